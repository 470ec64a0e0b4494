"""Decisions of a meeting, written next to the figure. Writing."""

from collections.abc import Mapping
from typing import Any

from data.forum import limits
from data.forum.editor import Editor, add, change, now, row, seen, state_event
from data.forum.limits import LINE, PARAGRAPH, Day, Text, Word
from data.forum.rows import DECISION_STATES
from data.forum.tables import decision, decision_addition, item, meeting

FIELDS: Mapping[str, limits.Field] = {
    "text": Text("Beslut", needed=True, most=PARAGRAPH, lines=True),
    "responsible": Text("Ansvarig roll", needed=True, most=LINE),
    "due": Day("Klart senast"),
    "state": Word("Läge", needed=True, words=DECISION_STATES),
}

ADDITION_FIELDS: Mapping[str, limits.Field] = {
    "text": Text("Tillägg", needed=True, most=PARAGRAPH, lines=True),
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
    """A decision of a meeting that is not closed, under one of its items or on its own; its id."""
    given = {"text": text, "responsible": responsible, "due": due, "state": DECISION_STATES[0]}
    values = limits.complete(FIELDS, given)
    with editor.writing() as connection:
        if row(connection, meeting, meeting_id, lock=True)["state"] == "stängd":
            raise limits.refuse(
                "text",
                FIELDS["text"].label,
                "Mötet är stängt, så inga nya beslut kan skrivas in på det.",
                "Skriv ett tillägg till ett av mötets beslut, eller beslutet på nästa möte.",
            )
        if item_id is not None and row(connection, item, item_id)["meeting_id"] != meeting_id:
            raise ValueError("an item of another meeting")
        made = add(connection, decision, meeting_id=meeting_id, item_id=item_id, **values)
        state_event(connection, editor, "decision", made, None, values["state"])
    return made


def edit(editor: Editor, decision_id: int, version: int, **fields: Any) -> int:
    """Change a decision, its state included; its new version. Raises Conflict, Refused.

    When its meeting is closed only the state can change: see ``supplement``.
    """
    values = limits.cleaned(FIELDS, fields)
    with editor.writing() as connection:
        found = seen(connection, decision, decision_id, version, values)
        closed = row(connection, meeting, found["meeting_id"], lock=True)["state"] == "stängd"
        rewritten = [name for name in values if name != "state" and values[name] != found[name]]
        if closed and rewritten:
            raise limits.refuse(
                rewritten[0],
                FIELDS[rewritten[0]].label,
                "Mötet är stängt, så beslutet står som det fattades.",
                "Skriv ett tillägg: då syns både beslutet och det som är tillagt.",
            )
        before, to = found["state"], values.get("state", found["state"])
        if to != before:
            state_event(connection, editor, "decision", decision_id, before, to)
        return change(connection, decision, decision_id, version, values)


def supplement(editor: Editor, decision_id: int, *, text: str) -> int:
    """Add to a decision of a closed meeting, dated today; the addition's id. What was decided
    stands beside it, and neither is ever changed."""
    values = limits.cleaned(ADDITION_FIELDS, {"text": text})
    with editor.writing() as connection:
        found = row(connection, decision, decision_id, lock=True)
        if row(connection, meeting, found["meeting_id"], lock=True)["state"] != "stängd":
            raise limits.refuse(
                "text",
                ADDITION_FIELDS["text"].label,
                "Mötet är inte stängt än.",
                "Ändra beslutet i stället.",
            )
        day = editor.today.isoformat()
        added = {"decision_id": decision_id, "day": day, "role": editor.role, "at": now()}
        return add(connection, decision_addition, **added, **values)
