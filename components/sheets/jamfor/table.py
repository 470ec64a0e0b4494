"""Programmes side by side as HTML: a fact per row, a small length where a number differs. On a
phone a fact is a card, with each programme's name before what is said of it."""

from html import escape
from typing import Any

from components.kit import cells
from components.kit.sheet import Col, Drawn, Figure
from components.render import anchor, kinds
from components.sheets.programmes import contact

#: The kind of such a table.
KIND: Drawn = "compared"


def html(figure: Figure, level: int) -> str:
    """The figure's heading (of ``level``) and the table below it."""
    columns = list(figure.columns.values())
    heads = "".join(f'<th scope="col">{escape(column.label)}</th>' for column in columns)
    body = "".join(
        _row(values, numbers, columns)
        for values, numbers in zip(cells.rows(figure), figure.frame["numbers"], strict=True)
    )
    title = escape(figure.title)
    return (
        f'<div class="jamforda"><h{level}>{title}</h{level}>'
        f'<div class="blad-table" tabindex="0" role="region" aria-label="{title}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div></div>"
    )


def _row(values: Any, numbers: tuple[float | None, ...], columns: list[Col]) -> str:
    known = [number for number in numbers if number is not None and number == number]
    most = max(known, default=0.0)
    differs = len(set(known)) > 1
    marks = [_mark(number, most) if differs else "" for number in numbers]
    what, *said = values
    cells_ = "".join(
        f'<td data-rubrik="{escape(column.label)}"><span>{_said(value, column)}{mark}</span></td>'
        for value, column, mark in zip(said, columns[1:], marks or [""] * len(said), strict=True)
    )
    return f'<tr><th scope="row">{escape(cells.cell(what, columns[0]))}</th>{cells_}</tr>'


def _mark(number: float | None, most: float) -> str:
    """A length of ``most``; nothing where there is no number. The words say the same."""
    if number is None or number != number:
        return ""
    return f'<i class="matt" style="width:{100 * number / most:.0f}%" aria-hidden="true"></i>'


def _said(value: Any, column: Col) -> str:
    words, address = cells.cell(value, column), cells.address(value, column)
    shown = contact.printed("", address).removeprefix(": ") if address else ""
    on_paper = "" if not shown or shown in words else f'<i class="tryck">: {escape(shown)}</i>'
    return anchor.cell(value, column) + on_paper


kinds.register(KIND, kinds.Look(rows=html))
