"""What is sent out before a meeting: when, where, what about, and every address. No HTTP.

A mail, a calendar file (calendar_file.py), a page to print and slides are made of the same value.
"""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.forum import invitation_text as text
from components.forum import meeting_text, run_sheet, timetable
from components.kit.sheet import Sheet
from components.sheets.reading import Reading
from data.forum.rows import Meeting
from data.questions import meta

#: A longer address is cut by some mail programs.
_LONGEST_MAIL = 1900


@dataclass(frozen=True)
class InvitedPoint:
    """A point of the agenda. ``under`` is the sheet's own title when the chair has put another
    question; ``begins`` "13.10" or ""; ``address`` its light page, "" for one of its own."""

    number: int
    question: str
    under: str
    minutes: int | None
    begins: str
    address: str


@dataclass(frozen=True, eq=False)
class Invitation:
    """``place`` is county and sector in words; ``starts`` and ``ends`` None when only the day is
    known. ``code`` answers the room. ``sheets`` are those of the agenda, in its order. ``book``
    tells the meetings of one deployment from those of another, and ``written`` what it said first
    from what it said later."""

    meeting: Meeting
    title: str
    place: str
    query: str
    points: tuple[InvitedPoint, ...]
    sheets: tuple[Sheet, ...]
    starts: datetime | None
    ends: datetime | None
    code: str
    book: str
    written: int
    base: str

    @property
    def pairs(self) -> list[tuple[Sheet, InvitedPoint]]:
        """Each sheet with its point."""
        return list(zip(self.sheets, self.points, strict=True))

    @property
    def about(self) -> tuple[str, ...]:
        """When and where."""
        return (self.when, self.meeting.place) if self.meeting.place else (self.when,)

    @property
    def when(self) -> str:
        """ "tisdag 1 december 2026, kl. 13.00–15.00"."""
        return text.when(self.meeting.day, self.starts, self.ends)

    @property
    def page(self) -> str:
        """The meeting's page."""
        return f"{self.base}motet?{self.query}&mote={self.meeting.meeting_id}"

    @property
    def follow(self) -> str:
        """Where phones follow the meeting: its one QR code."""
        return f"{self.base}folj/{self.meeting.meeting_id}"

    @property
    def answer(self) -> str:
        """Where phones answer."""
        return f"{self.base}svara/{self.code}" if self.code else f"{self.base}svara"

    @property
    def agenda(self) -> str:
        """The agenda to print; ".ics" and ".pptx" beside it."""
        return f"{self.base}kallelse/{self.meeting.meeting_id}"

    @property
    def mail(self) -> str:
        """What is sent by mail: plain text."""
        return text.mail(self, whole=True)

    @property
    def mailto(self) -> str:
        """A link that begins a mail. A long agenda is left to its address."""
        subject = quote(text.subject(self))
        for whole in (True, False):
            link = f"mailto:?subject={subject}&body={quote(text.mail(self, whole=whole))}"
            if len(link) <= _LONGEST_MAIL:
                break
        return link


def collect(now: Reading, meeting_id: int, base: str) -> Invitation | None:
    """The invitation to a meeting that readers may see; None when there is no such meeting.
    ``base``: the server's address, with a / last."""
    meeting = now.book.meeting(meeting_id)
    if meeting is None or meeting.hidden:
        return None
    written = now.book.written  # before its points are read: what is read is no older
    codes = known(now.newest)
    county, sector = codes.counties[meeting.county_code], meta.sector(now.newest, meeting.sector)
    here = Choice(lan=meeting.county_code, bransch=meeting.sector)
    run = [one for one in run_sheet.of_meeting(meeting, now.book, codes) if one.asked is None]
    minutes = [one.on_the_clock for one in run]
    clocks = timetable.begins(meeting, minutes)
    points, found = [], []
    for number, one in enumerate(run, start=1):
        choice = one.choice(here.but(mote=str(meeting_id)))
        sheet = one.sheet(choice, now.sheet)
        found.append(sheet)
        own = choice if one.slug == run_sheet.SINCE else choice.but(mote=None)
        there = f"{base}blad/{one.slug}?{choices.query(own)}" if one.slug else ""
        begins = timetable.clock(clocks[number - 1])
        points.append(InvitedPoint(number, sheet.question, sheet.under, one.minutes, begins, there))
    room = now.book.room(meeting_id)
    return Invitation(
        meeting=meeting,
        title=meeting_text.title(meeting, county, sector.in_text),
        place=f"{codes.sectors[meeting.sector]}, {county}",
        query=choices.query(here),
        points=tuple(points),
        sheets=tuple(found),
        starts=timetable.start(meeting),
        ends=timetable.end(meeting, minutes),
        code=room.code if room and room.secret else "",
        book=now.book.identity,
        written=written,
        base=base,
    )
