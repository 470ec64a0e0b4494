"""Rows of a figure as cards instead of a table, what all lists have in common."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from components.kit.numbers import count
from components.kit.sheet import Figure

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def whole(figure: Figure, items: str, level: int) -> str:
    """All rows under the figure's title, a heading of ``level``; a folded list opens on request,
    and on paper it is open."""
    title = escape(figure.title)
    if figure.folded:
        return f'<details class="utbildningar"><summary>{title}</summary>{items}</details>'
    return f'<div class="utbildningar"><h{level}>{title}</h{level}>{items}</div>'


def show_all(number: int) -> str:
    """The rest of a long list."""
    return f"Visa alla {count(number)}"


def show_more(number: int, every: int) -> str:
    """The next rows of a very long list."""
    return f"Visa {count(number)} till av {count(every)}"


def more(
    shown: int,
    every: int,
    number: int,
    show_all: Callable[[int], str] = show_all,
    show_more: Callable[[int, int], str] = show_more,
) -> str:
    """The button under a list for its next ``number`` rows, in the list's words; nothing when all
    are shown."""
    if shown >= every:
        return ""
    said = show_all(every) if shown + number >= every else show_more(number, every)
    return f'<button type="button" data-more>{escape(said)}</button>'
