"""An answer that is none: whether to ask again and when, and what to say of it."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime

import httpx

from data.fetch.stopped import Broken

#: A service that asks us to wait longer than this is asked again in another run.
_MOST_PATIENCE = 600.0


class NoAnswer(Exception):
    """A status that is no answer. ``wait`` is what the service asks for."""

    def __init__(self, status: int, wait: float | None) -> None:
        super().__init__(f"status {status}")
        self.status, self.wait = status, wait

    @property
    def is_ours(self) -> bool:
        """The question is wrong, or what it asks for has moved: the same again helps nobody."""
        return 400 <= self.status < 500 and self.status != httpx.codes.TOO_MANY_REQUESTS


def worth_another_try(error: Exception) -> bool | float:
    """Whether to ask again: yes, no, or after so many seconds (what stamina wants of a hook)."""
    if isinstance(error, NoAnswer):
        if error.is_ours or error.status < 400:
            return False
        if error.wait is not None:
            return error.wait if error.wait <= _MOST_PATIENCE else False
        return True
    return isinstance(error, Broken | httpx.TransportError)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that the service asks us to wait, as a number or until a time."""
    said = headers.get("Retry-After", "").strip()
    if said.isdecimal():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
        return max(0.0, (until - parsedate_to_datetime(headers["Date"])).total_seconds())
    except (ValueError, KeyError, TypeError):
        return None


def why(error: Exception) -> str:
    """What went wrong with an answer, in Swedish."""
    if isinstance(error, Broken):
        return str(error)
    if not isinstance(error, NoAnswer):
        return "förbindelsen bröts eller kom aldrig till stånd"
    if error.status == httpx.codes.TOO_MANY_REQUESTS:
        return "tjänsten säger att den frågas för ofta (429)"
    if error.status == httpx.codes.SERVICE_UNAVAILABLE:
        return "tjänsten är stängd just nu, till exempel för nattens uppdatering (503)"
    if error.status == httpx.codes.NOT_FOUND:
        return "adressen finns inte (404)"
    return f"tjänsten svarade med status {error.status}"
