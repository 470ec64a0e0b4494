"""The points of a meeting's agenda, and its minutes. Writing."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from data.forum import editor as writing
from data.forum import limits, pictures
from data.forum.editor import Editor, add, change, row, seen
from data.forum.limits import LINE, MINUTES, PARAGRAPH, Number, Text
from data.forum.tables import decision, item, meeting, presenter

FIELDS: Mapping[str, limits.Field] = {
    "sheet": limits.SHEET,
    "choices": limits.CHOICES,
    "question": Text("Fråga", most=PARAGRAPH, lines=True),
    "minutes": Text("Anteckningar", most=MINUTES, lines=True),
    "clock_minutes": Number("Minuter", low=1, high=limits.MOST_MINUTES),
    "body": Text("Text", most=PARAGRAPH, lines=True),
    "picture_alt": Text("Vad bilden visar, för den som inte ser den", most=LINE * 3),
    "picture_source": Text("Bildens källa"),
}

#: What may be written on an item after its meeting is closed.
_AFTER_CLOSING = frozenset({"minutes"})

#: Points of one agenda.
MOST = 60


def new(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a new item. Raises Refused."""
    return _about(limits.complete(FIELDS, fields))


def append(editor: Editor, meeting_id: int, **fields: Any) -> int:
    """An item at the end of the agenda; its id."""
    values = new(fields)
    with editor.writing() as connection:
        _open(connection, meeting_id)
        last, points = connection.execute(
            sa.select(sa.func.max(item.c.position), sa.func.count()).where(
                item.c.meeting_id == meeting_id, item.c.removed.is_(None)
            )
        ).one()
        if points >= MOST:
            raise full()
        return add(connection, item, meeting_id=meeting_id, position=(last or 0) + 1, **values)


def edit(editor: Editor, item_id: int, version: int, **fields: Any) -> int:
    """Change fields of an item; its new version. Raises Conflict, Refused."""
    values = limits.cleaned(FIELDS, fields)
    with editor.writing() as connection:
        found = seen(connection, item, item_id, version, values)
        if values.keys() - _AFTER_CLOSING:
            _open(connection, found["meeting_id"])
        if "choices" in values:
            values["choices"] = values["choices"] or ""
        _about({**found, **values})
        return change(connection, item, item_id, version, values)


def arrange(editor: Editor, meeting_id: int, version: int, item_ids: Sequence[int]) -> int:
    """Put the agenda in another order; the meeting's new version.

    ``version`` is the meeting's. Raises Refused when an item has come or gone meanwhile.
    """
    with editor.writing() as connection:
        seen(connection, meeting, meeting_id, version, {"item_ids": list(item_ids)})
        _open(connection, meeting_id)
        here = item.c.meeting_id == meeting_id, item.c.removed.is_(None)
        points = connection.execute(sa.select(item.c.id).where(*here))
        if sorted(points.scalars()) != sorted(item_ids):
            raise limits.refuse(
                "position",
                "Dagordning",
                "En punkt har tillkommit eller tagits bort.",
                "Läs in sidan på nytt och ordna igen.",
            )
        for position, item_id in enumerate(item_ids, start=1):
            connection.execute(
                sa.update(item).where(item.c.id == item_id).values(position=position)
            )
        return change(connection, meeting, meeting_id, version, {})


def remove(editor: Editor, item_id: int, version: int) -> None:
    """Take an item off the agenda of a meeting that is not closed; nothing may be decided on it.
    Until the meeting is closed it can be put back (``take_back``)."""
    with editor.writing() as connection:
        found = seen(connection, item, item_id, version, {})
        _open(connection, found["meeting_id"])
        decided = sa.exists().where(decision.c.item_id == item_id)
        if connection.execute(sa.select(decided)).scalar():
            raise limits.refuse(
                "item", "Punkt", "Beslut är fattade under punkten.", "Låt den stå kvar."
            )
        shown = sa.update(presenter).where(presenter.c.item_id == item_id)
        connection.execute(shown.values(item_id=None))
        writing.remove(connection, item, item_id, version)


def take_back(editor: Editor, item_id: int) -> None:
    """A removed item stands where it stood on the agenda. Raises Gone, and Refused when the
    meeting is closed, or full of points or pictures."""
    with editor.writing() as connection:
        meeting_id = writing.take_back(connection, item, item_id)["meeting_id"]
        _open(connection, meeting_id)
        here = item.c.meeting_id == meeting_id, item.c.removed.is_(None)
        points = sa.select(sa.func.count()).select_from(item).where(*here)
        if connection.execute(points).scalar_one() > MOST:
            raise full()
        pictures.refuse_full(connection, meeting_id)


def full() -> limits.Refused:
    """More points than an agenda holds, to raise."""
    return limits.refuse(
        "position", "Dagordning", f"Dagordningen har redan {MOST} punkter.", "Ta bort en."
    )


def _open(connection: Connection, meeting_id: int) -> None:
    if row(connection, meeting, meeting_id, lock=True)["state"] == "stängd":
        raise limits.refuse(
            "state",
            "Läge",
            "Mötet är stängt, så dagordningen kan inte ändras.",
            "Skriv i anteckningarna, eller planera ett nytt möte.",
        )


def _about(values: dict[str, Any]) -> dict[str, Any]:
    """An item is about a sheet or a question; no choices are an empty query."""
    if values["sheet"] is None and values["question"] is None:
        raise limits.refuse(
            "question",
            "Fråga",
            "Punkten har varken blad eller fråga.",
            "Välj ett blad eller skriv en fråga.",
        )
    return values | {"choices": values["choices"] or ""}
