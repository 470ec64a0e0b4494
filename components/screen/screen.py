"""A sheet on screen, with Streamlit."""

from collections.abc import Callable
from html import escape

import streamlit as st

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.forum import run_sheet
from components.kit import inside
from components.kit.sheet import Figure, Sheet
from components.render import tables
from components.render.card import card
from components.render.explained import explained
from components.screen import asking, links, presenting
from components.screen.forum import editing
from components.sheets.arshjulet.dashboard import of as dashboard_of
from data.kept import MB, kept

#: Where the choices of an address are to stand in a card that is the same for all of them.
_QUERY = "\ue000"


def page(name: str, most: int | None = None) -> None:
    """The page's sheets for the choice in the address, the first ``most`` of them, or one of them
    presented."""
    choice = links.current()
    book, editor = links.reading().book, editing.editor() is not None
    if run := run_sheet.presented(name, choice, book, links.codes(), editor=editor):
        presenting.show(run, get)
        return
    found = [get(slug) for slug in sheets.PAGES.get(name, ())[:most]]
    for sheet in found:
        show(sheet, asking.both(sheet.slug, get), alone=len(found) == 1)


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
    sheet: Sheet,
    ask: Callable[[], None] | None = None,
    draw: Callable[[Figure, str, int], None] | None = None,
    *,
    alone: bool = True,
) -> None:
    """The sheet as a card: question, finding, key figures, picture, caution and source.

    ``ask`` draws the sheet's own choices under the key figures, ``draw`` a figure (of which
    sheet, its number from 1) that the sheet's page shows in a way of its own. ``alone``: the
    page's title is heading enough.
    """
    query = choices.query(links.current())
    head, lists, pictures, missing, foot = _parts(sheet, query, alone, draw is None)
    with st.container(key=f"blad-{sheet.slug}"):
        _put(head, f"svar-{sheet.slug}")
        if ask:
            with st.container(key=f"val-{sheet.slug}"):
                ask()
        _put(lists, f"listor-{sheet.slug}")
        if draw:
            for number, figure in enumerate(sheet.figures, start=1):
                if figure.kind != "table":
                    draw(figure, sheet.slug, number)
        else:
            _put(pictures, f"bilder-{sheet.slug}")
        _put(missing, f"saknas-{sheet.slug}")
        _put(foot, f"fot-{sheet.slug}")


@kept(32 * MB)
def _parts(sheet: Sheet, query: str, alone: bool, drawn: bool) -> tuple[str, ...]:
    """The card's HTML: head, lists, pictures, what is missing, foot. ``drawn``: its figures too."""

    def made() -> list[str]:
        return explained(
            sheet.slug,
            card.head(sheet, None if alone else 2),
            card.lists(sheet),
            card.pictures(sheet) if drawn else "",
            card.missing(sheet) + card.decided(sheet),
            card.caution(sheet) + card.foot(sheet, card.Way(sheet.slug, _QUERY), rest=drawn),
        )

    parts = sheets.made_of(sheet, f"card {alone} {drawn}", made)
    return tuple(_complete(part.replace(_QUERY, escape(query)), query) for part in parts)


def written(html: str, key: str) -> None:
    """HTML of a card, with its places for the choices of this session."""
    _put(_complete(html, choices.query(links.current())), key)


def _complete(html: str, query: str) -> str:
    whole = f'<div class="kort">{inside.complete(html, query)}</div>' if html else ""
    return whole.replace("\n", " ") if "<svg" in whole else whole


def _put(whole: str, key: str) -> None:
    """``st.html`` would remove an SVG; Markdown opens every link in a new tab."""
    if not whole:
        return
    with st.container(key=key):
        if "<svg" in whole:
            st.markdown(whole, unsafe_allow_html=True)
        else:
            st.html(whole)


def under(figure: Figure, slug: str, number: int) -> None:
    """What stands under a figure that its page draws in its own way, and its CSV."""
    st.html(tables.under(figure) + tables.download(links.csv(slug, number)))
