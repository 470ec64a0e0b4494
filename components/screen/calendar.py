"""A "weeks" figure on screen: its first programmes, the rest and the table on request."""

from functools import lru_cache

import streamlit as st

from components.kit import words
from components.kit.sheet import Figure
from components.render import rows, tables
from components.render.calendar import html as calendar_html
from components.render.calendar.plan import plan

_calendar = st.components.v2.component(
    "calendar",
    html='<div class="kalender"></div>',
    css=calendar_html.STYLE,
    js=rows.SCRIPT,
    isolate_styles=False,  # the rows are the page's own text, and follow its letters
)

#: Programmes at first, and with each press of the button below them.
FIRST, NEXT = 12, 100
#: Streamlit's own folded part costs an icon font; it is worth it for more rows than these.
LONG = 200


def show(figure: Figure, key: str) -> None:
    """The calendar's first programmes, and a button for more."""
    asked = f"_antal-kalender-{key}"
    number = st.session_state.get(asked, FIRST)

    def more() -> None:
        st.session_state[asked] = number + NEXT

    _calendar(
        key=f"kalender-{key}",
        data={"html": _html(figure, number), "marked": None, "map": ""},
        on_more_change=more,
        on_pressed_change=lambda: None,
    )


@lru_cache(maxsize=128)
def _html(figure: Figure, number: int) -> str:
    whole = plan(figure)
    return calendar_html.html(whole.first(number), every=whole.rows, number=NEXT)


def table(figure: Figure, csv: str, key: str) -> None:
    """Source line, and the table behind; a long one is sent when it is opened."""
    if len(figure.frame) <= LONG:
        st.html(tables.block(figure, csv))
        return
    st.html(tables.under(figure))
    behind = st.expander(words.TABLE_BEHIND, key=f"tabell-{key}", on_change="rerun")
    if behind.open:
        with behind:
            st.html(tables.html(figure) + tables.download(csv))
