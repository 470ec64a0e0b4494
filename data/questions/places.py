"""Counties, municipalities, sectors and YH areas: code → name, in Swedish order."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data.kept import MB, kept
from data.store import Store

#: Latitude and longitude in degrees.
Point = tuple[float, float]

_ALPHABET = str.maketrans("åäöé", "{|}e")


def swedish_order(name: str) -> str:
    """A sort key: å, ä and ö come last, in that order."""
    return name.casefold().translate(_ALPHABET)


def counties(store: Store) -> dict[str, str]:
    """County code → short name ("Sörmland"), by code."""
    frame = store.query("SELECT county_code, short_name FROM county ORDER BY county_code")
    return dict(frame.itertuples(index=False, name=None))


def county_names(store: Store) -> dict[str, str]:
    """Full name and region name → county code, for addresses that say the name."""
    frame = store.query("SELECT county_code, county, region_name FROM county")
    pairs = frame.itertuples(index=False, name=None)
    return {name: code for code, county, region in pairs for name in (county, region)}


@kept(MB)
def municipalities(store: Store, county: str | None = None) -> Mapping[str, str]:
    """Municipality code → name, of a county or of the country, in Swedish order."""
    frame = store.query(
        "SELECT municipality_code, municipality FROM municipality "
        "WHERE :county IS NULL OR county_code = :county",
        county=county,
    )
    return _named(frame)


def sectors(store: Store) -> dict[str, str]:
    """Sector code → name ("Industri och teknik"), in Swedish order."""
    return _named(store.query("SELECT sector, name FROM sector"))


def areas(store: Store) -> dict[str, str]:
    """YH area slug → name, in Swedish order."""
    return _named(store.query("SELECT DISTINCT area, education_area FROM yh_application"))


def application_years(store: Store) -> tuple[int, ...]:
    """Years with MYH decisions, newest first."""
    frame = store.query("SELECT DISTINCT application_year AS year FROM yh_application")
    return tuple(sorted((int(year) for year in frame["year"]), reverse=True))


@kept(16 * MB)
def shapes(store: Store, level: str, county: str | None = None) -> pd.DataFrame:
    """code, name, geometry (GeoJSON text) for "kommun" (of a county) or "lan". Not to be changed:
    it is kept."""
    if level == "lan":
        return store.query("SELECT county_code AS code, short_name AS name, geometry FROM county")
    return store.query(
        "SELECT municipality_code AS code, municipality AS name, geometry FROM municipality "
        "WHERE :county IS NULL OR county_code = :county",
        county=county,
    )


@kept(MB)
def middles(store: Store) -> Mapping[str, Point]:
    """Municipality code → latitude and longitude of the middle of its surface, in degrees."""
    frame = store.query("SELECT municipality_code, lat, lon FROM municipality")
    return {code: (lat, lon) for code, lat, lon in frame.itertuples(index=False, name=None)}


def _named(frame: pd.DataFrame) -> dict[str, str]:
    pairs = frame.itertuples(index=False, name=None)
    return dict(sorted(pairs, key=lambda pair: swedish_order(pair[1])))


def in_a_row(names: str) -> str:
    """ ";"-joined names as Swedish sorts them, with commas between."""
    return ", ".join(sorted(names.split(";"), key=swedish_order))


def by_name(
    frame: pd.DataFrame, name: str, before: Sequence[str], after: Sequence[str]
) -> pd.DataFrame:
    """Sorted by columns, what is missing in them last, with the column ``name`` as Swedish sorts
    names. Of so few rows pandas' own sorting takes several times as long."""
    keys = (
        *(_missing_last(frame[one]) for one in before),
        map(swedish_order, frame[name]),
        *(_missing_last(frame[one]) for one in after),
    )
    ordered = sorted(zip(*keys, range(len(frame)), strict=True))
    return frame.take([key[-1] for key in ordered]).reset_index(drop=True)


def _missing_last(column: pd.Series) -> list[tuple[bool, Any]]:
    return [
        (True, None) if value is pd.NA or value != value else (False, value)
        for value in column.tolist()
    ]
