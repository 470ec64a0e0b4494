"""Following a meeting from a phone: a light page that shows what the presenter shows. No HTTP.

Every process that shares the book sees the same point, since the point is a row of it.
"""

from dataclasses import dataclass

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.forum import meeting_text as text
from components.forum import room_text, run_sheet
from components.kit import inside, words
from components.kit.sheet import Sheet
from components.render.paper import paper
from components.sheets.reading import Reading
from data.forum.rows import Meeting
from data.questions import meta

#: Seconds between two questions of a page: with the answer's way it is within three.
SECONDS = 2


@dataclass(frozen=True)
class Whereabouts:
    """Where a meeting is. ``step`` changes with every move, with what is written and
    with a new edition."""

    meeting: Meeting
    item_id: int | None
    step: str
    now: Reading


def place(now: Reading, name: str) -> Whereabouts | None:
    """Where a meeting is, for those who may see it; cheap, since every phone asks again and
    again. None when there is no such meeting, or it is still being planned."""
    meeting = sheets.meeting_of(now.book, Choice(mote=name))
    if meeting is None or meeting.hidden:
        return None
    at = now.book.presenting(meeting.meeting_id)
    step = f"{at.step if at else 0}-{meeting.state}-{now.book.version}-{now.newest.edition}"
    return Whereabouts(meeting, at.item_id if at else None, step, now)


def article(here: Whereabouts) -> tuple[str, str]:
    """(the question, the sheet's article as HTML) of the point that is shown."""
    sheet, choice, room = _sheet(here)
    way = (
        paper.fragment("svara_har.html.j2", address=f"/svara/{room}", text=room_text)
        if room
        else ""
    )
    return sheet.question, way + inside.complete(paper.article(sheet), choices.query(choice))


def page(here: Whereabouts, base: str) -> str:
    """The whole HTML page; follow.js keeps it in step."""
    edition = here.now.newest
    codes = known(edition)
    meeting = here.meeting
    question, html = article(here)
    sector = meta.sector(edition, meeting.sector).in_text
    return paper.fragment(
        "folj.html.j2",
        title=text.follow_title(question),
        meeting=text.title(meeting, codes.counties[meeting.county_code], sector),
        said=said(meeting),
        article=html,
        step=here.step,
        address=f"{base}folj/{meeting.meeting_id}",
        seconds=SECONDS,
        style=paper.STYLE,
        text=text,
        words=words,
    )


def said(meeting: Meeting) -> str:
    """What the page says about the meeting itself."""
    if meeting.state == "stängd":
        return text.OVER
    return text.FOLLOWING if meeting.state == "pågår" else text.NOT_BEGUN


def _sheet(here: Whereabouts) -> tuple[Sheet, Choice, str]:
    """The sheet of the point that is shown, its choice, and the code of a room that can answer."""
    meeting = here.meeting
    start = Choice(lan=meeting.county_code, bransch=meeting.sector, mote=str(meeting.meeting_id))
    points = run_sheet.of_meeting(meeting, here.now.book, known(here.now.newest)) or (
        run_sheet.RunPoint(run_sheet.SINCE),
    )
    shown = next(
        (one for one in points if one.item and one.item.item_id == here.item_id), points[0]
    )
    choice = shown.choice(start)
    rooms = [one.asked.room.code for one in points if one.asked and one.asked.open]
    return shown.sheet(choice, here.now.sheet), choice, next(iter(rooms), "")
