"""Addresses beside Streamlit's: light pages, files of a sheet, the handout, the server's health."""

import logging
import re
from collections.abc import Awaitable, Callable, Hashable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    Response,
)
from starlette.routing import Route

from components.address import choices
from components.address.known import known
from components.forum import audience, letter_text
from components.forum import meeting_text as motet
from components.render.paper import one_text, text
from components.render.stage import around
from components.sheets import OfBook, reading
from components.sheets.reading import Reading
from components.web import answering, codes, files, forum_pages, health, light, pace, public, style
from components.web.addresses import LONGEST as _LONGEST
from components.web.addresses import MOST_FIELDS as _MOST_FIELDS
from components.web.answers import message as _message
from components.web.base import of as base_of
from components.web.light import CALENDAR, WATCHED, Asked, Made, make
from components.web.once import Once
from components.web.presence import Left, while_there
from components.web.transfer import has, takes
from components.web.workshop import HEAVY, Busy, Ended
from data import clock, store
from data.forum.errors import BookError
from data.kept import weight

_log = logging.getLogger("arshjulet")

#: Bytes of finished pages that are kept, as sent.
_MOST_KEPT = 48 * 1024 * 1024

#: Seconds after which a full queue is asked again.
_AGAIN = 20

#: What is asked for again and again is never kept by anybody on the way.
_FRESH = {"cache-control": "no-store"}

#: The number of a row in the book.
_ROW = re.compile(r"[1-9][0-9]{0,8}")

_SCRIPTS = {"folj": "follow.js", "talare": "chair.js"}

#: What a meeting shows, for everybody in the room.
_followed: Once[dict[str, str]] = Once(8 * 1024 * 1024, weight)

_pages: Once[Made | None] = Once(
    _MOST_KEPT, lambda page: len(page.plain) + len(page.packed) if page else 0
)


async def blad(request: Request) -> Response:
    """``/blad/<slug>`` and ``/handout``: a light page, for the choices of the address.

    ``.csv`` gives every table of the sheet, ``.<n>.csv`` the table of figure n, from 1;
    ``.xlsx`` a workbook, ``.pptx`` slides, ``/blad/q3.pptx`` those of a whole quarter.
    """
    return await _made(request, *request.path_params.get("name", "handout").split(".", 1))


async def programme(request: Request) -> Response:
    """``/utbildningsblad``: the programme of the address on one A4; without one, where to
    choose it."""
    answer = await _made(request, light.ONE)
    if answer.status_code != 404:
        return answer
    return _message(404, one_text.NONE, one_text.NONE_WHY)


async def calendar(request: Request) -> Response:
    """``/lia.ics``: confirmed LIA periods to subscribe to, for the choices of the address."""
    return await _made(request, *CALENDAR)


async def watched(request: Request) -> Response:
    """``/bevaka.ics``: what a forum has a day for, to subscribe to."""
    return await _made(request, *WATCHED)


async def template(request: Request) -> Response:
    """``/LIA-mall.xlsx``: the workbook that providers and employers fill in."""
    edition, today = store.current(), clock.today()
    page = await _file(request, files.template, edition.edition, today)
    return _answer(request, page) if page else _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


async def _made(request: Request, name: str, ending: str = "") -> Response:
    asked, now, of = await anyio.to_thread.run_sync(_asked, request, name, ending)
    if asked is None:
        return _message(414, text.TOO_LONG, text.TOO_LONG_WHY)
    key = (asked, now.newest.edition, now.today, of)
    page = None
    if asked.known and asked.is_heavy:
        page = await _file(request, files.sheet, *key)
    elif asked.known:
        made = _counted(request, lambda: make(asked, now))
        page = await _pages.get(key, made, lambda: now.book.sound)
    return _answer(request, page) if page else _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


def _asked(
    request: Request, name: str, ending: str
) -> tuple[Asked | None, Reading, tuple[OfBook, ...]]:
    """What the address asks for (None when it is longer than our own can be), what it is read
    from, and what the book adds. In a thread: names are matched, and the book is opened."""
    now = reading.read()
    # As bytes: the address is written by anyone, and need not be readable text.
    query: bytes = request.scope["query_string"]
    if len(query) > _LONGEST:
        return None, now, ()
    try:
        given = parse_qs(query.decode("utf-8", "replace"), max_num_fields=_MOST_FIELDS)
    except ValueError:
        return None, now, ()
    asked = Asked(name, ending, base_of(request), choices.parse(given, known(now.newest)))
    if len(asked.own_address) > _LONGEST:
        return None, now, ()
    if not asked.known:
        return asked, now, ()
    asked = asked.shown()
    return asked, now, now.of_book(asked.slugs, asked.arrival.choice)


def _counted(request: Request, make: Callable[[], Made | None]) -> Callable[[], Made | None]:
    """The same, when whoever asks has not had too much made already. It counts what is made, in
    the thread that makes it."""

    def counted() -> Made | None:
        pace.PAGES.make(pace.asked_by(request.scope))
        return make()

    return counted


async def _file(
    request: Request, job: Callable[..., files.Answer], *given: Hashable
) -> Made | None:
    """What a job of files.py makes, kept by what it is given; dropped when nobody waits."""
    sound = False

    async def make() -> Made | None:
        nonlocal sound
        pace.FILES.make(pace.asked_by(request.scope))
        page, sound = await HEAVY.do(job, *given)
        return page

    return await while_there(request, _pages.wanted((job, *given), make, lambda: sound))


async def protokoll(request: Request) -> Response:
    """``/protokoll/<meeting>``, ``.pptx`` and ``.docx``: the minutes of a published meeting."""
    return await _of_meeting(request, forum_pages.minutes, files.minutes, ("", "pptx", "docx"))


async def kallelse(request: Request) -> Response:
    """``/kallelse/<meeting>``: the agenda of a meeting that is published, to print; ``.ics`` for
    a calendar, ``.pptx`` as slides."""
    return await _of_meeting(request, forum_pages.call, files.call, ("", "ics", "pptx"))


async def _of_meeting(
    request: Request,
    make: Callable[[Reading, int, str, str], Made | None],
    job: Callable[..., files.Answer],
    endings: tuple[str, ...],
) -> Response:
    """What is made of a meeting: at once, or by a ``job`` when it takes long."""
    number, ending = _row(request)
    if number is None or ending not in endings:
        return _no_meeting()
    base = base_of(request)
    now = await anyio.to_thread.run_sync(reading.read)
    version = now.book.version
    key = (number, ending, base, now.newest.edition, now.today, version)
    if ending in ("pptx", "docx"):
        page = await _file(request, job, *key)
        return _answer(request, page) if page else _no_meeting()
    page = await _pages.get(
        (make, *key),
        _counted(request, lambda: make(now, number, ending, base)),
        lambda: now.book.sound and now.book.version == version,
    )
    return _answer(request, page) if page else _no_meeting()


async def bestallning(request: Request) -> Response:
    """``/bestallning/<order>``, ``.docx`` and ``.txt``: the letter of an order that is made."""
    missing = _message(404, letter_text.NO_LETTER, letter_text.NO_LETTER_WHY)
    return await _of_book(request, forum_pages.letter, ("", "docx", "txt"), missing)


async def beslutslogg(request: Request) -> Response:
    """``/beslutslogg/<meeting>`` and ``.docx``: the decisions of a meeting that is published."""
    return await _of_book(request, forum_pages.decisions, ("", "docx"), _no_meeting())


async def _of_book(
    request: Request,
    make_it: Callable[[Reading, int, str, str], Made | None],
    endings: tuple[str, ...],
    missing: Response,
) -> Response:
    """What is made of one row of the book, which the address names by its number."""
    number, ending = _row(request)
    if number is None or ending not in endings:
        return missing
    base = base_of(request)
    now = await anyio.to_thread.run_sync(reading.read)
    version = now.book.version
    page = await _pages.get(
        (make_it, number, ending, base, now.newest.edition, now.today, version),
        _counted(request, lambda: make_it(now, number, ending, base)),
        lambda: now.book.sound and now.book.version == version,
    )
    return _answer(request, page) if page else missing


def _row(request: Request) -> tuple[int | None, str]:
    """The number of a row of the book that an address names, and what it ends in. A number is
    written in one way only: it is part of a file's name, and of what is kept."""
    name, _, ending = request.path_params["name"].partition(".")
    return int(name) if _ROW.fullmatch(name) else None, ending


def _no_meeting() -> Response:
    return _message(404, text.NO_MEETING, text.NO_MEETING_WHY)


def _answer(request: Request, page: Made) -> Response:
    headers = {"etag": page.etag, "cache-control": "no-cache", "vary": "accept-encoding"}
    if not page.media.startswith("text/html"):
        # A sheet's or a quarter's name and an ending of ours, or an address of its own.
        path = request.url.path.strip("/").removeprefix("blad/")
        name = path.replace("/", "-")
        headers["content-disposition"] = f'attachment; filename="{name}"'
    if has(request.headers, page.etag.strip('"')):
        return Response(status_code=304, headers=headers)
    packed = bool(page.packed) and takes(request.headers, "br")
    if packed:
        headers["content-encoding"] = "br"
    return Response(page.packed if packed else page.plain, media_type=page.media, headers=headers)


async def folj(request: Request) -> Response:
    """``/folj/<meeting>``: the sheet that a meeting shows now; ``.json?steg=`` what is new since
    that step, or 204 when nothing is."""
    name, _, ending = request.path_params["name"].partition(".")
    here = await anyio.to_thread.run_sync(_place, name)
    if here is None or ending not in ("", "json"):
        return _message(404, motet.NO_MEETING, motet.NO_MEETING_WHY)
    if ending and request.query_params.get("steg") == here.step:
        return Response(status_code=204, headers=_FRESH)
    found = await _followed.get(
        (here.meeting, here.step, here.now.today), lambda: _at(here), lambda: here.now.book.sound
    )
    if ending:
        return JSONResponse(found, headers=_FRESH)
    make_page = partial(audience.page, here, base_of(request))
    return HTMLResponse(await anyio.to_thread.run_sync(make_page), headers=_FRESH)


def _place(name: str) -> audience.Whereabouts | None:
    return audience.place(reading.read(), name)


def _at(here: audience.Whereabouts) -> dict[str, str]:
    question, html = audience.article(here)
    title, said = motet.follow_title(question), audience.said(here.meeting)
    return {"step": here.step, "html": html, "title": title, "said": said}


async def script(request: Request) -> Response:
    """``/folj.js``, ``/talare.js``: files, since the content security policy lets no script be in
    a page."""
    name = _SCRIPTS[request.url.path.strip("/").removesuffix(".js")]
    return FileResponse(
        Path(__file__).with_name(name),
        media_type="text/javascript",
        headers={"cache-control": "no-cache"},
    )


async def talare(request: Request) -> Response:
    """``/talare``: the chair's own window beside a presentation, which tells it what to show."""
    return HTMLResponse(around.window(), headers={"cache-control": "no-cache"})


def _or_why(answer: Callable[[Request], Awaitable[Response]]) -> Callable[..., Any]:
    """An answer, or why there is none: one page that fails leaves the others, and says so."""

    async def answered(request: Request) -> Response:
        try:
            return await answer(request)
        except store.NoEdition:  # /halsa says what the operator is to do
            return _message(503, text.NO_EDITION, text.NO_EDITION_WHY)
        except (Busy, Ended):
            busy = _message(503, text.BUSY, text.BUSY_WHY)
            busy.headers["retry-after"] = str(_AGAIN)
            return busy
        except pace.TooFast:
            slower = _message(429, text.TOO_FAST, text.TOO_FAST_WHY)
            slower.headers["retry-after"] = str(pace.SECONDS)
            return slower
        except Left:
            return Response(status_code=499)  # nobody reads it
        except BookError as error:
            return _message(503, text.FAILED, str(error))
        except Exception:
            _log.exception("Den lätta sidan kunde inte göras: %s", request.url.path)
            return _message(500, text.FAILED, text.FAILED_WHY)

    return answered


async def no_name(request: Request) -> Response:
    """``/blad`` alone is no sheet."""
    return _message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)


ROUTES = [
    Route("/blad/{name:path}", _or_why(blad)),
    Route("/blad", no_name),
    Route("/handout", _or_why(blad)),
    Route(f"/{light.ONE}", _or_why(programme)),
    Route("/folj.js", script),
    Route("/talare.js", script),
    Route("/talare", talare),
    Route("/folj/{name}", _or_why(folj)),
    Route("/kallelse/{name}", _or_why(kallelse)),
    Route("/lia.ics", _or_why(calendar)),
    Route("/bevaka.ics", _or_why(watched)),
    Route("/LIA-mall.xlsx", _or_why(template)),
    Route("/protokoll/{name}", _or_why(protokoll)),
    Route("/bestallning/{name}", _or_why(bestallning)),
    Route("/beslutslogg/{name}", _or_why(beslutslogg)),
    Route("/svara", answering.start),
    Route("/svara/{code}", _or_why(answering.room)),
    Route("/svara/{code}/{question:int}", _or_why(answering.question), methods=["GET", "POST"]),
    Route("/kod/{page}.svg", _or_why(codes.code)),
    Route("/halsa", health.health),
    *public.ROUTES,
    *style.ROUTES,
]
