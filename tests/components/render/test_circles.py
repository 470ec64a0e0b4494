"""A number in a circle on each municipality that has one: names, sizes, choosing, extremes."""

import re

import pandas as pd
import pytest

from components.kit.sheet import Figure
from components.render import kinds
from components.render.pictures import circles
from tests.components import sheets_made as made


def square(west: float, south: float) -> str:
    """A municipality of a tenth of a degree, as GeoJSON."""
    corners = [(west, south), (west + 0.1, south), (west + 0.1, south + 0.1), (west, south + 0.1)]
    ring = ",".join(f"[{x},{y}]" for x, y in [*corners, corners[0]])
    return f'{{"type":"Polygon","coordinates":[[{ring}]]}}'


def figure(numbers: list[int | None], names: list[str] | None = None) -> Figure:
    rows = [
        {
            "code": f"{place:04}",
            "name": names[place] if names else f"Ort {place}",
            "number": number,
            "shape": square(16 + 0.1 * (place % 8), 59 + 0.1 * (place // 8)),
        }
        for place, number in enumerate(numbers)
    ]
    columns = {"name": made.Col("Kommun"), "number": made.Col("Antal", "count")}
    return made.figure(
        "circles",
        pd.DataFrame(rows).astype({"number": "Int64"}),
        columns,
        encoding={"code": "code", "value": "number", "label": "name", "shape": "shape"},
    )


def spots(html: str) -> list[tuple[str, str]]:
    return re.findall(r"<b>([^<]*)</b><i[^>]*>([^<]*)</i>", html)


def test_every_number_and_its_name_is_drawn_the_largest_first():
    html = kinds.drawing(figure([3, None, 12, 0, 1]), 4)
    assert spots(html) == [("12", "Ort 2"), ("3", "Ort 0"), ("1", "Ort 4")]
    assert html.count("<path ") == 5
    assert html.count('class="har"') == 3
    assert 'role="img" aria-label="Linje: studerande per år."' in html
    assert "<button" not in html


def test_a_larger_number_has_a_larger_circle_and_its_digits_have_room():
    found = re.findall(r"--d:([\d.]+)em", circles.html(figure([1, 100, 12345]), 4))
    sizes = [float(size) for size in found]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] >= 0.62 * 6
    assert sizes[-1] >= 1.7


@pytest.mark.parametrize("number", [1, 40])
def test_one_and_forty_are_all_drawn_inside(number):
    html = circles.html(figure([5] * number), 4)
    assert len(spots(html)) == number
    places = re.findall(r"left:([\d.]+)%;top:([\d.]+)%", html)
    assert len(places) == number
    assert len(set(places)) == number
    assert all(0 <= float(part) <= 100 for pair in places for part in pair)


def test_none_is_a_map_without_circles():
    html = circles.html(figure([None, None]), 4)
    assert spots(html) == []
    assert html.count("<path ") == 2


def test_a_name_without_room_is_read_but_not_seen():
    numbers = [5 if place in (0, 1, 2, 27) else None for place in range(40)]
    names = [f"Långa kommunen {place}" for place in range(40)]
    html = circles.html(figure(numbers, names), 4)
    assert len(spots(html)) == 4
    assert 0 < html.count('class="tyst"') < 4


def test_what_a_publisher_wrote_is_text():
    html = circles.html(figure([1], ["<b>Å & Ö</b>"]), 4)
    assert "&lt;b&gt;Å &amp; Ö&lt;/b&gt;" in html


def test_each_circle_can_be_chosen_by_keyboard_and_says_what_it_is():
    says = {"0000": "Flens kommun: 3 utbildningar", "0002": "Ort <2>"}
    html = circles.choosing(figure([3, None, 1]), says)
    buttons = re.findall(r'<button type="button" data-plats="(\d+)"[^>]*aria-label="([^"]*)"', html)
    assert buttons == [("0000", "Flens kommun: 3 utbildningar"), ("0002", "Ort &lt;2&gt;")]
    assert html.count('aria-pressed="false"') == 2
    assert re.findall(r'class="har" data-plats="(\d+)"', html) == ["0000", "0002"]
    assert 'role="group"' in html
