"""Every sheet, by page, and the one way to get one.

A sheet is a module ``<slug>.py`` (with _ for -) that has ``USES``, the choices it depends
on, and ``build(store, book, choice, today) -> Sheet``.
"""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, cast

from components.address.choices import Choice
from components.kit.sheet import Sheet
from components.sheets.forum import decisions
from data.forum import Book, EmptyBook
from data.store import Store

if TYPE_CHECKING:  # a deployment without a book does without its libraries
    from data.forum.reading import StoredBook
    from data.forum.rows import Meeting

#: Page → its sheets, in the order they are shown and presented.
PAGES: dict[str, tuple[str, ...]] = {
    "": ("arshjulet",),
    "q1": ("sysselsattning", "arbetsmarknad", "stod"),
    "q2": ("bristyrken", "behov"),
    "q3": ("skola", "yh-utfall", "yh-pagar", "yh-beviljat", "kurser", "ovrigt"),
    "q4": ("bestallningar", "vagning"),
    "utbildningar": ("utbildningar",),
    "lia": ("lia",),
    "arbetsgivare": ("arbetsgivare",),
    "jamfor": ("jamfor",),
    "aktorer": ("aktorer",),
    "forum": ("forum",),
    "motet": ("sedan-sist",),
    "siffrorna": ("siffrorna",),
}

#: The pages of the year's four meetings: their sheets are a run-sheet, a deck and the handout.
QUARTERS = ("q1", "q2", "q3", "q4")

SLUGS: tuple[str, ...] = tuple(slug for slugs in PAGES.values() for slug in slugs)


def page_of(slug: str) -> str:
    """The page that shows a sheet; "" is the start page."""
    return next(page for page, slugs in PAGES.items() if slug in slugs)


def uses(slug: str) -> tuple[str, ...]:
    """The choices that a sheet depends on."""
    return _module(slug).USES


def sheet(slug: str, store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The sheet for a choice; made once per edition, choice, day and state of the book.

    In the edition of a meeting it is the meeting's day. Raises KeyError for a slug that does
    not exist.
    """
    if slug not in SLUGS:
        raise KeyError(slug)
    used = choice.only(_module(slug).USES)
    if isinstance(book, EmptyBook):
        return _made(slug, store, _ByVersion(book), used, today)
    if choice.utgava and (meeting := meeting_of(book, choice)):
        today = date.fromisoformat(meeting.day)
    forum = (choice.lan, choice.bransch)
    return _with_decisions(slug, store, _ByVersion(book), used, today, forum)


@lru_cache(maxsize=1024)
def _with_decisions(
    slug: str,
    store: Store,
    book: "_ByVersion",
    choice: Choice,
    today: date,
    forum: tuple[str, str],
) -> Sheet:
    """The sheet with what the forum (county and sector) has decided on it."""
    decided = tuple(map(decisions.sentence, book.book.decided(*forum, slug)))
    return replace(_made(slug, store, book, choice, today), decided=decided)


@lru_cache(maxsize=1024)
def _made(slug: str, store: Store, book: "_ByVersion", choice: Choice, today: date) -> Sheet:
    return _module(slug).build(store, book.book, choice, today)


def meeting_of(book: Book, choice: Choice) -> "Meeting | None":
    """The meeting that the address names; None when it names none, or one that is not there."""
    if isinstance(book, EmptyBook) or not (choice.mote or "").isdecimal():
        return None
    return cast("StoredBook", book).meeting(int(choice.mote or 0))


def _module(slug: str) -> ModuleType:
    return import_module(f"components.sheets.{slug.replace('-', '_')}.sheet")


class _ByVersion:
    """A book whose equality is its version, so that a write makes a new cache key."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByVersion) and other.book.version == self.book.version

    def __hash__(self) -> int:
        return hash(self.book.version)
