"""What a figure's native chart shows, as plain values: categories and series, gaps as None.

The same decisions as on screen: women before men, series that break are lines of their own, what
is missing is a gap, what the subject is compared with is grey.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from components.kit import cells
from components.kit.sheet import Col, Figure
from components.render import charts

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


def plan(figure: Figure) -> ChartPlan | None:
    """The chart of a figure; None when it has no native form.

    Tables, maps and what is drawn as shapes have none, nor has a figure with two values in one
    place or none at all.
    """
    found = _PLANS[figure.kind](figure) if figure.kind in _PLANS else None
    return found if found and found.values else None


def labels(figure: Figure) -> list[str]:
    """Each row's place along the axis, in words."""
    x = figure.encoding["x"]
    named = [cells.cell(value, figure.columns[x]) for value in figure.frame[x]]
    if "group" not in figure.encoding:
        return named
    groups = figure.frame[figure.encoding["group"]]
    return [f"{group}: {name}" for group, name in zip(groups, named, strict=True)]


def _coloured(figure: Figure) -> ChartPlan | None:
    """Lines, bars and columns: a series for each colour and each break."""
    e = figure.encoding
    colours, breaks = _levels(figure, "color"), _levels(figure, "dash")
    marks = list(zip(labels(figure), colours, breaks, strict=True))
    if len(set(marks)) < len(marks):
        return None
    value = dict(zip(marks, map(cells.number, figure.frame[e["y"]]), strict=True))
    margin = dict(zip(marks, _margins(figure, "low", "y", "high"), strict=True))
    along = _along(figure)
    found = []
    for colour, level in enumerate(charts.levels_of(figure) if "color" in e else [None]):
        for age, series in enumerate(reversed(dict.fromkeys(breaks))):
            mine = [(x, level, series) for x in along]
            values = tuple(value.get(mark) for mark in mine)
            if any(number is not None for number in values):
                name = ", ".join(part for part in (level, series) if part)
                margins = tuple(margin.get(mark) for mark in mine) if "low" in e else ()
                name = name or figure.columns[e["y"]].label
                quiet = "own" in e and level != e["own"]
                found.append(Series(name, values, colour, age, margins, quiet))
    forms: dict[str, Form] = {"line": "line", "bar": "bar", "column": "column"}
    return ChartPlan(
        tuple(along),
        tuple(found),
        figure.columns[e["y"]],
        forms[figure.kind],
        e.get("stack") == "yes",
        _marked(figure),
    )


def _units(figure: Figure) -> ChartPlan | None:
    """Filled and the others, on each other; the others are a gap where nobody knows them."""
    e = figure.encoding
    filled, every = (list(map(cells.number, figure.frame[e[role]])) for role in ("y", "of"))
    names = labels(figure)
    unknown = [name for name, all_ in zip(names, every, strict=True) if all_ is None]
    of = figure.columns[e["of"]]
    note = f"{', '.join(unknown)}: {of.label.lower()} {of.missing}" if unknown else ""
    series = (
        Series(figure.columns[e["y"]].label, tuple(filled)),
        Series(_others(of.label), _less(every, filled), 1, quiet=True),
    )
    return _whole(figure, names, series, "column", note)


def _chain(figure: Figure) -> ChartPlan | None:
    """A bar for each step, a part of it in colour where the source has one."""
    e, frame = figure.encoding, figure.frame
    every, names, column = list(map(cells.number, frame[e["y"]])), labels(figure), figure.columns
    if "part" in e:
        part = list(map(cells.number, frame[e["part"]]))
        series: tuple[Series, ...] = (
            Series(column[e["part"]].label, tuple(part)),
            Series(_others(column[e["y"]].label), _less(every, part), 1, quiet=True),
        )
        return _whole(figure, names, series, "bar")
    series = (Series(column[e["y"]].label, tuple(every)),)
    note = ""
    if "share" in e:
        share = column[e["share"]]
        said = [
            f"{name}: {cells.cell(value, share)} {share.label.lower()}"
            for name, value in zip(names, frame[e["share"]], strict=True)
            if not cells.is_missing(value)
        ]
        note = "; ".join(said)
    return replace(_whole(figure, names, series, "bar", note), stacked=False)


def _dumbbell(figure: Figure) -> ChartPlan | None:
    """Two marks for each category, with their margins of error."""
    e = figure.encoding
    series = tuple(
        Series(
            figure.columns[e[side]].label,
            tuple(map(cells.number, figure.frame[e[side]])),
            place,
            margins=tuple(_margins(figure, f"{side}_low", side, f"{side}_high"))
            if f"{side}_low" in e
            else (),
        )
        for place, side in enumerate(("left", "right"))
    )
    return ChartPlan(tuple(labels(figure)), series, figure.columns[e["left"]], "marks")


_PLANS: dict[str, Callable[[Figure], ChartPlan | None]] = {
    "line": _coloured,
    "bar": _coloured,
    "column": _coloured,
    "units": _units,
    "chain": _chain,
    "dumbbell": _dumbbell,
}


def _whole(
    figure: Figure, names: list[str], series: tuple[Series, ...], form: Form, note: str = ""
) -> ChartPlan:
    role = "of" if figure.kind == "units" else "y"
    return ChartPlan(tuple(names), series, figure.columns[figure.encoding[role]], form, True, note)


def _less(every: list[Any], part: list[Any]) -> tuple[float | None, ...]:
    """What is left of each whole; a whole whose part nobody knows is left as it is."""
    return tuple(
        None if whole is None else whole - (some or 0)
        for whole, some in zip(every, part, strict=True)
    )


def _others(label: str) -> str:
    """ "Övriga ansökningar": the rest of a whole."""
    return f"Övriga {label[:1].lower()}{label[1:]}"


def _marked(figure: Figure) -> str:
    """ "Kvinnor, riket: 26 %": the numbers that bars are compared with."""
    e = figure.encoding
    if "mark" not in e:
        return ""
    column = figure.columns[e["y"]]
    said = []
    for row in figure.frame.to_dict("records"):
        if not cells.is_missing(row[e["mark"]]):
            whose = str(row[e["color"]] if "color" in e else row[e["x"]])
            number = cells.cell(row[e["mark"]], column)
            said.append(f"{whose}, {e.get('mark_name', '')}: {number}")
    return "; ".join(said)


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


def _margins(figure: Figure, *roles: str) -> list[Margin | None]:
    """Of the columns of the low end, the value and the high end."""
    if roles[0] not in figure.encoding:
        return [None] * len(figure.frame)
    columns = (figure.frame[figure.encoding[role]] for role in roles)
    return [
        None
        if any(map(cells.is_missing, (low, value, high)))
        else (float(value - low), float(high - value))
        for low, value, high in zip(*columns, strict=True)
    ]
