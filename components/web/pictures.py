"""``/bild``: pictures of a meeting's own points, sent by an editor and shown to everybody.

Streamlit's own way in for files stays closed. Who sends is asked about as for every other write,
from the request itself, and the request must come from a page of this server's. What is sent is
drawn anew in a process of its own (redrawn.py) before it is kept, and what is kept is given back
as nothing but a picture.
"""

import logging
from collections.abc import Callable, Mapping

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from components.forum import own_point
from components.forum.editors import Reader, Writer
from components.sheets import reading
from components.web import pace
from components.web import picture_text as text
from components.web.redrawn import Redrawn, Unfit, redrawn
from components.web.workshop import Busy, Ended, Workshop
from data.forum.errors import BookError

_log = logging.getLogger("arshjulet")

#: Bytes that are read of what is sent; as the book keeps (data/forum/pictures.py).
LARGEST = 5 * 1024 * 1024

#: Bytes that the largest file that is kept is drawn anew in, twice over: a WebP picture of 40
#: million pixels takes 0.7 GB, and what a page of a PDF file unpacks nothing else bounds.
_MEMORY = 3 * 1024**3 // 2

#: Where pictures are drawn anew: one at a time, none for long, and in what memory that takes.
REDRAWING = Workshop(waiting=3, patience=20, memory=_MEMORY)

#: Pictures sent from one address in a minute.
_SENT = pace.Allowance(30)

_FRESH = {"cache-control": "no-store"}

#: A picture's name is never another's, so it may be kept; but only by who was shown it.
_KEPT = {
    "cache-control": "private, max-age=86400, immutable",
    "cross-origin-resource-policy": "same-origin",
}

#: Decides from a request's headers and cookies whether its sender may write now.
Decide = Callable[[Mapping[str, str], Mapping[str, str]], Writer | Reader]


def routes(decide: Decide) -> list[Route]:
    """Where a picture is sent, and where it is read."""

    async def send(request: Request) -> Response:
        return await _sent(request, decide)

    return [
        Route("/egen-bild/{item:int}", send, methods=["POST"]),
        Route("/bild/{name}", shown),
    ]


async def shown(request: Request) -> Response:
    """``/bild/<name>``: the picture; 404 when its point is on no agenda."""
    name, _, ending = request.path_params["name"].partition(".")
    found = await anyio.to_thread.run_sync(_read, name, ending)
    if found is None:
        return Response(status_code=404, headers=_FRESH)
    media, content = found
    return Response(content, media_type=media, headers=_KEPT)


def _read(name: str, ending: str) -> tuple[str, bytes] | None:
    try:
        book = reading.read().book
        found = book.picture(name) if len(name) == own_point.NAME else None
        if found is None or own_point.ending(found) != ending:
            return None
        content = book.picture_file(found.picture_id)
    except BookError:
        return None
    return (found.media, content) if content else None


async def _sent(request: Request, decide: Decide) -> Response:
    """``/egen-bild/<item>``: the file itself is the body; ``sida`` is the page of a PDF file, and
    ``sedd`` the name of the picture that the editor saw there."""
    who = decide(request.headers, request.cookies)
    if not _own_page(request):
        who = Reader("annan sida")
    if isinstance(who, Reader):
        _log.warning("Skrivning nekad: picture.keep (%s).", who.why)
        return _said(403, text.NO_RIGHT)
    try:
        _SENT.make(pace.asked_by(request.scope))
        body = await _body(request)
        page = request.query_params.get("sida", "1")
        number = int(page) if page.isdecimal() and len(page) < 5 else 0
        made = await REDRAWING.do(redrawn, body, number)
        seen = request.query_params.get("sedd", "")
        return await anyio.to_thread.run_sync(_keep, who, request.path_params["item"], made, seen)
    except pace.TooFast:
        return _said(429, text.TOO_OFTEN)
    except _TooHeavy:
        return _said(413, text.TOO_HEAVY)
    except Unfit as why:
        return _said(422, str(why))
    except Busy:
        return _said(503, text.BUSY)
    except Ended:
        return _said(422, text.UNDONE)


class _TooHeavy(Exception):
    """More is sent than a picture may be."""


async def _body(request: Request) -> bytes:
    """What is sent; what is too much is not read to its end."""
    told = request.headers.get("content-length", "0")
    if not told.isdecimal() or int(told) > LARGEST:
        raise _TooHeavy
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise _TooHeavy
    return bytes(body)


def _own_page(request: Request) -> bool:
    """Whether a script of a page of this server's sent it: no form can send such a type, and a
    browser says where the page came from."""
    origin = request.headers.get("origin", "").partition("://")[2]
    kind = request.headers.get("content-type", "")
    return bool(origin) and origin == request.headers.get("host") and kind == own_point.SENT_AS


def _keep(who: Writer, item_id: int, made: Redrawn, seen: str) -> Response:
    # A deployment where nobody writes does without the database library.
    from data.forum import pictures
    from data.forum.editor import editor

    try:
        name = pictures.keep(
            editor(who.role),
            item_id,
            made.content,
            media=made.media,
            width=made.width,
            height=made.height,
            instead_of=seen,
        )
    except BookError as why:
        return _said(409, str(why))
    return _said(200, text.KEPT, name=name)


def _said(status: int, words: str, **more: str) -> Response:
    return JSONResponse({"said": words, **more}, status, _FRESH)
