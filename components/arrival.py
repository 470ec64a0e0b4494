"""The HTML page a browser gets first: with a complete address, and in Swedish.

Two ASGI middlewares around Streamlit. A page address that lacks choices is answered with a
redirect to the complete one, because Streamlit can only add a history entry, never replace
one; so Back leaves the page at once. And the page Streamlit serves says lang="en" and
"Streamlit" until its script has run, which a screen reader and a link preview believe.
"""

from html import escape
from urllib.parse import parse_qs, urlencode

from starlette.datastructures import MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components import choices
from components.known import known
from components.text import words
from data import store

#: Streamlit's own parameter for a page inside another page; not a choice, but kept.
_KEPT = ("embed", "embed_options")

#: On a deep link Streamlit first looks for its server below the page's own address, and fails.
_BASE = (
    "<script>window.__streamlit={BACKEND_BASE_URL:location.origin+'/',"
    "HOST_CONFIG_BASE_URL:location.origin+'/',MAIN_PAGE_BASE_URL:location.origin+'/'}</script>"
)


def _page(scope: Scope) -> str | None:
    """The page a request asks for ("" is the start page), or None for anything else."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return None
    name = scope["path"].strip("/")
    return name if name in words.PAGES else None


class CompleteAddress:
    """Redirects a page address to the same address with every choice written as a code."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        page = _page(scope)
        complete = None if page is None else _complete(scope["query_string"].decode("latin-1"))
        if complete is None or complete == scope["query_string"].decode("latin-1"):
            await self.app(scope, receive, send)
            return
        redirect = RedirectResponse(f"/{page}?{complete}", 307, {"cache-control": "no-store"})
        await redirect(scope, receive, send)


def _complete(asked: str) -> str | None:
    """The complete query for the one asked for; the complete one is its own answer."""
    try:
        given = parse_qs(asked, keep_blank_values=False, max_num_fields=200)
        arrival = choices.parse(given, known(store.current()))
    except (store.NoEdition, ValueError):
        return None  # the page itself says what is wrong
    kept = {name: given[name][-1] for name in _KEPT if name in given}
    return "&".join(filter(None, [choices.query(arrival.choice, arrival.unknown), urlencode(kept)]))


class SwedishPage:
    """Puts language, title and description into the HTML page that Streamlit serves."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        page = _page(scope)
        if page is None:
            await self.app(scope, receive, send)
            return
        # Streamlit compresses before this middleware sees the page; ask it for plain text.
        plain = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
        await self.app(dict(scope, headers=plain), receive, _Rewriting(send, page))


class _Rewriting:
    """Collects the page's body, rewrites it once and sends it on."""

    def __init__(self, send: Send, page: str) -> None:
        self.send, self.page = send, page
        self.start: Message = {}
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        self.body += message.get("body", b"")
        if message.get("more_body"):
            return
        body = _swedish(self.body, self.page)
        MutableHeaders(raw=self.start["headers"])["content-length"] = str(len(body))
        await self.send(self.start)
        await self.send({"type": "http.response.body", "body": body})


def _swedish(body: bytes, page: str) -> bytes:
    title = escape(f"{words.PAGES[page][1]} – {words.APP}" if page else words.APP)
    description = f'<meta name="description" content="{escape(words.APP_DESCRIPTION)}">'
    html = body.decode("utf-8")
    html = html.replace('<html lang="en"', '<html lang="sv"', 1)
    html = html.replace("<head>", f"<head>{_BASE}{description}", 1)
    html = html.replace("<title>Streamlit</title>", f"<title>{title}</title>", 1)
    return html.encode("utf-8")
