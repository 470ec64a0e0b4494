"""A meeting's page: its agenda with what was decided; a closed one as it was shown. Streamlit."""

from html import escape

import streamlit as st

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.forum import decision_log_text as log_text
from components.forum import meeting_text as text
from components.forum import planning_text, room_text, run_sheet
from components.forum.run_sheet import AskedRoom, RunPoint
from components.kit import shown
from components.kit.sentences import plain
from components.kit.sheet import Sheet
from components.render import kinds, tables
from components.screen import links, presenting, screen
from components.screen.forum import editing, holding, sharing
from components.sheets.forum import decisions
from data.forum import Book
from data.forum.errors import BookError
from data.forum.rows import Meeting, Shown
from data.questions import meta


def page() -> None:
    """The meeting that the address names, or else the forum's meetings to choose from."""
    screen.show(run_sheet.SINCE)
    try:
        _below(links.reading().book, links.current())
    except BookError as error:
        st.info(str(error))


def _below(book: Book, choice: Choice) -> None:
    meeting = sheets.meeting_of(book, choice)
    if meeting and meeting.hidden and not editing.editor():
        meeting = None  # what is being planned is nobody else's business yet
    if meeting is None:
        if choice.mote:
            st.warning(text.NO_MEETING)
        st.header(text.MEETINGS, anchor="moten")
        if not listed():
            st.info(text.none(*_forum(choice)) if book.kept else book.notice or text.NO_BOOK)
        return
    _meeting(book, meeting, choice)


def listed() -> bool:
    """The forum's meetings, each a link to its page, and whether there are any; an editor sees
    those being planned too."""
    choice, book = links.current(), links.reading().book
    found = book.meetings(choice.lan, choice.bransch) if book.kept else ()
    seen = [one for one in found if not one.hidden or editing.editor()]
    with st.container():  # its place is there without meetings too
        for meeting in seen:
            with st.container(key=f"lank-mote-{meeting.meeting_id}"):
                links.page_link(
                    "../pages/motet.py", text.label(meeting), mote=str(meeting.meeting_id)
                )
    return bool(seen)


def _forum(choice: Choice) -> tuple[str, str]:
    sector = meta.sector(links.edition(), choice.bransch)
    return links.codes().counties[choice.lan], sector.in_text


def _meeting(book: Book, meeting: Meeting, choice: Choice) -> None:
    with st.container(key="blad-motet"):
        st.header(text.title(meeting, *_forum(choice)), anchor="motet")
        if when := planning_text.when(meeting):
            st.markdown(plain(when))
        points = run_sheet.of_meeting(meeting, book, known(links.reading().newest))
        if meeting.state == "stängd":
            st.markdown(text.CLOSED)
            _edition(meeting)
            if editing.editor():
                _unsaved(book, meeting)
        else:
            st.markdown(text.state(meeting))
            with st.container(key="motesval", horizontal=True):
                if points:
                    _present(meeting, points[0], choice)
                holding.start_or_close(meeting, points)
                follow = f"{links.server()}/folj/{meeting.meeting_id}"
                st.html(f'<p><a href="{escape(follow)}" target="_blank">{text.FOLLOW}</a></p>')
                if code := next(
                    (p.asked.room.code for p in points if p.asked and p.asked.open), ""
                ):
                    way = escape(f"{links.server()}/svara/{code}")
                    st.html(f'<p><a href="{way}" target="_blank">{room_text.ANSWER}</a></p>')
    if not meeting.hidden:
        _papers(meeting)
    if meeting.state != "stängd":
        sharing.show(meeting)
    if editing.editor() and not meeting.hidden:
        _room(meeting, book)
    st.header(text.AGENDA, anchor="dagordning")
    if not points:
        st.info(text.NO_ITEMS)
    kept = book.shown(meeting.meeting_id)
    closed = meeting.state == "stängd"
    for number, point in enumerate(points, start=1):
        if point.asked:
            _answered(point.asked, closed=closed)
        else:
            _point(number, point, kept.get(point.item.item_id) if point.item else None)
    loose = [one for one in book.decisions(meeting.meeting_id) if one.item_id is None]
    for decision in loose:
        st.markdown(f"- {plain(decisions.sentence(decision))}")


def _papers(meeting: Meeting) -> None:
    """The ways to what the meeting leaves behind: minutes and decision log, as pages and files."""
    every = log_text.ways(f"{links.server()}/", meeting.meeting_id)
    listed = "".join(
        f'<li><a href="{escape(to)}" target="_blank" rel="noopener">{said}</a></li>'
        for to, said in every.items()
    )
    st.html(f'<nav class="handlingar" aria-label="{log_text.WAYS}"><ul>{listed}</ul></nav>')


def _room(meeting: Meeting, book: Book) -> None:
    """What an editor does with the answers from the room."""
    from components.screen.forum import room  # brings a database library

    with st.container(key="rummet"):
        st.header(room_text.ROOM, anchor="rummet")
        room.show(meeting, book)


def _present(meeting: Meeting, first: RunPoint, choice: Choice) -> None:
    """The ways into the agenda: a meeting that has not begun can be rehearsed by who holds it."""
    ways = {text.PRESENT: choices.PRESENTATION}
    if meeting.state != "pågår" and editing.editor():
        ways |= {text.REHEARSE: choices.REHEARSAL}
    for label, lage in ways.items():
        first_way = lage == choices.PRESENTATION
        if st.button(label, key=f"{lage}-motet", type="primary" if first_way else "secondary"):
            st.session_state[presenting.GREETS] = True
            links.become(first.choice(choice).but(lage=lage, punkt=1), links.codes())
            st.rerun()


def _unsaved(book: Book, meeting: Meeting) -> None:
    """What an editor was writing when the meeting was closed."""
    from components.screen.forum import meeting_forms  # brings a database library

    meeting_forms.left(meeting, book.items(meeting.meeting_id))


def _edition(meeting: Meeting) -> None:
    """The way to the edition that was shown, while it is kept and can be read."""
    st.markdown(text.edition(meeting))
    if meeting.edition and meeting.edition in known(links.reading().newest).editions:
        page = f"q{meeting.quarter}"
        mote = str(meeting.meeting_id)
        with st.container(key="lank-utgava"):
            links.page_link(
                f"../pages/{page}.py", text.AS_IT_WAS, utgava=meeting.edition, mote=mote
            )


def _point(number: int, point: RunPoint, kept: Shown | None) -> None:
    choice = point.choice(links.current())
    question = point.question
    if kept:
        question = question or shown.read(kept.answer).question
    elif point.slug:
        question = question or screen.get(point.slug, choice).question
    with st.container(key=f"punkt-{number}"):
        st.subheader(plain(text.point(number, question, point.minutes)), anchor=False)
        if point.item and point.item.minutes:
            st.markdown(f"**{text.NOTES}:** {plain(point.item.minutes)}")
        if point.own:
            _own(point.own, number)
        for sentence in point.decided:
            st.markdown(f"- {plain(sentence)}")
        if kept:
            then = shown.read(kept.answer)
            if point.question:
                st.caption(plain(then.question))
            _as_shown(then)


def _own(own: Sheet, number: int) -> None:
    """The words and the picture of a point of the meeting's own."""
    for paragraph in own.answer:
        st.markdown(plain(paragraph))
    for figure in own.figures:
        screen.written(kinds.drawing(figure, 4), f"egen-bild-{number}")
        st.html(tables.under(figure))


def _answered(asked: AskedRoom, *, closed: bool) -> None:
    """What the room has answered, when it is there to see."""
    if not asked.is_shown(closed=closed):
        return
    made = asked.sheet(closed=closed)
    with st.container(key=f"svar-{asked.question.question_id}"):
        st.subheader(plain(f"{room_text.PARTS_OF}: {made.question}"), anchor=False)
        _as_shown(shown.of(made, ""))


def _as_shown(then: shown.ShownSheet) -> None:
    """What the sheet said, from the book: the same also when the data have changed since."""
    for paragraph in then.answer:
        st.markdown(plain(paragraph))
    for table in then.tables:
        st.html(shown.table_html(table))
