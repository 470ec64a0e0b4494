"""The map of /utbildningar draws the rows of the list, neither more nor fewer."""

import json
import math
from itertools import combinations

import pytest

from components.render import maps
from components.sheets.programmes import map as programme_map
from components.sheets.programmes.map import Land
from data.questions import places


@pytest.fixture(scope="session")
def land(store) -> Land:
    return Land(places.shapes(store, "kommun"), places.middles(store))


@pytest.fixture
def near(sheet):
    """On site within 50 km of Katrineholm."""
    return sheet("utbildningar", lan="04", kommun="0483", radie=50).figures[0]


def layers(deck: maps.Deck) -> dict[str, dict]:
    return {layer["id"]: layer for layer in json.loads(deck.to_json())["layers"]}


def dots(deck: maps.Deck) -> list[dict]:
    return next(layer for name, layer in layers(deck).items() if name.startswith("utbild"))["data"]


def test_every_row_of_the_list_has_a_dot_in_each_municipality_drawn(near, land):
    drawn = layers(programme_map.deck(near, land))
    shapes = {said["properties"]["code"] for said in drawn["kommuner-0"]["data"]}
    expected = {(row.diarienummer, code) for row in near.frame.itertuples() for code in row.codes}
    found = {(dot["utb"], dot["code"]) for dot in drawn["utbildningar-0"]["data"]}
    assert found == {pair for pair in expected if pair[1] in shapes}
    assert {utb for utb, _ in found} == set(near.frame["diarienummer"])


@pytest.mark.parametrize(
    "choices",
    [
        {"lan": "04", "kommun": "0483", "radie": 50},
        {"lan": "01", "bransch": "it"},
        {"lan": "09", "bransch": "kultur"},
        {"lan": "18", "kommun": "1880"},
    ],
    ids=["radius", "many in one place", "the country", "a municipality"],
)
def test_no_dot_hides_another_where_the_map_starts(sheet, land, choices):
    figure = sheet("utbildningar", **choices).figures[0]
    deck = programme_map.deck(figure, land)
    state = deck.initial_view_state
    # To a twentieth of a pixel: degrees and radii are written rounded.
    circles = [(*maps.to_pixels(dot["at"][::-1], state), dot["radius"]) for dot in dots(deck)]
    for (x, y, size), (a, b, other) in combinations(circles, 2):
        assert math.hypot(x - a, y - b) > size + other


def test_a_larger_dot_means_more_seats_and_unknown_is_the_smallest():
    assert programme_map.radius(None) < programme_map.radius(20) < programme_map.radius(60)
    assert programme_map.radius(None) == programme_map.radius(1)
    assert programme_map.radius(10_000) == 16


def test_filled_can_start_and_hollow_does_not(near, land):
    fill = {dot["utb"]: dot["fill"] for dot in dots(programme_map.deck(near, land))}
    for row in near.frame.itertuples():
        colour = maps.LIGHT.dot if row.stands.startswith("Kan starta") else maps.LIGHT.back
        assert fill[row.diarienummer] == list(colour)


def test_what_a_dot_says(near, land):
    row = near.frame.iloc[1]
    said = next(
        dot["tip"]
        for dot in dots(programme_map.deck(near, land))
        if dot["utb"] == row["diarienummer"]
    )
    assert said.split("\n") == [
        row["programme"],
        row["provider"],
        row["stands"],
        f"Platser per start: {row['highest']}",
    ]


def test_the_mark_is_around_every_dot_of_the_programme(near, land):
    several = "MYH 2024/3469"  # in Eskilstuna, Köping, Västerås and Fagersta
    deck = programme_map.deck(near, land, marked=several)
    own = [dot["at"] for dot in dots(deck) if dot["utb"] == several]
    assert [ring["at"] for ring in layers(deck)["markerad"]["data"]] == own
    assert len(own) == 4
    assert "markerad" not in layers(programme_map.deck(near, land))


def test_marking_and_clicking_move_nothing(near, land):
    before = programme_map.deck(near, land)
    after = programme_map.deck(near, land, marked=near.frame["diarienummer"].iloc[0], turn=3)
    assert (
        json.loads(before.to_json())["initialViewState"]
        == (json.loads(after.to_json())["initialViewState"])
    )
    assert dots(before) == dots(after)
    assert {"utbildningar-3", "kommuner-3"} <= set(layers(after))


def test_the_circle_is_the_radius_that_was_searched(near, land, sheet):
    ring = layers(programme_map.deck(near, land))["avstand"]
    assert ring["data"] == [{"at": [16.26672, 59.01347], "radius": 50_000}]
    assert ring["radiusUnits"] == "meters"
    county = sheet("utbildningar", lan="04").figures[0]
    assert "avstand" not in layers(programme_map.deck(county, land))


def test_municipalities_say_how_many_they_have(near, land):
    said = {
        place["properties"]["code"]: place["properties"]["tip"]
        for place in layers(programme_map.deck(near, land))["kommuner-0"]["data"]
    }
    codes = near.frame["codes"].explode().value_counts()
    assert said["0484"] == f"Eskilstuna kommun: {codes['0484']} utbildningar"
    assert said["0483"] == "Katrineholms kommun: 1 utbildning"
    assert said["0482"] == "Flens kommun: ingen träff"


def test_no_other_host_is_named(near, land):
    text = programme_map.deck(near, land).to_json()
    assert "http" not in text
    assert json.loads(text)["mapStyle"] == "__MAP_STYLE__"


def test_a_distance_programme_is_never_on_the_map(sheet):
    for county in ("01", "04", "14", "25"):
        near = sheet("utbildningar", lan=county).figures[0]
        assert set(near.frame["study_form"]) == {"bunden"}
