"""Weeks and terms as people write them: accepted where the meaning is one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import weeks
from data.lia import cells as lia_cells
from data.problems import Problem
from data.rows import Row


def row(**cells: str) -> Row:
    return Row(cells, {name: name for name in cells}, 3, "LIA-perioder", "fil.xlsx", [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, ("2027-v05", "2027-v05")) for text in (
            "2027-v05", "2027-v5", "2027 v 05", "v. 5 2027", "vecka 5 2027", "Vecka 5, 2027",
            "2027 vecka 5", "2027-W05", "v5/2027", "v. 5-2027", "2027-02-03", "veckan 5 2027",
        )),
        *((text, ("2027-v01", "2027-v10")) for text in (
            "v. 1–10, 2027", "v1-10 2027", "veckorna 1 till 10, 2027", "v 1-v 10 2027",
            "2027-v01-10", "2027-v01–2027-v10", "vecka 1 2027 till vecka 10 2027",
        )),
        ("2026-v50 – 2027-v02", ("2026-v50", "2027-v02")),
        *((text, None) for text in (
            "v5", "5", "2027", "5 2027", "2027-v53", "v. 0 2027", "2027-13-01", "HT26", "snart",
        )),
    ],
)  # fmt: skip
def test_a_week_or_several(text: str, expected: tuple[str, str] | None) -> None:
    assert weeks.span(text) == expected
    assert weeks.read(text) == (expected[0] if expected and expected[0] == expected[1] else None)


@given(st.dates(dt.date(2016, 1, 1), dt.date(2098, 12, 31)))
def test_a_date_is_its_iso_week(day: dt.date) -> None:
    assert weeks.read(day.isoformat()) == weeks.of(day)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"from_week": "2027-01-04", "to_week": "2027-03-12"}, ("2027-v01", "2027-v10")),
        ({"from_week": "v. 1–10, 2027", "to_week": ""}, ("2027-v01", "2027-v10")),
        ({"from_week": "v. 1–10, 2027", "to_week": "v. 1–10, 2027"}, ("2027-v01", "2027-v10")),
        ({"from_week": "v. 1–10, 2027", "to_week": "vecka 10 2027"}, ("2027-v01", "2027-v10")),
        ({"from_week": "vecka 1 2027", "to_week": "v. 1–10, 2027"}, ("2027-v01", "2027-v10")),
    ],
)
def test_the_two_cells_of_a_period(cells: dict[str, str], expected: tuple[str, str]) -> None:
    found = row(**cells)
    assert lia_cells.span(found) == expected
    assert found.problems == []


@pytest.mark.parametrize(
    ("start", "end"), [("v. 1–10, 2027", "vecka 12 2027"), ("vecka 2 2027", "v. 1–10, 2027")]
)
def test_two_cells_that_say_differently_are_not_guessed_between(start: str, end: str) -> None:
    found = row(from_week=start, to_week=end)
    assert lia_cells.span(found) == (None, None)
    assert [problem.column for problem in found.problems] == ["to_week"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, "2026ht") for text in (
            "ht 2026", "HT26", "ht-26", "2026ht", "2026 HT", "höstterminen 2026", "hösten 26",
        )),
        *((text, "2027vt") for text in ("VT27", "vårterminen 2027", "27vt", "våren 2027")),
        *((text, None) for text in ("ht", "2026", "ht 1999", "ht 226", "ht 2026/27", "h26")),
    ],
)  # fmt: skip
def test_a_term(text: str, expected: str | None) -> None:
    found = row(start=text)
    assert lia_cells.term(found, "start") == expected
    said: list[Problem] = found.problems
    assert bool(said) == (expected is None)
