"""Employees by occupation and age, by county (SCB's occupational register, fetched)."""

import pandas as pd

from data.area_codes import stop_on_unknown_counties
from data.fetched import recogniser, rows
from data.fetched_columns import COUNTY, SEX, SOURCE, STATUS, UNIT, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "scb-yrke-alder"
COLUMNS = (
    "area_code", "ssyk3", "occupation_group", "age", "sex", "year", "unit", "value", "status",
)  # fmt: skip
recognise = recogniser(KIND)

TABLE = Table(
    "occupation_age",
    "Anställda efter yrke och ålder",
    key=("county_code", "ssyk3", "age", "sex", "year"),
    sources=("scb_yrkesregistret",),
    caveats=(
        "Yrkesgrupper på tre siffror (SSYK 2012), där arbetsplatsen ligger.",
        "Ålder är inte brist: yrken med många över 55 år har oftare balans än andra.",
    ),
    columns={
        "county_code": COUNTY,
        "ssyk3": Column(str, "Yrkesgrupp, kod", unit="SSYK 2012"),
        "occupation_group": Column(str, "Yrkesgrupp"),
        "age": Column(str, "Ålder"),
        "sex": SEX,
        "year": YEAR,
        "value": Column(int, "Antal", unit="personer", optional=True, low=0),
        "unit": UNIT,
        "status": STATUS,
        "source": SOURCE,
    },
    indexes=(("county_code", "ssyk3"),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched."""
    return rows(inputs, KIND, COLUMNS)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """The area is a county, or the country."""
    return published.rename(columns={"area_code": "county_code"})


def check(table: pd.DataFrame, county: pd.DataFrame) -> None:
    """Every county exists."""
    stop_on_unknown_counties(table, county, f"{KIND}.json")
