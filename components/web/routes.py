"""Addresses beside Streamlit's: light pages, files of a sheet, the handout, the server's health."""

import logging
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    Response,
)
from starlette.routing import Route

from components.address import choices
from components.address.known import known
from components.forum import audience
from components.forum import meeting_text as motet
from components.forum.follow import followed_book
from components.render.paper import text
from components.web import light, public
from components.web.addresses import LONGEST as _LONGEST
from components.web.addresses import MOST_FIELDS as _MOST_FIELDS
from components.web.answers import message as _message
from components.web.light import CALENDAR, Asked, Made, lia_mall, make
from components.web.once import Once
from data import clock, store

_log = logging.getLogger("arshjulet")

#: Bytes of finished pages that are kept, as sent.
_MOST_KEPT = 48 * 1024 * 1024

#: What is asked for again and again is never kept by anybody on the way.
_FRESH = {"cache-control": "no-store"}

_FOLLOW = Path(__file__).with_name("follow.js")

#: What a meeting shows, for everybody in the room.
_followed: Once[dict[str, str]] = Once(8 * 1024 * 1024, lambda found: len(found["html"]))

_pages: Once[Made | None] = Once(
    _MOST_KEPT, lambda page: len(page.plain) + len(page.packed) if page else 0
)


async def blad(request: Request) -> Response:
    """``/blad/<slug>`` and ``/handout``: a light page, for the choices of the address.

    ``.csv`` gives every table of the sheet, ``.<n>.csv`` the table of figure n, from 1;
    ``.xlsx`` a workbook, ``.pptx`` slides, ``/blad/q3.pptx`` those of a whole quarter.
    """
    return await _made(request, *request.path_params.get("name", "handout").split(".", 1))


async def calendar(request: Request) -> Response:
    """``/lia.ics``: confirmed LIA periods to subscribe to, for the choices of the address."""
    return await _made(request, *CALENDAR)


async def template(request: Request) -> Response:
    """``/LIA-mall.xlsx``: the workbook that providers and employers fill in."""
    try:
        edition, today = store.current(), clock.today()
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)
    page = await _pages.get((edition.edition, today), lambda: lia_mall(edition, today))
    return _answer(request, page) if page else _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


async def _made(request: Request, name: str, ending: str = "") -> Response:
    try:
        newest = store.current()
        asked = _asked(request, name, ending, known(newest))
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)
    if asked is None:
        return _message(414, text.TOO_LONG, text.TOO_LONG_WHY)
    today = clock.today()
    try:
        book = await anyio.to_thread.run_sync(followed_book)
        key = (asked, newest.edition, book.version, today)
        page = await _pages.get(key, lambda: make(asked, book, today)) if asked.known else None
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


async def protokoll(request: Request) -> Response:
    """``/protokoll/<meeting>`` and ``.pptx``: the minutes of a meeting that is published."""
    number, _, ending = request.path_params["name"].partition(".")
    try:
        newest = store.current()
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)
    if not (number.isdecimal() and len(number) < 10 and ending in ("", "pptx")):
        return _message(404, text.NO_MEETING, text.NO_MEETING_WHY)
    today, base = clock.today(), str(request.base_url)
    try:
        book = await anyio.to_thread.run_sync(followed_book)
        key = ("protokoll", number, ending, base, newest.edition, book.version, today)
        page = await _pages.get(key, lambda: light.minutes(book, int(number), ending, base, today))
    except Exception:
        _log.exception("minutes failed: %s.%s", number, ending)
        return _message(500, text.FAILED, text.FAILED_WHY)
    return _answer(request, page) if page else _message(404, text.NO_MEETING, text.NO_MEETING_WHY)


def _answer(request: Request, page: Made) -> Response:
    headers = {"etag": page.etag, "cache-control": "no-cache", "vary": "accept-encoding"}
    if not page.media.startswith("text/html"):
        # A sheet's or a quarter's name and an ending of ours, or an address of its own.
        name = request.path_params.get("name", request.url.path.strip("/"))
        headers["content-disposition"] = f'attachment; filename="{name}"'
    if request.headers.get("if-none-match") == page.etag:
        return Response(status_code=304, headers=headers)
    packed = bool(page.packed) and "br" in request.headers.get("accept-encoding", "")
    if packed:
        headers["content-encoding"] = "br"
    return Response(page.packed if packed else page.plain, media_type=page.media, headers=headers)


async def folj(request: Request) -> Response:
    """``/folj/<meeting>``: the sheet that a meeting shows now; ``.json?steg=`` what is new since
    that step, or 204 when nothing is."""
    name, _, ending = request.path_params["name"].partition(".")
    today = clock.today()
    try:
        book = await anyio.to_thread.run_sync(followed_book)
        here = await anyio.to_thread.run_sync(audience.place, book, name)
        if here is None or ending not in ("", "json"):
            return _message(404, motet.NO_MEETING, motet.NO_MEETING_WHY)
        if ending and request.query_params.get("steg") == here.step:
            return Response(status_code=204, headers=_FRESH)
        found = await _followed.get((here.meeting, here.step, today), lambda: _at(here, today))
        if ending:
            return JSONResponse(found, headers=_FRESH)
        make_page = partial(audience.page, here, today, str(request.base_url))
        return HTMLResponse(await anyio.to_thread.run_sync(make_page), headers=_FRESH)
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)


def _at(here: audience.Whereabouts, today: date) -> dict[str, str]:
    question, html = audience.article(here, today)
    title, said = motet.follow_title(question), audience.said(here.meeting)
    return {"step": here.step, "html": html, "title": title, "said": said}


async def folj_script(request: Request) -> Response:
    """``/folj.js``: a file, since the content security policy lets no script be in the page."""
    return FileResponse(
        _FOLLOW, media_type="text/javascript", headers={"cache-control": "no-cache"}
    )


async def no_name(request: Request) -> Response:
    """``/blad`` alone is no sheet."""
    return _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


async def health(request: Request) -> Response:
    """``/halsa``: 200 and the edition when pages can be shown, 503 and why when not."""
    try:
        return JSONResponse({"utgava": store.current().edition})
    except store.NoEdition as error:
        return JSONResponse({"fel": str(error)}, 503)


ROUTES = [
    Route("/blad/{name:path}", blad),
    Route("/blad", no_name),
    Route("/handout", blad),
    Route("/folj.js", folj_script),
    Route("/folj/{name}", folj),
    Route("/lia.ics", calendar),
    Route("/LIA-mall.xlsx", template),
    Route("/protokoll/{name}", protokoll),
    Route("/halsa", health),
    *public.ROUTES,
]
