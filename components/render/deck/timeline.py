"""A line of time for each thing, its steps as dots with words below, the goal filled."""

from itertools import groupby, pairwise
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide

from components.kit import cells
from components.kit.sheet import Figure
from components.render import fit
from components.render.deck.shapes import dot, rule
from components.render.deck.slide import Box, Line, text

_TYPES = (14, 13, 12, 11, 10)
_NAMES, _RADIUS = 0.2, 7.0
#: Lines of words that a step may take below its dot, its date the first of them.
_LINES = 3
_LEAST = 3 * 10 * fit.LINE + 2 * _RADIUS + 10


def add(slide: Slide, box: Box, figure: Figure) -> int:
    """Draw the first lines. Returns how many steps there was no room for."""
    e, frame = figure.encoding, figure.frame.to_dict("records")
    lines = [list(found) for _, found in groupby(frame, key=lambda row: row[e["label"]])]
    shown = lines[: max(int(box.height / _LEAST), 1)]
    high = min(box.height / len(shown), 120.0)
    size = next((one for one in _TYPES if _tall(one) <= high), _TYPES[-1])
    left, wide = box.left + box.width * _NAMES, box.width * (1 - _NAMES)
    places = _places(figure, shown, wide)
    for number, (found, xs) in enumerate(zip(shown, places, strict=True)):
        y = box.top + number * high
        where = Box(box.left, y, box.width * _NAMES - 8, high)
        name = fit.cut(_said(figure, found[0], "label"), size, where.width, high, bold=True)
        text(slide, where, [Line(name, size, bold=True)], MSO_ANCHOR.TOP)
        middle = y + _RADIUS + 2
        rule(slide, (left + xs[0], middle), (left + xs[-1], middle))
        for step, (row, x) in enumerate(zip(found, xs, strict=True)):
            end = xs[step + 1] if step + 1 < len(xs) else wide
            _step(slide, figure, row, Box(left + x, y, end - x, high), size)
    return len(frame) - sum(map(len, shown))


def _tall(size: float) -> float:
    return 2 * _RADIUS + 8 + _LINES * size * fit.LINE


def _places(figure: Figure, lines: list[list[dict[Any, Any]]], wide: float) -> list[list[float]]:
    """Where the dots stand: by time, or evenly where two would be too near for their words."""
    role = figure.encoding.get("place", "")
    every = [float(row[role]) for line in lines for row in line] if role else [0.0]
    low, reach = min(every), (max(every) - min(every)) or 1.0
    last = wide * 0.8
    placed = [
        [_RADIUS + last * (float(row[role]) - low) / reach for row in line] if role else []
        for line in lines
    ]
    near = min((b - a for xs in placed for a, b in pairwise(xs)), default=0.0)
    most = max(map(len, lines))
    if role and near >= wide / (most + 2):
        return placed
    return [[_RADIUS + wide * step / most for step in range(len(line))] for line in lines]


def _step(slide: Slide, figure: Figure, row: dict[Any, Any], box: Box, size: float) -> None:
    e = figure.encoding
    goal = row.get(e.get("filled", "")) == "ja"
    when, what = _said(figure, row, "x"), _said(figure, row, "text")
    y = box.top + _RADIUS + 2
    dot(slide, box.left, y, _RADIUS, f"{when}: {what}", subject=True, filled=goal)
    below = Box(box.left - _RADIUS, y + _RADIUS + 4, box.width - 4, box.height - 2 * _RADIUS - 8)
    when = fit.cut(when, size, below.width, 2 * size * fit.LINE, bold=True)
    used = fit.height([when], size, below.width, bold=True)
    room = max(below.height - used, size * fit.LINE)
    what = fit.cut(what, size, below.width, min(room, 2 * size * fit.LINE))
    lines = [Line(when, size, bold=True, strong=goal), Line(what, size)]
    shape = text(slide, below, lines)
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT


def _said(figure: Figure, row: dict[Any, Any], role: str) -> str:
    name = figure.encoding[role]
    column = figure.columns.get(name)
    return cells.cell(row[name], column) if column else str(row[name])
