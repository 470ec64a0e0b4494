"""Which programmes the gymnasiums of a county offer (Skolverket, fetched)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.fetched import recogniser, rows
from data.fetched_columns import COUNTY, SOURCE
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "skolverket-gymnasieutbud"
COLUMNS = (
    "area_code", "school_code", "school", "programme_code", "programme", "category", "town",
    "start", "end",
)  # fmt: skip
recognise = recogniser(KIND)

TABLE = Table(
    "gymnasium_offer",
    "Gymnasieprogram per skola",
    key=("school_code", "programme_code", "start"),
    sources=("skolverket_utbud",),
    caveats=(
        "Bara de län som är hämtade. Att ett program erbjuds säger inte att det har platser.",
    ),
    columns={
        "county_code": COUNTY,
        "area_code": Column(str, "Kommun, kod", caveat="Den kommun där skolan ligger."),
        "school_code": Column(str, "Skolenhet, kod"),
        "school": Column(str, "Skola"),
        "programme_code": Column(str, "Studieväg, kod"),
        "programme": Column(str, "Program eller inriktning"),
        "category": Column(str, "Programtyp, kod", optional=True),
        "town": Column(str, "Ort", optional=True),
        "start": Column(str, "Startar", unit="ÅÅÅÅ-MM-DD", caveat="okänd: dag anges inte."),
        "end": Column(str, "Slutar", unit="ÅÅÅÅ-MM-DD", optional=True),
        "source": SOURCE,
    },
    indexes=(("county_code", "programme_code"),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched, county by county."""
    return rows(inputs, KIND, COLUMNS)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """With the county."""
    return published.assign(
        county_code=published["area_code"].str[:2], start=published["start"].fillna("okänd")
    )


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every municipality exists."""
    stop_unplaced(table, county, municipality, f"{KIND}.json")
