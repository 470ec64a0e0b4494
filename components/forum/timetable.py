"""When each point of a meeting is meant to begin. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from data.forum.rows import Meeting

#: Where meetings are held.
SWEDEN = ZoneInfo("Europe/Stockholm")


def begins(meeting: Meeting, minutes: Sequence[int | None]) -> list[datetime | None]:
    """When each point begins, and last when they all are over; None when nobody has said.

    ``minutes`` are planned for each point. What follows a point without minutes begins nobody
    knows when.
    """
    at = start(meeting)
    found = [at]
    for planned in minutes:
        at = at + timedelta(minutes=planned) if at and planned is not None else None
        found.append(at)
    return found


def clock(at: datetime | None) -> str:
    """ "13.05", as Swedish writes it; "" when nobody knows."""
    return f"{at:%H.%M}" if at else ""


def start(meeting: Meeting) -> datetime | None:
    """When the meeting begins, in Sweden; None while only its day is known."""
    return _at(meeting, meeting.starts)


def end(meeting: Meeting, minutes: Sequence[int | None]) -> datetime | None:
    """When it ends: as was said, else when all its points are over."""
    return said_end(meeting) or begins(meeting, minutes)[-1] if start(meeting) else None


def said_end(meeting: Meeting) -> datetime | None:
    """When it ends, where somebody has said."""
    return _at(meeting, meeting.ends)


def _at(meeting: Meeting, said: str | None) -> datetime | None:
    if not said:
        return None
    return datetime.fromisoformat(f"{meeting.day}T{said}").replace(tzinfo=SWEDEN)
