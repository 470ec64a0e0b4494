"""What lasts over terms as ribbons: the name once, what is in it written on the ribbon.

Real text in a list, since names are what it shows; the first rows are seen, the rest are folded.
"""

from collections.abc import Sequence
from html import escape
from itertools import accumulate, groupby
from typing import Any

from components.kit import cells, words
from components.kit.sheet import Figure
from components.render.pictures import text
from data import terms

#: Rows that are seen at once, and how many ribbons there may be in them: what a projector holds.
_FIRST, _RIBBONS = 8, 12


def html(figure: Figure, level: int) -> str:
    """``label``, ``note``, ``first`` and ``last`` (ordinals of terms), ``text`` (on the ribbon);
    perhaps ``row`` (rows of one value share a name), ``earlier`` and ``later`` ("ja": the ribbon
    goes on beyond what is drawn)."""
    e = figure.encoding
    start, stop = int(figure.frame[e["first"]].min()), int(figure.frame[e["last"]].max())
    frame = figure.frame.to_dict("records")
    whose = e.get("row", e["label"])
    rows = [list(rows) for _, rows in groupby(frame, key=lambda row: row[whose])]
    listed = [_row(figure, found, start) for found in rows]
    names = "".join(f"<span>{words.term(terms.term(one))}</span>" for one in range(start, stop + 1))
    head = f'<div class="terminer" aria-hidden="true">{names}</div>'
    seen = _seen([len(found) for found in rows])
    first, rest = listed[:seen], listed[seen:]
    summary = f"<summary>{text.more(len(rest))}</summary>"
    more = f"<details>{summary}<ul>{''.join(rest)}</ul></details>" if rest else ""
    return (
        f'<div class="band" role="group" aria-label="{escape(figure.alt)}">'
        f'<div style="--terminer:{stop - start + 1}">{head}<ul>{"".join(first)}</ul>{more}</div>'
        "</div>"
    )


def _seen(ribbons: Sequence[int]) -> int:
    """How many of the rows are seen at once; ``ribbons``: how many each row has."""
    fit = sum(lines <= _RIBBONS for lines in accumulate(ribbons))
    return max(1, min(fit, _FIRST))


def _row(figure: Figure, rows: Sequence[dict[str, Any]], start: int) -> str:
    name, note = (_cell(figure, rows[0], role) for role in ("label", "note"))
    ribbons = "".join(_ribbon(figure, row, start) for row in rows)
    named = f"<b>{name}</b> <span>{note}</span>" if note else f"<b>{name}</b>"
    return f'<li><div class="namn">{named}</div><div class="remsor">{ribbons}</div></li>'


def _ribbon(figure: Figure, row: dict[str, Any], start: int) -> str:
    e = figure.encoding
    first, last = int(row[e["first"]]), int(row[e["last"]])
    beyond = " ".join(way for way in ("earlier", "later") if row.get(e.get(way, "")) == "ja")
    over = f"{words.term(terms.term(first))}–{words.term(terms.term(last))}: "
    return (
        f'<div class="{beyond}" style="grid-column:{first - start + 1}/{last - start + 2}">'
        f'<span class="dold">{over}</span>{_cell(figure, row, "text")}</div>'
    )


def _cell(figure: Figure, row: dict[str, Any], role: str) -> str:
    name = figure.encoding.get(role)
    if not name or cells.is_missing(row[name]):
        return ""
    column = figure.columns.get(name)
    return escape(cells.cell(row[name], column) if column else str(row[name]))
