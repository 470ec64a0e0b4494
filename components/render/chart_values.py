"""A native chart as plain values: categories and series, gaps as None."""

from dataclasses import dataclass, replace
from typing import Literal

from components.kit import cells
from components.kit.sheet import Col, Figure

#: How far a margin of error reaches below and above a value.
Margin = tuple[float, float]

#: Lines; lying bars; standing columns; two marks for each category, joined.
Form = Literal["line", "bar", "column", "marks"]


@dataclass(frozen=True)
class Series:
    """One line, or the bars of one colour: a value per category, None where there is none.

    ``colour`` and ``age`` are places in order: age 0 is the newest series. ``margins`` has one
    margin (or None) per category, or is empty. ``quiet``: what the subject is compared with, or
    the rest of a whole.
    """

    name: str
    values: tuple[float | None, ...]
    colour: int = 0
    age: int = 0
    margins: tuple[Margin | None, ...] = ()
    quiet: bool = False


@dataclass(frozen=True)
class ChartPlan:
    """What a chart shows: the categories along its axis, and its series.

    ``column`` says how its numbers are written; ``note`` is what cannot be seen in it.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    column: Col
    form: Form
    stacked: bool = False
    note: str = ""

    @property
    def values(self) -> list[float]:
        """Every value that is there."""
        return [value for one in self.series for value in one.values if value is not None]

    def first(self, number: int) -> "ChartPlan":
        """Only the first categories."""
        series = tuple(
            replace(one, values=one.values[:number], margins=one.margins[:number])
            for one in self.series
        )
        return replace(self, categories=self.categories[:number], series=series)


def labels(figure: Figure) -> list[str]:
    """Each row's place along the axis, in words."""
    x = figure.encoding["x"]
    named = [cells.cell(value, figure.columns[x]) for value in figure.frame[x]]
    if "group" not in figure.encoding:
        return named
    groups = figure.frame[figure.encoding["group"]]
    return [f"{group}: {name}" for group, name in zip(groups, named, strict=True)]


def margins(figure: Figure, *roles: str) -> list[Margin | None]:
    """How far the low and the high end are from the value: the columns of three roles."""
    if roles[0] not in figure.encoding:
        return [None] * len(figure.frame)
    columns = (figure.frame[figure.encoding[role]] for role in roles)
    return [
        None
        if any(map(cells.is_missing, (low, value, high)))
        else (float(value - low), float(high - value))
        for low, value, high in zip(*columns, strict=True)
    ]
