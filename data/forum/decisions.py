"""Decisions of a meeting, written next to the figure. Writing."""

from collections.abc import Mapping
from typing import Any

from data.forum import limits
from data.forum.editor import Editor, add, change, row, seen, state_event
from data.forum.limits import LINE, PARAGRAPH, Day, Text, Word
from data.forum.rows import DECISION_STATES
from data.forum.tables import decision, item, meeting

FIELDS: Mapping[str, limits.Field] = {
    "text": Text("Beslut", needed=True, most=PARAGRAPH, lines=True),
    "responsible": Text("Ansvarig roll", needed=True, most=LINE),
    "due": Day("Klart senast"),
    "state": Word("Läge", needed=True, words=DECISION_STATES),
}


def decide(
    editor: Editor,
    meeting_id: int,
    item_id: int | None = None,
    *,
    text: str,
    responsible: str,
    due: Any = None,
) -> int:
    """A decision of a meeting, under one of its items or on its own; its id."""
    given = {"text": text, "responsible": responsible, "due": due, "state": DECISION_STATES[0]}
    values = limits.complete(FIELDS, given)
    with editor.writing() as connection:
        row(connection, meeting, meeting_id)
        if item_id is not None and row(connection, item, item_id)["meeting_id"] != meeting_id:
            raise ValueError("an item of another meeting")
        made = add(connection, decision, meeting_id=meeting_id, item_id=item_id, **values)
        state_event(connection, editor, "decision", made, None, values["state"])
    return made


def edit(editor: Editor, decision_id: int, version: int, **fields: Any) -> int:
    """Change a decision, its state included; its new version. Raises Conflict, Refused."""
    values = limits.cleaned(FIELDS, fields)
    with editor.writing() as connection:
        found = seen(connection, decision, decision_id, version, values)
        before, to = found["state"], values.get("state", found["state"])
        if to != before:
            state_event(connection, editor, "decision", decision_id, before, to)
        return change(connection, decision, decision_id, version, values)
