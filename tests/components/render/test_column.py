"""Columns: every number where there is room, women before men, stacks with their sums."""

import re

import pandas as pd

from components.kit.sheet import Col
from components.render.pictures import column
from tests.components.render import drawn

COLUMNS = {
    "year": Col("År", "year"),
    "sex": Col("Kön"),
    "people": Col("Personer", "count", missing="redovisas inte"),
}


def made(rows: list[tuple], **roles: str) -> str:
    frame = pd.DataFrame(rows, columns=["year", "sex", "people"])
    frame["people"] = frame["people"].astype("Int64")
    encoding = {"x": "year", "y": "people"} | roles
    return column.html(drawn.figure("column", frame, COLUMNS, encoding), 3)


def heights(html: str) -> list[float]:
    return [float(found) for found in re.findall(r"--s:([\d.]+)%", html)]


def test_each_column_has_its_number_and_its_height():
    html = made([(2024, "", 50), (2025, "", 100)])
    assert drawn.text(html) == "50 2024 100 2025"
    assert heights(html) == [50.0, 100.0]
    assert drawn.alt(html) == "Det som syns."


def test_women_stand_before_men_and_missing_is_said_and_no_column():
    html = made([(2025, "män", 10), (2025, "kvinnor", None)], color="sex")
    assert drawn.text(html) == "kvinnor män redovisas inte 10 2025"
    assert heights(html) == [0.0, 100.0]


def test_a_stack_has_its_parts_and_its_sum():
    rows = [(2026, "på plats", 30), (2026, "på distans", 70), (2027, "på plats", 2)]
    html = made(rows, color="sex", stack="yes")
    assert drawn.text(html) == "på plats på distans 30 70 100 2026 2 2027"
    assert heights(html) == [30.0, 70.0, 2.0, 0.0]


def test_where_there_is_no_room_standing_columns_number_the_first_and_the_last():
    rows = [(year, sex, 1000 + year) for year in range(2010, 2026) for sex in ("kvinnor", "män")]
    html = made(rows, color="sex")
    numbers = re.findall(r"<b(?: class=trangt)?>([^<]*)</b>", html)
    assert len(numbers) == 32  # lying columns show them all
    assert html.count("<b>") == 4
    assert "trangt" not in made(rows[:4], color="sex")
    few = [(year, sex, number) for year in range(2020, 2030) for sex, number in
           (("kvinnor", 400), ("män", 500))]  # fmt: skip
    assert made(few, color="sex").count("<b>500") == 10  # the highest of each
    assert made(few, color="sex").count("<b>400") == 2


def test_only_zeros_and_one_column():
    assert heights(made([(2025, "", 0)])) == [0.0]
    assert drawn.text(made([(2025, "", 0)])) == "0 2025"


def test_what_somebody_has_written_is_text():
    html = made([(2025, drawn.HOSTILE, 1)], color="sex")
    assert drawn.HOSTILE in drawn.text(html)
    assert "<b onclick" not in html
