"""The forum book: meetings, decisions, orders and reported needs, the only thing that is written
at run time.

This module is what the sheets ask. Until a deployment keeps a book, the empty one answers, and
the sheets say so. Fetching a kept book is data/forum/reading.py; writing begins with
data/forum/editor.py. Neither is imported before there is a book: first paint has no use for a
database library.
"""

import logging

from data.forum import place
from data.forum.book import NEED_COLUMNS, ORDER_COLUMNS, Book, BrokenBook, EmptyBook
from data.forum.errors import BookError
from data.store import Store
from data.tables import Source

__all__ = ["NEED_COLUMNS", "ORDER_COLUMNS", "Book", "BrokenBook", "EmptyBook"]

_log = logging.getLogger("arshjulet")


def source(title: str, day: str) -> Source:
    """The book as the source of a figure: ``title`` says what of it, read on ``day`` (ISO)."""
    return Source(
        key="forumboken",
        publisher="Branschforum",
        table=f"Forumboken, {title}",
        url="ej angivet",
        licence="ej angivet",
        retrieved=day,
        rhythm="löpande",
        next_release="ej angivet",
    )


def open_book() -> Book:
    """The book of this deployment, for one page: the kept one, or the empty one."""
    if not place.kept():
        return EmptyBook()
    from data.forum import reading

    return reading.open_kept()


def follow(newest: Store) -> bool:
    """Let every application with a diarienummer, and its order, take the decision that an edition
    has on it. Done after a build, at start and after a write, never by a reader: it may have to
    wait for another writer. False when it could not be done; the next time it is tried again.
    """
    try:
        book = open_book()
        if not book.kept:
            return not book.notice
        from data.forum import matching  # brings a database library

        matching.catch_up(book, newest)
        return True
    except BookError as error:  # the orders stand as they were
        _log.warning("orders do not follow edition %s: %s", newest.edition, error)
        return False
