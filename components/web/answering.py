"""``/svara``: answers from the room, from phones, without login or script.

A form is sent by a phone that the room has given a cookie, with what its form held; the answer is
kept before the receipt is sent. Nothing of an answer is logged.
"""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs, quote

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from components.forum import phone as phones
from components.forum import room_page
from components.forum import room_text as text
from components.forum.phone import Phone
from components.forum.room_page import Here, Tried
from components.kit import words
from components.render.paper import paper
from components.sheets import reading
from components.web import throttle
from components.web.answers import message
from components.web.base import of as base_of
from data.forum.errors import Refused
from data.forum.rows import RoomQuestion

#: Bytes of a form: five hundred letters, each escaped, and everything else that it may hold.
_LARGEST = 20_000
_MOST_FIELDS = 100

#: Fields of one line or one choice, of every kind of question.
_TYPED = (
    "occupation", "competence", "persons", "horizon", "municipality_code", "choice", "words",
)  # fmt: skip

_FRESH = {"cache-control": "no-store"}

#: Seconds that a phone keeps its cookie: a day for a meeting, a month for what stands open.
_DAY, _MONTH = 86_400, 30 * 86_400


@dataclass(frozen=True)
class _SentForm:
    """What was sent: ``given`` as the book reads it, ``values`` as the form showed it."""

    token: str
    role: str | None
    given: dict[str, Any]
    values: dict[str, Any]


async def start(request: Request) -> Response:
    """``/svara``: where a code is typed."""
    code = request.query_params.get("kod", "").strip()
    if code:
        return RedirectResponse(f"/svara/{quote(code[:12], safe='')}", 303, _FRESH)
    page = paper.fragment("kod.html.j2", style=room_page.STYLE, text=text, words=words)
    return HTMLResponse(page, headers=_FRESH)


async def room(request: Request) -> Response:
    """``/svara/<code>``: what can be answered; ``.json`` the number of answers by question."""
    code, _, ending = request.path_params["code"].partition(".")
    here = await anyio.to_thread.run_sync(_place, code)
    if here is None or ending not in ("", "json"):
        return _nowhere()
    if ending:
        counts = await anyio.to_thread.run_sync(room_page.counts, here)
        return JSONResponse(counts, headers=_FRESH)
    phone = _phone(request, here) or phones.new()
    again = request.query_params.get("roll") == "ny"
    page = await anyio.to_thread.run_sync(lambda: room_page.page(here, phone, ask_role=again))
    return _kept(request, here, phone, HTMLResponse(page, headers=_FRESH))


async def question(request: Request) -> Response:
    """``/svara/<code>/<question>``: sent to, it keeps an answer; read, it is the receipt."""
    here = await anyio.to_thread.run_sync(_place, request.path_params["code"])
    asked = here.question(request.path_params["question"]) if here else None
    if here is None or asked is None:
        return _nowhere()
    if request.method != "POST":
        return await anyio.to_thread.run_sync(_receipt, request, here, asked)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            return message(413, text.FAULTY, text.TOO_MUCH)
    try:
        form = _read(asked, body)
    except ValueError:
        return message(413, text.FAULTY, text.TOO_MUCH)
    return await anyio.to_thread.run_sync(_sent, request, here, asked, form)


def _place(code: str) -> Here | None:
    return room_page.place(reading.read(), code)


def _nowhere() -> Response:
    return message(404, text.NO_ROOM, text.NO_ROOM_WHY)


def _phone(request: Request, here: Here) -> Phone | None:
    return phones.read(request.cookies.get(phones.COOKIE), here.room.secret)


def _kept(request: Request, here: Here, phone: Phone, answer: Response) -> Response:
    """The answer, with the cookie that tells the phone from others in this room."""
    if here.room.secret and phone != _phone(request, here):
        answer.set_cookie(
            phones.COOKIE,
            phones.written(phone, here.room.secret),
            max_age=_DAY if here.meeting else _MONTH,
            path=f"/svara/{here.room.code}",
            secure=base_of(request).startswith("https:"),
            httponly=True,
            samesite="lax",  # strict would forget a phone that comes by a link
        )
    return answer


def _receipt(request: Request, here: Here, asked: RoomQuestion) -> Response:
    phone = _phone(request, here)
    mine = here.of(phone, asked) if phone else None
    if mine is None:
        return RedirectResponse(f"/svara/{here.room.code}", 303, _FRESH)
    return HTMLResponse(room_page.receipt(here, asked, mine), headers=_FRESH)


def _sent(request: Request, here: Here, asked: RoomQuestion, form: _SentForm) -> Response:
    # A deployment where nobody answers does without the database library.
    from data.forum import answers
    from data.forum.reading import StoredBook

    phone, code = _phone(request, here), here.room.code
    role = form.role or (phone.role if phone else None)

    def again(status: int, **why: Any) -> Response:
        values = {**form.values, "role": form.role or ""}
        tried = Tried(asked.question_id, values, **why)
        shown = phone or phones.new()
        page = room_page.page(here, shown, tried, ask_role=bool(form.role))
        return _kept(request, here, shown, HTMLResponse(page, status, _FRESH))

    if asked not in here.open:
        return _late(here, phone, asked)
    if not throttle.lets(code, phone.number if phone else ""):
        slow = again(429, notice=text.TOO_OFTEN)
        slow.headers["retry-after"] = "60"
        return slow
    secret = here.room.secret
    if phone is None or not phones.holds(form.token, phone, asked.question_id, secret):
        return again(403, notice=text.NO_COOKIE)
    try:
        answer = answers.cleaned(asked, list(here.municipalities), role, form.given)
    except Refused as refused:
        return again(422, faults=refused.faults)
    book = here.now.book
    if not isinstance(book, StoredBook):
        return _nowhere()
    sender = phones.sender(phone, asked.question_id, secret)
    done = answers.send(book.engine, asked.question_id, sender, answer)
    if done is answers.Sent.CLOSED:
        return _late(here, phone, asked)
    if done is answers.Sent.FULL:
        return again(409, notice=text.FULL_WHY)
    receipt = RedirectResponse(f"/svara/{code}/{asked.question_id}", 303, _FRESH)
    return _kept(request, here, replace(phone, role=answer.role), receipt)


def _late(here: Here, phone: Phone | None, asked: RoomQuestion) -> Response:
    before = bool(phone and here.room.secret and here.of(phone, asked))
    why = f"{text.TOO_LATE_WHY} {text.TOO_LATE_KEPT}" if before else text.TOO_LATE_WHY
    links = {f"/svara/{here.room.code}": text.TO_QUESTIONS}
    return HTMLResponse(paper.message(text.TOO_LATE, why, links), 409, _FRESH)


def _read(asked: RoomQuestion, body: bytes) -> _SentForm:
    """A form as it was sent. Raises ValueError for one with more fields than ours have."""
    fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=_MOST_FIELDS)

    def one(name: str) -> str:
        return fields.get(name, [""])[-1]

    values: dict[str, Any] = {name: one(name) for name in _TYPED}
    values["helps"] = fields.get("helps", [])
    values["points"] = {key: one(f"p-{key}") for key in asked.choices if one(f"p-{key}")}
    given: dict[str, Any] = {name: value or None for name, value in values.items()} | {
        "persons": _number(values["persons"]),
        "points": {key: _number(value) for key, value in values["points"].items()},
        "helps": values["helps"],
    }
    # A field for numbers holds nothing else: it is shown empty again.
    values["persons"] = _shown(given["persons"])
    values["points"] = {key: _shown(number) for key, number in given["points"].items()}
    return _SentForm(one("token"), one("role") or None, given, values)


def _number(written: str) -> int | str | None:
    """A whole number; what is none is left as it is, and is refused where the field is."""
    written = written.strip()
    return int(written) if written.isdecimal() and len(written) < 8 else written or None


def _shown(number: int | str | None) -> int | str:
    return number if isinstance(number, int) else ""
