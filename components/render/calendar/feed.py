"""A calendar to subscribe to, of whole days (RFC 5545). Pure: same input, same bytes.

What is no longer in it is gone from the subscriber's calendar the next time it is read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

#: How often a subscriber needs to ask again.
_REFRESH = timedelta(days=1)


@dataclass(frozen=True)
class Watched:
    """Something on a ``day``, or on every day from it to the ``last``. ``identity`` is unique in
    the world and stays the same; ``stamp`` is the day that it was last known to be so. ``page``
    and ``location`` may be empty."""

    identity: str
    day: date
    stamp: date
    summary: str
    description: str
    page: str
    last: date | None = None
    location: str = ""


def begun(product: str) -> Calendar:
    """A calendar without events. ``product``: which of ours it is."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Arshjulet//{product}//SV")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def feed(entries: Iterable[Watched], *, name: str, product: str) -> bytes:
    """The file."""
    calendar = begun(product)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    for one in entries:
        calendar.add_component(_event(one))
    return calendar.to_ical()


def _event(one: Watched) -> Event:
    event = Event()
    event.add("uid", one.identity)
    event.add("dtstamp", datetime.combine(one.stamp, time(), UTC))
    event.add("dtstart", one.day)
    event.add("dtend", (one.last or one.day) + timedelta(days=1))  # an end is not included
    event.add("summary", one.summary)
    event.add("description", one.description)
    if one.location:
        event.add("location", one.location)
    if one.page:
        event.add("url", one.page)
    event.add("transp", "TRANSPARENT")
    return event
