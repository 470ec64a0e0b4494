"""Sheets made by hand, for what the real edition does not happen to hold."""

from typing import Any

import pandas as pd

from components.kit.sheet import Col, Figure, Sheet
from data.tables import Source

EDITION = "2026-11-0647f602"
ADDRESS = "https://exempel.se/blad/prov?lan=04&bransch=industri"

SOURCE = Source(
    key="prov",
    publisher="Provmyndigheten",
    table="Provtabell 1",
    url="https://exempel.se/prov",
    licence="CC0",
    retrieved="2026-11",
    rhythm="årlig",
    next_release="ej angivet",
)


def figure(kind: str, frame: pd.DataFrame, columns: dict[str, Col], **other: Any) -> Figure:
    """A figure with a source and a caveat."""
    given = {
        "title": "Studerande per år",
        "alt": "Linje: studerande per år.",
        "sources": (SOURCE,),
        "period": "2019–2023",
        "encoding": {},
        "caveats": ("Förbehållet.",),
    }
    return Figure(kind=kind, frame=frame, columns=columns, **(given | other))


def sheet(*figures: Figure, **other: Any) -> Sheet:
    """A sheet whose answer has two sentences and a second paragraph."""
    given = {
        "slug": "prov",
        "title": "Studerande i Sörmland",
        "question": "Hur många studerar?",
        "answer": ("År 2023 studerade 17 personer. Det var fler än 2019.", "I riket 170."),
        "not_conclude": ("Du kan inte dra slutsatsen att de blev klara.",),
    }
    return Sheet(figures=figures, **(given | other))


def lines(**other: Any) -> Figure:
    """Women and men per year; no figures for 2021, men missing 2020, a new series from 2022."""
    frame = pd.DataFrame(
        {
            "year": [2019, 2019, 2020, 2020, 2022, 2022, 2023, 2023],
            "sex": ["män", "kvinnor"] * 4,
            "people": pd.array([10, 7, None, 8, 12, 9, 11, 6], dtype="Int64"),
            "series": ["RAMS"] * 4 + ["BAS"] * 4,
        }
    )
    columns = {
        "year": Col("År", "year"),
        "sex": Col("Kön"),
        "people": Col("Studerande", "count", "personer", missing="redovisas inte"),
    }
    encoding = {"x": "year", "y": "people", "color": "sex", "dash": "series"}
    return figure("line", frame, columns, encoding=encoding, **other)


def bars(number: int = 3, **other: Any) -> Figure:
    """One bar per municipality, per cent with a margin of error."""
    frame = pd.DataFrame(
        {
            "area": [f"Kommun {place}" for place in range(1, number + 1)],
            "pct": [50.0 + place for place in range(number)],
            "low": [48.0 + place for place in range(number)],
            "high": [53.0 + place for place in range(number)],
        }
    )
    columns = {"area": Col("Kommun"), "pct": Col("Andel", "percent", "procent")}
    encoding = {"x": "area", "y": "pct", "low": "low", "high": "high"}
    return figure("bar", frame, columns, **({"encoding": encoding} | other))


def table(number: int = 3, **other: Any) -> Figure:
    """Every kind of column, with a missing cell of each in the last row."""
    rows = range(1, number)
    frame = pd.DataFrame(
        {
            "name": [f"Utbildning {row}" for row in rows] + [None],
            "seats": pd.array([1000 + row for row in rows] + [None], dtype="Int64"),
            "share": pd.array([row + 0.25 for row in rows] + [None], dtype="Float64"),
            "pct": [float(row) for row in rows] + [float("nan")],
            "change": [row - 2.5 for row in rows] + [None],
            "year": pd.array([2000 + row for row in rows] + [None], dtype="Int64"),
            "page": [(f"Sida {row}", f"https://exempel.se/?a={row}&b=2") for row in rows] + [None],
            "code": [f"0{row}" for row in rows] + [None],
        }
    )
    columns = {
        "name": Col("Utbildning", missing="okänd"),
        "seats": Col("Platser per start", "count", "högst", missing="redovisas inte"),
        "share": Col("Andel av alla", "decimal", "procent", missing="–"),
        "pct": Col("Andel kvinnor", "percent", missing="–"),
        "change": Col("Förändring", "change", missing="redovisas inte"),
        "year": Col("År", "year"),
        "page": Col("Sida", "link", missing="ingen sida"),
        "code": Col("Kod", missing="okänd"),
    }
    return figure("table", frame, columns, **({"title": "Alla utbildningar"} | other))
