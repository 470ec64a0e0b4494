"""What somebody is to do by a day: answers that are awaited, decisions that are not done. Pure.

The list on the sheet and the calendar (``/bevaka.ics``) are of the same rows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from components.sheets.tavla import text
from data.forum.book import UNFINISHED
from data.forum.rows import Decision, Order


@dataclass(frozen=True)
class Due:
    """``what`` is to be done by ``who`` on ``day``. ``identity`` stays as long as it is the same
    thing; ``page`` is where it can be read, from the root."""

    identity: str
    what: str
    who: str
    day: date
    page: str

    def left(self, today: date) -> int:
        """Days until the day; negative when it has passed."""
        return (self.day - today).days


def found(orders: Iterable[Order], decisions: Iterable[Decision]) -> list[Due]:
    """Everything with a day, the first day first."""
    answers = [
        Due(
            f"bestallning-{one.order_id}-svar",
            text.answer_on(one.title),
            one.addressee or one.addressee_type,
            date.fromisoformat(one.answer_due),
            f"bestallning/{one.order_id}",
        )
        for one in orders
        if one.state == "skickad" and one.answer_due
    ]
    made = [
        Due(
            f"beslut-{one.decision_id}",
            one.text,
            one.responsible,
            date.fromisoformat(one.due),
            f"protokoll/{one.meeting_id}",
        )
        for one in decisions
        if one.state in UNFINISHED and one.due
    ]
    return sorted([*answers, *made], key=lambda one: (one.day, one.identity))
