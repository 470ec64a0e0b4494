"""What the chair does with the room: asks, closes, shows, and lets words through. Streamlit."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.address.known import known
from components.forum import agenda, room_needs, run_sheet
from components.forum import room_text as text
from components.forum.run_sheet import AskedRoom
from components.kit import loopback
from components.kit.sentences import plain
from components.screen import links
from components.screen.forum import form as forms
from components.screen.forum import receipts
from components.screen.forum.form import BookForm
from components.sheets import reading
from components.sheets.forum import text as forum_text
from components.sheets.vagning import sheet as weighing
from data.forum import Book, needs, rooms
from data.forum.editor import Editor
from data.forum.rows import Meeting, RoomAnswer

_ROOM_FOR = {"most": rooms.FIELDS["most"]}


def show(meeting: Meeting, book: Book, item_id: int | None = None, *, staged: bool = False) -> None:
    """Everything that an editor does with the room of a meeting. ``item_id``: the point at which
    something is asked; ``staged``: a question that is opened is shown on the stage."""
    if _off():
        return
    questions = run_sheet.asked(meeting, book, known(links.reading().newest))
    if meeting.state == "pågår":
        forms.show(_ask(meeting, book, item_id, staged=staged))
    elif not questions:
        st.caption(text.NOT_BEGUN)
    for asked in reversed(questions):
        with st.container(border=True, key=f"rum-{asked.question.question_id}"):
            _question(asked, staged=staged)


def stands_open(book: Book) -> None:
    """Between meetings: the form that employers can fill in, off until it is opened."""
    choice = links.current()
    if _off():
        return
    st.markdown(text.STAND_OPEN_HOW)
    room = book.forum_room(choice.lan, choice.bransch)
    found = book.room_questions(room.room_id) if room else []
    if not any(one.state == "öppen" for one in found):
        occupations = {name: name for name in _weighed()}
        open_ = partial(rooms.stand_open, county_code=choice.lan, sector=choice.bransch)
        do = partial(open_, choices=occupations)
        forms.button("formular-oppet", text.STAND_OPEN, "room.stand_open", do, text.STANDS_OPEN)
    receipts.show("formular-oppet")
    for one in reversed(found):
        answers = tuple(book.room_answers(one.question_id))
        if room and (answers or one.state == "öppen"):
            with st.container(border=True, key=f"rum-{one.question_id}"):
                _question(AskedRoom(room, one, answers, links.codes().municipalities))


def _off() -> bool:
    """Whether no phone gets here; then that is said."""
    off = bool(loopback.no_code(links.public()))
    if off:
        st.info(text.OFF_HERE)
    return off


def _ask(meeting: Meeting, book: Book, item_id: int | None, *, staged: bool) -> BookForm:
    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        choices = _choices(values["kind"], meeting, book)
        made = rooms.ask(who, meeting.meeting_id, choices=choices, item_id=item_id, **values)
        if staged:
            _go_to(meeting, made)

    return BookForm(
        name=f"rum-fraga-{meeting.meeting_id}",
        action="room.ask",
        fields=rooms.FIELDS,
        row={"most": rooms.MOST},
        options={"kind": text.KINDS},
        submit=text.ASK,
        done=text.ASKED,
        save=save,
    )


def _go_to(meeting: Meeting, question_id: int) -> None:
    """Onto the stage with what was just opened."""
    now = reading.read()
    points = run_sheet.of_meeting(meeting, now.book, known(now.newest))
    for number, point in enumerate(points, start=1):
        if point.asked and point.asked.question.question_id == question_id:
            links.become(links.current().but(punkt=number), links.codes())


def _choices(kind: str | None, meeting: Meeting, book: Book) -> dict[str, str]:
    """What is chosen among, as it is now: occupations, orders that are drafts, points."""
    if kind == "behov":
        return {name: name for name in _weighed()}
    if kind == "prioritera":
        orders = book.order_rows(meeting.county_code, meeting.sector)
        drafts = [one for one in reversed(orders) if one.state == "utkast"]
        return _apart([(one.order_id, one.title) for one in drafts])
    found = agenda.points(book.items(meeting.meeting_id), links.codes(), links.current())
    named = []
    for number, point in enumerate(found, start=1):
        sheet = point.sheet(links.reading())
        question = point.item.question or (sheet.question if sheet else point.item.sheet or "")
        named.append((point.item.item_id, f"{number}. {question}"))
    return _apart(named)


def _apart(named: list[tuple[int, str]]) -> dict[str, str]:
    """Ids with words that differ: two orders may be called the same."""
    found: dict[str, str] = {}
    for key, label in named:
        same = sum(1 for other in found.values() if other.partition(" (nr")[0] == label)
        found[str(key)] = f"{label} (nr {same + 1})" if same else label
    return found


def _weighed() -> list[str]:
    return weighing.weighed_occupations(links.edition(), links.current())


def _question(asked: AskedRoom, *, staged: bool = False) -> None:
    """One question: how many have answered, what can be done with it, words to let through."""
    question, number = asked.question, len(asked.answers)
    name = f"rum-{question.question_id}"
    st.markdown(f"**{plain(text.QUESTIONS[question.kind])}** ({text.STATES[question.state]})")
    st.markdown(plain(text.received_of(question, number)))
    if asked.open:
        way = text.address(links.public(), asked.room)
        st.markdown(f"{text.CODE}: **{asked.room.code}** – {way.partition('://')[2]}")
    move = partial(rooms.move, question_id=question.question_id, version=question.version)
    of_meeting = asked.room.meeting_id is not None
    with st.container(horizontal=True, key=f"{name}-val"):
        if question.state == "öppen":
            label = text.CLOSE if of_meeting else text.END
            done = text.CLOSED if of_meeting else text.ENDED
            forms.button(f"{name}-lage", label, "room.move", partial(move, to="stängd"), done)
        if question.state == "stängd" and of_meeting and asked.room.secret:
            again = partial(move, to="öppen")
            forms.button(f"{name}-igen", text.REOPEN, "room.move", again, text.REOPENED)
        if question.state == "stängd" and of_meeting:
            with _opened(text.REVEAL, f"bekrafta-{name}-visa", staged=staged):
                st.markdown(text.REVEAL_WHY)
                show_it, label = partial(move, to="visad"), text.REVEAL_YES
                forms.button(f"{name}-visa", label, "room.move", show_it, text.REVEALED)
    for ending in ("lage", "igen", "visa"):
        receipts.show(f"{name}-{ending}")
    if asked.open:
        with _opened(text.ROOM_FOR, f"bekrafta-{name}-plats", staged=staged):
            forms.show(_room_for(asked))
    _moderate(asked)
    _to_needs(asked)


def _to_needs(asked: AskedRoom) -> None:
    """What the room needs, each with the way to write it in the book."""
    of_meeting = asked.room.meeting_id is not None
    found = room_needs.proposed(asked.question, asked.answers, of_meeting=of_meeting)
    if not found:
        return
    county, sector = asked.room.county_code, asked.room.sector
    written = links.reading().book.need_rows(county, sector)
    name = f"rum-{asked.question.question_id}-behov"
    with st.expander(text.TO_NEEDS, key=f"bekrafta-{name}"):
        st.caption(text.TO_NEEDS_HOW)
        for number, fields in enumerate(found, start=1):
            said = text.need_said(fields["competence"] or fields["occupation"], fields["persons"])
            if room_needs.is_there(fields, written):
                st.markdown(plain(f"{said}: {text.NEED_THERE}"))
                continue
            st.markdown(plain(said))
            do = partial(needs.report, county_code=county, sector=sector, **fields)
            one = f"{name}-{number}"
            forms.button(one, text.TO_NEED, "need.report", do, text.NEED_MADE)
        for number in range(1, len(found) + 1):
            receipts.show(f"{name}-{number}")


def _opened(label: str, key: str, *, staged: bool) -> DeltaGenerator:
    """What is opened by a press; on the stage it stands in a popover, which holds no other."""
    return st.expander(label, key=key) if staged else st.popover(label, key=key)


def _room_for(asked: AskedRoom) -> BookForm:
    question = asked.question
    return BookForm(
        name=f"rum-{question.question_id}-plats",
        action="room.make_room",
        fields=_ROOM_FOR,
        row={"most": question.most},
        version=question.version,
        submit=forum_text.SAVE,
        done=text.ROOM_FOR_DONE,
        save=lambda who, version, values: rooms.make_room(
            who, question.question_id, version, **values
        ),
    )


def _moderate(asked: AskedRoom) -> None:
    """Own words, those that wait first."""
    said = [one for one in asked.answers if one.words]
    if not said:
        return
    waiting = sum(1 for one in said if not one.let_through)
    with st.expander(f"{text.MODERATE} ({waiting})", key=f"ord-{asked.question.question_id}"):
        st.caption(text.MODERATE_HOW)
        for one in sorted(said, key=lambda one: one.let_through is not None):
            _words(asked, one)


def _words(asked: AskedRoom, one: RoomAnswer) -> None:
    name = f"ord-{one.answer_id}"
    about = asked.question.choices.get(str(one.content.get("choice")), "")
    st.markdown(plain(f"{about}: {one.words}" if about else one.words or ""))
    through = one.let_through is None
    do = partial(rooms.let_through, answer_id=one.answer_id, version=one.version, through=through)
    label, done = (text.LET_THROUGH, text.LET) if through else (text.HOLD_BACK, text.HELD_BACK)
    forms.button(name, label, "room.let_through", do, done)
    receipts.show(name)
