"""The sectors and what they hold of other publishers' divisions (own mapping)."""

import pandas as pd

from data.problems import Problem, stop_on
from data.sectors import cells
from data.tables import Column, Table

FILE = "sectors.csv"

TABLE = Table(
    "sector",
    "Branscher",
    key=("sector",),
    sources=("egen_branschindelning",),
    caveats=("Branschindelningen är vår egen och kan ändras.",),
    columns={
        "sector": Column(str, "Bransch, kod"),
        "name": Column(str, "Bransch"),
        "in_text": Column(str, "Bransch i löpande text", caveat="Bestämd form: industrin."),
        "sni_sections": Column(str, "Näringsgrenar", unit="SNI 2007"),
        "sni_caveat": Column(str, "Att tänka på om näringsgrenen"),
        "yh_education_areas": Column(str, "YH-områden"),
        "occupation_areas": Column(str, "Yrkesområden"),
        "gymnasium_programmes": Column(str, "Gymnasieprogram"),
    },
)


def check(table: pd.DataFrame) -> None:
    """A YH area or an occupation area belongs to exactly one sector."""
    problems = []
    for column in ("yh_education_areas", "occupation_areas"):
        held = table[column].map(cells).explode()
        problems += [
            Problem(
                f"{value!r} står vid flera branscher.",
                "Låt det stå vid en av dem.",
                file=FILE,
                column=column,
            )
            for value in sorted(held[held.duplicated()].dropna().unique())
        ]
    stop_on(problems)
