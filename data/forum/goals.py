"""Goals that a forum sets for a year: so many ordered, started, women who finished. Writing.

A goal that is no longer one has no number; it is never removed.
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from data.forum import limits
from data.forum.editor import Editor, add, change, seen
from data.forum.limits import Number, Word
from data.forum.rows import GOAL_MEASURES
from data.forum.tables import year_goal

FIELDS: Mapping[str, limits.Field] = {
    "county_code": limits.COUNTY,
    "sector": limits.SECTOR,
    "year": Number("År", needed=True, low=limits.FIRST_YEAR, high=limits.LAST_YEAR),
    "measure": Word("Vad målet gäller", needed=True, words=GOAL_MEASURES),
    "number": Number("Antal", low=0),
}


def set_goal(editor: Editor, **fields: Any) -> int:
    """A new goal, with a number, or one that was given up set again; its id. Raises Refused when
    the year has one of the measure."""
    values = limits.complete(FIELDS, fields)
    if values["number"] is None:
        raise limits.refuse(
            "number", FIELDS["number"].label, "Fältet är tomt.", "Skriv antalet, 0 om inget."
        )
    same = [year_goal.c[name] == values[name] for name in FIELDS if name != "number"]
    with editor.writing() as connection:
        before = connection.execute(sa.select(year_goal).where(*same)).mappings().first()
        if before is None:
            return add(connection, year_goal, **values)
        if before["number"] is not None:
            raise limits.refuse(
                "measure",
                FIELDS["measure"].label,
                "Året har redan ett sådant mål.",
                "Ändra antalet på det.",
            )
        number = {"number": values["number"]}
        change(connection, year_goal, before["id"], before["version"], number)
        return int(before["id"])


def edit(editor: Editor, goal_id: int, version: int, **fields: Any) -> int:
    """Change a goal's number, None: no goal any more; its new version. Raises Conflict."""
    values = limits.cleaned({"number": FIELDS["number"]}, fields)
    with editor.writing() as connection:
        seen(connection, year_goal, goal_id, version, values)
        return change(connection, year_goal, goal_id, version, values)
