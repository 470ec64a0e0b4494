"""What machines ask a website for: how to report a fault in it, its pages, its letters."""

from datetime import timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from components import sheets
from components.address import choices
from components.kit.sender import sender
from components.render import fonts
from components.render.paper import text
from components.web.answers import message
from components.web.base import of as base_of
from data import clock

_ICON = Path(__file__).parents[1] / "screen" / "icon.svg"

#: RFC 9116: what is older than a year should not be trusted.
_VALID = timedelta(days=180)


async def security(request: Request) -> Response:
    """``/.well-known/security.txt`` (RFC 9116); 404 when nobody is named to write to."""
    contact = sender().contact
    if not contact:
        return message(404, text.NO_PAGE, text.NO_PAGE_WHY)
    address = contact if ":" in contact else f"mailto:{contact}"
    lines = {
        "Contact": address,
        "Expires": f"{clock.today() + _VALID}T00:00:00Z",
        "Preferred-Languages": "sv, en",
        "Canonical": f"{base_of(request)}.well-known/security.txt",
    }
    return PlainTextResponse("".join(f"{name}: {value}\n" for name, value in lines.items()))


async def sitemap(request: Request) -> Response:
    """``/sitemap.xml``: the light pages, for the county and sector shown when none is chosen."""
    query = choices.query(choices.Choice())
    names = [f"blad/{name}" for name in (*sheets.QUARTERS, *sheets.SLUGS)]
    found = "".join(
        f"<url><loc>{escape(f'{base_of(request)}{name}?{query}')}</loc></url>" for name in names
    )
    body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{found}</urlset>'
    return Response(f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n', media_type="text/xml")


async def robots(request: Request) -> Response:
    """``/robots.txt``: light pages may be indexed, the interactive ones need not be."""
    return PlainTextResponse(
        f"User-agent: *\nAllow: /blad/\nSitemap: {base_of(request)}sitemap.xml\n"
    )


async def icon(request: Request) -> Response:
    """``/favicon.ico``: what a browser asks for on a page that names no icon of its own."""
    return FileResponse(_ICON, media_type="image/svg+xml")


async def letters(request: Request) -> Response:
    """The typeface: its address has its version, so it never changes."""
    return FileResponse(
        fonts.FILE,
        media_type="font/woff2",
        headers={"cache-control": "public, immutable, max-age=31536000"},
    )


ROUTES = [
    Route(fonts.ADDRESS, letters),
    Route("/favicon.ico", icon),
    Route("/.well-known/security.txt", security),
    Route("/security.txt", security),
    Route("/sitemap.xml", sitemap),
    Route("/robots.txt", robots),
]
