"""/utbildningar through the whole frame: links, choices, the map, and the mark both ways."""

import json
from types import SimpleNamespace

import pytest

from components.screen import programmes
from tests.pages.seen import html, said

DEEP = {"lan": "18", "kommun": "1880", "omrade": "teknik-och-tillverkning", "form": "bunden"}
RADIUS = {"lan": "04", "kommun": "0483", "radie": "50"}


def chosen(app) -> dict[str, object]:
    return {box.key: box.value for box in app.selectbox}


def lists(app) -> list[dict]:
    """What is sent to each list in the page: html, marked."""
    mounted = [item.proto for item in app.get("bidi_component")]
    return [json.loads(proto.json) for proto in mounted if proto.component_name == "programme_list"]


def places(app) -> list[dict]:
    """What is sent to the map that is there at once."""
    mounted = [item.proto for item in app.get("bidi_component")]
    return [json.loads(m.json) for m in mounted if m.component_name == "programme_places"]


def more(app) -> None:
    """Ask for the filters that are not in the row."""
    app.button(key="fler-val").click().run()


def the_map(app) -> dict | None:
    drawn = app.get("deck_gl_json_chart")
    return json.loads(drawn[0].proto.json) if drawn else None


class TestAddress:
    def test_a_deep_link_restores_every_choice(self, visit):
        app = visit("utbildningar", **DEEP)
        more(app)
        assert chosen(app).items() >= DEEP.items()
        assert "-utbildningar på plats inom 50 km från Örebro kommun kan starta" in said(app)

    def test_search_radius_pace_and_status_too(self, visit):
        asked = RADIUS | {"takt": "100", "status": "alla", "sok": "tekniker"}
        app = visit("utbildningar", **asked)
        more(app)
        assert chosen(app).items() >= {"radie": 50, "takt": 100, "status": "alla"}.items()
        assert app.text_input(key="sok").value == "tekniker"

    def test_a_radius_is_asked_for_only_with_a_municipality(self, visit):
        assert "radie" not in chosen(visit("utbildningar", lan="04"))
        assert chosen(visit("utbildningar", lan="04", kommun="0483"))["radie"] == 50

    def test_a_parameter_with_one_legal_value_is_not_shown(self, visit):
        for sector, shown in (("utbildning", False), ("handel", True)):
            app = visit("utbildningar", bransch=sector)
            more(app)
            assert ("omrade" in chosen(app)) == shown

    def test_a_municipality_of_another_county_keeps_its_name_in_the_list(self, visit):
        app = visit("utbildningar", lan="04", kommun="1880", radie="50")
        assert "Örebro (Örebro län)" in app.selectbox(key="kommun").options
        assert chosen(app)["kommun"] == "1880"
        assert "50 km från Örebro kommun" in said(app)

    def test_an_old_link_to_a_comparison_marks_the_programme_of_any_of_its_grants(self, visit):
        app = visit("utbildningar", lan="18", utb="MYH2022/4398")
        assert lists(app)[0]["compared"] == ["MYH2022/4398"]
        assert 'data-compare="MYH2025/3185 MYH2022/4398"' in lists(app)[0]["html"]


class TestFilters:
    def test_the_rest_is_one_press_away_and_can_be_put_back(self, visit):
        app = visit("utbildningar", lan="04")
        assert "takt" not in chosen(app)
        more(app)
        assert {"omrade", "takt"} <= set(chosen(app))
        app.button(key="farre-val").click().run()
        assert "takt" not in chosen(app)

    def test_what_is_chosen_is_a_chip_that_removes_it(self, visit):
        app = visit("utbildningar", **RADIUS, takt="100", sok="tekniker")
        chips = {item.key: item.label for item in app.button if item.key.startswith("bort-")}
        assert chips == {
            "bort-sok": "tekniker ✕",
            "bort-kommun": "Katrineholm ✕",
            "bort-takt": "Heltid (100 %) ✕",
        }
        app.button(key="bort-takt").click().run()
        assert "takt" not in app.query_params
        app.button(key="bort-kommun").click().run()
        assert {"kommun", "radie"} & set(app.query_params) == set()
        assert [item.key for item in app.button if item.key.startswith("bort-")] == ["bort-sok"]

    def test_a_start_within_a_year_is_a_chip_and_removing_another_radius_leads_to_the_usual(
        self, visit
    ):
        app = visit("utbildningar", **RADIUS | {"radie": "0"}, start="12")
        chips = {item.key: item.label for item in app.button if item.key.startswith("bort-")}
        assert chips == {
            "bort-kommun": "Katrineholm ✕",
            "bort-radie": "Inom kommunen ✕",
            "bort-start": "Start inom 12 månader ✕",
        }
        app.button(key="bort-start").click().run()
        app.button(key="bort-radie").click().run()
        assert "start" not in app.query_params
        assert app.query_params["radie"] in ("50", ["50"])


class TestChoices:
    def test_a_choice_changes_the_address_and_the_answer(self, visit):
        app = visit("utbildningar", lan="04")
        app.selectbox(key="kommun").set_value("0482").run()
        app.selectbox(key="radie").set_value(20).run()
        assert app.query_params["kommun"] in ("0482", ["0482"])
        assert app.query_params["radie"] in ("20", ["20"])
        assert "Ingen inom 20 km, men " in said(app)
        assert "Sökte till 50 km eftersom 20 inte gav träff." in said(app)

    def test_another_county_leaves_the_municipality_and_its_radius(self, visit):
        app = visit("utbildningar", **RADIUS)
        app.selectbox(key="lan").set_value("18").run()
        assert "kommun" not in app.query_params
        assert "radie" not in app.query_params
        assert " på plats i Örebro län" in said(app)

    def test_status_finds_a_programme_by_any_of_its_grants(self, visit):
        app = visit("utbildningar", lan="18")
        titles = ["På plats i Örebro län (6)"]
        more(app)
        for status in ("kan-starta", "pagar"):
            app.selectbox(key="status").set_value(status).run()
            titles.append(app.subheader[0].value)
        assert titles == [f"På plats i Örebro län ({number})" for number in (6, 4, 5)]

    def test_nothing_found_says_why_and_what_to_do(self, visit):
        app = visit("utbildningar", sok="xyzzy")
        assert "Sökningen ”xyzzy” stämmer inte" in said(app)
        assert "Kontrollera stavningen" in said(app)
        assert lists(app) == []


class TestLists:
    def test_a_list_starts_with_a_few_rows_and_says_how_many_more(self, visit):
        app = visit("utbildningar", lan="01", bransch="it")
        shown = lists(app)[0]["html"]
        assert shown.count("<li") == programmes.FIRST == 3
        assert "Visa 50 till</button>" in shown
        assert "Visa 3 till</button>" in lists(visit("utbildningar", lan="18"))[0]["html"]

    def test_what_is_not_opened_is_not_sent_and_what_is_opened_is_in_the_address(self, visit):
        app = visit("utbildningar", lan="04")
        assert len(lists(app)) == 1
        button = app.button(key="visa-distans")
        assert button.label == (
            "Visa distansutbildningar i hela landet, studieort i Sörmland först (165)"
        )
        button.click().run()
        assert app.query_params["vy"] in ("distans", ["distans"])
        assert len(lists(app)) == 2
        app.button(key="stang-distans").click().run()
        assert "vy" not in app.query_params
        assert len(lists(app)) == 1

    def test_a_link_opens_a_list(self, visit):
        assert len(lists(visit("utbildningar", lan="04", vy="narliggande"))) == 2

    def test_every_list_can_be_fetched_as_a_file(self, visit):
        found = html(visit("utbildningar", **RADIUS))
        for number in range(1, 5):
            assert f'href="/blad/utbildningar.{number}.csv?lan=04&amp;bransch=industri' in found


class TestMap:
    def test_our_own_is_there_at_once_and_the_large_one_when_it_is_asked_for(self, visit):
        app = visit("utbildningar", **RADIUS)
        assert the_map(app) is None
        [drawn] = places(app)
        assert 'aria-label="Eskilstuna kommun: 5 utbildningar"' in drawn["html"]
        assert len(drawn["html"]) < 16_000
        app.button(key="zooma").click().run()
        assert [error.value for error in app.exception] == []
        assert the_map(app)["mapStyle"] == "__MAP_STYLE__"
        assert app.query_params["karta"] in ("oppen", ["oppen"])
        assert places(app) == []
        app.button(key="enkel-karta").click().run()
        assert the_map(app) is None
        assert "karta" not in app.query_params

    def test_a_link_opens_the_large_map_and_leaves_it_on_the_way_to_other_pages(self, visit):
        app = visit("utbildningar", **RADIUS, karta="oppen", vy="distans")
        assert the_map(app) is not None
        queries = [link.proto.query_string for link in app.get("page_link")]
        assert [query for query in queries if "karta" in query or "vy=" in query] == []

    def test_there_is_none_when_only_distance_is_listed(self, visit):
        app = visit("utbildningar", form="distans")
        assert places(app) == []
        assert "zooma" not in [button.key for button in app.button]
        assert len(lists(app)) == 1

    def test_the_country_is_drawn_by_county_without_anything_to_choose(self, visit):
        app = visit("utbildningar", lan="09", bransch="kultur")
        assert places(app) == []
        assert 'class="cirklar" role="img"' in html(app)

    def test_a_mark_is_shown_in_both(self, visit):
        app = visit("utbildningar", **RADIUS, karta="oppen")
        app.session_state["_markerad"] = "MYH 2024/3469"
        app.run()
        assert lists(app)[0]["marked"] == "MYH 2024/3469"
        assert "data-utb=" in lists(app)[0]["html"]
        assert "markerad" in [layer["id"] for layer in the_map(app)["layers"]]

    def test_a_mark_on_a_programme_that_is_no_longer_listed_is_not_shown(self, visit):
        app = visit("utbildningar", lan="25", karta="oppen")
        app.session_state["_markerad"] = "MYH 2024/3469"
        app.run()
        assert lists(app)[0]["marked"] is None

    def test_a_municipality_on_the_map_narrows_the_list_and_one_press_undoes_it(self, visit):
        app = visit("utbildningar", **RADIUS)
        app.session_state["_ort"] = "1984"
        app.run()
        assert lists(app)[0]["html"].count("<li") == 2
        assert places(app)[0]["marked"] == "1984"
        assert "Visar 2 av 14: i Arboga kommun." in [item.value for item in app.markdown]
        app.button(key="hela-listan").click().run()
        assert "Visa 11 till" in lists(app)[0]["html"]


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

    def test_a_row_is_marked_and_again_not(self, session):
        programmes._mark("MYH 1")
        assert session["_markerad"] == "MYH 1"
        programmes._mark("MYH 1")
        assert session["_markerad"] is None

    def test_a_municipality_of_the_simple_map_does_as_that_of_the_large_one(self, session):
        programmes._choose_place("0484")
        assert session["_ort"] == "0484"
        programmes._choose_place(None)
        assert session["_ort"] == "0484"
        programmes._choose_place("0484")
        assert session["_ort"] is None

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
