"""People working in a sector's industries by county, sex and year, from the CSV files."""

from dataclasses import dataclass
from functools import cache

from tests.oracle import facts

WOMEN, MEN, ALL = "kvinnor", "män", "totalt"


@dataclass(frozen=True)
class People:
    """Women, men and the publisher's own total (which need not be their sum)."""

    women: int
    men: int
    total: int


@cache
def _values() -> dict[tuple[str, str, int, str, str], int]:
    return {
        (row["county_code"], row["series"], int(row["year"]), row["sni"], row["sex"]): int(
            row["value"]
        )
        for row in facts.rows("employment")
    }


def industries(sector: str) -> list[str]:
    """The industry sections that make up the sector."""
    return facts.parts(facts.sectors()[sector]["sni_sections"])


def by_industry(county: str, series: str, year: int, sector: str) -> dict[tuple[str, str], int]:
    """(industry, sex) → number, women and men only."""
    return {
        (sni, sex): _values()[county, series, year, sni, sex]
        for sni in industries(sector)
        for sex in (WOMEN, MEN)
    }


@cache
def people(county: str, sector: str) -> dict[tuple[str, int], People]:
    """(series, year) → people; only where every industry of the sector is there for both sexes."""
    values, found = _values(), {}
    for series, year in {(key[1], key[2]) for key in values if key[0] == county}:
        sums = [
            [values.get((county, series, year, sni, sex)) for sni in industries(sector)]
            for sex in (WOMEN, MEN, ALL)
        ]
        if not any(value is None for numbers in sums for value in numbers):
            found[series, year] = People(*(sum(map(int, numbers)) for numbers in sums))
    return found


def newest(county: str, sector: str) -> tuple[str, int]:
    """The (series, year) of the newest figure."""
    return max(people(county, sector), key=lambda key: key[1])


def comparable_years(county: str, sector: str, series: str) -> list[int]:
    """Years that county and country both have in one series."""
    own, country = people(county, sector), people(facts.COUNTRY, sector)
    return sorted(year for name, year in own.keys() & country.keys() if name == series)
