"""ISO weeks over new year, week 53 included, and the weeks a choice looks at."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.address.choices import Choice
from components.sheets.lia.window import MOST, USUAL, window
from data import terms, weeks

TODAY = date(2026, 11, 16)  # Monday of week 47


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2026-v53", date(2026, 12, 28), date(2027, 1, 3)),
        ("2027-v01", date(2027, 1, 4), date(2027, 1, 10)),
        ("2026-v01", date(2025, 12, 29), date(2026, 1, 4)),
        ("2020-v53", date(2020, 12, 28), date(2021, 1, 3)),
    ],
)
def test_days_of_weeks_at_new_year(code, first, last):
    assert (weeks.first_day(code), weeks.last_day(code)) == (first, last)
    assert weeks.of(first) == weeks.of(last) == code


def test_2026_has_53_weeks_and_2027_has_52():
    assert weeks.after("2026-v53", 1) == "2027-v01"
    assert weeks.after("2027-v52", 1) == "2028-v01"
    assert weeks.between("2026-v52", "2027-v02") == (
        "2026-v52",
        "2026-v53",
        "2027-v01",
        "2027-v02",
    )
    for wrong in ("2027-v53", "2026-v54", "2026-v00", "vecka 5"):
        assert weeks.read(wrong) is None


@given(st.dates(date(2001, 1, 8), date(2098, 1, 1)))
def test_every_day_lies_in_its_week(day):
    code = weeks.of(day)
    assert weeks.first_day(code) <= day <= weeks.last_day(code)
    assert weeks.of(day + timedelta(weeks=1)) == weeks.after(code, 1)


def test_without_a_choice_sixteen_weeks_from_this_one_and_the_term_ahead():
    seen = window(Choice(), TODAY)
    assert (seen.first, seen.last, seen.usual) == ("2026-v47", "2027-v09", True)
    assert len(seen.weeks) == USUAL
    assert [terms.term(number) for number in seen.terms] == ["2026ht", "2027vt"]
    assert terms.term(seen.main) == "2027vt"


@pytest.mark.parametrize(
    ("choice", "first", "last", "main"),
    [
        (Choice(fran="2027-v05"), "2027-v05", "2027-v20", "2027vt"),
        (Choice(till="2027-v05"), "2026-v47", "2027-v05", "2027vt"),
        (Choice(till="2026-v10"), "2025-v47", "2026-v10", "2026vt"),
        (Choice(fran="2027-v01", till="2027-v02"), "2027-v01", "2027-v02", "2026ht"),
        # In a summer between two terms: the one ahead.
        (Choice(fran="2027-v25", till="2027-v30"), "2027-v25", "2027-v30", "2027ht"),
        # Into a summer: the term that still has a week in it.
        (Choice(fran="2027-v10", till="2027-v25"), "2027-v10", "2027-v25", "2027vt"),
    ],
)
def test_the_weeks_of_a_choice(choice, first, last, main):
    seen = window(choice, TODAY)
    assert (seen.first, seen.last, terms.term(seen.main)) == (first, last, main)
    assert not seen.usual


def test_more_than_two_years_are_cut_and_the_week_asked_for_is_kept():
    seen = window(Choice(fran="2026-v01", till="2099-v50"), TODAY)
    assert len(seen.weeks) == MOST
    assert seen.asked == "2099-v50"
