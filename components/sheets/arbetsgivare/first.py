"""What the page shows of each figure before anything is pressed."""

from html import escape
from typing import NamedTuple

import pandas as pd

from components.kit.sheet import Figure, Sheet
from components.sheets.arbetsgivare import list as near_list
from components.sheets.arbetsgivare import text
from data.kept import MB, kept

#: Rows at first, and with each press of the button below them.
FIRST, NEXT = 3, 50

#: Where the mail is put together.
WRITE = "mejl"

#: Where each of the three cards leads.
WAYS = ("nara", "nar", "vem")


class Three(NamedTuple):
    """The three cards as HTML; the name and address of the nearest provider's page, or of where
    programmes are found when none is known."""

    cards: tuple[str, ...]
    page: tuple[str, str]


def first(figure: Figure, sheet: Sheet) -> object:
    """The three cards, the rows near as HTML, to whom the mail can be written; None for what is
    opened on request."""
    if figure.kind == "cards" and "steps" not in figure.encoding:
        return Three(_cards(figure), _nearest_page(sheet))
    if figure.kind == "near":
        return None if figure.folded else listed(figure, FIRST)
    return _mailboxes(figure.frame) if figure.title == text.PROVIDERS else None


@kept(4 * MB)
def listed(figure: Figure, number: int) -> str:
    """So many rows, and a button for more."""
    rows = figure.frame
    return near_list.html(rows.head(number), every=len(rows), number=NEXT, write=f"#{WRITE}")


def _cards(figure: Figure) -> tuple[str, ...]:
    return tuple(
        f'<div{_place(way)} class="kort svarskort" data-bild>'
        f'<p class="topp">{escape(row.about)}</p><h3>{escape(row.finding)}</h3>'
        f'<p class="text">{escape(row.more)}</p></div>'
        for row, way in zip(figure.frame.itertuples(), WAYS, strict=True)
    )


def _place(way: str) -> str:
    return "" if way == "nara" else f' id="{way}"'  # the list has that one


def _nearest_page(sheet: Sheet) -> tuple[str, str]:
    providers = next(figure.frame for figure in sheet.figures if figure.title == text.PROVIDERS)
    known = providers[providers["website"].notna()]
    if known.empty:
        return text.OPEN_SERVICE
    nearest = known.iloc[0]
    return text.provider_page(nearest["provider"], nearest["checked"]), nearest["website"]


def _mailboxes(providers: pd.DataFrame) -> list[dict[str, str]]:
    """For the script of the mail (screen/offer.js)."""
    return [
        {
            "name": row.provider,
            "page": "" if pd.isna(row.website) else row.website,
            "checked": row.checked,
            "mailbox": _mailbox(row.contact),
        }
        for row in providers.itertuples()
    ]


def _mailbox(contact: tuple[str, str] | None) -> str:
    """The role mailbox of a confirmed period, when it has one."""
    address = contact[1] if isinstance(contact, tuple) else ""
    return address.removeprefix("mailto:") if address.startswith("mailto:") else ""
