"""Which YH programmes can start or are running near me: choose, then the lists and the map."""

import streamlit as st

from components.kit import words
from components.screen import asking, compare, links, programmes, screen
from components.sheets.programmes import choices as programme_choices

choice = links.current()
edition, codes = links.edition(), links.codes()
options = programme_choices.options(edition, choice)


def ask() -> None:
    """What is asked for often in a row, the rest one press away. One legal value: not asked."""
    with st.container(key="urval", horizontal=True, vertical_alignment="bottom"):
        links.search("sok", codes, placeholder=words.SEARCH_PROGRAMMES)
        asking.where(options, codes)
        if len(options.paces) > 1:
            links.select("takt", options.paces, codes, none=words.ALL_PACES)
        links.select("status", options.statuses, codes, none=words.DEFAULT_STATUS)


screen.show(screen.get("utbildningar"), ask, programmes.draw)
compare.bar(codes)
