"""The tables of a forum book, made of its rows. Migrations (data/forum/migrations) make the same.

Codes, days and times are text, as everywhere in the store. Rows that an editor can change have
``version``; what is written once and never changed is in ``APPEND_ONLY``.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Annotated, Any, get_args, get_origin

import sqlalchemy as sa

from data.forum import rows

#: The newest migration; a book at this revision needs nothing done.
HEAD = "0007"

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: Row → its table, and that table's columns by the names of the row's fields.
OF: dict[type, sa.Table] = {}
COLUMNS: dict[type, dict[str, sa.Column]] = {}

#: Field → the row it points at.
_POINTS = {
    "meeting_id": "meeting.id",
    "item_id": "item.id",
    "decision_id": "decision.id",
    "order_id": "education_order.id",
    "application_id": "order_application.id",
    "room_id": "room.id",
    "question_id": "room_question.id",
    "picture_id": "picture.id",
}


def _table(
    name: str,
    row: type,
    *parts: sa.schema.SchemaItem,
    key: tuple[str, ...] = (),
    on_delete: str | None = None,
) -> sa.Table:
    """The table of a row. ``key``: its fields that are the primary key, where it has no id of
    its own; ``on_delete``: what becomes of what need not point at another row."""
    made: list[sa.schema.SchemaItem] = []
    for field in fields(row):
        if field is fields(row)[0] and not key:
            made.append(sa.Column("id", sa.Integer, primary_key=True))
        elif field.default is MISSING:
            hint, words = get_args(field.type) if _worded(field.type) else (field.type, ())
            needed = type(None) not in get_args(hint)
            to = _POINTS.get(field.name)
            points = [sa.ForeignKey(to, ondelete=None if needed else on_delete)] if to else []
            kind = _kind(hint if needed else get_args(hint)[0], needed)
            made.append(
                sa.Column(
                    field.name, kind, *points, nullable=not needed, primary_key=field.name in key
                )
            )
            if words:
                among = sa.column(field.name).in_(words)
                made.append(sa.CheckConstraint(among, name=field.name))
    table = sa.Table(name, METADATA, *made, *parts, sqlite_autoincrement=not key)
    own = {"id": fields(row)[0].name}
    OF[row] = table
    COLUMNS[row] = {own.get(column.name, column.name): column for column in table.c}
    return table


def _worded(hint: Any) -> bool:
    return get_origin(hint) is Annotated


def _kind(hint: Any, needed: bool) -> Any:
    if get_origin(hint) is Mapping:
        return sa.JSON(none_as_null=not needed)
    return {int: sa.Integer(), str: sa.Text(), bytes: sa.LargeBinary()}[hint]


def _removed() -> sa.Column:
    """When a row was removed: it can be taken back until the forum closes a meeting."""
    return sa.Column("removed", sa.Text)


#: One row: who the book is (so that two books never share a version) and how often written.
book = sa.Table(
    "book",
    METADATA,
    sa.Column("identity", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
)

meeting = _table(
    "meeting",
    rows.Meeting,
    sa.CheckConstraint("quarter BETWEEN 1 AND 4", name="quarter"),
    sa.CheckConstraint("state <> 'stängd' OR edition IS NOT NULL", name="closed_with_edition"),
    sa.Index(None, "county_code", "sector", "day"),
    _removed(),
)

participants = _table(
    "participants",
    rows.Participants,
    sa.Column("meeting_id", sa.ForeignKey("meeting.id"), primary_key=True),
    sa.CheckConstraint("number > 0", name="number"),
    key=("role_group", "sex"),
)

item = _table(
    "item",
    rows.Item,
    sa.CheckConstraint("sheet IS NOT NULL OR question IS NOT NULL", name="about"),
    sa.Index(None, "meeting_id", "position"),
    _removed(),
)

picture = _table(
    "picture", rows.Picture, sa.UniqueConstraint("name"), sa.UniqueConstraint("item_id")
)

picture_file = _table("picture_file", rows.PictureFile, key=("picture_id",))

shown = _table("shown", rows.Shown, key=("item_id",))

presenter = _table("presenter", rows.Presenting, key=("meeting_id",), on_delete="SET NULL")

decision = _table("decision", rows.Decision, sa.Index(None, "meeting_id"))

decision_addition = _table("decision_addition", rows.Addition, sa.Index(None, "decision_id"))

state_event = _table("state_event", rows.StateEvent, sa.Index(None, "subject", "subject_id"))

order = _table("education_order", rows.Order, sa.Index(None, "county_code", "sector"))

order_evidence = _table("order_evidence", rows.Evidence, sa.Index(None, "order_id"))

order_application = _table(
    "order_application",
    rows.Application,
    sa.UniqueConstraint("order_id", "diarienummer"),
    sa.Index(None, "state", "diarienummer"),
)

order_event = _table("order_event", rows.Event, sa.Index(None, "order_id"))

need = _table("need", rows.Need, sa.Index(None, "county_code", "sector", "reported"), _removed())

year_goal = _table(
    "year_goal", rows.Goal, sa.UniqueConstraint("county_code", "sector", "year", "measure")
)

room = _table(
    "room",
    rows.Room,
    sa.UniqueConstraint("code"),
    sa.UniqueConstraint("meeting_id"),
    sa.Index(None, "county_code", "sector"),
)

room_question = _table(
    "room_question",
    rows.RoomQuestion,
    sa.CheckConstraint("most > 0", name="most"),
    sa.Index(None, "room_id"),
    on_delete="SET NULL",
)

room_answer = _table("room_answer", rows.RoomAnswer, sa.UniqueConstraint("question_id", "sender"))

#: Triggers in both databases refuse to change or remove a row of these.
APPEND_ONLY = (order_event, state_event, order_evidence, shown, decision_addition)
