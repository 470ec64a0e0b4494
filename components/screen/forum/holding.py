"""Holding a meeting: the presenter's own controls, and what they leave behind. Streamlit.

Only an editor sees them, and everything is written through ``editing.write``.
"""

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components.forum import agenda, editors, room_text
from components.forum import meeting_text as text
from components.forum.run_sheet import RunPoint, RunSheet
from components.kit import shown
from components.render.paper import paper
from components.screen import links
from components.screen.forum import editing, receipts
from components.sheets import reading
from components.sheets.reading import Reading
from data.forum.errors import BookError, Conflict
from data.forum.rows import Item, Meeting

if TYPE_CHECKING:  # a deployment without a book does without its libraries
    from data.forum.editor import Editor

_log = logging.getLogger("arshjulet")

#: In the session: what was announced last, so that a rerun does not announce it again.
_ANNOUNCED = "_visas"

#: In the session: whether something is being written beside the picture.
_WRITING = "_skriver"


def announce(run: RunSheet) -> None:
    """Tell those who follow which point is shown, with the choices it is shown for."""
    meeting, item = run.meeting, run.point.item
    shown = run.point.shown_item
    if run.rehearsal:
        return
    if meeting is None or meeting.state != "pågår" or editing.editor() is None:
        return
    slug = run.point.slug if item else ""
    query = agenda.entry(slug, links.current())["choices"] if slug else ""
    what = (meeting.meeting_id, shown, query)
    if st.session_state.get(_ANNOUNCED) == what:
        return
    from data.forum import meetings

    def show(who: "Editor") -> None:
        if item and query and item.choices != query:
            _keep(who, item, query)
        meetings.show(who, what[0], what[1])

    try:
        editing.write("meeting.show", show)
        st.session_state[_ANNOUNCED] = what
    except (BookError, editors.WriteRefused) as error:
        st.toast(str(error))


def bar(run: RunSheet) -> None:
    """Beside the choices of a presentation: the way to what is written beside the picture, and
    what the room is asked."""
    if run.meeting is None or editing.editor() is None:
        return
    writing = st.session_state.get(_WRITING, False)
    st.button(text.WRITE_CLOSE if writing else text.WRITE, key="skriv", on_click=_turn)
    with st.popover(room_text.ROOM, key="redigera-rummet"):
        if run.rehearsal:
            st.caption(room_text.NOT_REHEARSED)
            return
        from components.screen.forum import room

        room.show(run.meeting, links.reading().book, run.point.shown_item, staged=True)


def written(run: RunSheet, to_do: Callable[[], None] | None) -> None:
    """While something is written: a decision and notes on the point that is shown, and what can be
    done from its sheet, beside the picture."""
    if run.meeting is None or editing.editor() is None or not st.session_state.get(_WRITING):
        return
    from components.screen.forum import form as forms
    from components.screen.forum import meeting_forms as forum_forms

    item, shown = run.point.item, run.point.shown_item
    asked = [forum_forms.new_decision(run.meeting, shown)]
    if item:
        asked.append(forum_forms.item(item, ("minutes",)))
    with st.container(key="skrivyta"):
        if run.rehearsal:
            st.caption(text.REHEARSAL)
        for form in asked:
            forms.show(form.rehearsed(text.REHEARSED) if run.rehearsal else form)
        if to_do and not run.rehearsal:
            to_do()


def _turn() -> None:
    st.session_state[_WRITING] = not st.session_state.get(_WRITING, False)


def start_or_close(meeting: Meeting, points: Sequence[RunPoint]) -> None:
    """Begin a meeting, or close it with what it shows."""
    if editing.editor() is None or meeting.state == "stängd":
        return
    from components.screen.forum import form as forms
    from data.forum import meetings

    name = f"halla-{meeting.meeting_id}"
    number, version = meeting.meeting_id, meeting.version
    if meeting.hidden:
        st.caption(text.NOT_PUBLISHED)
    elif meeting.state == "pågår":

        def close(who: "Editor") -> None:
            now = reading.read()
            meetings.close(who, number, version, now.newest.edition, _shown(points, now))

        forms.confirm(
            name, text.CLOSE, text.CLOSE_WHY, text.CLOSE_YES, "meeting.close", close, text.CLOSED
        )
        forms.confirm(
            f"{name}-inte",
            text.UNDO_START,
            text.UNDO_START_WHY,
            text.UNDO_START_YES,
            "meeting.move",
            lambda who: meetings.move(who, number, version, "publicerad"),
            text.NOT_STARTED,
        )
    else:
        forms.button(
            name,
            text.START,
            "meeting.move",
            lambda who: meetings.move(who, number, version, "pågår"),
            text.STARTED,
        )
    receipts.show(name)
    receipts.show(f"{name}-inte")


def _keep(who: "Editor", item: Item, query: str) -> None:
    """A choice that was made while presenting stays with the point."""
    from data.forum import items

    try:
        items.edit(who, item.item_id, item.version, choices=query)
    except Conflict:
        _log.info("En punkt ändrades medan den visades; valet på skärmen sparades inte.")


def _shown(points: Sequence[RunPoint], now: Reading) -> dict[int, tuple[str, dict]]:
    """Every sheet as it stands now, drawn and in words, by item."""
    kept = {}
    for point in points:
        if point.item is None or not point.slug:
            continue
        choice = point.choice(links.current()).but(utgava=None, mote=None)
        sheet = now.sheet(point.slug, choice)
        said = shown.of(sheet, now.newest.edition)
        kept[point.item.item_id] = (paper.article(sheet), said.plain())
    return kept
