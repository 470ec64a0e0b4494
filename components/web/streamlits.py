"""Which of Streamlit's own addresses are open, and to whom; the rest is refused before it.

Streamlit takes files of 200 MB from anybody who knows the address, tells everybody its metrics,
and asks a host outside for the server's address when a socket comes from another origin.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from components.kit.loopback import is_loopback, was_forwarded
from components.render.paper import text
from components.web.answers import message

_CORE = "/_stcore/"

#: What a page uses: its socket, and what it asks before it opens it and for components' files.
OPEN = ("stream", "health", "host-config", "bidi-components/")

#: For whoever sits at the machine: Streamlit's metrics, and the agent's way in (which is there
#: only when the operator has started the server with it).
OPERATORS = ("metrics", "agent/")


class OpenAddresses:
    """ASGI middleware: 403 for what is not open, and no socket from another site's page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or socket, as ASGI has it."""
        if scope["type"] == "websocket" and not _same_origin(Headers(scope=scope)):
            await WebSocketClose(1008, "another origin")(scope, receive, send)
            return
        refused = _refused(scope) if scope["type"] == "http" else None
        await (refused or self.app)(scope, receive, send)


def _refused(scope: Scope) -> Response | None:
    _, found, name = scope["path"].partition(_CORE)
    if not found or name.startswith(OPEN) or (name.startswith(OPERATORS) and _is_here(scope)):
        return None
    return message(403, text.CLOSED, text.CLOSED_WHY)


def _same_origin(headers: Headers) -> bool:
    """Whether a socket's page came from the address that the socket goes to, letter by letter as
    Streamlit compares them before it asks outside. A program, which is no browser, names none."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _is_here(scope: Scope) -> bool:
    """Whether the request comes from this machine and from no proxy on it."""
    host, _ = scope.get("client") or ("", 0)
    return is_loopback(host) and not was_forwarded(Headers(scope=scope).keys())
