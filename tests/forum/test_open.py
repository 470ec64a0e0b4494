"""Opening the deployment's book: none, kept, and one that cannot be read."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from components import sheets
from components.address.choices import Choice
from data import editions, forum
from data.forum import editor as editing
from data.forum import place, reading
from data.forum.errors import DAMAGED, LOST
from data.store import open_edition
from tests.forum import made
from tests.forum.conftest import TODAY

ROOT = Path(__file__).parents[2]
SHEETS = ("bestallningar", "behov", "vagning")


@pytest.fixture
def kept(folder, monkeypatch):
    """A deployment that keeps its book in a file, which is not there yet."""
    monkeypatch.setenv(editions.VARIABLE, str(folder / "var"))
    monkeypatch.delenv(place.VARIABLE, raising=False)
    return folder / "var" / "forum.sqlite"


def texts(sheet):
    return " ".join([*sheet.answer, *sheet.notes, *(missing.why for missing in sheet.missing)])


def test_without_a_book_nothing_is_made_and_no_database_library_is_loaded(kept):
    code = """
import sys
from components import sheets
from components.web import first_paint, light
from data import forum
assert type(forum.open_book()) is forum.EmptyBook
print(sorted({"sqlalchemy", "alembic", "psycopg"} & sys.modules.keys()))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )
    assert done.stdout.strip() == "[]"
    assert not kept.exists()


def test_the_folder_may_have_any_name(folder, monkeypatch):
    monkeypatch.delenv(place.VARIABLE, raising=False)
    monkeypatch.setenv(editions.VARIABLE, str(folder / "Årshjulet #1, 50 % & mer?x=1"))
    made.order(editing.editor("redaktör"))
    assert len(forum.open_book().order_rows("04", "industri")) == 1


def ordered(sheet):
    """The orders of the year's table."""
    table = next(one for one in sheet.figures if one.title.startswith("Beställningar "))
    return table.frame["title"].tolist()


def test_the_first_writer_makes_the_book_and_sheets_read_it(kept, edition):
    assert type(forum.open_book()) is forum.EmptyBook
    editor = editing.editor("redaktör")
    assert kept.exists()
    made.order(editor, "beställd", "skickad", title="Drifttekniker")
    book = forum.open_book()
    assert isinstance(book, reading.StoredBook)
    store, choice = open_edition(edition), Choice(lan="04", bransch="industri")
    sheet = sheets.sheet("bestallningar", store, book, choice, TODAY)
    assert ordered(sheet) == ["Drifttekniker"]
    made.order(editor, "beställd", title="Svetsare")
    again = sheets.sheet("bestallningar", store, forum.open_book(), choice, TODAY)
    assert ordered(again) == ["Svetsare", "Drifttekniker"]


def test_a_file_that_is_no_book_is_said_to_be_unreadable_and_sheets_still_show(kept, edition):
    kept.parent.mkdir()
    kept.write_bytes(b"this is not a database" * 500)
    book = forum.open_book()
    assert isinstance(book, forum.BrokenBook)
    assert book.notice == DAMAGED
    store, choice = open_edition(edition), Choice(lan="04", bransch="industri")
    for slug in SHEETS:
        assert book.notice in texts(sheets.sheet(slug, store, book, choice, TODAY)), slug
    assert kept.read_bytes().startswith(b"this is not")


def test_a_server_that_does_not_answer_is_not_asked_again_at_once(kept, monkeypatch):
    monkeypatch.setenv(place.VARIABLE, "postgresql://secret:word@127.0.0.1:1/none")
    asked = []
    real = reading.engines.of
    monkeypatch.setattr(reading.engines, "of", lambda *key: asked.append(key) or real(*key))
    books = [forum.open_book() for _ in range(3)]
    assert {type(book) for book in books} == {forum.BrokenBook}
    assert len(asked) == 1
    assert "secret" not in books[0].notice
    assert books[0].version == books[2].version


def test_a_book_that_fails_while_it_is_read_is_not_kept_as_empty(kept, edition):
    editor = editing.editor("redaktör")
    made.order(editor, "beställd", title="Drifttekniker")
    store, choice = open_edition(edition), Choice(lan="04", bransch="industri")
    with editor.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE education_order RENAME TO away")
    book = forum.open_book()
    sheet = sheets.sheet("bestallningar", store, book, choice, TODAY)
    assert "gick inte att läsa just nu" in texts(sheet)
    with editor.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO education_order")
    mended = sheets.sheet("bestallningar", store, forum.open_book(), choice, TODAY)
    assert ordered(mended) == ["Drifttekniker"]


def test_a_backup_that_is_put_back_is_read_without_a_restart(kept, sqlite_book):
    made.order(editing.editor("redaktör"), title="Ny")
    first = forum.open_book()
    for file in kept.parent.glob("forum.sqlite*"):
        file.unlink()
    assert forum.open_book().notice == LOST
    shutil.copy(sqlite_book, kept)
    made.order(editing.editor("redaktör"), title="Från kopian")
    book = forum.open_book()
    assert [one.title for one in book.order_rows("04", "industri")] == ["Från kopian"]
    assert book.version != first.version


def test_needs_that_failed_are_not_counted_as_none(kept, edition):
    editor = editing.editor("redaktör")
    with editor.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE need")
    store, choice = open_edition(edition), Choice(lan="04", bransch="industri")
    sheet = sheets.sheet("vagning", store, forum.open_book(), choice, TODAY)
    assert "gick inte att läsa just nu" in texts(sheet)
    assert all("needs" not in figure.columns for figure in sheet.figures)
