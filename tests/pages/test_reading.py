"""One rerun reads one edition and one state of the book, once."""

import pytest

from components import reading
from data import editions
from data.forum import place
from data.forum.editor import editor
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
