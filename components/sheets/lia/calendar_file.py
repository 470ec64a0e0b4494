"""Confirmed LIA periods as what a calendar can be subscribed to. Pure.

Estimates are never in it. A period is one event of whole days, from its Monday to its Sunday,
whatever the year of its weeks. It is stamped with the day it was confirmed, and keeps its
identity in every edition.
"""

from datetime import date
from typing import Any

import pandas as pd

from components.render.calendar.feed import Watched
from components.sheets.lia import calendar_text as text
from components.sheets.lia import text as said


def watched(periods: pd.DataFrame, page: str, today: date) -> list[Watched]:
    """``periods`` are of data/questions/lia.py; ``page`` is where they are read."""
    rows = periods.sort_values(["first_day", "uid"]).itertuples()
    return [_period(row, page, today) for row in rows]


def _period(row: Any, page: str, today: date) -> Watched:
    students = None if pd.isna(row.students) else int(row.students)
    confirmed = date.fromisoformat(row.confirmed)
    ways = [value for value in (row.link, row.contact) if not pd.isna(value)]
    return Watched(
        identity=text.identity(row.uid),
        day=date.fromisoformat(row.first_day),
        last=date.fromisoformat(row.last_day),
        stamp=confirmed,
        summary=text.summary(row.programme, row.provider, students),
        description=text.description(
            row.course,
            row.from_week,
            row.to_week,
            students,
            said.confirmed(confirmed, today),
            ways,
            page,
        ),
        page="" if pd.isna(row.link) else row.link,
        location="" if pd.isna(row.municipality) else text.location(row.municipality),
    )
