"""Rules of YH that belong to no single sheet: decisions, years, seats, counties, courses."""

from datetime import date

import pytest

from components.address import choices
from components.kit import words
from components.sheets.kurser import text as kurser
from components.sheets.utbildningar import text as utbildningar
from components.sheets.yh_beviljat import text as yh_beviljat
from components.sheets.yh_pagar import text as yh_pagar
from data import terms
from data.questions import yh
from data.steps import yh_start


@pytest.mark.rule("Application year and decision year")
def test_a_grant_says_application_year_and_decision_year_together():
    assert yh_beviljat.period(2025) == "ansökan 2025 (beslut januari 2026)"
    assert yh_beviljat.table_title(2025) == (
        "Ansökningar 2025 (beslut januari 2026), beviljade först"
    )
    assert choices.LABELS["ansokningsar"] == "Ansökningsår"


@pytest.mark.rule("First start lies between 1 July of the decision year")
def test_a_decision_of_january_2026_starts_between_july_2026_and_june_2027():
    window = terms.start_window(2025, 1)
    assert [words.term(term) for term in window] == ["ht 2026", "vt 2027"]
    assert terms.first_day(window[0]) >= date(2026, 7, 1)
    assert terms.last_day(window[1]) <= date(2027, 6, 30)


@pytest.mark.rule("Length: study weeks = points / 5 × 100 / pace")
@pytest.mark.parametrize(
    ("points", "pace", "weeks", "number"),
    [
        (400, 100, 80, 4),
        (430, 100, 86, 5),
        (200, 50, 80, 4),
        (315, 50, 126, 7),
        (300, 75, 80, 4),
        (104, 50, 41.6, 3),
        (500, 100, 100, 5),
    ],
)
def test_the_lengths_that_the_rules_give(points, pace, weeks, number):
    assert terms.study_weeks(points, pace) == weeks
    assert terms.term_count(points, pace) == number


@pytest.mark.rule("A term is 20 study weeks; ht = week 34–02, vt = week 03–23.")
@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2026, 8, 17), date(2027, 1, 17)), (date(2025, 8, 18), date(2026, 1, 11))],
)
def test_a_term_in_autumn_is_week_34_to_02(first, last):
    name = terms.term_of(first)
    assert (terms.first_day(name), terms.last_day(name)) == (first, last)
    assert (first.isocalendar().week, last.isocalendar().week) == (34, 2)


@pytest.mark.rule("A term is 20 study weeks; ht = week 34–02, vt = week 03–23.")
def test_a_term_in_spring_is_week_03_to_23():
    assert terms.first_day("2027vt").isocalendar().week == 3
    assert terms.last_day("2027vt").isocalendar().week == 23


@pytest.mark.rule("Where one is needed, the earliest, said so.")
def test_a_start_is_estimated_and_says_that_the_earliest_term_is_used():
    estimated = {name for name, column in yh_start.TABLE.columns.items() if column.estimated}
    assert {"earliest_term", "latest_term", "last_term", "terms"} <= estimated
    assert "Där en termin behövs används den tidigaste." in yh_start.TABLE.caveats
    assert "(den kan börja en termin senare)" in yh_pagar.ESTIMATED


@pytest.mark.rule("counted once per county it names; counties are never summed to the country")
def test_a_programme_is_counted_once_per_county_it_names_and_once_in_the_country(store):
    several = store.query(
        "SELECT diarienummer, sector, application_year, count(DISTINCT county_code) AS counties "
        "FROM yh_application WHERE decision = 'Beviljad' AND application_year = 2025 "
        "GROUP BY diarienummer HAVING counties > 1 LIMIT 1"
    ).iloc[0]
    named = store.query(
        "SELECT DISTINCT county_code FROM yh_application WHERE diarienummer = :number",
        number=several["diarienummer"],
    )["county_code"]
    for county in named:
        rows = yh.applications(store, county, several["sector"], 2025)
        assert list(rows["diarienummer"]).count(several["diarienummer"]) == 1
    applied, _ = yh.national_decisions(store, several["sector"], 2025, "yh_application")
    by_county = store.query(
        "SELECT county_code, count(DISTINCT diarienummer) AS n FROM yh_application "
        "WHERE sector = :sector AND application_year = 2025 GROUP BY county_code",
        sector=several["sector"],
    )
    assert applied < by_county["n"].sum()


@pytest.mark.rule("counted once per county it names; counties are never summed to the country")
@pytest.mark.parametrize(
    "sentences",
    [yh_beviljat.NOT_CONCLUDE, yh_pagar.NOT_CONCLUDE, kurser.NOT_CONCLUDE],
    ids=["yh-beviljat", "yh-pagar", "kurser"],
)
def test_no_one_is_led_to_sum_counties_to_the_country(sentences):
    assert "så länen går inte att summera till riket" in " ".join(sentences)


@pytest.mark.rule("what a publisher has already published are not suppressed")
def test_few_seats_are_not_hidden():
    grants = yh_beviljat.Grants(2025, "Dalarna", "vård", 1, 1, 3, 3, 0, 0, 0, 30, 12)
    assert "högst 3 platser per start, 3 totalt" in yh_beviljat.answer(grants)[0]


@pytest.mark.rule("Distans programmes belong to the whole country")
def test_distance_is_apart_from_the_countys_own_and_never_left_out(sheet):
    figures = sheet("yh-pagar").figures
    frame = next(figure.frame for figure in figures if figure.kind == "column")
    assert list(frame["where"].unique()) == list(yh_pagar.PLACES)
    assert words.FORMS["distans"] == "distans (kan ha fysiska träffar)"


@pytest.mark.rule("Courses: own cycle")
def test_courses_have_their_own_cycle_and_their_decisions_are_not_in_the_edition(sheet):
    found = sheet("kurser")
    assert found.notes == (
        "YH-kurser söks för sig, en gång om året. Senast kända sista ansökningsdag är 12 februari "
        "2026, med beslut maj 2026 (planerat) och start hösten 2026 och våren 2027.",
    )
    assert found.missing[0].why == (
        "Besluten om YH-kurser i ansökan 2026 ingår inte i den här utgåvan."
    )
    assert found.answer[0].startswith("I ansökan 2025 har 1 av 8 ansökningar om korta YH-kurser")
    assert " beviljats. " in found.answer[0]


@pytest.mark.rule("A start may be cancelled, moved or have other seats.")
def test_a_start_may_be_cancelled_moved_or_have_other_seats():
    assert (
        "En beviljad start kan ställas in, flyttas eller få andra platser."
        in (utbildningar.NOT_CONCLUDE[0])
    )
    assert "Starter kan ställas in." in yh_beviljat.NOT_CONCLUDE[0]
    assert (
        "En start kan ha ställts in, flyttats eller haft tomma platser"
        in (yh_pagar.NOT_CONCLUDE[0])
    )


@pytest.mark.rule("Only the ordinary rounds with state funding are in the workbooks.")
def test_only_the_ordinary_rounds_are_said_to_be_included(sheet):
    assert (
        "Endast den ordinarie ansökningsomgången med statliga medel ingår."
        in (sheet("yh-beviljat").not_conclude[0])
    )
