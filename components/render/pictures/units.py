"""One square for each thing, standing by year: those that count are filled.

Columns on a wide surface, rows on a narrow one. Many squares stand several to a row, so that a
column never grows taller than the picture.
"""

from html import escape
from typing import Any

from components.kit import cells
from components.kit.numbers import count
from components.kit.sheet import Figure

#: (squares at most in the tallest column, squares to a row, size of the squares by name)
_SIZES = ((12, 1, "stora"), (24, 2, "stora"), (36, 3, "stora"), (60, 4, "mindre"), (108, 6, "sma"))
_SMALLEST = (8, "sma")


def html(figure: Figure, level: int) -> str:
    """``x``, ``y`` (filled) and ``of`` (all of them; missing when only the filled are known)."""
    e = figure.encoding
    rows = list(figure.frame[[e["x"], e["y"], e["of"]]].itertuples(index=False, name=None))
    abreast, size = _sized(max(_number(of, y) for _, y, of in rows))
    columns = "".join(_column(figure, *row) for row in rows)
    unknown = any(cells.is_missing(of) for _, _, of in rows)
    note = f"<span>? = {escape(figure.columns[e['of']].missing)}</span>" if unknown else ""
    filled, every = (escape(figure.columns[e[role]].label) for role in ("y", "of"))
    kind = "enheter med-egen" if "subject" in e else "enheter"
    return (
        f'<div class="{kind}" role="img" aria-label="{escape(figure.alt)}">'
        f'<p class="tecken"><span><i class="fylld"></i>{filled}</span><span><i></i>{every}</span>'
        f'{note}</p><div class="{size}" style="--abreast:{abreast}">{columns}</div></div>'
    )


def _column(figure: Figure, x: Any, filled: Any, of: Any) -> str:
    name = cells.cell(x, figure.columns[figure.encoding["x"]])
    every = _number(of, filled)
    squares = '<i class="fylld"></i>' * int(filled) + "<i></i>" * (every - int(filled))
    whole = "?" if cells.is_missing(of) else count(every)
    said = f"<b>{count(int(filled))}</b> <span>av\u00a0{whole}</span>" if every else "<b>0</b>"
    own = " egen" if name == figure.encoding.get("subject") else ""
    return (
        f'<div class="stapel{own}"><div class="rutor">{squares}</div><div class="sagt">{said}</div>'
        f'<div class="namn">{escape(name)}</div></div>'
    )


def _number(of: Any, filled: Any) -> int:
    return int(filled if cells.is_missing(of) else of)


def _sized(most: int) -> tuple[int, str]:
    for limit, abreast, size in _SIZES:
        if most <= limit:
            return abreast, size
    return _SMALLEST
