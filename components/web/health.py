"""``/halsa``: whether pages can be shown, and whether the forum book can be read."""

import logging
import sqlite3

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from components.kit import changelog
from data import forum, store

_log = logging.getLogger("arshjulet")

UNREADABLE = "Utgåvan går inte att läsa. Bygg om den med kommandot: python -m data.build"
LEFT = "Utgåvans fil är borta eller skadad; sidorna visar det som redan var öppnat. " + (
    "Bygg om den med kommandot: python -m data.build"
)
KEPT, NOT_KEPT, BROKEN = "går att läsa", "förs inte", "går inte att läsa"


async def health(request: Request) -> Response:
    """200 with version, edition and the state of the book when pages can be shown, 503 and why
    when not. With ``?krav=bok`` it is 503 also when a book is kept that cannot be read; without,
    a lost book takes no process out of service, since pages are shown all the same."""
    needed = "bok" in request.query_params.getlist("krav")
    status, found = await anyio.to_thread.run_sync(_state, needed)
    return JSONResponse(found, status, headers={"cache-control": "no-store"})


def _state(book_needed: bool) -> tuple[int, dict[str, str]]:
    try:
        edition = store.current()
        edition.query("SELECT county_code FROM county LIMIT 1")
    except store.NoEdition as error:
        return 503, {"fel": str(error)}
    except (sqlite3.Error, OSError, UnicodeError):
        _log.exception("Utgåvan går inte att läsa")
        return 503, {"fel": UNREADABLE}
    book = _book()
    found = {"version": changelog.version().number, "utgava": edition.edition, "bok": book}
    if not store.readable(edition.path):
        found["varning"] = LEFT
    return (503 if book_needed and book == BROKEN else 200), found


def _book() -> str:
    book = forum.open_book()
    if book.notice:
        return BROKEN
    return KEPT if book.kept else NOT_KEPT
