"""Above every page: a row with its pages and what to do, and one with its title and choices."""

from html import escape

import streamlit as st

from components import sheets
from components.address import choices
from components.address.choices import Choice, Known
from components.kit import words
from components.render.stage import text as stage
from components.screen import counties, links, presenting
from data import clock


def row(here: str, scripts: dict[str, str]) -> None:
    """The menu, whose present quarter has a dot, and the way to present. What is to be shared
    is put at its end by share.py, when the page is known to stand."""
    quarter = (clock.today().month + 2) // 3
    with st.container(key="huvud", horizontal=True, vertical_alignment="center"):
        with st.container(key=f"nu-q{quarter}"), st.container(key="meny", horizontal=True):
            for name, label in words.menu():
                links.page_link(scripts[name], label)
        st.html(phone_menu(here, links.current()), width="content")
        with st.container(key="gor", horizontal=True):
            presenting.start(here)


def phone_menu(here: str, choice: Choice) -> str:
    """What has no place in a phone's row, as plain links that open on request: the pages, and the
    way to present, which whoever has magnified the page needs too."""
    query = choices.query(choice.but(lage=None, punkt=None))
    items = "".join(
        f'<li><a href="/{name}?{escape(query)}" target="_self">{escape(label)}</a></li>'
        for name, label in words.menu()
    )
    if here in sheets.PRESENTED:
        presented = choices.query(choice.but(lage=choices.PRESENTATION, punkt=1))
        items += (
            f'<li class="presentera"><a href="/{here}?{escape(presented)}" target="_self">'
            f"{stage.PRESENT}</a></li>"
        )
    return (
        f'<details class="telefonmeny"><summary>{words.OPEN_MENU}</summary>'
        f"<ul>{items}</ul></details>"
    )


def title(here: str, choice: Choice, codes: Known) -> None:
    """The page's title, and beside it the county and the sector it is for, and on a quarter's page
    the counties beside it."""
    county, sector = codes.counties[choice.lan], codes.sectors[choice.bransch]
    with st.container(key="rubrik", horizontal=True, vertical_alignment="center"):
        occupation = codes.occupations.get(choice.yrke or "", "")
        st.title(words.heading(here, county, sector, occupation), anchor=False)
        with st.container(key="val", horizontal=True):
            links.select("lan", codes.counties, codes)
            links.select("bransch", codes.sectors, codes)
            if counties.asked(here):
                counties.choose()
    if counties.asked(here):
        counties.chips()
