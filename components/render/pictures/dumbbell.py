"""Two marks on a line for each row, women and men, with their margins of error.

The numbers stand in words beside the line, so that nothing has to be read off an axis. With a
``mark`` the two are the ends of an interval, held against it: what has no end goes on to the edge.
"""

from html import escape
from math import ceil, floor
from typing import Any

from components.kit import cells
from components.kit.numbers import NBSP, count, decimal
from components.kit.sheet import Figure

_SIDES = ("left", "right")


def html(figure: Figure, level: int) -> str:
    """``x``, ``left`` and ``right``, perhaps ``left_low`` … ``right_high`` (ends of margins);
    ``mark`` (a number) with ``mark_name``, ``most`` (where the drawing ends), ``note``."""
    low, high = _scale(figure)
    rows = "".join(_row(figure, row, low, high) for row in figure.frame.to_dict("records"))
    ends = "".join(
        f"<span>{_number(figure, end)}{_marked(figure, end)}</span>"
        for end in (low, (low + high) / 2, high)
    )
    return (
        f'<div class="hantel{" intervall" if "mark" in figure.encoding else ""}" role="img" '
        f'aria-label="{escape(figure.alt)}">'
        f'<div class="rader">{rows}<div class="skala">{ends}</div></div></div>'
    )


def _row(figure: Figure, row: dict[str, Any], low: float, high: float) -> str:
    e = figure.encoding
    name = cells.cell(row[e["x"]], figure.columns[e["x"]])
    found = {side: row[e[side]] for side in _SIDES}
    here = {
        side: min(100 * (float(value) - low) / (high - low), 100)
        for side, value in found.items()
        if not cells.is_missing(value)
    }
    line = ""
    if len(here) == 2:
        start, length = min(here.values()), abs(here["left"] - here["right"])
        line = f'<i class="mellan" style="left:{start:.1f}%;width:{length:.1f}%"></i>'
    elif "mark" in e and "left" in here:
        start = here["left"]
        line = f'<i class="mellan oppen" style="left:{start:.1f}%;width:{100 - start:.1f}%"></i>'
    margins = "".join(_margin(figure, row, side, low, high) for side in here)
    beyond = all(cells.is_missing(one) or float(one) > high for one in found.values())
    dots = "".join(f'<i class="{side}" style="left:{at:.1f}%"></i>' for side, at in here.items())
    if here and beyond:  # nothing of it is within the drawing
        line, dots = "", '<i class="bortom"></i>'
    said = (
        _span(figure, row) if "mark" in e else "".join(_said(figure, row, side) for side in _SIDES)
    )
    note = f"<small>{escape(str(row[e['note']]))}</small>" if "note" in e else ""
    mark = ""
    if "mark" in e:
        at = 100 * (float(e["mark"]) - low) / (high - low)
        mark = f'<i class="matt" style="left:{at:.1f}%"></i>'
    return (
        f'<div class="rad"><div class="namn">{escape(name)}</div>'
        f'<div class="bana">{mark}{margins}{line}{dots}</div>'
        f'<div class="sagt">{said}</div>{note}</div>'
    )


def _margin(figure: Figure, row: dict[str, Any], side: str, low: float, high: float) -> str:
    ends = [row.get(figure.encoding.get(f"{side}_{end}", "")) for end in ("low", "high")]
    known = [end for end in map(cells.number, ends) if end is not None]
    if len(known) < len(ends):
        return ""
    start, stop = (100 * (end - low) / (high - low) for end in known)
    return f'<i class="fel {side}" style="left:{start:.1f}%;width:{stop - start:.1f}%"></i>'


def _said(figure: Figure, row: dict[str, Any], side: str) -> str:
    """ "kvinnor 80 % ±4", with the mark that stands on the line."""
    e = figure.encoding
    column, value = figure.columns[e[side]], row[e[side]]
    high = cells.number(row.get(e.get(f"{side}_high", "")))
    called = escape(column.label.lower())
    if cells.is_missing(value):
        return f"<span>{called}: {escape(column.missing)}</span>"
    around = "" if high is None else f"{NBSP}±{_plain(high - float(value))}"
    number = cells.cell(value, column)
    return f'<span><i class="{side}"></i>{called} <b>{escape(number)}</b>{around}</span>'


def _span(figure: Figure, row: dict[str, Any]) -> str:
    """ "10–53 %", "minst 93 %" for one without end."""
    low, high = (row[figure.encoding[side]] for side in _SIDES)
    column, last = (figure.columns[figure.encoding[side]] for side in _SIDES)
    if cells.is_missing(low):
        return f"<span>{escape(column.missing)}</span>"
    if cells.is_missing(high):
        return f"<span>minst <b>{escape(cells.cell(low, column))}</b></span>"
    start = cells.cell(low, column).removesuffix(f"{NBSP}%")
    return f"<span><b>{escape(start)}–{escape(cells.cell(high, last))}</b></span>"


def _scale(figure: Figure) -> tuple[float, float]:
    """From and to, on even tens or what a tenth of the reach is, a little beyond the marks."""
    roles = [name for role, name in figure.encoding.items() if role.startswith(_SIDES)]
    every = (cells.number(value) for name in roles for value in figure.frame[name])
    values = [value for value in every if value is not None] or [0.0, 1.0]
    low, high = min(values), max(values)
    if "most" in figure.encoding:  # the mark stands in the middle, for every county and sector
        return 0.0, float(figure.encoding["most"])
    step = 10 ** floor(len(str(int(max(abs(high), 1)))) - 1)
    step = min(step, 10) if figure.columns[figure.encoding["left"]].kind == "percent" else step
    start, stop = step * floor(low / step - 0.3), step * ceil(high / step + 0.3)
    if low >= 0:
        start = max(start, 0)
    if figure.columns[figure.encoding["left"]].kind == "percent" and high <= 100:
        stop = min(stop, 100)
    return start, stop if stop > start else start + step


def _number(figure: Figure, value: float) -> str:
    return escape(cells.cell(value, figure.columns[figure.encoding["left"]]))


def _marked(figure: Figure, value: float) -> str:
    """What the mark is called, under it."""
    e = figure.encoding
    return f" {escape(e['mark_name'])}" if "mark" in e and value == float(e["mark"]) else ""


def _plain(value: float) -> str:
    return count(int(value)) if value == int(value) else decimal(value)
