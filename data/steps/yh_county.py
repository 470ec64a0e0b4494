"""Students and graduates of the yrkeshögskola by county (SCB, fetched)."""

import pandas as pd

from data.area_codes import stop_on_unknown_counties
from data.fetched import recogniser, rows
from data.fetched_columns import COUNTY, MEASURE, SEX, SOURCE, STATUS, UNIT, VALUE, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "scb-yh-lan"
COLUMNS = (
    "sex", "area_of_education_code", "area_of_education", "area_code", "measure", "year", "unit",
    "value", "status",
)  # fmt: skip
recognise = recogniser(KIND)

TABLE = Table(
    "yh_county",
    "Studerande och examinerade i yrkeshögskolan per län",
    key=("county_code", "area_of_education", "measure", "sex", "year"),
    sources=("scb_yh_lan",),
    caveats=(
        "Länet är där utbildningen ges, inte där de studerande bor.",
        "SCB avrundar 1 och 2 slumpvis till 0 eller 3: länen summerar inte till riket.",
    ),
    columns={
        "county_code": COUNTY,
        "area_of_education": Column(str, "Utbildningsområde"),
        "measure": MEASURE,
        "sex": SEX,
        "year": YEAR,
        "value": VALUE,
        "unit": UNIT,
        "status": STATUS,
        "source": SOURCE,
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched."""
    return rows(inputs, KIND, COLUMNS)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """Areas that SCB has under two codes (before and after a change) keep the one with values."""
    named = published.rename(columns={"area_code": "county_code"})
    key = list(TABLE.key)
    valued = named.assign(_empty=named["value"].isna()).sort_values("_empty", kind="stable")
    alike = valued[valued["_empty"] & valued.duplicated(key)].index
    return named.drop(index=alike, columns="area_of_education_code")


def check(table: pd.DataFrame, county: pd.DataFrame) -> None:
    """Every county exists."""
    stop_on_unknown_counties(table, county, f"{KIND}.json")
