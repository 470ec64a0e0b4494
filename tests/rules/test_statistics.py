"""Rules of statistics where they bite: thresholds at their edges, sources, age, sex, names."""

import re
from dataclasses import replace
from datetime import date

import pytest

from components import sheets
from components.address import choices
from components.kit import cells, numbers, rules, words
from components.render import tables
from components.sheets.arbetsmarknad import text as arbetsmarknad
from components.sheets.arshjulet import sheet as arshjulet
from components.sheets.skola import text as skola
from components.sheets.sysselsattning import text as employment_text
from data.questions import outcomes, places
from data.steps import yh_outcome
from data.tables import Source
from tests.conftest import COMPARED

#: Sheets about persons or seats. The others are about support, sources and the year's meetings.
ABOUT_PEOPLE = [slug for slug in sheets.SLUGS if slug not in {"arshjulet", "stod", "siffrorna"}]

SCB = Source(
    key="scb",
    publisher="Statistiska centralbyrån (SCB)",
    table="TAB3204",
    url="https://www.scb.se",
    licence="CC0",
    retrieved="2026-11",
    rhythm="årlig",
    next_release="ej angivet",
)
MYH = Source(
    key="myh",
    publisher="MYH",
    table="Resultat för program",
    url="https://www.myh.se",
    licence="ej angivet",
    retrieved="2026-11-21",
    rhythm="årlig",
    next_release="2027-01",
)


@pytest.mark.rule("Suppression concerns numbers of persons that we compute ourselves (< 5).")
@pytest.mark.parametrize(
    ("persons", "hidden"), [(0, False), (1, True), (4, True), (5, False), (17234, False)]
)
def test_fewer_than_five_persons_that_we_computed_are_hidden_but_none_is_said(persons, hidden):
    assert rules.FEWEST_PERSONS == 5
    assert rules.suppressed(persons) is hidden


@pytest.mark.rule("what a publisher has already published are not suppressed")
def test_what_a_publisher_has_published_is_not_hidden(store):
    """SCB's smallest groups of admitted are shown as SCB shows them."""
    published = outcomes.outcomes(store, "sokande", tuple(places.areas(store).values()))
    few = published[(published["value"] > 0) & (published["value"] < rules.FEWEST_PERSONS)]
    assert len(few) > 0
    assert yh_outcome.TABLE.columns["value"].low == 0


@pytest.mark.rule("Newest figure older than 24 months")
@pytest.mark.parametrize(
    ("today", "old"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2023, 1, 1), False),
    ],
)
def test_a_figure_is_old_24_months_after_its_year(today, old):
    assert rules.is_old(2023, today) is old


@pytest.mark.rule("Newest figure older than 24 months")
def test_an_old_figure_is_asked_about_in_the_past_tense_and_marked():
    assert words.old_figure(2021) == "Äldre uppgift: 2021"
    assert arbetsmarknad.question(2021) == "Var fanns de inskrivna arbetslösa 2021?"
    assert employment_text.question(2016) == (
        "Hur utvecklades branschen här och i riket till och med 2016?"
    )


@pytest.mark.rule("Newest figure older than 24 months")
@pytest.mark.parametrize("slug", ["sysselsattning", "arbetsmarknad", "yh-utfall"])
def test_the_same_edition_opened_in_ten_years_asks_in_the_past_tense(sheet, slug):
    now, later = sheet(slug, today=date(2025, 6, 1)), sheet(slug, today=date(2036, 1, 1))
    assert now.old_year is None
    assert later.old_year is not None
    assert later.question != now.question


@pytest.mark.rule("Newest figure older than 24 months")
@pytest.mark.answer("Lead with the year. Newest figure older than 24 months")
def test_nothing_old_is_among_the_answers_of_the_start_page(store, sheet):
    for county in places.counties(store):
        for lead in sheet("arshjulet", lan=county).leads:
            assert sheet(lead.slug, lan=county).old_year is None, (county, lead.slug)
    assert len(sheet("arshjulet").leads) <= arshjulet._MOST == 3


@pytest.mark.rule('Fewer than 20 in the denominator: "x av y".')
@pytest.mark.answer('Fewer than 20 in the denominator: write "{x} av {y}"')
@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 0, "0 av 0"),
        (1, 1, "1 av 1"),
        (18, 19, "18 av 19"),
        (18, 20, "90 procent"),
        (0, 20, "0 procent"),
        (1, 200, "1 procent"),
    ],
)
def test_a_percentage_needs_twenty_in_its_denominator(part, whole, said):
    assert numbers.FEWEST_FOR_PERCENT == 20
    assert numbers.share(part, whole) == said


@pytest.mark.rule("Change with one decimal; under 0.5 % or inside the margin")
@pytest.mark.answer("One decimal for change in per cent")
@pytest.mark.parametrize(
    ("before", "after", "margin", "way"),
    [
        (1000, 1004, 0, 0),
        (1000, 1005, 0, 1),
        (1000, 996, 0, 0),
        (1000, 995, 0, -1),
        (1000, 1000, 0, 0),
        (1000, 1030, 3, 0),
        (1000, 1031, 3, 1),
        (1000, 970, 3, 0),
    ],
)
def test_half_a_per_cent_or_the_margin_decides_whether_anything_changed(before, after, margin, way):
    assert numbers.SMALLEST_CHANGE == 0.5
    assert numbers.direction(numbers.change_pct(before, after), margin) == way


@pytest.mark.rule("Change with one decimal; under 0.5 % or inside the margin")
@pytest.mark.answer("One decimal for change in per cent")
def test_a_change_has_one_decimal():
    assert numbers.decimal(numbers.change_pct(17031, 17234)) == "1,2"
    assert numbers.signed(numbers.change_pct(1000, 988)) == "−1,2"


@pytest.mark.rule('"Egen bearbetning av uppgifter från …, tabell, period, hämtad …"')
@pytest.mark.answer("Source line")
def test_the_source_line_says_whether_we_have_processed_the_figures():
    assert words.source_line((SCB,), "2022–2025") == (
        "Egen bearbetning av uppgifter från Statistiska centralbyrån (SCB), TAB3204, 2022–2025. "
        "Hämtad november 2026."
    )
    assert words.source_line((SCB,), "2025", processed=False) == (
        "Källa: Statistiska centralbyrån (SCB), TAB3204, 2025. Hämtad november 2026."
    )
    assert words.source_line((SCB, MYH), "2025") == (
        "Egen bearbetning av uppgifter från Statistiska centralbyrån (SCB), TAB3204; MYH, Resultat "
        "för program, 2025. Hämtad november 2026 och 21 november 2026."
    )


def test_a_round_read_in_later_has_its_own_day_and_the_rest_keep_theirs():
    assert words.source_line((replace(MYH, rounds="2019: 2026-11-28"),), "2018–2025") == (
        "Egen bearbetning av uppgifter från MYH, Resultat för program, 2018–2025. Hämtad 21 "
        "november 2026; 2019 hämtad 28 november 2026."
    )


def test_an_estimate_stands_with_its_rule_under_the_figure(sheet):
    figure = sheet("yh-pagar").figures[0]
    assert f"Beräknat: {figure.estimated}" in tables.under(figure)


@pytest.mark.rule("Women and men side by side wherever the source has both, women first")
@pytest.mark.answer("Kvinnor and män side by side whenever the source has both")
@pytest.mark.parametrize("slug", ABOUT_PEOPLE)
@pytest.mark.parametrize("county", ["04", "09"])
def test_women_and_men_are_shown_or_the_source_is_said_not_to(sheet, slug, county):
    """On every sheet: a figure by sex, or the sentence at every figure with numbers."""
    for sector in ("industri", "vard"):
        found = sheet(slug, lan=county, bransch=sector, utb=COMPARED)
        shown = any(_shows_sex(figure) for figure in found.figures)
        for figure in found.figures:
            told = any("kön" in caveat for caveat in figure.caveats)
            assert shown or told or not _has_numbers(figure), figure.title


def _has_numbers(figure):
    return any(
        column.kind in {"count", "decimal", "percent", "change"}
        for column in figure.columns.values()
    )


def _shows_sex(figure):
    headings = " ".join(map(cells.heading, figure.columns.values())).casefold()
    return "kön" in headings or ("kvinnor" in headings and "män" in headings)


@pytest.mark.rule("Women and men side by side wherever the source has both, women first")
@pytest.mark.answer("Kvinnor and män side by side whenever the source has both")
def test_women_come_first(sheet):
    for slug in ABOUT_PEOPLE:
        for sector in ("industri", "vard", "kultur"):
            for figure in sheet(slug, bransch=sector, utb=COMPARED).figures:
                headings = [column.label for column in figure.columns.values()]
                if "Kvinnor" in headings and "Män" in headings:
                    assert headings.index("Kvinnor") < headings.index("Män"), figure.title
                if figure.encoding.get("color") == "sex":
                    assert figure.frame["sex"].iloc[0] == "kvinnor", figure.title
    assert words.SEX_ORDER[:2] == ("kvinnor", "män")


@pytest.mark.rule("Women and men side by side wherever the source has both, women first")
def test_there_is_no_choice_of_sex():
    assert not {"kon", "sex", "kön"} & set(choices.NAMES)


@pytest.mark.rule('Names: "Örebro län" and "Örebro kommun", never "Örebro" alone.')
@pytest.mark.answer("{lan} = short name")
def test_counties_and_municipalities_of_one_name_are_told_apart(store):
    assert places.counties(store)["18"] == "Örebro län"
    assert words.municipality(places.municipalities(store)["1880"]) == "Örebro kommun"
    assert words.in_county("Örebro län") == "i Örebro län"
    assert words.in_county("Gotland") == "på Gotland"


def test_a_municipality_in_words():
    said = [words.municipality(name) for name in ("Flen", "Nyköping", "Falun", "Borås", "Örebro")]
    assert said == [
        "Flens kommun",
        "Nyköpings kommun",
        "Falu kommun",
        "Borås kommun",
        "Örebro kommun",
    ]


@pytest.mark.rule("A date (deadline, call) older than 24 months is not shown as guidance")
def test_a_deadline_older_than_24_months_is_not_shown_as_guidance(sheet):
    """Not in any table of deadlines, in any later year, and the way to look stays."""
    for year in range(2026, 2032):
        today = date(year, 11, 16)
        figures = sheet("skola", today=today).figures
        decided = next(figure for figure in figures if figure.title == skola.DECIDED)
        said = " ".join(decided.frame[["decision", "earliest_start"]].stack().dropna())
        assert re.findall(r"\b[0-9]{1,2} [a-z]{3} 20[0-9]{2}", said) == []
        assert f"Datum för {year + 1} är inte publicerat i utgåvan" in said
        assert decided.frame["reference"].map(lambda link: link[1].startswith("https://")).all()


def test_the_round_of_courses_guides_for_24_months(sheet):
    known, gone = (sheet("kurser", today=date(2028, 2, day)).notes[0] for day in (12, 13))
    assert "Senast kända sista ansökningsdag är 12 februari 2026" in known
    assert gone == (
        "YH-kurser söks för sig, en gång om året. Datum för 2029 är inte publicerat i utgåvan: "
        "läs på myh.se."
    )
