"""Reported needs, from workshops and employers. Writing."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from data.forum import limits
from data.forum.editor import Editor, add, change, seen
from data.forum.limits import MOST_PERSONS, Day, Number, Text, Word
from data.forum.tables import need

#: When the need is there, and how pressing it is: words, so that they can be counted.
HORIZONS = ("nu", "inom ett år", "1–3 år", "3–5 år", "längre fram")
URGENCIES = ("akut", "viktigt", "kan vänta")

FIELDS: Mapping[str, limits.Field] = {
    "county_code": limits.COUNTY,
    "sector": limits.SECTOR,
    "municipality_code": limits.MUNICIPALITY,
    "competence": Text("Kompetens eller yrke", needed=True),
    "persons": Number("Personer", low=1, high=MOST_PERSONS),
    "horizon": Word("När", words=HORIZONS),
    "urgency": Word("Hur bråttom", words=URGENCIES),
    "origin": Text("Kommer från", needed=True),
    "reported": Day("Rapporterat", needed=True),
}


def report(editor: Editor, **fields: Any) -> int:
    """A new need, reported today unless another day is given; its id."""
    values = limits.complete(FIELDS, {"reported": editor.today, **fields})
    limits.in_county(values)
    with editor.writing() as connection:
        return add(connection, need, **values)


def edit(editor: Editor, need_id: int, version: int, **fields: Any) -> int:
    """Change fields of a need; its new version. Raises Conflict, Refused."""
    values = limits.cleaned(FIELDS, fields)
    with editor.writing() as connection:
        limits.in_county({**seen(connection, need, need_id, version, values), **values})
        return change(connection, need, need_id, version, values)


def remove(editor: Editor, need_id: int, version: int) -> None:
    """Remove a need that was written by mistake, if it is still as the editor saw it."""
    with editor.writing() as connection:
        seen(connection, need, need_id, version, {})
        connection.execute(sa.delete(need).where(need.c.id == need_id))
