"""Women and men on a line: both numbers with margins in words, marks where they belong."""

import re

import pandas as pd
import pytest

from components.kit.sheet import Col, Figure
from components.render.pictures import dumbbell
from tests.components.render import drawn

COLUMNS = {
    "what": Col("Vad"),
    "women": Col("Kvinnor", "percent", missing="för få svar"),
    "men": Col("Män", "percent", missing="för få svar"),
}


def made(rows: list[tuple], *, margin: int | None = None) -> str:
    frame = pd.DataFrame(rows, columns=["what", "women", "men"])
    encoding = {"x": "what", "left": "women", "right": "men"}
    if margin is not None:
        for side, name in (("left", "women"), ("right", "men")):
            frame[f"{name}_low"], frame[f"{name}_high"] = frame[name] - margin, frame[name] + margin
            encoding |= {f"{side}_low": f"{name}_low", f"{side}_high": f"{name}_high"}
    return dumbbell.html(drawn.figure("dumbbell", frame, COLUMNS, encoding), 3)


def places(html: str, side: str) -> list[float]:
    return [float(at) for at in re.findall(rf'<i class="{side}" style="left:([\d.]+)%"', html)]


def test_both_numbers_with_their_margins_and_the_ends_of_the_scale():
    html = made([("Anställda", 80, 89)], margin=4)
    assert drawn.text(html) == ("Anställda kvinnor 80 % ±4 män 89 % ±4 70 % 85 % 100 %")
    assert places(html, "left") == [33.3]
    assert places(html, "right") == [63.3]
    assert html.count('class="fel left"') == html.count('class="fel right"') == 1
    assert drawn.alt(html) == "Det som syns."


@pytest.mark.parametrize(("women", "men"), [(54, 71), (71, 54)])
def test_the_line_goes_from_the_lower_to_the_higher(women, men):
    html = made([("Etablerade", women, men)])
    [start] = re.findall(r'<i class="mellan" style="left:([\d.]+)%', html)
    assert float(start) == min(*places(html, "left"), *places(html, "right"))
    assert "±" not in html


def test_one_who_is_missing_is_said_and_has_no_mark():
    html = made([("Anställda", 80, None), ("Stämmer", 57, 60)])
    assert "män: för få svar" in drawn.text(html)
    assert (len(places(html, "left")), len(places(html, "right"))) == (2, 1)
    assert html.count('class="mellan"') == 1


def test_equal_shares_one_row_and_forty():
    same = made([("Lika", 84, 84)])
    assert places(same, "left") == places(same, "right")
    many = made([(f"Område {n}", n, 100 - n) for n in range(1, 41)], margin=2)
    assert all(0 <= at <= 100 for at in [*places(many, "left"), *places(many, "right")])
    assert all(f"Område {n} " in drawn.text(many) for n in range(1, 41))
    assert drawn.HOSTILE in drawn.text(made([(drawn.HOSTILE, 1, 2)]))


def test_a_row_without_one_of_its_numbers_is_drawn_and_says_so():
    frame = pd.DataFrame(
        {
            "what": ["Anställda"],
            "left": pd.array([88], dtype="Int64"),
            "right": pd.array([pd.NA], dtype="Int64"),
            "low": pd.array([pd.NA], dtype="Int64"),
            "high": pd.array([pd.NA], dtype="Int64"),
        }
    )
    made = Figure(
        kind="dumbbell",
        title="Rubrik",
        alt="Kvinnor 88 procent.",
        frame=frame,
        columns={
            "what": Col("Vad"),
            "left": Col("Kvinnor", "percent"),
            "right": Col("Män", "percent", missing="redovisas inte"),
        },
        sources=(),
        period="2022",
        encoding={
            "x": "what", "left": "left", "right": "right",
            "left_low": "low", "left_high": "high",
        },
    )  # fmt: skip
    html = dumbbell.html(made, 3)
    assert "88" in html
    assert "män: redovisas inte" in html


def interval(low: float, high: float | None) -> str:
    """Held against 100, in a drawing that ends at 200."""
    frame = pd.DataFrame([("Teknik", low, high, "kan vara")], columns=["what", "women", "men", "n"])
    encoding = {"x": "what", "left": "women", "right": "men", "note": "n"}
    encoding |= {"mark": "100", "mark_name": "behovet", "most": "200"}
    return dumbbell.html(drawn.figure("dumbbell", frame, COLUMNS, encoding), 3)


def test_an_interval_is_held_against_a_mark_in_the_middle():
    html = interval(80, 150)
    assert '<i class="matt" style="left:50.0%"></i>' in html
    assert (places(html, "left"), places(html, "right")) == ([40.0], [75.0])
    assert drawn.text(html).startswith("Teknik 80–150 % kan vara")
    assert drawn.text(html).endswith("0 % 100 % behovet 200 %")


def test_an_end_beyond_the_drawing_stands_at_its_edge_and_is_said():
    html = interval(80, 530)
    assert places(html, "right") == [100.0]
    assert "530 %" in drawn.text(html)
    assert 'class="mellan"' in html


def test_an_interval_without_end_goes_on_to_the_edge():
    html = interval(80, None)
    assert '<i class="mellan oppen" style="left:40.0%;width:60.0%"></i>' in html
    assert places(html, "right") == []
    assert "minst 80 %" in drawn.text(html)


def test_an_interval_beyond_the_drawing_points_to_where_it_is():
    html = interval(330, 348)
    assert '<i class="bortom"></i>' in html
    assert (places(html, "left"), places(html, "right")) == ([], [])
    assert "330–348 %" in drawn.text(html)
