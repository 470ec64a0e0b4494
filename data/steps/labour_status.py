"""People's standing on the labour market, by month and municipality (SCB, fetched)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.fetched import recogniser, rows
from data.fetched_columns import AREA, COUNTY, MEASURE, SEX, SOURCE, STATUS, UNIT, VALUE, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "scb-arbetsmarknadsstatus"
COLUMNS = ("area_code", "sex", "age", "measure", "period", "unit", "value", "status")
recognise = recogniser(KIND)

TABLE = Table(
    "labour_status",
    "Arbetsmarknadsstatus per månad",
    key=("area_code", "measure", "period", "sex"),
    sources=("scb_arbetsmarknadsstatus",),
    caveats=(
        "Preliminära uppgifter ur register (BAS); de räknas inte som Arbetsförmedlingens inskrivna "
        "eller som AKU.",
        "Från 2025 lägger SCB in små slumpvisa avvikelser: kommunerna summerar inte till länet.",
    ),
    columns={
        "county_code": COUNTY,
        "area_code": AREA,
        "measure": MEASURE,
        "year": YEAR,
        "period": Column(str, "Månad", unit="ÅÅÅÅ-MM"),
        "sex": SEX,
        "age": Column(str, "Ålder"),
        "value": VALUE,
        "unit": UNIT,
        "status": STATUS,
        "source": SOURCE,
    },
    indexes=(("county_code", "measure"),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched."""
    return rows(inputs, KIND, COLUMNS)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """SCB's 2026M09 is 2026-09."""
    return published.assign(
        county_code=published["area_code"].str[:2],
        year=published["period"].str[:4],
        period=published["period"].str.replace("M", "-"),
    )


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every area exists."""
    stop_unplaced(table, county, municipality, f"{KIND}.json")
