"""How many job advertisements there are per occupation group and county (JobTech, fetched)."""

from pathlib import Path

import pandas as pd

from data.area_codes import stop_on_unknown_counties
from data.fetched import recogniser, rows
from data.fetched_columns import COUNTY, SOURCE, STATUS, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

#: Kind of file -> what its counts are of.
KINDS = {"annonser-per-manad": "publicerade", "annonser-nu": "öppna"}
COLUMNS = ("area_code", "ssyk", "period", "value", "status")

_RECOGNISERS = [recogniser(kind) for kind in KINDS]

TABLE = Table(
    "job_ad",
    "Annonser per yrkesgrupp",
    key=("county_code", "ssyk", "measure", "period"),
    sources=("jobtech_annonser",),
    caveats=(
        "Antal annonser i Platsbanken, inte antal jobb; samma jobb kan annonseras flera gånger.",
        "Bara de län som är hämtade, och bara yrkesgrupper med yrken i Yrkesbarometern.",
    ),
    columns={
        "county_code": COUNTY,
        "ssyk": Column(str, "Yrkesgrupp, kod", unit="SSYK 2012"),
        "measure": Column(str, "Annonser", values=tuple(KINDS.values())),
        "year": YEAR,
        "period": Column(str, "Månad eller dag", unit="ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD"),
        "value": Column(int, "Antal annonser", optional=True, low=0),
        "status": STATUS,
        "source": SOURCE,
    },
    indexes=(("county_code", "ssyk"),),
)


def recognise(path: Path) -> str | None:
    """Either of the kinds."""
    return next((name for one in _RECOGNISERS if (name := one(path))), None)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched, county by county."""
    return pd.concat(
        [rows(inputs, kind, COLUMNS).assign(measure=word) for kind, word in KINDS.items()]
    )


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """The area is a county."""
    return published.assign(year=published["period"].str[:4]).rename(
        columns={"area_code": "county_code"}
    )


def check(table: pd.DataFrame, county: pd.DataFrame) -> None:
    """Every county exists."""
    stop_on_unknown_counties(table, county, "annonser.json")
