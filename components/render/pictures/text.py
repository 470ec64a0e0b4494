"""Words that the pictures add, and how a heading with a sign is written."""

from collections.abc import Sequence
from html import escape
from typing import Any

from components.kit import cells
from components.kit.numbers import count, inside
from components.kit.sheet import Figure
from components.render import anchor

#: In a column that says whether something is so; in a cell without names.
YES, NONE = "ja", "inget yrke"

#: In the middle of a year; before a meeting for which nothing has a known month.
TODAY, NO_MONTH = "I dag", "inget med känd månad"


def bare(name: str) -> str:
    """A group's name without its sign: "▲ Brist" → "Brist"."""
    sign, _, rest = name.partition(" ")
    return rest if rest and not sign.isalnum() and len(sign) == 1 else name


def signed(name: str) -> str:
    """The same as HTML, the sign only for those who see it."""
    rest = bare(name)
    if rest == name:
        return escape(name)
    return f'<span aria-hidden="true">{escape(name[0])}</span> {escape(rest)}'


def none_in(groups: Sequence[str]) -> str:
    """The groups of a board that nothing is in."""
    names = [inside(name) for name in groups]
    said = f"{', '.join(names[:-1])} eller {names[-1]}" if len(names) > 1 else names[0]
    return f"Inget i {said}."


def more(number: int) -> str:
    """What opens the rest of a long picture."""
    return f"Visa {count(number)} till"


def named(figure: Figure, row: dict[str, Any]) -> str:
    """The name of a row (its ``label``) as HTML, a link when it has somewhere to lead."""
    label = figure.encoding["label"]
    column = figure.columns.get(label)
    return anchor.html(escape(str(row[label])), cells.address(row[label], column) if column else "")


def cut(line: str, room: int) -> str:
    """A line of at most ``room`` letters, cut between words."""
    if len(line) <= room:
        return line
    return f"{line[: room - 1].rpartition(' ')[0]} …"
