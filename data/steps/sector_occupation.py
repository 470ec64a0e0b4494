"""Occupations that belong to another sector than their occupation area (own mapping)."""

import pandas as pd

from data.inputs import Inputs
from data.problems import BuildStopped, Problem
from data.tables import Column, Table

NEEDS = ("sector",)

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


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per occupation that does not follow its area."""
    return inputs.csv(FILE)


def shape(published: pd.DataFrame, sector: pd.DataFrame) -> pd.DataFrame:
    """As it stands: the file is ours."""
    return published


def check(table: pd.DataFrame, sector: pd.DataFrame) -> None:
    """Both sectors of a row exist."""
    known = set(sector["sector"])
    problems = [
        Problem(
            f"{row['occupation']}: branschen {row[column]!r} finns inte.",
            "Använd en kod ur sectors.csv.",
            file=FILE,
            column=column,
        )
        for row in table.to_dict("records")
        for column in ("sector", "also")
        if isinstance(row[column], str) and row[column] not in known
    ]
    if problems:
        raise BuildStopped(*problems)
