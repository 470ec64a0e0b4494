"""A book that cannot be read: every address says why, and nothing is put in its place."""

import os
import random
import shutil
import sqlite3
from contextlib import closing

import psycopg
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.forum import meeting_text
from components.web import routes
from data import editions, forum
from data.forum import editor as editing
from data.forum import engine as engines
from data.forum import errors, place, reading
from data.forum.errors import BookError
from tests.forum import made
from tests.forum.conftest import _database as database


def emptied(file):
    file.write_bytes(b"")


def truncated(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 3])


def garbage_in_header(file):
    with file.open("r+b") as opened:
        opened.write(random.Random(1).randbytes(64))


def garbage_in_pages(file):
    size = int.from_bytes(file.read_bytes()[16:18], "big")
    with file.open("r+b") as opened:
        opened.seek(size)
        opened.write(random.Random(1).randbytes(file.stat().st_size - size))


def without_its_row(file):
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM book")


def undecodable(file):
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE meeting SET day = CAST(x'ff' AS TEXT)")


def another_database(file):
    file.unlink()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE other (one)")


def vanished(file):
    file.unlink()


def vanished_but_for_its_writes(file):
    file.unlink()
    file.with_suffix(".bok").unlink(missing_ok=True)
    file.with_name("forum.sqlite-wal").write_bytes(b"what was written last")


def a_folder(file):
    file.unlink()
    file.mkdir()


def not_ours_to_read(file):
    file.chmod(0)


#: What has happened to the file, and what is said.
DAMAGES = {
    emptied: errors.LOST,
    truncated: errors.DAMAGED,
    garbage_in_header: errors.DAMAGED,
    garbage_in_pages: errors.DAMAGED,
    without_its_row: errors.DAMAGED,
    undecodable: errors.DAMAGED,
    another_database: errors.LOST,
    vanished: errors.LOST,
    vanished_but_for_its_writes: errors.LOST,
    a_folder: errors.NO_FILE,
}
if os.geteuid():  # root may read everything
    DAMAGES[not_ours_to_read] = errors.UNREADABLE

ASKED = ("/protokoll/1", "/protokoll/1.pptx", "/folj/1", "/folj/1.json", "/halsa?krav=bok")


@pytest.fixture
def kept(folder, var, monkeypatch, sqlite_book):
    """A book with a closed meeting, which has been read."""
    for name in ("editions", "current"):
        (folder / name).symlink_to(var / name)
    monkeypatch.setenv(editions.VARIABLE, str(folder))
    monkeypatch.delenv(place.VARIABLE, raising=False)
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0.1)
    file = folder / "forum.sqlite"
    shutil.copy(sqlite_book, file)
    editor = editing.editor("redaktör")
    assert made.closed(editor) == 1
    assert forum.open_book().meeting(1)
    with editor.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    editor.engine.dispose()
    return file


@pytest.fixture
def client():
    return TestClient(Starlette(routes=routes.ROUTES), base_url="http://forum.example")


def contents(folder):
    """Every file of the book; not what SQLite uses while it is open."""
    return {
        file.name: file.read_bytes() if file.is_file() else None
        for file in folder.glob("forum.*")
        if not file.name.endswith("-shm")
        and not (file.name.endswith("-wal") and not file.stat().st_size)
    }


@pytest.mark.parametrize("again", [True, False], ids=["serving", "started anew"])
@pytest.mark.parametrize(
    ("damage", "said"), DAMAGES.items(), ids=lambda one: getattr(one, "__name__", "")
)
def test_every_address_says_that_the_book_cannot_be_read(kept, client, damage, said, again):
    damage(kept)
    before = contents(kept.parent)
    if not again:
        reading._made_ready.cache_clear()
        engines.of.cache_clear()
    one_field = damage is undecodable  # the rest of the book is as it should be
    for address in ASKED[:-1] if one_field else ASKED:
        answer = client.get(address)
        assert answer.status_code == 503, address
        assert "Inget är borta" not in answer.text, address
        assert address.startswith("/halsa") or said in answer.text, address
    sheet = client.get("/blad/bestallningar?lan=04")
    assert sheet.status_code == 200
    assert client.get("/halsa").status_code == 200
    if not one_field:
        with pytest.raises(BookError):
            made.meeting(editing.editor("redaktör"))
        assert contents(kept.parent) == before


@pytest.mark.parametrize(
    ("damage", "said"), DAMAGES.items(), ids=lambda one: getattr(one, "__name__", "")
)
def test_pages_say_it_too(kept, visit, monkeypatch, damage, said):
    opened = visit("motet", mote="1")  # in the session's own folder
    monkeypatch.setenv(editions.VARIABLE, str(kept.parent))
    damage(kept)
    for mode in ({}, {"lage": "presentation"}):
        opened.query_params.update({"mote": "1", **mode})
        opened.run()
        told = " ".join(
            str(one.value)
            for kind in ("info", "error", "warning", "markdown")
            for one in opened.get(kind)
        )
        assert said in told
        assert "Inget är borta" not in told
        assert meeting_text.NO_BOOK not in told
        assert meeting_text.NO_MEETING not in told
    assert not opened.exception


def test_a_book_that_somebody_holds_is_not_said_to_be_damaged(kept, client):
    with closing(sqlite3.connect(kept, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        holder.execute("UPDATE book SET version = version")
        answer = client.get("/protokoll/1")
    assert (answer.status_code, errors.HELD in answer.text) == (503, True)


def test_a_lost_book_is_begun_anew_when_the_operator_says_so(kept, client):
    kept.unlink()
    assert client.get("/protokoll/1").status_code == 503
    kept.with_suffix(".bok").unlink()
    assert type(forum.open_book()) is forum.EmptyBook
    assert client.get("/protokoll/1").status_code == 404
    made.order(editing.editor("redaktör"))
    assert len(forum.open_book().order_rows("04", "industri")) == 1
    assert not list(kept.parent.glob(".*.sqlite*"))


def test_a_copy_that_is_put_back_is_read_again(kept, client):
    copy = kept.read_bytes()
    kept.unlink()
    assert client.get("/folj/1").status_code == 503
    kept.write_bytes(copy)
    assert client.get("/folj/1").status_code == 200


def test_a_server_s_book_that_is_gone_is_not_made_anew(server, client, var, folder, monkeypatch):
    address = database(server)
    for name in ("editions", "current"):
        (folder / name).symlink_to(var / name)
    monkeypatch.setenv(editions.VARIABLE, str(folder))
    monkeypatch.setenv(place.VARIABLE, address)
    monkeypatch.setattr(reading, "AGAIN_SECONDS", 0)
    editor = editing.editor("redaktör")
    made.closed(editor)
    assert client.get("/protokoll/1").status_code == 200
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    for anew in (False, True):
        if anew:
            reading._made_ready.cache_clear()
        for asked in ASKED:
            answer = client.get(asked)
            assert answer.status_code == 503, asked
            assert "Inget är borta" not in answer.text
    assert errors.EMPTIED in client.get("/folj/1").text
    with pytest.raises(BookError, match="databas är tom"):
        editing.editor("redaktör")
    (trace,) = folder.glob("forum-*.bok")
    assert "password" not in trace.read_text(encoding="utf-8")
    trace.unlink()
    made.order(editing.editor("redaktör"))
    assert client.get("/protokoll/1").status_code == 404


def test_a_server_that_does_not_answer_does_not_say_that_nothing_is_lost(client, var, monkeypatch):
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setenv(place.VARIABLE, "postgresql://127.0.0.1:1/none")
    for asked in ASKED:
        answer = client.get(asked)
        assert answer.status_code == 503, asked
        assert "Inget är borta" not in answer.text
    assert errors.UNREADABLE in client.get("/folj/1").text
