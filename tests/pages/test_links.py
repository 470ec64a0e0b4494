"""Choices and the address through the whole frame: arrivals, changes, page switches."""

import pytest

from tests.pages.seen import said


def shown(app, name):
    return app.selectbox(key=name).value


def test_a_bare_page_gets_its_choices_in_the_address(visit):
    app = visit("q3")
    assert app.query_params == {"lan": ["04"], "bransch": ["industri"]} or app.query_params == {
        "lan": "04",
        "bransch": "industri",
    }


def test_a_link_preselects_county_and_sector(visit):
    app = visit("q3", lan="18", bransch="vard")
    assert (shown(app, "lan"), shown(app, "bransch")) == ("18", "vard")
    assert "Örebro län" in said(app)


def test_a_choice_changes_the_address_and_the_answer(visit):
    app = visit("q3", lan="18", bransch="vard")
    before = said(app)
    app.selectbox(key="lan").set_value("04").run()
    assert app.query_params["lan"] in ("04", ["04"])
    assert said(app) != before


def test_a_new_address_wins_over_what_the_widget_held(visit):
    app = visit("q3", lan="18")
    app.selectbox(key="lan").set_value("04").run()
    app.query_params["lan"] = "19"
    app.run()
    assert shown(app, "lan") == "19"


def test_a_choice_follows_to_the_next_page(visit):
    app = visit("q3", lan="18", bransch="vard")
    app.query_params.clear()
    app.switch_page("../pages/q1.py").run()
    assert (shown(app, "lan"), shown(app, "bransch")) == ("18", "vard")


def test_an_unknown_county_is_said_and_the_address_keeps_it(visit):
    app = visit("q3", lan="99", bransch="vard")
    assert app.warning[0].value == (
        "Adressen innehåller län ”99”, som inte finns i den här utgåvan. "
        "Resten av adressen gäller. Välj ett annat värde i listan."
    )
    assert shown(app, "bransch") == "vard"
    assert app.query_params["lan"] in ("99", ["99"])


def test_an_unknown_value_is_text_and_fetches_nothing(visit):
    app = visit("q3", lan="![x](https://annan.example/x.png)", bransch="**vard**$x$")
    first, second = (notice.value for notice in app.warning)
    assert r"\!\[x\](https\://annan.example/x.png)" in first.replace("!", r"\!")
    assert r"\*\*vard\*\*\$x\$" in second


def test_choosing_after_an_unknown_value_clears_the_notice(visit):
    app = visit("q3", lan="99")
    app.selectbox(key="lan").set_value("18").run()
    assert [notice.value for notice in app.warning] == []
    assert app.query_params["lan"] in ("18", ["18"])


@pytest.mark.parametrize("name", ["Eskilstuna", "eskilstuna"])
def test_a_name_becomes_a_code(visit, name):
    app = visit("q3", kommun=name)
    assert app.query_params["kommun"] in ("0484", ["0484"])


def test_a_page_that_fails_keeps_the_frame_and_says_so(visit, monkeypatch):
    from components import sheets

    def broken(*args):
        raise ValueError("trasigt")

    monkeypatch.setattr(sheets, "made_of", broken)
    app = visit("q3", lan="18")
    assert app.error[0].value.startswith("Något gick fel när sidan skulle visas.")
    assert shown(app, "lan") == "18"
    assert "trasigt" not in app.error[0].value


def test_an_older_edition_is_opened_by_its_id_with_a_band(visit, var):
    from data import editions

    edition = editions.current(var)
    app = visit("q3", utgava=edition)
    assert [notice.value for notice in app.warning] == []
