"""Pages that say why there is no other: in Swedish, with a way on, and without a server's paths."""

from starlette.responses import HTMLResponse

from components.kit import words
from components.render.paper import paper


def message(status: int, title: str, why: str) -> HTMLResponse:
    """What went wrong and where to go on."""
    links = {f"/{page}": page_title for page, (_, page_title) in words.PAGES.items()}
    return HTMLResponse(paper.message(title, why, links), status)
