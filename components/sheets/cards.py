"""A sheet as a card, written once for all sessions and, where no book adds to it, all processes.

Who shows a card needs no sheet: that is opened to write its card, and when something is pressed on
a page that draws its figures in a way of its own.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Drawn, Figure, Sheet
from components.render.card import card
from components.render.explained import explained
from components.sheets.reading import Reading

#: Sheets whose page draws the figures itself.
DRAWN_BY_PAGE = ("utbildningar", "lia", "arbetsgivare", "yrke")

#: Where the choices of an address are to stand in a card that is the same for all of them.
QUERY = "\ue000"


class Sketch(NamedTuple):
    """What a page that draws a figure itself knows of it, before it opens the sheet. ``first``:
    what it shows until something is pressed (``first.py`` beside the sheet); None when nothing."""

    kind: Drawn
    title: str
    encoding: Mapping[str, str]
    folded: bool
    beside: bool
    first: Any


class Card(NamedTuple):
    """A card's HTML, in its order; the sheet's own choices stand after the ``head``. And what other
    pages say of the sheet: what it asks, and its finding (what it asks, when it has none).
    ``sketches``: its figures in their order, where the page draws them."""

    head: str
    lists: str
    pictures: str
    foot: str
    question: str
    finding: str
    sketches: tuple[Sketch, ...] = ()


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
        sketches = () if drawn else tuple(_sketch(figure, sheet) for figure in sheet.figures)
        return Card(head, lists, pictures, foot, sheet.question, finding, sketches)

    what = _what(alone=alone, drawn=drawn)
    return sheets.made_of(slug, now.edition(choice), now.book, choice, now.today, what, write)


def on_page(slug: str, now: Reading, choice: Choice) -> Card:
    """The card as the sheet's own page shows it."""
    alone, drawn = _shown(slug, choice)
    return of(slug, now, choice, alone=alone, drawn=drawn)


def is_kept(slug: str, now: Reading, choice: Choice) -> bool:
    """Whether that card lies on disk. (Its sheet may without it: others ask for sheets.)"""
    alone, drawn = _shown(slug, choice)
    what = _what(alone=alone, drawn=drawn)
    return sheets.is_kept(slug, now.edition(choice), choice, now.today, what)


def question(slug: str, now: Reading, choice: Choice) -> str:
    """What a sheet asks."""
    short = sheets.question(slug, now.edition(choice), choice)
    return short or on_page(slug, now, choice).question


def _sketch(figure: Figure, sheet: Sheet) -> Sketch:
    first = import_module(f"components.sheets.{sheet.slug}.first").first(figure, sheet)
    return Sketch(figure.kind, figure.title, figure.encoding, figure.folded, figure.beside, first)


def _shown(slug: str, choice: Choice) -> tuple[bool, bool]:
    by_page = slug in DRAWN_BY_PAGE and (slug != "yrke" or choice.yrke)
    return len(sheets.PAGES[sheets.page_of(slug)]) == 1, not by_page


def _what(*, alone: bool, drawn: bool) -> str:
    return f"card {alone} {drawn}"
