"""When students may need LIA places, where and in what: choose, then calendar, list and map."""

import streamlit as st

from components.screen import asking, lia, links, screen
from components.sheets.lia import choices as lia_choices
from components.sheets.lia import text
from components.sheets.programmes import choices as programme_choices
from data import clock

choice = links.current()
edition, codes = links.edition(), links.codes()
options = programme_choices.options(edition, choice)
weeks = lia_choices.weeks_ahead(choice, clock.today())


def ask() -> None:
    """Where, in what and when; then the ways on. One legal value: not asked."""
    with st.container(key="urval", horizontal=True, vertical_alignment="bottom"):
        asking.where(options, codes)
        links.select("fran", weeks, codes, none=text.FROM_NOW)
        links.select("till", weeks, codes, none=lia_choices.UNTIL)
    lia.ways()


screen.show(screen.get("lia"), ask, lia.draw)
