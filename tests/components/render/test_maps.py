"""Maps as values: our own shapes, no other host, the same rows as the table, Swedish words."""

import json
import re

import pytest

from components.render import maps


def square(west: float, south: float, size: float = 0.5) -> str:
    """A GeoJSON square."""
    east, north = west + size, south + size
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def drawn() -> maps.Deck:
    """Two surfaces, as a map of the map library."""
    shapes = [square(16, 59), square(17, 59)]
    said = [{"fill": [1, 2, 3], "tip": "Ort 1: 4,1 procent"}, {"fill": [4, 5, 6], "tip": "Ort 2"}]
    return maps.Deck([maps.areas("ytor", shapes, said)], maps.view(maps.bounds(shapes)))


class TestNoOtherHost:
    def test_there_is_no_style_no_provider_and_no_address(self):
        text = drawn().to_json()
        deck = json.loads(text)
        assert deck["mapStyle"] == "__MAP_STYLE__"  # Streamlit's word for "none was given"
        assert deck.get("mapProvider") is None
        assert re.findall(r"https?:|//|mapbox|carto", text) == []

    def test_the_specification_is_written_without_indentation(self):
        assert "\n" not in drawn().to_json().replace("\\n", "")

    def test_every_surface_has_its_shape_and_what_it_says(self):
        [surfaces] = json.loads(drawn().to_json())["layers"]
        assert [one["properties"]["tip"] for one in surfaces["data"]] == [
            "Ort 1: 4,1 procent",
            "Ort 2",
        ]
        assert surfaces["data"][0]["geometry"] == json.loads(square(16, 59))


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
        written = [maps.Label("Ort 1\n1,0", (59.0, 16.0))]
        state = maps.view(maps.Bounds(15, 58, 18, 60))
        deck = maps.Deck([maps.labels("namn", written, maps.palette(False))], state)
        [names] = json.loads(deck.to_json())["layers"]
        assert names["characterSet"] == "auto"
        assert names["data"][0]["text"] == "Ort 1\n1,0"
