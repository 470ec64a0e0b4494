"""Lines with their names at their ends: the subject in colour, what it is compared with in grey.

The lines are an SVG that is stretched to its place; every letter is HTML beside it, so that it is
as large on a phone as on a projector.
"""

from html import escape
from math import ceil
from typing import NamedTuple

from components.kit import cells, numbers
from components.kit.sheet import Figure
from components.render import chart_plan
from components.render.chart_values import ChartPlan
from components.render.pictures.scale import Axis, axis, pct

#: The plot's height and a label's, in em; a label's letters on one line; so many labels fit.
_HEIGHT, _LABEL, _LETTERS = 17.0, 1.3, 17
_MOST_LABELS = 9
_SINGLE = 100 * _LABEL / _HEIGHT

#: So many years are written on a wide drawing, and on a narrow one.
_MOST_YEARS, _FEW_YEARS = 12, 4
_TONES = 5

#: A line that the subject is compared with by name; so many are told apart by their dashes.
_BESIDE, _BESIDES = "bredvid", 3


class _DrawnLine(NamedTuple):
    """A line: its name, values along the axis, and how it looks."""

    name: str
    values: tuple[float | None, ...]
    look: str

    @property
    def last(self) -> tuple[int, float]:
        """The place and value of its end."""
        return [(x, y) for x, y in enumerate(self.values) if y is not None][-1]


def html(figure: Figure, level: int) -> str:
    """The drawing; "" when no line has a value."""
    plan = chart_plan.plan(figure)
    if plan is None:
        return ""
    lines = _lines(figure, plan)
    column = figure.columns[figure.encoding["y"]]
    zero = figure.encoding.get("zero", "yes") == "yes"
    along = axis(plan.values, zero=zero, whole=column.kind in ("count", "percent"))
    narrow = 100 / max(len(plan.categories) - 1, 1)
    return (
        f'<div class="linjer" role="img" aria-label="{escape(figure.alt)}">'
        f'<p class="enhet">{escape(cells.heading(column))}</p>'
        f'<div class="rita">{_down(along)}<div class="plan">{_grid(along)}'
        f"{_paths(lines, along, narrow)}{_dots(lines, along, narrow)}</div>"
        f'<div class="namn">{_names(figure, lines, along)}</div>{_across(plan)}</div></div>'
    )


def _lines(figure: Figure, plan: ChartPlan) -> list[_DrawnLine]:
    """In the order they are drawn: the subject last, on top."""
    own, named = figure.encoding.get("own"), chart_plan.beside(figure)
    levels = list(dict.fromkeys(series.colour for series in plan.series))
    found = []
    for series in plan.series:
        subject = series.name.split(", ")[0] == own if own else len(levels) == 1
        look = "egen" if subject else "annan" if own else f"ton{series.colour % _TONES}"
        if series.name in named:
            look = f"{_BESIDE} jamfor{named.index(series.name) % _BESIDES}"
        if series.age:
            look += " bruten"
        found.append(_DrawnLine(series.name, series.values, look))
    return sorted(found, key=lambda line: ("egen" in line.look, _BESIDE in line.look))


def _down(along: Axis) -> str:
    ticks = "".join(
        f'<span style="bottom:{pct(along.at(tick))}">{along.written(tick)}</span>'
        for tick in along.ticks
    )
    widest = max(len(along.written(tick)) for tick in along.ticks)
    return f'<div class="ned" style="width:{0.62 * widest + 0.7:.3g}em">{ticks}</div>'


def _grid(along: Axis) -> str:
    return "".join(f'<i style="bottom:{pct(along.at(tick))}"></i>' for tick in along.ticks)


def _paths(lines: list[_DrawnLine], along: Axis, step: float) -> str:
    paths = "".join(f'<path class="{line.look}" d="{_path(line, along, step)}"/>' for line in lines)
    return f'<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{paths}</svg>'


def _path(line: _DrawnLine, along: Axis, step: float) -> str:
    """A gap in the values is a gap in the line."""
    found, pen = [], "M"
    for place, value in enumerate(line.values):
        if value is None:
            pen = "M"
            continue
        found.append(f"{pen}{place * step:.4g} {100 - along.at(value):.4g}")
        pen = "L"
    return "".join(found)


def _dots(lines: list[_DrawnLine], along: Axis, step: float) -> str:
    return "".join(
        f'<b class="{line.look}" style="left:{pct(place * step)};'
        f'bottom:{pct(along.at(value))}"></b>'
        for line in lines
        for place, value in enumerate(line.values)
        if value is not None
    )


def _names(figure: Figure, lines: list[_DrawnLine], along: Axis) -> str:
    """Name and last value at each line's end, moved apart where they would overlap."""
    column = figure.columns[figure.encoding["y"]]
    shown = _labelled(lines)
    wanted = [along.at(line.last[1]) for line in shown]
    heights = [100 * _LABEL * _rows(line) / _HEIGHT for line in shown]
    placed = apart(wanted, heights)
    found = []
    for line, at in zip(shown, placed, strict=True):
        value = cells.cell(line.last[1], column) if column.kind != "decimal" else None
        value = value or numbers.decimal(line.last[1])
        found.append(
            f'<span class="{line.look}" style="bottom:{pct(at)}">{escape(line.name)} '
            f"<em>{escape(value)}</em></span>"
        )
    return "".join(found)


def _rows(line: _DrawnLine) -> int:
    return ceil((len(line.name) + 6) / _LETTERS)


def _labelled(lines: list[_DrawnLine]) -> list[_DrawnLine]:
    """The lines with a name at their end, highest last: all, or the subject and the outermost."""
    drawn = sorted(lines, key=lambda line: line.last[1])
    if sum(map(_rows, drawn)) <= _MOST_LABELS:
        return drawn
    ends = {id(drawn[0]), id(drawn[-1])}
    return [
        line for line in drawn if id(line) in ends or "egen" in line.look or _BESIDE in line.look
    ]


def apart(wanted: list[float], heights: list[float]) -> list[float]:
    """Places for labels (their middles, lowest first, per cent) as near the wanted ones as they
    can be without overlapping or leaving the plot."""
    places = list(wanted)
    if places:  # a label of several lines would reach down among the categories
        places[0] = max(places[0], (heights[0] - _SINGLE) / 2)
    for number in range(1, len(places)):
        gap = (heights[number] + heights[number - 1]) / 2
        places[number] = max(places[number], places[number - 1] + gap)
    over = max(0.0, places[-1] - 100) if places else 0.0
    for number in range(len(places) - 1, -1, -1):
        if number == len(places) - 1:
            places[number] -= over
            continue
        gap = (heights[number] + heights[number + 1]) / 2
        places[number] = min(places[number], places[number + 1] - gap)
    return places


def _across(plan: ChartPlan) -> str:
    """The categories below; a narrow drawing leaves some out."""
    each = ceil(len(plan.categories) / _MOST_YEARS)
    last = len(plan.categories) - 1
    shown = [place for place in range(last + 1) if (last - place) % each == 0]
    sparse = ceil(len(shown) / _FEW_YEARS)
    step = 100 / max(last, 1)
    return (
        '<div class="langs">'
        + "".join(
            f'<span{_extra(number % sparse > 0)} style="left:{pct(place * step)}">'
            f"{escape(plan.categories[place])}</span>"
            for number, place in enumerate(reversed(shown))
        )
        + "</div>"
    )


def _extra(extra: bool) -> str:
    return ' class="extra"' if extra else ""
