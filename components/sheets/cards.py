"""A sheet as a card, written once for all sessions and, where no book adds to it, all processes.

Who shows a card needs no sheet: that is opened to write its card, and for what its page draws in
a way of its own.
"""

from typing import NamedTuple

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Sheet
from components.render.card import card
from components.render.explained import explained
from components.sheets.reading import Reading

#: Sheets whose page draws the figures itself.
DRAWN_BY_PAGE = ("utbildningar", "lia", "arbetsgivare", "yrke")

#: Where the choices of an address are to stand in a card that is the same for all of them.
QUERY = "\ue000"


class Card(NamedTuple):
    """A card's HTML, in its order; the sheet's own choices stand after the ``head``. And what other
    pages say of the sheet: what it asks, and its finding (what it asks, when it has none)."""

    head: str
    lists: str
    pictures: str
    foot: str
    question: str
    finding: str


def of(slug: str, now: Reading, choice: Choice, *, alone: bool, drawn: bool) -> Card:
    """The card of a sheet. ``alone``: the page's title is heading enough; ``drawn``: with its
    figures."""

    def write(sheet: Sheet) -> Card:
        head, lists, pictures, foot = explained(
            slug,
            card.head(sheet, None if alone else 2),
            card.lists(sheet),
            card.pictures(sheet) if drawn else "",
            card.missing(sheet)
            + card.decided(sheet)
            + card.caution(sheet)
            + card.foot(sheet, card.Way(slug, QUERY), rest=drawn),
        )
        finding = sheet.headline or sheet.question
        return Card(head, lists, pictures, foot, sheet.question, finding)

    edition, what = now.edition(choice), f"card {alone} {drawn}"
    return sheets.made_of(slug, edition, now.book, choice, now.today, what, write)


def on_page(slug: str, now: Reading, choice: Choice) -> Card:
    """The card as the sheet's own page shows it."""
    page = sheets.page_of(slug)
    by_page = slug in DRAWN_BY_PAGE and (slug != "yrke" or choice.yrke)
    return of(slug, now, choice, alone=len(sheets.PAGES[page]) == 1, drawn=not by_page)


def question(slug: str, now: Reading, choice: Choice) -> str:
    """What a sheet asks."""
    short = sheets.question(slug, now.edition(choice), choice)
    return short or on_page(slug, now, choice).question
