"""Which of the cooperation's three areas an actor works in (own mapping)."""

import pandas as pd

from data.problems import Problem, stop_on
from data.sectors import cells
from data.tables import Column, Table

FILE = "actor_areas.csv"

#: Utbildning & matchning, Omställning & vägledning, Förberedande insatser.
AREAS = ("utbildning", "omstallning", "forberedande")

TABLE = Table(
    "actor_area",
    "Aktörernas områden",
    key=("of",),
    sources=("egen_aktorsindelning",),
    caveats=("Indelningen i områden är vår egen och kan ändras.",),
    columns={
        "of": Column(str, "Typ av aktör, eller en aktör"),
        "areas": Column(str, "Områden, koder", unit="skilda med ;"),
        "why": Column(str, "Varför"),
    },
)


def check(table: pd.DataFrame) -> None:
    """Every row has at least one area, and only areas that exist."""
    problems = [
        Problem(
            f"{row['of']}: områdena {row['areas']!r} innehåller något annat än {', '.join(AREAS)}.",
            "Skriv ett eller flera av dem, skilda med ;.",
            file=FILE,
            column="areas",
        )
        for row in table.to_dict("records")
        if not cells(row["areas"]) or not set(cells(row["areas"])) <= set(AREAS)
    ]
    stop_on(problems)
