"""Two to four YH programmes side by side: choose them, then what differs between them."""

from functools import partial

import streamlit as st

from components.address.choices import MOST_PROGRAMMES
from components.kit import words
from components.screen import links, programmes, screen
from components.sheets.jamfor import comparable, text
from components.sheets.programmes import choices as programme_choices
from components.sheets.programmes import first as shared
from data import clock
from data.questions import meta

choice = links.current()
edition, codes = links.edition(), links.codes()
found = comparable.comparable(edition, choice, clock.today())


def ask() -> None:
    """Which programmes, and where distances are counted from."""
    full = len(choice.utb) >= MOST_PROGRAMMES
    with st.container(key="urval-jamfor", horizontal=True, vertical_alignment="bottom"):
        links.several(
            "utb",
            found.options,
            codes,
            most=MOST_PROGRAMMES,
            placeholder=text.CHOOSE_PLACEHOLDER,
        )
        municipalities = programme_choices.municipalities(edition, choice)
        links.select("kommun", municipalities, codes, none=words.WHOLE_COUNTY)
    st.caption(text.FULL if full else text.FOLLOWS)


screen.show("jamfor", ask)
if len(found.near):
    with st.container(key="forslag-jamfor"):
        sector = meta.sector(edition, choice.bransch).in_text
        municipality = codes.municipalities[choice.kommun] if choice.kommun else None
        title = text.suggestions(municipality, codes.counties[choice.lan], sector)
        st.subheader(title, anchor=False)
        programmes.listed("forslag", partial(shared.shown, found.near))
