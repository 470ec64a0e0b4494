"""Eligible applicants and admitted to short YH courses by area and sex, the country (SCB)."""

import pandas as pd

from data import yh_areas
from data.tables import Column, Table

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


def shape(published: pd.DataFrame, sector: pd.DataFrame) -> pd.DataFrame:
    """Areas under MYH's names."""
    return yh_areas.placed(published, sector, FILE)
