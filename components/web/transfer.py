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
from werkzeug.http import parse_accept_header, parse_etags

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
    """ASGI middleware: answers for ``/static/…`` in the best encoding the browser takes, and 404
    for a file that is not there. Streamlit would answer with its page; while a new version is
    brought in, a proxy can then ask the process that has the file."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._packed: Once[_Packed] = Once(_MOST_KEPT, lambda packed: len(packed.body))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        if scope["type"] == "http" and scope["path"].startswith("/static/") and not _kept(scope):
            await Response(status_code=404)(scope, receive, send)
            return
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
    file = _kept(scope)
    return file if file and file.suffix in _MEDIA else None


def _kept(scope: Scope) -> Path | None:
    """The file of Streamlit's that a path below ``/static/`` names."""
    root, _, name = scope["path"].partition("/static/")
    try:
        file = (_FOLDER / name).resolve()
        return file if not root and file.is_relative_to(_FOLDER) and file.is_file() else None
    except (OSError, ValueError):  # a name that no file can have
        return None


def takes(headers: Headers, encoding: str) -> bool:
    """Whether whoever asks takes an encoding (RFC 9110: ``br;q=0`` does not)."""
    return parse_accept_header(headers.get("accept-encoding"), Accept)[encoding] > 0


def has(headers: Headers, etag: str) -> bool:
    """Whether whoever asks has the answer with this fingerprint already, however it was sent."""
    return parse_etags(headers.get("if-none-match")).contains_weak(etag)


def _encoding(scope: Scope) -> str | None:
    headers = Headers(scope=scope)
    return next((name for name in ("br", "gzip") if takes(headers, name)), None)


def _pack(file: Path, encoding: str) -> _Packed:
    body = file.read_bytes()
    if encoding == "br":
        return _Packed(encoding, brotli.compress(body, quality=_QUALITY))
    return _Packed(encoding, gzip.compress(body, compresslevel=_QUALITY, mtime=0))
