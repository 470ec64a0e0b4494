"""Lines of time: every step, as long as its time, the goal filled, the rest folded."""

import re

import pandas as pd
import pytest

from components.kit.sheet import Col, Figure
from components.render import kinds


def figure(*steps: tuple[str, float | None, str]) -> Figure:
    """``steps``: the line, the place, whether it is the goal."""
    frame = pd.DataFrame(
        [
            (line, f"dag {number}", place, f"steg {number} & <mer>", goal, None)
            for number, (line, place, goal) in enumerate(steps)
        ],
        columns=["line", "when", "place", "what", "goal", "long"],
    )
    return Figure(
        kind="timeline",
        title="Vägen",
        alt="Tidslinjer",
        frame=frame,
        columns={"what": Col("Steg")},
        encoding={"label": "line", "x": "when", "place": "place", "text": "what",
                  "filled": "goal", "note": "long"},
        sources=(),
        period="2026",
    )  # fmt: skip


def grows(drawn: str) -> list[float]:
    return [float(found) for found in re.findall(r"--vaxer:([\d.]+)", drawn)]


@pytest.mark.parametrize("lines", [1, 40])
def test_every_step_of_every_line_is_there_and_escaped(lines):
    steps = [(f"Rad {line}", float(place), "nej") for line in range(lines) for place in (0, 5)]
    drawn = kinds.drawing(figure(*steps), 4)
    for number in range(2 * lines):
        assert drawn.count(f"<b>dag {number}</b> <span>steg {number} &amp; &lt;mer&gt;</span>") == 1
    assert drawn.count('class="vad"') == lines


def test_a_step_is_as_long_as_its_time_on_one_scale_for_all_lines():
    drawn = kinds.drawing(
        figure(("A", 0, "nej"), ("A", 5, "nej"), ("A", 20, "ja"), ("B", 3, "nej"), ("B", 8, "ja")),
        4,
    )
    # The longest line is 20: its last mark has nothing left; the short one has the rest.
    assert grows(drawn) == [0.25, 0.75, 0.0, 0.25, 0.75]


def test_steps_without_a_time_share_the_line():
    drawn = kinds.drawing(figure(("A", 1, "nej"), ("A", None, "nej"), ("A", None, "ja")), 4)
    assert grows(drawn) == [1.0, 1.0, 1.0]


def test_only_the_goal_is_filled():
    drawn = kinds.drawing(figure(("A", 0, "nej"), ("A", 5, "ja")), 4)
    assert re.findall(r'class="punkt( mal)?"', drawn) == ["", " mal"]


def test_how_long_stands_after_its_step():
    one = figure(("A", 0, "nej"), ("A", 5, "ja"))
    one.frame.loc[0, "long"] = "5 dagar"
    drawn = kinds.drawing(one, 4)
    assert drawn.count('class="lange"') == 1
    assert '<span class="lange">5 dagar</span></span>' in drawn


def test_after_five_lines_the_others_are_one_press_away():
    five = kinds.drawing(figure(*((f"Rad {line}", 0, "ja") for line in range(5))), 4)
    assert "<details" not in five
    nine = kinds.drawing(figure(*((f"Rad {line}", 0, "ja") for line in range(9))), 4)
    assert "<summary>Visa 4 till</summary>" in nine
    assert nine.index("Rad 4") < nine.index("<details") < nine.index("Rad 5")


def test_lines_of_the_same_name_are_told_apart_by_their_key():
    one = figure(("A", 0, "nej"), ("A", 5, "ja"))
    one.frame["key"] = [1, 2]
    one.encoding["line"] = "key"
    assert kinds.drawing(one, 4).count('class="linje"') == 2
