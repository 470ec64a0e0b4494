"""Answers of a search: names with what each leads to, under the heading of their group."""

from html import escape
from itertools import groupby

from components.kit.sheet import Figure


def html(figure: Figure, level: int) -> str:
    """The figure's heading (of ``level``), how it was understood, and the groups."""
    e = figure.encoding
    cells = (figure.frame[e[name]] for name in ("group", "label", "text", "link"))
    rows = zip(*cells, strict=True)
    note = f"<p>{escape(e['note'])}</p>" if e["note"] else ""
    groups = "".join(
        f"<section><h{level + 1}>{escape(name)}</h{level + 1}>"
        f"<ul>{''.join(_item(*row[1:]) for row in own)}</ul></section>"
        for name, own in groupby(rows, key=lambda row: row[0])
    )
    return f'<div class="traffar"><h{level}>{escape(figure.title)}</h{level}>{note}{groups}</div>'


def _item(label: str, said: str, link: str) -> str:
    leaves = "" if link.startswith("/") else ' target="_blank" rel="noopener"'
    return f'<li><a href="{escape(link)}"{leaves}>{escape(label)}</a><p>{escape(said)}</p></li>'
