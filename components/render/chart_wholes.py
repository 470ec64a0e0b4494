"""Native charts of parts and wholes, and of two marks: units, chains, dumbbells."""

from dataclasses import replace
from typing import Any

from components.kit import cells
from components.kit.sheet import Figure
from components.render.chart_values import ChartPlan, Form, Series, labels, margins


def units(figure: Figure) -> ChartPlan:
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


def chain(figure: Figure) -> ChartPlan:
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


def dumbbell(figure: Figure) -> ChartPlan:
    """Two marks for each category, with their margins of error."""
    e = figure.encoding
    series = tuple(
        Series(
            figure.columns[e[side]].label,
            tuple(map(cells.number, figure.frame[e[side]])),
            place,
            margins=tuple(margins(figure, f"{side}_low", side, f"{side}_high"))
            if f"{side}_low" in e
            else (),
        )
        for place, side in enumerate(("left", "right"))
    )
    return ChartPlan(tuple(labels(figure)), series, figure.columns[e["left"]], "marks")


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
