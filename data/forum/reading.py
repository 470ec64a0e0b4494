"""A book that is kept, fetched from its database. The questions are in data/forum/book.py."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from data.forum import engine as engines
from data.forum import migrate, place, tables
from data.forum.book import Book, BrokenBook, Rows
from data.forum.errors import BookError

UNREACHABLE = (
    "Forumboken gick inte att läsa just nu, så beställningar, behov och beslut visas inte. "
    "Inget är borta. Läs in sidan på nytt om en stund; kvarstår felet, säg till den som sköter "
    "Årshjulet."
)

#: A book that could not be opened is not tried again at once: a server that is down would make
#: every page wait for it.
AGAIN_SECONDS = 5

T = TypeVar("T")

_failed: dict[Any, tuple[float, str]] = {}


def open_kept() -> Book:
    """The deployment's book; BrokenBook, which says what happened, when it cannot be read."""
    url = place.url()
    key = url, place.identity(url)
    until, notice = _failed.get(key, (0.0, ""))
    if time.monotonic() < until:
        return BrokenBook(notice)
    try:
        engine = engines.of(*key)
        _made_ready(engine)
        return StoredBook(engine)
    except (SQLAlchemyError, BookError, OSError) as error:
        # What an editor can mend is said; the driver's own words may hold an address.
        notice = str(error) if isinstance(error, BookError) else UNREACHABLE
    _failed[key] = (time.monotonic() + AGAIN_SECONDS, notice)
    return BrokenBook(notice)


@lru_cache(maxsize=8)
def _made_ready(engine: Engine) -> None:
    migrate.to(engine)


class StoredBook(Book):
    """The book as it is while one page is drawn: made anew for each, on a shared engine."""

    kept = True

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.engine = engine
        # A copy that is put back is the same book, but its writes need not be the same ones.
        file = engines.file_of(engine)
        self._file = file.stat().st_ino if file else ""
        with self.asking():  # what is kept under the version must not be older than it says
            pass

    @contextmanager
    def asking(self) -> Iterator[Rows]:
        """One transaction. Until a forum is read the version is the newest seen."""
        try:
            with engines.reading(self.engine) as connection:
                identity, number = connection.execute(sa.select(tables.book)).one()
                now = f"{identity}-{number}-{self._file}"
                if not self._forums:
                    self.version = now
                self.sound = self.sound and self.version == now
                yield _Fetched(connection)
        except (SQLAlchemyError, json.JSONDecodeError) as error:
            self.sound = False
            raise BookError(UNREACHABLE) from error


class _Fetched:
    """Rows of a book's tables, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def __call__(self, kind: type[T], /, *, removed: bool = False, **where: Any) -> list[T]:
        columns, names = tables.COLUMNS[kind], kind.__annotations__
        wanted = [column.label(name) for name, column in columns.items() if name in names]
        same = [
            columns[name].in_(value) if isinstance(value, list) else columns[name] == value
            for name, value in where.items()
        ]
        if "removed" in columns:
            same.append(
                columns["removed"].is_not(None) if removed else columns["removed"].is_(None)
            )
        query = sa.select(*wanted).where(*same).order_by(*tables.OF[kind].primary_key)
        return [kind(**row) for row in self.connection.execute(query).mappings()]
