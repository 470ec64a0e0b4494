"""Streamlit's own files, compressed once and served with the headers they had.

Streamlit sends its scripts as they are (3 MB for a page with a chart). They never change
while the server runs, so each is compressed the first time somebody asks for it.
"""

import gzip
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import brotli
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from components.web.once import Once

#: Resolved, as the files asked for are: .venv may be a link.
_FOLDER = (Path(str(files("streamlit"))) / "static" / "static").resolve()
_MEDIA = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
#: A content hash is part of every file's name.
_FOREVER = "public, immutable, max-age=31536000"
#: Brotli's last levels cost ten times the work for the last tenth.
_QUALITY = 9
_MOST_KEPT = 32 * 1024 * 1024


@dataclass(frozen=True)
class _Packed:
    encoding: str
    body: bytes


class PackedStatic:
    """ASGI middleware: answers for ``/static/…`` in the best encoding the browser takes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._packed: Once[_Packed] = Once(_MOST_KEPT, lambda packed: len(packed.body))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        file = _file(scope)
        encoding = _encoding(scope) if file else None
        if file is None or encoding is None:
            await self.app(scope, receive, send)
            return
        packed = await self._packed.get((file, encoding), lambda: _pack(file, encoding))
        answer = Response(
            packed.body,
            media_type=_MEDIA[file.suffix],
            headers={
                "content-encoding": packed.encoding,
                "cache-control": _FOREVER,
                "vary": "accept-encoding",
            },
        )
        await answer(scope, receive, send)


def _file(scope: Scope) -> Path | None:
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    root, _, name = scope["path"].partition("/static/")
    file = (_FOLDER / name).resolve()
    inside = not root and file.is_relative_to(_FOLDER) and file.suffix in _MEDIA
    return file if inside and file.is_file() else None


def takes(headers: Headers, encoding: str) -> bool:
    """Whether whoever asks takes an encoding (RFC 9110: ``br;q=0`` does not)."""
    return parse_accept_header(headers.get("accept-encoding"), Accept)[encoding] > 0


def _encoding(scope: Scope) -> str | None:
    headers = Headers(scope=scope)
    return next((name for name in ("br", "gzip") if takes(headers, name)), None)


def _pack(file: Path, encoding: str) -> _Packed:
    body = file.read_bytes()
    if encoding == "br":
        return _Packed(encoding, brotli.compress(body, quality=_QUALITY))
    return _Packed(encoding, gzip.compress(body, compresslevel=_QUALITY, mtime=0))
