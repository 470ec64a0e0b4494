"""Standing columns for years and terms, beside each other or stacked; lying on a narrow surface.

As in the charts of decks: women before men, the stack's first level nearest the axis, gaps for
what is missing. The numbers stand on the marks where there is room for all of them, else on all
of the first and last, and on the highest of the others when that fits.
"""

from html import escape
from typing import Any

from components.kit import cells
from components.kit.sheet import Figure
from components.render import charts

#: Colours there are; a further level takes the last one.
_COLOURS = 4

#: The width, in letters, of the narrowest surface on which columns stand.
_LETTERS = 62

#: A part of a stack lower than this share of the picture has no room for its number.
_LOWEST = 0.11


def html(figure: Figure, level: int) -> str:
    """``x``, ``y``, perhaps ``color`` and ``stack`` ("yes")."""
    e = figure.encoding
    levels = charts.levels_of(figure) if "color" in e else [""]
    stacked = e.get("stack") == "yes"
    placed: dict[str, dict[str, Any]] = {}
    for row in figure.frame.to_dict("records"):
        name = cells.cell(row[e["x"]], figure.columns[e["x"]])
        placed.setdefault(name, {})[str(row[e["color"]]) if "color" in e else ""] = row[e["y"]]
    tops = [_top(values, stacked) for values in placed.values()]
    highest = max([*tops, 0]) or 1
    written = [cells.cell(top, figure.columns[e["y"]]) for top in tops]
    marks = len(placed) * (1 if stacked else len(levels))
    wide = max(map(len, written), default=0) + 1
    room, one = marks * wide <= _LETTERS, len(placed) * wide <= _LETTERS
    groups = "".join(
        _group(
            figure,
            name,
            values,
            levels,
            highest,
            shown=room or place in (0, len(placed) - 1),
            one=one,
        )
        for place, (name, values) in enumerate(placed.items())
    )
    kind = "travar" if stacked else "grupper"
    abreast = 1 if stacked else len(levels)
    return (
        f'<div class="staplar" role="img" aria-label="{escape(figure.alt)}">{_names(levels)}'
        f'<div class="{kind}" style="--abreast:{abreast}">{groups}</div></div>'
    )


def _group(
    figure: Figure,
    name: str,
    values: dict[str, Any],
    levels: list[str],
    highest: float,
    *,
    shown: bool,
    one: bool,
) -> str:
    column = figure.columns[figure.encoding["y"]]
    stacked = figure.encoding.get("stack") == "yes"
    bars = []
    for place, level in enumerate(levels):
        value = values.get(level)
        missing = cells.is_missing(value)
        share = 0.0 if value is None or missing else max(float(value), 0) / highest
        said = escape(cells.cell(value, column))
        inside = share >= _LOWEST if stacked else True
        free = shown or stacked or (one and value == _top(values, stacked))
        number = f"<b{'' if free else ' class=trangt'}>{said}</b>" if inside else ""
        if missing and level not in values:
            number = ""
        bars.append(
            f'<div class="del niva{min(place, _COLOURS - 1)}" style="--s:{100 * share:.1f}%">'
            f"<i></i>{number}</div>"
        )
    total = ""
    if stacked:
        total = f'<div class="summa">{escape(cells.cell(_top(values, True), column))}</div>'
    return (
        f'<div class="plats"><div class="delar">{"".join(bars)}{total}</div>'
        f'<div class="namn">{escape(name)}</div></div>'
    )


def _top(values: dict[str, Any], stacked: bool) -> float:
    known = [float(value) for value in values.values() if not cells.is_missing(value)]
    return sum(known) if stacked else max(known, default=0.0)


def _names(levels: list[str]) -> str:
    if levels == [""]:
        return ""
    marks = "".join(
        f'<span><i class="niva{min(place, _COLOURS - 1)}"></i>{escape(level)}</span>'
        for place, level in enumerate(levels)
    )
    return f'<p class="tecken">{marks}</p>'
