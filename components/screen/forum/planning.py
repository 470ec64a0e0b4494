"""Planning a meeting: day, time and place, and the sheets that are to stand on its agenda."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from components.forum import planning
from components.forum import planning_text as text
from components.forum.planning import Offer
from components.kit.sentences import plain
from components.screen import links
from components.screen.forum import editing, receipts
from components.screen.forum import form as forms
from components.screen.forum.form import BookForm
from components.sheets.forum import text as forum_text
from data import clock
from data.forum import Book, items, limits, meetings
from data.forum.editor import Editor
from data.forum.rows import Meeting

#: What is asked about a meeting, in the order it is asked.
FIELDS = ("quarter", "day", "starts", "ends", "title", "place", "chair", "diarienummer")

#: Fields that stand beside each other.
BESIDE = 4

_NEW = "nytt-mote"

_TEMPLATE, _LIKE = "mall", "forra"


def new(book: Book) -> None:
    """The form of a new meeting. Its agenda is the quarter's, or that of its last meeting."""
    st.markdown(text.HOW)
    today = clock.today()

    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        choice = links.current()
        like, quarter = _like(book), values["quarter"]
        if like:
            agenda = planning.like(book.items(like.meeting_id))
            copied = {name: getattr(like, name) for name in planning.LIKE if not values[name]}
            values = {**values, **copied}
        else:
            chosen = _chosen(f"{_NEW}-{quarter}", _offers(quarter))
            agenda = planning.template(chosen, choice)
        made = meetings.plan(
            who, county_code=choice.lan, sector=choice.bransch, agenda=agenda, **values
        )
        for each in (None, *forum_text.QUARTERS):
            _forget(f"{_NEW}-{each}")
        st.session_state.pop(f"{editing.EDITS}{_NEW}-fran", None)
        links.choose(links.codes(), mote=str(made))

    forms.show(
        BookForm(
            name=_NEW,
            action="meeting.plan",
            fields={name: meetings.FIELDS[name] for name in FIELDS},
            row={"quarter": (today.month + 2) // 3},
            options={"quarter": forum_text.QUARTERS},
            beside=BESIDE,
            below=lambda: _below(book),
            save=save,
            submit=forum_text.PLAN,
            done=text.PLANNED,
        )
    )


def more_sheets(one: Meeting, there: Sequence[str | None]) -> None:
    """Sheets to add to the agenda of a meeting, which has those that are ``there``."""
    name = f"nytt-blad-{one.meeting_id}"
    found = {
        page: left
        for page, offers in _offers(one.quarter).items()
        if (left := [offer for offer in offers if offer.slug not in there])
    }
    if not found:
        st.markdown(text.ALL_CHOSEN)
        return
    _list(name, found, ticked=False)

    def add(who: Editor) -> None:
        points = planning.template(_chosen(name, found, ticked=False), links.current())
        if not points:
            raise limits.refuse("sheet", "Blad", text.NONE_CHOSEN, "")
        for point in points:
            items.append(who, one.meeting_id, **point)
        _forget(name)

    forms.button(f"{name}-spara", forum_text.ADD, "item.append", add, forum_text.ADDED)
    receipts.show(f"{name}-spara")


def _below(book: Book) -> None:
    """The agenda: the last one's in a press, or the sheets that are ticked."""
    if before := _before(book):
        st.segmented_control(
            text.FROM,
            [_TEMPLATE, _LIKE],
            default=_TEMPLATE,
            key=f"{editing.EDITS}{_NEW}-fran",
            format_func=lambda way: (
                text.as_last(before, clock.today()) if way == _LIKE else text.TEMPLATE
            ),
            required=True,
        )
    if like := _like(book):
        st.markdown(text.copies(len(planning.like(book.items(like.meeting_id)))))
        return
    quarter = _quarter()
    st.markdown(f"**{text.CHOOSE}**")
    _list(f"{_NEW}-{quarter}", _offers(quarter), ticked=True)


def _quarter() -> int | None:
    quarter: int | None = st.session_state.get(f"{editing.EDITS}{_NEW}-quarter")
    return quarter


def _before(book: Book) -> Meeting | None:
    choice = links.current()
    return planning.before(book.meetings(choice.lan, choice.bransch), _quarter())


def _like(book: Book) -> Meeting | None:
    """The meeting whose agenda is copied, where that is chosen."""
    way = st.session_state.get(f"{editing.EDITS}{_NEW}-fran", _TEMPLATE)
    return _before(book) if way == _LIKE else None


def _offers(quarter: int | None) -> dict[str, list[Offer]]:
    return planning.offers(links.reading(), links.current().but(utgava=None, mote=None), quarter)


def _list(name: str, found: Mapping[str, Sequence[Offer]], *, ticked: bool) -> None:
    """Sheets by the quarter that they belong to, each with what it finds. Those of the meeting's
    own quarter are ``ticked``."""
    with st.container(key=f"blad-att-valja-{name}"):
        for page, offers in found.items():
            st.markdown(f"**{forum_text.QUARTERS[int(page[1:])]}**")
            for offer in offers:
                st.checkbox(
                    plain(offer.question),
                    value=ticked and offer.own,
                    key=_key(name, offer),
                )
                st.caption(plain(offer.finding))


def _chosen(name: str, found: Mapping[str, Sequence[Offer]], *, ticked: bool = True) -> list[str]:
    """The sheets that are ticked, as they stand in the list."""
    return [
        offer.slug
        for offers in found.values()
        for offer in offers
        if st.session_state.get(_key(name, offer), ticked and offer.own)
    ]


def _forget(name: str) -> None:
    """What was ticked in a list is done with."""
    for key in list(st.session_state):
        if str(key).startswith(_ticks(name)):
            del st.session_state[key]


def _key(name: str, offer: Offer) -> str:
    return f"{_ticks(name)}{offer.slug}"


def _ticks(name: str) -> str:
    """How the keys of a list begin."""
    return f"{editing.EDITS}{name}-blad-"
