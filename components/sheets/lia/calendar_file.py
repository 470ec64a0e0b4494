"""Confirmed LIA periods as what a calendar can be subscribed to. Pure.

Estimates are never in it. A period is one event of whole days, from its Monday to its Sunday,
whatever the year of its weeks. It is stamped with the day it was confirmed, and keeps its
identity in every edition.
"""

from collections.abc import Iterable
from datetime import date

from components.render.calendar.feed import Watched
from components.sheets.lia import calendar_text as text
from components.sheets.lia import text as said
from components.sheets.lia.records import LiaPeriod


def watched(periods: Iterable[LiaPeriod], page: str, today: date) -> list[Watched]:
    """``page`` is where they are read."""
    rows = sorted(periods, key=lambda one: (one.first_day, one.uid))
    return [_period(row, page, today) for row in rows]


def _period(row: LiaPeriod, page: str, today: date) -> Watched:
    confirmed = date.fromisoformat(row.confirmed)
    ways = [value for value in (row.link, row.contact) if value]
    return Watched(
        identity=text.identity(row.uid),
        day=date.fromisoformat(row.first_day),
        last=date.fromisoformat(row.last_day),
        stamp=confirmed,
        summary=text.summary(row.programme, row.provider, row.students),
        description=text.description(
            row.course,
            row.from_week,
            row.to_week,
            row.students,
            said.confirmed(confirmed, today),
            ways,
            page,
        ),
        page=row.link or "",
        location=text.location(row.municipality) if row.municipality else "",
    )
