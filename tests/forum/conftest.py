"""The same tests on SQLite and on PostgreSQL. Without a server's programs the second half is
skipped; in CI that is a failure."""

import os
import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import Engine

from data.forum import editor as editing
from data.forum import engine as engines
from data.forum import migrate, place
from data.forum.editor import Editor
from data.forum.reading import StoredBook
from data.forum.tables import METADATA
from tests.forum import postgres

TODAY = date(2026, 11, 16)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of this worker's own: its address with {} for the database."""
    bin = postgres.programs()
    if bin is None:
        pytest.skip("PostgreSQL is missing; on Debian: apt install postgresql")
    with postgres.served(bin) as address:
        yield address


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: a killed process leaves the kernel's pages, so a
    disk would only be slower."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as made:
        yield Path(made)


@pytest.fixture
def empty(request: pytest.FixtureRequest, folder: Path) -> Callable[[str], str]:
    """``empty("sqlite")``: the address of a database that nobody has written in."""

    def made(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{folder / uuid.uuid4().hex}.sqlite"
        return _database(request.getfixturevalue("server"))

    return made


@pytest.fixture(scope="session")
def sqlite_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new book: making one takes longer than most tests, so they copy it."""
    file = tmp_path_factory.mktemp("book") / "new.sqlite"
    engine = engines.of(f"sqlite:///{file}")
    migrate.to(engine)
    engine.dispose()
    return file


@pytest.fixture(scope="session")
def postgresql_book(server: str) -> str:
    """The address of a new book in a server, which is emptied for each test."""
    address = _database(server)
    engine = engines.of(address)
    migrate.to(engine)
    engine.dispose()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A book without rows, of each kind, which the deployment is said to keep."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_book"), folder / "forum.sqlite")
        with closing(sqlite3.connect(folder / "forum.sqlite")) as connection, connection:
            connection.execute("UPDATE book SET identity = ?", [uuid.uuid4().hex])
        made = f"sqlite:///{folder / 'forum.sqlite'}"
    else:
        made = request.getfixturevalue("postgresql_book")
        clear(made)
    monkeypatch.setenv(place.VARIABLE, made)
    return made


def clear(address: str) -> None:
    """Remove every row, past the triggers that refuse it."""
    names = ", ".join(table.name for table in METADATA.sorted_tables if table.name != "book")
    with psycopg.connect(address) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(f"TRUNCATE {names} RESTART IDENTITY CASCADE")
        connection.execute("UPDATE book SET version = 0, identity = %s", [uuid.uuid4().hex])


def _database(server: str) -> str:
    name = f"book_{uuid.uuid4().hex}"
    with psycopg.connect(server.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    return server.format(name)


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    made = engines.of(url)
    yield made
    made.dispose()


@pytest.fixture
def editor(engine: Engine) -> Editor:
    """An editor of a new book."""
    made = editing.editor("redaktör", engine)
    assert made.today == TODAY
    return made


@pytest.fixture
def book(editor: Editor) -> Callable[[], StoredBook]:
    """``book()``: the book as it is now."""
    return lambda: StoredBook(editor.engine)
