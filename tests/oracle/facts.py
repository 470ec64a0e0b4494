"""The numbers once more, from the bundled CSV files alone.

Plain rows and dictionaries: no frames, no SQL and none of the product's own code, so that a
mistake in the product is not repeated in its test. The rules are those of docs and of the
sources: what a grant, a start, a sector and a county's share of the seats mean.
"""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

BUNDLED = Path(__file__).parents[2] / "data" / "bundled"

Row = dict[str, str]

#: From this application year the programme's SUN5 code decides its sector, before it the area.
SUN5_SINCE = 2023

COUNTRY = "00"


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of ``data/bundled/<name>.csv``, every cell text."""
    with (BUNDLED / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def counties() -> dict[str, str]:
    """County code → the name used in sentences, all 21."""
    return {row["county_code"]: row["short_name"] for row in rows("counties")}


@cache
def sectors() -> dict[str, Row]:
    """Sector code → its row in ``sectors.csv``, all 11."""
    return {row["sector"]: row for row in rows("sectors")}


def parts(text: str) -> list[str]:
    """ "F;L" → ["F", "L"]."""
    return [part for part in text.split(";") if part]


@cache
def _sector_by(column: str) -> dict[str, str]:
    return {part: code for code, row in sectors().items() for part in parts(row[column])}


@cache
def _sun5_prefixes() -> dict[str, str]:
    return {row["sun5_prefix"]: row["sector"] for row in rows("sector_sun5")}


def sector_of_programme(year: int, area: str, sun5: str) -> str:
    """By SUN5 (the longest prefix that is listed) from 2023; otherwise by education area."""
    if year >= SUN5_SINCE:
        for length in range(len(sun5), 0, -1):
            if sun5[:length] in _sun5_prefixes():
                return _sun5_prefixes()[sun5[:length]]
    return _sector_by("yh_education_areas")[area]


@cache
def sector_of_occupation() -> dict[str, str]:
    """Occupation → its own sector: the occupation's own line first, otherwise its area's."""
    own = {row["occupation"]: row["sector"] for row in rows("sector_occupations")}
    by_area = _sector_by("occupation_areas")
    return {
        row["occupation"]: own.get(row["occupation"]) or by_area[row["occupation_area"]]
        for row in rows("occupations")
    }


def grouped(name: str, key: str) -> dict[str, list[Row]]:
    """A file's rows by the value of one column, in the file's order."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(name):
        found[row[key]].append(row)
    return dict(found)
