"""The same tests on SQLite and on PostgreSQL. Without a server's programs the second half is
skipped; in CI that is a failure."""

import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from sqlalchemy.engine import Engine

from data.forum import editor as editing
from data.forum import engine as engines
from data.forum import migrate, place
from data.forum.editor import Editor
from data.forum.reading import StoredBook
from tests.forum import postgres

IN_CI = os.environ.get("CI") == "true"

TODAY = date(2026, 11, 16)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"a test of the book may not be skipped in CI: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of this worker's own: its address with {} for the database."""
    bin = postgres.programs()
    if bin is None:
        pytest.skip("PostgreSQL is missing; on Debian: apt install postgresql")
    with postgres.served(bin) as address:
        yield address


@pytest.fixture
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """``empty("sqlite")``: the address of a database that nobody has written in."""

    def made(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path / uuid.uuid4().hex}.sqlite"
        return _database(request.getfixturevalue("server"), "template0")

    return made


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new book without rows: making one takes longer than most tests."""
    file = tmp_path_factory.mktemp("book") / "new.sqlite"
    engine = engines.of(f"sqlite:///{file}")
    migrate.to(engine)
    engine.dispose()
    return file


@pytest.fixture(scope="session")
def postgresql_template(server: str) -> str:
    """The same in a server: the name of its database."""
    address = _database(server, "template0")
    engine = engines.of(address)
    migrate.to(engine)
    engine.dispose()
    return urlsplit(address).path[1:]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A new book of each kind, which the deployment is said to keep."""
    if request.param == "sqlite":
        file = tmp_path / "forum.sqlite"
        shutil.copy(request.getfixturevalue("sqlite_template"), file)
        made = f"sqlite:///{file}"
    else:
        template = request.getfixturevalue("postgresql_template")
        made = _database(request.getfixturevalue("server"), template)
    monkeypatch.setenv(place.VARIABLE, made)
    return made


def _database(server: str, template: str) -> str:
    name = f"book_{uuid.uuid4().hex}"
    with psycopg.connect(server.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
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
