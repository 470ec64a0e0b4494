"""A page address that lacks choices is answered with a redirect to the complete one.

Streamlit can only add a history entry, never replace one. With every choice in the address
from the start, Back leaves a page at once.
"""

from urllib.parse import parse_qs, urlencode

import anyio.to_thread
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.address import choices
from components.address.known import known
from components.kit import words
from data import store

#: Streamlit's own parameter for a page inside another page; not a choice, but kept.
_KEPT = ("embed", "embed_options")


def page_of(scope: Scope) -> str | None:
    """The page a request asks for ("" is the start page), or None for anything else."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return None
    name = scope["path"].strip("/")
    return name if name in words.PAGES else None


class CompleteAddress:
    """Redirects a page address to the same address with every choice written as a code."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        page = page_of(scope)
        complete = None
        if page is not None:  # in a thread: names are matched
            asked = scope["query_string"].decode("latin-1")
            complete = await anyio.to_thread.run_sync(_complete, asked)
        if complete is None or complete == scope["query_string"].decode("latin-1"):
            await self.app(scope, receive, send)
            return
        redirect = RedirectResponse(f"/{page}?{complete}", 307, {"cache-control": "no-store"})
        await redirect(scope, receive, send)


def _complete(asked: str) -> str | None:
    """The complete query for the one asked for; the complete one is its own answer."""
    try:
        given = parse_qs(asked, keep_blank_values=False, max_num_fields=200)
        arrival = choices.parse(given, known(store.current()))
    except (store.NoEdition, ValueError):
        return None  # the page itself says what is wrong
    kept = {name: given[name][-1] for name in _KEPT if name in given}
    return "&".join(filter(None, [choices.query(arrival.choice, arrival.unknown), urlencode(kept)]))
