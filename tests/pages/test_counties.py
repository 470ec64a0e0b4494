"""Counties beside each other on a quarter's page: chosen, in the address, and taken away."""

from components.kit import words
from tests.pages import seen

TITLE = "Antal som arbetar, Sörmland, Örebro län och riket, 2022 = 100"


def test_a_link_brings_the_counties_back_and_a_chip_takes_one_away(visit):
    app = visit("q1", lan="04", bransch="industri", jamfor_lan="18,riket")
    assert TITLE in seen.said(app)
    assert words.COMPARED_WITH in seen.said(app)
    assert app.query_params["jamfor_lan"] == ["18", "00"]
    assert app.multiselect(key="jamfor_lan").value == ["18", "00"]
    app.button(key="bort-jamfor_lan-18").click().run()
    assert not app.exception
    assert TITLE not in seen.said(app)
    assert app.query_params["jamfor_lan"] in ("00", ["00"])


def test_when_there_is_no_more_room_only_the_country_can_be_added(visit):
    app = visit("q2", lan="04", bransch="industri", jamfor_lan="18,19,05")
    names = app.multiselect(key="jamfor_lan").options
    assert sorted(names) == ["Riket", "Västmanland", "Örebro län", "Östergötland"]


def test_it_is_asked_for_where_a_sheet_can_show_it(visit):
    assert [one.key for one in visit("lia").multiselect] == []


def test_a_sheet_that_is_presented_asks_too(visit):
    app = visit("q1", lan="04", bransch="industri", lage="presentation", punkt="1")
    assert app.multiselect(key="jamfor_lan").value == []
    app = visit("q1", lan="04", bransch="industri", lage="presentation", punkt="3")
    assert list(app.multiselect) == []
