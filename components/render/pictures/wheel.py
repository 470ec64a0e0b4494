"""A year as a wheel: its months around four quarters, those lit in which something comes, and what
comes before each quarter's meeting as a list beside it.

The wheel is an SVG in the text's own colour; the list is HTML, as large on a phone as elsewhere.
"""

from datetime import date
from html import escape
from math import cos, pi, sin

import pandas as pd
from babel.dates import format_date, get_month_names

from components.kit.sheet import Figure
from components.render import fonts
from components.render.pictures import ring, text
from data.kept import MB, kept

_MIDDLE, _OUTER, _BETWEEN, _INNER = 210.0, 190.0, 146.0, 74.0
_GAP_MONTH, _GAP = 0.008, 0.02

#: The first groups are the quarters' meetings.
_MEETINGS = 4

#: A picture file: a line of its list, how many letters of it there is room for, and its ink.
_LINE, _ROOM, _INK = 26.0, 96, "#101a20"


@kept(4 * MB)
def html(figure: Figure, level: int) -> str:
    """The wheel, and the list of each quarter. ``level``: of the quarters' headings."""
    lists = "".join(
        f"<div><h{level}>{escape(group)}</h{level}><ul>"
        + "".join(f"<li>{_when(when)}<span>{escape(label)}</span></li>" for when, label in rows)
        + ("" if rows else f"<li><span>{text.NO_MONTH}</span></li>")
        + "</ul></div>"
        for group, rows in _groups(figure)
    )
    return (
        f'<div class="aret">{_svg(figure, "", 2 * _MIDDLE)}<div class="listor">{lists}</div></div>'
    )


def _when(when: str) -> str:
    return f"<b>{escape(when)}</b> " if when else ""


@kept(4 * MB)
def svg(figure: Figure, box: tuple[int, int] | None = None) -> str:
    """The same as one ``<svg>``, the lists under the wheel, for a picture file."""
    lines: list[tuple[str, str]] = []
    for group, rows in _groups(figure):
        lines.append(("700", group))
        lines += [("400", f"{when}: {label}" if when else label) for when, label in rows]
        lines += [] if rows else [("400", text.NO_MONTH)]
    said = "".join(
        f'<text x="440" y="{60 + number * _LINE:g}" text-anchor="start" font-weight="{weight}">'
        f"{escape(text.cut(line, _ROOM))}</text>"
        for number, (weight, line) in enumerate(lines)
    )
    return _svg(figure, said, 1280.0, max(2 * _MIDDLE, 60 + len(lines) * _LINE))


def _svg(figure: Figure, more: str, wide: float, high: float = 2 * _MIDDLE) -> str:
    ink = f' font-family="{escape(fonts.FAMILY)}" color="{_INK}"' if more else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" role="img" '
        f'aria-label="{escape(figure.alt)}" text-anchor="middle" font-size="16" '
        f'fill="currentColor"{ink}>{_months(figure)}{_quarters(figure)}{_today(figure)}{more}</svg>'
    )


def _months(figure: Figure) -> str:
    """Those in which something comes are darker, and their names bold."""
    found = set(figure.frame[figure.encoding["month"]].dropna().astype(int))
    names = get_month_names("abbreviated", "stand-alone", locale="sv_SE")
    parts = []
    for month in range(1, 13):
        start, end = ((month - 1) * pi / 6, month * pi / 6)
        shape = ring.part(_MIDDLE, _OUTER, _BETWEEN, start, end, _GAP_MONTH)
        x, y = _spot((_OUTER + _BETWEEN) / 2, (start + end) / 2)
        look = ("0.4", "700") if month in found else ("0.1", "400")
        parts.append(
            f'<path d="{shape}" fill-opacity="{look[0]}"/><text x="{x:.1f}" y="{y + 5:.1f}" '
            f'font-weight="{look[1]}" font-size="14">{names[month].rstrip(".")[:3]}</text>'
        )
    return "".join(parts)


def _quarters(figure: Figure) -> str:
    """Each with its name and how much comes before its meeting."""
    parts = []
    for number, (_, rows) in enumerate(_groups(figure)[:_MEETINGS]):
        start, end = number * pi / 2, (number + 1) * pi / 2
        shape = ring.part(_MIDDLE, _BETWEEN - 6, _INNER, start, end, _GAP)
        x, y = _spot((_BETWEEN - 6 + _INNER) / 2, (start + end) / 2)
        parts.append(
            f'<path d="{shape}" fill-opacity="0.12"/><text x="{x:.1f}" y="{y - 2:.1f}">'
            f'<tspan font-size="22" font-weight="700">Q{number + 1}</tspan>'
            f'<tspan x="{x:.1f}" dy="20">{len(rows)}</tspan></text>'
        )
    return "".join(parts)


def _today(figure: Figure) -> str:
    today = date.fromisoformat(figure.encoding["today"])
    day, year = format_date(today, "d MMMM", locale="sv_SE"), today.year
    return (
        f'<path d="{ring.pointer(_MIDDLE, _OUTER, today)}"/>'
        f'<text x="{_MIDDLE:g}" y="{_MIDDLE - 12:g}">{text.TODAY}'
        f'<tspan x="{_MIDDLE:g}" dy="24" font-size="18" font-weight="700">{escape(day)}</tspan>'
        f'<tspan x="{_MIDDLE:g}" dy="22">{year}</tspan></text>'
    )


def _spot(radius: float, angle: float) -> tuple[float, float]:
    return _MIDDLE + radius * sin(angle), _MIDDLE - radius * cos(angle)


def _groups(figure: Figure) -> list[tuple[str, list[tuple[str, str]]]]:
    """Group -> when and what, in the frame's order; of the groups that are no meeting those without
    rows are left out."""
    e, frame = figure.encoding, figure.frame
    assert isinstance(frame[e["group"]].dtype, pd.CategoricalDtype)
    return [
        (str(group), list(rows[[e["note"], e["label"]]].itertuples(index=False, name=None)))
        for place, (group, rows) in enumerate(frame.groupby(e["group"], observed=False))
        if len(rows) or place < _MEETINGS
    ]
