"""Short YH courses: applications, decisions and seats, recomputed from the CSV files."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from tests.oracle import facts
from tests.oracle.facts import Row


@dataclass(frozen=True)
class Course:
    """One diarienummer with all its rows: one per place; seats are the whole course's."""

    diarienummer: str
    rows: tuple[Row, ...] = field(compare=False, repr=False)

    @property
    def year(self) -> int:
        return int(self.rows[0]["application_year"])

    @property
    def granted(self) -> bool:
        return self.rows[0]["decision"] == "Beviljad"

    @property
    def sector(self) -> str:
        """Courses have no SUN5 code: the education area decides, every year."""
        first = self.rows[0]
        return facts.sector_of_programme(0, first["education_area"], "")

    @property
    def shared(self) -> bool:
        """Given in more than one municipality."""
        return len({row["municipality_code"] for row in self.rows}) > 1

    @property
    def seats(self) -> int:
        return int(self.rows[0]["places_granted"] or 0)

    @property
    def seats_by_year(self) -> Counter[int]:
        """ "start 2024: 40; start och slut 2024: 0; start 2025: 40" → {2024: 40, 2025: 40}."""
        found: Counter[int] = Counter()
        for year, seats in re.findall(r"(\d{4}): (\d+)", self.rows[0]["places_by_start"]):
            found[int(year)] += int(seats)
        return +found


@cache
def courses() -> tuple[Course, ...]:
    """Every course application of the bundled facts."""
    by_number = facts.grouped("yh_courses", "diarienummer")
    return tuple(Course(number, tuple(found)) for number, found in by_number.items())


def applied(county: str, sector: str, year: int) -> list[Course]:
    """Applications of one year that name the county ("00": all), each once."""
    return [
        course
        for course in courses()
        if course.year == year
        and course.sector == sector
        and (county == facts.COUNTRY or any(r["county_code"] == county for r in course.rows))
    ]


def outcome(area: str, indicator: str, sex: str, year: int) -> int:
    """SCB's number for the country."""
    return next(
        int(row["value"])
        for row in facts.rows("yh_course_outcomes")
        if (row["education_area"], row["indicator"], row["sex"], row["year"])
        == (area, indicator, sex, str(year))
    )
