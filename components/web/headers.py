"""What a browser may do with our pages: a content security policy and its companions.

A script runs only if it is a file of ours or one of the few that are written into the page,
which are known by their hash. Nothing is fetched from another host, and no other site may put
our pages in a frame.
"""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.web import first_paint

#: Streamlit's own page: it has a script of its own in it.
_INDEX = (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")

#: Everything beside Streamlit's pages: text, tables and pictures of ours, and never a script.
_LIGHT = ("/blad/", "/handout", "/protokoll/")


def _hashes() -> str:
    inline = [*first_paint.SCRIPTS, *re.findall(r"<script>(.*?)</script>", _INDEX, re.DOTALL)]
    digests = [b64encode(sha256(script.encode("utf-8")).digest()).decode() for script in inline]
    return " ".join(f"'sha256-{digest}'" for digest in digests)


_ALWAYS = "base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'self'"

#: Styles are written into the page as it is drawn, by Streamlit, by Vega and in our SVG. A
#: component's script and a map's worker come as a blob that a script of ours has made, and the
#: map reads its data with WebAssembly. Nothing needs eval.
SCREEN = (
    f"default-src 'self'; script-src 'self' {_hashes()} 'wasm-unsafe-eval' blob:; "
    "worker-src 'self' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    f"connect-src 'self'; frame-src 'self'; {_ALWAYS}"
)
LIGHT = f"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; {_ALWAYS}"

_OTHERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


class SecurityHeaders:
    """ASGI middleware: the same headers on every answer, whoever gives it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        policy = LIGHT if scope["path"].startswith(_LIGHT) else SCREEN

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                headers["content-security-policy"] = policy
                for name, value in _OTHERS.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, with_headers)
