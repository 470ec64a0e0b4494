"""Occupations and what the agency says of them, from the CSV files."""

from collections import Counter
from functools import cache

from tests.oracle import facts
from tests.oracle.facts import Row

SITUATIONS = ("brist", "paradox", "balans", "överskott")
TRENDS = ("öka", "vara oförändrad", "minska")


@cache
def newest_round(county: str) -> str:
    """The newest round that has the county."""
    return max(
        row["round"] for row in facts.rows("occupation_forecasts") if row["county_code"] == county
    )


def in_sector(sector: str) -> set[str]:
    """Occupations counted in the sector ("närliggande" ones are counted elsewhere)."""
    return {name for name, own in facts.sector_of_occupation().items() if own == sector}


@cache
def of_county(county: str) -> dict[str, Row]:
    """Occupation → its row in the county's newest round."""
    return {
        row["occupation"]: row
        for row in facts.rows("occupation_forecasts")
        if row["county_code"] == county and row["round"] == newest_round(county)
    }


def known(county: str, sector: str) -> list[Row]:
    """The sector's rows for the county, with and without an assessment."""
    names = in_sector(sector)
    return [row for name, row in of_county(county).items() if name in names]


def assessed(found: list[Row]) -> list[Row]:
    return [row for row in found if row["recruitment_situation"]]


def by(column: str, found: list[Row]) -> Counter[str]:
    return Counter(row[column] for row in found)


def rests_on_the_county(row: Row) -> bool:
    """Wholly, not partly, on the county's own figures."""
    return row["level"] == "län" and row["coverage"] == "helt"
