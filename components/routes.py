"""Addresses beside Streamlit's: light pages, files of a sheet, the handout, the server's health."""

import logging
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from components import choices
from components.known import known
from components.light import CALENDAR, Asked, Page, lia_mall, make
from components.once import Once
from components.render import paper
from components.text import paper as text
from components.text import words
from data import clock, store

_log = logging.getLogger("arshjulet")

#: Bytes of finished pages that are kept, as sent.
_MOST_KEPT = 48 * 1024 * 1024

#: Longer addresses are nobody's choice.
_LONGEST_QUERY = 4000

_pages: Once[Page | None] = Once(
    _MOST_KEPT, lambda page: len(page.plain) + len(page.packed) if page else 0
)


async def blad(request: Request) -> Response:
    """``/blad/<slug>`` and ``/handout``: a light page, for the choices of the address.

    ``.csv`` gives every table of the sheet, ``.<n>.csv`` the table of figure n, from 1;
    ``.xlsx`` a workbook, ``.pptx`` slides, ``/blad/q3.pptx`` those of a whole quarter.
    """
    return await _asked(request, *request.path_params.get("name", "handout").split(".", 1))


async def calendar(request: Request) -> Response:
    """``/lia.ics``: confirmed LIA periods to subscribe to, for the choices of the address."""
    return await _asked(request, *CALENDAR)


async def template(request: Request) -> Response:
    """``/LIA-mall.xlsx``: the workbook that providers and employers fill in."""
    try:
        edition, today = store.current(), clock.today()
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)
    page = await _pages.get((edition.edition, today), lambda: lia_mall(edition, today))
    return _answer(request, page) if page else _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


async def _asked(request: Request, name: str, ending: str = "") -> Response:
    if len(request.url.query) > _LONGEST_QUERY:
        return _message(414, text.TOO_LONG, text.TOO_LONG_WHY)
    try:
        newest = store.current()
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)
    given = parse_qs(request.url.query, max_num_fields=200)
    asked = Asked(name, ending, str(request.base_url), choices.parse(given, known(newest)))
    today = clock.today()
    try:
        key = (asked, newest.edition, today)
        page = await _pages.get(key, lambda: make(asked, today)) if asked.known else None
    except Exception:  # one sheet that fails leaves the others, and says so
        _log.exception("light page failed: %s.%s", name, ending)
        return _message(500, text.FAILED, text.FAILED_WHY)
    return _answer(request, page) if page else _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


def _answer(request: Request, page: Page) -> Response:
    headers = {"etag": page.etag, "cache-control": "no-cache", "vary": "accept-encoding"}
    if request.headers.get("if-none-match") == page.etag:
        return Response(status_code=304, headers=headers)
    packed = bool(page.packed) and "br" in request.headers.get("accept-encoding", "")
    if packed:
        headers["content-encoding"] = "br"
    return Response(page.packed if packed else page.plain, media_type=page.media, headers=headers)


def _message(status: int, title: str, why: str) -> Response:
    links = {f"/{page}": page_title for page, (_, page_title) in words.PAGES.items()}
    return HTMLResponse(paper.message(title, why, links), status)


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
    Route("/blad/{name}", blad),
    Route("/handout", blad),
    Route("/lia.ics", calendar),
    Route("/LIA-mall.xlsx", template),
    Route("/halsa", health),
    Route("/robots.txt", robots),
]
