"""When students may need LIA places, where and in what: choose, then calendar, list and map."""

import streamlit as st

from components import lia_choices, links, programme_choices
from components.known import known
from components.render import asking, lia, screen
from components.text import lia as text
from components.text import words
from data import clock, store

choice = links.current()
edition = store.opened(choice.utgava)
codes = known(edition)
options = programme_choices.options(edition, choice)
weeks = lia_choices.weeks_ahead(choice, clock.today())


def ask() -> None:
    """Where, in what and when; then the ways on. One legal value: not asked."""
    with st.container(key="urval", horizontal=True, vertical_alignment="bottom"):
        asking.where(options, codes)
        links.select("fran", weeks, codes, none=text.FROM_NOW)
        links.select("till", weeks, codes, none=lia_choices.UNTIL)
    lia.ways()


st.title(words.PAGES["lia"][1], anchor=False)
screen.show(screen.get("lia"), ask, lia.draw)
