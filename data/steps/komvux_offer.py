"""Which course packages komvux offers in a county (Skolverket, fetched)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.fetched import recogniser, rows
from data.fetched_columns import COUNTY, SOURCE
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "skolverket-komvuxutbud"
COLUMNS = (
    "event_id", "area_code", "title", "provider", "start", "last_application", "starting", "pace",
    "points", "distance",
)  # fmt: skip
recognise = recogniser(KIND)

TABLE = Table(
    "komvux_offer",
    "Kurspaket inom komvux",
    key=("event_id",),
    sources=("skolverket_utbud",),
    caveats=("Bara de län som är hämtade, och bara kurspaket: enskilda kurser är inte med.",),
    columns={
        "county_code": COUNTY,
        "area_code": Column(str, "Kommun, kod"),
        "event_id": Column(str, "Tillfälle, kod"),
        "title": Column(str, "Kurspaket"),
        "provider": Column(str, "Anordnare", optional=True),
        "start": Column(str, "Startar", unit="ÅÅÅÅ-MM-DD", optional=True),
        "last_application": Column(
            str,
            "Sista ansökningsdag",
            unit="ÅÅÅÅ-MM-DD",
            caveat="Tomt: ingen dag anges, eller ansökan är öppen jämt.",
            optional=True,
        ),
        "starting": Column(
            str, "Startsätt", values=("inte bestämt", "fast datum", "löpande"), optional=True
        ),
        "pace": Column(float, "Studietakt", unit="procent", optional=True, low=0, high=200),
        "points": Column(float, "Poäng", optional=True, low=0),
        "distance": Column(str, "Distans", values=("ja", "nej")),
        "source": SOURCE,
    },
    indexes=(("county_code",),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched, county by county."""
    return rows(inputs, KIND, COLUMNS)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """With the county."""
    return published.assign(county_code=published["area_code"].str[:2])


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every municipality exists."""
    stop_unplaced(table, county, municipality, f"{KIND}.json")
