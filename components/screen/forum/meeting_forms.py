"""The forms of a meeting that both its planning and its presentation use."""

from collections.abc import Sequence

from components.screen.forum import typed
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


def decision(row: Decision, *, closed: bool) -> BookForm:
    """A decision that has been made: its words, and how far it has come; of a meeting that is
    closed only that."""
    names = ("state",) if closed else tuple(decisions.FIELDS)
    return of_row(
        f"beslut-{row.decision_id}",
        "decision.edit",
        {name: decisions.FIELDS[name] for name in names},
        row,
        decisions.edit,
        row.decision_id,
    )


def item(row: Item, names: Sequence[str]) -> BookForm:
    """The named fields of an item. One form for all of them: what is typed while a meeting is
    presented is there on the forum's page too."""
    fields = {name: items.FIELDS[name] for name in names}
    return of_row(f"punkt-{row.item_id}", "item.edit", fields, row, items.edit, row.item_id)


def addition(row: Decision) -> BookForm:
    """Something to add to a decision of a closed meeting."""
    return BookForm(
        name=f"tillagg-{row.decision_id}",
        action="decision.supplement",
        fields=decisions.ADDITION_FIELDS,
        submit=text.SUPPLEMENT,
        done=text.SUPPLEMENTED,
        save=lambda who, version, values: decisions.supplement(who, row.decision_id, **values),
    )


def left(one: Meeting, points: Sequence[Item]) -> None:
    """What was being written on a meeting when it was closed."""
    under = [0, *(point.item_id for point in points)]
    typed.left(
        [f"nytt-beslut-{one.meeting_id}-{item_id}" for item_id in under], text.CLOSED_UNSAVED
    )
