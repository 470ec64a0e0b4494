"""One answer per question: from the cache, or from the service at its own pace.

What is damaged on its way is asked for again (broken connections, cut-off or foreign answers,
429 and 5xx, with ``Retry-After`` where the service says how long); what is wrong with the
question or has changed is not.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import stamina

from data.fetch.cache import Answers, Stored
from data.fetch.pace import Pace
from data.fetch.stopped import Broken, Changed, SourceStopped, Unreachable

_log = logging.getLogger(__name__)

_AGENT = "Arshjulet (underlag for branschforum; python httpx)"

#: Tries of one question, and seconds between them where the service does not say.
_TRIES, _FIRST_WAIT, _LONGEST_WAIT = 6, 5.0, 60.0
#: A service that asks us to wait longer than this is asked again in another run.
_MOST_PATIENCE = 600.0
#: Bytes of one answer; nothing that we ask for is near.
_MOST_BYTES = 60_000_000


@dataclass(frozen=True)
class Service:
    """Where questions go. ``calls`` in ``seconds`` is what it allows, as far as we know before
    it says so itself."""

    name: str
    base: str
    calls: int
    seconds: float
    accept: str = "application/json"


@dataclass(frozen=True)
class Got:
    """An answer as it came: never written anywhere."""

    body: bytes
    url: str

    def text(self) -> str:
        """As UTF-8, or as Latin-1 where it is not that."""
        try:
            return self.body.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.body.decode("latin-1")

    def json(self) -> Any:
        """The JSON that it holds; Broken when it is cut off or something else."""
        text = self.text()
        if text.lstrip()[:1] == "<":
            raise Broken("svaret är en webbsida (HTML) i stället för JSON")
        try:
            return json.loads(text)
        except ValueError as error:
            raise Broken("svaret är avklippt eller är inte JSON") from error


Reader = Callable[[Got], Any]


@dataclass(frozen=True)
class Ask:
    """One question. ``read`` checks the answer and gives what shall be kept of it, as JSON.
    ``stamp`` says which state of the source the answer must be of."""

    service: Service
    path: str
    read: Reader
    params: tuple[tuple[str, str], ...] = ()
    body: Any = None
    stamp: str = ""
    #: What ``read`` depends on besides the answer.
    form: str = ""
    #: Statuses that are an answer too: ``read`` is not asked, and nothing (None) is kept.
    nothing: tuple[int, ...] = ()

    @property
    def url(self) -> str:
        """The whole address, without its parameters."""
        return self.path if "://" in self.path else f"{self.service.base}{self.path}"

    def whole(self) -> str:
        """All that the answer depends on."""
        reader = f"{self.read.__module__}.{self.read.__qualname__}"
        return json.dumps([self.url, self.params, self.body, reader, self.form], ensure_ascii=False)


class _Refused(Exception):
    """A status that is no answer. ``wait`` is what the service asks for."""

    def __init__(self, status: int, wait: float | None) -> None:
        super().__init__(f"status {status}")
        self.status, self.wait = status, wait

    @property
    def is_ours(self) -> bool:
        """The question is wrong, or what it asks for has moved: the same again helps nobody."""
        return 400 <= self.status < 500 and self.status != httpx.codes.TOO_MANY_REQUESTS


@dataclass
class Client:
    """Asks for one source in one run. ``most`` is the number of questions that the source may ask:
    what the dry run promised; each may take some tries. ``told`` hears of every call made."""

    answers: Answers
    run: str
    most: int
    http: httpx.Client
    pace: Callable[[Service], Pace]
    told: Callable[[], None] = lambda: None
    questions: int = 0
    calls: int = 0
    received: int = 0

    def get(self, ask: Ask) -> Any:
        """What is kept of the answer. Raises SourceStopped."""
        asked = ask.whole()
        stored = self.answers.find(asked)
        if stored and (stored.run == self.run or (ask.stamp and stored.stamp == ask.stamp)):
            return stored.kept if stored.run == self.run else self._confirm(ask, stored)
        return self._asked(ask, stored)

    def _confirm(self, ask: Ask, stored: Stored) -> Any:
        return self._keep(ask, stored.kept, stored.etag, stored.modified)

    def _keep(self, ask: Ask, kept: Any, etag: str = "", modified: str = "") -> Any:
        self.answers.keep(Stored(ask.whole(), self.run, ask.stamp, etag, modified, kept))
        return kept

    def _asked(self, ask: Ask, stored: Stored | None) -> Any:
        if self.questions >= self.most:
            raise SourceStopped(
                f"{ask.service.name} har fått {self.questions} frågor, så många som är avsett.",
                "Källan har vuxit. Se docs/fetch.md om gränserna.",
            )
        self.questions += 1
        why = ""
        try:
            for attempt in stamina.retry_context(
                on=_worth_another_try,
                attempts=_TRIES,
                timeout=None,
                wait_initial=_FIRST_WAIT,
                wait_max=_LONGEST_WAIT,
                wait_jitter=1.0,
            ):
                with attempt:
                    return self._once(ask, stored)
        except Broken as error:
            why = str(error)
        except _Refused as error:
            why = _words(error)
            if error.is_ours:
                raise Changed(f"{ask.service.name} tar inte emot frågan: {why}.", ask.url) from None
        except httpx.TransportError:
            why = "förbindelsen bröts eller kom aldrig till stånd"
        raise Unreachable(f"{ask.service.name} gav inget helt svar på {ask.url}: {why}.")

    def _once(self, ask: Ask, stored: Stored | None) -> Any:
        self.pace(ask.service).turn()
        self.calls += 1
        self.told()
        request = self.http.build_request(
            "POST" if ask.body is not None else "GET",
            ask.url,
            params=list(ask.params) or None,
            json=ask.body,
            headers={"User-Agent": _AGENT, "Accept": ask.service.accept, **_if_changed(stored)},
        )
        response = self.http.send(request, stream=True)
        try:
            _log.debug("%s %s %s", request.method, request.url, response.status_code)
            if response.status_code == httpx.codes.NOT_MODIFIED and stored:
                return self._confirm(ask, stored)
            if response.status_code in ask.nothing:
                return self._keep(ask, None)
            if response.status_code != httpx.codes.OK:
                raise _Refused(response.status_code, _retry_after(response.headers))
            got = Got(self._body(response), str(response.url))
        finally:
            response.close()
        kept = ask.read(got)
        names = response.headers
        return self._keep(ask, kept, names.get("ETag", ""), names.get("Last-Modified", ""))

    def _body(self, response: httpx.Response) -> bytes:
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > _MOST_BYTES:
                raise SourceStopped(
                    f"Svaret från {response.url.host} är större än {_MOST_BYTES // 1_000_000} MB.",
                    "Inget sådant är väntat. Se docs/fetch.md.",
                )
        self.received += len(body)
        return bytes(body)


def _if_changed(stored: Stored | None) -> dict[str, str]:
    names = {"If-None-Match": stored.etag, "If-Modified-Since": stored.modified} if stored else {}
    return {name: value for name, value in names.items() if value}


def _worth_another_try(error: Exception) -> bool | float:
    if isinstance(error, _Refused):
        if error.is_ours or error.status < 400:
            return False
        if error.wait is not None:
            return error.wait if error.wait <= _MOST_PATIENCE else False
        return True
    return isinstance(error, Broken | httpx.TransportError)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that the service asks us to wait, as a number or until a time."""
    said = headers.get("Retry-After", "").strip()
    if said.isdecimal():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
        return max(0.0, (until - parsedate_to_datetime(headers["Date"])).total_seconds())
    except (ValueError, KeyError, TypeError):
        return None


def _words(error: _Refused) -> str:
    if error.status == httpx.codes.TOO_MANY_REQUESTS:
        return "tjänsten säger att den frågas för ofta (429)"
    if error.status == httpx.codes.SERVICE_UNAVAILABLE:
        return "tjänsten är stängd just nu, till exempel för nattens uppdatering (503)"
    if error.status == httpx.codes.NOT_FOUND:
        return "adressen finns inte (404)"
    return f"tjänsten svarade med status {error.status}"
