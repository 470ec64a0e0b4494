"""The files that take long to make, as work for workshop.py: a function and what it needs.

Each opens the edition and the book for itself, and says with the file whether it was made of
what it was asked for to the end: the book may have been written in meanwhile.
"""

from datetime import date

from components.sheets import OfBook
from components.sheets.reading import Reading
from components.web import forum_pages, light
from components.web.light import Asked, Made
from data import forum, store

#: The file (None when there is none) and whether it may be kept.
Answer = tuple[Made | None, bool]


def sheet(asked: Asked, edition: str, today: date, of: tuple[OfBook, ...]) -> Answer:
    """A sheet's or a quarter's slides, or a sheet's workbook. ``of``: what the book adds."""
    now = _reading(edition, today)
    made = light.make(asked, now)
    same = now.of_book(asked.slugs, asked.arrival.choice) == of
    return made, same and now.book.sound


def minutes(number: int, ending: str, base: str, edition: str, today: date, version: str) -> Answer:
    """A meeting's minutes as slides or a document, for a ``version`` of the book."""
    now = _reading(edition, today)
    made = forum_pages.minutes(now, number, ending, base)
    return made, now.book.sound and now.book.version == version


def call(number: int, ending: str, base: str, edition: str, today: date, version: str) -> Answer:
    """A meeting's agenda as slides, for a ``version`` of the book."""
    now = _reading(edition, today)
    made = forum_pages.call(now, number, ending, base)
    return made, now.book.sound and now.book.version == version


def template(edition: str, today: date) -> Answer:
    """The workbook that providers and employers fill in."""
    return light.lia_mall(store.opened(edition), today), True


def _reading(edition: str, today: date) -> Reading:
    return Reading(store.opened(edition), forum.open_book(), today)
