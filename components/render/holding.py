"""Holding a meeting: the presenter's own controls, and what they leave behind. Streamlit.

Only an editor sees them, and everything is written through ``editing.write``.
"""

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from components import choices, editors, links, sheets, shown
from components.known import known
from components.render import editing, paper
from components.run_sheet import Point, RunSheet
from components.text import editing as refused
from components.text import motet as text
from data import clock, store
from data.forum import open_book
from data.forum.rows import Meeting

T = TypeVar("T")

_log = logging.getLogger("arshjulet")

#: In the session: what was announced last, so that a rerun does not announce it again.
_ANNOUNCED = "_visas"


def announce(run: RunSheet) -> None:
    """Tell those who follow which point is shown, with the choices it is shown for."""
    meeting, item = run.meeting, run.point.item
    if meeting is None or meeting.state != "pågår" or editing.editor() is None:
        return
    choice = links.current()
    query = choices.query(choice.but(mote=None, punkt=None, lage=None, utgava=None))
    what = (meeting.meeting_id, item.item_id if item else None, query)
    if st.session_state.get(_ANNOUNCED) == what:
        return
    from data.forum import items, meetings
    from data.forum.errors import BookError, Conflict

    try:
        if item and item.sheet and item.choices != query:
            _write(
                "visa val", lambda who: items.edit(who, item.item_id, item.version, choices=query)
            )
        _write("visa punkt", lambda who: meetings.show(who, what[0], what[1]))
        st.session_state[_ANNOUNCED] = what
    except Conflict:
        _log.info("the agenda was changed while it was presented")
    except BookError as error:
        st.toast(str(error))


def bar(run: RunSheet) -> None:
    """Beside the choices of a presentation: a decision and notes on the point that is shown."""
    if run.meeting is None or editing.editor() is None:
        return
    item = run.point.item
    with st.popover(text.WRITE, key="redigera-skriv"):
        _decide(run.meeting, item.item_id if item else None)
        if item:
            _notes(item.item_id, item.version, item.minutes or "")


def start_or_close(meeting: Meeting, points: Sequence[Point]) -> None:
    """Begin a meeting, or close it with what it shows."""
    if editing.editor() is None:
        return
    if meeting.state in ("planerad", "publicerad"):
        st.button(text.START, key="redigera-borja", on_click=_start, args=(meeting,))
    elif meeting.state == "pågår":
        st.button(
            text.CLOSE,
            key="redigera-stang",
            help=text.CLOSE_WHY,
            on_click=_close,
            args=(meeting, points),
        )


def _decide(meeting: Meeting, item_id: int | None) -> None:
    from data.forum import decisions

    key = f"redigera-beslut-{meeting.meeting_id}-{item_id}"
    with st.form(key, clear_on_submit=False, border=False):
        st.markdown(f"**{text.DECIDE}**")
        said = st.text_area(text.DECISION, key=f"{key}-text", max_chars=2000, height=90)
        who_does = st.text_input(
            text.RESPONSIBLE, key=f"{key}-roll", max_chars=160, help=text.RESPONSIBLE_HELP
        )
        due = st.date_input(text.DUE, key=f"{key}-dag", value=None, format="YYYY-MM-DD")
        if st.form_submit_button(text.SAVE_DECISION):
            _save(
                "skriv beslut",
                lambda who: decisions.decide(
                    who,
                    meeting.meeting_id,
                    item_id,
                    text=said,
                    responsible=who_does,
                    due=due.isoformat() if due else None,
                ),
                text.SAVED_DECISION,
                [f"{key}-text", f"{key}-roll", f"{key}-dag"],
            )


def _notes(item_id: int, version: int, before: str) -> None:
    from data.forum import items

    key = f"redigera-anteckning-{item_id}"
    with st.form(key, border=False):
        said = st.text_area(text.NOTES, value=before, key=f"{key}-text-{version}", height=90)
        if st.form_submit_button(text.SAVE_NOTES):
            _save(
                "skriv anteckning",
                lambda who: items.edit(who, item_id, version, minutes=said or None),
                text.SAVED_NOTES,
                [],
            )


def _save(action: str, do: Callable, saved: str, empty: Sequence[str]) -> None:
    """Write, say that it was saved and empty the form; or say why not and leave what was typed."""
    from data.forum.errors import BookError, Conflict

    try:
        _write(action, do)
    except editors.Refused:
        st.error(refused.REFUSED)
    except Conflict as lost:
        st.error(text.conflict(str(lost.theirs.get("minutes") or lost.theirs.get("text") or "")))
    except BookError as error:
        st.error(str(error))
    else:
        for key in empty:
            st.session_state.pop(key, None)
        st.toast(saved)
        st.rerun()


def _start(meeting: Meeting) -> None:
    from data.forum import meetings

    _tell(
        "börja möte",
        lambda who: meetings.move(who, meeting.meeting_id, meeting.version, "pågår"),
    )


def _close(meeting: Meeting, points: Sequence[Point]) -> None:
    """Close with every sheet as it stands now, drawn and in words."""
    from data.forum import meetings

    edition, book = store.current(), open_book()
    codes, today = known(edition), clock.today()

    def shown_of() -> dict[int, tuple[str, dict]]:
        kept = {}
        for point in points:
            if point.item is None or not point.item.sheet:
                continue
            choice = point.choice(links.current(), codes).but(utgava=None, mote=None)
            sheet = point.sheet(
                choice, lambda slug, chosen: sheets.sheet(slug, edition, book, chosen, today)
            )
            said = shown.of(sheet, edition.edition)
            kept[point.item.item_id] = (paper.article(sheet), said.plain())
        return kept

    _tell(
        "stäng möte",
        lambda who: meetings.close(
            who, meeting.meeting_id, meeting.version, edition.edition, shown_of()
        ),
    )


def _tell(action: str, do: Callable) -> None:
    """Write from a button: what went wrong is said, and the page is drawn anew."""
    from data.forum.errors import BookError

    try:
        _write(action, do)
    except editors.Refused:
        st.toast(refused.REFUSED)
    except BookError as error:
        st.toast(str(error))


def _write(action: str, do: Callable[..., T]) -> T:
    from data.forum.editor import editor

    return editing.write(action, lambda who: do(editor(who.role)))
