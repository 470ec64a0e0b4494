"""How much one address may have made for it in a minute; what is kept already costs nothing.

A meeting room is one address, and its phones ask for the same few pages: those are made once. So
the limit is on making, not on reading, and is wide. An address is only a key in memory that is
forgotten within a minute; it is in no log.
"""

from ipaddress import IPv6Address, ip_address

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from starlette.datastructures import Headers
from starlette.types import Scope

from components.kit.loopback import is_loopback, was_forwarded

SECONDS = 60
#: Slides, workbooks and minutes as slides: a second of a processor each.
MOST_FILES = 20
#: Light pages and first paints, searched ones too: a tenth of a second each.
MOST_PAGES = 120


class TooFast(Exception):
    """As much has been made for this address as may be in a minute."""


class Allowance:
    """So many things a minute for each address."""

    def __init__(self, most: int) -> None:
        self._most = RateLimitItemPerMinute(most)
        self._made = FixedWindowRateLimiter(MemoryStorage())

    def make(self, who: str) -> None:
        """Something is about to be made. Raises TooFast when it may not be. For any thread."""
        if who and not self._made.hit(self._most, who):
            raise TooFast


def asked_by(scope: Scope) -> str:
    """The address that a request comes from, an IPv6 one with the network it is part of; "" for
    whoever sits at the machine, who is not counted."""
    host, _ = scope.get("client") or ("", 0)
    try:
        address = ip_address(host)
    except ValueError:
        return ""
    if is_loopback(host) and not was_forwarded(Headers(scope=scope).keys()):
        return ""
    if isinstance(address, IPv6Address):
        return ":".join(address.exploded.split(":")[:4])
    return host


FILES, PAGES = Allowance(MOST_FILES), Allowance(MOST_PAGES)
