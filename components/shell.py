"""The frame of every page: menu, county and sector, notices, the page itself, footer."""

import logging
from pathlib import Path
from uuid import uuid4

import streamlit as st

from components import sheets
from components.forum import run_sheet
from components.kit import words
from components.kit.sender import sender
from components.kit.sentences import plain
from components.render.paper import paper
from components.render.paper import text as why
from components.render.stage import text as presented
from components.screen import chrome, links, screen, share, turns
from components.screen.forum import editing, receipts
from components.sheets import reading
from components.sheets.jamfor import compared
from components.sheets.reading import Reading
from components.web import style
from data import store

_log = logging.getLogger("arshjulet")
_PAGES = Path(__file__).parents[1] / "pages"
_ICON = str(Path(__file__).parent / "screen" / "icon.svg")

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
    editing.watch()
    st.html(style.IMPORT)
    if editing.editor():
        editing.begin()
    try:
        now = reading.read()
    except store.NoEdition as error:
        _log.error("%s", error)  # what it asks for, only the operator can do
        _called(words.APP)
        st.title(why.NO_EDITION, anchor=False)
        st.write(why.NO_EDITION_WHY)
        return
    here = next(name for name, candidate in pages.items() if candidate is page)
    _inside(page, here, now)


def _inside(page: st.Page, here: str, now: Reading) -> None:
    choice = links.arrive(now)
    receipts.opened((here, choice))
    edition, codes = links.edition(), links.codes()
    if run_sheet.presented(here, choice, now.book, codes, editor=editing.editor() is not None):
        _called(words.APP)
        if not _run(page):
            links.button(presented.LEAVE_FAILED, "avsluta", codes, lage=None, punkt=None)
        return
    title = words.page_title(
        here,
        codes.counties[choice.lan],
        codes.sectors[choice.bransch],
        compared.called(edition, choice.utb) if here == "jamfor" else (),
        codes.occupations.get(choice.yrke or "", ""),
    )
    _called(title)
    chrome.row(here, SCRIPTS)
    shared = st.container(key="dela-plats")
    chrome.title(here, choice, codes)
    if edition != now.newest:
        st.warning(words.older_edition(edition.edition, now.newest.edition))
    for notice in links.notices():
        st.warning(plain(notice))
    if choice.lage:
        st.warning(presented.NO_RUN_SHEET)
    if _run(page):
        asked = {slug: screen.question(slug) for slug in sheets.PAGES[here]}
        with shared:
            share.box(title, here, choice, asked)
    with st.container(key="sidfot"):
        stands = sender()
        if mark := paper.logo():
            st.html(mark)
        st.markdown(words.footer(edition.edition, stands.organisation, stands.contact))
        links.page_link(SCRIPTS["siffrorna"], words.SOURCES_AND_ACCESSIBILITY)
        editing.account()


def _called(title: str) -> None:
    st.set_page_config(page_title=title, layout="wide", page_icon=_ICON)


def _run(page: st.Page) -> bool:
    """The page; an error becomes a sentence with a number that is also in the log."""
    try:
        with turns.turn():
            page.run()
        return True
    except Exception:  # whatever a page raises, the frame and the choices stay
        reference = uuid4().hex[:8]
        _log.exception("Sidan kunde inte visas, felnummer %s.", reference)
        st.error(words.failed(reference))
        return False


frame()
