"""A "weeks" figure on screen: its first programmes, and the rest on request."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from components.kit.sheet import Figure
from components.render import rows
from components.render.calendar import html as calendar_html
from components.screen import links
from components.sheets.lia.first import FIRST, NEXT
from data.kept import MB, kept


def listening(name: str, kind: str, css: str) -> Callable[..., Any]:
    """A component that shows HTML of ours in a ``kind`` and listens to its buttons."""
    return st.components.v2.component(
        name,
        html=f'<div class="{kind}"{" data-bild" if kind == "kalender" else ""}></div>',
        css=css,
        js=rows.SCRIPT,
        isolate_styles=False,  # the rows are the page's own text, and follow its letters
    )


_calendar = listening("calendar", "kalender", "")


def show(begun: str, figure: Callable[[], Figure], key: str) -> None:
    """The calendar's first programmes, which are written already, and a button for more."""

    def write(number: int) -> str:
        return begun if number == FIRST else _html(figure(), number)

    growing(_calendar, f"kalender-{key}", write, FIRST, NEXT)


def growing(
    component: Callable[..., Any], key: str, write: Callable[[int], str], first: int, step: int
) -> None:
    """The ``first`` rows of what ``write`` gives the HTML of, and so many more with each press."""
    asked = f"_antal-{key}"
    number = st.session_state.get(asked, first)

    def more() -> None:
        st.session_state[asked] = number + step

    component(
        key=key,
        data={"html": links.complete(write(number)), "marked": None, "map": ""},
        on_more_change=more,
        on_pressed_change=lambda: None,
    )


@kept(4 * MB)
def _html(figure: Figure, number: int) -> str:
    return calendar_html.html(figure, most=number, number=NEXT)
