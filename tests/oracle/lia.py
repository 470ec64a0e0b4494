"""Students who may need a LIA place, recomputed from the CSV files.

Plain rows and dictionaries, none of the product's code: the rule once more, so that a mistake
in the product is not repeated in its test.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.oracle import facts, programmes
from tests.oracle.programmes import SEATS, Programme, Term

ALONE, SHARED, DISTANCE = "kommunen", "delas", "distans"


@dataclass(frozen=True)
class Need:
    """A programme in one term: where, students (None: not published), number of starts."""

    diarienummer: str
    place: str
    students: int | None
    starts: int


def needs(county: str, sector: str, term: Term) -> Iterator[Need]:
    """Every programme with a start in its second term or later; "00" is the country."""
    for programme in programmes.granted(programmes.naming(county, sector)):
        if programme.points < 200:
            continue
        seats = [
            seats
            for index, seats in enumerate(_seats(programme, county))
            if 2 <= term.number - (2 * (programme.year + 1 + index) + 1) + 1 <= programme.terms
            and seats != 0
        ]
        if seats:
            known = [count for count in seats if count is not None]
            students = sum(known) if len(known) == len(seats) else None
            yield Need(programme.diarienummer, where(programme), students, len(seats))


def where(programme: Programme) -> str:
    if programme.distance:
        return DISTANCE
    return SHARED if programme.shared else ALONE


def _seats(programme: Programme, county: str) -> list[int]:
    """Per granted start."""
    if programme.year < 2020:
        return []
    if county != facts.COUNTRY:
        return list(programme.seats_by_start(county))
    rows = (
        programme.rows[:1] if programme.rows[0]["places_scope"] == "programme" else programme.rows
    )
    return [sum(int(row[column] or 0) for row in rows) for column in SEATS[: programme.starts]]
