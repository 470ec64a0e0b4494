"""``/kod/<page>.svg``: the address of one of our pages, with its choices, as a QR code.

A code takes as long to draw as half a page. The box *Dela* therefore has an image of it, which a
browser fetches when the box is opened.
"""

import io

import anyio.to_thread
import segno
from starlette.requests import Request
from starlette.responses import Response

from components.kit import loopback, site, words
from components.render.paper import text
from components.web import pace
from components.web.addresses import LONGEST
from components.web.answers import message
from components.web.base import of as base_of

#: The same address always has the same code.
_KEPT = {"cache-control": "public, max-age=604800"}


async def code(request: Request) -> Response:
    """The code as an SVG; 404 for what is no page, or leads to this machine only."""
    name = request.path_params["page"]
    page = "" if name == site.START else name
    query = request.scope["query_string"].decode("ascii", "replace")
    address = f"{base_of(request)}{page}" + (f"?{query}" if query else "")
    if page not in words.PAGES or loopback.no_code(address):
        return message(404, text.NOT_FOUND, text.NOT_FOUND_WHY)
    if len(address) > LONGEST:
        return message(414, text.TOO_LONG, text.TOO_LONG_WHY)
    pace.PAGES.make(pace.asked_by(request.scope))
    drawn = await anyio.to_thread.run_sync(_drawn, address)
    return Response(drawn, media_type="image/svg+xml", headers=_KEPT)


def _drawn(address: str) -> bytes:
    out = io.BytesIO()
    made = segno.make(address, error="m", micro=False)
    made.save(out, kind="svg", omitsize=True, border=2, xmldecl=False, svgns=True)
    return out.getvalue()
