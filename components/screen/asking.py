"""The choices that only one sheet depends on, drawn under its answer or beside its presentation."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from components import sheets
from components.address.choices import Choice, Known
from components.kit import words
from components.kit.sheet import Offered, Sheet
from components.screen import links
from components.screen.forum import editing
from components.sheets.programmes.choices import Options


def of(slug: str) -> Callable[[], None] | None:
    """What draws the choices that a sheet offers; None when it offers none."""
    offered = sheets.offered(slug, links.edition(), links.current())
    return partial(_draw, offered, links.codes()) if offered else None


def _draw(offered: Sequence[Offered], codes: Known) -> None:
    for one in offered:
        if one.options is None:
            links.search(one.name, codes, placeholder=one.none or "")
        else:
            links.select(one.name, one.options, codes, none=one.none)


def both(slug: str, get: Callable[[str, Choice | None], Sheet]) -> Callable[[], None] | None:
    """What draws a sheet's own choices, and below them what an editor can do from it."""
    own, more = of(slug), to_do(slug, get)

    def draw() -> None:
        if own:
            with st.container(key=f"fraga-{slug}", horizontal=True):
                own()
        if more:
            more()

    return draw if own or more else None


def where(options: Options, codes: Known) -> None:
    """Where and what kind of programme. What has one legal value is not asked."""
    links.select("kommun", options.municipalities, codes, none=words.WHOLE_COUNTY)
    if links.current().kommun:
        links.select("radie", options.radii, codes)
    if len(options.areas) > 1:
        links.select("omrade", options.areas, codes, none=words.ALL_AREAS)
    if len(options.forms) > 1:
        links.select("form", options.forms, codes, none=words.ALL_FORMS)


def to_do(slug: str, get: Callable[[str, Choice | None], Sheet]) -> Callable[[], None] | None:
    """What an editor can do from a sheet: the weighing can start an order. Else None."""
    if slug != "vagning" or editing.editor() is None:
        return None
    from components.screen.forum import orders as forum_orders  # brings a database library

    return lambda: forum_orders.from_weighing(get(slug, None), links.current())
