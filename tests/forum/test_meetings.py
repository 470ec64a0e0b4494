"""Meetings, agendas, minutes, decisions and needs."""

import pytest

from data.forum import decisions, items, meetings, needs
from data.forum.errors import Gone, Refused
from data.forum.rows import Participants
from tests.forum import made


def test_a_meeting_is_planned_with_its_agenda_in_order(editor, book):
    meeting_id = made.meeting(editor)
    found = book().items(meeting_id)
    assert [(point.position, point.sheet, point.question) for point in found] == [
        (1, "bestallningar", None),
        (2, None, "Vem tar kontakt med anordnaren?"),
    ]
    assert book().meeting(meeting_id).state == "planerad"


def test_closing_keeps_what_every_sheet_showed_and_the_edition(editor, book):
    meeting_id = made.closed(editor)
    assert book().meeting(meeting_id).edition == "2026-11-0647f602"
    (shown,) = book().shown(meeting_id).values()
    assert (shown.paper, shown.answer, shown.edition) == (
        "<h1>Blad</h1>", made.SHOWN, "2026-11-0647f602",
    )  # fmt: skip


def test_a_meeting_is_not_closed_without_what_its_sheets_showed(editor, book):
    meeting_id, version = made.begun(editor)
    for shown in ({}, {99: ("", {})}):
        with pytest.raises(Refused, match="Dagordningen har ändrats"):
            meetings.close(editor, meeting_id, version, "2026-11-0647f602", shown)
    assert (book().meeting(meeting_id).state, book().shown(meeting_id)) == ("pågår", {})


def test_after_closing_only_minutes_can_be_completed(editor, book):
    meeting_id = made.closed(editor)
    meeting, (point, _) = book().meeting(meeting_id), book().items(meeting_id)
    with pytest.raises(Refused, match="Mötet är stängt"):
        meetings.edit(editor, meeting_id, meeting.version, day="2026-12-24")
    with pytest.raises(Refused, match="Mötet är stängt"):
        items.append(editor, meeting_id, question="En till?")
    with pytest.raises(Refused, match="Mötet är stängt"):
        items.remove(editor, point.item_id, point.version)
    with pytest.raises(Refused, match="Mötet är stängt"):
        items.edit(editor, point.item_id, point.version, choices="lan=18")
    items.edit(editor, point.item_id, point.version, minutes="Frågan togs upp.")
    meetings.edit(editor, meeting_id, meeting.version, diarienummer="RS 2026/77")
    assert book().items(meeting_id)[0].minutes == "Frågan togs upp."
    assert book().meeting(meeting_id).diarienummer == "RS 2026/77"


def test_the_last_meeting_is_the_newest_closed_one_before_a_day(editor, book):
    first = made.closed(editor, day="2026-03-02", quarter=1)
    second = made.closed(editor, day="2026-06-02", quarter=2)
    made.meeting(editor, day="2026-10-01")  # planned, never held
    made.closed(editor, day="2026-07-01", county_code="18")
    assert book().last_meeting("04", "industri", "2026-11-16").meeting_id == second
    assert book().last_meeting("04", "industri", "2026-06-02").meeting_id == first
    assert book().last_meeting("04", "industri", "2026-03-02") is None


def test_participants_are_numbers_by_role_and_sex(editor, book):
    meeting_id = made.meeting(editor)
    rows = [Participants("företag", "kvinnor", 4), Participants("utbildare", "män", 0)]
    version = meetings.count_participants(editor, meeting_id, 1, rows)
    assert book().participants(meeting_id) == rows[:1]
    with pytest.raises(Refused, match="står två gånger"):
        meetings.count_participants(editor, meeting_id, version, [rows[0], rows[0]])
    assert book().participants(meeting_id) == rows[:1]


def test_the_agenda_is_rearranged_as_a_whole(editor, book):
    meeting_id = made.meeting(editor)
    third = items.append(editor, meeting_id, sheet="vagning", choices="lan=04")
    ids = [point.item_id for point in book().items(meeting_id)]
    assert ids[-1] == third
    items.arrange(editor, meeting_id, 1, ids[::-1])
    assert [point.item_id for point in book().items(meeting_id)] == ids[::-1]
    with pytest.raises(Refused, match="tillkommit eller tagits bort"):
        items.arrange(editor, meeting_id, 2, ids[:2])


def test_a_point_is_about_a_sheet_or_a_question(editor, book):
    meeting_id = made.meeting(editor)
    with pytest.raises(Refused, match="varken blad eller fråga"):
        items.append(editor, meeting_id, minutes="x")
    point = book().items(meeting_id)[1]
    with pytest.raises(Refused, match="varken blad eller fråga"):
        items.edit(editor, point.item_id, point.version, question=" ")


def test_decisions_are_written_under_a_point_and_followed(editor, book):
    meeting_id, _ = made.begun(editor)
    point = book().items(meeting_id)[0]
    made_id = decisions.decide(
        editor, meeting_id, point.item_id, text="Regionen frågar tre anordnare.",
        responsible="regionens strateg", due="2027-01-31",
    )  # fmt: skip
    decisions.edit(editor, made_id, 1, state="klart")
    (found,) = book().forum_decisions("04", "industri")
    assert (found.text, found.state, found.version, found.day) == (
        "Regionen frågar tre anordnare.", "klart", 2, "2026-11-16",
    )  # fmt: skip
    assert book().forum_decisions("18", "industri") == []
    with pytest.raises(Refused) as refused:
        decisions.decide(editor, meeting_id, text="", responsible="")
    assert [fault.field for fault in refused.value.faults] == ["text", "responsible"]


def test_a_point_with_a_decision_stays(editor, book):
    meeting_id = made.meeting(editor)
    first, second = book().items(meeting_id)
    decisions.decide(editor, meeting_id, first.item_id, text="Ja", responsible="regionen")
    with pytest.raises(Refused, match="Beslut är fattade"):
        items.remove(editor, first.item_id, 1)
    items.remove(editor, second.item_id, 1)
    with pytest.raises(Gone, match="Punkten finns inte längre"):
        items.remove(editor, second.item_id, 1)
    with pytest.raises(Refused, match="går inte att ta bort"):
        meetings.remove(editor, meeting_id, 1)


def test_a_meeting_planned_by_mistake_is_removed_with_its_agenda(editor, book):
    meeting_id = made.meeting(editor)
    meetings.show(editor, meeting_id, book().items(meeting_id)[0].item_id)
    meetings.remove(editor, meeting_id, 1)
    assert (book().meeting(meeting_id), book().items(meeting_id)) == (None, [])


def test_followers_see_the_presenters_step_and_sheets_are_not_made_anew(editor, book):
    meeting_id = made.meeting(editor)
    before = book().version
    assert book().presenting(meeting_id) is None
    for step, point in enumerate(book().items(meeting_id), start=1):
        assert meetings.show(editor, meeting_id, point.item_id) == step
        found = book().presenting(meeting_id)
        assert (found.item_id, found.step) == (point.item_id, step)
    assert book().version == before
    other = made.meeting(editor)
    with pytest.raises(ValueError, match="another meeting"):
        meetings.show(editor, other, point.item_id)


def test_a_presented_point_may_be_removed(editor, book):
    meeting_id = made.meeting(editor)
    point = book().items(meeting_id)[0]
    meetings.show(editor, meeting_id, point.item_id)
    items.remove(editor, point.item_id, point.version)
    assert book().presenting(meeting_id).item_id is None


def decided(editor):
    """A closed meeting with a decision; the ids of both."""
    meeting_id, version = made.begun(editor)
    decision_id = decisions.decide(
        editor, meeting_id, text="Fråga tre anordnare.", responsible="strategen", due="2027-01-31"
    )
    made.close(editor, meeting_id, version)
    return meeting_id, decision_id


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Fråga fem anordnare."},
        {"responsible": "någon annan"},
        {"due": "2027-06-30"},
        {"due": None},
        {"state": "klart", "text": "Fråga fem anordnare."},
    ],
    ids=lambda changes: "-".join(changes),
)
def test_what_a_closed_meeting_decided_is_not_rewritten(editor, book, changes):
    meeting_id, decision_id = decided(editor)
    (before,) = book().decisions(meeting_id)
    with pytest.raises(Refused, match="Skriv ett tillägg"):
        decisions.edit(editor, decision_id, 1, **changes)
    assert book().decisions(meeting_id) == [before]
    decisions.edit(editor, decision_id, 1, state="pågår", text="Fråga tre anordnare.")
    assert book().decisions(meeting_id)[0].state == "pågår"


def test_nothing_new_is_decided_on_a_closed_meeting(editor, book):
    meeting_id, _ = decided(editor)
    with pytest.raises(Refused, match="inga nya beslut"):
        decisions.decide(editor, meeting_id, text="Ett till.", responsible="strategen")
    assert len(book().decisions(meeting_id)) == 1


def test_what_a_meeting_that_is_not_published_decides_is_nobody_elses(editor, book):
    hidden = made.meeting(editor)
    point = book().items(hidden)[0]
    decisions.decide(editor, hidden, point.item_id, text="Hemligt", responsible="regionen")
    forum = made.COUNTY, made.SECTOR
    assert book().decided(*forum, point.sheet) == list(book().forum_decisions(*forum)) == []
    version = meetings.move(editor, hidden, 1, "publicerad")
    shown = [*book().decided(*forum, point.sheet), *book().forum_decisions(*forum)]
    assert [one.text for one in shown] == ["Hemligt", "Hemligt"]
    meetings.move(editor, hidden, version, "planerad")
    assert book().decided(*forum, point.sheet) == []
    assert [one.text for one in book().decisions(hidden)] == ["Hemligt"]  # its editors' own


def test_what_is_added_to_a_decision_is_dated_and_stands_beside_it(editor, book):
    meeting_id, decision_id = decided(editor)
    for words in ("Två har svarat.", "Alla har svarat."):
        decisions.supplement(editor, decision_id, text=words)
    for found in (book().decisions(meeting_id), book().forum_decisions("04", "industri")):
        (one,) = found
        assert one.text == "Fråga tre anordnare."
        assert [(added.day, added.text) for added in one.additions] == [
            ("2026-11-16", "Två har svarat."),
            ("2026-11-16", "Alla har svarat."),
        ]
    with pytest.raises(Refused, match="Tillägg"):
        decisions.supplement(editor, decision_id, text=" ")


def test_a_decision_of_a_meeting_that_goes_on_is_changed_not_added_to(editor, book):
    meeting_id, _ = made.begun(editor)
    decision_id = decisions.decide(editor, meeting_id, text="Ja", responsible="regionen")
    with pytest.raises(Refused, match="inte stängt än"):
        decisions.supplement(editor, decision_id, text="Eller nej.")
    decisions.edit(editor, decision_id, 1, text="Nej")
    assert book().decisions(meeting_id)[0].text == "Nej"


def test_an_unpublished_meeting_does_not_begin(editor, book):
    meeting_id = made.meeting(editor)
    with pytest.raises(Refused, match="planerad och kan inte bli pågår"):
        meetings.move(editor, meeting_id, 1, "pågår")
    assert book().meeting(meeting_id).state == "planerad"


def test_a_meeting_that_was_begun_by_mistake_has_not_begun(editor, book):
    meeting_id, version = made.begun(editor)
    meetings.show(editor, meeting_id, book().items(meeting_id)[1].item_id)
    meetings.move(editor, meeting_id, version, "publicerad")
    assert (book().meeting(meeting_id).state, book().presenting(meeting_id)) == ("publicerad", None)


def removed(editor, book):
    """A meeting, a point and a need that are removed, and what each was."""
    kept = made.meeting(editor)
    point = book().items(kept)[1]
    items.remove(editor, point.item_id, point.version)
    meeting_id = made.meeting(editor, day="2026-12-24")
    agenda = book().items(meeting_id)
    meetings.remove(editor, meeting_id, 1)
    need_id = needs.report(editor, **made.NEED)
    needs.remove(editor, need_id, 1)
    return kept, point, meeting_id, agenda, need_id


def test_what_is_removed_is_seen_nowhere_and_can_be_taken_back_whole(editor, book):
    kept, point, meeting_id, agenda, need_id = removed(editor, book)
    assert point not in book().items(kept)
    assert [one.meeting_id for one in book().meetings("04", "industri")] == [kept]
    assert (book().meeting(meeting_id), book().items(meeting_id)) == (None, [])
    assert book().need_rows("04", "industri") == []
    assert [one.meeting_id for one in book().removed_meetings("04", "industri")] == [meeting_id]
    assert [one.need_id for one in book().removed_needs("04", "industri")] == [need_id]
    assert [one.item_id for one in book().removed_items(kept)] == [point.item_id]

    items.take_back(editor, point.item_id)
    meetings.take_back(editor, meeting_id)
    needs.take_back(editor, need_id)
    assert [one.question for one in book().items(kept)] == [None, point.question]
    assert [one.item_id for one in book().items(meeting_id)] == [one.item_id for one in agenda]
    assert book().meeting(meeting_id).state == "planerad"
    assert [one.need_id for one in book().need_rows("04", "industri")] == [need_id]
    for take_back, one in (
        (items.take_back, point.item_id),
        (meetings.take_back, meeting_id),
        (needs.take_back, need_id),
    ):
        with pytest.raises(Gone):
            take_back(editor, one)


@pytest.mark.parametrize("county", ["04", "18"])
def test_what_is_removed_is_gone_when_its_forum_closes_a_meeting(editor, book, county):
    kept, point, meeting_id, _, need_id = removed(editor, book)
    made.closed(editor, county_code=county)
    found = (
        [one.item_id for one in book().removed_items(kept)],
        [one.meeting_id for one in book().removed_meetings("04", "industri")],
        [one.need_id for one in book().removed_needs("04", "industri")],
    )
    gone = ([], [], []) if county == "04" else ([point.item_id], [meeting_id], [need_id])
    assert found == gone


def test_a_need_is_about_an_occupation_of_the_list_or_in_words(editor, book):
    words = made.NEED | {"competence": None}
    with pytest.raises(Refused, match="varken yrke eller kompetens"):
        needs.report(editor, **words)
    chosen = needs.report(editor, **words, occupation="Svetsare")
    (found,) = book().need_rows("04", "industri")
    assert (found.competence, found.occupation) == ("Svetsare", "Svetsare")
    needs.edit(editor, chosen, 1, occupation="Plåtslagare")
    assert book().need_rows("04", "industri")[0].competence == "Plåtslagare"
    needs.edit(editor, chosen, 2, competence="plåt till tak", occupation=None)
    frame = book().needs("04", "industri")
    assert frame[["competence", "occupation"]].to_numpy().tolist() == [["plåt till tak", None]]


@pytest.mark.parametrize("state", ["planerad", "stängd"])
def test_a_meeting_takes_only_steps_that_exist(editor, state):
    meeting_id = made.meeting(editor)
    if state == "stängd":
        with pytest.raises(ValueError, match="close"):
            meetings.move(editor, meeting_id, 1, "stängd")
        with pytest.raises(Refused, match="planerad och kan inte bli stängd"):
            meetings.close(editor, meeting_id, 1, "e", {})
    else:
        with pytest.raises(Refused, match="planerad och kan inte bli planerad"):
            meetings.move(editor, meeting_id, 1, "planerad")


def test_needs_are_reported_changed_and_removed(editor, book):
    need_id = needs.report(editor, **made.NEED, municipality_code="0484")
    changes = {"competence": "Kock", "persons": None, "reported": "2026-01-02"}
    needs.report(editor, **(made.NEED | changes))
    frame = book().needs("04", "industri")
    assert frame["competence"].tolist() == ["Svetsare", "Kock"]
    assert frame["persons"].tolist() == [3, None]
    assert needs.edit(editor, need_id, 1, persons=None, horizon="nu") == 2
    with pytest.raises(Refused, match="ligger inte i länet"):
        needs.edit(editor, need_id, 2, municipality_code="1880")
    needs.remove(editor, need_id, 2)
    assert book().needs("04", "industri")["competence"].tolist() == ["Kock"]


def test_every_write_raises_the_version_and_reading_does_not(editor, book):
    seen = [book().version]
    for write in (
        lambda: made.meeting(editor),
        lambda: needs.report(editor, **made.NEED),
        lambda: made.order(editor),
        lambda: decisions.decide(editor, 1, text="Ja", responsible="regionen"),
        lambda: items.append(editor, 1, question="Vad?"),
    ):
        write()
        assert book().version not in seen
        assert book().version == book().version
        seen.append(book().version)
