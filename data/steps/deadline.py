"""When the next application closes and is decided, and whether the date is confirmed."""

from datetime import date

import pandas as pd

from data.inputs import Inputs
from data.problems import Problem, stop_on
from data.published import local_more
from data.tables import Column, Table

FILE = "deadlines.csv"

TABLE = Table(
    "deadline",
    "Ansöknings- och beslutsdatum",
    key=("matter",),
    sources=("tidsgranser",),
    caveats=("Datum som inte är bekräftade visas med det senast kända: kontrollera hos källan.",),
    columns={
        "matter": Column(
            str,
            "Vad, kod",
            values=(
                "yh-program",
                "yh-kurs",
                "yrkesvux",
                "gymnasium",
                "planeringsunderlag",
                "yrkesbarometern",
                "omstallningsstudiestod",
            ),
        ),
        "title": Column(str, "Vad"),
        "applicant": Column(str, "Vem söker"),
        "opens": Column(str, "Öppnar", optional=True),
        "closes": Column(str, "Stänger", optional=True),
        "decision": Column(str, "Beslut", optional=True),
        "earliest_start": Column(str, "Tidigaste start", optional=True),
        "applies_to": Column(str, "Gäller", optional=True),
        "last_closed": Column(
            str, "Senast kända sista ansökningsdag", unit="ÅÅÅÅ-MM-DD", optional=True
        ),
        "confirmed": Column(str, "Bekräftat", values=("ja", "nej")),
        "status": Column(str, "Läget"),
        "reference": Column(str, "Källa"),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per matter, dates in words as published."""
    return local_more.deadlines(inputs, inputs.csv(FILE))


def check(table: pd.DataFrame) -> None:
    """The date that is to be read by machine is a date."""
    problems = [
        Problem(
            f"{row.matter}: {row.last_closed!r} är inget datum.",
            "Skriv ÅÅÅÅ-MM-DD eller lämna tomt.",
            file=FILE,
            column="last_closed",
        )
        for row in table.dropna(subset=["last_closed"]).itertuples()
        if not _is_date(row.last_closed)
    ]
    stop_on(problems)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
