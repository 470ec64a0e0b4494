"""Links from a sheet to our own pages. A sheet says where a link leads; whoever writes the page
adds the reader's choices, which no sheet knows all of.

A place is a page and what is chosen there: "/yrke?yrke=3112".
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from html import escape, unescape
from urllib.parse import parse_qsl, urlencode, urljoin

from components.kit.sheet import Figure, Sheet

#: What links to other pages leave out: how this page is shown.
_HOW_SHOWN = {"karta", "vy", "punkt", "lage"}

#: Choices that are written after what a place chooses (address/choices.py has the order).
_LAST = {"utgava", "mote"}

_PLACE = re.compile(r'href="(/[a-z0-9-]*\?(?!lan=)[^"]*)"')


def place(page: str, **chosen: str) -> str:
    """A page of ours with something chosen."""
    return f"/{page}?{urlencode(chosen)}"


def occupation(code: str) -> str:
    """The page of an occupation, by its code in an address (data/occupation_codes.py)."""
    return place("yrke", yrke=code)


def is_place(address: str) -> bool:
    """Whether it leads to a page of ours."""
    return address.startswith("/")


@lru_cache(maxsize=4096)
def whole(there: str, query: str) -> str:
    """The place with the reader's choices: ``query`` is that of the page it is written on."""
    page, _, own = there.partition("?")
    chosen = parse_qsl(own)
    names = {name for name, _ in chosen} | _HOW_SHOWN
    kept = [pair for pair in parse_qsl(query) if pair[0] not in names]
    before = [pair for pair in kept if pair[0] not in _LAST]
    after = [pair for pair in kept if pair[0] in _LAST]
    return f"{page}?{urlencode([*before, *chosen, *after])}"


def led(sheet: Sheet, address: str) -> Sheet:
    """The sheet for a file that is read elsewhere, its places as whole addresses. ``address``:
    that of the sheet's light page."""
    query = address.partition("?")[2]
    figures = tuple(
        _with(figure, lambda there: urljoin(address, whole(there, query)))
        for figure in sheet.figures
    )
    return replace(sheet, figures=figures)


def silent(figure: Figure) -> Figure:
    """The figure without its places, where a press would lead away from what is shown."""
    return _with(figure, None)


def _with(figure: Figure, lead: Callable[[str], str] | None) -> Figure:
    """Its places as ``lead`` writes them; None: without them."""
    columns = {
        name: column.but(
            leads={said: lead(there) for said, there in column.leads.items()} if lead else {}
        )
        for name, column in figure.columns.items()
        if column.leads
    }
    return replace(figure, columns={**figure.columns, **columns}) if columns else figure


def complete(html: str, query: str) -> str:
    """HTML with every place in it written whole."""
    return _PLACE.sub(lambda found: f'href="{escape(whole(unescape(found[1]), query))}"', html)
