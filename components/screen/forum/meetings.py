"""Editing the forum's meetings: plan, agenda, publish, minutes, decisions, participants."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from components import sheets
from components.forum import agenda
from components.forum.agenda import AgendaPoint
from components.kit.sentences import plain
from components.screen import links
from components.screen.forum import form as forms
from components.screen.forum import meeting_forms as forum_forms
from components.screen.forum.form import BookForm
from components.sheets.forum import decisions, text
from data.forum import Book, items, limits, meetings
from data.forum.editor import Editor
from data.forum.errors import Conflict
from data.forum.reading import StoredBook
from data.forum.rows import ROLE_GROUPS, SEXES, Decision, Item, Meeting, Participants

_PLAN = ("quarter", "day")


def show(book: Book) -> None:
    """Plan a meeting, choose one, and everything that can be changed about it."""
    choice = links.current()
    codes = links.codes()
    with st.expander(text.PLAN):
        st.markdown(text.PLAN_HOW)
        forms.show(_plan())
    found = book.meetings(choice.lan, choice.bransch)
    forms.said("mote-borta")
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


def _plan() -> BookForm:
    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        choice = links.current()
        codes = links.codes()
        points = agenda.template(values["quarter"], choice) if values["quarter"] else []
        made = meetings.plan(
            who, county_code=choice.lan, sector=choice.bransch, agenda=points, **values
        )
        links.choose(codes, mote=str(made))

    return BookForm(
        name="nytt-mote",
        action="meeting.plan",
        fields={name: meetings.FIELDS[name] for name in _PLAN},
        options={"quarter": text.QUARTERS},
        save=save,
        submit=text.PLAN,
        done=text.PLANNED,
    )


def _meeting(book: Book, one: Meeting) -> None:
    st.subheader(text.meeting(one), anchor=False)
    _states(one)
    with st.expander(text.MEETING):
        names = ("diarienummer",) if one.state == "stängd" else (*_PLAN, "diarienummer")
        fields = {name: meetings.FIELDS[name] for name in names}
        of = (one, meetings.edit, one.meeting_id, {"quarter": text.QUARTERS})
        name = f"mote-{one.meeting_id}"
        forms.show(forms.of_row(name, "meeting.edit", fields, *of))
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
        if one.state != "planerad":
            st.link_button(text.PROTOCOL, f"{links.server()}/protokoll/{one.meeting_id}")
    forms.said(name)


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
    forms.said(f"dagordning-{one.meeting_id}")
    if one.state == "stängd":
        st.info(text.LOCKED)
        forum_forms.left(one, book.items(one.meeting_id))
    for number, point in enumerate(found, start=1):
        sheet = point.sheet(now)
        question = point.item.question or (sheet.question if sheet else point.item.sheet or "")
        with st.expander(plain(f"{number}. {question}")):
            if sheet and point.item.question:
                st.caption(plain(sheet.title))
            _item(one, point, [other.item for other in found], decided)
    for gone in book.removed_items(one.meeting_id):
        again = partial(items.take_back, item_id=gone.item_id)
        about = gone.question or gone.sheet or ""
        forms.taken_back(f"punkt-{gone.item_id}", about, "item.take_back", again)
    if one.state != "stängd":
        with st.expander(text.ADD_SHEET):
            forms.show(_new_sheet(book, one))
        with st.expander(text.ADD_QUESTION):
            forms.show(_new_question(one))
    loose = [row for row in decided if row.item_id is None]
    if loose or one.state != "stängd":
        with st.expander(text.NEW_DECISION if one.state != "stängd" else text.DECISIONS):
            _decisions(one, loose, None)


def _item(one: Meeting, point: AgendaPoint, every: list[Item], decided: list[Decision]) -> None:
    item = point.item
    names = ("minutes",) if one.state == "stängd" else ("question", "minutes", "clock_minutes")
    forms.show(forum_forms.item(item, names))
    _decisions(one, [row for row in decided if row.item_id == item.item_id], item.item_id)
    if one.state == "stängd":
        return
    said = f"dagordning-{one.meeting_id}"
    place = [other.item_id for other in every].index(item.item_id)
    with st.container(horizontal=True, key=f"ordna-{item.item_id}"):
        for label, to in ((text.UP, place - 1), (text.DOWN, place + 1)):
            if 0 <= to < len(every):
                forms.button(
                    f"{said}-{item.item_id}-{to - place}",
                    label,
                    "item.arrange",
                    _arranging(one, every, place, to),
                    text.ARRANGED,
                )
        forms.confirm(
            f"{said}-{item.item_id}-bort",
            text.REMOVE,
            text.SURE_POINT,
            text.REMOVE_YES,
            "item.remove",
            lambda who: items.remove(who, item.item_id, item.version),
            text.REMOVED_HOW,
        )
    for ending in ("-1", "1", "bort"):
        forms.said(f"{said}-{item.item_id}-{ending}")


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


def _arranging(one: Meeting, every: list[Item], place: int, to: int) -> Any:
    ids = [item.item_id for item in every]
    ids.insert(to, ids.pop(place))
    return lambda who: items.arrange(who, one.meeting_id, one.version, ids)


def _new_sheet(book: Book, one: Meeting) -> BookForm:
    slugs = [slug for page in sheets.QUARTERS for slug in sheets.PAGES[page]]
    return BookForm(
        name=f"nytt-blad-{one.meeting_id}",
        action="item.append",
        fields={"sheet": limits.Pattern("Blad", needed=True, most=60, form=limits.SHEET.form)},
        options={
            "sheet": {slug: links.reading().sheet(slug, links.current()).question for slug in slugs}
        },
        submit=text.ADD,
        done=text.ADDED,
        save=lambda who, version, values: items.append(
            who,
            one.meeting_id,
            **(agenda.entry(values["sheet"], links.current()) if values["sheet"] else values),
        ),
    )


def _new_question(one: Meeting) -> BookForm:
    return BookForm(
        name=f"ny-fraga-{one.meeting_id}",
        action="item.append",
        fields={name: items.FIELDS[name] for name in ("question", "clock_minutes")},
        submit=text.ADD,
        done=text.ADDED,
        save=lambda who, version, values: items.append(who, one.meeting_id, **values),
    )
