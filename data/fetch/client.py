"""One answer per question: from the cache, or from the service at its own pace.

What is damaged on its way is asked for again (broken connections, cut-off or foreign answers,
429 and 5xx, with ``Retry-After`` where the service says how long); what is wrong with the
question or has changed is not.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import stamina

from data.fetch.ask import Ask, Got, Service
from data.fetch.cache import Stored, StoredAnswers
from data.fetch.pace import CallPace
from data.fetch.refused import NoAnswer, retry_after, why, worth_another_try
from data.fetch.stopped import Broken, Changed, SourceStopped, Unreachable

_log = logging.getLogger(__name__)

_AGENT = "Arshjulet (underlag for branschforum; python httpx)"

#: Tries of one question, and seconds between them where the service does not say.
_TRIES, _FIRST_WAIT, _LONGEST_WAIT = 6, 5.0, 60.0
#: Bytes of one answer; nothing that we ask for is near.
_MOST_BYTES = 60_000_000


@dataclass
class Client:
    """Asks for one source in one run. ``most`` is the number of questions that the source may ask:
    what the dry run promised; each may take some tries. ``told`` hears of every call made.
    ``away`` are services (by address) asked in vain in this run: they get one try each."""

    answers: StoredAnswers
    run: str
    most: int
    http: httpx.Client
    pace: Callable[[Service], CallPace]
    told: Callable[[], None] = lambda: None
    questions: int = 0
    calls: int = 0
    received: int = 0
    used: set[str] = field(default_factory=set)
    away: set[str] = field(default_factory=set)

    def get(self, ask: Ask) -> Any:
        """What is kept of the answer. Raises SourceStopped."""
        asked = ask.whole()
        self.used.add(asked)
        stored = self.answers.find(asked)
        if stored and (stored.run == self.run or (ask.stamp and stored.stamp == ask.stamp)):
            return stored.kept if stored.run == self.run else self._confirm(ask, stored)
        return self._asked(ask, stored)

    def forget(self) -> None:
        """Drop every answer that was used: together they are not right."""
        for asked in self.used:
            self.answers.drop(asked)

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
        kept = None
        try:
            for attempt in stamina.retry_context(
                on=worth_another_try,
                attempts=1 if ask.service.base in self.away else _TRIES,
                timeout=None,
                wait_initial=_FIRST_WAIT,
                wait_max=_LONGEST_WAIT,
                wait_jitter=1.0,
            ):
                with attempt:
                    kept = self._once(ask, stored)
            self.away.discard(ask.service.base)
            return kept
        except (Broken, NoAnswer, httpx.TransportError) as error:
            if isinstance(error, NoAnswer) and error.is_ours:
                what = f"{ask.service.name} tar inte emot frågan: {why(error)}."
                raise Changed(what, ask.url) from error
            self.away.add(ask.service.base)
            what = f"{ask.service.name} gav inget helt svar på {ask.url}: {why(error)}."
            raise Unreachable(what) from error

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
                raise NoAnswer(response.status_code, retry_after(response.headers))
            got = Got(self._body(response), str(response.url))
        finally:
            response.close()
        kept = ask.kept(got)
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


def _said(details: stamina.instrumentation.RetryDetails) -> None:
    """A wait, for whoever looks on; stamina's own words of it are English."""
    _log.warning("Frågar igen om %d s: %s.", details.wait_for, why(details.caused_by))


stamina.instrumentation.set_on_retry_hooks([_said])
