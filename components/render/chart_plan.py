"""What a figure's chart shows, as plain values: categories and series, gaps as None.

The same decisions as on screen (``components/render/charts.py``): women before men, series that
break are lines of their own, what is missing is a gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.kit import cells
from components.kit.sheet import Figure
from components.render import charts

#: How far a margin of error reaches below and above a value.
Margin = tuple[float, float]


@dataclass(frozen=True)
class Series:
    """One line, or the bars of one colour: a value per category, None where there is none.

    ``colour`` and ``age`` are places in order: age 0 is the newest series. ``margins`` has one
    margin (or None) per category, or is empty.
    """

    name: str
    values: tuple[float | None, ...]
    colour: int = 0
    age: int = 0
    margins: tuple[Margin | None, ...] = ()


@dataclass(frozen=True)
class ChartPlan:
    """What a chart shows: the categories along its axis, and its series."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def values(self) -> list[float]:
        """Every value that is there."""
        return [value for one in self.series for value in one.values if value is not None]

    def first(self, number: int) -> "ChartPlan":
        """Only the first categories."""
        return ChartPlan(
            self.categories[:number],
            tuple(
                replace(one, values=one.values[:number], margins=one.margins[:number])
                for one in self.series
            ),
        )


def plan(figure: Figure) -> ChartPlan | None:
    """The chart of a figure; None when it has no native form.

    A table and a map have none, nor a figure with two values in one place or none at all.
    """
    if figure.kind not in ("line", "bar", "column"):
        return None
    e = figure.encoding
    colours, breaks = _levels(figure, "color"), _levels(figure, "dash")
    marks = list(zip(labels(figure), colours, breaks, strict=True))
    if len(set(marks)) < len(marks):
        return None
    value = dict(zip(marks, map(cells.number, figure.frame[e["y"]]), strict=True))
    margin = dict(zip(marks, _margins(figure), strict=True)) if "low" in e else {}
    along = _along(figure)
    found = []
    for colour, level in enumerate(charts.levels_of(figure) if "color" in e else [None]):
        for age, series in enumerate(reversed(dict.fromkeys(breaks))):
            mine = [(x, level, series) for x in along]
            values = tuple(value.get(mark) for mark in mine)
            if any(number is not None for number in values):
                name = ", ".join(part for part in (level, series) if part)
                margins = tuple(margin.get(mark) for mark in mine) if margin else ()
                name = name or figure.columns[e["y"]].label
                found.append(Series(name, values, colour, age, margins))
    return ChartPlan(tuple(along), tuple(found)) if found else None


def labels(figure: Figure) -> list[str]:
    """Each row's place along the axis, in words."""
    x = figure.encoding["x"]
    return [cells.cell(value, figure.columns[x]) for value in figure.frame[x]]


def _levels(figure: Figure, role: str) -> Sequence[str | None]:
    if role in figure.encoding:
        return list(figure.frame[figure.encoding[role]])
    return [None] * len(figure.frame)


def _along(figure: Figure) -> list[str]:
    """The categories; a line's years stand at their distance, also years without figures."""
    x = figure.encoding["x"]
    if figure.kind != "line" or figure.columns[x].kind != "year":
        return list(dict.fromkeys(labels(figure)))
    years = figure.frame[x]
    return [str(year) for year in range(int(years.min()), int(years.max()) + 1)]


def _margins(figure: Figure) -> list[Margin | None]:
    columns = (figure.frame[figure.encoding[role]] for role in ("low", "y", "high"))
    return [
        None
        if any(map(cells.is_missing, (low, value, high)))
        else (float(value - low), float(high - value))
        for low, value, high in zip(*columns, strict=True)
    ]
