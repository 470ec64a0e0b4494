"""A board: names by group, as HTML that is read. On a narrow place all groups but the first are
folded under their headings.

A group is a heading with its sign and number, and a list. What every name says by a sign or by
the texture of its mark is said in words to those who do not see it, and once under the board.
"""

from collections import Counter
from collections.abc import Iterable
from html import escape

import pandas as pd

from components.kit import cells
from components.kit.numbers import count
from components.kit.sheet import Figure
from components.render.pictures import text

#: A group's share of the width: so much for none, and more the more names it has, up to a number.
_LEAST, _PER_NAME, _MOST = 1.0, 0.08, 12

#: How a group stands: names as cards, as rows, or folded wherever it is.
CARDS, ROWS, FOLDED = "kort", "rad", "tyst"


def html(figure: Figure, level: int) -> str:
    """The board; ``level`` is that of the groups' headings."""
    e, frame = figure.encoding, figure.frame
    of_group: dict[object, list[dict]] = {name: [] for name in _groups(figure)}
    for row in frame.to_dict("records"):
        of_group.get(row[e["group"]], []).append(row)
    groups = [(str(name), rows) for name, rows in of_group.items()]
    full = [(name, rows) for name, rows in groups if rows]
    shown = [(name, rows) for name, rows in full if _form(figure, rows) != FOLDED]
    widths = " ".join(f"minmax(0, {_width(len(rows)):.2f}fr)" for _, rows in shown)
    parts = [
        _group(figure, name, rows, level, folded=place > 0)
        for place, (name, rows) in enumerate(shown)
    ]
    board = f'<div class="grupper">{"".join(parts)}</div>' if shown else ""
    empty = [text.bare(name) for name, rows in groups if not rows]
    none = f'<p class="inga">{escape(text.none_in(empty))}</p>' if empty and shown else ""
    hidden = "".join(
        _folded(figure, name, rows) for name, rows in full if _form(figure, rows) == FOLDED
    )
    under = _legend(figure) + hidden
    under = f'<div class="nederst">{under}</div>' if under else ""
    style = f' style="--spalter: {widths}"' if shown else ""
    return f'<div class="tavla"{style}><div class="tavla-in">{board}{none}{under}</div></div>'


def _groups(figure: Figure) -> Iterable[object]:
    """Every group in order, also the empty ones when the column is a categorical."""
    column = figure.frame[figure.encoding["group"]]
    if isinstance(column.dtype, pd.CategoricalDtype):
        return list(column.cat.categories)
    return list(dict.fromkeys(column.dropna()))


def _form(figure: Figure, rows: list[dict]) -> str:
    column = figure.encoding.get("form")
    return str(rows[0][column]) if column else ROWS


def _width(names: int) -> float:
    return _LEAST + _PER_NAME * min(names, _MOST)


def _group(figure: Figure, name: str, rows: list[dict], level: int, *, folded: bool) -> str:
    tone = f" ton-{escape(_tone(figure, rows))}"
    head = f'<span class="namn">{text.signed(name)}</span> <b class="antal">{count(len(rows))}</b>'
    narrow = f"<details><summary>{head}</summary></details>" if folded else ""
    items = "".join(_item(figure, row) for row in rows)
    kind = "kort-lista" if _form(figure, rows) == CARDS else "rader"
    return (
        f'<section class="grupp{tone}{" vikt" if folded else ""}"><h{level}>{head}</h{level}>'
        f'{narrow}<ul class="{kind}">{items}</ul></section>'
    )


def _item(figure: Figure, row: dict) -> str:
    e = figure.encoding
    texture = f" yta-{escape(str(row[e['texture']]))}" if _has(row, e, "texture") else ""
    sign = (
        f'<span class="tecken" aria-hidden="true">{escape(str(row[e["mark"]]))}</span>'
        if "mark" in e
        else ""
    )
    quiet = [str(row[e[role]]) for role in ("said", "basis") if _has(row, e, role)]
    said = f'<span class="tyst">: {escape("; ".join(quiet))}</span>' if quiet else ""
    note = f" <small>{escape(str(row[e['note']]))}</small>" if _has(row, e, "note") else ""
    name = f'<span class="ord">{text.named(figure, row)}{said}{note}</span>'
    return f'<li class="namnet{texture}">{sign}{name}</li>'


def _has(row: dict, e: dict[str, str], role: str) -> bool:
    return role in e and not cells.is_missing(row[e[role]])


def _tone(figure: Figure, rows: list[dict]) -> str:
    column = figure.encoding.get("tone")
    return str(rows[0][column]) if column else "amne"


def _folded(figure: Figure, name: str, rows: list[dict]) -> str:
    names = ", ".join(text.named(figure, row) for row in rows)
    said = f"{text.bare(name)}: {count(len(rows))}"
    return (
        f'<details class="ovriga"><summary>{escape(said)}</summary></details>'
        f'<p class="ovriga-namn">{names}</p>'
    )


def _legend(figure: Figure) -> str:
    """What the signs and the textures mean, those that are used."""
    e, frame = figure.encoding, figure.frame
    parts = []
    if "said" in e:
        parts += [
            f"<span><b>{escape(mark)}</b> {escape(said)}</span>"
            for mark, said in _pairs(frame, e["mark"], e["said"])
        ]
    if "basis" in e:
        parts += [
            f'<span><i class="prov yta-{escape(texture)}"></i> {escape(basis)}</span>'
            for texture, basis in _pairs(frame, e["texture"], e["basis"])
        ]
    return f'<p class="nyckel" aria-hidden="true">{"".join(parts)}</p>' if parts else ""


def _pairs(frame: pd.DataFrame, first: str, second: str) -> list[tuple[str, str]]:
    """What stands together in two columns, the most common first."""
    pairs = zip(frame[first], frame[second], strict=True)
    known = Counter(pair for pair in pairs if not any(map(cells.is_missing, pair)))
    return [pair for pair, _ in known.most_common()]
