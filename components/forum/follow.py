"""The forum book as pages and sheets read it: what the newest edition has decided is in it."""

import logging
from threading import Lock

from data import store
from data.forum import Book, EmptyBook, open_book
from data.forum.errors import BookError

_log = logging.getLogger("arshjulet")

#: Edition and version of the book → nothing is left to move. Few at a time: both only go on.
_followed: set[tuple[str, str]] = set()
_turn = Lock()
_MOST_KEPT = 1000


def followed_book() -> Book:
    """The book, after every application with a diarienummer has got its decision.

    Looked for once per edition and version of the book; nothing is written by looking again.
    """
    book = open_book()
    if isinstance(book, EmptyBook):
        return book
    newest = store.current()
    with _turn:
        if (newest.edition, book.version) in _followed:
            return book
        from data.forum import matching  # brings a database library

        try:
            if matching.catch_up(book, newest):
                book = open_book()
        except BookError as error:  # the page shows the orders as they were
            _log.warning("orders do not follow edition %s: %s", newest.edition, error)
        if len(_followed) >= _MOST_KEPT:
            _followed.clear()
        _followed.add((newest.edition, book.version))
    return book
