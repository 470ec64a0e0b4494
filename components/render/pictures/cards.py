"""A card per row: a line above, its name, and what else there is to say, with headings."""

import re
from html import escape
from typing import Any

from components.kit import cells
from components.kit.numbers import count
from components.kit.sheet import Figure
from components.render import anchor

#: So many lines of a card are read at once.
_FEW = 2

#: So many cards are all shown; of more, the first.
_ALL, _FIRST = 4, 3
MORE = "Mer"

#: A word outside a tag that a narrow card has no room for, and where such a compound is parted:
#: a browser without Swedish hyphenation would part it anywhere.
_LONG = re.compile(r"(?<![\w-])\w{20,}(?![^<]*>)")
_JOINT = re.compile(r"(?<=\w{6})(?=utbildning|verksamhet|utveckling|operatör|ingenjör|tekniker)")


def html(figure: Figure, level: int) -> str:
    """The figure's heading (of ``level``) and the cards below it."""
    names = list(figure.columns)
    items = [
        _card(dict(zip(names, values, strict=True)), figure, level + 1)
        for values in cells.rows(figure)
    ]
    shown = len(items) if len(items) <= _ALL else _FIRST
    rest = f"<ul>{''.join(items[shown:])}</ul>"
    more = f"<details><summary>{more_rows(len(items) - shown)}</summary>{rest}</details>"
    return (
        f'<div class="kortlek"><h{level}>{escape(figure.title)}</h{level}>'
        f"<ul>{''.join(items[:shown])}</ul>{more if items[shown:] else ''}</div>"
    )


def more_rows(number: int) -> str:
    """What opens the cards that are not among the first."""
    return f"Visa {count(number)} till"


def _card(row: dict[str, Any], figure: Figure, level: int) -> str:
    e, columns = figure.encoding, figure.columns
    label, top, text = e["label"], e.get("top"), e.get("text")
    above = f'<p class="topp">{anchor.cell(row[top], columns[top])}</p>' if top else ""
    below = f'<p class="text">{anchor.cell(row[text], columns[text])}</p>' if text else ""
    rest = [
        f"<div><dt>{escape(column.label)}</dt><dd>{anchor.cell(row[name], column)}</dd></div>"
        for name, column in columns.items()
        if name not in (label, top, text)
    ]
    name = _parted(anchor.cell(row[label], columns[label]))
    return f"<li>{above}<h{level}>{name}</h{level}>{below}{_facts(rest)}</li>"


def _parted(html: str) -> str:
    """With a soft hyphen in every long compound."""
    return _LONG.sub(lambda word: _JOINT.sub("&shy;", word[0]), html)


def _facts(facts: list[str]) -> str:
    """What else there is to say: few lines as they are, more on request."""
    if not facts:
        return ""
    listed = f"<dl>{''.join(facts)}</dl>"
    return listed if len(facts) <= _FEW else f"<details><summary>{MORE}</summary>{listed}</details>"
