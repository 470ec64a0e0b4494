"""What a room's answers come to: groups that may be told apart, counts, and the sheet of them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.forum import room_needs, room_sheet, tally
from components.forum import room_text as text
from components.forum.tally import FEW, RoleGroup
from components.kit.sheet import Sheet
from data.forum.rows import ANSWERERS, RoomAnswer, RoomQuestion

TODAY = date(2026, 12, 1)
ORDERS = {"7": "Drifttekniker", "9": "Svetsare"}


def question(kind: str, state: str = "visad", **choices: str) -> RoomQuestion:
    at = "2026-12-01T09:00:00Z"
    return RoomQuestion(3, 2, 1, kind, state, choices or ORDERS, 60, 0, None, at, at)


def answers(*given: tuple[str, dict], words: str | None = None, through: bool = False):
    at = "2026-12-01T09:05:00Z"
    return [
        RoomAnswer(n, 1, 3, f"{n}", role, content, words, at if through else None, at)
        for n, (role, content) in enumerate(given, start=1)
    ]


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"fack": 5, "annan": 7}, [RoleGroup(("fack",), 5), RoleGroup(("annan",), 7)]),
        (
            {"arbetsgivare": 9, "fack": 2, "annan": 3},
            [RoleGroup(("arbetsgivare",), 9), RoleGroup(("fack", "annan"), 5)],
        ),
        ({"arbetsgivare": 30, "fack": 2, "annan": 2}, []),
        ({"arbetsgivare": 4}, []),
        ({"arbetsgivare": 3, "fack": 3}, [RoleGroup(("arbetsgivare", "fack"), 6)]),
        ({"arbetsgivare": 12, "fack": 0}, [RoleGroup(("arbetsgivare",), 12)]),
        ({}, []),
    ],
)
def test_small_groups_are_merged_and_only_the_total_is_left_when_they_are_still_small(counts, told):
    assert list(tally.groups(counts)) == told


@given(st.dictionaries(st.sampled_from(ANSWERERS), st.integers(0, 30)))
def test_no_group_that_is_told_is_small_and_together_they_are_everybody(counts):
    told = tally.groups(counts)
    assert all(group.number >= FEW for group in told)
    assert not told or sum(group.number for group in told) == sum(counts.values())
    members = [name for group in told for name in group.members]
    assert len(members) == len(set(members))


def test_points_are_summed_in_all_and_by_group_and_the_most_stand_first():
    gave = [
        *[("arbetsgivare", {"points": {"7": 2, "9": 8}})] * 5,
        *[("fack", {"points": {"7": 10}})] * 3,
        *[("annan", {"points": {"9": 1}})] * 2,
    ]
    found = answers(*gave)
    told = tally.roles(found, ANSWERERS)
    assert [group.members for group in told] == [("arbetsgivare",), ("fack", "annan")]
    assert tally.points(found, {**ORDERS, "11": "Ingen"}, told) == [
        tally.Points("Svetsare", 42, (40, 2)),
        tally.Points("Drifttekniker", 40, (10, 30)),
        tally.Points("Ingen", 0, (0, 0)),
    ]


def need(occupation: str | None, persons: int | None = None, place: str = "0484", **more):
    return {"occupation": occupation, "persons": persons, "horizon": "nu",
            "municipality_code": place, "helps": ["validering"], **more}  # fmt: skip


def test_what_nobody_counted_is_not_zero_persons():
    found = answers(
        ("fack", need("Svetsare", 2)), ("fack", need("Svetsare")), ("annan", need(None)),
        ("annan", need("Kock")),
    )  # fmt: skip
    assert tally.needed(found) == [
        tally.Needed("Svetsare", 2, 2), tally.Needed("Kock", 1, None), tally.Needed("", 1, None),
    ]  # fmt: skip


def made(kind: str, found, state: str = "visad", **choices: str) -> Sheet:
    places = {"0484": "Eskilstuna", "0480": "Nyköping"}
    asked = question(kind, state, **choices)
    shown = room_sheet.is_shown(asked, closed=False)
    return room_sheet.sheet(asked, found, places, TODAY, shown=shown)


def test_until_it_is_shown_a_sheet_says_how_many_and_nothing_else():
    found = answers(*[("fack", {"points": {"9": 10}})] * 7)
    for state in ("öppen", "stängd"):
        sheet = made("prioritera", found, state)
        assert sheet.answer == ("7 svar.", text.WAITING)
        assert sheet.figures == ()
        assert "Svetsare" not in repr(sheet)
    assert room_sheet.is_shown(question("prioritera", "stängd"), closed=True)
    assert not room_sheet.is_shown(question("prioritera", "öppen"), closed=True)


def test_few_answers_are_a_total_and_say_nothing_of_who():
    sheet = made("prioritera", answers(*[("fack", {"points": {"9": 10}})] * 3))
    (figure,) = sheet.figures
    assert list(figure.frame["number"]) == [30, 0]
    assert "Fackförbund" not in repr([figure.frame.to_dict() for figure in sheet.figures])


def test_points_are_drawn_by_group_where_the_groups_are_large_enough():
    gave = [("fack", {"points": {"9": 10}})] * 6 + [("utbildare", {"points": {"7": 10}})] * 5
    sheet = made("prioritera", answers(*gave))
    figure, who = sheet.figures
    assert figure.kind == "bar"
    assert figure.encoding["stack"] == "yes"
    assert dict(who.frame.to_numpy()) == {"Utbildare": 5, "Fackförbund": 6}
    assert sheet.headline == "Rummet sätter Svetsare först"


def test_places_with_few_answers_are_not_told_apart():
    here, there = ("fack", need("Svetsare")), ("fack", need("Svetsare", place="0480"))
    few = answers(*[here] * 6, *[there] * 2)
    titles = [figure.title for figure in made("behov", few).figures]
    assert text.PLACES not in titles
    many = answers(*[here] * 6, *[there] * 5)
    assert text.PLACES in [figure.title for figure in made("behov", many).figures]


@pytest.mark.parametrize("through", [True, False])
def test_own_words_are_shown_only_when_they_were_let_through(through):
    gave = [("annan", {"choice": "7"})]
    for kind, found in (
        ("fråga", answers(*gave, words="Vem betalar?", through=through)),
        ("behov", answers(("annan", need(None)), words="Vem betalar?", through=through)),
    ):
        sheet = made(kind, found)
        said = repr([figure.frame.to_dict() for figure in sheet.figures])
        assert ("Vem betalar?" in said) is through
        assert sheet.keys[0].value == "1"


@pytest.mark.parametrize("kind", ["behov", "prioritera", "fråga"])
def test_nobody_answered_is_said(kind):
    sheet = made(kind, [])
    assert sheet.answer == (f"{text.NO_ANSWERS}.",)
    assert sheet.figures == ()


def test_what_a_room_needs_becomes_needs_without_who_or_where():
    asked = replace(question("behov", "stängd"), choices={"Svetsare": "Svetsare"})
    told = {"horizon": "nu", "municipality_code": "0484", "helps": []}
    given = [
        *answers(("arbetsgivare", told | {"occupation": "Svetsare", "persons": 3})),
        *answers(("fack", told | {"occupation": "Svetsare", "persons": None})),
        *answers(("annan", told | {"occupation": None, "persons": 2}), words="Robot", through=True),
        *answers(("annan", told | {"occupation": None, "persons": 9}), words="Dold"),
    ]
    found = room_needs.proposed(asked, given, of_meeting=True)
    origin = "svar från mötesrummet 1 december 2026"
    assert found == [
        {"occupation": "Svetsare", "competence": None, "persons": 3, "origin": origin},
        {"occupation": None, "competence": "Robot", "persons": 2, "origin": origin},
    ]
    assert room_needs.proposed(replace(asked, state="öppen"), given, of_meeting=True) == []
    assert room_needs.proposed(replace(asked, kind="fråga"), given, of_meeting=True) == []
    (standing, _) = room_needs.proposed(asked, given, of_meeting=False)
    assert standing["origin"] == "svar på formuläret 1 december 2026"
