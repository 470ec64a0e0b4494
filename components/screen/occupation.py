"""The page of an occupation on screen: its programmes, the other ways beside them, more lists."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from components.address.choices import Choice
from components.kit.sheet import Offered, Sheet
from components.screen import compare, filters, links, lists, programmes, screen
from components.screen.forum import editing
from components.sheets.cards import Sketch
from components.sheets.programmes import choices as programme_choices
from components.sheets.yrke import sheet as yrke
from data.questions import occupations


def page() -> None:
    """The occupation of the address; without one, the sector's occupations."""
    lists.style()
    chosen = links.current().yrke
    screen.show("yrke", _ask, _draw if chosen else None)
    _order(screen.get)
    compare.bar(links.codes())


def _ask() -> None:
    """Which occupation; where from and how far one press away."""
    edition, codes, choice = links.edition(), links.codes(), links.current()

    def widgets(offered: tuple[Offered, ...]) -> filters.Widgets:
        return {
            one.name: partial(links.select, one.name, one.options or {}, codes, none=one.none)
            for one in offered
        }

    named = filters.named(programme_choices.options(edition, choice))
    row, more = yrke.offers(edition, choice), yrke.where(edition, choice)
    filters.draw(widgets(row), widgets(more), named, about="yrke")


def _draw(sketches: Sequence[Sketch], number: int, slug: str) -> None:
    """The first list with the cards beside it; every other list when it is opened."""
    sketch = sketches[number - 1]
    if sketch.kind == "cards" and number == 1:
        screen.written(sketch.first, "kort-yrke")
    elif sketch.kind == "programmes" and number == 1:
        with st.container(key="lista-och-kort"):
            programmes.draw(sketches, number, slug)
            for beside in sketches[1:]:
                if beside.beside:
                    screen.written(beside.first, "kort-yrke")
    elif sketch.kind == "programmes":
        programmes.draw(sketches, number, slug)
    elif sketch.kind == "offers":
        with st.container(key=f"figur-{slug}-{number}"):
            programmes.offers(number, slug)


def _order(get: Callable[[str, Choice | None], Sheet]) -> None:
    """An editor can order for the occupation as from its row in the weighing, which is kept as
    what the order rests on. Everybody else is shown the way by a card."""
    one = occupations.every(links.edition()).get(links.current().yrke or "")
    if one is None or editing.editor() is None:
        return
    from components.screen.forum import orders  # brings a database library

    weighed = links.current().but(bransch=one.sector)
    orders.from_weighing(get("vagning", weighed), weighed, one.name)
