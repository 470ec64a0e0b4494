"""The forum book: orders and reported needs, the only thing that is written at run time.

This module is the read side, which the sheets ask. Until a deployment keeps a book, the
empty one answers, and the sheets say so.
"""

from typing import Protocol

import pandas as pd

#: What a sheet reads of an order. ``state`` is a state of rules.md, "Orders".
ORDER_COLUMNS = (
    "order_id", "county_code", "sector", "title", "kind", "addressee", "state", "ordered",
    "answer_due", "places_per_start", "starts",
)  # fmt: skip

#: What a sheet reads of a reported need.
NEED_COLUMNS = (
    "county_code", "sector", "municipality_code", "competence", "persons", "horizon", "urgency",
    "origin", "reported",
)  # fmt: skip


class Book(Protocol):
    """Questions to a forum book. ``version`` changes with every write: a cache key."""

    version: str

    def orders(self, county: str, sector: str) -> pd.DataFrame:
        """ORDER_COLUMNS, one row per order, newest first."""
        ...

    def needs(self, county: str, sector: str) -> pd.DataFrame:
        """NEED_COLUMNS, one row per reported need, newest first."""
        ...


class EmptyBook:
    """No book is kept: no orders and no needs."""

    version = "none"

    def orders(self, county: str, sector: str) -> pd.DataFrame:
        """No rows."""
        return pd.DataFrame(columns=list(ORDER_COLUMNS))

    def needs(self, county: str, sector: str) -> pd.DataFrame:
        """No rows."""
        return pd.DataFrame(columns=list(NEED_COLUMNS))
