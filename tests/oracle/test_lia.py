"""LIA need in every county, sector and term, against the CSV files."""

import pytest

from data import terms
from data.questions import lia as questions
from data.store import Store
from tests.oracle import facts, lia, reading
from tests.oracle.lia import ALONE, DISTANCE, SHARED, Need
from tests.oracle.programmes import Term

#: From the first start of 2020's applications to the last term of the longest start of 2025's.
FIRST, LAST = Term.of("2021ht"), Term.of("2035vt")


@pytest.mark.rule("Sörmland, industri, vt 2027: 612 seats, of which 419 distance")
def test_sormland_industry_in_spring_2027() -> None:
    """Published, and counted by hand from MYH's lists: 612 in 14 programmes."""
    found = list(lia.needs("04", "industri", Term.of("2027vt")))
    by_place = {
        place: [need for need in found if need.place == place]
        for place in (ALONE, SHARED, DISTANCE)
    }
    assert {place: _students(part) for place, part in by_place.items()} == {
        ALONE: 148,
        SHARED: 45,
        DISTANCE: 419,
    }
    assert (_students(found), len(found), len(by_place[ALONE])) == (612, 14, 4)


@pytest.mark.rule("So the estimate counts students, never weeks")
@pytest.mark.parametrize("sector", facts.sectors())
def test_every_county_and_term_agrees_with_the_csv_files(store: Store, sector: str) -> None:
    wrong: list[str] = []
    compared = 0
    for county in [facts.COUNTRY, *facts.counties()]:
        code = None if county == facts.COUNTRY else county
        table = questions.need(store, code, sector, FIRST.number, LAST.number).query("own == 1")
        made = {
            (row["diarienummer"], row["term_order"]): Need(
                row["diarienummer"], row["place"], reading.cell(row["students"]), row["starts"]
            )
            for row in table.to_dict("records")
        }
        assert len(made) == len(table)
        right = {
            (need.diarienummer, number): need
            for number in range(FIRST.number, LAST.number + 1)
            for need in lia.needs(county, sector, Term(number))
        }
        compared += len(right)
        wrong += [
            f"{county} {terms.term(key[1])}: {made.get(key)}, recomputed as {right.get(key)}"
            for key in sorted(made.keys() | right.keys())
            if made.get(key) != right.get(key)
        ]
    assert wrong == []
    assert compared > 100


def test_no_term_with_need_lies_outside_those_compared(store: Store) -> None:
    span = store.query("SELECT min(term_order) AS first, max(term_order) AS last FROM lia_need")
    assert FIRST.number <= span["first"].iloc[0]
    assert span["last"].iloc[0] <= LAST.number


def _students(found: list[Need]) -> int:
    return sum(need.students or 0 for need in found)
