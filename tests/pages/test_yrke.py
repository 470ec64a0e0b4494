"""/yrke through the whole frame: an occupation, a choice among them, a code that is none."""

import json
import re

from components.kit import words
from tests.pages.seen import html, questions, said

NAME = "Drifttekniker vid värme- och vattenverk"
HREF = re.compile(r'<a href="(/yrke\?[^"]*)"([^>]*)>')


def names(app) -> list[str]:
    """The programmes of each list that the page shows."""
    mounted = [item.proto for item in app.get("bidi_component")]
    lists = [
        json.loads(proto.json) for proto in mounted if proto.component_name == "programme_list"
    ]
    return [name for one in lists for name in re.findall(r'class="namn">([^<]*)<', one["html"])]


def test_an_occupation_is_the_pages_title_and_its_programmes_can_be_compared(visit):
    app = visit("yrke", lan="04", yrke="8191")
    assert [error.value for error in (*app.exception, *app.error)] == []
    assert [title.value for title in app.title] == [NAME]
    assert questions(app) == ["Hur är läget, och vilka vägar leder dit?"]
    assert "Brist i Sörmland och i riket" in said(app)
    assert len(names(app)) == 3
    assert "Beställ genom branschforum" in said(app)
    assert app.query_params["bransch"] == "industri"


def test_another_occupation_is_chosen_in_the_list_and_stands_in_the_address(visit):
    app = visit("yrke", lan="04", bransch="industri", yrke="8191")
    app.selectbox(key="yrke").set_value("5120-kockar").run()
    assert app.query_params["yrke"] == "5120-kockar"
    assert [title.value for title in app.title] == ["Kockar"]
    # The forum that is chosen stays; the page says whose the occupation is.
    assert app.query_params["bransch"] == "industri"
    assert "Yrket räknas till besöksnäringen" in said(app)


def test_where_from_and_how_far_is_one_press_away_and_narrows_the_list(visit):
    app = visit("yrke", lan="04", yrke="8191")
    app.button(key="fler-val").click().run()
    app.selectbox(key="kommun").set_value("0483").run()
    assert app.query_params["kommun"] == "0483"
    assert "100\u00a0km i annat län" in said(app) or "50\u00a0km i annat län" in said(app)
    chips = [button.label for button in app.button if button.key.startswith("bort-")]
    assert len(chips) >= 1
    assert not any(button.key == "bort-yrke" for button in app.button)


def test_without_an_occupation_every_name_of_the_sector_is_a_way_on(visit):
    app = visit("yrke", lan="18", bransch="vard")
    assert [title.value for title in app.title] == [words.PAGES["yrke"][1]]
    found = HREF.findall(html(app))
    found = [one for one in found if "lage=" not in one[0]]  # the menu's
    assert len(found) > 20
    for address, more in found:
        assert address.startswith("/yrke?lan=18&amp;bransch=vard&amp;yrke=")
        assert 'target="_self"' in more


def test_a_code_that_is_none_is_named_and_one_can_choose(visit):
    app = visit("yrke", lan="04", bransch="industri", yrke="9999")
    assert any("yrke ”9999”" in warning.value for warning in app.warning)
    assert "välj ett" in said(app)
    assert "9999" in app.query_params["yrke"]


def test_links_of_other_pages_keep_what_is_chosen_there(visit):
    app = visit("q4", lan="18", bransch="vard", kommun="1880", radie="50")
    found = [address for address, _ in HREF.findall(html(app))]
    assert found
    begins = "/yrke?lan=18&amp;bransch=vard&amp;kommun=1880&amp;radie=50&amp;yrke="
    assert all(address.startswith(begins) for address in found)


def test_it_can_be_presented(visit):
    app = visit("yrke", lan="04", yrke="8191", lage="presentation")
    [stage] = [
        json.loads(item.proto.json)
        for item in app.get("bidi_component")
        if item.proto.component_name == "dagordning"
    ]
    assert (stage["slug"], stage["of"]) == ("yrke", 1)
    assert NAME in stage["said"]
