"""Confirmed LIA periods as a calendar file (RFC 5545), to subscribe to. Pure.

Estimates are never in it. A period is one event of whole days, from its Monday to the day after
its Sunday (an end is not included), whatever the year of its weeks. Same input, same bytes: an
event is stamped with the day it was confirmed, and keeps its identity in every edition.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pandas as pd
from icalendar import Calendar, Event

from components.sheets.lia import calendar_text as text
from components.sheets.lia import text as said

#: How often a subscriber needs to ask again.
_REFRESH = timedelta(days=1)
_PRODUCT = "-//Arshjulet//LIA//SV"


def ics(periods: pd.DataFrame, *, title: str, page: str, today: date) -> bytes:
    """The file. ``periods`` are of data/questions/lia.py; ``page`` is where they are read."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    for row in periods.sort_values(["first_day", "uid"]).itertuples():
        calendar.add_component(_event(row, page, today))
    return calendar.to_ical()


def _event(row: Any, page: str, today: date) -> Event:
    students = None if pd.isna(row.students) else int(row.students)
    place = None if pd.isna(row.municipality) else row.municipality
    confirmed = date.fromisoformat(row.confirmed)
    ways = [value for value in (row.link, row.contact) if not pd.isna(value)]
    event = Event()
    event.add("uid", text.identity(row.uid))
    event.add("dtstamp", datetime.combine(confirmed, time(), UTC))
    event.add("dtstart", date.fromisoformat(row.first_day))
    event.add("dtend", date.fromisoformat(row.last_day) + timedelta(days=1))
    event.add("summary", text.summary(row.programme, row.provider, students))
    event.add(
        "description",
        text.description(
            row.course,
            row.from_week,
            row.to_week,
            students,
            said.confirmed(confirmed, today),
            ways,
            page,
        ),
    )
    if place:
        event.add("location", text.location(place))
    if not pd.isna(row.link):
        event.add("url", row.link)
    event.add("transp", "TRANSPARENT")
    return event
