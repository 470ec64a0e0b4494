"""Key figures of counties and municipalities (Kolada, fetched)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.fetched import recogniser, rows
from data.fetched_columns import AREA, COUNTY, SEX, SOURCE, STATUS, VALUE, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "kolada"
COLUMNS = ("kpi", "title", "area_code", "year", "sex", "value", "status")
recognise = recogniser(KIND)

TABLE = Table(
    "county_indicator",
    "Nyckeltal ur Kolada",
    key=("kpi", "area_code", "year", "sex"),
    sources=("kolada",),
    caveats=("Bara de län som är hämtade. Kolada ändrar publicerade tal utan att säga det.",),
    columns={
        "county_code": COUNTY,
        "area_code": AREA,
        "kpi": Column(str, "Nyckeltal, kod"),
        "title": Column(str, "Nyckeltal"),
        "year": YEAR,
        "sex": SEX,
        "value": VALUE,
        "status": STATUS,
        "source": SOURCE,
    },
    indexes=(("county_code", "kpi"),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched; the country stands in each county's file."""
    found = rows(inputs, KIND, COLUMNS)
    return found.drop_duplicates(list(TABLE.key))


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """With the county."""
    return published.assign(county_code=published["area_code"].str[:2])


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every area exists."""
    stop_unplaced(table, county, municipality, f"{KIND}.json")
