"""Tables over the forum book, which is their source on the day that it is read."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from components.kit.numbers import published
from components.kit.sheet import Col, Figure
from data import forum

if TYPE_CHECKING:  # a deployment without a book does without its libraries
    from data.forum.rows import Decision


def of_book(
    title: str,
    rows: pd.DataFrame | Sequence[Mapping[str, Any] | tuple],
    columns: Mapping[str, Col],
    of: str,
    period: str,
    today: date,
    *caveats: str,
    **more: Any,
) -> Figure:
    """``rows`` may be tuples in the order of ``columns``; ``of`` says what of the book it is."""
    if not isinstance(rows, pd.DataFrame):
        rows = pd.DataFrame(rows, columns=list(columns)).astype(object)
    source = forum.source(of, today.isoformat())
    more = {"processed": False} | more
    return Figure.table(title, rows, columns, (source,), period, caveats=caveats, **more)


def added(one: "Decision") -> str:
    """What was added to a decision after its meeting, each with its day; "" if nothing."""
    return " ".join(f"Tillägg {published(more.day)}: {more.text}" for more in one.additions)


def decided(
    title: str, found: "Sequence[Decision]", period: str, today: date, caveat: str
) -> Figure:
    """Decisions with who sees to them, until when, and how far they have come."""
    rows = [
        (one.text, added(one) or None, one.responsible, one.due, one.state, one.day)
        for one in found
    ]
    shown = {
        "text": Col("Beslut"),
        "added": Col("Tillägg efter mötet", missing="inget", sparse=True),
        "responsible": Col("Ansvarig roll"),
        "due": Col("Klart senast", "date", missing="inte satt"),
        "state": Col("Läge"),
        "day": Col("Beslutat", "date"),
    }
    return of_book(title, rows, shown, "beslut", period, today, caveat)
