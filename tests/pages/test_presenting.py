"""A presented quarter through the whole frame: its items, its choices, the way in and out."""

import json

import pytest

from components import sheets
from components.render.stage import stage, text

PRESENTED = {"lan": "18", "bransch": "vard", "lage": "presentation"}


def on_stage(app) -> dict:
    """What the stage was given."""
    return json.loads(app.get("bidi_component")[0].proto.json)


def said(app) -> str:
    return "\n".join(warning.value for warning in app.warning)


@pytest.mark.parametrize("page", sheets.QUARTERS)
def test_every_item_of_a_quarter_can_be_presented(visit, page):
    slugs = sheets.PAGES[page]
    app = visit(page, **PRESENTED, punkt="1")
    for number, slug in enumerate(slugs, start=1):
        app.query_params["punkt"] = str(number)
        app.run()
        assert [error.value for error in (*app.exception, *app.error)] == []
        shown = on_stage(app)
        assert (shown["slug"], shown["number"], shown["of"]) == (slug, number, len(slugs))
        assert shown["said"].startswith(f"Punkt {number} av {len(slugs)}: ")


def test_only_the_stage_and_the_choices_are_shown(visit):
    app = visit("q3", **PRESENTED, punkt="2")
    assert [box.key for box in app.selectbox] == ["lan", "bransch"]
    assert len(app.title) == len(app.header) == len(app.button) == len(app.get("page_link")) == 0


def test_a_sheets_own_choice_is_in_reach_and_changes_the_item(visit):
    app = visit("q3", **PRESENTED, punkt="4")
    assert [box.key for box in app.selectbox] == ["lan", "bransch", "ansokningsar"]
    app.selectbox(key="ansokningsar").set_value(2020).run()
    assert "2020" in on_stage(app)["html"]
    assert app.query_params["ansokningsar"] in ("2020", ["2020"])
    assert on_stage(app)["number"] == 4


def test_without_a_number_it_is_the_first_item(visit):
    assert on_stage(visit("q1", **PRESENTED))["number"] == 1


def test_a_number_after_the_last_shows_the_last_and_says_so(visit):
    app = visit("q1", **PRESENTED, punkt="9")
    of = len(sheets.PAGES["q1"])
    assert on_stage(app)["number"] == of
    assert text.beyond(9, of) in on_stage(app)["html"]


def test_what_does_not_exist_is_named_on_the_stage(visit):
    shown = on_stage(visit("q1", **{**PRESENTED, "lan": "99"}))
    assert "Adressen innehåller län ”99”" in shown["html"]


def test_presentera_keeps_the_choices_and_starts_with_the_first_item(visit):
    app = visit("q3", lan="18", bransch="vard", ansokningsar="2020")
    app.button(key="presentera").click().run()
    address = {name: str(value).strip("[']") for name, value in app.query_params.items()}
    assert address == {**PRESENTED, "ansokningsar": "2020", "punkt": "1"}
    assert on_stage(app)["slug"] == sheets.PAGES["q3"][0]


def test_a_page_without_a_run_sheet_is_shown_as_usual_and_says_so(visit):
    app = visit("siffrorna", **PRESENTED)
    assert said(app) == text.NO_RUN_SHEET
    assert len(app.title) == 1
    assert "presentera" not in [button.key for button in app.button]


def test_links_of_the_menu_lead_to_pages_and_not_into_a_presentation(visit):
    app = visit("siffrorna", **PRESENTED, punkt="2")
    links = [link.proto.query_string for link in app.get("page_link")]
    assert links
    assert [link for link in links if "lage" in link or "punkt" in link] == []
    assert [link for link in links if "lan=18" not in link] == []


def test_the_next_item_is_made_before_anyone_asks_for_it(visit, monkeypatch):
    app = visit("q3", **PRESENTED, punkt="2")
    stage.html.things.clear()
    made = []
    write = stage.paper.fragment

    def written(name: str, **given: object) -> str:
        made.append(name)
        return write(name, **given)

    monkeypatch.setattr(stage.paper, "fragment", written)
    app.run()
    assert made.count("stage.html.j2") == 2

    app.query_params["punkt"] = "3"
    app.run()

    assert on_stage(app)["number"] == 3
    assert made.count("stage.html.j2") == 3
