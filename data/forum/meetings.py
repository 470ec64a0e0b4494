"""Meetings: planned, published, held, closed. Writing; reading is in data/forum/reading.py."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from data.forum import editor as writing
from data.forum import items, limits, pictures, rooms
from data.forum.editor import Editor, add, change, now, row, seen, state_event
from data.forum.limits import Clock, Day, Number, Text, Word
from data.forum.rows import MEETING_STATES, ROLE_GROUPS, SEXES, Participants
from data.forum.tables import (
    decision,
    item,
    meeting,
    need,
    order,
    participants,
    presenter,
    room,
    shown,
)

FIELDS: Mapping[str, limits.Field] = {
    "county_code": limits.COUNTY,
    "sector": limits.SECTOR,
    "quarter": Word("Kvartal", needed=True, words=(1, 2, 3, 4)),
    "day": Day("Datum", needed=True),
    "edition": limits.EDITION,
    "diarienummer": limits.DIARIENUMMER,
    "title": Text("Rubrik"),
    "starts": Clock("Börjar"),
    "ends": Clock("Slutar"),
    "place": Text("Plats"),
    "chair": Text("Ordförandens roll", most=80),
}

PARTICIPANT_FIELDS: Mapping[str, limits.Field] = {
    "role_group": Word("Rollgrupp", needed=True, words=ROLE_GROUPS),
    "sex": Word("Kön", needed=True, words=SEXES),
    "number": Number("Antal deltagare", needed=True, low=0, high=2_000),
}

#: State → the states that may follow. Nobody begins a meeting that nobody else may see, and one
#: that was begun by mistake has not begun.
NEXT: Mapping[str, tuple[str, ...]] = {
    "planerad": ("publicerad",),
    "publicerad": ("planerad", "pågår"),
    "pågår": ("publicerad", "stängd"),
    "stängd": (),
}

#: A closed meeting keeps what it showed; only its minutes can be completed.
_AFTER_CLOSING = frozenset({"diarienummer"})


def plan(
    editor: Editor,
    *,
    county_code: str,
    sector: str,
    quarter: int,
    day: Any,
    agenda: Sequence[Mapping[str, Any]] = (),
    **more: Any,
) -> int:
    """A new meeting with its agenda (see items.FIELDS), in order; its id.

    ``more``: any other of FIELDS. A point with ``like`` (the id of an item) has that one's picture.
    """
    told = {"county_code": county_code, "sector": sector, "quarter": quarter, "day": day}
    values = limits.complete(FIELDS, told | more)
    _refuse_times(values)
    pictured = [point.get("like") for point in agenda]
    points = [
        items.new({name: value for name, value in point.items() if name != "like"})
        for point in agenda
    ]
    if len(points) > items.MOST:
        raise items.full()
    with editor.writing() as connection:
        meeting_id = add(connection, meeting, state="planerad", **values)
        for position, (point, like) in enumerate(zip(points, pictured, strict=True), start=1):
            made = add(connection, item, meeting_id=meeting_id, position=position, **point)
            if like is not None:
                pictures.copy(connection, like, made)
        state_event(connection, editor, "meeting", meeting_id, None, "planerad")
    return meeting_id


def edit(editor: Editor, meeting_id: int, version: int, **fields: Any) -> int:
    """Change fields of a meeting; its new version. Raises Conflict, Refused."""
    values = limits.cleaned(FIELDS, fields)
    with editor.writing() as connection:
        found = seen(connection, meeting, meeting_id, version, values)
        if found["state"] == "stängd" and values.keys() - _AFTER_CLOSING:
            raise _closed()
        _refuse_times({**found, **values})
        return change(connection, meeting, meeting_id, version, values)


def move(editor: Editor, meeting_id: int, version: int, to: str) -> int:
    """To another state; its new version. Closing is ``close``. Raises Conflict, Refused."""
    if to == "stängd":
        raise ValueError("a meeting is closed with what it showed: close()")
    with editor.writing() as connection:
        found = seen(connection, meeting, meeting_id, version, {"state": to})
        _refuse_step(found["state"], to)
        if found["state"] == "pågår":
            connection.execute(sa.delete(presenter).where(presenter.c.meeting_id == meeting_id))
            rooms.close_all(connection, meeting_id)
        if to != "planerad":
            rooms.prepare(connection, found)
        state_event(connection, editor, "meeting", meeting_id, found["state"], to)
        return change(connection, meeting, meeting_id, version, {"state": to})


def close(
    editor: Editor,
    meeting_id: int,
    version: int,
    edition: str,
    shown_of: Mapping[int, tuple[str, Mapping[str, Any]]],
) -> int:
    """Close a meeting with its edition and what each item showed; its new version.

    ``shown_of``: item id → (paper HTML, answer and numbers as JSON values). Every item with a
    sheet must be there: what is not kept now cannot be shown when the data have changed. What
    the forum has removed can no longer be taken back.
    """
    edition = limits.cleaned({"edition": limits.EDITION}, {"edition": edition})["edition"]
    with editor.writing() as connection:
        found = seen(connection, meeting, meeting_id, version, {"state": "stängd"})
        _refuse_step(found["state"], "stängd")
        points = connection.execute(
            sa.select(item.c.id, item.c.sheet).where(
                item.c.meeting_id == meeting_id, item.c.removed.is_(None)
            )
        ).all()
        lacking = {point.id for point in points if point.sheet} - shown_of.keys()
        astray = shown_of.keys() - {point.id for point in points}
        if lacking or astray:
            raise limits.refuse(
                "shown_of",
                "Dagordning",
                "Dagordningen har ändrats sedan mötet skulle stängas.",
                "Läs in sidan på nytt och stäng igen.",
            )
        for item_id, (paper, answer) in shown_of.items():
            if len(paper) > limits.PAPER:
                raise limits.refuse(
                    "paper", "Blad", "Ett blad är för stort för att sparas.", "Begränsa urvalet."
                )
            limits.json_within(answer, limits.PAPER, "answer", "Blad")
            values = {"item_id": item_id, "edition": edition, "paper": paper}
            connection.execute(sa.insert(shown).values(answer=dict(answer), at=now(), **values))
        _forget_removed(connection, found)
        rooms.finish(connection, meeting_id)
        state_event(connection, editor, "meeting", meeting_id, found["state"], "stängd")
        closed = {"state": "stängd", "edition": edition}
        return change(connection, meeting, meeting_id, version, closed)


def count_participants(
    editor: Editor, meeting_id: int, version: int, rows: Iterable[Participants]
) -> int:
    """Replace the numbers of participants; the meeting's new version. Zero is left out."""
    values = [
        limits.complete(PARTICIPANT_FIELDS, vars(row) if isinstance(row, Participants) else row)
        for row in rows
    ]
    pairs = [(value["role_group"], value["sex"]) for value in values]
    if len(set(pairs)) < len(pairs):
        raise limits.refuse(
            "role_group", "Rollgrupp", "Samma grupp står två gånger.", "Lägg ihop dem."
        )
    with editor.writing() as connection:
        seen(connection, meeting, meeting_id, version, {"participants": values})
        connection.execute(sa.delete(participants).where(participants.c.meeting_id == meeting_id))
        for value in values:
            if value["number"]:
                connection.execute(sa.insert(participants).values(meeting_id=meeting_id, **value))
        return change(connection, meeting, meeting_id, version, {})


def remove(editor: Editor, meeting_id: int, version: int) -> None:
    """Remove a meeting that was planned by mistake: not published, nothing decided on it. Until
    the forum closes a meeting it can be taken back, with its agenda (``take_back``)."""
    with editor.writing() as connection:
        found = seen(connection, meeting, meeting_id, version, {})
        used = rooms.asked(connection, meeting_id) or any(
            connection.execute(
                sa.select(sa.exists().where(table.c.meeting_id == meeting_id))
            ).scalar()
            for table in (decision, order)
        )
        if found["state"] != "planerad" or used:
            raise limits.refuse(
                "state",
                "Läge",
                "Mötet går inte att ta bort: det är publicerat, eller så finns beslut, "
                "beställningar eller svar från rummet.",
                "Låt det stå kvar.",
            )
        connection.execute(sa.delete(presenter).where(presenter.c.meeting_id == meeting_id))
        at = {"removed": now()}
        agenda = sa.update(item).where(item.c.meeting_id == meeting_id, item.c.removed.is_(None))
        connection.execute(agenda.values(at))
        change(connection, meeting, meeting_id, version, at)


def take_back(editor: Editor, meeting_id: int) -> None:
    """A removed meeting is planned again, with the agenda that it had. Raises Gone."""
    with editor.writing() as connection:
        at = writing.take_back(connection, meeting, meeting_id)["removed"]
        agenda = sa.update(item).where(item.c.meeting_id == meeting_id, item.c.removed == at)
        connection.execute(agenda.values(removed=None))


def show(editor: Editor, meeting_id: int, item_id: int | None) -> int:
    """The presenter moves to an item; the step.

    Nothing that a sheet reads has changed, so the book's version stays: raising it would make
    every sheet anew at each step of a run-sheet.
    """
    with editor.quietly() as connection:
        row(connection, meeting, meeting_id, lock=True)
        if item_id is not None and row(connection, item, item_id)["meeting_id"] != meeting_id:
            raise ValueError("an item of another meeting")
        before = connection.execute(
            sa.select(presenter.c.step).where(presenter.c.meeting_id == meeting_id)
        ).scalar()
        step = (before or 0) + 1
        values = {"item_id": item_id, "step": step, "at": now()}
        if before is None:
            connection.execute(sa.insert(presenter).values(meeting_id=meeting_id, **values))
        else:
            connection.execute(
                sa.update(presenter).where(presenter.c.meeting_id == meeting_id).values(**values)
            )
    return step


def _forget_removed(connection: Connection, closed: Mapping[str, Any]) -> None:
    """What is removed from a forum is gone when it closes a meeting."""
    of = [
        (table.c.county_code == closed["county_code"], table.c.sector == closed["sector"])
        for table in (meeting, need)
    ]
    gone = sa.select(meeting.c.id).where(*of[0], meeting.c.removed.is_not(None))
    every = sa.select(meeting.c.id).where(*of[0])
    away = item.c.meeting_id.in_(every), item.c.removed.is_not(None)
    pictures.forget(connection, sa.select(item.c.id).where(*away))
    connection.execute(sa.delete(item).where(*away))
    connection.execute(sa.delete(participants).where(participants.c.meeting_id.in_(gone)))
    connection.execute(sa.delete(room).where(room.c.meeting_id.in_(gone)))
    connection.execute(sa.delete(meeting).where(*of[0], meeting.c.removed.is_not(None)))
    connection.execute(sa.delete(need).where(*of[1], need.c.removed.is_not(None)))


def _refuse_step(state: str, to: str) -> None:
    if to not in MEETING_STATES:
        raise ValueError(f"not a state of a meeting: {to!r}")
    if to not in NEXT[state]:
        raise limits.refuse(
            "state", "Läge", f"Mötet är {state} och kan inte bli {to}.", "Läs in sidan på nytt."
        )


def _refuse_times(values: Mapping[str, Any]) -> None:
    """A meeting does not end before it begins."""
    starts, ends = values["starts"], values["ends"]
    if starts and ends and ends <= starts:
        raise limits.refuse(
            "ends", "Slutar", f"Mötet slutar {ends}, men det börjar {starts}.", "Ändra ett av dem."
        )


def _closed() -> limits.Refused:
    return limits.refuse(
        "state",
        "Läge",
        "Mötet är stängt, så det som visades kan inte ändras.",
        "Planera ett nytt möte, eller skriv till minnesanteckningarna.",
    )
