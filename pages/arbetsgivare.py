"""For employers: three answers, then a mail to the provider, five steps and the earliest start."""

import streamlit as st

from components.screen import asking, employer, links, screen
from components.sheets.programmes import choices as programme_choices

choice = links.current()
edition, codes = links.edition(), links.codes()
options = programme_choices.options(edition, choice)
sheet = screen.get("arbetsgivare")


def ask() -> None:
    """The ways on from the answers, then where and what. One legal value: not asked."""
    employer.ways(sheet)
    with st.container(key="urval", horizontal=True, vertical_alignment="bottom"):
        asking.where(options, codes)


screen.show(sheet, ask, employer.draw)
