"""Presenting a quarter: its sheets as a run-sheet, one at a time, on a projector.

``?lage=presentation&punkt=n`` shows item n. stage.py makes the item's HTML; this module puts
it on a stage (a component with its own style) together with the choices, and keys.js listens
to keys, clickers and the stage's buttons and says where to go.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import streamlit as st

from components import sheets
from components.address import choices
from components.address.choices import Choice, Known
from components.forum import meeting_text
from components.forum.run_sheet import RunSheet
from components.kit import words
from components.kit.sheet import Sheet
from components.render.stage import around, stage, text
from components.screen import asking, chair, counties, links
from components.screen.forum import holding

_HERE = Path(__file__).parent
_FRAME = _HERE / "presenting.css"
_COMPONENT = st.components.v2.component(
    "dagordning",
    html=(
        '<div id="scen"></div><p class="tyst" role="status"></p>'
        '<div class="skarm" id="skarm" tabindex="-1" hidden></div>'
        f'<template id="tangenter">{around.keys()}</template>'
    ),
    css=stage.STYLE,
    js=(_HERE / "keys.js").read_text(encoding="utf-8"),
)
_KEY = "scen"

#: In the session: the last press that was answered, and which part of which sheet is shown; what
#: tells the session from another, and whether the presentation was opened just now.
_ANSWERED, _PART, _SESSION, GREETS = "_answered", "_part", "_presentation", "_greets"


def start(page: str) -> None:
    """The way in: a button that keeps every choice."""
    if page in sheets.PRESENTED:
        links.button(
            text.PRESENT,
            "presentera",
            links.codes(),
            kind="primary",
            lage=choices.PRESENTATION,
            punkt=1,
        )


def show(run: RunSheet, get: Callable[[str, Choice | None], Sheet]) -> None:
    """The point that is presented: its sheet, the choices it depends on, the way on and out.

    ``get``: the sheet of a slug for a choice.
    """
    choice = links.current()
    codes = links.codes()
    item = _item(run, run.number, choice, codes, get)
    st.set_page_config(page_title=text.page_title(run.page, item.number, item.of, item.sheet.title))
    st.html(_FRAME)
    with st.container(key="dagordning", horizontal=True):
        links.select("lan", codes.counties, codes)
        links.select("bransch", codes.sectors, codes)
        if ask := asking.of(item.sheet.slug):
            ask()
        if counties.used(item.sheet.slug):
            counties.choose()
        holding.bar(run)
    holding.written(run, asking.to_do(item.sheet.slug, get))
    part = _part(item.sheet)
    address = _phone(run, run.number, item.sheet, choice)
    _COMPONENT(
        key=_KEY,
        data={
            "html": stage.html(item, part, address, _notices(run, choice, item.of)),
            "said": f"{text.place(item.number, item.of)}: {item.sheet.question}",
            "slug": item.sheet.slug,
            "number": item.number,
            "of": item.of,
            "part": part,
            "parts": len(stage.parts(item.sheet)),
            "answered": st.session_state.get(_ANSWERED, 0),
            "chair": chair.notes(run, item),
            "welcome": chair.welcome(run, get) if run.number == 1 else "",
            "greets": st.session_state.pop(GREETS, False),
            "black": text.BLACK,
            "session": st.session_state.setdefault(_SESSION, uuid4().hex),
        },
        on_ga_change=lambda: _go(st.session_state[_KEY]["ga"], run, codes, get),
    )
    holding.announce(run)
    if item.number < item.of:  # while this one is looked at, the next one is made
        following = _item(run, run.number + 1, choice, codes, get)
        stage.html(following, 0, _phone(run, run.number + 1, following.sheet, choice), ())


def _item(
    run: RunSheet,
    number: int,
    choice: Choice,
    codes: Known,
    get: Callable[[str, Choice], Sheet],
) -> stage.StageItem:
    def at(place: int) -> Sheet:
        """The one shown is for the address's choice, whatever it brought with it."""
        point = run.points[place - 1]
        return point.sheet(choice if place == run.number else point.choice(choice), get)

    of = len(run.points)
    return stage.StageItem(
        sheet=at(number),
        page=run.page,
        number=number,
        of=of,
        before=at(number - 1).question if number > 1 else "",
        after=at(number + 1).question if number < of else "",
        minutes=run.points[number - 1].minutes,
        no_code=_no_code(run, number),
        room=_room(run, number),
    )


def _no_code(run: RunSheet, number: int) -> str:
    """As ``no_code``; a room answers at the deployment's own address."""
    asked = run.points[number - 1].asked
    return chair.no_code(run, links.public() if asked and asked.open else links.server())


def _room(run: RunSheet, number: int) -> stage.RoomCode | None:
    """How the room answers the question that is shown, while it is open."""
    asked = run.points[number - 1].asked
    if asked is None or not asked.open:
        return None
    code, question = asked.room.code, asked.question
    where = f"{links.public()}/svara".partition("://")[2]
    counts = f"/svara/{code}.json"
    return stage.RoomCode(
        where, code, len(asked.answers), question.most, counts, question.question_id
    )


def _part(sheet: Sheet) -> int:
    """Which part of the sheet was asked for; the first until one is."""
    slug, part = st.session_state.get(_PART, ("", 0))
    return part if slug == sheet.slug and part < len(stage.parts(sheet)) else 0


def _go(
    asked: Mapping[str, Any],
    run: RunSheet,
    codes: Known,
    get: Callable[[str, Choice], Sheet],
) -> None:
    """What keys.js asks for: a point and a part of it, or out."""
    st.session_state[_ANSWERED] = int(asked["press"])
    if asked.get("leave"):
        links.choose(codes, lage=None, punkt=None)
        return
    number = min(max(int(asked["number"]), 1), len(run.points))
    now, point = links.current(), run.points[number - 1]
    if number != run.number:
        now = point.choice(now)
    links.become(now.but(punkt=number), codes)
    st.session_state[_PART] = (point.sheet(now, get).slug, max(int(asked["part"]), 0))


def _phone(run: RunSheet, number: int, sheet: Sheet, choice: Choice) -> str:
    """Where the QR leads: where the room answers; else a meeting is followed point by point, also
    a question of its own that has no light page; of a quarter it is the sheet's light page."""
    asked = run.points[number - 1].asked
    if asked and asked.open:
        return f"{links.public()}/svara/{asked.room.code}"
    if run.meeting:
        return f"{links.server()}/folj/{run.meeting.meeting_id}"
    query = choices.query(choice.but(lage=None, punkt=None))
    return f"{links.server()}/blad/{sheet.slug}?{query}"


def _notices(run: RunSheet, choice: Choice, of: int) -> tuple[str, ...]:
    """What the address asked for that does not exist, that the edition is an older one, and that
    it is only a rehearsal."""
    shown, newest = links.edition(), links.reading().newest
    older = (words.older_edition(shown.edition, newest.edition),) if shown != newest else ()
    beyond = (text.beyond(choice.punkt, of),) if choice.punkt and choice.punkt > of else ()
    rehearsal = (meeting_text.REHEARSAL,) if run.rehearsal else ()
    return (*rehearsal, *older, *links.notices(), *beyond)
