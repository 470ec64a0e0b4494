"""When students may need LIA places, where and in what: choose, then calendar, list and map."""

import streamlit as st

from components.address.known import known
from components.kit import words
from components.screen import lia, links, screen
from components.sheets.lia import choices as lia_choices
from components.sheets.lia import text
from components.sheets.programmes import choices as programme_choices
from data import clock, store

choice = links.current()
edition = store.opened(choice.utgava)
codes = known(edition)
options = programme_choices.options(edition, choice)
weeks = lia_choices.weeks_ahead(choice, clock.today())


def ask() -> None:
    """Where, in what and when; then the ways on. One legal value: not asked."""
    with st.container(key="urval", horizontal=True, vertical_alignment="bottom"):
        links.select("kommun", options.municipalities, codes, none=words.WHOLE_COUNTY)
        if choice.kommun:
            links.select("radie", options.radii, codes, none=words.NO_RADIUS)
        if len(options.areas) > 1:
            links.select("omrade", options.areas, codes, none=words.ALL_AREAS)
        if len(options.forms) > 1:
            links.select("form", options.forms, codes, none=words.ALL_FORMS)
        links.select("fran", weeks, codes, none=text.FROM_NOW)
        links.select("till", weeks, codes, none=lia_choices.UNTIL)
    lia.ways()


st.title(words.PAGES["lia"][1], anchor=False)
screen.show(screen.get("lia"), ask, lia.draw)
