"""What a room is asked: opened, closed, shown and let through by an editor. Writing.

Answers themselves come from phones (data/forum/answers.py).
"""

import secrets
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from data.forum import limits
from data.forum.editor import Editor, add, change, now, row, seen
from data.forum.limits import Number, Word
from data.forum.rows import ROOM_QUESTIONS
from data.forum.tables import meeting, room, room_answer, room_question

#: How many answers have room unless the chair says otherwise, and at most.
MOST, LARGEST = 60, 500

FIELDS: Mapping[str, limits.Field] = {
    "kind": Word("Fråga till rummet", needed=True, words=ROOM_QUESTIONS),
    "most": Number("Så många svar ryms", needed=True, low=1, high=LARGEST),
}

#: State → the states that may follow. What has been shown is not opened again: what the next
#: answers were would be seen from the difference.
NEXT: Mapping[str, tuple[str, ...]] = {
    "öppen": ("stängd",),
    "stängd": ("öppen", "visad"),
    "visad": (),
}

#: A code that is read aloud and typed: no vowels (no words), and nothing that looks like another.
_LETTERS, _LENGTH = "bcdfghjkmnpqrstvwxz23456789", 5


def ask(
    editor: Editor,
    meeting_id: int,
    *,
    kind: str,
    most: int | None = MOST,
    choices: Mapping[str, str] | None = None,
    item_id: int | None = None,
) -> int:
    """Open a question to the room of a meeting that is being held; its id.

    ``choices``: id → words of what is chosen among, frozen as they are now: the occupations that
    are weighed (*behov*), the proposed orders (*prioritera*), the agenda's points (*fråga*).
    """
    values = limits.complete(FIELDS, {"kind": kind, "most": most})
    with editor.writing() as connection:
        held = row(connection, meeting, meeting_id, lock=True)
        if held["state"] != "pågår":
            raise limits.refuse(
                "state", "Läge", "Mötet pågår inte, så rummet kan inte svara.", "Börja mötet först."
            )
        made = _room(connection, held["county_code"], held["sector"], meeting_id)
        return _open(connection, made, values, choices or {}, item_id)


def stand_open(
    editor: Editor,
    county_code: str,
    sector: str,
    *,
    most: int | None = LARGEST,
    choices: Mapping[str, str] | None = None,
) -> int:
    """Let a forum be told between its meetings what is needed (*behov*); the question's id."""
    place = {"county_code": limits.COUNTY, "sector": limits.SECTOR}
    forum = limits.cleaned(place, {"county_code": county_code, "sector": sector})
    values = limits.complete(FIELDS, {"kind": "behov", "most": most})
    with editor.writing() as connection:
        made = _room(connection, forum["county_code"], forum["sector"], None)
        return _open(connection, made, values, choices or {}, None)


def make_room(editor: Editor, question_id: int, version: int, *, most: int | None) -> int:
    """How many answers have room, while a question is open; its new version."""
    values = limits.complete({"most": FIELDS["most"]}, {"most": most})
    with editor.writing() as connection:
        _in(seen(connection, room_question, question_id, version, values), "öppen")
        return change(connection, room_question, question_id, version, values)


def move(editor: Editor, question_id: int, version: int, to: str) -> int:
    """Close a question, open it again, or show what was answered; its new version."""
    with editor.writing() as connection:
        found = seen(connection, room_question, question_id, version, {"state": to})
        if to not in NEXT[found["state"]]:
            raise limits.refuse(
                "state",
                "Läge",
                f"Frågan är {found['state']} och kan inte bli {to}.",
                "Läs in sidan på nytt.",
            )
        of = row(connection, room, found["room_id"])
        values: dict[str, Any] = {"state": to}
        if to == "öppen":
            _refuse_reopening(connection, of)
            _refuse_second(connection, of["id"], found["kind"])
            values["closed"] = None
        if to == "stängd":
            values["closed"] = now()
            if of["meeting_id"] is None:
                _forget(connection, room.c.id == of["id"])
        return change(connection, room_question, question_id, version, values)


def let_through(editor: Editor, answer_id: int, version: int, *, through: bool = True) -> int:
    """Let the words of an answer be shown, or hold them back again; the answer's new version.

    ``version`` is that of the words that were read: raises Conflict when the phone has changed
    them since.
    """
    with editor.writing() as connection:
        found = seen(connection, room_answer, answer_id, version, {"let_through": through})
        if found["words"] is None:
            raise limits.refuse("words", "Svar", "Svaret har inga egna ord.", "Läs in sidan igen.")
        values = {"let_through": now() if through else None}
        return change(connection, room_answer, answer_id, version, values)


def prepare(connection: Connection, held: Mapping[str, Any]) -> None:
    """A meeting that others may see has a code, before anything is asked: it stands on what is
    sent and printed, and on the first slide. ``held``: the meeting's row."""
    _room(connection, held["county_code"], held["sector"], held["id"])


def asked(connection: Connection, meeting_id: int) -> bool:
    """Whether the room of a meeting has been asked anything."""
    of = sa.select(room.c.id).where(room.c.meeting_id == meeting_id)
    here = sa.exists().where(room_question.c.room_id.in_(of))
    return bool(connection.execute(sa.select(here)).scalar())


def close_all(connection: Connection, meeting_id: int) -> None:
    """Nobody answers a meeting that is not being held."""
    of = sa.select(room.c.id).where(room.c.meeting_id == meeting_id)
    still = room_question.c.room_id.in_(of) & (room_question.c.state == "öppen")
    closed = {"state": "stängd", "closed": now(), "version": room_question.c.version + 1}
    connection.execute(sa.update(room_question).where(still).values(**closed))


def finish(connection: Connection, meeting_id: int) -> None:
    """The meeting is closed: what tells one phone from another is forgotten, and so are words
    that were not let through. The numbers stand."""
    close_all(connection, meeting_id)
    _forget(connection, room.c.meeting_id == meeting_id)
    mine = sa.update(room).where(room.c.meeting_id == meeting_id)
    connection.execute(mine.values(secret=""))


def _forget(connection: Connection, where: Any) -> None:
    rooms = sa.select(room.c.id).where(where)
    asked = sa.select(room_question.c.id).where(room_question.c.room_id.in_(rooms))
    here = room_answer.c.question_id.in_(asked)
    connection.execute(sa.update(room_answer).where(here).values(sender=None))
    held_back = here & room_answer.c.let_through.is_(None)
    connection.execute(sa.update(room_answer).where(held_back).values(words=None))


def _room(connection: Connection, county: str, sector: str, meeting_id: int | None) -> int:
    """The room of a meeting or a forum, made the first time. Writers take turns, so that there is
    one; a code that is taken (one of fourteen million) is another."""
    mine = room.c.county_code == county, room.c.sector == sector, room.c.meeting_id == meeting_id
    found = connection.execute(sa.select(room.c.id).where(*mine)).scalar()
    if found is not None:
        return int(found)
    code = ""
    while not code or connection.execute(sa.select(room.c.id).where(room.c.code == code)).first():
        code = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    values = {"county_code": county, "sector": sector, "meeting_id": meeting_id}
    return add(connection, room, code=code, secret=secrets.token_urlsafe(32), **values)


def _open(
    connection: Connection,
    room_id: int,
    values: Mapping[str, Any],
    choices: Mapping[str, str],
    item_id: int | None,
) -> int:
    if values["kind"] == "prioritera" and len(choices) < 2:
        raise limits.refuse(
            "kind",
            "Fråga till rummet",
            "Det finns inte två föreslagna beställningar att välja mellan.",
            "Skriv utkast till beställningar först.",
        )
    _refuse_second(connection, room_id, values["kind"])
    more = {"choices": dict(choices), "item_id": item_id, "opened": now(), "beyond": 0}
    return add(connection, room_question, room_id=room_id, state="öppen", **values, **more)


def _refuse_reopening(connection: Connection, of: Mapping[str, Any]) -> None:
    """Between meetings, what tells one phone from another is forgotten: it could answer twice."""
    held = of["meeting_id"] and row(connection, meeting, of["meeting_id"])["state"] == "pågår"
    if not held:
        raise limits.refuse(
            "state", "Läge", "Svaren är avslutade, så frågan kan inte öppnas igen.", "Ställ en ny."
        )


def _refuse_second(connection: Connection, room_id: int, kind: str) -> None:
    same = room_question.c.room_id == room_id, room_question.c.kind == kind
    query = sa.select(room_question.c.id).where(*same, room_question.c.state == "öppen")
    if connection.execute(query).first():
        raise limits.refuse(
            "kind", "Fråga till rummet", "En sådan fråga är redan öppen.", "Stäng den först."
        )


def _in(found: Mapping[str, Any], state: str) -> None:
    if found["state"] != state:
        raise limits.refuse(
            "state", "Läge", f"Frågan är {found['state']}.", "Läs in sidan på nytt."
        )
