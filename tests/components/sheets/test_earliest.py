""" "När kan det tidigast starta?" (A10): the steps, and what is not published yet."""

from datetime import date

import pytest

from components.sheets.earliest import figure as earliest
from components.sheets.earliest import steps, text
from components.sheets.earliest.text import Deadline
from data.forum.life import KINDS

DECEMBER = date(2026, 12, 3)
PROGRAMME = Deadline("yh-program", date(2020, 6, 16))
COURSE = Deadline("yh-kurs", date(2026, 2, 12))
VUX = Deadline("yrkesvux", date(2024, 4, 26))


@pytest.mark.rule('"När kan det tidigast starta?" stands on every order')
@pytest.mark.answer("YH-program: beställt {dec 2026}")
def test_a_programme_ordered_in_december_2026_is_the_line_of_a10():
    assert text.steps(PROGRAMME, DECEMBER) == (
        "beställt december 2026 → ansökan 2027 → beslut januari 2028 → första start tidigast "
        "1 juli 2028, senast 30 juni 2029."
    )


@pytest.mark.answer(
    "YH-kurs (högst 99 poäng): nästa ansökan stänger",
    "Yrkesvux: kommunerna söker i",
)
def test_a_course_and_yrkesvux_are_the_lines_of_a10():
    assert text.steps(COURSE, DECEMBER) == (
        "beställt december 2026 → nästa ansökan stänger 2027 (obekräftat: förra gången 12 februari "
        "2026) → beslut maj 2027 → start tidigast hösten 2027."
    )
    assert text.steps(VUX, DECEMBER) == (
        "beställt december 2026 → kommunerna söker i april 2027 för 2028."
    )


def test_what_is_decided_locally_has_the_sources_words():
    gymnasium = Deadline("gymnasium", None, "lokalt beslut", "ofta nästnästa läsår")
    assert text.steps(gymnasium, DECEMBER) == (
        "beställt december 2026 → lokalt beslut → start ofta nästnästa läsår."
    )
    assert text.certainty(gymnasium, DECEMBER) == "Datum bestäms lokalt."


@pytest.mark.parametrize(
    ("ordered", "year"),
    [
        (date(2026, 6, 16), 2026),
        (date(2026, 6, 17), 2027),
        (date(2026, 1, 2), 2026),
        (date(2026, 12, 31), 2027),
    ],
)
def test_an_order_after_the_last_known_closing_day_waits_a_year(ordered, year):
    assert text.apply_year(PROGRAMME, ordered) == year


def test_without_a_known_closing_day_it_waits_a_year():
    assert text.apply_year(Deadline("yh-program", None), date(2026, 1, 2)) == 2027


@pytest.mark.rule("Dates not confirmed are marked so, with the last known one")
@pytest.mark.answer("Unconfirmed date")
@pytest.mark.parametrize(
    ("deadline", "ordered", "said"),
    [
        (
            PROGRAMME,
            DECEMBER,
            "Datumet för 2027 är inte publicerat i utgåvan. Kontrollera på myh.se.",
        ),
        (
            VUX,
            DECEMBER,
            "Datumet för 2027 är inte publicerat i utgåvan. Kontrollera på skolverket.se.",
        ),
        (
            Deadline("yh-kurs", None),
            DECEMBER,
            "Datumet för 2027 är inte publicerat i utgåvan. Kontrollera på myh.se.",
        ),
        (
            VUX,
            date(2026, 4, 26),
            "Datumet för 2026 är inte publicerat i utgåvan. Förra gången: 26 april 2024. "
            "Kontrollera på skolverket.se.",
        ),
        (COURSE, date(2026, 1, 20), "Sista ansökningsdag 12 februari 2026."),
    ],
)
def test_a_date_that_is_not_published_is_said_to_be_so(deadline, ordered, said):
    assert text.certainty(deadline, ordered) == said


def test_a_published_closing_day_is_given():
    assert "stänger 12 februari 2026 →" in text.steps(COURSE, date(2026, 1, 20))


def test_the_last_closing_day_of_courses_guides_for_24_months():
    guided, alone = (text.steps(COURSE, date(2028, 2, day)) for day in (12, 13))
    assert "2028 (obekräftat: förra gången 12 februari 2026) →" in guided
    assert "2029 (obekräftat) →" in alone


def test_the_figure_has_a_row_per_kind_from_the_deadline_table(store):
    figure = earliest.figure(store, DECEMBER)
    assert list(figure.frame["what"]) == [
        "YH-program",
        "YH-kurs (högst 99 poäng)",
        "Yrkesvux",
        "Gymnasieskola och komvux",
    ]
    assert figure.frame["steps"].iloc[0] == text.steps(PROGRAMME, DECEMBER)
    assert (
        figure.frame["certainty"]
        .iloc[1]
        .endswith("Förra gången: 12 februari 2026. Kontrollera på myh.se.")
    )
    assert [source.key for source in figure.sources] == ["tidsgranser"]
    assert figure.estimated == text.RULE


def test_every_kind_of_order_has_a_line(store):
    deadlines = earliest.known(store)
    lines = {kind: earliest.for_order(deadlines, kind, DECEMBER) for kind in KINDS}
    assert lines["ny YH-utbildning"] == text.steps(PROGRAMME, DECEMBER)
    assert lines["vidareutbildning"] == text.steps(COURSE, DECEMBER)
    assert lines["yrkesvux"] == text.steps(VUX, DECEMBER)
    assert lines["validering"] == "Ingen fast tid: fråga mottagaren."
    assert lines["grundutbildning, gymnasium"].startswith("beställt december 2026 → lokalt beslut")


def line(deadline, ordered=DECEMBER):
    return [(step.when, step.what, step.start) for step in steps.steps(deadline, ordered)]


@pytest.mark.rule('"När kan det tidigast starta?" stands on every order')
@pytest.mark.answer("YH-program: beställt {dec 2026}")
def test_the_line_of_a_programme_has_the_steps_of_a10():
    assert line(PROGRAMME) == [
        ("december 2026", "beställning", False),
        ("2027", "ansökan, obekräftat", False),
        ("januari 2028", "beslut", False),
        ("1 juli 2028", "start tidigast", True),
    ]


@pytest.mark.answer(
    "YH-kurs (högst 99 poäng): nästa ansökan stänger",
    "Yrkesvux: kommunerna söker i",
)
def test_the_lines_of_a_course_and_of_yrkesvux():
    assert line(COURSE) == [
        ("december 2026", "beställning", False),
        ("2027", "ansökan, obekräftat", False),
        ("maj 2027", "beslut", False),
        ("hösten 2027", "start tidigast", True),
    ]
    assert line(VUX) == [
        ("december 2026", "beställning", False),
        ("april 2027", "kommunerna söker, obekräftat", False),
        ("2028", "start tidigast", True),
    ]


def test_a_published_day_stands_with_its_date():
    assert line(COURSE, date(2026, 1, 10))[1] == ("12 februari 2026", "ansökan", False)
    assert line(VUX, date(2024, 2, 1))[1] == ("april 2024", "kommunerna söker", False)


def test_the_line_of_what_is_decided_locally_has_no_places():
    gymnasium = Deadline("gymnasium", None, "lokalt beslut", "ofta nästnästa läsår")
    found = steps.steps(gymnasium, DECEMBER)
    assert [(step.when, step.what) for step in found] == [
        ("december 2026", "beställning"),
        ("bestäms lokalt", "lokalt beslut"),
        ("ofta nästnästa läsår", "start"),
    ]
    assert [step.place for step in found[1:]] == [None, None]


@pytest.mark.parametrize("deadline", [PROGRAMME, COURSE, VUX])
@pytest.mark.parametrize("ordered", [date(2026, 1, 2), date(2026, 6, 17), date(2026, 12, 31)])
def test_the_line_and_the_sentence_say_the_same_start_and_the_steps_are_in_order(deadline, ordered):
    found = steps.steps(deadline, ordered)
    assert found[-1].when in text.steps(deadline, ordered)
    places = [step.place for step in found]
    assert places == sorted(places)


def test_the_figure_has_a_line_per_kind(store):
    figure = earliest.timeline(store, DECEMBER)
    assert (figure.kind, figure.estimated) == ("timeline", text.RULE)
    goals = figure.frame[figure.frame["start"] == "ja"].set_index("kind")["when"]
    assert goals.to_dict() == {
        "YH-program": "1 juli 2028",
        "YH-kurs (högst 99 poäng)": "hösten 2027",
        "Yrkesvux": "2028",
        "Gymnasieskola och komvux": "ofta nästnästa läsår (kontrollera lokalt)",
    }
    assert figure.alt.startswith(
        "Tidslinjer från beställning till tidigaste start. YH-program: 1 juli 2028; YH-kurs"
    )
