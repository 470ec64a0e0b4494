"""A book that is kept, fetched from its database. The questions are in data/forum/book.py."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError, NoResultFound, SQLAlchemyError

from data.forum import engine as engines
from data.forum import migrate, place, tables
from data.forum.book import Book, BrokenBook, Rows
from data.forum.errors import DAMAGED, HELD, LOST, UNREADABLE, BookError

#: A book that could not be opened is not tried again at once: a server that is down would make
#: every page wait for it.
AGAIN_SECONDS = 5

#: What SQLite and PostgreSQL call it: data that contradict themselves, and somebody who writes.
_DAMAGED = "SQLITE_CORRUPT", "SQLITE_NOTADB", "XX001", "XX002"
_HELD = "SQLITE_BUSY", "SQLITE_LOCKED", "55P03"

T = TypeVar("T")

_failed: dict[Any, tuple[float, str]] = {}


def open_kept() -> Book:
    """The deployment's book; BrokenBook, which says what happened, when it cannot be read."""
    if place.lost():
        return BrokenBook(LOST)
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
        notice = _why(error)
    _failed[key] = (time.monotonic() + AGAIN_SECONDS, notice)
    return BrokenBook(notice)


@lru_cache(maxsize=8)
def _made_ready(engine: Engine) -> None:
    migrate.ready(engine)


def _why(error: Exception) -> str:
    """What readers are told. The driver's own words may hold an address, and are not."""
    if isinstance(error, BookError):
        return str(error)
    if isinstance(error, ValueError | NoResultFound):  # text that is none, a book without its row
        return DAMAGED
    cause = error.orig if isinstance(error, DBAPIError) else None
    if isinstance(cause, sqlite3.OperationalError) and "Could not decode" in str(cause):
        return DAMAGED
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or ""
    if code.startswith(_DAMAGED):
        return DAMAGED
    return HELD if code.startswith(_HELD) else UNREADABLE


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
                self.identity = identity
                if not self._forums:
                    self.version, self.written = now, number
                self.sound = self.sound and self.version == now
                yield _Fetched(connection)
        except (SQLAlchemyError, json.JSONDecodeError, UnicodeDecodeError) as error:
            self.sound = False
            raise BookError(_why(error)) from error


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
