"""A meeting's agenda as a list: ordered by drag and by keyboard, with minutes and clock."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import streamlit as st

from components.forum import planning, timetable
from components.forum import planning_text as text
from components.screen.forum import editing, receipts
from components.screen.forum import form as forms
from data.forum import items
from data.forum.rows import Item, Meeting

_HERE = Path(__file__).parent

_LIST = st.components.v2.component(
    "dagordningslista",
    html=(
        '<p class="hur" id="hur"></p><ol></ol>'
        '<p class="summa"></p><p role="status" aria-live="polite"></p>'
    ),
    css=(_HERE / "agenda_list.css").read_text(encoding="utf-8"),
    js=(_HERE / "agenda_list.js").read_text(encoding="utf-8"),
)

_WORDS = {
    "how": text.HOW_TO_MOVE,
    "move": text.MOVE,
    "minutes": text.MINUTES,
    "unit": text.UNIT,
    "saved": text.SAVED,
    "saving": text.SAVING,
    "grabbed": text.GRABBED,
    "left": text.LEFT,
}

#: In the session, by meeting: the last press that was answered, and the point that it saved; what
#: tells the session from another.
_ANSWERED, _SESSION = "_agenda-answered", "_agenda-session"


def show(one: Meeting, points: Sequence[Item], titles: Sequence[str]) -> None:
    """The list, and what came of the last change under it. ``titles``: the points' headings."""
    name = f"dagordning-{one.meeting_id}"
    key = f"{editing.EDITS}{name}"
    said, wrong = receipts.told(name)
    press, saved = st.session_state.get(_ANSWERED, {}).get(name, (0, 0))
    clocks = timetable.begins(one, [item.clock_minutes for item in points])[:-1]
    total = planning.total(one, points)
    rows = zip(points, titles, clocks, strict=True)
    _LIST(
        key=key,
        data={
            "points": [
                {
                    "id": item.item_id,
                    "title": title,
                    "minutes": item.clock_minutes,
                    "begins": timetable.clock(at),
                }
                for item, title, at in rows
            ],
            "sum": total.said,
            "over": total.over,
            "said": said,
            "wrong": wrong,
            "saved": saved if said and not wrong else 0,
            "answered": press,
            "session": st.session_state.setdefault(_SESSION, uuid4().hex),
            "words": _WORDS,
        },
        on_flytta_change=lambda: _moved(name, st.session_state[key]["flytta"], one, points, titles),
        on_minuter_change=lambda: _timed(name, st.session_state[key]["minuter"], points, titles),
    )


def _answered(name: str, asked: dict[str, Any]) -> int:
    """The id of the point that is changed; that it was asked is remembered."""
    st.session_state.setdefault(_ANSWERED, {})[name] = (asked["press"], asked["id"])
    return int(asked["id"])


def _moved(
    name: str, asked: dict[str, Any], one: Meeting, points: Sequence[Item], titles: Sequence[str]
) -> None:
    moved, ids = _answered(name, asked), [int(found) for found in asked["ids"]]
    named = {item.item_id: title for item, title in zip(points, titles, strict=True)}
    place = ids.index(moved) + 1 if moved in ids else 0
    forms.press(
        name,
        "item.arrange",
        lambda who: items.arrange(who, one.meeting_id, one.version, ids),
        text.moved(named.get(moved, ""), place, len(ids)),
    )


def _timed(name: str, asked: dict[str, Any], points: Sequence[Item], titles: Sequence[str]) -> None:
    changed, minutes = _answered(name, asked), asked["minutes"]
    listed = zip(points, titles, strict=True)
    there = {item.item_id: (item.version, title) for item, title in listed}
    # Of a point that somebody took away meanwhile the book says that it is gone.
    version, title = there.get(changed, (0, ""))
    forms.press(
        name,
        "item.edit",
        lambda who: items.edit(who, changed, version, clock_minutes=minutes),
        text.timed(title, minutes),
    )
