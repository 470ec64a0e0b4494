"""Lines: every value has a point, names stand at the ends, nothing overlaps."""

import re
from itertools import pairwise

import pandas as pd
import pytest

from components.kit.sheet import Col
from components.render.pictures import line, scale
from tests.components.render import drawn

COLUMNS = {
    "year": Col("År", "year"),
    "area": Col("Område"),
    "index": Col("Index", "decimal", "2022 = 100"),
}


def lines(rows, **encoding):
    frame = pd.DataFrame(rows, columns=["year", "area", "index"])
    roles = {"x": "year", "y": "index", "color": "area", "zero": "no"} | encoding
    return line.html(drawn.figure("line", frame, COLUMNS, roles), 3)


TWO = [
    (2022, "Sörmland", 100.0),
    (2022, "riket", 100.0),
    (2023, "Sörmland", 101.0),
    (2023, "riket", 100.7),
    (2025, "Sörmland", 101.2),
    (2025, "riket", 100.2),
]


def points(html):
    """(left, bottom) in per cent of each point, by how it looks."""
    found = re.findall(r'<b class="(\w+)[^"]*" style="left:([\d.]+)%;bottom:([\d.]+)%"', html)
    return [(look, float(left), float(bottom)) for look, left, bottom in found]


def labels(html):
    """Where each name stands, lowest first."""
    found = re.findall(r'<span class="\w+" style="bottom:(-?[\d.]+)%">', html)
    return [float(bottom) for bottom in found]


def test_the_subject_is_named_in_colour_with_its_last_value_and_the_country_beside():
    html = lines(TWO, own="Sörmland")
    assert drawn.alt(html) == "Det som syns."
    assert '<span class="egen"' in html
    assert "Sörmland 101,2" in drawn.text(html)
    assert "riket 100,2" in drawn.text(html)
    assert "Index (2022 = 100)" in drawn.text(html)


def test_every_value_has_its_point_and_a_year_without_figures_its_place():
    found = points(lines(TWO, own="Sörmland"))
    own = [(left, bottom) for look, left, bottom in found if look == "egen"]
    assert [left for left, _ in own] == [0, pytest.approx(33.333), 100]
    ticks = scale.axis([100.0, 101.2, 100.2, 100.7, 101.0], zero=False, whole=False)
    assert [bottom for _, bottom in own] == [
        pytest.approx(ticks.at(value), abs=0.01) for value in (100.0, 101.0, 101.2)
    ]
    assert len(found) == 6


def test_a_gap_in_the_values_is_a_gap_in_the_line():
    html = lines([(2022, "A", 1.0), (2023, "A", None), (2024, "A", 3.0), (2025, "A", 4.0)])
    [path] = re.findall(r'<path class="egen" d="([^"]*)"', html)
    assert path.count("M") == 2
    assert path.count("L") == 1


def test_one_value_is_a_point_with_its_name():
    html = lines([(2025, "Gotland", 100.0)], own="Gotland")
    assert "Gotland 100,0" in drawn.text(html)
    assert len(points(html)) == 1


def test_names_that_would_overlap_are_moved_apart_and_stay_inside():
    found = labels(lines([(2025, name, 100.0 + n / 100) for n, name in enumerate("ABCDE")]))
    assert len(found) == 5
    assert all(above - below >= 8 for below, above in pairwise(found))
    assert max(found) <= 100


def test_of_forty_lines_the_subject_and_the_outermost_are_named():
    rows = [(year, f"Nr{n}", 100.0 + n * (year - 2024)) for n in range(40) for year in (2024, 2025)]
    html = lines(rows, own="Nr7")
    assert len(points(html)) == 80
    assert len(labels(html)) == 3
    for name in ("Nr0 100,0", "Nr7 107,0", "Nr39 139,0"):
        assert name in drawn.text(html)


def test_a_broken_series_is_a_dashed_line_of_its_own():
    frame = pd.DataFrame(
        [(2018, "A", 1.0, "äldre"), (2019, "A", 2.0, "äldre"), (2020, "A", 3.0, "ny")],
        columns=["year", "area", "index", "series"],
    )
    roles = {"x": "year", "y": "index", "color": "area", "dash": "series"}
    html = line.html(drawn.figure("line", frame, COLUMNS | {"series": Col("Serie")}, roles), 3)
    assert html.count("<path") == 2
    assert html.count("bruten") == 4  # its path, two points and its name


def test_names_are_never_read_as_html():
    html = lines([(2024, drawn.HOSTILE, 1.0), (2025, drawn.HOSTILE, 2.0)], own=drawn.HOSTILE)
    assert "<b onclick" not in html
    assert drawn.HOSTILE in drawn.text(html)


@pytest.mark.parametrize(
    ("values", "zero", "whole", "ticks"),
    [
        ((100.0, 101.2), False, False, (100.0, 100.5, 101.0, 101.5)),
        ((3, 17), True, True, (0, 5, 10, 15, 20)),
        ((0, 1), True, True, (0, 1)),
        ((5.0,), False, False, (4.0, 6.0)),
        ((0,), True, True, (0, 1)),
        ((-6.3, 6.8), False, False, (-10, -5, 0, 5, 10)),
    ],
)
def test_an_axis_has_even_round_steps_that_cover_the_values(values, zero, whole, ticks):
    found = scale.axis(values, zero=zero, whole=whole)
    assert found.low <= min(values) <= max(values) <= found.high
    assert len(found.ticks) >= 2
    if len(values) > 1:
        assert found.ticks == ticks
