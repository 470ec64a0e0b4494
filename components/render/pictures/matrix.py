"""A matrix of names: rows that are words by columns that are words, as HTML that is read.

A row whose names belong to no column is one strip. Where it is narrow the cells follow each other
under their headings. In a cell names with the same note stand together, the note under them.
"""

from html import escape

from components.kit import cells
from components.kit.sheet import Figure
from components.render.pictures import text

#: A cell's share of the width: so much when it is empty, and when it has names, up to a number.
_EMPTY, _LEAST, _PER_NAME, _MOST = 0.6, 1.0, 0.16, 12


def html(figure: Figure, level: int) -> str:
    """The matrix; ``level`` is that of the rows' headings, the cells' are one below."""
    e, frame = figure.encoding, figure.frame
    columns = [str(one) for one in frame[e["column"]].cat.categories]
    of_row: dict[str, list[dict]] = {str(name): [] for name in frame[e["row"]].cat.categories}
    for one in frame.to_dict("records"):
        of_row[one[e["row"]]].append(one)
    rows = "".join(
        _row(figure, name, found, columns, level) for name, found in of_row.items() if found
    )
    return f'<div class="matris"><div class="matris-in">{rows}</div></div>'


def _row(figure: Figure, name: str, rows: list[dict], columns: list[str], level: int) -> str:
    e = figure.encoding
    tone = escape(str(rows[0][e["tone"]]))
    placed = {column: [one for one in rows if one[e["column"]] == column] for column in columns}
    loose = [one for one in rows if cells.is_missing(one[e["column"]])]
    body = _strip(figure, loose) if loose else ""
    if len(loose) < len(rows):
        widths = " ".join(f"minmax(0, {_width(len(found)):.2f}fr)" for found in placed.values())
        drawn = "".join(_cell(figure, column, found, level + 1) for column, found in placed.items())
        body = f'<div class="celler" style="--celler: {widths}">{drawn}</div>{body}'
    head = f"<h{level}>{text.signed(name)}</h{level}>"
    return f'<section class="rad ton-{tone}">{head}<div class="rad-in">{body}</div></section>'


def _width(names: int) -> float:
    return _LEAST + _PER_NAME * min(names, _MOST) if names else _EMPTY


def _cell(figure: Figure, column: str, rows: list[dict], level: int) -> str:
    hot = figure.encoding.get("hot")
    kind = "cell" if rows else "cell tom"
    if hot and any(one[hot] == text.YES for one in rows):
        kind += " het"
    inside = _names(figure, rows) if rows else f'<p class="inga">{text.NONE}</p>'
    head = f"<h{level}>{escape(column)}</h{level}>"
    return (
        f'<section class="{kind}">{head}<div class="cell-in"><div class="spalter">{inside}</div>'
        "</div></section>"
    )


def _strip(figure: Figure, rows: list[dict]) -> str:
    return f'<div class="remsa">{_names(figure, rows)}</div>'


def _names(figure: Figure, rows: list[dict]) -> str:
    """Names by note, in the order they come."""
    of_note: dict[str, list[dict]] = {}
    for one in rows:
        of_note.setdefault(str(one[figure.encoding["note"]]), []).append(one)
    return "".join(_together(figure, found, note) for note, found in of_note.items())


def _together(figure: Figure, rows: list[dict], note: str) -> str:
    items = "".join(_item(figure, row) for row in rows)
    return f'<div class="lika"><ul>{items}</ul><p class="forslag">{escape(note)}</p></div>'


def _item(figure: Figure, row: dict) -> str:
    e = figure.encoding
    under = ""
    if "under" in e and not cells.is_missing(row[e["under"]]):
        under = f" <small>{escape(str(row[e['under']]))}</small>"
    return f"<li>{text.named(figure, row)}{under}</li>"
