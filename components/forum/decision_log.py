"""The decision log of a meeting, for the register: what was decided and nothing else, as sheets.

Signed off by roles: the log says which role closed the meeting, and leaves room for those who
sign. No names are in it.
"""

from dataclasses import dataclass
from datetime import date

from components.address.choices import Choice
from components.address.known import known
from components.forum import decision_log_text as text
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.kit.words import forum as forum_of
from components.sheets.book.table import added, of_book
from components.sheets.forum import text as forum_text
from components.sheets.reading import Reading
from data.forum.rows import Decision, Item
from data.questions import meta


@dataclass(frozen=True, eq=False)
class DecisionLog:
    """``sheets``: the decisions, then who signs. ``place``: county and sector in words."""

    title: str
    place: str
    edition: str
    choice: Choice
    sheets: tuple[Sheet, ...]


def collect(now: Reading, meeting_id: int) -> DecisionLog | None:
    """The log of a meeting that readers may see; None when there is none. Raises BookError."""
    one = now.book.meeting(meeting_id)
    if one is None or one.hidden:
        return None
    codes = known(now.newest)
    county, sector = codes.counties[one.county_code], meta.sector(now.newest, one.sector).in_text
    decided = now.book.decisions(meeting_id)
    points = now.book.items(meeting_id)
    closed = now.book.closing(meeting_id) if one.state == "stängd" else None
    log = Sheet(
        slug="beslutslogg",
        title=text.DECISIONS,
        question=text.DECISIONS,
        answer=(
            forum_text.meeting_title(one, county, sector) + ".",
            forum_text.diarienummer(one.diarienummer),
            text.number(len(decided)),
        ),
        figures=(_table(decided, points, one.day, now.today),) if decided else (),
        missing=() if decided else (Missing(text.NONE, text.NONE_DO),),
    )
    signed = text.closed(closed.at[:10], closed.role) if closed else text.NOT_CLOSED
    return DecisionLog(
        title=text.title(forum_of(county, sector), one.day),
        place=f"{codes.sectors[one.sector]}, {county}",
        edition=one.edition or now.newest.edition,
        choice=Choice(lan=one.county_code, bransch=one.sector),
        sheets=(log, Sheet("justering", text.SIGNED, text.SIGNED, (signed, *text.LINES))),
    )


def _table(decided: list[Decision], points: list[Item], day: str, today: date) -> Figure:
    """Numbered as they were made, each with the point that it was made at."""
    place = {point.item_id: number for number, point in enumerate(points, start=1)}
    rows = [
        (
            number,
            place.get(one.item_id or 0),
            one.text,
            added(one) or None,
            one.responsible,
            one.due,
            one.state,
        )
        for number, one in enumerate(decided, start=1)
    ]
    columns = {
        "number": Col(text.NUMBER, "count"),
        "point": Col(text.POINT, "count", missing=text.NO_POINT),
        "text": Col(text.DECISION),
        "added": Col(text.ADDED, missing="inget", sparse=True),
        "responsible": Col(text.RESPONSIBLE),
        "due": Col(text.UNTIL, "date", missing="inte satt"),
        "state": Col(text.STATE),
    }
    return of_book(text.DECISIONS, rows, columns, "beslut", text.period(day), today)
