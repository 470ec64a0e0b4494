"""Addresses beside Streamlit's: light pages, files of a sheet, the handout, the server's health."""

import logging
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from components import choices
from components.known import known
from components.light import Asked, Page, make
from components.once import Once
from components.render import paper
from components.text import paper as text
from components.text import words
from data import clock, store

_log = logging.getLogger("arshjulet")

#: Bytes of finished pages that are kept, as sent.
_MOST_KEPT = 48 * 1024 * 1024

#: Longer addresses are nobody's choice, and do not fit in a QR code.
_LONGEST = 2200
_MOST_FIELDS = 200

_pages: Once[Page | None] = Once(
    _MOST_KEPT, lambda page: len(page.plain) + len(page.packed) if page else 0
)


async def blad(request: Request) -> Response:
    """``/blad/<slug>`` and ``/handout``: a light page, for the choices of the address.

    ``.csv`` gives every table of the sheet, ``.<n>.csv`` the table of figure n, from 1;
    ``.xlsx`` a workbook, ``.pptx`` slides, ``/blad/q3.pptx`` those of a whole quarter.
    """
    name, _, ending = request.path_params.get("name", "handout").partition(".")
    try:
        newest = store.current()
        asked = _asked(request, name, ending, known(newest))
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)
    if asked is None:
        return _message(414, text.TOO_LONG, text.TOO_LONG_WHY)
    today = clock.today()
    try:
        key = (asked, newest.edition, today)
        page = await _pages.get(key, lambda: make(asked, today)) if asked.known else None
    except Exception:  # one sheet that fails leaves the others, and says so
        _log.exception("light page failed: %s.%s", name, ending)
        return _message(500, text.FAILED, text.FAILED_WHY)
    return _answer(request, page) if page else _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


def _asked(request: Request, name: str, ending: str, codes: choices.Known) -> Asked | None:
    """What the address asks for; None when it is longer than our own can be."""
    # As bytes: the address is written by anyone, and need not be readable text.
    query: bytes = request.scope["query_string"]
    if len(query) > _LONGEST:
        return None
    try:
        given = parse_qs(query.decode("utf-8", "replace"), max_num_fields=_MOST_FIELDS)
    except ValueError:
        return None
    asked = Asked(name, ending, str(request.base_url), choices.parse(given, codes))
    return asked if len(asked.own_address) <= _LONGEST else None


def _answer(request: Request, page: Page) -> Response:
    headers = {"etag": page.etag, "cache-control": "no-cache", "vary": "accept-encoding"}
    if not page.media.startswith("text/html"):
        name = request.path_params["name"]  # a sheet's or a quarter's, and an ending of ours
        headers["content-disposition"] = f'attachment; filename="{name}"'
    if request.headers.get("if-none-match") == page.etag:
        return Response(status_code=304, headers=headers)
    packed = bool(page.packed) and "br" in request.headers.get("accept-encoding", "")
    if packed:
        headers["content-encoding"] = "br"
    return Response(page.packed if packed else page.plain, media_type=page.media, headers=headers)


def _message(status: int, title: str, why: str) -> Response:
    links = {f"/{page}": page_title for page, (_, page_title) in words.PAGES.items()}
    return HTMLResponse(paper.message(title, why, links), status)


async def no_name(request: Request) -> Response:
    """``/blad`` alone is no sheet."""
    return _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


async def health(request: Request) -> Response:
    """``/halsa``: 200 and the edition when pages can be shown, 503 and why when not."""
    try:
        return JSONResponse({"utgava": store.current().edition})
    except store.NoEdition as error:
        return JSONResponse({"fel": str(error)}, 503)


async def robots(request: Request) -> Response:
    """``/robots.txt``: light pages may be indexed, the interactive ones need not be."""
    return PlainTextResponse("User-agent: *\nAllow: /blad/\n")


ROUTES = [
    Route("/blad/{name:path}", blad),
    Route("/blad", no_name),
    Route("/handout", blad),
    Route("/halsa", health),
    Route("/robots.txt", robots),
]
