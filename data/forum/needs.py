"""Reported needs, from workshops and employers. Writing."""

from collections.abc import Mapping
from typing import Any

from data.forum import editor as writing
from data.forum import limits
from data.forum.editor import Editor, add, change, seen
from data.forum.limits import MOST_PERSONS, Day, Number, Text, Word
from data.forum.rows import HORIZONS
from data.forum.tables import need

#: How pressing it is: words, so that they can be counted.
URGENCIES = ("akut", "viktigt", "kan vänta")

FIELDS: Mapping[str, limits.Field] = {
    "county_code": limits.COUNTY,
    "sector": limits.SECTOR,
    "municipality_code": limits.MUNICIPALITY,
    "occupation": Text("Yrke i listan"),
    "competence": Text("Kompetens, med egna ord"),
    "persons": Number("Personer", low=1, high=MOST_PERSONS),
    "horizon": Word("När", words=HORIZONS),
    "urgency": Word("Hur bråttom", words=URGENCIES),
    "origin": Text("Kommer från", needed=True),
    "reported": Day("Rapporterat", needed=True),
}


def report(editor: Editor, **fields: Any) -> int:
    """A new need, reported today unless another day is given; its id. It is about an
    ``occupation`` of the list, about a ``competence`` in words, or both."""
    values = _about(limits.complete(FIELDS, {"reported": editor.today, **fields}))
    limits.in_county(values)
    with editor.writing() as connection:
        return add(connection, need, **values)


def edit(editor: Editor, need_id: int, version: int, **fields: Any) -> int:
    """Change fields of a need; its new version. Raises Conflict, Refused."""
    values = limits.cleaned(FIELDS, fields)
    with editor.writing() as connection:
        found = seen(connection, need, need_id, version, values)
        limits.in_county({**found, **values})
        about = {**found, **values}
        if "competence" not in values and found["competence"] == found["occupation"]:
            about["competence"] = values.get("occupation") or found["competence"]
        about = _about(about)
        values |= {"competence": about["competence"]}
        return change(connection, need, need_id, version, values)


def remove(editor: Editor, need_id: int, version: int) -> None:
    """Remove a need that was written by mistake, if it is still as the editor saw it. Until the
    forum closes a meeting it can be taken back (``take_back``)."""
    with editor.writing() as connection:
        seen(connection, need, need_id, version, {})
        writing.remove(connection, need, need_id, version)


def take_back(editor: Editor, need_id: int) -> None:
    """A removed need is there again. Raises Gone."""
    with editor.writing() as connection:
        writing.take_back(connection, need, need_id)


def _about(values: Mapping[str, Any]) -> dict[str, Any]:
    """What a need is about is told; without words of its own it is called as its occupation."""
    competence = values["competence"] or values["occupation"]
    if competence is None:
        raise limits.refuse(
            "competence",
            FIELDS["competence"].label,
            "Behovet har varken yrke eller kompetens.",
            "Välj ett yrke i listan, eller skriv med egna ord.",
        )
    return {**values, "competence": competence}
