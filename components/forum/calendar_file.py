"""A meeting as a calendar file (RFC 5545). Pure.

The event keeps its identity; whatever is written in the book raises its sequence, so that a
calendar moves the meeting that it has instead of adding another. A number of the meeting's own
would not do: when it ends follows from its points, and what is removed is forgotten. Same input,
same bytes.
"""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Event, Timezone, vCalAddress

from components.forum import invitation_text as text
from components.forum.invitation import Invitation
from components.forum.timetable import SWEDEN
from components.kit.sender import sender
from components.render.calendar.feed import begun


def ics(invitation: Invitation, today: date) -> bytes:
    """The file, stamped with the day it is made."""
    calendar = begun("Moten")
    event = _event(invitation, today)
    mailbox = sender().contact
    if "@" in mailbox:  # what is published has an organiser, a role's mailbox
        calendar.add("method", "PUBLISH")
        organiser = vCalAddress(f"mailto:{mailbox.removeprefix('mailto:')}")
        if sender().organisation:
            organiser.params["CN"] = sender().organisation
        event.add("organizer", organiser)
    if invitation.starts:
        calendar.add_component(_timezone(invitation.starts))
    calendar.add_component(event)
    return calendar.to_ical()


def _event(invitation: Invitation, today: date) -> Event:
    meeting, event = invitation.meeting, Event()
    event.add("uid", f"mote-{meeting.meeting_id}-{invitation.book}@arshjulet")
    event.add("sequence", invitation.written)
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    if invitation.starts:
        event.add("dtstart", invitation.starts)
        if invitation.ends:
            event.add("dtend", invitation.ends)
    else:
        day = date.fromisoformat(meeting.day)
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
    event.add("summary", invitation.title)
    event.add("description", text.calendar(invitation))
    if meeting.place:
        event.add("location", meeting.place)
    event.add("url", invitation.page)
    event.add("status", "CONFIRMED")
    return event


def _timezone(at: datetime) -> Timezone:
    """Swedish time in the years around the meeting: a calendar need not know it by name."""
    first, last = date(at.year - 1, 1, 1), date(at.year + 2, 1, 1)
    return Timezone.from_tzid(str(SWEDEN), first_date=first, last_date=last)
