"""What a figure's native chart shows.

The same decisions as on screen: women before men, series that break are lines of their own, what
is missing is a gap, what the subject is compared with is grey.
"""

from collections.abc import Callable, Sequence

from components.kit import cells
from components.kit.sheet import Figure
from components.render import chart_wholes, charts
from components.render.chart_values import ChartPlan, Form, Series, labels, margins
from components.render.pictures.text import YES


def plan(figure: Figure) -> ChartPlan | None:
    """The chart of a figure; None when it has no native form.

    Tables, maps and what is drawn as shapes have none, nor has a figure with two values in one
    place or none at all.
    """
    found = _PLANS[figure.kind](figure) if figure.kind in _PLANS else None
    return found if found and found.values else None


def _coloured(figure: Figure) -> ChartPlan | None:
    """Lines, bars and columns: a series for each colour and each break."""
    e = figure.encoding
    colours, breaks = _levels(figure, "color"), _levels(figure, "dash")
    marks = list(zip(labels(figure), colours, breaks, strict=True))
    if len(set(marks)) < len(marks):
        return None
    value = dict(zip(marks, map(cells.number, figure.frame[e["y"]]), strict=True))
    margin = dict(zip(marks, margins(figure, "low", "y", "high"), strict=True))
    along = _along(figure)
    found = []
    for colour, level in enumerate(charts.levels_of(figure) if "color" in e else [None]):
        for age, series in enumerate(reversed(dict.fromkeys(breaks))):
            mine = [(x, level, series) for x in along]
            values = tuple(value.get(mark) for mark in mine)
            if any(number is not None for number in values):
                name = ", ".join(part for part in (level, series) if part)
                ends = tuple(margin.get(mark) for mark in mine) if "low" in e else ()
                name = name or figure.columns[e["y"]].label
                quiet = "own" in e and level != e["own"] and level not in beside(figure)
                found.append(Series(name, values, colour, age, ends, quiet))
    forms: dict[str, Form] = {"line": "line", "bar": "bar", "column": "column"}
    return ChartPlan(
        tuple(along),
        tuple(found),
        figure.columns[e["y"]],
        forms[figure.kind],
        e.get("stack") == "yes",
        _marked(figure),
    )


def beside(figure: Figure, role: str = "color") -> list[str]:
    """The names in the column of ``role`` that the subject is compared with, in their order."""
    e = figure.encoding
    if "named" not in e or role not in e:
        return []
    rows = figure.frame[figure.frame[e["named"]] == YES]
    return list(dict.fromkeys(rows[e[role]].astype(str)))


_PLANS: dict[str, Callable[[Figure], ChartPlan | None]] = {
    "line": _coloured,
    "bar": _coloured,
    "column": _coloured,
    "units": chart_wholes.units,
    "chain": chart_wholes.chain,
    "dumbbell": chart_wholes.dumbbell,
}


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
