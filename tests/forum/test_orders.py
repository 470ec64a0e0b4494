"""An order's life as rules.md has it: what each step needs, what follows, what is written down."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from data.forum import applications, chains, decisions, life, orders, starts
from data.forum.errors import Refused
from data.forum.tables import APPEND_ONLY
from tests.forum import made


@pytest.mark.rule("startad, inställd, uppföljd are always entered by hand")
def test_an_order_goes_from_draft_to_followed_up(editor, book):
    order_id, version = made.order(editor, "beställd", "skickad", "åtagen")
    application = applications.apply(
        editor, order_id, version, provider="Campus", application_year=2026, starts_applied=2
    )
    applications.edit(editor, application, 1, state="beviljad", starts_granted=2)
    version = orders.move(
        editor, order_id, book().order(order_id).version, "startad", **made.TOLD["startad"]
    )
    orders.move(editor, order_id, version, "uppföljd", **made.TOLD["uppföljd"])
    ((order_id, stays),) = book().stays(made.COUNTY, made.SECTOR, editor.today).items()
    events = book().events(order_id)
    assert [stay.state for stay in stays] == [
        "utkast", "beställd", "skickad", "åtagen", "ansökt", "beviljad", "startad", "uppföljd",
    ]  # fmt: skip
    last = events[-1]
    assert (last.finished_women, last.finished_men, last.role) == (7, 11, "redaktör")
    assert [event.started_women for event in events if event.to_state == "startad"] == [8]
    view = book().year_view(made.COUNTY, made.SECTOR).iloc[0].to_dict()
    assert view == {
        "year": 2026, "ordered": 1, "committed": 1, "applied": 1, "granted": 1, "started": 1,
        "followed_up": 1, "declined": 0, "rejected": 0, "dropped": 0,
    }  # fmt: skip


def test_an_answer_is_due_60_days_after_it_was_sent_unless_set(editor, book):
    unset, _ = made.order(editor, "beställd", "skickad")
    own, _ = made.order(editor, "beställd", "skickad", answer_due=date(2026, 12, 1))
    assert book().order(unset).answer_due == "2027-01-15"
    assert book().order(own).answer_due == "2026-12-01"


@pytest.mark.rule("avböjd needs a reason")
def test_a_declined_order_is_sent_to_somebody_else_with_a_new_day(editor, book):
    order_id, version = made.order(
        editor, "beställd", "skickad", "avböjd", answer_due=date(2026, 12, 1)
    )
    for addressee in (None, "Campus Nyköping"):
        with pytest.raises(Refused, match="Välj en annan mottagare"):
            orders.move(editor, order_id, version, "skickad", addressee=addressee)
    orders.move(editor, order_id, version, "skickad", addressee="Movant AB")
    found = book().order(order_id)
    assert (found.addressee, found.answer_due) == ("Movant AB", "2027-01-15")
    sent = [event.addressee for event in book().events(order_id) if event.to_state == "skickad"]
    assert sent == ["Campus Nyköping", "Movant AB"]


@pytest.mark.rule("avböjd needs a reason")
@pytest.mark.parametrize(
    ("states", "to", "told", "field"),
    [
        (("beställd", "skickad"), "avböjd", {}, "reason"),
        (("beställd", "skickad"), "avböjd", {"reason": "vet inte"}, "reason"),
        (("beställd", "skickad"), "avböjd", {"reason": "annat"}, "note"),
        ((), "avförd", {}, "reason"),
        (("beställd",), "skickad", {"started_men": 1}, "started_men"),
        (("beställd", "skickad"), "åtagen", {"addressee": "Någon annan"}, "addressee"),
        (("beställd",), "skickad", {"day": "2026-11-17"}, "day"),
        (("beställd",), "skickad", {"day": "2026-11-15"}, "day"),
        (("beställd", "skickad", "åtagen"), "ansökt", {}, "state"),
        (("beställd",), "åtagen", {}, "state"),
        (("beställd",), "utkast", {}, "state"),
    ],
)
def test_a_step_that_lacks_what_it_needs_writes_nothing(editor, book, states, to, told, field):
    order_id, version = made.order(editor, *states)
    before = book().version, book().order(order_id), book().events(order_id)
    with pytest.raises(Refused) as refused:
        orders.move(editor, order_id, version, to, **told)
    assert [fault.field for fault in refused.value.faults] == [field]
    assert (book().version, book().order(order_id), book().events(order_id)) == before


def test_a_local_decision_names_what_it_is_known_by(editor, book):
    local = {"kind": "grundutbildning, gymnasium", "addressee_type": "huvudman"}
    order_id, version = made.order(editor, "beställd", "skickad", "åtagen", **local)
    with pytest.raises(Refused, match="diarienummer, paragraf"):
        orders.move(editor, order_id, version, "beslutad lokalt")
    orders.move(editor, order_id, version, "beslutad lokalt", reference="BUN 2026/12 § 4")
    assert book().events(order_id)[-1].reference == "BUN 2026/12 § 4"


def test_a_kind_that_nobody_applies_for_is_decided_locally_only(editor):
    order_id, version = made.order(editor, "beställd", "skickad", "åtagen")
    with pytest.raises(Refused, match="kan inte bli beslutad lokalt"):
        orders.move(editor, order_id, version, "beslutad lokalt", reference="§ 1")
    for kind, of in life.KIND.items():
        after = set(life.following("åtagen", kind)) - {"avförd"}
        assert after == set(of.decided)


def test_every_state_that_has_not_ended_can_be_dropped():
    for state in life.STATES:
        assert ("avförd" in life.NEXT[state]) is (state not in life.ENDED)


@pytest.mark.rule("avslag → ansökt and inställd → startad may repeat")
def test_a_rejected_order_is_tried_again_with_a_later_year(editor, book):
    order_id, application = made.applied(editor)
    applications.edit(editor, application, 1, state="avslag")
    assert book().order(order_id).state == "avslag"
    again = {"provider": "Campus Nyköping"}
    with pytest.raises(Refused, match=r"2:a försöket.*efter 2025"):
        applications.apply(
            editor, order_id, book().order(order_id).version, application_year=2025, **again
        )
    applications.apply(
        editor, order_id, book().order(order_id).version, application_year=2026, **again
    )
    found = book().order(order_id)
    assert (found.state, found.tries) == ("ansökt", 2)
    steps = [event for event in book().events(order_id) if event.to_state == "ansökt"]
    assert [(step.attempt, step.application_year) for step in steps] == [(1, 2025), (2, 2026)]


@pytest.mark.rule("avslag → ansökt and inställd → startad may repeat")
def test_a_cancelled_start_may_take_place_later_with_its_application_year(editor, book):
    order_id, application = made.applied(editor)
    applications.edit(editor, application, 1, state="beviljad")
    version = orders.move(editor, order_id, book().order(order_id).version, "inställd")
    with pytest.raises(Refused, match="ansökningsår"):
        orders.move(editor, order_id, version, "startad", **made.TOLD["startad"])
    orders.move(editor, order_id, version, "startad", application_year=2025, **made.TOLD["startad"])
    last = book().events(order_id)[-1]
    assert (last.attempt, last.application_year) == (2, 2025)


@pytest.mark.rule("Applications are child rows")
@pytest.mark.parametrize(
    ("children", "shows"),
    [
        (["ansökt"], "ansökt"),
        (["avslag", "ansökt"], "ansökt"),
        (["avslag", "avslag"], "avslag"),
        (["avslag", "beviljad"], "beviljad"),
        (["delvis beviljad", "avslag"], "delvis beviljad"),
        (["delvis beviljad", "beviljad"], "beviljad"),
        (["återkallad", "avslag"], "avslag"),
        (["återkallad", "återkallad"], "ansökt"),
    ],
)
def test_the_order_shows_the_furthest_of_its_applications(editor, book, children, shows):
    order_id, first = made.applied(editor)
    ids = [first]
    for _ in children[1:]:
        ids.append(
            applications.apply(
                editor,
                order_id,
                book().order(order_id).version,
                provider="Movant AB",
                application_year=2025,
            )
        )
    for application, state in zip(ids, children, strict=True):
        if state != "ansökt":
            applications.edit(editor, application, 1, state=state)
    assert book().order(order_id).state == shows


def test_an_application_takes_on_an_order_that_nobody_had_answered(editor, book):
    order_id, _ = made.applied(editor)
    assert book().order(order_id).passed == "utkast;beställd;skickad;åtagen;ansökt"


def test_a_diarienummer_is_written_as_myh_writes_it_and_stands_once(editor, book):
    order_id, _ = made.applied(editor, diarienummer=" myh 2025 / 3433")
    assert [one.diarienummer for one in book().applications(order_id)] == ["MYH 2025/3433"]
    with pytest.raises(Refused, match="står redan"):
        applications.apply(
            editor, order_id, book().order(order_id).version,
            provider="X", application_year=2025, diarienummer="MYH 2025/3433",
        )  # fmt: skip


def test_a_sent_order_stands_as_it_was_sent_but_the_day_can_be_moved(editor, book):
    order_id, version = made.order(editor, "beställd", "skickad")
    with pytest.raises(Refused, match="kan inte skrivas om"):
        orders.edit(editor, order_id, version, title="Något annat")
    orders.edit(editor, order_id, version, answer_due="2027-02-01")
    last = book().events(order_id)[-1]
    assert (last.what, last.changes) == ("ändrad", {"answer_due": ["2027-01-15", "2027-02-01"]})


def test_evidence_is_frozen_when_the_order_is_made(editor, book):
    numbers = {"rows": [["Drifttekniker", "brist", None, 3.5]], "note": "å"}
    order_id = orders.draft(
        editor,
        evidence={
            "sheet": "vagning",
            "choices": "lan=04",
            "edition": "2026-11-1a2b",
            "numbers": numbers,
        },
        **made.ORDER,
    )
    (found,) = book().evidence(order_id)
    assert (found.sheet, found.edition, found.numbers) == ("vagning", "2026-11-1a2b", numbers)


def test_an_order_is_addressed_to_somebody_who_decides_on_its_kind(editor):
    with pytest.raises(Refused, match="branschorganisation, komvux, YH-anordnare"):
        orders.draft(editor, **(made.ORDER | {"kind": "validering", "addressee_type": "huvudman"}))


def test_time_in_each_state_is_counted_between_the_days_it_happened(editor, book):
    order_id, version = orders.draft(editor, **made.ORDER), 1
    later = type(editor)(editor.engine, "redaktör", date(2027, 3, 1))
    version = orders.move(later, order_id, version, "beställd", day="2026-12-01")
    orders.move(later, order_id, version, "skickad", day="2026-12-11")
    found = book().stays(made.COUNTY, made.SECTOR, date(2027, 1, 10))
    assert [(stay.state, stay.days) for stay in found[order_id]] == [
        ("utkast", 15), ("beställd", 10), ("skickad", 30),
    ]  # fmt: skip
    events = book().events(order_id)
    dropped = replace(events[-1], to_state="avförd")
    ended = chains.stays([*events, dropped], date(2030, 1, 1))
    assert ended[-1].days == 0


@pytest.mark.parametrize("table", APPEND_ONLY, ids=lambda table: table.name)
@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_itself_refuses_to_change_what_is_written_once(editor, book, table, verb):
    made.applied(editor)
    orders.attach(editor, 1, {"sheet": "a", "choices": "", "edition": "e", "numbers": {}})
    meeting_id, version = made.begun(editor)
    decided = decisions.decide(editor, meeting_id, text="Ja", responsible="regionen")
    made.close(editor, meeting_id, version)
    decisions.supplement(editor, decided, text="Och snart.")
    column = next(c for c in table.c if not c.primary_key and not c.foreign_keys)
    statement = sa.delete(table) if verb == "delete" else sa.update(table).values({column: column})
    with editor.engine.connect() as connection:
        count = connection.execute(sa.select(sa.func.count()).select_from(table)).scalar()
    assert count
    with pytest.raises(SQLAlchemyError, match="append-only"), editor.engine.begin() as connection:
        connection.execute(statement)
    with editor.engine.connect() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() == count


def test_neither_replace_nor_truncate_goes_past_the_triggers(editor):
    made.order(editor)
    statement = {
        "sqlite": "REPLACE INTO order_event (id, order_id, what, day, at, role) "
        "VALUES (1, 1, 'not', '2026-01-01', '', '')",
        "postgresql": "TRUNCATE order_event",
    }[editor.engine.dialect.name]
    with pytest.raises(SQLAlchemyError, match="append-only"), editor.engine.begin() as connection:
        connection.exec_driver_sql(statement)


def test_events_are_in_the_order_they_were_written(editor, book):
    order_id, _ = made.applied(editor)
    events = book().events(order_id)
    assert all(a.event_id < b.event_id for a, b in pairwise(events))
    assert [event.order_id for event in events] == [order_id] * len(events)


@pytest.mark.rule("a programme ordered in December 2026")
@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"places_per_start": None, "seats_later": "framgår senare"}, []),
        ({"wanted_start": "2028ht"}, []),
        ({"addressee": None}, ["addressee"]),
        ({"places_per_start": None}, ["places_per_start"]),
        ({"wanted_start": None}, ["wanted_start"]),
        ({"wanted_start": "2027vt"}, ["wanted_start"]),
        (
            {"addressee": None, "places_per_start": None, "wanted_start": "2027vt"},
            ["addressee", "places_per_start", "wanted_start"],
        ),
    ],
)
def test_an_order_is_made_only_with_addressee_seats_and_a_possible_start(
    editor, book, changes, fields
):
    order_id = orders.draft(editor, **(made.ORDER | changes))
    if not fields:
        orders.move(editor, order_id, 1, "beställd")
        assert book().order(order_id).state == "beställd"
        return
    with pytest.raises(Refused) as refused:
        orders.move(editor, order_id, 1, "beställd")
    assert [fault.field for fault in refused.value.faults] == fields
    assert book().order(order_id).state == "utkast"


@pytest.mark.parametrize("field", ["addressee", "places_per_start", "wanted_start"])
def test_what_an_order_was_made_with_is_not_taken_away(editor, book, field):
    order_id, version = made.order(editor, "beställd")
    with pytest.raises(Refused) as refused:
        orders.edit(editor, order_id, version, **{field: None})
    assert [fault.field for fault in refused.value.faults] == [field]
    assert getattr(book().order(order_id), field) is not None


def test_seats_are_known_or_told_later_and_not_both(editor):
    with pytest.raises(Refused, match="Töm det ena"):
        orders.draft(editor, **(made.ORDER | {"seats_later": "framgår senare"}))


@pytest.mark.rule("a programme ordered in December 2026")
@pytest.mark.parametrize(
    ("kind", "ordered", "closed", "term"),
    [
        ("ny YH-utbildning", date(2026, 12, 1), date(2020, 6, 16), "2028ht"),
        ("ny YH-utbildning", date(2026, 6, 16), date(2020, 6, 16), "2027ht"),
        ("ny YH-utbildning", date(2026, 1, 2), None, "2028ht"),
        ("vidareutbildning", date(2026, 2, 12), date(2026, 2, 12), "2026ht"),
        ("vidareutbildning", date(2026, 2, 13), date(2026, 2, 12), "2027ht"),
        ("yrkesvux", date(2026, 4, 1), date(2024, 4, 26), "2027vt"),
        ("yrkesvux", date(2026, 5, 1), date(2024, 4, 26), "2028vt"),
        ("grundutbildning, gymnasium", date(2026, 5, 1), None, "2026vt"),
        ("validering", date(2026, 11, 16), None, "2026ht"),
    ],
)
def test_the_earliest_start_follows_the_kinds_own_calendar(kind, ordered, closed, term):
    assert starts.earliest(kind, ordered, closed) == term


@pytest.mark.parametrize("states", [(), ("beställd",), ("beställd", "skickad", "åtagen")])
def test_a_dropped_order_is_taken_back_to_where_it_was(editor, book, states):
    order_id, version = made.order(editor, *states)
    before = book().order(order_id)
    version = orders.move(editor, order_id, version, "avförd", **made.TOLD["avförd"])
    assert book().order(order_id).state == "avförd"
    orders.take_back(editor, order_id, version)
    found = book().order(order_id)
    assert replace(found, version=before.version) == before
    assert [event.what for event in book().events(order_id)][-2:] == ["läge", "ångrad"]
    assert [event.to_state for event in book().moved(made.COUNTY, made.SECTOR, "")] == [
        "utkast",
        *states,
    ]
    with pytest.raises(Refused, match="kan inte tas tillbaka"):
        orders.take_back(editor, order_id, found.version)


def test_an_order_that_was_taken_back_has_not_been_tried_twice(editor, book):
    order_id, _ = made.applied(editor)
    version = book().order(order_id).version
    version = orders.move(editor, order_id, version, "avförd", **made.TOLD["avförd"])
    orders.take_back(editor, order_id, version)
    assert (book().order(order_id).state, book().order(order_id).tries) == ("ansökt", 1)
    (stays,) = book().stays(made.COUNTY, made.SECTOR, editor.today).values()
    assert "avförd" not in [stay.state for stay in stays]


@pytest.mark.parametrize("county", ["04", "18"])
def test_a_dropped_order_stays_dropped_when_its_forum_has_closed_a_meeting(editor, book, county):
    order_id, version = made.order(editor)
    version = orders.move(editor, order_id, version, "avförd", **made.TOLD["avförd"])
    made.closed(editor, county_code=county)
    if county == made.COUNTY:
        with pytest.raises(Refused, match="stängt ett möte"):
            orders.take_back(editor, order_id, version)
    else:
        orders.take_back(editor, order_id, version)
    assert book().order(order_id).state == ("avförd" if county == made.COUNTY else "utkast")
