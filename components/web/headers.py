"""What a browser may do with our pages: a content security policy and its companions.

A script runs only if it is a file of ours or one of the few that are written into the page,
which are known by their hash. Nothing is fetched from another host, and no other site may put
our pages in a frame unless the deployment names it (frames.py).
"""

import logging
import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.render.paper import text
from components.web import answers, first_paint, frames

_log = logging.getLogger("arshjulet")

#: Streamlit's own page: it has a script of its own in it.
_INDEX = (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")

#: Everything beside Streamlit's pages: text, tables and pictures of ours, and never a script.
_LIGHT = (
    "/blad/",
    "/handout",
    "/protokoll/",
    "/beslutslogg/",
    "/bestallning/",
    "/kallelse/",
    "/svara",
)

#: Files that somebody sent, drawn anew: nothing in them is ever anything but a picture.
_PICTURES = ("/bild/", "/egen-bild/")


def _hashes() -> str:
    inline = [*first_paint.SCRIPTS, *re.findall(r"<script>(.*?)</script>", _INDEX, re.DOTALL)]
    digests = [b64encode(sha256(script.encode("utf-8")).digest()).decode() for script in inline]
    return " ".join(f"'sha256-{digest}'" for digest in digests)


_ALWAYS = "base-uri 'none'; object-src 'none'; form-action 'self'"

#: Styles are written into the page as it is drawn, by Streamlit and in our own pictures. A
#: component's script and a map's worker come as a blob that a script of ours has made, and the
#: map reads its data with WebAssembly. Nothing needs eval.
SCREEN = (
    f"default-src 'self'; script-src 'self' {_hashes()} 'wasm-unsafe-eval' blob:; "
    "worker-src 'self' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    f"connect-src 'self'; frame-src 'self'; {_ALWAYS}"
)
LIGHT = (
    f"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
    f"font-src 'self'; {_ALWAYS}"
)

PICTURE = "default-src 'none'; sandbox; base-uri 'none'; object-src 'none'; form-action 'none'"

#: Kind of request → the message that begins its answer; a socket that is refused has one too.
_ANSWERED = {"http": "http.response.start", "websocket": "websocket.http.response.start"}

_OTHERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


def _policy(path: str) -> str:
    if path.startswith(_PICTURES):
        return PICTURE
    return LIGHT if path.startswith(_LIGHT) else SCREEN


class SecurityHeaders:
    """ASGI middleware: the same headers on every answer, whoever gives it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        if scope["type"] not in _ANSWERED:
            await self.app(scope, receive, send)
            return
        policy = _policy(scope["path"])
        begun = False

        async def with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] in _ANSWERED.values():
                begun = True
                headers = MutableHeaders(raw=message["headers"])
                headers["content-security-policy"] = f"{policy}; {frames.allowed()}"
                for name, value in _OTHERS.items():
                    headers[name] = value
            await send(message)

        try:
            await self.app(scope, receive, with_headers)
        except Exception:  # Starlette's own answer to it would have no headers, and be English
            if begun or scope["type"] != "http":
                raise
            _log.exception("Inget svar på %s", scope["path"][:100])
            broken = answers.message(500, text.BROKEN, text.BROKEN_WHY)
            await broken(scope, receive, with_headers)
