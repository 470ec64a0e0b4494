"""The choices that only one sheet depends on, drawn under its answer or beside its presentation."""

from collections.abc import Callable
from functools import partial

from components import sheets
from components.address.choices import Choice
from components.address.known import known
from components.kit.sheet import Sheet
from components.screen import links
from components.screen.forum import editing
from data import store


def of(slug: str) -> Callable[[], None] | None:
    """What draws the choice that a sheet offers; None when it offers none."""
    edition = store.opened(links.current().utgava)
    if offered := sheets.offered(slug, edition, links.current()):
        return partial(
            links.select, offered.name, offered.options, known(edition), none=offered.none
        )
    return None


def to_do(slug: str, get: Callable[[str, Choice | None], Sheet]) -> Callable[[], None] | None:
    """What an editor can do from a sheet: the weighing can start an order. Else None."""
    if slug != "vagning" or editing.editor() is None:
        return None
    from components.screen.forum import orders as forum_orders  # brings a database library

    return lambda: forum_orders.from_weighing(get(slug, None))
