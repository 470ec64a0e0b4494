"""One rerun reads one edition and one state of the book, once."""

import pytest
from streamlit.testing.v1 import AppTest

from components.render.paper import text
from components.sheets import reading
from data import editions
from data.forum import place
from data.forum.editor import editor
from tests.conftest import PATIENCE, SHELL
from tests.forum import made


@pytest.mark.parametrize("page", ["", "q3", "q4", "motet", "forum", "jamfor"])
def test_a_rerun_opens_the_book_and_reads_the_editions_name_once(
    visit, tmp_path, monkeypatch, page
):
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    made.closed(editor("redaktör"))
    app = visit(page, lan="04", bransch="industri")
    opened, named = [], []
    open_book, current = reading.open_book, editions.current
    monkeypatch.setattr(reading, "open_book", lambda: opened.append(1) or open_book())
    monkeypatch.setattr(editions, "current", lambda *root: named.append(1) or current(*root))
    app.run()
    assert not app.exception
    assert (len(opened), len(named)) == (1, 1)


@pytest.mark.parametrize("page", ["", "q3", "q4", "motet", "forum"])
@pytest.mark.parametrize("lage", ["", "presentation"])
def test_a_page_shows_also_when_the_book_is_no_book(visit, tmp_path, monkeypatch, page, lage):
    file = tmp_path / "forum.sqlite"
    monkeypatch.setattr(place, "file", lambda: file)
    file.write_bytes(b"this is not a database" * 500)
    choices = {"lan": "04", "bransch": "industri", "mote": "1", **({"lage": lage} if lage else {})}
    app = visit(page, **choices)
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_without_an_edition_a_reader_is_told_so_and_the_operator_what_to_do(
    monkeypatch, tmp_path, caplog
):
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    app = AppTest.from_file(SHELL, default_timeout=PATIENCE).run()
    assert [title.value for title in app.title] == [text.NO_EDITION]
    assert [said.value for said in app.markdown] == [text.NO_EDITION_WHY]
    assert "python -m data.build" in caplog.text
