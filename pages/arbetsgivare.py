"""For employers: three answers, then a mail to the provider, five steps and the earliest start."""

import streamlit as st

from components.address.known import known
from components.kit import words
from components.screen import employer, links, screen
from components.sheets.programmes import choices as programme_choices
from data import store

choice = links.current()
edition = store.opened(choice.utgava)
codes = known(edition)
options = programme_choices.options(edition, choice)
sheet = screen.get("arbetsgivare")


def ask() -> None:
    """The ways on from the answers, then where and what. One legal value: not asked."""
    employer.ways(sheet)
    with st.container(key="urval", horizontal=True, vertical_alignment="bottom"):
        links.select("kommun", options.municipalities, codes, none=words.WHOLE_COUNTY)
        if choice.kommun:
            links.select("radie", options.radii, codes, none=words.NO_RADIUS)
        if len(options.areas) > 1:
            links.select("omrade", options.areas, codes, none=words.ALL_AREAS)
        if len(options.forms) > 1:
            links.select("form", options.forms, codes, none=words.ALL_FORMS)


st.title(words.PAGES["arbetsgivare"][1], anchor=False)
screen.show(sheet, ask, employer.draw)
