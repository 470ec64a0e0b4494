"""Light pages beside Streamlit: one sheet as HTML or as a file, and the server's health."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qs

import brotli
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from components import choices, sheets
from components.known import known
from components.once import Once
from components.render import paper, tables
from components.sheet import Figure
from components.text import paper as text
from components.text import words
from data import clock, store
from data.forum import EmptyBook

#: Bytes of finished pages that are kept, as sent.
_MOST_KEPT = 48 * 1024 * 1024

#: "" is the page, "csv" every table, "2.csv" the second figure's.
_ENDING = re.compile(r"|(?:[1-9]\d?\.)?csv")

#: Longer addresses are nobody's choice.
_LONGEST_QUERY = 4000


@dataclass(frozen=True)
class Page:
    """A finished page: plain and compressed, and its fingerprint."""

    plain: bytes
    packed: bytes
    etag: str
    media: str


_pages: Once[Page | None] = Once(
    _MOST_KEPT, lambda page: len(page.plain) + len(page.packed) if page else 0
)


async def blad(request: Request) -> Response:
    """``/blad/<slug>``: the sheet as a light page, for the choices of the address.

    ``.csv`` gives every table of the sheet, ``.<n>.csv`` the table of figure n, from 1.
    """
    slug, _, ending = request.path_params["name"].partition(".")
    if slug not in sheets.SLUGS or not _ENDING.fullmatch(ending):
        return HTMLResponse(_not_found(), 404)
    if len(request.url.query) > _LONGEST_QUERY:
        links = {"/": text.START}
        return HTMLResponse(paper.message(text.TOO_LONG, text.TOO_LONG_WHY, links), 414)
    try:
        newest = store.current()
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)
    given = parse_qs(request.url.query, max_num_fields=200)
    asked = _Asked(slug, ending, str(request.base_url), choices.parse(given, known(newest)))
    key = (asked, newest.edition, clock.today())
    page = await _pages.get(key, lambda: _make(asked, clock.today()))
    return _answer(request, page) if page else HTMLResponse(_not_found(), 404)


@dataclass(frozen=True)
class _Asked:
    slug: str
    ending: str
    base: str
    arrival: choices.Arrival


def _make(asked: _Asked, today: date) -> Page | None:
    arrival = asked.arrival
    edition = store.opened(arrival.choice.utgava)
    sheet = sheets.sheet(asked.slug, edition, EmptyBook(), arrival.choice, today)
    if asked.ending:
        number = asked.ending.removesuffix("csv").strip(".")
        wanted = sheet.figures[int(number) - 1 : int(number)] if number else sheet.figures
        return _csv(wanted) if wanted else None
    query = choices.query(arrival.choice, arrival.unknown)
    html = paper.page(
        sheet,
        edition=edition.edition,
        address=f"{asked.base}blad/{asked.slug}?{query}",
        interactive=f"{asked.base}{sheets.page_of(asked.slug)}?{query}#{asked.slug}",
        notices=arrival.notices,
    )
    return _page(html.encode("utf-8"), "text/html; charset=utf-8")


def _csv(figures: Sequence[Figure]) -> Page:
    """One table as it is; several with a line that names each."""
    parts = [tables.csv_text(figure) for figure in figures]
    if len(figures) > 1:
        parts = [f"{figure.title}\r\n{part}" for figure, part in zip(figures, parts, strict=True)]
    return _page("\r\n".join(parts).encode("utf-8-sig"), "text/csv; charset=utf-8")


def _not_found() -> str:
    links = {f"/{page}": title for page, (_, title) in words.PAGES.items()}
    return paper.message(text.NOT_FOUND, text.NOT_FOUND_WHY, links)


def _page(body: bytes, media: str) -> Page:
    fingerprint = hashlib.sha256(body).hexdigest()[:32]
    return Page(body, brotli.compress(body, quality=7), f'"{fingerprint}"', media)


def _answer(request: Request, page: Page) -> Response:
    headers = {"etag": page.etag, "cache-control": "no-cache", "vary": "accept-encoding"}
    if request.headers.get("if-none-match") == page.etag:
        return Response(status_code=304, headers=headers)
    packed = "br" in request.headers.get("accept-encoding", "")
    if packed:
        headers["content-encoding"] = "br"
    return Response(page.packed if packed else page.plain, media_type=page.media, headers=headers)


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
    Route("/halsa", health),
    Route("/robots.txt", robots),
]
