"""Fields of study that belong to another sector than their YH area (own mapping)."""

import pandas as pd

from data.inputs import Inputs
from data.problems import BuildStopped, Problem
from data.tables import Column, Table

NEEDS = ("sector",)

TABLE = Table(
    "sector_sun5",
    "Utbildningsinriktningar som flyttats mellan branscher",
    key=("sun5_prefix",),
    sources=("egen_branschindelning",),
    caveats=("Gäller ansökningar från 2023, då MYH började redovisa SUN5.",),
    columns={
        "sun5_prefix": Column(str, "SUN5 börjar med"),
        "sector": Column(str, "Bransch, kod"),
        "also": Column(str, "Närliggande bransch, kod", optional=True),
        "why": Column(str, "Inriktning"),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per prefix; the longest prefix of a SUN5 code wins."""
    return inputs.csv("sector_sun5.csv")


def shape(published: pd.DataFrame, sector: pd.DataFrame) -> pd.DataFrame:
    """As it stands: the file is ours."""
    return published


def check(table: pd.DataFrame, sector: pd.DataFrame) -> None:
    """Both sectors of a row exist."""
    known = set(sector["sector"])
    problems = [
        Problem(
            f"{row['sun5_prefix']}: branschen {row[column]!r} finns inte.",
            "Använd en kod ur sectors.csv.",
            file="sector_sun5.csv",
            column=column,
        )
        for row in table.to_dict("records")
        for column in ("sector", "also")
        if isinstance(row[column], str) and row[column] not in known
    ]
    if problems:
        raise BuildStopped(*problems)
