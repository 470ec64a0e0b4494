"""Eligible applicants and admitted to short YH courses by area and sex, the country (SCB)."""

import pandas as pd

from data import yh_areas
from data.inputs import Inputs
from data.tables import Column, Table

NEEDS = ("sector",)

FILE = "yh_course_outcomes.csv"

TABLE = Table(
    "yh_course_outcome",
    "Sökande och antagna till YH-kurser",
    key=("indicator", "education_area", "sex", "year"),
    sources=("scb_yh_kurser",),
    caveats=(
        "Uppgifterna gäller riket och finns inte per län.",
        "YH-kurser är korta utbildningar; de ingår inte i uppgifterna om YH-program.",
    ),
    columns={
        "indicator": Column(
            str, "Mått", values=("Antal behöriga sökande", "Antal antagna som påbörjat studier")
        ),
        "education_area": Column(str, "Utbildningsområde"),
        "area": Column(str, "Utbildningsområde, kod"),
        "sex": Column(str, "Kön", values=("kvinnor", "män", "totalt")),
        "year": Column(int, "År", low=2020, high=2100),
        "value": Column(int, "Antal", unit="personer", low=0),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per measure, area, sex and year."""
    return inputs.csv(FILE)


def shape(published: pd.DataFrame, sector: pd.DataFrame) -> pd.DataFrame:
    """Areas under MYH's names, numbers as numbers."""
    names = yh_areas.named(published["education_area"], sector, FILE)
    return published.assign(
        education_area=names,
        area=yh_areas.coded(names),
        year=published["year"].astype("Int64"),
        value=published["value"].astype("Int64"),
    )
