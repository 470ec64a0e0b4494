"""The forms of a meeting that both its planning and its presentation use."""

from collections.abc import Sequence
from dataclasses import asdict

from components.screen.forum.form import BookForm
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
    return BookForm(
        name=f"beslut-{row.decision_id}",
        action="decision.edit",
        fields=decisions.FIELDS,
        row=asdict(row),
        version=row.version,
        save=lambda who, version, values: decisions.edit(who, row.decision_id, version, **values),
    )


def item(row: Item, names: Sequence[str]) -> BookForm:
    """The named fields of an item."""
    return BookForm(
        name=f"punkt-{row.item_id}-{len(names)}",
        action="item.edit",
        fields={name: items.FIELDS[name] for name in names},
        row=asdict(row),
        version=row.version,
        save=lambda who, version, values: items.edit(who, row.item_id, version, **values),
    )
