"""Pages are made one after another, and one that hangs holds up nobody for long."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Lock

import pytest

from components.screen import turns
from tests.pages.seen import questions


@pytest.fixture(autouse=True)
def own_turn(monkeypatch: pytest.MonkeyPatch) -> Lock:
    """Of this test alone: a page of another that did not end may still have its turn."""
    lock = Lock()
    monkeypatch.setattr(turns, "_TURN", lock)
    return lock


def test_one_is_made_at_a_time(monkeypatch):
    monkeypatch.setattr(turns, "PATIENCE", 60)
    inside, seen = [], []

    def page(number: int) -> None:
        with turns.turn():
            inside.append(number)
            Event().wait(0.001)  # another thread runs
            seen.append(list(inside))
            inside.remove(number)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(page, range(16)))
    assert sorted(seen) == [[number] for number in range(16)]


def test_who_has_waited_long_enough_goes_ahead_and_leaves_the_turn_to_its_owner(
    monkeypatch, own_turn
):
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    with ThreadPoolExecutor(1) as threads, turns.turn():

        def page() -> bool:
            with turns.turn():
                return own_turn.locked()

        assert threads.submit(page).result()
        assert own_turn.locked()
    assert not own_turn.locked()


def test_a_page_that_fails_gives_the_turn_on(own_turn):
    with pytest.raises(ValueError, match="sidan"), turns.turn():
        raise ValueError("sidan")
    assert not own_turn.locked()


def test_every_page_is_made_in_its_turn(visit, monkeypatch):
    taken = []

    @contextmanager
    def turn():
        taken.append("in")
        yield
        taken.append("out")

    monkeypatch.setattr(turns, "turn", turn)
    app = visit("q1")
    assert not app.exception
    assert taken == ["in", "out"] * (len(taken) // 2) != []


def test_a_page_is_shown_while_another_hangs(visit, monkeypatch, own_turn):
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    with turns.turn():
        app = visit("q1")
    assert not app.exception
    assert not app.error
    assert questions(app)
