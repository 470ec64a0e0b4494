"""The groups of a map's values, as its legend and its surfaces have them."""

import pandas as pd
import pytest

from components.kit.sheet import Col, Figure
from components.render.pictures import steps


def figure(values: list[float | None]) -> Figure:
    names = [f"Ort {number}" for number in range(len(values))]
    frame = pd.DataFrame({"area": names, "value": pd.array(values, dtype="Float64")})
    return Figure(
        kind="map",
        title="Arbetslösa",
        alt="Karta: arbetslösa.",
        frame=frame,
        columns={"area": Col("Kommun"), "value": Col("Andel", "decimal", "procent")},
        encoding={"value": "value", "label": "area"},
        sources=(),
        period="2025",
    )


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
def test_the_legend_says_the_values_of_each_step(values, legend):
    assert list(steps.steps(figure(values))) == legend


def test_a_missing_value_is_in_no_step():
    drawn = figure([4.1, None])
    assert list(steps.groups(drawn)) == [0, -1]
    assert steps.steps(drawn) == ("4,1",)


@pytest.mark.parametrize(
    ("number", "places"), [(1, [2]), (2, [0, 4]), (3, [0, 2, 4]), (5, [0, 1, 2, 3, 4])]
)
def test_few_steps_are_told_apart(number, places):
    assert steps.spread(number) == places
