"""Light pages beside Streamlit: one sheet as HTML or as a file, and the server's health."""

import hashlib
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
from components.text import paper as text
from data import clock, store
from data.forum import EmptyBook

#: Bytes of finished pages that are kept, as sent.
_MOST_KEPT = 48 * 1024 * 1024

#: Longer addresses are nobody's choice.
_LONGEST_QUERY = 4000


@dataclass(frozen=True)
class Page:
    """A finished page: plain and compressed, and its fingerprint."""

    plain: bytes
    packed: bytes
    etag: str
    media: str


_pages: Once[Page] = Once(_MOST_KEPT, lambda page: len(page.plain) + len(page.packed))


async def blad(request: Request) -> Response:
    """``/blad/<slug>``: the sheet as a light page, for the choices of the address."""
    slug, _, ending = request.path_params["name"].partition(".")
    if slug not in sheets.SLUGS or ending not in ("", "csv"):
        return HTMLResponse(_not_found(), 404)
    query = request.url.query
    if len(query) > _LONGEST_QUERY:
        return HTMLResponse(paper.message(text.TOO_LONG, text.TOO_LONG_WHY, {"/": text.START}), 414)
    try:
        newest = store.current()
    except store.NoEdition as error:
        return PlainTextResponse(str(error), 503)
    arrival = choices.parse(parse_qs(query, max_num_fields=200), known(newest))
    base, today = str(request.base_url), clock.today()
    key = (slug, ending, base, newest.edition, arrival, today)
    page = await _pages.get(key, lambda: _make(slug, ending, base, arrival, today))
    return _answer(request, page)


def _make(slug: str, ending: str, base: str, arrival: choices.Arrival, today: date) -> Page:
    edition = store.opened(arrival.choice.utgava)
    sheet = sheets.sheet(slug, edition, EmptyBook(), arrival.choice, today)
    query = choices.query(arrival.choice, arrival.unknown)
    if ending == "csv":
        body = "\r\n".join(tables.csv_text(figure) for figure in sheet.figures)
        return _page(body.encode("utf-8-sig"), "text/csv; charset=utf-8")
    here = sheets.page_of(slug)
    html = paper.page(
        sheet,
        edition=edition.edition,
        address=f"{base}blad/{slug}?{query}",
        interactive=f"{base}{here}?{query}#{slug}",
        notices=arrival.notices,
    )
    return _page(html.encode("utf-8"), "text/html; charset=utf-8")


def _not_found() -> str:
    titles = {slug: sheets.question(slug) for slug in sheets.SLUGS}
    links = {f"/blad/{slug}": question for slug, question in titles.items()}
    return paper.message(text.NOT_FOUND, text.NOT_FOUND_WHY, {"/": text.START, **links})


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
