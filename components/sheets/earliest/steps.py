"""The way from an order to its earliest start as steps along a line of time. Pure.

The same rules as the sentences of text.py. Where a day is not published the step says so, and
stands where the last known one would be.
"""

from dataclasses import dataclass
from datetime import date

from components.kit.numbers import day, published
from components.sheets.earliest import text
from components.sheets.earliest.text import Deadline

NOT_PUBLISHED = "obekräftat"
_LOCALLY = "bestäms lokalt"


@dataclass(frozen=True)
class Milestone:
    """``when`` and ``what`` in words; ``place`` in months of the calendar (year × 12 + month), None
    where no time is known; ``start``: whether it is the earliest start."""

    when: str
    what: str
    place: float | None
    start: bool = False


def steps(deadline: Deadline, ordered: date) -> tuple[Milestone, ...]:
    """From the order to the earliest start, of something ordered on that day."""
    year = text.apply_year(deadline, ordered)
    first = Milestone(published(ordered.isoformat()[:7]), "beställning", _month(ordered))
    match deadline.matter:
        case "yh-program":
            start = date(year + 1, 7, 1)
            return (
                first,
                _apply(deadline, year, "ansökan"),
                Milestone(f"januari {year + 1}", "beslut", _place(year + 1, 1)),
                Milestone(day(start), "start tidigast", _month(start), start=True),
            )
        case "yh-kurs":
            return (
                first,
                _apply(deadline, year, "ansökan"),
                Milestone(f"maj {year}", "beslut", _place(year, 5)),
                Milestone(f"hösten {year}", "start tidigast", _place(year, 8.5), start=True),
            )
        case "yrkesvux":
            known = _published(deadline, year)
            applies = "kommunerna söker" + ("" if known else f", {NOT_PUBLISHED}")
            return (
                first,
                Milestone(f"april {year}", applies, _place(year, 4)),
                Milestone(str(year + 1), "start tidigast", _place(year + 1, 1), start=True),
            )
    return (
        first,
        Milestone(_LOCALLY, deadline.decision, None),
        Milestone(deadline.earliest_start, "start", None, start=True),
    )


def earliest(deadline: Deadline, ordered: date) -> str:
    """When it can start at the earliest: "1 juli 2028"."""
    return steps(deadline, ordered)[-1].when


def _apply(deadline: Deadline, year: int, what: str) -> Milestone:
    last = deadline.last_closed
    place = _month(last.replace(year=year, day=1)) if last else _place(year, 6)
    if last and last.year == year:
        return Milestone(day(last), what, place)
    return Milestone(str(year), f"{what}, {NOT_PUBLISHED}", place)


def _published(deadline: Deadline, year: int) -> bool:
    return deadline.last_closed is not None and deadline.last_closed.year == year


def _month(when: date) -> float:
    return _place(when.year, when.month)


def _place(year: int, month: float) -> float:
    return year * 12 + month
