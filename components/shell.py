"""The frame of every page: menu, county and sector, notices, the page itself, footer."""

from pathlib import Path

import streamlit as st

from components import links
from components.known import known
from components.text import words
from data import store

_PAGES = Path(__file__).parents[1] / "pages"
_STYLE = Path(__file__).with_name("style.css")
_ICON = str(Path(__file__).with_name("icon.svg"))

#: Page → its script. The start page has no path of its own.
SCRIPTS = {name: f"../pages/{name or 'start'}.py" for name in words.PAGES}


def frame() -> None:
    """Draw the frame and run the page inside it."""
    pages = {
        name: st.Page(
            _PAGES / Path(script).name,
            title=words.PAGES[name][0],
            url_path=name or None,
            default=name == "",
        )
        for name, script in SCRIPTS.items()
    }
    page = st.navigation(list(pages.values()), position="hidden")
    st.set_page_config(page_title=words.APP, layout="wide", page_icon=_ICON)
    st.html(_STYLE)
    try:
        edition = store.current()
    except store.NoEdition as error:
        st.title(words.NO_EDITION_TITLE, anchor=False)
        st.error(str(error))
        return
    here = next(name for name, candidate in pages.items() if candidate is page)
    _inside(page, here, edition)


def _inside(page: st.Page, here: str, edition: store.Store) -> None:
    codes = known(edition)
    choice = links.arrive(codes)
    title = words.page_title(here, codes.counties[choice.lan], codes.sectors[choice.bransch])
    st.set_page_config(page_title=title)
    with st.container(key="meny", horizontal=True):
        for name, (label, _) in words.PAGES.items():
            links.page_link(SCRIPTS[name], label)
    with st.container(key="val", horizontal=True, vertical_alignment="bottom"):
        links.select("lan", codes.counties, codes)
        links.select("bransch", codes.sectors, codes)
    for notice in links.notices():
        st.warning(notice)
    page.run()
    with st.container(key="sidfot"):
        st.markdown(words.footer(edition.edition))


frame()
