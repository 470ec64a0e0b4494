"""The forum book: meetings, decisions, orders and reported needs, the only thing that is written
at run time.

This module is what the sheets ask. Until a deployment keeps a book, the empty one answers, and
the sheets say so. Reading a kept book is data/forum/reading.py; writing begins with
data/forum/editor.py. Neither is imported before there is a book: first paint has no use for a
database library.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

import pandas as pd

from data.forum import place
from data.forum.rows import Decision
from data.tables import Source

if TYPE_CHECKING:
    from data.forum.reading import Chain

#: What a sheet reads of an order. ``state`` is one of data/forum/life.py STATES, and ``passed``
#: every state it has been in, itself included, separated by ";". Days are ISO text; ``ordered``
#: is missing for a draft. ``places_per_start`` and ``starts`` are integers or missing.
ORDER_COLUMNS = (
    "order_id", "county_code", "sector", "title", "kind", "addressee", "state", "passed",
    "ordered", "answer_due", "places_per_start", "starts",
)  # fmt: skip

#: What a sheet reads of a reported need. ``persons`` is an integer or missing, ``reported``
#: an ISO day; ``horizon``, ``urgency`` and ``origin`` are words as the forum wrote them.
NEED_COLUMNS = (
    "county_code", "sector", "municipality_code", "competence", "persons", "horizon", "urgency",
    "origin", "reported",
)  # fmt: skip


def source(title: str, day: str) -> Source:
    """The book as the source of a figure: ``title`` says what of it, read on ``day`` (ISO)."""
    return Source(
        key="forumboken",
        publisher="Branschforum",
        table=f"Forumboken, {title}",
        url="ej angivet",
        licence="ej angivet",
        retrieved=day,
        rhythm="löpande",
        next_release="ej angivet",
    )


def open_book() -> "Book":
    """The book of this deployment, for one page: the kept one, or the empty one."""
    if not place.kept():
        return EmptyBook()
    from data.forum import reading

    return reading.open_kept()


class Book(Protocol):
    """Questions to a forum book. ``version`` changes with every write: a cache key.

    ``notice`` says, in Swedish, why the book could not be read; empty when it could.
    """

    version: str
    notice: str

    def orders(self, county: str, sector: str) -> pd.DataFrame:
        """ORDER_COLUMNS, one row per order, newest first."""
        ...

    def needs(self, county: str, sector: str) -> pd.DataFrame:
        """NEED_COLUMNS, one row per reported need, newest first."""
        ...

    def decided(self, county: str, sector: str, sheet: str) -> list[Decision]:
        """What the forum has decided on a sheet, the newest first."""
        ...

    def chains(self, county: str, sector: str, today: date) -> "Sequence[Chain]":
        """The forum's orders, newest first, each with its whole life. Raises BookError."""
        ...

    def year_view(self, county: str, sector: str) -> pd.DataFrame:
        """YEAR_COLUMNS of reading.py, one row per year of ordering. Raises BookError."""
        ...


class EmptyBook:
    """No book is kept: no orders and no needs."""

    version = "none"
    notice = ""

    def orders(self, county: str, sector: str) -> pd.DataFrame:
        """No rows."""
        return pd.DataFrame(columns=list(ORDER_COLUMNS))

    def needs(self, county: str, sector: str) -> pd.DataFrame:
        """No rows."""
        return pd.DataFrame(columns=list(NEED_COLUMNS))

    def decided(self, county: str, sector: str, sheet: str) -> list[Decision]:
        """Nothing."""
        return []

    def chains(self, county: str, sector: str, today: date) -> "Sequence[Chain]":
        """No orders."""
        return ()

    def year_view(self, county: str, sector: str) -> pd.DataFrame:
        """No years."""
        return pd.DataFrame()


class BrokenBook(EmptyBook):
    """A book is kept but cannot be read: no orders, no needs, and ``notice`` says why."""

    def __init__(self, notice: str) -> None:
        self.version = f"broken {notice}"
        self.notice = notice
