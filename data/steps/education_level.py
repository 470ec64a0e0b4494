"""What education people have, by municipality (SCB, fetched)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.fetched import recogniser, rows
from data.fetched_columns import AREA, COUNTY, SEX, SOURCE, STATUS, UNIT, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "scb-utbildningsniva"
COLUMNS = ("area_code", "sex", "age", "level_code", "level", "year", "unit", "value", "status")
recognise = recogniser(KIND)

TABLE = Table(
    "education_level",
    "Befolkningens utbildningsnivå",
    key=("area_code", "level_code", "year", "sex"),
    sources=("scb_utbildningsniva",),
    caveats=(
        "Från 2025 lägger SCB in små slumpvisa avvikelser: delarna summerar inte till totalen.",
    ),
    columns={
        "county_code": COUNTY,
        "area_code": AREA,
        "level_code": Column(str, "Utbildningsnivå, kod", unit="SUN 2020"),
        "level": Column(str, "Utbildningsnivå"),
        "year": YEAR,
        "sex": SEX,
        "age": Column(str, "Ålder"),
        "value": Column(int, "Antal", unit="personer", optional=True, low=0),
        "unit": UNIT,
        "status": STATUS,
        "source": SOURCE,
    },
    indexes=(("county_code", "year"),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched."""
    return rows(inputs, KIND, COLUMNS)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """With the county."""
    return published.assign(county_code=published["area_code"].str[:2])


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every area exists."""
    stop_unplaced(table, county, municipality, f"{KIND}.json")
