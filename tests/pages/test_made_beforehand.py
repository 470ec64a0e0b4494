"""What is made beforehand is what a page shows: it writes no card when all of them are kept."""

import pytest

from components import sheets
from components.address.choices import Choice
from components.render.card import card
from components.sheets import cards
from components.sheets.reading import Reading
from data import store
from data.forum import EmptyBook
from tests.conftest import TODAY

SHOWN = [page for page in sheets.PAGES if page not in ("", "motet", "forum")]  # a book, and none
LISTS = ("utbildningar", "lia", "arbetsgivare")


@pytest.mark.parametrize("page", SHOWN)
def test_a_page_shows_the_cards_that_were_made_beforehand(visit, monkeypatch, page):
    now = Reading(store.current(), EmptyBook(), TODAY)
    for slug in sheets.PAGES[page]:
        cards.on_page(slug, now, Choice(lan="04", bransch="industri"))
    with monkeypatch.context() as during:
        during.setattr(card, "head", lambda *asked: 1 / 0)
        if page in LISTS:  # nor the sheet, whose rows are what takes time
            during.setattr(sheets, "sheet", lambda *asked: 1 / 0)
        app = visit(page, lan="04", bransch="industri")
    assert not app.error
    drawn = "".join(one.value for one in (*app.get("html"), *app.markdown))
    assert "fraga" in drawn
    assert cards.QUERY not in drawn
    for slug in sheets.PAGES[page]:
        if f'href="/blad/{slug}' in drawn:  # a card without figures has no files
            assert f'href="/blad/{slug}?lan=04&amp;bransch=industri' in drawn
