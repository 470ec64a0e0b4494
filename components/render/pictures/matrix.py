"""A matrix of names: rows that are words by columns that are words, as HTML that is read.

A row whose names belong to no column is one strip. Where it is narrow the cells follow each other
under their headings. In a cell names with the same note stand together, the note under them.
"""

from html import escape

import pandas as pd

from components.kit import cells
from components.kit.sheet import Figure
from components.render.pictures import text

#: A cell's share of the width: so much when it is empty, and when it has names, up to a number.
_EMPTY, _LEAST, _PER_NAME, _MOST = 0.6, 1.0, 0.16, 12


def html(figure: Figure, level: int) -> str:
    """The matrix; ``level`` is that of the rows' headings, the cells' are one below."""
    e, frame = figure.encoding, figure.frame
    columns = [str(one) for one in frame[e["column"]].cat.categories]
    rows = "".join(
        _row(figure, str(name), frame[frame[e["row"]] == name], columns, level)
        for name in frame[e["row"]].cat.categories
        if (frame[e["row"]] == name).any()
    )
    return f'<div class="matris"><div class="matris-in">{rows}</div></div>'


def _row(figure: Figure, name: str, rows: pd.DataFrame, columns: list[str], level: int) -> str:
    e = figure.encoding
    tone = escape(str(rows[e["tone"]].iloc[0]))
    placed = {column: rows[rows[e["column"]] == column] for column in columns}
    loose = rows[rows[e["column"]].isna()]
    body = _strip(figure, loose) if len(loose) else ""
    if len(loose) < len(rows):
        widths = " ".join(f"minmax(0, {_width(len(found)):.2f}fr)" for found in placed.values())
        drawn = "".join(_cell(figure, column, found, level + 1) for column, found in placed.items())
        body = f'<div class="celler" style="--celler: {widths}">{drawn}</div>{body}'
    head = f"<h{level}>{text.signed(name)}</h{level}>"
    return f'<section class="rad ton-{tone}">{head}<div class="rad-in">{body}</div></section>'


def _width(names: int) -> float:
    return _LEAST + _PER_NAME * min(names, _MOST) if names else _EMPTY


def _cell(figure: Figure, column: str, rows: pd.DataFrame, level: int) -> str:
    hot = figure.encoding.get("hot")
    kind = "cell tom" if rows.empty else "cell"
    if hot and (rows[hot] == text.YES).any():
        kind += " het"
    inside = _names(figure, rows) if len(rows) else f'<p class="inga">{text.NONE}</p>'
    head = f"<h{level}>{escape(column)}</h{level}>"
    return (
        f'<section class="{kind}">{head}<div class="cell-in"><div class="spalter">{inside}</div>'
        "</div></section>"
    )


def _strip(figure: Figure, rows: pd.DataFrame) -> str:
    return f'<div class="remsa">{_names(figure, rows)}</div>'


def _names(figure: Figure, rows: pd.DataFrame) -> str:
    """Names by note, in the order they come."""
    note = figure.encoding["note"]
    notes = list(dict.fromkeys(rows[note]))
    return "".join(_together(figure, rows[rows[note] == said], str(said)) for said in notes)


def _together(figure: Figure, rows: pd.DataFrame, note: str) -> str:
    items = "".join(_item(figure, row) for row in rows.to_dict("records"))
    return f'<div class="lika"><ul>{items}</ul><p class="forslag">{escape(note)}</p></div>'


def _item(figure: Figure, row: dict) -> str:
    e = figure.encoding
    under = ""
    if "under" in e and not cells.is_missing(row[e["under"]]):
        under = f" <small>{escape(str(row[e['under']]))}</small>"
    return f"<li>{text.named(figure, row)}{under}</li>"
