"""Maps as values: our own shapes, no other host, the same rows as the table, Swedish words."""

import json
import re

import pandas as pd
import pytest

from components.kit.sheet import Col, Figure
from components.render import maps


def square(west: float, south: float, size: float = 0.5) -> str:
    """A GeoJSON square."""
    east, north = west + size, south + size
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def figure(values: list[float | None], kind: str = "decimal", unit: str = "procent") -> Figure:
    names = [f"Ort {number}" for number in range(1, len(values) + 1)]
    frame = pd.DataFrame(
        {
            "code": [f"04{number:02d}" for number in range(len(values))],
            "area": names,
            "value": pd.array(values, dtype="Float64"),
            "shape": [square(16 + number, 59) for number in range(len(values))],
        }
    )
    return Figure(
        kind="map",
        title="Arbetslösa",
        alt="Karta: arbetslösa.",
        frame=frame,
        columns={"area": Col("Kommun"), "value": Col("Andel", kind, unit)},
        encoding={"code": "code", "value": "value", "label": "area", "shape": "shape"},
        sources=(),
        period="2025",
    )


def spec(deck: maps.Deck) -> dict:
    return json.loads(deck.to_json())


def layer(deck: maps.Deck, start: str) -> dict:
    return next(item for item in spec(deck)["layers"] if item["id"].startswith(start))


class TestNoOtherHost:
    def test_there_is_no_style_no_provider_and_no_address(self):
        text = maps.choropleth(figure([1.0, 2.0])).to_json()
        deck = json.loads(text)
        assert deck["mapStyle"] == "__MAP_STYLE__"  # Streamlit's word for "none was given"
        assert deck.get("mapProvider") is None
        assert re.findall(r"https?:|//|mapbox|carto", text) == []

    def test_the_specification_is_written_without_indentation(self):
        assert "\n" not in maps.choropleth(figure([1.0])).to_json().replace("\\n", "")


class TestChoropleth:
    def test_every_row_is_a_surface_that_says_its_value(self):
        surfaces = layer(maps.choropleth(figure([4.1, 12.0])), "ytor")["data"]
        assert [said["properties"]["tip"] for said in surfaces] == [
            "Ort 1: 4,1 procent",
            "Ort 2: 12,0 procent",
        ]
        assert surfaces[0]["geometry"] == json.loads(square(16, 59))

    def test_a_missing_value_is_said_and_has_no_step(self):
        drawn = figure([4.1, None])
        properties = layer(maps.choropleth(drawn), "ytor")["data"][1]["properties"]
        assert properties["tip"].startswith("Ort 2: uppgift saknas")
        assert properties["fill"] == list(maps.LIGHT.land)
        assert [step.values for step in maps.steps(drawn, dark=False)] == ["4,1"]

    @pytest.mark.parametrize(
        ("values", "legend"),
        [
            ([3.0], ["3,0"]),
            ([3.0, 3.0], ["3,0"]),
            ([1.0, 2.0, 2.0], ["1,0", "2,0"]),
            (list(range(1, 11)), ["1,0–2,0", "3,0–4,0", "5,0–6,0", "7,0–8,0", "9,0–10,0"]),
            ([0] * 8 + [5, 6, 7, 8, 9], ["0,0", "5,0–6,0", "7,0–9,0"]),
        ],
    )
    def test_the_legend_says_the_values_of_each_step(self, values, legend):
        assert [step.values for step in maps.steps(figure(values), dark=False)] == legend

    def test_legend_and_surfaces_have_the_same_colours(self):
        drawn = figure(list(range(1, 11)))
        fills = [
            said["properties"]["fill"] for said in layer(maps.choropleth(drawn), "ytor")["data"]
        ]
        shown = [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in fills]
        legend = [step.colour for step in maps.steps(drawn, dark=False)]
        assert list(dict.fromkeys(shown)) == legend

    def test_light_and_dark_differ(self):
        drawn = figure([1.0, 2.0])
        assert maps.choropleth(drawn, dark=True).to_json() != maps.choropleth(drawn).to_json()


class TestView:
    @pytest.mark.parametrize("fit", [maps.PHONE, maps.SCREEN])
    def test_everything_is_inside_and_as_large_as_it_can_be(self, fit):
        within = maps.Bounds(15.6, 58.5, 17.7, 59.5)
        state = maps.view(within, fit)
        left, bottom = maps.to_pixels((within.south, within.west), state)
        right, top = maps.to_pixels((within.north, within.east), state)
        middle = maps.to_pixels((state.latitude, state.longitude), state)
        assert right - left <= fit[0] + 1
        assert bottom - top <= fit[1] + 1
        assert right - left > fit[0] - 1 or bottom - top > fit[1] - 1
        assert (left + right) / 2 == pytest.approx(middle[0], abs=1)

    def test_a_single_small_place_is_not_magnified_without_end(self):
        assert maps.view(maps.Bounds(16, 59, 16.001, 59.001)).zoom == 9.5

    def test_pixels_and_degrees_are_each_others_way_back(self):
        state = maps.view(maps.Bounds(11, 55, 24, 69))
        assert maps.to_degrees(*maps.to_pixels((59.01347, 16.26672), state), state) == (
            59.01347,
            16.26672,
        )


class TestLabels:
    def test_of_two_that_overlap_the_first_stays(self):
        state = maps.view(maps.Bounds(15, 58, 18, 60))
        near = [maps.Label("Eskilstuna", (59.0, 16.0)), maps.Label("Torshälla", (59.01, 16.01))]
        away = maps.Label("Nyköping", (58.5, 17.5))
        assert maps.apart([*near, away], state) == [near[0], away]

    def test_labels_hold_letters_outside_ascii(self):
        names = layer(maps.choropleth(figure([1.0])), "namn")
        assert names["characterSet"] == "auto"
        assert names["data"][0]["text"] == "Ort 1\n1,0"
