"""Each kind of figure as shapes, charts and tables of a slide: one thing, some, forty."""

import re

import pandas as pd
import pytest
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_THEME_COLOR

from components.kit.sheet import Col, Key
from components.render.deck import text
from tests.components import sheets_made as made
from tests.components.render.test_deck import alt, chart, outside, slides, texts

FEW, MANY = [1, 2, 5], [40, 120]
KEYS = tuple(
    Key(f"Nyckeltal {number}", "17\u00a0234", under="som ett ganska långt jämförelsetal")
    for number in range(4)
)


def slide(figure, **options):
    """The sheet's first slide, with its finding and key figures."""
    options = {"headline": "Två av sju beviljades", "keys": KEYS, "discuss": "Vem?"} | options
    return slides(made.sheet(figure, **options))[1]


def alts(found):
    return [said for shape in found.shapes if (said := alt(shape))]


def rows(found):
    """The cells of every table of a slide."""
    return [
        [cell.text_frame.text for cell in row.cells]
        for shape in found.shapes
        if shape.has_table
        for row in shape.table.rows
    ]


def left(found):
    """How many rows the slide says it has no room for."""
    head, said, _ = texts(found).partition(" till i bladet: ")
    return int(head.rpartition("… ")[2].split()[0]) if said else 0


def name(number):
    return f"Ingenjörer och tekniker inom område {number}"


def strip(number):
    frame = pd.DataFrame(
        {"county": [name(n) for n in range(number)], "change": [n * 0.5 - 3 for n in range(number)]}
    )
    columns = {"county": Col("Län"), "change": Col("Förändring", "change")}
    encoding = {"label": "county", "y": "change", "own": name(0), "zero": "oförändrat"}
    return made.figure("strip", frame, columns, encoding=encoding)


def board(number):
    groups = ["▲ Brist", "◆ Paradox", "● Balans", "– Ingen bedömning"]
    frame = pd.DataFrame(
        {
            "name": [name(n) for n in range(number)],
            "group": pd.Categorical([groups[n % 4] for n in range(number)], groups),
            "form": [["kort", "rad", "rad", "tyst"][n % 4] for n in range(number)],
            "mark": "↗",
            "said": "väntas öka",
            "note": ["riket: balans" if n == 0 else None for n in range(number)],
        }
    )
    encoding = {"label": "name", "group": "group", "form": "form", "mark": "mark",
                "said": "said", "note": "note"}  # fmt: skip
    return made.figure("board", frame, {"name": Col("Yrke")}, encoding=encoding)


def matrix(number):
    columns = ["Ingen utbildning", "Bara distans", "På plats"]
    frame = pd.DataFrame(
        {
            "name": [name(n) for n in range(number)],
            "row": pd.Categorical(
                ["◆ Paradox" if n % 4 == 3 else "▲ Brist" for n in range(number)],
                ["▲ Brist", "◆ Paradox"],
            ),
            "column": pd.Categorical(
                [None if n % 4 == 3 else columns[n % 4] for n in range(number)], columns
            ),
            "hot": ["ja" if n % 4 == 0 else "nej" for n in range(number)],
            "note": [f"Förslag {n % 4}" for n in range(number)],
        }
    )
    encoding = {"label": "name", "row": "row", "column": "column", "hot": "hot", "note": "note"}
    return made.figure("matrix", frame, {"name": Col("Yrke")}, encoding=encoding)


def ribbons(number):
    frame = pd.DataFrame(
        {
            "programme": [name(n) for n in range(number)],
            "provider": [f"Anordnare {n}" for n in range(number)],
            "first": [4053 + n % 3 for n in range(number)],
            "last": [4055 + n % 3 for n in range(number)],
            "said": [f"{20 + n} platser per start" for n in range(number)],
            "code": [f"MYH {n // 2}" for n in range(number)],
            "later": "ja",
        }
    )
    encoding = {"label": "programme", "note": "provider", "first": "first", "last": "last",
                "text": "said", "row": "code", "later": "later"}  # fmt: skip
    return made.figure("ribbons", frame, {"programme": Col("Utbildning")}, encoding=encoding)


def timeline(number):
    frame = pd.DataFrame(
        {
            "kind": [f"Beställning {n // 3}" for n in range(number)],
            "when": [f"{n % 3 + 1} juli 2028" for n in range(number)],
            "what": [f"steg nummer {n}, med ett ganska långt namn" for n in range(number)],
            "place": [float(n % 3) for n in range(number)],
            "start": ["ja" if n % 3 == 2 else "nej" for n in range(number)],
        }
    )
    columns = {"kind": Col("Beställning"), "what": Col("Steg"), "when": Col("När")}
    encoding = {"label": "kind", "x": "when", "text": "what", "place": "place", "filled": "start"}
    return made.figure("timeline", frame, columns, encoding=encoding)


def units(number):
    frame = pd.DataFrame(
        {
            "year": [2010 + n for n in range(number)],
            "granted": [n % 7 for n in range(number)],
            "applied": pd.array([None if n == 0 else 9 for n in range(number)], dtype="Int64"),
        }
    )
    columns = {
        "year": Col("År", "year"),
        "granted": Col("Beviljade", "count"),
        "applied": Col("Ansökningar", "count", missing="redovisas inte"),
    }
    encoding = {"x": "year", "y": "granted", "of": "applied"}
    return made.figure("units", frame, columns, encoding=encoding)


def chain(number, **encoding):
    frame = pd.DataFrame(
        {
            "step": [f"Steg {n}" for n in range(number)],
            "people": [1000 - 20 * n for n in range(number)],
            "women": pd.array([None if n == 1 else 400 - n for n in range(number)], dtype="Int64"),
            "share": [None if n == 0 else 60.0 + n / 10 for n in range(number)],
        }
    )
    columns = {
        "step": Col("Steg"),
        "people": Col("Personer", "count"),
        "women": Col("Kvinnor", "count"),
        "share": Col("Arbete som stämmer", "percent"),
    }
    encoding = {"x": "step", "y": "people"} | (encoding or {"part": "women"})
    return made.figure("chain", frame, columns, encoding=encoding)


def dumbbell(number):
    frame = pd.DataFrame(
        {
            "what": [f"Andel {n}" for n in range(number)],
            "women": [50.0 + n for n in range(number)],
            "men": [None if n == 1 else 40.0 + n for n in range(number)],
            "low": [46.0 + n for n in range(number)],
            "high": [54.0 + n for n in range(number)],
        }
    )
    columns = {
        "what": Col("Vad"),
        "women": Col("Kvinnor", "percent"),
        "men": Col("Män", "percent", missing="för få svar"),
    }
    encoding = {
        "x": "what",
        "left": "women",
        "right": "men",
        "left_low": "low",
        "left_high": "high",
    }
    return made.figure("dumbbell", frame, columns, encoding=encoding)


KINDS = [strip, board, matrix, ribbons, timeline, units, chain, dumbbell]


@pytest.mark.parametrize("number", [*FEW, *MANY])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_outside_the_slide_whatever_the_number(kind, number):
    assert outside(slide(kind(number))) == []


@pytest.mark.parametrize("number", [*FEW, *MANY])
@pytest.mark.parametrize("kind", [board, matrix])
def test_every_name_is_on_the_slide_or_counted(kind, number):
    found = slide(kind(number))
    said = "\n".join([texts(found), *(cell for row in rows(found) for cell in row)])
    numbers = {int(found) for found in re.findall(r"inom område (\d+)", said)}
    assert numbers <= set(range(number))
    assert len(numbers) + left(found) == number
    assert left(found) == 0 or number > 5


def test_a_board_has_a_box_for_each_group_with_sign_number_names_and_notes():
    found = slide(board(8))
    boxes = [shape.text_frame.text for shape in found.shapes if shape.has_text_frame]
    assert {"▲ Brist 2", "◆ Paradox 2", "● Balans 2"} <= set(boxes)
    assert f"↗ {name(0)} (riket: balans)\n↗ {name(4)}" in boxes
    assert f"↗ väntas öka\n– Ingen bedömning 2: {name(3)}, {name(7)}" in boxes


def test_a_matrix_is_tables_whose_hot_cell_is_lit_and_where_no_column_is_a_row_of_its_own():
    found = slide(matrix(8))
    assert rows(found) == [
        ["", "Ingen utbildning", "Bara distans", "På plats"],
        [
            "▲ Brist",
            f"{name(0)}\n{name(4)}\nFörslag 0",
            f"{name(1)}\n{name(5)}\nFörslag 1",
            f"{name(2)}\n{name(6)}\nFörslag 2",
        ],
        ["◆ Paradox", f"{name(3)}\n{name(7)}\nFörslag 3"],
    ]
    table = next(shape.table for shape in found.shapes if shape.has_table)
    assert table.cell(1, 1).fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_2
    assert table.cell(1, 2).fill.type is None


@pytest.mark.parametrize("number", [1, 21, 40])
def test_a_strip_has_a_dot_for_each_with_its_number_and_names_the_subject(number):
    found = slide(strip(number))
    dots = [shape for shape in found.shapes if shape.name.startswith("Oval")]
    assert sorted(map(alt, dots)) == sorted(
        f"{name(n)} {said}" for n, said in enumerate(changes(number))
    )
    own = [dot for dot in dots if dot.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_1]
    assert [alt(dot) for dot in own] == [f"{name(0)} −3,0\u00a0%"]
    assert f"{name(0)} −3,0\u00a0%" in texts(found).split("\n")
    assert "oförändrat" in texts(found)
    middles = [(dot.left + dot.width / 2, dot.top + dot.height / 2) for dot in dots]
    assert len(set(middles)) == number


def changes(number):
    values = (n * 0.5 - 3 for n in range(number))
    return [
        f"{'+' if v > 0 else '−' if v else ''}{abs(v):.1f}".replace(".", ",") + "\u00a0%"
        for v in values
    ]


@pytest.mark.parametrize("number", [*FEW, *MANY])
def test_ribbons_that_have_no_room_are_counted(number):
    found = slide(ribbons(number))
    shown = [said for said in alts(found) if "platser per start" in said]
    assert len(shown) + left(found) == number
    assert shown[0] == f"{name(0)}, ht 2026–ht 2027: 20 platser per start"
    assert "Anordnare 0" in texts(found)


@pytest.mark.parametrize("number", [*FEW, *MANY])
def test_steps_on_lines_of_time_have_date_and_words_and_the_goal_is_filled(number):
    found = slide(timeline(number))
    dots = [shape for shape in found.shapes if shape.name.startswith("Oval")]
    assert len(dots) + left(found) == number
    assert alt(dots[0]) == "1 juli 2028: steg nummer 0, med ett ganska långt namn"
    filled = [
        alt(dot)[0] for dot in dots if dot.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_1
    ]
    assert set(filled) <= {"3"}
    assert len(filled) == len(dots) // 3


def series(found):
    return {one.name: list(one.values) for one in chart(found).series}


def test_units_are_filled_and_the_others_on_each_other():
    found = slide(units(3))
    assert chart(found).chart_type == XL_CHART_TYPE.COLUMN_STACKED
    assert series(found) == {"Beviljade": [0, 1, 2], "Övriga ansökningar": [None, 8, 7]}
    said = chart(found).value_axis.axis_title.text_frame.text
    assert said == "Ansökningar. 2010: ansökningar redovisas inte"


def test_a_chain_with_a_part_is_women_and_the_others():
    found = slide(chain(3))
    assert chart(found).chart_type == XL_CHART_TYPE.BAR_STACKED
    assert series(found) == {"Kvinnor": [400, None, 398], "Övriga personer": [600, 980, 562]}


def test_a_chain_with_a_share_says_it_in_words():
    found = slide(chain(2, share="share"))
    assert chart(found).chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    assert series(found) == {"Personer": [1000, 980]}
    said = chart(found).value_axis.axis_title.text_frame.text
    assert said == "Personer. Steg 1: 60\u00a0% arbete som stämmer"


def test_a_dumbbell_is_two_joined_marks_with_margins():
    found = slide(dumbbell(3))
    assert series(found) == {"Kvinnor": [50, 51, 52], "Män": [40, None, 42]}
    space = chart(found)._chartSpace
    assert len(space.xpath("//c:hiLowLines")) == 1
    assert space.xpath("//c:errBars/c:plus//c:v/text()") == ["4", "4", "4"]
    assert space.xpath("//c:ser/c:spPr/a:ln/a:noFill")


@pytest.mark.parametrize("number", MANY)
@pytest.mark.parametrize("kind", [chain, dumbbell])
def test_categories_that_have_no_room_are_counted(kind, number):
    found = slide(kind(number))
    assert len(list(chart(found).plots[0].categories)) + left(found) == number
    assert text.rows_left(left(found), made.ADDRESS) in texts(found)
