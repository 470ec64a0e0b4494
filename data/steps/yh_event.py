"""Starts of YH educations that are under way or ahead, as providers publish them (Susa-navet)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.fetched import recogniser, rows
from data.fetched_columns import COUNTY, SOURCE
from data.inputs import Inputs
from data.tables import Column, Table

KIND = "susa-yh"
COLUMNS = (
    "event_id", "area_code", "education_code", "title", "provider", "distance", "start", "end",
    "first_application", "last_application", "places", "pace", "points", "level", "requirements",
    "page", "contact", "cancelled",
)  # fmt: skip
recognise = recogniser(KIND)

_YES_NO = ("ja", "nej")
_DAY = "ÅÅÅÅ-MM-DD"
_SAFE = r"https://[^\s@<>\"\\]{4,300}"

TABLE = Table(
    "yh_event",
    "YH-starter enligt anordnarna",
    key=("event_id", "area_code"),
    sources=("susa_navet",),
    caveats=(
        "Anordnarna lämnar uppgifterna till Susa-navet; de är inte granskade.",
        "Det finns ingen gemensam nyckel till MYH:s beslut: samma utbildning kan heta olika.",
    ),
    columns={
        "county_code": COUNTY,
        "area_code": Column(str, "Kommun, kod", caveat="00: ingen ort, till exempel distans."),
        "event_id": Column(str, "Start, kod"),
        "education_code": Column(str, "Utbildning, kod", optional=True),
        "title": Column(str, "Utbildning"),
        "provider": Column(str, "Anordnare", optional=True),
        "distance": Column(str, "Distans", values=_YES_NO),
        "start": Column(str, "Startar", unit=_DAY, optional=True),
        "end": Column(str, "Slutar", unit=_DAY, optional=True),
        "first_application": Column(str, "Ansökan öppnar", unit=_DAY, optional=True),
        "last_application": Column(str, "Sista ansökningsdag", unit=_DAY, optional=True),
        "places": Column(int, "Platser", unit="vid denna start", optional=True, low=0),
        "pace": Column(int, "Studietakt", unit="procent", optional=True, low=1, high=100),
        "points": Column(int, "YH-poäng", optional=True, low=1),
        "level": Column(int, "SeQF-nivå", optional=True, low=1, high=8),
        "requirements": Column(
            str,
            "Särskilda förkunskaper",
            unit="skilda med ;",
            caveat="Kurser och slag av krav som anordnaren nämner. Tomt: inga nämns.",
            optional=True,
        ),
        "page": Column(str, "Utbildningens sida", caveat="Bara sidor med https.", optional=True),
        "contact": Column(str, "Kontaktbrevlåda", optional=True),
        "cancelled": Column(str, "Inställd", values=_YES_NO),
        "source": SOURCE,
    },
    indexes=(("county_code", "start"),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """As fetched."""
    return rows(inputs, KIND, COLUMNS)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """With the county; half a per cent of pace or a point is none. A page that is not a safe
    address (https) is left out: it would be a link."""
    whole = ("places", "pace", "points")
    return published.assign(
        county_code=published["area_code"].str[:2],
        page=published["page"].where(published["page"].str.fullmatch(_SAFE, na=False)),
        **{name: published[name].str.replace(r"\.\d+$", "", regex=True) for name in whole},
    )


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every municipality exists."""
    stop_unplaced(table, county, municipality, f"{KIND}.json")
