"""Bars: every name and number, as long as the number, with margins and marks."""

import re

import pandas as pd
import pytest

from components.kit.sheet import Col
from components.render.pictures import bars
from tests.components.render import drawn

NUMBER = {"area": Col("Kommun"), "number": Col("Andel", "decimal", "procent")}


def plain(rows, columns=NUMBER, **roles):
    frame = pd.DataFrame(rows, columns=["area", "number"])
    return bars.html(drawn.figure("bar", frame, columns, {"x": "area", "y": "number"} | roles), 3)


def lengths(html):
    return [float(found) for found in re.findall(r'<b class="ton\d" style="width:([\d.]+)%"', html)]


def test_every_name_and_number_stands_by_a_bar_as_long():
    html = plain([("Eskilstuna", 5.6), ("Flen", 2.8), ("Trosa", 0.0)])
    assert drawn.alt(html) == "Det som syns."
    assert drawn.text(html) == "Andel (procent) Eskilstuna 5,6 Flen 2,8 Trosa 0,0"
    assert lengths(html) == [100, 50, 0]


def test_what_is_missing_says_so_and_has_no_bar():
    html = plain([("Flen", 2.0), ("Trosa", None)])
    assert drawn.text(html).endswith("Trosa uppgift saknas")
    assert lengths(html) == [100]


@pytest.mark.parametrize("number", [1, 40])
def test_few_and_many(number):
    html = plain([(f"Nr{n}", float(n + 1)) for n in range(number)])
    assert len(lengths(html)) == number
    assert f"Nr{number - 1} {number},0" in drawn.text(html)


def test_only_zeros_are_drawn_as_nothing():
    assert lengths(plain([("Flen", 0.0)])) == [0]


def sexes(rows, *, extra=(), **roles):
    frame = pd.DataFrame(rows, columns=["area", "sex", "number", *extra])
    columns = {"area": Col("Område"), "sex": Col("Kön"), "number": Col("Andel", "percent")}
    roles = {"x": "area", "y": "number", "color": "sex"} | roles
    return bars.html(drawn.figure("bar", frame, columns, roles), 3)


def test_women_stand_before_men_under_each_name():
    html = sexes([("Flen", "män", 30), ("Flen", "kvinnor", 40), ("Trosa", "män", 20)])
    said = drawn.text(html).replace("\u00a0", " ")
    assert said == "Andel Flen kvinnor 40 % män 30 % Trosa män 20 %"
    assert lengths(html) == [100, 75, 50]


def test_a_margin_reaches_from_low_to_high_and_the_number_stands_after_it():
    html = sexes(
        [("Arbete", "kvinnor", 80, 76, 84), ("Arbete", "män", 89, 87, 100)],
        extra=("low", "high"), low="low", high="high",
    )  # fmt: skip
    margins = re.findall(r'class="marginal" style="left:([\d.]+)%;width:([\d.]+)%"', html)
    assert [(float(left), float(wide)) for left, wide in margins] == [(76, 8), (87, 13)]
    assert re.findall(r'<em style="left:([\d.]+)%">', html) == ["84", "100"]


def test_parts_of_one_bar_are_named_above_it_and_the_country_marked():
    html = sexes(
        [("Sörmland", "kvinnor", 25, 26), ("Sörmland", "män", 75, 74)],
        extra=("country",), stack="yes", mark="country", mark_name="riket",
    )  # fmt: skip
    said = drawn.text(html).replace("\u00a0", " ")
    assert said == "kvinnor 25 % män 75 % riket 26 %"
    assert lengths(html) == [25, 75]
    assert '<i class="riket" style="left:26%">' in html


def test_several_stacked_bars_have_their_names_and_one_scale():
    html = sexes([("A", "kvinnor", 10), ("A", "män", 30), ("B", "kvinnor", 20)], stack="yes")
    assert lengths(html) == [25, 75, 50]
    assert "B kvinnor 20" in drawn.text(html).replace("\u00a0", " ")


def test_names_are_never_read_as_html():
    html = plain([(drawn.HOSTILE, 1.0)])
    assert "<b onclick" not in html
    assert drawn.HOSTILE in drawn.text(html)
