"""The map: a surface per place in the step of its value, names that do not cover each other."""

import json
import re

import pandas as pd
import pytest

from components.kit.sheet import Col
from components.render import picture
from components.render.pictures import choropleth
from data.questions import places
from tests.components.render import drawn
from tests.rotation import COUNTIES

COLUMNS = {"name": Col("Kommun"), "value": Col("Andel", "decimal", "procent")}
ROLES = {"code": "code", "value": "value", "label": "name", "shape": "shape", "level": "kommun"}


def square(x: float, wide: float = 1.0) -> str:
    """One degree high, near the equator where degrees are equal."""
    corners = [[x, 0], [x + wide, 0], [x + wide, 1], [x, 1], [x, 0]]
    return json.dumps({"type": "Polygon", "coordinates": [corners]})


def map_of(rows):
    frame = pd.DataFrame(rows, columns=["name", "value", "shape"])
    return drawn.figure("map", frame.assign(code=frame["name"]), COLUMNS, ROLES)


def names(html, form):
    """(name, value, left, top) on a narrow ("smal") or wide ("bred") drawing."""
    found = re.findall(
        rf'<span class="{form}" style="left:([\d.]+)%;top:([\d.]+)%">([^<]*)<b>([^<]*)</b>', html
    )
    return [(name, value, float(left), float(top)) for left, top, name, value in found]


@pytest.fixture
def two():
    return map_of([("Flen", 5.2, square(0)), ("Trosa", 1.4, square(1))])


def test_every_place_is_a_surface_with_its_name_and_value(two):
    html = choropleth.html(two, 3)
    assert drawn.alt(html) == "Det som syns."
    assert re.findall(r'<path class="(\w+)"', html) == ["steg4", "steg0"]
    for form in ("smal", "bred"):
        assert [(name, value) for name, value, _, _ in names(html, form)] == [
            ("Flen", "5,2"),
            ("Trosa", "1,4"),
        ]


def test_the_legend_is_text(two):
    assert drawn.text(choropleth.html(two, 3)).endswith("Andel (procent) 1,4 5,2")


def test_a_place_without_a_value_is_a_surface_and_says_so():
    html = choropleth.html(map_of([("Flen", 5.2, square(0)), ("Trosa", None, square(1))]), 3)
    assert 'class="steg-1"' in html
    assert ("Trosa", "uppgift saknas") in [found[:2] for found in names(html, "bred")]


def test_of_names_in_one_place_the_one_with_the_highest_value_is_kept():
    rows = [(f"Kommun{n}", float(n), square(n / 40, 1 / 40)) for n in range(40)]
    found = names(choropleth.html(map_of(rows), 3), "smal")
    assert found[0][0] == "Kommun39"
    assert len(found) < 40


@pytest.mark.parametrize("county", COUNTIES)
def test_no_name_covers_another_or_is_cut_off(store, county):
    own = places.shapes(store, "kommun", county)
    html = choropleth.html(
        map_of(zip(own["name"], range(len(own)), own["geometry"], strict=True)), 3
    )
    for form, most, letters in (("smal", 270, 14), ("bred", 480, 15)):
        wide, high = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', html)[0])
        width = min(most, 27 * 16 * wide / high)  # as high as a drawing may be
        boxes = [
            (left * width / 100, top * width * high / wide / 100, len(name) * 0.6 * letters)
            for name, _, left, top in names(html, form)
        ]
        assert boxes
        for number, (x, y, w) in enumerate(boxes):
            assert w / 2 - 1 <= x <= width - w / 2 + 1
            for other_x, other_y, other_w in boxes[:number]:
                apart = abs(x - other_x) >= (w + other_w) / 2 - 1
                assert apart or abs(y - other_y) >= 2 * 1.3 * letters - 1


def test_the_picture_file_has_the_same_names_and_values(two):
    svg = choropleth.svg(two)
    assert drawn.alt(svg) == "Det som syns."
    assert drawn.text(svg) == "Flen 5,2 Trosa 1,4 Andel (procent) 1,4 5,2"
    assert (picture.png(two) or b"").startswith(b"\x89PNG")


def test_names_are_never_read_as_html():
    html = choropleth.html(map_of([(drawn.HOSTILE, 1.0, square(0))]), 3)
    assert "<b onclick" not in html
