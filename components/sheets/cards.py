"""A sheet as a card, written once for all sessions and, where no book adds to it, all processes.

Who shows a card needs no sheet: that is opened to write its card, and for what its page draws in
a way of its own.
"""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Sheet
from components.render.card import card
from components.render.explained import explained
from components.sheets.reading import Reading

V = TypeVar("V")

#: Sheets whose page draws the figures itself.
DRAWN_BY_PAGE = ("utbildningar", "lia", "arbetsgivare", "yrke")

#: Where the choices of an address are to stand in a card that is the same for all of them.
QUERY = "\ue000"


class Said(NamedTuple):
    """What a sheet asks, and its finding (or what it asks, when it has none)."""

    question: str
    finding: str


class Card(NamedTuple):
    """A card's HTML, in its order; the sheet's own choices stand after the ``head``."""

    head: str
    lists: str
    pictures: str
    foot: str


def of(slug: str, now: Reading, choice: Choice, *, alone: bool, drawn: bool) -> Card:
    """The card of a sheet. ``alone``: the page's title is heading enough; ``drawn``: with its
    figures."""

    def write(sheet: Sheet) -> Card:
        return Card(
            *explained(
                slug,
                card.head(sheet, None if alone else 2),
                card.lists(sheet),
                card.pictures(sheet) if drawn else "",
                card.missing(sheet)
                + card.decided(sheet)
                + card.caution(sheet)
                + card.foot(sheet, card.Way(slug, QUERY), rest=drawn),
            )
        )

    return _made(slug, now, choice, f"card {alone} {drawn}", write)


def question(slug: str, now: Reading, choice: Choice) -> str:
    """What a sheet asks."""
    short = sheets.question(slug, now.edition(choice), choice)
    return short or said(slug, now, choice).question


def said(slug: str, now: Reading, choice: Choice) -> Said:
    """What another page says of a sheet."""

    def say(sheet: Sheet) -> Said:
        return Said(sheet.question, sheet.headline or sheet.question)

    return _made(slug, now, choice, "said", say)


def make(slug: str, now: Reading, choice: Choice) -> None:
    """Have all that a page shows of a sheet for a choice made and kept."""
    page = sheets.page_of(slug)
    by_page = slug in DRAWN_BY_PAGE and (slug != "yrke" or choice.yrke)
    of(slug, now, choice, alone=len(sheets.PAGES[page]) == 1, drawn=not by_page)
    said(slug, now, choice)


def _made(slug: str, now: Reading, choice: Choice, what: str, make: Callable[[Sheet], V]) -> V:
    edition = now.edition(choice)
    return sheets.made_of(slug, edition, now.book, choice, now.today, what, make)
