"""The connection to a book: SQLite in the deployment's folder, or PostgreSQL by FORUM_URL.

SQLite is opened for many readers and one writer at a time (WAL), and a commit is on the disk
before anybody is told of it (synchronous=FULL). A transaction that will write says so when it
begins, so that two writers wait for each other instead of failing half way.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from data.forum import place

#: How long a writer waits for another one.
WAIT_SECONDS = 20

#: A server that does not answer within this is unreachable.
CONNECT_SECONDS = 3


def engine() -> Engine:
    """The engine of the deployment's book, one per address and file: one that was removed while
    the server ran is another."""
    url = place.url()
    return of(url, place.identity(url))


@lru_cache(maxsize=8)
def of(url: str, identity: object = None) -> Engine:
    """The engine for an address. ``identity`` tells a file from one that has replaced it."""
    # A path is no address: it may hold any character.
    file = url.removeprefix("sqlite:///")
    made = sa.make_url(url) if file == url else sa.URL.create("sqlite", database=file)
    if made.get_backend_name() != "sqlite":
        options = {
            "connect_timeout": CONNECT_SECONDS,
            "options": f"-c lock_timeout={round(WAIT_SECONDS * 1000)}",
        }
        if made.drivername == "postgresql":
            made = made.set(drivername="postgresql+psycopg")
        return sa.create_engine(made, connect_args=options, pool_pre_ping=True)
    found = sa.create_engine(made, connect_args={"timeout": WAIT_SECONDS})
    sa.event.listen(found, "connect", _prepare)
    sa.event.listen(found, "begin", _begin)
    return found


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the book, whatever is written meanwhile."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: all of it is kept, or nothing."""
    with engine.connect() as connection:
        connection = connection.execution_options(writes=True)
        with connection.begin():
            yield connection


def _prepare(connection: sqlite3.Connection, _: Any) -> None:
    connection.isolation_level = None  # the driver must not begin transactions of its own
    for setting in (
        "foreign_keys = ON",
        "synchronous = FULL",
        # Without it REPLACE removes a row past the triggers that protect it.
        "recursive_triggers = ON",
    ):
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def file_of(engine: Engine) -> Path | None:
    """The file of a SQLite book."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return None
    return Path(engine.url.database)
