"""Addresses that are ours; every other is answered 404 in Swedish, before Streamlit sees it.

Streamlit answers any address with its own page and 200, and finds out in the browser, in English,
that there is none.
"""

from urllib.parse import quote

from starlette.datastructures import URL
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from components.address.arrival import page_of
from components.kit import words
from components.render.paper import text
from components.web.answers import message

#: A longer address is nobody's choice, and does not fit in a QR code.
LONGEST = 2200
MOST_FIELDS = 200

#: What Streamlit serves beside its page.
_STREAMLITS = (
    "/_stcore/", "/static/", "/media/", "/component/", "/app/static/", "/auth/",
    "/oauth2callback", "/favicon.png", "/manifest.json",
)  # fmt: skip


class KnownAddresses:
    """ASGI middleware: 404 for an address that is nobody's, 414 for a page's overlong one, and
    a redirect where only capital letters differ. ``routes``: our own addresses beside pages."""

    def __init__(self, app: ASGIApp, routes: list[Route]) -> None:
        self.app, self.routes = app, routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        answer = self._answer(scope) if scope["type"] == "http" else None
        await (answer or self.app)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response | None:
        path, query = scope["path"], scope["query_string"]
        if len(path) > LONGEST:
            return message(414, text.TOO_LONG, text.TOO_LONG_WHY)
        if path.startswith(_STREAMLITS) or self._ours(scope):
            return None
        if path.strip("/") in words.PAGES and not path.startswith("//"):
            long = len(query) > LONGEST or query.count(b"&") >= MOST_FIELDS
            overlong = long and page_of(scope) is not None
            return message(414, text.TOO_LONG, text.TOO_LONG_WHY) if overlong else None
        if (right := self._spelled(scope)) is not None:
            there = URL(scope=scope).replace(path=quote(right)).query
            return RedirectResponse(quote(right) + (f"?{there}" if there else ""), 308)
        return message(404, text.NO_PAGE, text.NO_PAGE_WHY)

    def _ours(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is not Match.NONE for route in self.routes)

    def _spelled(self, scope: Scope) -> str | None:
        """The address of ours that differs in capital letters only."""
        lower = "/" + scope["path"].strip("/").casefold()
        fixed = [f"/{page}" for page in words.PAGES] + [route.path for route in self.routes]
        for path in fixed:
            if path.casefold() == lower:
                return path
        found = self._ours(dict(scope, path=lower))
        return lower if found and lower != scope["path"] else None
