"""The strip: a dot per place, the subject and the outermost named, no dot over another."""

import re

import pandas as pd
import pytest

from components.kit.sheet import Col
from components.render.pictures import strip
from tests.components.render import drawn


def strips(rows, own, **more):
    frame = pd.DataFrame(rows, columns=["county", "change"])
    columns = {"county": Col("Län"), "change": Col("Förändring", "change")}
    roles = {"label": "county", "y": "change", "own": own, "zero": "oförändrat"} | more
    return strip.html(drawn.figure("strip", frame, columns, roles), 3)


def dots(html):
    """(left in per cent, up in em, own) of each dot."""
    found = re.findall(r'<b( class=egen)? style="left:([\d.]+)%;bottom:([\d.]+)em"', html)
    return [(float(left), float(up), bool(own)) for own, left, up in found]


THREE = [("Gävleborg", -6.3), ("Sörmland", 1.2), ("Västernorrland", 6.8)]


def test_the_subject_the_outermost_and_zero_are_named():
    html = strips(THREE, "Sörmland")
    assert drawn.alt(html) == "Det som syns."
    said = drawn.text(html)
    assert said == ("Sörmland +1,2 % oförändrat Gävleborg −6,3 % Västernorrland +6,8 %")


def test_each_dot_lies_where_its_value_is():
    assert dots(strips(THREE, "Sörmland")) == [
        (0, 0, False),
        (pytest.approx(100 * 7.5 / 13.1, abs=0.01), 0, True),
        (100, 0, False),
    ]


def test_the_subject_is_named_once_when_it_is_the_outermost():
    said = drawn.text(strips(THREE, "Gävleborg"))
    assert said.count("Gävleborg") == 1


def test_zero_is_on_the_line_when_all_have_grown():
    html = strips([("A", 2.0), ("B", 4.0)], "A")
    assert [left for left, _, _ in dots(html)] == [50, 100]
    assert '<i style="left:0%">' in html


def test_forty_equal_places_are_piled_and_none_covers_another():
    found = dots(strips([(f"Nr{n}", 1.0) for n in range(40)], "Nr3"))
    assert len({(left, up) for left, up, _ in found}) == 40


def test_one_place_alone_is_drawn_and_named():
    html = strips([("Gotland", 0.0)], "Gotland")
    assert len(dots(html)) == 1
    assert "Gotland 0,0 %" in drawn.text(html)


def test_names_are_never_read_as_html():
    html = strips([(drawn.HOSTILE, 1.0), ("B", 2.0)], drawn.HOSTILE)
    assert "<b onclick" not in html
