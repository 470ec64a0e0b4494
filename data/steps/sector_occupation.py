"""Occupations that belong to another sector than their occupation area (own mapping)."""

import pandas as pd

from data.sectors import stop_unknown
from data.tables import Column, Table

FILE = "sector_occupations.csv"

TABLE = Table(
    "sector_occupation",
    "Yrken som flyttats mellan branscher",
    key=("occupation",),
    sources=("egen_branschindelning",),
    columns={
        "occupation": Column(str, "Yrke"),
        "from_area": Column(str, "Yrkesområde"),
        "sector": Column(str, "Bransch, kod"),
        "also": Column(str, "Närliggande bransch, kod", optional=True),
    },
)


def check(table: pd.DataFrame, sector: pd.DataFrame) -> None:
    """Both sectors of a row exist."""
    stop_unknown(table, "occupation", sector, FILE)
