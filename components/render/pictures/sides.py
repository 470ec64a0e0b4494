"""Areas side by side in words: a row for each name, a column for each area, the word in the cell.

First the names whose words differ. Those that all areas say the same of stand below, together by
their word. On a phone each row is a card, as of any table.
"""

from html import escape

import pandas as pd

from components.kit import cells
from components.kit.sheet import Figure
from components.render.pictures import text


def html(figure: Figure, level: int) -> str:
    """The drawing; ``level`` is that of the groups' headings."""
    e = figure.encoding
    parts = []
    for name in _groups(figure):
        rows = figure.frame[figure.frame[e["group"]] == name]
        if rows.empty:
            continue
        together = name in (e.get("same"), e.get("only"))
        inside = _together(figure, rows) if together else _table(figure, rows)
        parts.append(f"<h{level}>{escape(name)}</h{level}>{inside}")
    return f'<div class="sidor">{"".join(parts)}</div>'


def areas(figure: Figure) -> list[str]:
    """The columns that are areas, the subject first."""
    e = figure.encoding
    return [name for name in figure.columns if name not in (e["label"], e["group"])]


def _groups(figure: Figure) -> list[str]:
    return [str(one) for one in figure.frame[figure.encoding["group"]].cat.categories]


def _table(figure: Figure, rows: pd.DataFrame) -> str:
    e = figure.encoding
    shown = areas(figure)
    label = escape(figure.columns[e["label"]].label)
    heads = "".join(
        f'<th scope="col"{_own(figure, name)}>{escape(figure.columns[name].label)}</th>'
        for name in shown
    )
    body = "".join(
        f'<tr><th scope="row">{text.named(figure, row)}</th>'
        + "".join(_cell(figure, row, name) for name in shown)
        + "</tr>"
        for row in rows.to_dict("records")
    )
    head = f'<thead><tr><th scope="col">{label}</th>{heads}</tr></thead>'
    return f'<div class="blad-table"><table>{head}<tbody>{body}</tbody></table></div>'


def _cell(figure: Figure, row: dict, name: str) -> str:
    column = figure.columns[name]
    said = escape(cells.cell(row[name], column))
    tone = row.get(f"tone_{name}")
    kind = "svag" if cells.is_missing(tone) else str(tone)
    return (
        f'<td data-rubrik="{escape(column.label)}"{_own(figure, name)}>'
        f'<span class="ton-{escape(kind)}">{said}</span></td>'
    )


def _own(figure: Figure, name: str) -> str:
    return " class=egen" if name == figure.encoding["own"] else ""


def _together(figure: Figure, rows: pd.DataFrame) -> str:
    """The names by the word they share."""
    e = figure.encoding
    own = e["own"]
    lines = []
    for word in dict.fromkeys(rows[own]):
        found = rows[rows[own] == word] if not cells.is_missing(word) else rows[rows[own].isna()]
        said = cells.cell(word, figure.columns[own])
        tone = found[f"tone_{own}"].iloc[0]
        kind = "svag" if cells.is_missing(tone) else str(tone)
        names = ", ".join(text.named(figure, row) for row in found.to_dict("records"))
        lines.append(
            f'<p><b class="ton-{escape(kind)}">{text.signed(said.replace(chr(160), " "))}</b> '
            f"{names}</p>"
        )
    return f'<div class="lika">{"".join(lines)}</div>'
