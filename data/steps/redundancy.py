"""Notices of redundancy per county and industry, whole years (Arbetsförmedlingen, fetched)."""

import pandas as pd

from data.area_codes import stop_on_unknown_counties
from data.fetched import recogniser, rows
from data.fetched_columns import COUNTY, SOURCE, STATUS, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "af-varsel"
COLUMNS = ("area_code", "industry", "year", "value", "status")
recognise = recogniser(KIND)

TABLE = Table(
    "redundancy",
    "Varslade per län och näringsgren",
    key=("county_code", "industry", "year"),
    sources=("af_varsel",),
    caveats=("Varsel är en anmälan: alla varslade blir inte uppsagda.",),
    columns={
        "county_code": COUNTY,
        "industry": Column(str, "Näringsgren"),
        "year": YEAR,
        "value": Column(int, "Varslade", unit="personer", optional=True, low=0),
        "status": STATUS,
        "source": SOURCE,
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched."""
    return rows(inputs, KIND, COLUMNS)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """The area is a county."""
    return published.rename(columns={"area_code": "county_code"})


def check(table: pd.DataFrame, county: pd.DataFrame) -> None:
    """Every county exists."""
    stop_on_unknown_counties(table, county, f"{KIND}.json")
