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


def show_more(number: int) -> str:
    """The button for the next rows of a list."""
    return f"Visa {count(number)} till"


def more(shown: int, every: int, number: int, said: Callable[[int], str] = show_more) -> str:
    """The button under a list for its next ``number`` rows, ``said`` in the list's words; nothing
    when all are shown."""
    if shown >= every:
        return ""
    label = escape(said(min(number, every - shown)))
    return f'<button type="button" data-more>{label}</button>'
