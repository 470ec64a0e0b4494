"""YH programmes: applications, decisions, starts and seats, recomputed from the CSV files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from math import ceil

from tests.oracle import facts
from tests.oracle.facts import Row

SEATS = tuple(f"places_round{number}" for number in range(1, 6))


@dataclass(frozen=True)
class Programme:
    """One diarienummer with all its rows: one per municipality that it names."""

    diarienummer: str
    rows: tuple[Row, ...] = field(compare=False, repr=False)

    @property
    def year(self) -> int:
        return int(self.rows[0]["application_year"])

    @property
    def granted(self) -> bool:
        return self.rows[0]["decision"] == "Beviljad"

    @property
    def distance(self) -> bool:
        return self.rows[0]["study_form"] == "Distans"

    @property
    def shared(self) -> bool:
        """Given in more than one municipality, in this county or elsewhere."""
        return len(self.municipalities()) > 1

    @property
    def sector(self) -> str:
        first = self.rows[0]
        return facts.sector_of_programme(self.year, first["education_area"], first["sun5"])

    @property
    def points(self) -> int:
        return int(self.rows[0]["yh_points"])

    @property
    def terms(self) -> int:
        """A term is 100 points at full pace; a begun term is a term."""
        return ceil(self.points / int(self.rows[0]["pace_pct"]))

    @property
    def starts(self) -> int:
        """Filled seat columns; where MYH grants fewer starts than it gives seats to, the lower.

        2018–2019 have neither.
        """
        said = _number(self.rows[0]["rounds_granted"])
        filled = sum(any(_number(row[column]) for row in self.rows) for column in SEATS)
        return min(filled, said)

    def municipalities(self, county: str = "") -> set[str]:
        """The municipality codes it names, in the whole country or in one county."""
        return {r["municipality_code"] for r in self.rows if r["county_code"].startswith(county)}

    def _counted(self, county: str) -> list[Row]:
        """The county's rows; one of them where every row carries the whole programme's seats."""
        own = [row for row in self.rows if row["county_code"] == county]
        return own[:1] if own and own[0]["places_scope"] == "programme" else own

    def seats_by_start(self, county: str) -> list[int]:
        """Seats of each granted start, as the county counts them."""
        return [
            sum(_number(row[column]) for row in self._counted(county))
            for column in SEATS[: self.starts]
        ]


@cache
def programmes() -> tuple[Programme, ...]:
    """Every application of the bundled facts."""
    by_number = facts.grouped("yh_applications", "diarienummer")
    return tuple(Programme(number, tuple(found)) for number, found in by_number.items())


@cache
def _by_place() -> dict[tuple[str, str], list[Programme]]:
    found: dict[tuple[str, str], list[Programme]] = {}
    for programme in programmes():
        for county in {facts.COUNTRY} | {row["county_code"] for row in programme.rows}:
            found.setdefault((county, programme.sector), []).append(programme)
    return found


def naming(county: str, sector: str) -> list[Programme]:
    """Applications of all years that name the county ("00": all), each once."""
    return _by_place().get((county, sector), [])


def applied(county: str, sector: str, year: int) -> list[Programme]:
    """Applications of one year."""
    return [programme for programme in naming(county, sector) if programme.year == year]


def granted(found: Iterable[Programme]) -> list[Programme]:
    return [programme for programme in found if programme.granted]


def start_ahead(programme: Programme, today: date) -> bool:
    """A granted start has not begun, if each begins as early as it may: in autumn, week 34."""
    last = programme.year + programme.starts
    return programme.granted and programme.starts > 0 and week(last, 34) > today


def week(year: int, number: int) -> date:
    """The Monday of an ISO week."""
    return date.fromisocalendar(year, number, 1)


@dataclass(frozen=True, order=True)
class Term:
    """A term, in order: vårterminen comes before höstterminen of the same year."""

    number: int

    @classmethod
    def of(cls, code: str) -> "Term":
        """ "2027vt" or "vt 2027"."""
        year = int("".join(letter for letter in code if letter.isdigit()))
        return cls(2 * year + ("ht" in code))

    @property
    def words(self) -> str:
        return f"{'ht' if self.number % 2 else 'vt'} {self.number // 2}"


@dataclass(frozen=True)
class Running:
    """A start that is under way: the programme, its seats in the county, which term it is in."""

    programme: Programme
    seats: int
    term: int


def running(county: str, sector: str, term: Term) -> Iterator[Running]:
    """Granted starts that are under way in a term when each begins at its earliest."""
    for programme in granted(naming(county, sector)):
        for index, seats in enumerate(programme.seats_by_start(county)):
            first = 2 * (programme.year + 1 + index) + 1
            which = term.number - first + 1
            if seats and 1 <= which <= programme.terms:
                yield Running(programme, seats, which)


def _number(text: str) -> int:
    return int(text or 0)
