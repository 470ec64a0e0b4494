"""A book is made and brought forward by migrations, whoever comes first, and keeps its rows."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from data.forum import answers, meetings, migrate, pictures, place, rooms, tables
from data.forum import editor as editing
from data.forum import engine as engines
from data.forum.errors import BookError, Refused
from data.forum.reading import StoredBook
from tests.forked import Forked
from tests.forum import made

ROOT = Path(__file__).parents[2]
KINDS = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])


def script():
    return ScriptDirectory(str(migrate.FOLDER))


def test_the_newest_revision_is_the_one_the_program_asks_for():
    assert script().get_heads() == [tables.HEAD]


@KINDS
def test_tables_and_migrations_say_the_same(empty, kind):
    engine = engines.of(empty(kind))
    migrate.to(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.METADATA) == []
        found = sa.inspect(connection)
        for table in tables.METADATA.sorted_tables:
            checks = {check["name"] for check in found.get_check_constraints(table.name)}
            ours = {c.name for c in table.constraints if isinstance(c, sa.CheckConstraint)}
            assert checks == ours, table.name
    engine.dispose()


def filled(connection):
    """One row in every table there is, as the revision has it; the rows by table."""
    metadata = sa.MetaData()
    metadata.reflect(connection)
    given = {
        "state": {"meeting": "planerad", "decision": "beslutat", "education_order": "utkast",
                  "order_application": "ansökt", "room_question": "öppen"},
        "kind": {"education_order": "validering", "room_question": "behov"},
        "role": {"room_answer": "arbetsgivare"},
        "quarter": 2, "sex": "kvinnor", "role_group": "företag",
        "subject": "meeting", "identity": "x", "number": 3, "measure": "startade",
        "media": "image/png",
    }  # fmt: skip
    rows = {}
    for table in metadata.sorted_tables:
        if table.name in ("alembic_version", "book"):
            continue
        row = {}
        for column in table.c:
            value = given.get(column.name)
            value = value.get(table.name) if isinstance(value, dict) else value
            if value is None:
                kind = column.type
                value = 1 if isinstance(kind, sa.Integer) else {"a": ["å", None]}
                if isinstance(kind, sa.Text):
                    value = f"{column.name} å"
                if isinstance(kind, sa.LargeBinary):
                    value = b"\x89"
            row[column.name] = value
        connection.execute(sa.insert(table).values(**row))
        rows[table.name] = row
    return rows


#: Tables that later revisions made, by the revision that a book was left at.
_ROOM, _PICTURES = {"room", "room_question", "room_answer"}, {"picture", "picture_file"}
_GOALS = {"year_goal"}
LATER = {
    "0001": {"decision_addition", *_ROOM, *_PICTURES, *_GOALS},
    "0003": {*_ROOM, *_PICTURES, *_GOALS},
    "0004": {*_PICTURES, *_GOALS},
    "0005": _GOALS,
}


@KINDS
@pytest.mark.parametrize("first", LATER)
def test_rows_of_an_earlier_revision_are_all_there_at_the_newest(empty, kind, first):
    engine = engines.of(empty(kind))
    assert first != tables.HEAD
    migrate.to(engine, first)
    with engine.begin() as connection:
        before = filled(connection)
        identity = connection.execute(sa.select(tables.book.c.identity)).scalar()
    assert set(before) | LATER[first] == {t.name for t in tables.METADATA.sorted_tables} - {"book"}
    migrate.to(engine)
    with engine.connect() as connection:
        for table in tables.METADATA.sorted_tables:
            if table.name in before:
                (row,) = connection.execute(sa.select(table)).mappings()
                added = dict.fromkeys(set(row) - set(before[table.name]))
                assert dict(row) == before[table.name] | added
        assert connection.execute(sa.select(tables.book.c.identity)).scalar() == identity
    engine.dispose()


STARTER = """
import sys
from data.forum import engine, migrate
from data.forum.reading import StoredBook
found = engine.of(sys.argv[1])
migrate.to(found)
print(StoredBook(found).version)
"""


@KINDS
def test_processes_that_start_at_once_make_one_book(empty, kind, tmp_path):
    files = [tmp_path / str(number) for number in range(4)]
    url = empty(kind)
    started = [Forked(_started, url, env=os.environ, out=file) for file in files]
    ends = [process.wait() for process in started]
    said = [file.read_text(encoding="utf-8") for file in files]
    assert ends == [0] * 4, said
    assert len(set(said)) == 1


def _started(url: str) -> None:
    found = engines.of(url)
    migrate.to(found)
    print(StoredBook(found).version)


@KINDS
def test_a_book_of_newer_code_is_left_alone(empty, kind):
    engine = engines.of(empty(kind))
    migrate.to(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(BookError, match="nyare version"):
        migrate.to(engine)
    with pytest.raises(BookError, match="nyare version"):
        editing.editor("redaktör", engine)
    engine.dispose()


@KINDS
def test_a_book_at_its_newest_revision_is_opened_without_the_migration_library(empty, kind):
    url = empty(kind)
    editor = editing.editor("redaktör", engines.of(url))
    made.order(editor)
    editor.engine.dispose()
    code = STARTER + "assert 'alembic' not in sys.modules\n"
    done = subprocess.run(
        [sys.executable, "-c", code, url], cwd=ROOT, text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == StoredBook(engines.of(url)).version
    engines.of(url).dispose()


def test_sqlite_is_opened_for_many_readers_and_kept_at_every_commit(empty):
    engine = engines.of(empty("sqlite"))
    migrate.to(engine)
    with engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    full = 2
    assert settings == {
        "journal_mode": "wal", "foreign_keys": 1, "synchronous": full,
        "busy_timeout": engines.WAIT_SECONDS * 1000,
    }  # fmt: skip
    engine.dispose()


#: A book as version 1.0.0 wrote it: a closed meeting, one that is planned, an order, a need.
OLD_BOOK = Path(__file__).with_name("book_0003.sql")


#: One as the version after it wrote it: a closed meeting, one with a question to the room that is
#: being held, one that is planned.
BOOK_0004 = Path(__file__).with_name("book_0004.sql")


@contextmanager
def brought_forward(written, folder, monkeypatch):
    """An editor of a book of an earlier version, whose rows are all there, value for value."""
    file = folder / "forum.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(written.read_text(encoding="utf-8"))
        names = {name: columns_of(connection, name) for name in tables_of(connection)}
        before = {name: rows_of(connection, name, of) for name, of in names.items()}
    monkeypatch.setenv(place.VARIABLE, f"sqlite:///{file}")
    engine = engines.of(f"sqlite:///{file}")
    editor = editing.editor("redaktör", engine)
    with closing(sqlite3.connect(file)) as connection:
        kept = {name: rows_of(connection, name, of) for name, of in names.items()}
        assert kept | {"alembic_version": []} == before | {"alembic_version": []}
    yield editor
    engine.dispose()


def test_a_book_from_before_plans_had_times_is_planned_on_and_takes_pictures(folder, monkeypatch):
    with brought_forward(BOOK_0004, folder, monkeypatch) as editor:
        book = StoredBook(editor.engine)
        held = {one.meeting_id: (one.state, one.starts) for one in book.meetings("04", "industri")}
        assert held == {1: ("stängd", None), 2: ("pågår", None), 3: ("planerad", None)}
        assert book.shown(1).keys() == {1, 2}
        told = {"media": "image/png", "width": 1, "height": 1}
        assert meetings.edit(editor, 3, 1, starts="13", ends="15.30", place="Campus") == 2
        name = pictures.keep(editor, book.items(3)[1].item_id, b"png", **told)
        book = StoredBook(editor.engine)
        assert (book.meeting(3).starts, book.meeting(3).ends) == ("13:00", "15:30")
        assert book.picture_file(book.picture(name).picture_id) == b"png"
        with pytest.raises(Refused, match="stängt"):
            pictures.keep(editor, 3, b"png", **told)


def test_a_book_that_the_version_before_wrote_is_read_and_takes_answers(folder, monkeypatch):
    with brought_forward(OLD_BOOK, folder, monkeypatch) as editor:
        _takes_answers(editor)


def _takes_answers(editor):
    engine = editor.engine
    book = StoredBook(engine)
    assert [one.state for one in book.meetings("04", "industri")] == ["planerad", "stängd"]
    assert book.room(1) is None
    made.start(editor, 2)
    asked = rooms.ask(editor, 2, kind="fråga")
    sent = answers.send(engine, asked, "a", made.answer(words="Hur går det?", choice=None))
    assert sent is answers.Sent.NEW


def tables_of(connection):
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return [name for (name,) in connection.execute(query)]


def columns_of(connection, table):
    return ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def rows_of(connection, table, columns):
    return connection.execute(f"SELECT {columns} FROM {table}").fetchall()
