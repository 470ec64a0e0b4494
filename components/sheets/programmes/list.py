"""A list of YH programmes as HTML: one row per programme, on a phone one card. No Streamlit.

Rows are what sheets/utbildningar/sheet.py puts in its frames. Every row has its links, and when
the large map is open a button that marks it there, so a keyboard reaches all of them.
"""

import re
from html import escape
from typing import Any

import pandas as pd

from components.kit import cells, inside
from components.kit.sheet import Drawn, Figure
from components.render import kinds
from components.render import rows as shared
from components.sheets.programmes import announced, contact, list_text
from components.sheets.programmes import row_text as text
from components.sheets.programmes.announced import NextStart

#: The kind of such a list. A sheet names it by this name, which makes it drawn.
KIND: Drawn = "programmes"

#: The words of ``row.stands`` that are read in a list: the first term, or that it is running.
_SOONEST = re.compile(r".+?(?= eller |, | \()")

#: Where one programme stands on one A4 (components/web/light.py).
ONE_PAGE = "utbildningsblad"


def paper(figure: Figure, level: int) -> str:
    """The whole list without buttons; ``level`` is its heading's."""
    items = html(figure.frame, every=len(figure.frame), level=level + 1)
    return shared.whole(figure, items, level)


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
    return f"<ol>{items}</ol>{shared.more(len(rows), every, number)}"


def code(diarienummer: str) -> str:
    """A programme as an address names it: "MYH 2025/3189" → "MYH2025/3189"."""
    return diarienummer.replace(" ", "")


def _row(row: Any, selectable: bool, comparable: bool, level: int) -> str:
    """What and where; when; one line of facts; what to do."""
    seats = text.seats(cells.whole(row.lowest), cells.whole(row.highest), cells.whole(row.places))
    facts = " · ".join((seats, text.brief_extent(int(row.pace_pct), int(row.points))))
    told = row.announced
    rest = (
        _required(told),
        _ends_in(row),
        "" if row.own else list_text.counted_in(row.sector),
        row.decisions,
    )
    more = "".join(f"<p>{escape(part)}</p>" for part in rest if part)
    where = text.place_of(row.study_form, row.names, row.km)
    return (
        f'<li data-row="{escape(row.diarienummer)}">'
        f'<div><h{level} class="namn">{escape(row.programme)}</h{level}>'
        f'<p class="vem">{escape(row.provider)} · {escape(where)}</p></div>'
        f"{starts(row)}"
        f'<div class="fakta"><p>{escape(facts)}</p>{_opens(told)}'
        f"<details><summary>{list_text.more(told is not None)}</summary>{more}</details></div>"
        f'<div class="gor">{_buttons(row, selectable, comparable)}{printed(row)}'
        f"{page(row)}</div></li>"
    )


def _opens(told: NextStart | None) -> str:
    """Where one finds out whether one can apply; nothing where the provider has said until when."""
    if told and told.is_open:
        return ""
    return f"<p>{text.OPEN_QUESTION} Se {_link(text.OPEN_ADDRESS, text.OPEN_WHERE)}.</p>"


def _required(told: NextStart | None) -> str:
    return f"{announced.REQUIRED}: {told.required}" if told else ""


def starts(row: Any) -> str:
    """When the next start is or can be, marked by whether there is one; what else it can be, in
    grey; until when one can apply, where that is known."""
    told = row.announced
    apply = f"<p>{escape(f'{told.apply} {told.source}'.strip())}</p>" if told else ""
    if told and told.start:
        first = f'<b class="kan-starta">{escape(told.start)}</b>'
        return f'<div class="nar"><p>{first} {announced.BY_PROVIDER}</p>{apply}</div>'
    state = "kan-starta" if row.ahead else row.statuses[0]
    soonest = _SOONEST.match(row.stands)
    first = soonest.group() if soonest else row.stands
    rest = row.stands.removeprefix(first)
    return (
        f'<div class="nar"><p><b class="{state}">{escape(first)}</b>{escape(rest)}</p>{apply}</div>'
    )


def _buttons(row: Any, selectable: bool, comparable: bool) -> str:
    on_map = (
        f'<button type="button" aria-pressed="false" data-utb="{escape(row.diarienummer)}">'
        f"{list_text.SHOW_ON_MAP}</button>"
    )
    codes = " ".join(map(code, row.grants))
    compare = (
        f'<button type="button" data-compare="{escape(codes)}" '
        f'data-name="{escape(row.programme)}">{list_text.ADD}</button>'
    )
    return (on_map if selectable else "") + (compare if comparable else "")


def printed(row: Any) -> str:
    """The way to the programme on one A4."""
    there = inside.place(ONE_PAGE, utb=code(row.diarienummer))
    return (
        f'<a class="knapp skriv" href="{escape(there)}" target="_blank" rel="noopener" '
        f'aria-label="{list_text.PRINT}: {escape(row.programme)}">{list_text.PRINT}</a>'
    )


def _ends_in(row: Any) -> str:
    parts = [None if pd.isna(row.qualification) else row.qualification, row.education_area]
    return " · ".join(part for part in parts if part)


def page(row: Any) -> str:
    """The ways to the provider, the nearest first."""
    ways = (_way(label, address) if address else escape(label) for label, address in row.ways)
    return f'<p class="sida">{" ".join(ways)}</p>'


def _way(label: str, address: str) -> str:
    """A link that is written out on paper, shorter: which page, and its address."""
    shown = contact.printed(label, address)
    on_paper = f' data-tryck="{escape(shown)}"' if shown else ""
    return (
        f'<a href="{escape(address)}"{on_paper} target="_blank" rel="noopener">{escape(label)}</a>'
    )


def _link(address: str, label: str) -> str:
    return f'<a href="{escape(address)}" target="_blank" rel="noopener">{escape(label)}</a>'


kinds.register(KIND, kinds.Look(rows=paper))
