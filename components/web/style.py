"""``/stil``: how the screen looks. A file, kept by the browser, and not a part of every page that
is drawn: Streamlit would go through it again at every change. The page that comes first links to
it, so it is there at once, and what is drawn names it again."""

from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.render import fonts, kinds
from components.render.card import card
from components.sheets.arshjulet import dashboard

_SCREEN = Path(__file__).parents[1] / "screen"
#: What cards, pictures and the start page look like: the first paint has it too.
DRAWN = fonts.STYLE + kinds.STYLE + card.STYLE + dashboard.STYLE
_STYLE = DRAWN + (_SCREEN / "style.css").read_text(encoding="utf-8")

#: Its version is in its address, so what is there never changes.
ADDRESS = f"/stil/{sha256(_STYLE.encode()).hexdigest()[:16]}.css"

#: After Streamlit's own style sheet, in the body: its script puts rules of the same weight into
#: the head, and of two such the last one counts.
LINK = f'<link rel="stylesheet" href="{ADDRESS}">'

#: For a page that was open while a new version was brought in, and was sent with another link.
IMPORT = f'<style>@import url("{ADDRESS}");</style>'


async def style(request: Request) -> Response:
    """The style sheet of this version of the code. Another's is 404: while a new version is brought
    in, a proxy can then ask the process that has it."""
    if request.url.path != ADDRESS:
        return Response(status_code=404)
    headers = {"cache-control": "public, immutable, max-age=31536000"}
    return Response(_STYLE, media_type="text/css", headers=headers)


ROUTES = [Route("/stil/{name}", style)]
