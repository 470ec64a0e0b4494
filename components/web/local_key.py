"""The printed address of local editing is exchanged for a cookie, and leaves the address at once.

What stands in an address is sent on in links and codes; a cookie that no script may read is not.
"""

from collections.abc import Callable
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.address.arrival import page_of
from components.forum import editors
from components.forum.editors import Settings


class ExchangedKey:
    """ASGI middleware: a page's address with a key is answered with one without, and a cookie if
    it is the right one and came straight from this machine. ``settings``: who may write."""

    def __init__(self, app: ASGIApp, settings: Callable[[], Settings]) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        answer = self._exchanged(scope) if page_of(scope) is not None else None
        await (answer or self.app)(scope, receive, send)

    def _exchanged(self, scope: Scope) -> RedirectResponse | None:
        if editors.SHOWN.encode() not in scope["query_string"]:
            return None
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        keys = [value for name, value in asked if name == editors.SHOWN]
        if not keys:
            return None
        rest = urlencode([(name, value) for name, value in asked if name != editors.SHOWN])
        address = quote(f"/{scope['path'].strip('/')}") + (f"?{rest}" if rest else "")
        answer = RedirectResponse(address, 303, {"cache-control": "no-store"})
        given = self.settings()
        straight = editors.came_straight(Headers(scope=scope), given.port)
        if given.local and straight and editors.local_key().opens(keys[-1]):
            name, kept = editors.cookie_name(given.port), editors.local_key().kept
            answer.set_cookie(name, kept, httponly=True, samesite="strict")
        return answer
