"""Every page for every county and sector: it runs, it answers, and nothing is drawn empty."""

import pytest

from components import sheets
from components.kit import words
from data.questions import places
from data.store import Store
from tests import rotation
from tests.pages.seen import html, questions

#: The pages take turns, so that one page or another is opened for every county and sector.
PAGES = [
    rotation.case(page, number + more, id=f"{page or 'start'}-{number + more}", often=not more)
    for number, page in enumerate(words.PAGES)
    for more in range(rotation.TURNS)
]


@pytest.mark.parametrize(("page", "turn"), PAGES)
def test_page_answers_for_every_county_and_sector(visit, page, turn):
    app = visit(page)
    asked = 1 if page == "forum" else len(sheets.PAGES.get(page, ()))  # there is no book
    for county, sector in rotation.turn(turn):
        app.selectbox(key="lan").set_value(county)
        app.selectbox(key="bransch").set_value(sector).run()
        where = f"/{page}?lan={county}&bransch={sector}"
        assert (app.query_params["lan"], app.query_params["bransch"]) == (county, sector)
        assert [error.value for error in app.exception] == [], where
        assert [error.value for error in app.error] == [], where
        assert len(app.title) == 1, where
        assert len(questions(app)) >= asked > 0, where
        assert "data-bild></" not in html(app), where


def test_the_turns_are_every_county_and_sector_of_the_edition(edition):
    store = Store(edition)
    assert tuple(places.counties(store)) == tuple(rotation.COUNTIES)
    assert sorted(places.sectors(store)) == sorted(rotation.SECTORS)
    every = {(county, sector) for county in rotation.COUNTIES for sector in rotation.SECTORS}
    for number in range(rotation.TURNS):
        counties, sectors = zip(*rotation.turn(number), strict=True)
        assert set(counties) == set(rotation.COUNTIES)
        assert set(sectors) == set(rotation.SECTORS)
    assert {pair for number in range(len(words.PAGES)) for pair in rotation.turn(number)} == every
