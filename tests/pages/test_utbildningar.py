"""/utbildningar through the whole frame: links, choices, the map, and the mark both ways."""

import json
from types import SimpleNamespace

import pytest

from components.screen import programmes

DEEP = {"lan": "18", "kommun": "1880", "omrade": "teknik-och-tillverkning", "form": "bunden"}
RADIUS = {"lan": "04", "kommun": "0483", "radie": "50"}


def chosen(app) -> dict[str, object]:
    return {box.key: box.value for box in app.selectbox}


def lists(app) -> list[dict]:
    """What is sent to each list in the page: html, marked."""
    mounted = [item.proto for item in app.get("bidi_component")]
    return [json.loads(proto.json) for proto in mounted if proto.component_name == "programme_list"]


def the_map(app) -> dict | None:
    drawn = app.get("deck_gl_json_chart")
    return json.loads(drawn[0].proto.json) if drawn else None


class TestAddress:
    def test_a_deep_link_restores_every_choice(self, visit):
        app = visit("utbildningar", **DEEP)
        assert chosen(app).items() >= DEEP.items()
        assert app.markdown[0].value.startswith(
            "Sju YH-utbildningar inom industrin kan starta eller pågår i Örebro kommun. "
        )

    def test_search_radius_pace_and_status_too(self, visit):
        asked = RADIUS | {"takt": "100", "status": "alla", "sok": "tekniker"}
        app = visit("utbildningar", **asked)
        assert chosen(app).items() >= {"radie": 50, "takt": 100, "status": "alla"}.items()
        assert app.text_input(key="sok").value == "tekniker"

    def test_a_radius_is_asked_for_only_with_a_municipality(self, visit):
        assert "radie" not in chosen(visit("utbildningar", lan="04"))
        assert chosen(visit("utbildningar", lan="04", kommun="0483"))["radie"] == ""

    def test_a_parameter_with_one_legal_value_is_not_shown(self, visit):
        assert "omrade" not in chosen(visit("utbildningar", bransch="utbildning"))
        assert "omrade" in chosen(visit("utbildningar", bransch="handel"))

    def test_a_municipality_of_another_county_keeps_its_name_in_the_list(self, visit):
        app = visit("utbildningar", lan="04", kommun="1880", radie="50")
        assert "Örebro (Örebro län)" in app.selectbox(key="kommun").options
        assert chosen(app)["kommun"] == "1880"
        assert "50 km från Örebro kommun" in app.markdown[0].value


class TestChoices:
    def test_a_choice_changes_the_address_and_the_answer(self, visit):
        app = visit("utbildningar", lan="04")
        app.selectbox(key="kommun").set_value("0482").run()
        app.selectbox(key="radie").set_value(20).run()
        assert app.query_params["kommun"] in ("0482", ["0482"])
        assert app.query_params["radie"] in ("20", ["20"])
        assert "Ingen inom 20 km." in app.markdown[1].value
        assert "Sökte till 50 km eftersom 20 inte gav träff." in app.markdown[1].value

    def test_another_county_leaves_the_municipality_and_its_radius(self, visit):
        app = visit("utbildningar", **RADIUS)
        app.selectbox(key="lan").set_value("18").run()
        assert "kommun" not in app.query_params
        assert "radie" not in app.query_params
        assert " i Örebro län" in app.markdown[0].value

    def test_status_moves_rows_between_the_lists(self, visit):
        app = visit("utbildningar", lan="04")
        either = lists(app)[0]["html"]
        app.selectbox(key="status").set_value("kan-starta").run()
        ahead = lists(app)[0]["html"]
        app.selectbox(key="status").set_value("pagar").run()
        running = lists(app)[0]["html"]
        assert (either.count("<li"), ahead.count("<li") + running.count("<li")) == (7, 7)
        assert "<strong>Pågår" not in ahead
        assert "<strong>Kan starta" not in running

    def test_nothing_found_says_why_and_what_to_do(self, visit):
        app = visit("utbildningar", sok="xyzzy")
        assert "sökningen ”xyzzy”" in app.info[0].value
        assert "Ta bort något av valen" in app.info[0].value
        assert lists(app) == []


class TestLists:
    def test_a_long_list_starts_with_fifty_rows(self, visit):
        app = visit("utbildningar", lan="01", bransch="it")
        html = lists(app)[0]["html"]
        assert html.count("<li") == programmes.FIRST
        assert "Visa alla 80" in html

    def test_what_is_folded_is_not_sent(self, visit):
        app = visit("utbildningar", lan="04")
        assert len(lists(app)) == 1
        titles = [expander.label for expander in app.expander]
        assert titles[0] == "Distansutbildningar i hela landet (171)"
        assert titles[1].startswith("Närliggande utbildningar")

    def test_every_list_can_be_fetched_as_a_file(self, visit):
        app = visit("utbildningar", **RADIUS)
        links = [item.proto.body for item in app.get("html") if ".csv?" in item.proto.body]
        assert (
            'href="blad/utbildningar.1.csv?lan=04&amp;bransch=industri&amp;kommun=0483'
            in (links[0])
        )


class TestMap:
    def test_it_is_drawn_only_when_asked_for(self, visit):
        app = visit("utbildningar", **RADIUS)
        assert the_map(app) is None
        app.toggle(key="visa-karta").set_value(True).run()
        assert [error.value for error in app.exception] == []
        assert the_map(app)["mapStyle"] == "__MAP_STYLE__"
        app.toggle(key="visa-karta").set_value(False).run()
        assert the_map(app) is None

    def test_there_is_none_to_ask_for_when_only_distance_is_listed(self, visit):
        app = visit("utbildningar", form="distans")
        assert [toggle.key for toggle in app.toggle] == []
        assert len(lists(app)) == 1

    def test_a_mark_is_shown_in_both(self, visit):
        app = visit("utbildningar", **RADIUS)
        app.session_state["_markerad"] = "MYH 2024/3469"
        app.toggle(key="visa-karta").set_value(True).run()
        app.session_state["_markerad"] = "MYH 2024/3469"
        app.run()
        assert lists(app)[0]["marked"] == "MYH 2024/3469"
        assert "markerad" in [layer["id"] for layer in the_map(app)["layers"]]

    def test_a_mark_on_a_programme_that_is_no_longer_listed_is_not_shown(self, visit):
        app = visit("utbildningar", lan="25")
        app.session_state["_markerad"] = "MYH 2024/3469"
        app.run()
        assert lists(app)[0]["marked"] is None

    def test_a_municipality_on_the_map_narrows_the_list_and_one_press_undoes_it(self, visit):
        app = visit("utbildningar", **RADIUS)
        app.session_state["_ort"] = "1984"
        app.run()
        assert lists(app)[0]["html"].count("<li") == 2
        assert "Visar 2 av 14: i Arboga kommun." in [item.value for item in app.markdown]
        app.button(key="hela-listan").click().run()
        assert lists(app)[0]["html"].count("<li") == 14


class TestClicks:
    """What a press on a row or a click on the map does to the session."""

    @pytest.fixture
    def session(self, monkeypatch):
        state: dict = {}
        monkeypatch.setattr(programmes.st, "session_state", state)
        return state

    def click(self, session: dict, layer: str, item: dict) -> None:
        objects = {f"{layer}-{session.get('_vand', 0)}": [item]}
        session["kartbild"] = SimpleNamespace(selection=SimpleNamespace(objects=objects))
        programmes._chosen()

    def test_a_row_opens_the_map_and_is_marked_and_again_not(self, session):
        programmes._mark("MYH 1", show=True)
        assert (session["_markerad"], session["visa-karta"]) == ("MYH 1", True)
        programmes._mark("MYH 1", show=True)
        assert (session["_markerad"], session["visa-karta"]) == (None, True)

    def test_a_dot_marks_its_programme_and_each_click_is_a_new_turn(self, session):
        self.click(session, "utbildningar", {"utb": "MYH 1", "code": "0484"})
        assert (session["_markerad"], session["_vand"]) == ("MYH 1", 1)
        self.click(session, "utbildningar", {"utb": "MYH 2", "code": "0484"})
        assert (session["_markerad"], session["_vand"]) == ("MYH 2", 2)

    def test_a_municipality_narrows_and_again_does_not(self, session):
        place = {"properties": {"code": "0484"}}
        self.click(session, "kommuner", place)
        assert session["_ort"] == "0484"
        self.click(session, "kommuner", place)
        assert session["_ort"] is None

    def test_a_dot_elsewhere_shows_the_whole_list_again(self, session):
        self.click(session, "kommuner", {"properties": {"code": "0484"}})
        self.click(session, "utbildningar", {"utb": "MYH 1", "code": "0484"})
        assert session["_ort"] == "0484"
        self.click(session, "utbildningar", {"utb": "MYH 2", "code": "1984"})
        assert session["_ort"] is None

    def test_a_click_beside_everything_changes_nothing(self, session):
        session["_markerad"] = "MYH 1"
        session["kartbild"] = SimpleNamespace(selection=SimpleNamespace(objects={}))
        programmes._chosen()
        assert session["_markerad"] == "MYH 1"
        assert "_vand" not in session

    def test_putting_the_map_away_forgets_the_mark(self, session):
        session |= {"_markerad": "MYH 1", "_ort": "0484"}
        programmes._forget()
        assert session == {"_markerad": None, "_ort": None}
