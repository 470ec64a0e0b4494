"""Every sheet, by page, and the one way to get one.

A sheet is a module ``<slug>.py`` (with _ for -) that has ``USES``, the choices it depends
on, and ``build(store, book, choice, today) -> Sheet``.
"""

from datetime import date
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from components.choices import Choice
from components.sheet import Sheet
from data.forum import Book
from data.store import Store

#: Page → its sheets, in the order they are shown and presented.
PAGES: dict[str, tuple[str, ...]] = {
    "": ("arshjulet",),
    "q1": ("sysselsattning", "arbetsmarknad", "stod"),
    "q2": ("bristyrken", "behov"),
    "q3": ("skola", "yh-utfall", "yh-pagar", "yh-beviljat", "kurser", "ovrigt"),
    "q4": ("bestallningar", "vagning"),
    "utbildningar": ("utbildningar",),
    "lia": ("lia",),
    "siffrorna": ("siffrorna",),
}

#: The pages of the year's four meetings: their sheets are a run-sheet, a deck and the handout.
QUARTERS = ("q1", "q2", "q3", "q4")

SLUGS: tuple[str, ...] = tuple(slug for slugs in PAGES.values() for slug in slugs)


def page_of(slug: str) -> str:
    """The page that shows a sheet; "" is the start page."""
    return next(page for page, slugs in PAGES.items() if slug in slugs)


def sheet(slug: str, store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The sheet for a choice; made once per edition, choice, day and state of the book.

    Raises KeyError for a slug that does not exist.
    """
    if slug not in SLUGS:
        raise KeyError(slug)
    used = choice.only(_module(slug).USES)
    return _made(slug, store, _ByVersion(book), used, today)


@lru_cache(maxsize=1024)
def _made(slug: str, store: Store, book: "_ByVersion", choice: Choice, today: date) -> Sheet:
    return _module(slug).build(store, book.book, choice, today)


def _module(slug: str) -> ModuleType:
    return import_module(f"components.sheets.{slug.replace('-', '_')}")


class _ByVersion:
    """A book whose equality is its version, so that a write makes a new cache key."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByVersion) and other.book.version == self.book.version

    def __hash__(self) -> int:
        return hash(self.book.version)
