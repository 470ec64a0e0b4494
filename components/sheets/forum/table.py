"""A table over the forum book, which is its source on the day that it is read."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from components.kit.sheet import Col, Figure
from data import forum


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
