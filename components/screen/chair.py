"""What a presentation says around its items: the welcome, and what the chair's window shows."""

from collections.abc import Callable
from datetime import date

from components.address.choices import Choice
from components.forum import invitation_text, meeting_text, timetable
from components.forum.run_sheet import RunSheet
from components.kit import loopback
from components.kit.sheet import Sheet
from components.render.stage import around, stage
from components.render.stage import text as stage_text
from components.render.stage.around import ChairNotes, Welcome
from components.screen import links
from data.questions import meta


def welcome(run: RunSheet, get: Callable[[str, Choice], Sheet]) -> str:
    """The slide before a meeting's first point; "" for a quarter's sheets."""
    meeting = run.meeting
    if meeting is None:
        return ""
    points = [one for one in run.points if one.asked is None]
    minutes = [one.on_the_clock for one in points]
    begins = timetable.begins(meeting, minutes)
    here, codes = links.current(), links.codes()
    sector = meta.sector(links.edition(), meeting.sector).in_text
    room = links.reading().book.room(meeting.meeting_id)
    starts, ends = timetable.start(meeting), timetable.end(meeting, minutes)
    about = (invitation_text.when(meeting.day, starts, ends), meeting.place or "")
    return around.welcome(
        Welcome(
            title=meeting_text.title(meeting, codes.counties[meeting.county_code], sector),
            about=tuple(filter(None, about)),
            points=[
                (timetable.clock(at), one.sheet(one.choice(here), get).question)
                for at, one in zip(begins, points, strict=False)
            ],
            address=f"{links.server()}/folj/{meeting.meeting_id}",
            answers=f"{links.public()}/svara".partition("://")[2],
            code=room.code if room and room.secret else "",
            no_code=no_code(run, links.server()),
        )
    )


def notes(run: RunSheet, item: stage.StageItem) -> str:
    """What the chair reads of the point that is shown."""
    begins, ends, after = _clocks(run)
    here = run.meeting is not None and date.fromisoformat(run.meeting.day) == links.reading().today
    noted = (run.point.item.minutes or "") if run.point.item else ""
    return around.chair(
        ChairNotes(
            sheet=item.sheet,
            number=item.number,
            of=item.of,
            noted=[line for line in noted.splitlines() if line.strip()],
            minutes=item.minutes,
            begins=begins,
            ends=ends,
            today=here and not run.rehearsal,
            after=item.after,
            after_begins=after,
        )
    )


def _clocks(run: RunSheet) -> tuple[str, str, str]:
    """When the point begins and ends, and when the next one begins, as planned."""
    if run.meeting is None:
        return "", "", ""
    planned = timetable.begins(run.meeting, [one.on_the_clock for one in run.points])
    begins, after = map(timetable.clock, planned[run.number - 1 : run.number + 1])
    ends = after if run.point.item else ""  # what is no item has no end to be held against
    return begins, ends, after if run.number < len(run.points) else ""


def no_code(run: RunSheet, server: str) -> str:
    """Why a telephone gets nowhere from here; "" when it does. ``server``: its own address."""
    if only_here := loopback.no_code(server):
        return only_here
    return stage_text.NOT_PUBLISHED if run.meeting and run.meeting.hidden else ""
