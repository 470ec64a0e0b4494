"""Every sheet, by page, and the one way to get one.

A sheet is a folder ``<slug>`` (with _ for -) whose ``sheet.py`` has ``USES``, the choices it
depends on, and ``build(store, book, choice, today) -> Sheet``. One that lets its reader choose
has ``offers(store, choice) -> tuple[Offered, ...]`` too. One that reads the forum book says
``USES_BOOK = True``; the others get an empty one and are not made anew when it is written in.
What is made of no book is kept on disk for all processes (``data/shelf.py``). One that no day
but the beginning and the end of a term or a year changes says ``BY_TERM = True``.
One with a number on the start page has ``tile(store, book, choice, today) -> Key``.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple, TypeVar

from components.address.choices import Choice
from components.kit.sender import sender
from components.kit.sheet import Key, Offered, Sheet
from components.sheets.forum import decisions
from data import shelf, terms
from data.forum import Book, EmptyBook
from data.forum.errors import BookError
from data.forum.rows import Decision, Meeting
from data.kept import MB, Kept
from data.store import Store

V = TypeVar("V")

#: Page → its sheets, in the order they are shown and presented.
PAGES: dict[str, tuple[str, ...]] = {
    "": ("arshjulet",),
    "q1": ("sysselsattning", "arbetsmarknad", "stod"),
    "q2": ("bristyrken", "behov", "pa-vag", "racker"),
    "q3": ("skola", "yh-utfall", "yh-pagar", "yh-beviljat", "kurser", "ovrigt"),
    "q4": ("bestallningar", "vagning"),
    "yrke": ("yrke",),
    "utbildningar": ("utbildningar",),
    "lia": ("lia",),
    "arbetsgivare": ("arbetsgivare",),
    "jamfor": ("jamfor",),
    "aktorer": ("aktorer",),
    "forum": ("forum", "tavla", "uppfoljning"),
    "motet": ("sedan-sist",),
    "siffrorna": ("siffrorna",),
}

#: The pages of the year's four meetings: their sheets are a run-sheet, a deck and the handout.
QUARTERS = ("q1", "q2", "q3", "q4")

#: Pages that can be presented by their address alone.
PRESENTED = (*QUARTERS, "yrke")

SLUGS: tuple[str, ...] = tuple(slug for slugs in PAGES.values() for slug in slugs)


def page_of(slug: str) -> str:
    """The page that shows a sheet; "" is the start page."""
    return next(page for page, slugs in PAGES.items() if slug in slugs)


def uses(slug: str) -> tuple[str, ...]:
    """The choices that a sheet depends on."""
    return _module(slug).USES


def offered(slug: str, store: Store, choice: Choice) -> tuple[Offered, ...]:
    """The choices that a sheet offers under its answer; none for a meeting's own question."""
    if slug not in SLUGS:
        return ()
    offers = getattr(_module(slug), "offers", None)
    return offers(store, choice) if offers else ()


def question(slug: str, store: Store, choice: Choice) -> str:
    """What a sheet asks, where its module says that without the sheet; else ""."""
    ask = getattr(_module(slug), "question", None)
    return ask(store, choice) if ask else ""


def tiles(
    slugs: tuple[str, ...], store: Store, book: Book, choice: Choice, today: date
) -> tuple[Key, ...]:
    """Sheets' numbers on the start page, counted as each sheet does but without the rest of it.
    Those that are made of no book lie on disk together.

    A tile leads to the sheet's page, and is of the day that the sheet is. AttributeError for a
    sheet that has none.
    """
    asked = {
        slug: (choice.only(uses(slug)), _day(slug, of_book(slug, book, choice, today).today))
        for slug in slugs
    }

    def made(slug: str) -> Key:
        found: Key = _module(slug).tile(store, book, *asked[slug])
        return replace(found, page=page_of(slug))

    plain = {slug: of for slug, of in asked.items() if not reads(slug, book)}
    key = tuple(plain.items()), sender()
    kept = _TILES.get(
        (store, *key),
        lambda: shelf.of(store).get_or_make(
            f"tiles {key!r}", lambda: {one: made(one) for one in plain}
        ),
    )
    return tuple(kept.get(slug) or made(slug) for slug in slugs)


def uses_book(slug: str) -> bool:
    """Whether a sheet is made of the forum book."""
    return getattr(_module(slug), "USES_BOOK", False)


def reads(slug: str, book: Book) -> bool:
    """Whether there is something in a book for the sheet to read."""
    return uses_book(slug) and book.version != _EMPTY.version


class OfBook(NamedTuple):
    """What the book adds to a sheet: the ``version`` it is made of ("" when of none), the day it
    is made for, what is decided on it, and a ``notice`` when that could not be read."""

    version: str
    today: date
    decided: tuple[Decision, ...] = ()
    notice: str = ""


_EMPTY = EmptyBook()
_MADE: Kept[Sheet] = Kept(32 * MB)
_TILES: Kept[dict[str, Key]] = Kept(MB)
_MADE_OF: Kept[Any] = Kept(48 * MB)


def sheet(slug: str, store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The sheet for a choice; made once per edition, choice, day (or term) and, if it uses the
    book, state of that.

    In the edition of a meeting it is the meeting's day. Raises KeyError for a slug that does
    not exist.
    """
    if slug not in SLUGS:
        raise KeyError(slug)
    added = of_book(slug, book, choice, today)
    used, day = choice.only(uses(slug)), _day(slug, added.today)
    key = slug, store, used, day, added.version, sender()
    if added.version:
        made = _MADE.get(
            key,
            lambda: _module(slug).build(store, book, used, day),
            lambda: book.sound and book.version == added.version,
        )
    else:
        lies, build = _shelf_key(slug, used, day), _bookless(slug, store, used, day)
        made = _MADE.get(key, lambda: shelf.of(store).get_or_make(lies, build))
    if not (added.decided or added.notice):
        return made
    return _MADE.get((*key, added), lambda: _with(made, added), lambda: book.sound)


def made_of(
    slug: str,
    store: Store,
    book: Book,
    choice: Choice,
    today: date,
    what: str,
    make: Callable[[Sheet], V],
) -> V:
    """What is made of a sheet, for which the sheet is opened only once: it is kept, on disk too
    where the book adds nothing to it. ``what`` tells it from all else that is made of the sheet.

    A sheet that is made for that alone is not kept itself: to pickle its frames costs whoever waits
    some milliseconds, and few ask for more than the card.
    """
    added = of_book(slug, book, choice, today)
    used, day = choice.only(uses(slug)), _day(slug, added.today)
    key = what, slug, store, used, added._replace(today=day), sender()
    if added.version or added.decided or added.notice:
        return _MADE_OF.get(
            key,
            lambda: make(sheet(slug, store, book, choice, today)),
            lambda: book.sound and of_book(slug, book, choice, today) == added,
        )

    def made() -> V:
        there = _MADE.there((slug, store, used, day, "", sender()))
        there = there or shelf.of(store).get(_shelf_key(slug, used, day))
        return make(there or _bookless(slug, store, used, day)())

    lies = _shelf_key(slug, used, day, what)
    return _MADE_OF.get(key, lambda: shelf.of(store).get_or_make(lies, made))


def is_kept(slug: str, store: Store, choice: Choice, today: date, what: str = "") -> bool:
    """Whether a sheet that is made of no book lies on disk, or ``what`` is made of it."""
    used = choice.only(uses(slug))
    return shelf.of(store).has(_shelf_key(slug, used, _day(slug, today), what))


def _bookless(slug: str, store: Store, used: Choice, day: date) -> Callable[[], Sheet]:
    """Makes a sheet of no book."""
    return partial(_module(slug).build, store, _EMPTY, used, day)


def _shelf_key(slug: str, used: Choice, day: date, what: str = "") -> str:
    return repr((slug, used, day.isoformat(), sender(), what))


def _day(slug: str, today: date) -> date:
    """The day that a sheet is made for: the first of all those for which it is the same."""
    return terms.since(today) if getattr(_module(slug), "BY_TERM", False) else today


def of_book(slug: str, book: Book, choice: Choice, today: date) -> OfBook:
    """What the book adds to a sheet for a choice. Never fails: a book that does is a notice."""
    decided: tuple[Decision, ...] = ()
    notice = ""
    try:
        if choice.utgava and (meeting := meeting_of(book, choice)):
            today = date.fromisoformat(meeting.day)
        decided = tuple(book.decided(choice.lan, choice.bransch, slug))
    except BookError as error:
        notice = str(error)
    return OfBook(book.version if reads(slug, book) else "", today, decided, notice)


def _with(made: Sheet, added: OfBook) -> Sheet:
    """The sheet with what is decided on it, or why that is not known, unless it says so itself."""
    said = {"", *made.notes, *(missing.why for missing in made.missing)}
    notes = made.notes if added.notice in said else (*made.notes, added.notice)
    return replace(made, decided=tuple(map(decisions.sentence, added.decided)), notes=notes)


def meeting_of(book: Book, choice: Choice) -> Meeting | None:
    """The meeting that the address names; None when it names none, or one that is not there."""
    number = choice.mote or ""
    return book.meeting(int(number)) if number.isdecimal() and len(number) < 10 else None


def _module(slug: str) -> ModuleType:
    return import_module(f"components.sheets.{slug.replace('-', '_')}.sheet")
