"""An answer from a phone: what it may hold, and writing it. Nobody is logged in.

It is the one thing that is written without an editor, and only while an editor holds its question
open. No sheet reads it, so the book's version stays. One short transaction: an answer that was
confirmed is on the disk.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from data.forum import engine as engines
from data.forum import limits
from data.forum.editor import add, now
from data.forum.errors import BookError, Fault
from data.forum.limits import Number, Text, Word
from data.forum.rows import ANSWERERS, HELPS, HORIZONS, LONGEST, POINTS, RoomQuestion
from data.forum.tables import room_answer, room_question

ROLE = Word("Jag är här som", needed=True, words=ANSWERERS)

NEED_FIELDS: Mapping[str, limits.Field] = {
    "competence": Text("Annat yrke eller annan kompetens"),
    "persons": Number("Hur många", low=1, high=1_000),
    "horizon": Word("När", words=HORIZONS),
}
WORDS = Text("Din fråga", needed=True, most=LONGEST, lines=True)

#: What a form holds, by field.
Given = Mapping[str, Any]

_WRITE = (
    "Svaret gick inte att spara just nu. Försök igen om en stund; det du skrev står kvar på sidan."
)


class Sent(Enum):
    """What became of an answer."""

    NEW = "nytt"
    CHANGED = "ändrat"
    FULL = "fullt"
    CLOSED = "stängt"


@dataclass(frozen=True)
class PhoneAnswer:
    """An answer that may be kept: what was chosen and counted, and its own words."""

    role: str
    content: Mapping[str, Any]
    words: str | None


def cleaned(
    question: RoomQuestion, municipalities: Collection[str], role: str | None, given: Given
) -> PhoneAnswer:
    """An answer to a question of a room, in a county with these municipalities (codes). Raises
    Refused with every fault.

    ``given``: *behov* NEED_FIELDS, ``occupation`` (a choice), ``municipality_code`` and ``helps``
    (words of HELPS); *prioritera* ``points`` by choice; *fråga* ``choice`` and ``words``.
    """
    faults: list[Fault] = []
    kept: dict[str, Any] = {}
    for clean in (
        lambda: limits.complete({"role": ROLE}, {"role": role}),
        lambda: _CLEAN[question.kind](list(question.choices), question, given, municipalities),
    ):
        try:
            kept |= clean()
        except limits.Refused as refused:
            faults += refused.faults
    if faults:
        raise limits.Refused(*faults)
    who, words = kept.pop("role"), kept.pop("words")
    return PhoneAnswer(who, kept, words)


def send(engine: Engine, question_id: int, sender: str, answer: PhoneAnswer) -> Sent:
    """Keep an answer: the first of its ``sender``, or in place of the one before. Words that are
    changed have to be let through again. Raises BookError when it cannot be written."""
    try:
        with engines.writing(engine) as connection:
            return _sent(connection, question_id, sender, answer)
    except SQLAlchemyError as error:
        raise BookError(_WRITE) from error


def _sent(connection: Connection, question_id: int, sender: str, answer: PhoneAnswer) -> Sent:
    # Phones take turns at the question, so that no more than there is room for come in.
    asked = connection.execute(
        sa.select(room_question.c.state, room_question.c.most)
        .where(room_question.c.id == question_id)
        .with_for_update()
    ).first()
    if asked is None or asked.state != "öppen":
        return Sent.CLOSED
    mine = room_answer.c.question_id == question_id, room_answer.c.sender == sender
    before = connection.execute(sa.select(room_answer).where(*mine)).mappings().first()
    values: dict[str, Any] = {
        "role": answer.role, "content": dict(answer.content), "words": answer.words, "at": now(),
    }  # fmt: skip
    if before is not None:
        if before["words"] != answer.words:
            values["let_through"] = None
        values["version"] = before["version"] + 1
        connection.execute(sa.update(room_answer).where(*mine).values(**values))
        return Sent.CHANGED
    number = sa.select(sa.func.count()).where(room_answer.c.question_id == question_id)
    if connection.execute(number).scalar_one() >= asked.most:
        beyond = {"beyond": room_question.c.beyond + 1}
        here = room_question.c.id == question_id
        connection.execute(sa.update(room_question).where(here).values(**beyond))
        return Sent.FULL
    add(connection, room_answer, question_id=question_id, sender=sender, **values)
    return Sent.NEW


def _need(
    choices: list[str], question: RoomQuestion, given: Given, municipalities: Collection[str]
) -> dict[str, Any]:
    fields = {
        **NEED_FIELDS,
        "occupation": Word("Yrke", words=choices),
        "municipality_code": Word("Kommun", words=municipalities),
    }
    kept = limits.complete(fields, {name: given.get(name) for name in fields})
    words = kept.pop("competence")
    if words is None and kept["occupation"] is None:
        raise limits.refuse(
            "occupation",
            "Kompetens",
            "Varken yrke eller kompetens är ifyllt.",
            "Välj ett yrke i listan, eller skriv med egna ord.",
        )
    return kept | {"helps": [word for word in HELPS if word in given["helps"]], "words": words}


def _points(
    choices: list[str], question: RoomQuestion, given: Given, municipalities: Collection[str]
) -> dict[str, Any]:
    fields = {key: Number(question.choices[key], low=0, high=POINTS) for key in choices}
    found = limits.complete(fields, {key: given["points"].get(key) for key in choices})
    points = {key: number for key, number in found.items() if number}
    spread = sum(points.values())
    if not spread:
        raise limits.refuse(
            "points", "Poäng", "Inga poäng är utdelade.", f"Dela ut upp till {POINTS} poäng."
        )
    if spread > POINTS:
        what = f"Du har delat ut {spread} poäng och har {POINTS}."
        raise limits.refuse("points", "Poäng", what, f"Ta bort {spread - POINTS} poäng.")
    return {"points": points, "words": None}


def _asked(
    choices: list[str], question: RoomQuestion, given: Given, municipalities: Collection[str]
) -> dict[str, Any]:
    fields = {"choice": Word("Punkt", words=choices), "words": WORDS}
    return limits.complete(fields, {name: given.get(name) for name in fields})


_CLEAN = {"behov": _need, "prioritera": _points, "fråga": _asked}
