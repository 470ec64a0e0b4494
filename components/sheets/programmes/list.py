"""A list of YH programmes as HTML: one row per programme, on a phone one card. No Streamlit.

Rows are what sheets/utbildningar/sheet.py puts in its frames. Every row has its links, and when
there is a map a button that marks it there, so a keyboard reaches all of them.
"""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from components.kit import cells, words
from components.kit.sheet import Figure
from components.sheets.jamfor import text as jamfor
from components.sheets.programmes import row_text as text
from components.sheets.utbildningar import text as utbildningar

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def lists(figure: Figure) -> bool:
    """Whether a figure is a list of programmes."""
    return figure.kind == "table" and "reach" in figure.encoding


def paper(figure: Figure, level: int) -> str:
    """A whole list without buttons; a folded one opens on request, and on paper it is open.
    ``level`` is its heading's."""
    items = html(figure.frame, every=len(figure.frame), level=level + 1)
    return whole(figure, items, level)


def whole(figure: Figure, items: str, level: int) -> str:
    """The ``items`` of a list under its title; those of a folded one open on request."""
    title = escape(figure.title)
    if figure.folded:
        return f'<details class="utbildningar"><summary>{title}</summary>{items}</details>'
    return f'<div class="utbildningar"><h{level}>{title}</h{level}>{items}</div>'


def html(
    rows: pd.DataFrame,
    *,
    every: int,
    number: int = 0,
    selectable: bool = False,
    comparable: bool = False,
    level: int = 4,
) -> str:
    """``<ol>`` of the rows, in their order, and a button for the rest when ``every`` is more.

    ``number``: how many the button shows next. ``selectable``: rows can be marked on a map.
    ``comparable``: they can be added to a comparison. ``level``: of a row's heading.
    """
    items = "".join(_row(row, selectable, comparable, level) for row in rows.itertuples())
    return f'<ol role="list">{items}</ol>{more(len(rows), every, number)}'


def more(
    shown: int,
    every: int,
    number: int,
    show_all: Callable[[int], str] = utbildningar.show_all,
    show_more: Callable[[int, int], str] = utbildningar.show_more,
) -> str:
    """The button under a list for its next rows; nothing when all are shown."""
    if shown >= every:
        return ""
    said = show_all(every) if shown + number >= every else show_more(number, every)
    return f'<button type="button" data-more>{escape(said)}</button>'


def code(diarienummer: str) -> str:
    """A programme as an address names it: "MYH 2025/3189" → "MYH2025/3189"."""
    return diarienummer.replace(" ", "")


def _row(row: Any, selectable: bool, comparable: bool, level: int) -> str:
    seats = text.seats(cells.whole(row.lowest), cells.whole(row.highest), cells.whole(row.places))
    related = "" if row.own else _line(utbildningar.counted_in(row.sector))
    on_map = (
        f'<button type="button" aria-pressed="false" data-utb="{escape(row.diarienummer)}">'
        f"{utbildningar.SHOW_ON_MAP}</button>"
        if selectable
        else ""
    )
    compare = (
        f'<button type="button" data-compare="{escape(code(row.diarienummer))}" '
        f'data-name="{escape(row.programme)}">{jamfor.ADD}</button>'
        if comparable
        else ""
    )
    return (
        f'<li data-row="{escape(row.diarienummer)}">'
        f"<div><h{level}>{escape(row.programme)}</h{level}>{_line(row.provider)}{_line(_place(row))}"
        f"{_line(text.decided(int(row.application_year), row.diarienummer))}</div>"
        f"<div><p><strong>{escape(row.stands)}</strong></p>{_line(seats)}{_line(row.extent)}"
        f"{_line(_ends_in(row))}{related}</div>"
        f"<div>{page(row)}<p>{text.OPEN_QUESTION} Se "
        f"{_link(text.OPEN_ADDRESS, text.OPEN_WHERE)}.</p>{on_map}{compare}</div></li>"
    )


def _place(row: Any) -> str:
    if row.study_form == "distans":
        return text.remote_place(row.names)
    return text.place(row.names, None if pd.isna(row.km) else row.km)


def _ends_in(row: Any) -> str:
    parts = [None if pd.isna(row.qualification) else row.qualification, row.education_area]
    return " · ".join(part for part in parts if part)


def page(row: Any) -> str:
    """The way to the provider's own page."""
    address = row.page[1]
    if not address or pd.isna(address):
        return _line(text.NO_PAGE)
    unchecked = "" if row.website_status == text.CHECKED else f" ({text.UNCHECKED})"
    return f'<p class="sida">{_link(address, words.OPEN_PROVIDER)}{unchecked}</p>'


def _link(address: str, label: str) -> str:
    return f'<a href="{escape(address)}" target="_blank" rel="noopener">{escape(label)}</a>'


def _line(words_: str) -> str:
    return f"<p>{escape(words_)}</p>"
