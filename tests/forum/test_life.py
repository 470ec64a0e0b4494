"""Whatever editors try, in any order: only legal steps are taken and events are only added."""

import shutil
import tempfile
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from data.forum import applications, life, orders
from data.forum import engine as engines
from data.forum.editor import Editor
from data.forum.errors import Refused
from data.forum.reading import StoredBook
from tests.forum import made

#: Set by the test: a book to copy for each run, or the way to empty the server's.
_fresh = None

KINDS_ = ("ny YH-utbildning", "yrkesvux", "validering")


class Life(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.engine, self.done = _fresh()
        self.today = date(2026, 1, 1)
        self.orders = []
        self.before = {}

    def editor(self):
        return Editor(self.engine, "redaktör", self.today)

    def book(self):
        return StoredBook(self.engine)

    @rule(kind=st.sampled_from(KINDS_))
    def draft(self, kind):
        if len(self.orders) < 2:
            chosen = {"kind": kind, "addressee_type": life.KIND[kind].addressees[0]}
            self.orders.append(orders.draft(self.editor(), **(made.ORDER | chosen)))

    @rule(days=st.integers(1, 200))
    def time_passes(self, days):
        self.today += timedelta(days=days)

    @rule(which=st.integers(0, 1), to=st.sampled_from(tuple(life.STATES)), told=st.booleans())
    def step(self, which, to, told):
        if which >= len(self.orders):
            return
        found = self.book().order(self.orders[which])
        more = dict(made.TOLD.get(to, {})) if told else {}
        if told and to == "skickad":
            more["addressee"] = f"Anordnare {found.version}"
        if told and to == "startad":
            more["application_year"] = self.today.year
        legal = to in life.following(found.state, found.kind)
        try:
            orders.move(self.editor(), found.order_id, found.version, to, **more)
        except Refused:
            assert not (legal and told and to != "ansökt" and self._enough(found, to)), (found, to)
            return
        assert legal, (found.state, to)

    def _enough(self, found, to):
        # A start is told its application year only after one that was cancelled.
        return to != "uppföljd" or found.state == "startad"

    @rule(which=st.integers(0, 1))
    def apply(self, which):
        if which >= len(self.orders):
            return
        found = self.book().order(self.orders[which])
        values = {"provider": "Campus", "application_year": self.today.year}
        try:
            applications.apply(self.editor(), found.order_id, found.version, **values)
        except Refused:
            return
        assert "ansökt" in life.KIND[found.kind].decided

    @rule(which=st.integers(0, 9), state=st.sampled_from(life.APPLICATION_STATES))
    def decide(self, which, state):
        every = [one for order in self.orders for one in self.book().applications(order)]
        if which < len(every):
            one = every[which]
            try:
                applications.edit(self.editor(), one.application_id, one.version, state=state)
            except Refused:
                return

    @invariant()
    def only_legal_steps_were_taken_and_events_were_only_added(self):
        book = self.book()
        for order_id in self.orders:
            order, events = book.order(order_id), book.events(order_id)
            old = self.before.get(order_id, [])
            assert events[: len(old)] == old
            self.before[order_id] = events
            steps = [event for event in events if event.to_state]
            assert steps[0].to_state == "utkast"
            assert steps[-1].to_state == order.state
            for one, following in pairwise(steps):
                assert following.from_state == one.to_state
                assert following.to_state in life.following(one.to_state, order.kind)
                assert following.day >= one.day
            if order.state in ("beviljad", "delvis beviljad", "avslag", "ansökt"):
                children = [one.state for one in book.applications(order_id)]
                shown = life.furthest(children)
                assert not children or shown in (None, order.state)

    def teardown(self):
        self.done()


Life.TestCase.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, derandomize=True
)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_orders_live_as_the_rules_say(kind, request, monkeypatch):
    from tests.forum.conftest import clear

    if kind == "sqlite":
        source = request.getfixturevalue("sqlite_book")

        def fresh():
            folder = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").exists() else None))
            shutil.copy(source, folder / "forum.sqlite")
            engine = engines.of(f"sqlite:///{folder / 'forum.sqlite'}")
            return engine, lambda: (engine.dispose(), shutil.rmtree(folder))
    else:
        address = request.getfixturevalue("postgresql_book")

        def fresh():
            clear(address)
            return engines.of(address), lambda: None

    monkeypatch.setitem(globals(), "_fresh", fresh)
    state = Life.TestCase()
    state.runTest()


def test_the_furthest_application_is_the_one_that_is_nearest_to_a_start():
    assert life.furthest([]) is None
    assert life.furthest(["återkallad"]) is None
    for one, further in pairwise(life.APPLICATION_STATES[1:]):
        assert life.furthest([one, further, "återkallad"]) == further


@pytest.mark.parametrize(
    ("granted", "applied", "starts", "state"),
    [
        (True, 2, 2, "beviljad"), (True, 5, 3, "delvis beviljad"), (True, None, 3, "beviljad"),
        (True, 3, None, "beviljad"), (False, 2, None, "avslag"), (False, 2, 2, "avslag"),
    ],
)  # fmt: skip
def test_fewer_starts_than_applied_for_is_granted_in_part(granted, applied, starts, state):
    assert life.decided(granted, applied, starts) == state
