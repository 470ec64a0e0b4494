"""The forms of a meeting that both its planning and its presentation use."""

from collections.abc import Sequence

from components.screen.forum.form import BookForm, of_row
from components.sheets.forum import text
from data.forum import decisions, items
from data.forum.rows import Decision, Item, Meeting


def new_decision(one: Meeting, item_id: int | None) -> BookForm:
    """A decision of a meeting, under an item or on its own."""
    return BookForm(
        name=f"nytt-beslut-{one.meeting_id}-{item_id or 0}",
        action="decision.decide",
        fields={name: decisions.FIELDS[name] for name in ("text", "responsible", "due")},
        submit=text.DECIDE,
        done=text.DECIDED,
        save=lambda who, version, values: decisions.decide(who, one.meeting_id, item_id, **values),
    )


def decision(row: Decision) -> BookForm:
    """A decision that has been made: its words, and how far it has come."""
    return of_row(
        f"beslut-{row.decision_id}",
        "decision.edit",
        decisions.FIELDS,
        row,
        decisions.edit,
        row.decision_id,
    )


def item(row: Item, names: Sequence[str]) -> BookForm:
    """The named fields of an item."""
    fields = {name: items.FIELDS[name] for name in names}
    name = f"punkt-{row.item_id}-{len(names)}"
    return of_row(name, "item.edit", fields, row, items.edit, row.item_id)
