"""What draws each kind of figure on a slide so that it can be edited there."""

from collections.abc import Callable
from datetime import datetime

from pptx.slide import Slide

from components.kit.sheet import Drawn, Figure
from components.render import chart_plan, picture
from components.render.deck import (
    board,
    calendar,
    chart,
    matrix,
    ribbons,
    strip,
    table,
    timeline,
)
from components.render.deck.slide import Box

#: Kinds that are shapes or tables of their own: each draws itself in a box, and returns how many
#: rows of the figure's table there was no room for.
_SHAPES: dict[Drawn, Callable[[Slide, Box, Figure], int]] = {
    "weeks": calendar.add,
    "strip": strip.add,
    "board": board.add,
    "matrix": matrix.add,
    "ribbons": ribbons.add,
    "timeline": timeline.add,
}


def add(slide: Slide, box: Box, figure: Figure, made: datetime) -> int:
    """A native chart or shapes; else a picture; else the table. Returns how many rows are left.

    ``made``: the date of the workbook behind a chart.
    """
    if figure.kind in _SHAPES:
        return _SHAPES[figure.kind](slide, box, figure)
    if planned := chart_plan.plan(figure):
        return chart.add(slide, box, figure, planned, made)
    if drawn := picture.png(figure):
        picture.add(slide, box, drawn, figure.alt)
        return 0
    return table.add(slide, box, figure)
