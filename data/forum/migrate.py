"""Brings a book to the newest revision when the program starts, once, whoever comes first.

Everything happens in one transaction that holds the book's lock: a process that comes second
waits, and then has nothing to do; one that is killed half way has done nothing.
"""

import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from data.forum import engine as engines
from data.forum import place
from data.forum.errors import EMPTIED, LOST, NO_FILE, BookError
from data.forum.tables import HEAD

FOLDER = Path(__file__).with_name("migrations")

#: Any number will do, as long as every process uses the same.
_LOCK = 7_406_011_923

_WAL_TRIES, _WAL_PAUSE = 200, 0.05


def revision(connection: Connection) -> str | None:
    """The book's revision, None for an empty database."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def begin() -> None:
    """Make the deployment's book if it has none. It is made beside its place and put there whole:
    an empty file is never one that somebody has begun on. Raises BookError for a lost book."""
    file = place.path()
    if place.lost():
        raise BookError(LOST)
    if file is None or place.kept():
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_name(f".{uuid4().hex}.sqlite")
    try:
        new = engines.of(f"sqlite:///{made}")
        to(new)
        new.dispose()
        with suppress(FileExistsError):  # another process was first
            os.link(made, file)
    finally:
        made.unlink(missing_ok=True)


def ready(engine: Engine) -> None:
    """Bring forward the deployment's book. Raises BookError for a place without a book in it,
    unless it is a server's that nobody has begun on."""
    file = engines.file_of(engine)
    if file and not file.is_file():
        raise BookError(LOST if place.lost() else NO_FILE)
    if place.lost():
        raise BookError(LOST)
    if file or place.traced():
        with engine.connect() as connection:
            if revision(connection) is None:
                raise BookError(LOST if file else EMPTIED)
    to(engine)
    place.remember()


def to(engine: Engine, target: str = HEAD) -> None:
    """Make or bring forward the book. Raises BookError for one that newer code has written."""
    file = engines.file_of(engine)
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
    with engine.connect() as connection:
        if revision(connection) == target:
            return
    if file:
        _write_ahead(file)
    # A pool of its own: a table is remade with its foreign keys off, and checked before commit.
    alone = sa.create_engine(engine.url, poolclass=sa.NullPool)
    if alone.dialect.name == "sqlite":
        sa.event.listen(alone, "connect", _unchecked)
        sa.event.listen(alone, "begin", _begin)
    with alone.begin() as connection:
        if alone.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        _upgrade(connection, target)
        if alone.dialect.name == "sqlite":
            _check(connection)
    engine.dispose()  # a connection that was open before does not know that the file is WAL now


def _upgrade(connection: Connection, target: str) -> None:
    # Imported here: a book that is already at its newest revision never needs it.
    from alembic import command
    from alembic.script import ScriptDirectory
    from alembic.script.revision import ResolutionError

    config = configuration(connection)
    found = revision(connection)
    script = ScriptDirectory.from_config(config)
    known = {item.revision for item in script.walk_revisions()}
    if found is not None and found not in known:
        raise BookError(
            f"Forumboken är skriven av en nyare version av Årshjulet (revision {found}). "
            "Installera den versionen, eller läs tillbaka en säkerhetskopia."
        )
    try:
        command.upgrade(config, target)
    except ResolutionError as error:
        raise BookError(f"Forumboken har ingen revision {target}.") from error


def configuration(connection: Connection) -> Any:
    """Alembic's settings, for a connection that is already open."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def _write_ahead(file: Path) -> None:
    """WAL stays in the file. The switch needs it alone, and SQLite does not wait for that."""
    for left in reversed(range(_WAL_TRIES)):
        connection = sqlite3.connect(file, timeout=engines.WAIT_SECONDS)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or not left:
                raise
            time.sleep(_WAL_PAUSE)
        finally:
            connection.close()


def _unchecked(connection: sqlite3.Connection, _: Any) -> None:
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {engines.WAIT_SECONDS * 1000}")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = OFF")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check(connection: Connection) -> None:
    if astray := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise BookError(f"Forumboken har {len(astray)} rader utan den rad de hör till.")
