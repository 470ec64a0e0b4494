"""Arbetsförmedlingen's assessment of each occupation, per county and round (Yrkesbarometern)."""

import pandas as pd

from data.area_codes import COUNTRY, unknown_counties
from data.inputs import Inputs
from data.problems import Problem, stop_on
from data.published import yrkesbarometer
from data.published.yrkesbarometer_format import VOCABULARY
from data.tables import Column, Table

INBOX_SOURCE = "af_yrkesbarometern"
recognise = yrkesbarometer.recognise

FILE = "occupation_forecasts.csv"

#: What an assessment rests on, said in words by components: the county alone; partly a
#: larger area (``level`` says which); wholly a larger area; wholly the country.
BASES = ("lanet", "delvis", "storre", "riket")

TABLE = Table(
    "occupation_forecast",
    "Läget per yrke",
    key=("occupation", "county_code", "round"),
    sources=("af_yrkesbarometern",),
    caveats=(
        "Yrkesbarometern bedömer rekryteringssituationen och jobbmöjligheterna i dag och "
        "efterfrågan på fem års sikt, aldrig brist om fem år.",
        "Paradox betyder att det är svårt att rekrytera fast det finns människor som kan yrket. "
        "Det är ett eget läge, inte ett steg mellan brist och balans.",
        "De flesta bedömningar för ett län bygger helt eller delvis på ett större område.",
        "Län och riket jämförs bara inom samma omgång.",
        "Där bedömning saknas gör Arbetsförmedlingen ingen: för litet underlag.",
    ),
    columns={
        "occupation": Column(str, "Yrke"),
        "county_code": Column(str, "Länskod", caveat="00 är riket."),
        "round": Column(str, "Omgång i Yrkesbarometern"),
        "recruitment_situation": Column(
            str,
            "Rekryteringssituation i dag",
            caveat="Tomt: ingen bedömning, för litet underlag.",
            optional=True,
            values=VOCABULARY["rekryteringssituation"],
        ),
        "job_opportunities": Column(
            str, "Jobbmöjligheter i dag", optional=True, values=VOCABULARY["jobbmojligheter"]
        ),
        "paradox_reasons": Column(
            str,
            "Orsaker till paradox",
            unit="skilda med ;",
            caveat="Anges inte i de inbyggda uppgifterna för omgång 2026-1.",
            optional=True,
        ),
        "five_year_trend": Column(
            str,
            "Efterfrågan på fem års sikt",
            caveat="De flesta yrken bedöms öka. Uppgiften säger inget om brist.",
            optional=True,
            values=VOCABULARY["prognos"],
        ),
        "level": Column(
            str,
            "Största område i underlaget",
            unit="län, nuts2, nuts1, nationellt",
            optional=True,
            values=VOCABULARY["hogsta_bedomningsniva"],
        ),
        "coverage": Column(
            str,
            "Underlaget hämtat helt eller delvis därifrån",
            optional=True,
            values=VOCABULARY["delvis_helt"],
        ),
        "basis": Column(str, "Bygger på", optional=True, values=BASES),
    },
    indexes=(("county_code", "round"),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """The bundled rounds and the inbox's, which replace a bundled round for all counties."""
    bundled = inputs.csv(FILE)
    received = yrkesbarometer.received(inputs)
    kept = bundled[~bundled["round"].isin(received["round"])]
    return pd.concat([kept, received[list(bundled.columns)]], ignore_index=True)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """Adds what each assessment rests on; no assessment rests on nothing."""
    return published.assign(basis=basis(published))


def basis(rows: pd.DataFrame) -> pd.Series:
    """One of BASES per row, missing where no assessment is made.

    The publisher names the largest area used (``level``) and whether all of the material
    is from it (``coverage``). A row for the country rests on the country.
    """
    partly = rows["coverage"] == "delvis"
    wholly = rows["level"].map({"län": "lanet", "nuts2": "storre", "nuts1": "storre"})
    found = wholly.fillna("riket").mask(partly, "delvis")
    found = found.mask(rows["county_code"] == COUNTRY, "riket")
    return found.where(rows["recruitment_situation"].notna())


def check(table: pd.DataFrame, county: pd.DataFrame, occupation: pd.DataFrame) -> None:
    """Counties and occupations exist; a county's assessment says what it rests on; an
    assessment has both its situation and its opportunities or neither."""
    problems = unknown_counties(table, county, FILE)
    named = "Rätta raden i occupation_forecasts.csv eller läs in Yrkesbarometern på nytt."
    faults = {
        "yrket finns inte bland yrkena": ~table["occupation"].isin(occupation["occupation"]),
        "bedömningen saknar uppgift om område (level)": (
            table["recruitment_situation"].notna()
            & table["level"].isna()
            & (table["county_code"] != COUNTRY)
        ),
        "bara en av rekryteringssituation och jobbmöjligheter är bedömd": (
            table["recruitment_situation"].isna() != table["job_opportunities"].isna()
        ),
    }
    problems += [
        Problem(f"{row.occupation}, län {row.county_code}, {row.round}: {fault}.", named)
        for fault, marked in faults.items()
        for row in table[marked].itertuples()
    ]
    stop_on(problems)
