"""Planning a meeting: what can stand on its agenda, last year's, and when each point begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlencode

from components import sheets
from components.address.choices import Choice
from components.forum import agenda, timetable
from components.forum import planning_text as text
from components.sheets.reading import Reading
from data.forum.rows import Item, Meeting

#: Minutes that a point is planned for until somebody says otherwise.
MINUTES = 15

#: Choices that belong to the year they were made in.
_OF_ITS_YEAR = frozenset({"ansokningsar", "ar", "fran", "till", "utgava", "mote", "utb"})

#: What a new meeting has from the one it is planned like.
LIKE = ("starts", "ends", "place", "chair")


@dataclass(frozen=True)
class Offer:
    """A sheet that can stand on an agenda: its question, and its finding for the forum.
    ``own``: it is one of the quarter's."""

    slug: str
    question: str
    finding: str
    own: bool


def offers(now: Reading, choice: Choice, quarter: int | None) -> dict[str, list[Offer]]:
    """Page of a quarter → its sheets, the meeting's own quarter first. The quarter's own sheets
    are all there; of the others those that have something to say for the forum."""
    mine = f"q{quarter}"
    pages = sorted(sheets.QUARTERS, key=lambda page: page != mine)
    found: dict[str, list[Offer]] = {}
    for page in pages:
        for slug in sheets.PAGES[page]:
            sheet = now.sheet(slug, choice)
            said = sheet.headline or next(iter(sheet.answer), "")
            lacks = next((missing.why for missing in sheet.missing), "")
            if page == mine or (sheet.figures and said):
                offer = Offer(slug, sheet.question, said or lacks, page == mine)
                found.setdefault(page, []).append(offer)
    return found


def template(slugs: Sequence[str], choice: Choice) -> list[dict[str, Any]]:
    """Sheets for the forum, as values of items, each with time planned for it."""
    return [agenda.entry(slug, choice) | {"clock_minutes": MINUTES} for slug in slugs]


def before(meetings: Sequence[Meeting], quarter: int | None) -> Meeting | None:
    """The meeting that a new one is planned like: the newest of the same quarter that was more
    than planned. ``meetings``: newest first."""
    held = (one for one in meetings if one.quarter == quarter and not one.hidden)
    return next(held, None)


def like(points: Sequence[Item]) -> list[dict[str, Any]]:
    """Another meeting's agenda for a new one: its words, times and pictures, with what is the
    newest in every sheet."""
    return [
        {
            "sheet": item.sheet,
            "choices": _of_any_year(item.choices),
            "question": item.question,
            "clock_minutes": item.clock_minutes,
            "body": item.body,
            "picture_alt": item.picture_alt,
            "picture_source": item.picture_source,
            "like": item.item_id,
        }
        for item in points
        if item.question or item.sheet in sheets.SLUGS
    ]


@dataclass(frozen=True)
class Total:
    """What the points come to, as a sentence. ``over``: they do not fit the meeting's time."""

    said: str
    over: bool


def total(one: Meeting, points: Sequence[Item]) -> Total:
    """The sum of minutes, when the last point ends, and whether the meeting has room for it."""
    minutes = sum(item.clock_minutes or 0 for item in points)
    without = sum(item.clock_minutes is None for item in points)
    over, ends = timetable.begins(one, [minutes])[-1], timetable.said_end(one)
    left = int((ends - over).total_seconds()) // 60 if over and ends else None
    said = text.total(minutes, without, timetable.clock(over), timetable.clock(ends), left)
    return Total(said, left is not None and left < 0)


def _of_any_year(query: str) -> str:
    kept: Mapping[str, list[str]] = {
        name: values for name, values in parse_qs(query).items() if name not in _OF_ITS_YEAR
    }
    return urlencode(kept, doseq=True)
