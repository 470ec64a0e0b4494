"""The calendar as shapes of a slide, which the presenter can move and recolour."""

from pptx.enum.dml import MSO_FILL, MSO_LINE, MSO_PATTERN, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Pt

from components.kit.sheet import Figure
from components.render import fit
from components.render.calendar import text as wording
from components.render.calendar.plan import Bar, CalendarPlan, CalendarRow, plan, scale, ticks
from components.render.deck.slide import Box, Line, describe, text

#: Points: type, a row, a bar, what stands above the rows, a group's heading, where weeks begin.
_TYPE, _ROW, _BAR, _HEAD, _GROUP = 11, 30, 13, 34, 18
_SMALL = 9
_NAMES = 0.44


def add(slide: Slide, box: Box, figure: Figure) -> int:
    """Draw the first programmes. Returns how many rows of the table there was no room for."""
    whole = plan(figure)
    shown = whole.first(_most(whole, box.height))
    left, column = box.left + box.width * _NAMES, box.width * (1 - _NAMES) / len(whole.weeks)
    _head(slide, box, shown, left, column)
    y = box.top + _HEAD
    bottom = y + len(shown.groups) * _GROUP + shown.rows * _ROW
    for tick in ticks(shown):
        _line(slide, left + tick * column, y, bottom)
    for group in shown.groups:
        _cut(slide, Box(box.left, y, left - box.left - 8, _GROUP), group.name, _TYPE, strong=True)
        y += _GROUP
        for row in group.rows:
            _row(slide, Box(box.left, y, left - box.left - 8, _ROW), row)
            for bar in row.bars:
                _bar(slide, bar, left + bar.first * column, column, y)
            y += _ROW
    drawn = {row.key for group in shown.groups for row in group.rows}
    return int((~figure.frame["diarienummer"].isin(drawn)).sum())


def _most(whole: CalendarPlan, tall: float) -> int:
    """As many rows as the box holds; one at least."""
    number = whole.rows
    while number > 1:
        shown = whole.first(number)
        if _HEAD + len(shown.groups) * _GROUP + number * _ROW <= tall:
            break
        number -= 1
    return number


def _head(slide: Slide, box: Box, shown: CalendarPlan, left: float, column: float) -> None:
    """What the two kinds of bars mean, and the weeks' numbers."""
    x = box.left
    for sure, said in ((True, wording.CONFIRMED), (False, wording.ESTIMATED)):
        _look(slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Box(x, box.top + 2, 20, 9).emu), sure)
        wide = fit.width(said, _SMALL) * 1.1 + 4
        text(slide, Box(x + 24, box.top, wide, 13), [Line(said, _SMALL)])
        x += 24 + wide + 12
    for tick, year, code in scale(shown):
        lines = [Line(year, _SMALL, bold=True), Line(wording.week_number(code), _SMALL)]
        room = min(30.0, box.left + box.width - (left + tick * column))
        text(slide, Box(left + tick * column, box.top + 10, room, 24), lines, MSO_ANCHOR.BOTTOM)


def _row(slide: Slide, box: Box, row: CalendarRow) -> None:
    said = "; ".join(bar.brief for bar in row.bars)
    name = fit.cut(row.name, _TYPE, box.width, _TYPE * fit.LINE, bold=True)
    below = fit.cut(said, _SMALL, box.width, _SMALL * fit.LINE)
    text(slide, box, [Line(name, _TYPE, bold=True), Line(below, _SMALL)], MSO_ANCHOR.MIDDLE)


def _cut(slide: Slide, box: Box, said: str, size: float, *, strong: bool) -> None:
    line = fit.cut(said, size, box.width, size * fit.LINE, bold=True)
    text(slide, box, [Line(line, size, bold=True, strong=strong)], MSO_ANCHOR.BOTTOM)


def _bar(slide: Slide, bar: Bar, x: float, column: float, y: float) -> None:
    wide = max((bar.last - bar.first + 1) * column - 2, 4)
    place = Box(x + 1, y + (_ROW - _BAR) / 2, wide, _BAR)
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place.emu)
    describe(shape, bar.said)
    _look(shape, bar.sure)


def _look(shape: Shape, sure: bool) -> None:
    """Whole for confirmed weeks, hatched with a dashed edge for an estimate."""
    shape.shadow.inherit = False
    shape.line.width = Pt(1)
    shape.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    if sure:
        shape.fill.solid()
        shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
        return
    shape.line.dash_style = MSO_LINE.DASH
    shape.fill.patterned()
    assert shape.fill.type == MSO_FILL.PATTERNED
    shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    shape.fill.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1


def _line(slide: Slide, x: float, top: float, bottom: float) -> None:
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Pt(x), Pt(top), Pt(x), Pt(bottom))
    line.line.width = Pt(0.5)
    line.line.color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
