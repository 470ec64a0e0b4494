"""Squares by year: as many as there are things, filled ones first, small when they are many."""

import pandas as pd
import pytest

from components.kit.sheet import Col, Figure
from components.render.pictures import units
from tests.components.render import drawn


def made(rows: list[tuple[int, int, int | None]], **more: object) -> str:
    frame = pd.DataFrame(rows, columns=["year", "granted", "applied"]).astype("Int64")
    columns = {
        "year": Col("År", "year"),
        "granted": Col("Beviljade", "count"),
        "applied": Col("Sökta", "count", missing="sökta redovisas inte"),
    }
    encoding = {"x": "year", "y": "granted", "of": "applied"}
    figure: Figure = drawn.figure("units", frame, columns, encoding, **more)
    return units.html(figure, 3)


def test_a_square_for_each_with_its_numbers_and_year():
    html = made([(2024, 2, 6), (2025, 0, 1)])
    assert drawn.text(html) == "Beviljade Sökta 2 av 6 2024 0 av 1 2025"
    assert html.count('<i class="fylld"></i>') == 2 + 1  # one stands in the explanation
    assert html.count("<i></i>") == 4 + 1 + 1
    assert drawn.alt(html) == "Det som syns."


def test_nothing_is_a_zero_and_unknown_is_not():
    html = made([(2023, 3, None), (2024, 0, 0), (2025, 1, 2)])
    assert drawn.text(html) == (
        "Beviljade Sökta ? = sökta redovisas inte 3 av ? 2023 0 2024 1 av 2 2025"
    )
    assert "redovisas inte" not in made([(2025, 1, 2)])


@pytest.mark.parametrize(
    ("most", "abreast", "size"),
    [(1, 1, "stora"), (12, 1, "stora"), (13, 2, "stora"), (40, 4, "mindre"), (161, 8, "sma")],
)
def test_many_squares_stand_beside_each_other_and_are_smaller(most, abreast, size):
    html = made([(2025, 1, most)])
    assert f'<div class="{size}" style="--abreast:{abreast}">' in html


def test_a_description_is_escaped():
    assert drawn.alt(made([(2025, 1, 2)], alt=drawn.HOSTILE)) == drawn.HOSTILE
