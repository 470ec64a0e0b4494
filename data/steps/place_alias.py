"""Localities and other names of places, each with its municipality (own compilation)."""

import pandas as pd

from data.problems import Problem, stop_on
from data.tables import Column, Table

FILE = "place_aliases.csv"

TABLE = Table(
    "place_alias",
    "Orter och andra namn på platser",
    key=("alias", "municipality_code"),
    sources=("egen_branschindelning",),
    columns={
        "alias": Column(str, "Namn"),
        "county_code": Column(str, "Länskod"),
        "municipality_code": Column(str, "Kommunkod"),
        "why": Column(str, "Varför"),
        "seen_in": Column(str, "Var det har setts"),
    },
)


def check(table: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every municipality exists, in the county that stands beside it."""
    known = set(zip(municipality["municipality_code"], municipality["county_code"], strict=True))
    stop_on(
        Problem(
            f"{row.alias}: kommunen {row.municipality_code!r} finns inte i länet "
            f"{row.county_code!r}.",
            "Rätta koden.",
            file=FILE,
        )
        for row in table.itertuples()
        if (row.municipality_code, row.county_code) not in known
    )
