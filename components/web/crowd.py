"""How many sessions may be open at once; the next one is told so, and when to come again.

A session holds a socket and an event loop, which are four of the files that a process may have
open, and for two minutes after it has closed three of them. Without an end to them nothing opens
any more, an edition's file as little as a page.
"""

import os
import resource

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from components.address.arrival import page_of
from components.render.paper import paper, text

#: How many sessions may be open.
VARIABLE = "ARSHJULET_SESSIONER"
MOST = 500

#: Files that a session has open, that those hold which have just closed (Streamlit keeps 128),
#: and that everything else may need.
_EACH, _CLOSED, _OTHERS = 4, 3 * 128, 256
#: More than this many open files nobody has use for.
_FILES = 65_536

#: Seconds after which somebody may have left.
_AGAIN = 60


def allowed() -> int:
    """How many sessions may be open: what VARIABLE says, or as many as MOST, and never more than
    the process has files for. ValueError for what is no number of sessions."""
    said = os.environ.get(VARIABLE, "").strip()
    if said and not (said.isdecimal() and int(said)):
        raise ValueError(
            f"{VARIABLE} är ”{said}”. Skriv hur många besökare som ryms, till exempel {MOST}."
        )
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    room = files if files != resource.RLIM_INFINITY else _FILES
    return max(1, min(int(said or MOST), (room - _CLOSED - _OTHERS) // _EACH))


def make_room() -> None:
    """Let the process have as many files open as it is allowed to."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class Crowd:
    """ASGI middleware: 503 for a page or a socket when as many sockets are open as may be. Light
    pages and files need none, and are read meanwhile."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or socket, as ASGI has it."""
        socket = scope["type"] == "websocket"
        if (socket or page_of(scope) is not None) and self.open >= allowed():
            await _full(scope, receive, send)
        elif socket:
            self.open += 1
            try:
                await self.app(scope, receive, send)
            finally:
                self.open -= 1
        else:
            await self.app(scope, receive, send)


async def _full(scope: Scope, receive: Receive, send: Send) -> None:
    page = scope["type"] == "http"
    said = paper.message(text.FULL, text.FULL_WHY, text.FULL_WAYS) if page else text.FULL
    headers = {"retry-after": str(_AGAIN), "cache-control": "no-store"}
    answer = Response(said, 503, headers, "text/html" if page else "text/plain")
    if page or "websocket.http.response" in scope.get("extensions", {}):
        await answer(scope, receive, send)
    else:
        await WebSocketClose(1013, "full")(scope, receive, send)
