"""A sheet on screen, with Streamlit."""

from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

import streamlit as st

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.forum import run_sheet
from components.kit import inside
from components.kit.sheet import Figure, Sheet
from components.render import tables
from components.screen import asking, links, presenting
from components.screen.forum import editing
from components.sheets import cards
from components.sheets.arshjulet.dashboard import of as dashboard_of
from components.sheets.cards import Sketch

#: Draws the figure of this number, from 1, of a sheet.
Draw = Callable[[Sequence[Sketch], int, str], None]


def page(name: str, most: int | None = None) -> None:
    """The page's sheets for the choice in the address, the first ``most`` of them, or one of them
    presented."""
    choice = links.current()
    book, editor = links.reading().book, editing.editor() is not None
    if run := run_sheet.presented(name, choice, book, links.codes(), editor=editor):
        presenting.show(run, get)
        return
    slugs = sheets.PAGES.get(name, ())[:most]
    for slug in slugs:
        show(slug, asking.both(slug, get), alone=len(slugs) == 1)


def dashboard() -> None:
    """The start page: wheel, tiles and doors, and where the sources stand."""
    now, choice = links.reading(), links.current()
    wheel, tiles, doors, sources = dashboard_of(now, choice)
    with st.container(key="startsida", horizontal=True):
        written(wheel, "start-hjul")
        written(tiles, "start-tal")
    written(doors, "start-dorrar")
    written(sources, "start-kallor")


def get(slug: str, choice: Choice | None = None) -> Sheet:
    """The sheet for the choice in the address, unless another is named."""
    return links.reading().sheet(slug, choice or links.current())


def show(
    slug: str,
    ask: Callable[[], None] | None = None,
    draw: Draw | None = None,
    *,
    alone: bool = True,
) -> None:
    """A sheet as a card: question, finding, key figures, picture, caution and source.

    ``ask`` draws the sheet's own choices under the key figures, ``draw`` a figure that the
    sheet's page shows in a way of its own. ``alone``: the page's title is heading enough.
    """
    choice = links.current()
    made = cards.of(slug, links.reading(), choice, alone=alone, drawn=draw is None)
    query = choices.query(choice)
    head, lists, pictures, foot = (
        _complete(part.replace(cards.QUERY, escape(query)), query)
        for part in (made.head, made.lists, made.pictures, made.foot)
    )
    with st.container(key=f"blad-{slug}"):
        if ask:
            _put(head)
            with st.container(key=f"val-{slug}"):
                ask()
            head = ""
        if draw:
            _put(head, lists, pictures)
            for number, sketch in enumerate(made.sketches, start=1):
                if sketch.kind != "table":
                    draw(made.sketches, number, slug)
            head = lists = pictures = ""
        _put(head, lists, pictures, foot)


def figure(slug: str, number: int) -> Figure:
    """A figure of the sheet for the choice in the address: what its page needs when something is
    pressed."""
    return get(slug).figures[number - 1]


def question(slug: str) -> str:
    """What a sheet asks for the choice in the address."""
    return cards.question(slug, links.reading(), links.current())


def written(html: str, key: str) -> None:
    """HTML of a card, with its places for the choices of this session."""
    if html:
        with st.container(key=key):
            _put(_complete(html, choices.query(links.current())))


def _complete(html: str, query: str) -> str:
    return f'<div class="kort">{inside.complete(html, query)}</div>' if html else ""


def _put(*parts: str) -> None:
    """As few elements as can be: each is a message to the browser at every change. ``st.html``
    would remove an SVG; Markdown opens every link in a new tab."""
    for has_drawings, together in groupby(filter(None, parts), lambda part: "<svg" in part):
        whole = "".join(together)
        if has_drawings:
            st.markdown(whole.replace("\n", " "), unsafe_allow_html=True)
        else:
            st.html(_Html(whole))


class _Html(NamedTuple):
    """HTML of ours as it is: Streamlit would look through a text for an indent that all its lines
    share."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def under(figure: Figure, slug: str, number: int) -> None:
    """What stands under a figure that its page draws in its own way, and its CSV."""
    st.html(tables.under(figure) + tables.download(links.csv(slug, number)))
