"""Presenting a quarter: its sheets as a run-sheet, one at a time, on a projector.

``?lage=presentation&punkt=n`` shows item n. stage.py makes the item's HTML; this module puts
it on a stage (a component with its own style) together with the choices, and keys.js listens
to keys, clickers and the stage's buttons and says where to go.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from components import choices, links, sheets
from components.choices import Choice, Known
from components.known import known
from components.render import stage
from components.sheet import Sheet
from components.text import presenting as text
from components.text import words
from data import store

_HERE = Path(__file__).parent
_FRAME = _HERE / "presenting.css"
_COMPONENT = st.components.v2.component(
    "dagordning",
    html='<div id="scen"></div><p class="tyst" role="status"></p>',
    css=(_HERE / "stage.css").read_text(encoding="utf-8"),
    js=(_HERE / "keys.js").read_text(encoding="utf-8"),
)
_KEY = "scen"

#: In the session: the last press that was answered, and which part of which sheet is shown.
_ANSWERED, _PART = "_answered", "_part"


def start(page: str) -> None:
    """The way in: a button that keeps every choice."""
    if page in sheets.QUARTERS:
        codes = known(store.opened(links.current().utgava))
        links.button(text.PRESENT, "presentera", codes, lage=choices.PRESENTATION, punkt=1)


def show(
    page: str,
    number: int,
    ask: Mapping[str, Callable[[], None]],
    get: Callable[[str], Sheet],
) -> None:
    """Item ``number``: its sheet, the choices it depends on, the way on and out.

    ``ask``: sheet → what draws the choices that only that sheet depends on. ``get``: slug →
    the sheet for the choice in the address.
    """
    choice = links.current()
    edition = store.opened(choice.utgava)
    item = _item(page, number, get)
    st.set_page_config(page_title=text.page_title(page, item.number, item.of, item.sheet.title))
    st.html(_FRAME)
    codes = known(edition)
    with st.container(key="dagordning", horizontal=True):
        links.select("lan", codes.counties, codes)
        links.select("bransch", codes.sectors, codes)
        if item.sheet.slug in ask:
            ask[item.sheet.slug]()
    part = _part(item.sheet)
    _COMPONENT(
        key=_KEY,
        data={
            "html": stage.html(item, part, _light(item.sheet, choice), _notices(choice, item.of)),
            "said": f"{text.place(item.number, item.of)}: {item.sheet.question}",
            "slug": item.sheet.slug,
            "number": item.number,
            "of": item.of,
            "part": part,
            "parts": len(stage.parts(item.sheet)),
            "answered": st.session_state.get(_ANSWERED, 0),
        },
        on_ga_change=lambda: _go(st.session_state[_KEY]["ga"], sheets.PAGES[page], codes),
    )
    if item.number < item.of:  # while this one is looked at, the next one is made
        following = _item(page, number + 1, get)
        stage.html(following, 0, _light(following.sheet, choice), ())


def _item(page: str, number: int, get: Callable[[str], Sheet]) -> stage.Item:
    slugs = sheets.PAGES[page]
    return stage.Item(
        sheet=get(slugs[number - 1]),
        page=page,
        number=number,
        of=len(slugs),
        before=get(slugs[number - 2]).question if number > 1 else "",
        after=get(slugs[number]).question if number < len(slugs) else "",
    )


def _part(sheet: Sheet) -> int:
    """Which part of the sheet was asked for; the first until one is."""
    slug, part = st.session_state.get(_PART, ("", 0))
    return part if slug == sheet.slug and part < len(stage.parts(sheet)) else 0


def _go(asked: Mapping[str, Any], slugs: Sequence[str], codes: Known) -> None:
    """What keys.js asks for: an item and a part of it, or out."""
    st.session_state[_ANSWERED] = int(asked["press"])
    if asked.get("leave"):
        links.choose(codes, lage=None, punkt=None)
        return
    number = min(max(int(asked["number"]), 1), len(slugs))
    links.choose(codes, punkt=number)
    st.session_state[_PART] = (slugs[number - 1], max(int(asked["part"]), 0))


def _light(sheet: Sheet, choice: Choice) -> str:
    """The address of the sheet's light page, for people in the room."""
    query = choices.query(choice.but(lage=None, punkt=None))
    return f"{links.server()}/blad/{sheet.slug}?{query}"


def _notices(choice: Choice, of: int) -> tuple[str, ...]:
    """What the address asked for that does not exist, and that the edition is an older one."""
    shown, newest = store.opened(choice.utgava), store.current()
    older = (words.older_edition(shown.edition, newest.edition),) if shown is not newest else ()
    beyond = (text.beyond(choice.punkt, of),) if choice.punkt and choice.punkt > of else ()
    return (*older, *links.notices(), *beyond)
