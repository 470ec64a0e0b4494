"""Editing the forum's meetings: plan, agenda, publish, minutes, decisions, participants."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from components.forum import agenda, planning_text
from components.forum.agenda import AgendaPoint
from components.kit.sentences import plain
from components.kit.sheet import Sheet
from components.screen import links
from components.screen.forum import agenda_list, own_picture, planning, receipts
from components.screen.forum import form as forms
from components.screen.forum import meeting_forms as forum_forms
from components.screen.forum.form import BookForm
from components.sheets.forum import decisions, text
from data.forum import Book, items, limits, meetings
from data.forum.editor import Editor
from data.forum.errors import Conflict
from data.forum.reading import StoredBook
from data.forum.rows import ROLE_GROUPS, SEXES, Decision, Meeting, Participants


def show(book: Book) -> None:
    """Plan a meeting, choose one, and everything that can be changed about it."""
    choice = links.current()
    codes = links.codes()
    with st.expander(text.PLAN):
        planning.new(book)
    found = book.meetings(choice.lan, choice.bransch)
    receipts.show("mote-borta")
    for gone in book.removed_meetings(choice.lan, choice.bransch):
        again = partial(meetings.take_back, meeting_id=gone.meeting_id)
        forms.taken_back(f"mote-{gone.meeting_id}", text.meeting(gone), "meeting.take_back", again)
    if not found:
        return
    names = {str(one.meeting_id): text.meeting(one) for one in found}
    links.select("mote", names, codes, none=text.NO_MEETING)
    one = next((one for one in found if str(one.meeting_id) == choice.mote), None)
    if one:
        _meeting(book, one)


def _meeting(book: Book, one: Meeting) -> None:
    st.subheader(text.meeting(one), anchor=False)
    _states(one)
    with st.expander(text.MEETING):
        names = ("diarienummer",) if one.state == "stängd" else planning.FIELDS
        fields = {name: meetings.FIELDS[name] for name in names}
        of = (one, meetings.edit, one.meeting_id, {"quarter": text.QUARTERS})
        form = forms.of_row(f"mote-{one.meeting_id}", "meeting.edit", fields, *of)
        forms.show(replace(form, beside=min(planning.BESIDE, len(fields))))
    _participants(book, one)
    st.subheader(text.AGENDA, anchor=False)
    _agenda(book, one)


def _states(one: Meeting) -> None:
    """The states that may follow, but the running of a meeting, which its own page does."""
    name = f"mote-{one.meeting_id}-lage"
    of: dict[str, Any] = {"meeting_id": one.meeting_id, "version": one.version}
    with st.container(horizontal=True, key=f"lage-{one.meeting_id}"):
        steps = {"publicerad": (text.PUBLISH, text.PUBLISHED)}
        steps["planerad"] = (text.UNPUBLISH, text.UNPUBLISHED)
        for to in meetings.NEXT[one.state]:
            if to in steps:
                label, done = steps[to]
                forms.button(name, label, "meeting.move", partial(meetings.move, **of, to=to), done)
        if one.state == "planerad":
            remove = partial(meetings.remove, **of)
            forms.confirm(
                "mote-borta",
                text.REMOVE_MEETING,
                text.SURE_MEETING,
                text.REMOVE_YES,
                "meeting.remove",
                remove,
                text.REMOVED_HOW,
            )
        links.page_link("../pages/motet.py", text.OPEN_MEETING, mote=str(one.meeting_id))
        if not one.hidden:
            st.link_button(text.PROTOCOL, f"{links.server()}/protokoll/{one.meeting_id}")
    receipts.show(name)


def _participants(book: Book, one: Meeting) -> None:
    """Numbers by role group and sex; women first, and no names."""
    fields = {
        f"{group}|{sex}": limits.Number(f"{group}, {sex}", low=0, high=2_000)
        for group in ROLE_GROUPS
        for sex in SEXES
    }

    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        counted = _counted(StoredBook(who.engine), one)
        pairs = [(name.split("|"), number) for name, number in {**counted, **values}.items()]
        rows = [Participants(group, sex, number) for (group, sex), number in pairs if number]
        try:
            meetings.count_participants(who, one.meeting_id, version, rows)
        except Conflict as conflict:  # with what the form is about, which is not in the row
            raise Conflict(values, {**conflict.theirs, **counted}) from conflict

    with st.expander(text.PARTICIPANTS):
        st.markdown(text.PARTICIPANTS_HOW)
        with st.container(key="deltagare"):
            forms.show(
                BookForm(
                    name=f"deltagare-{one.meeting_id}",
                    action="meeting.participants",
                    fields=fields,
                    row=_counted(book, one),
                    version=one.version,
                    save=save,
                    beside=len(SEXES),
                )
            )


def _counted(book: Book, one: Meeting) -> dict[str, int]:
    return {f"{row.role_group}|{row.sex}": row.number for row in book.participants(one.meeting_id)}


def _agenda(book: Book, one: Meeting) -> None:
    choice = links.current()
    found = agenda.points(book.items(one.meeting_id), links.codes(), choice)
    now = replace(links.reading(), newest=links.edition())
    decided = book.decisions(one.meeting_id)
    if not found:
        st.info(text.NO_ITEMS)
    made = {point.item.item_id: point.sheet(now) for point in found}
    titles = [_title(point, made[point.item.item_id]) for point in found]
    every = [point.item for point in found]
    if found and one.state != "stängd":
        agenda_list.show(one, every, titles)
    if one.state == "stängd":
        st.info(text.LOCKED)
        forum_forms.left(one, book.items(one.meeting_id))
    for number, (point, title) in enumerate(zip(found, titles, strict=True), start=1):
        sheet = made[point.item.item_id]
        with st.expander(plain(f"{number}. {title}")):
            if sheet and point.item.question:
                st.caption(plain(sheet.title))
            _item(book, one, point, decided)
    for gone in book.removed_items(one.meeting_id):
        again = partial(items.take_back, item_id=gone.item_id)
        about = gone.question or gone.sheet or ""
        forms.taken_back(f"punkt-{gone.item_id}", about, "item.take_back", again)
    if one.state != "stängd":
        with st.expander(planning_text.ADD_SHEETS):
            planning.more_sheets(one, [item.sheet for item in every])
        with st.expander(planning_text.ADD_OWN):
            st.markdown(planning_text.OWN_HOW)
            forms.show(_new_question(one))
    loose = [row for row in decided if row.item_id is None]
    if loose or one.state != "stängd":
        with st.expander(text.NEW_DECISION if one.state != "stängd" else text.DECISIONS):
            _decisions(one, loose, None)


def _title(point: AgendaPoint, sheet: Sheet | None) -> str:
    """The heading of a point: the chair's question, or its sheet's."""
    return point.item.question or (sheet.question if sheet else point.item.sheet or "")


def _item(book: Book, one: Meeting, point: AgendaPoint, decided: list[Decision]) -> None:
    item = point.item
    own = () if item.sheet else ("body", "picture_alt", "picture_source")
    names = ("minutes",) if one.state == "stängd" else ("question", *own, "minutes")
    forms.show(forum_forms.item(item, names))
    if own and one.state != "stängd":
        own_picture.show(item, book)
    _decisions(one, [row for row in decided if row.item_id == item.item_id], item.item_id)
    if one.state == "stängd":
        return
    name = f"dagordning-{one.meeting_id}-{item.item_id}-bort"
    forms.confirm(
        name,
        text.REMOVE,
        text.SURE_POINT,
        text.REMOVE_YES,
        "item.remove",
        lambda who: items.remove(who, item.item_id, item.version),
        text.REMOVED_HOW,
    )
    receipts.show(name)


def _decisions(one: Meeting, decided: list[Decision], item_id: int | None) -> None:
    """Those that are made, to change or to add to, and a new one while the meeting is open."""
    closed = one.state == "stängd"
    for row in decided:
        if closed:
            st.markdown(f"- {plain(decisions.sentence(row))}")
        forms.show(forum_forms.decision(row, closed=closed))
        if closed:
            forms.show(forum_forms.addition(row))
    if not closed:
        forms.show(forum_forms.new_decision(one, item_id))


def _new_question(one: Meeting) -> BookForm:
    return BookForm(
        name=f"ny-fraga-{one.meeting_id}",
        action="item.append",
        fields={name: items.FIELDS[name] for name in ("question", "body", "clock_minutes")},
        submit=text.ADD,
        done=text.ADDED,
        save=lambda who, version, values: items.append(who, one.meeting_id, **values),
    )
