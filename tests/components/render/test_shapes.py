"""Our shapes as SVG paths: compact, in proportion, and neighbours that still meet."""

import json
import re

import pytest

from components.render.pictures import shapes
from data.questions import places
from data.store import Store
from tests.rotation import COUNTIES

#: Two squares beside each other on the equator, where a degree is as wide as high.
WEST = json.dumps({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]})
EAST = json.dumps({"type": "Polygon", "coordinates": [[[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]]})
#: A speck beside a larger surface.
SPECK = json.dumps(
    {"type": "Polygon", "coordinates": [[[3, 0], [3.001, 0], [3.001, 0.001], [3, 0.001], [3, 0]]]}
)


def corners(path: str) -> set[tuple[int, int]]:
    """Where a path's lines turn, in whole units."""
    found = set()
    for start, steps in re.findall(r"M([\d ]+)l([^z]*)z", path):
        x, y = map(int, start.split())
        found.add((x, y))
        numbers = list(map(int, re.findall(r"-?\d+", steps)))
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            found.add((x, y))
    return found


def test_the_shapes_fill_the_box_in_one_direction_and_keep_their_proportions() -> None:
    plane = shapes.fit([WEST, EAST], (1008, 1008))
    assert plane.size == (1008, 508)
    assert corners(plane.path(WEST)) == {(4, 4), (504, 4), (504, 504), (4, 504)}
    assert corners(plane.path(EAST)) == {(504, 4), (1004, 4), (1004, 504), (504, 504)}


def test_a_point_lies_where_the_shapes_have_it() -> None:
    plane = shapes.fit([WEST, EAST], (1008, 1008))
    assert plane.point(1, 0) == (504, 504)
    assert plane.point(0, 1) == (pytest.approx(4, abs=0.2), 4)


def test_a_name_stands_in_the_middle_of_its_surface() -> None:
    x, y = shapes.fit([WEST, EAST], (1008, 1008)).label(EAST)
    assert (x, y) == (pytest.approx(754, abs=3), pytest.approx(254, abs=3))


def test_what_lies_beyond_does_not_change_the_fit() -> None:
    plane = shapes.fit([WEST], (1008, 1008), beyond=[EAST])
    assert plane.size == (1008, 1008)
    assert min(x for x, _ in corners(plane.path(EAST))) == 1004


def test_a_shape_too_small_to_see_is_still_there() -> None:
    plane = shapes.fit([WEST, SPECK])
    assert plane.path(SPECK).startswith("M")


def test_nothing_to_fit_is_an_error() -> None:
    with pytest.raises(ValueError, match="no shapes"):
        shapes.fit([])


@pytest.mark.parametrize("county", COUNTIES)
def test_a_county_is_a_few_kilobytes(store: Store, county: str) -> None:
    own = list(places.shapes(store, "kommun", county)["geometry"])
    plane = shapes.fit(own)
    assert sum(len(plane.path(shape)) for shape in own) < 8000
    for shape in own:
        x, y = plane.label(shape)
        assert 0 < x < plane.size.width
        assert 0 < y < plane.size.height


def test_neighbours_meet(store: Store) -> None:
    """Every two municipalities of Sörmland that share a border share corners in the drawing."""
    own = places.shapes(store, "kommun", "04").set_index("name")["geometry"]
    plane = shapes.fit(list(own))
    flen, katrineholm = (corners(plane.path(own[name])) for name in ("Flen", "Katrineholm"))
    assert len(flen & katrineholm) > 3
