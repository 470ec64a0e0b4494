"""Whoever writes in the book: by role, one transaction at a time.

Every write raises the book's version in the same transaction. A row that can be edited is
changed only from the version that the editor saw.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from data import clock
from data.forum import engine as engines
from data.forum import limits, migrate, tables
from data.forum.errors import DAMAGED, BookError, Conflict, Gone

#: What a table's rows are called when one is not there.
_CALLED = {
    "meeting": "Mötet",
    "item": "Punkten",
    "decision": "Beslutet",
    "education_order": "Beställningen",
    "order_application": "Ansökan",
    "need": "Behovet",
    "year_goal": "Målet",
    "room_question": "Frågan till rummet",
    "room_answer": "Svaret",
}


@dataclass(frozen=True)
class Editor:
    """The right to write, as ``role`` (never a name). ``today`` is the day that is written."""

    engine: Engine
    role: str
    today: date = field(default_factory=clock.today)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes and raises the book's version."""
        with self.quietly() as connection:
            # First, so that on a server too writers take turns from here on.
            raised = sa.update(tables.book).values(version=tables.book.c.version + 1)
            if connection.execute(raised).rowcount != 1:
                raise BookError(DAMAGED)  # what is written would not be seen
            yield connection

    @contextmanager
    def quietly(self) -> Iterator[Connection]:
        """A transaction that writes what no sheet reads: the book's version stays."""
        try:
            with engines.writing(self.engine) as connection:
                yield connection
        except SQLAlchemyError as error:
            raise BookError(
                "Forumboken gick inte att skriva i, så ingenting är sparat. Försök igen om en "
                "stund; det du skrev står kvar."
            ) from error


def editor(role: str, engine: Engine | None = None) -> Editor:
    """An editor of the deployment's book, which is made if there is none yet."""
    role = limits.cleaned({"role": limits.ROLE}, {"role": role})["role"]
    try:
        if engine:
            migrate.to(engine)
        else:
            migrate.begin()
            migrate.ready(engines.engine())
    except (SQLAlchemyError, OSError) as error:
        raise BookError("Forumboken gick inte att öppna, så det går inte att skriva nu.") from error
    return Editor(engine or engines.engine(), role)


def now() -> str:
    """The moment, as it is written: ISO in UTC, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def add(connection: Connection, table: sa.Table, **values: Any) -> int:
    """A new row; its id. A row that can be edited begins at version 1."""
    if "version" in table.c:
        values["version"] = 1
    made = connection.execute(sa.insert(table).values(**values).returning(table.c.id))
    return made.scalar_one()


def state_event(
    connection: Connection, editor: Editor, subject: str, id_: int, state: str | None, to: str
) -> None:
    """Write down that a meeting or a decision has come to another state."""
    told = {"subject": subject, "subject_id": id_, "from_state": state, "to_state": to}
    add(connection, tables.state_event, role=editor.role, at=now(), **told)


def row(
    connection: Connection, table: sa.Table, id_: int, *, lock: bool = False, removed: bool = False
) -> dict[str, Any]:
    """One row by id; raises Gone. ``lock`` keeps other writers of a server away from it. A row
    that is ``removed`` is gone for who does not ask for one."""
    query = sa.select(table).where(table.c.id == id_)
    found = connection.execute(query.with_for_update() if lock else query).mappings().first()
    if found is None or (found.get("removed") is not None) is not removed:
        raise Gone(_CALLED[table.name])
    return dict(found)


def seen(
    connection: Connection, table: sa.Table, id_: int, version: int, mine: Mapping[str, Any]
) -> dict[str, Any]:
    """The row, if it is still as the editor saw it; raises Conflict with both versions."""
    found = row(connection, table, id_, lock=True)
    if found["version"] != version:
        raise Conflict({"version": version, **mine}, found)
    return found


def remove(connection: Connection, table: sa.Table, id_: int, version: int) -> None:
    """Put a row away from the version that was seen: nobody reads it until ``take_back``."""
    change(connection, table, id_, version, {"removed": now()})


def take_back(connection: Connection, table: sa.Table, id_: int) -> dict[str, Any]:
    """A removed row is there again; the row as it was while it was away. Raises Gone."""
    found = row(connection, table, id_, lock=True, removed=True)
    change(connection, table, id_, found["version"], {"removed": None})
    return found


def change(
    connection: Connection, table: sa.Table, id_: int, version: int, values: Mapping[str, Any]
) -> int:
    """Write ``values`` over the version that was seen; the new version. Raises Conflict."""
    changed = connection.execute(
        sa.update(table)
        .where(table.c.id == id_, table.c.version == version)
        .values(version=table.c.version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict({"version": version, **values}, row(connection, table, id_))
    return version + 1
