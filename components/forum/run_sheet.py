"""The run-sheet (dagordning): what is presented, one point at a time. Without Streamlit.

A quarter's is its sheets, for the choices of the address. A meeting's is its own agenda: each
point brings its choices along, and what has happened since the last meeting comes first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from components import sheets
from components.address import choices
from components.address.choices import Choice, Known
from components.forum import agenda, own_point, room_sheet
from components.kit.sheet import Sheet
from components.sheets.forum import decisions
from data import clock
from data.forum import Book
from data.forum.errors import BookError
from data.forum.rows import Decision, Item, Meeting, Room, RoomAnswer, RoomQuestion

#: The page of a meeting; what has happened since the last one is its first sheet.
PAGE, SINCE = "motet", "sedan-sist"


@dataclass(frozen=True)
class AskedRoom:
    """A question to the room with the answers so far. ``places``: municipalities, code → name."""

    room: Room
    question: RoomQuestion
    answers: tuple[RoomAnswer, ...]
    places: Mapping[str, str]

    @property
    def open(self) -> bool:
        """Whether the room can answer now."""
        return self.question.state == "öppen"

    def is_shown(self, *, closed: bool = False) -> bool:
        """Whether the result is there to see."""
        return room_sheet.is_shown(self.question, closed=closed)

    def sheet(self, *, closed: bool = False) -> Sheet:
        """The count or, once it is shown or the meeting ``closed``, the result."""
        shown, today = self.is_shown(closed=closed), clock.today()
        return room_sheet.sheet(self.question, self.answers, self.places, today, shown=shown)


@dataclass(frozen=True)
class RunPoint:
    """One point: a sheet by ``slug``, or a ``question`` of its own (then ``slug`` is ""). A sheet
    may have the chair's ``question`` as its heading.

    ``planned`` is the item of a meeting that it is, None when it is none. ``decided`` is what has
    been decided on a question of its own, ``own`` what else stands on it. ``asked`` is what the
    room is asked after a point, and then nothing else is shown.
    """

    slug: str
    question: str = ""
    planned: agenda.AgendaPoint | None = None
    decided: tuple[str, ...] = ()
    asked: AskedRoom | None = None
    own: Sheet | None = None

    @property
    def shown_item(self) -> int | None:
        """The item that those who follow see: for a question to the room, where it was asked."""
        if self.asked:
            return self.asked.question.item_id
        return self.item.item_id if self.item else None

    @property
    def item(self) -> Item | None:
        """Its row in the book."""
        return self.planned.item if self.planned else None

    @property
    def minutes(self) -> int | None:
        """How long it is meant to take; None when nobody has said."""
        return self.item.clock_minutes if self.item else None

    @property
    def on_the_clock(self) -> int | None:
        """The minutes that what follows waits for: none for what is no item, since it is looked
        at within the time of the others; None when nobody has said."""
        return self.item.clock_minutes if self.item else 0

    def choice(self, now: Choice) -> Choice:
        """What is chosen when the presenter comes to the point from ``now``."""
        if self.planned is None:
            return now
        kept = {name: getattr(now, name) for name in ("mote", "lage", "punkt", "utgava")}
        return self.planned.choice.but(**kept)

    def sheet(self, choice: Choice, get: Callable[[str, Choice], Sheet]) -> Sheet:
        """Its sheet, headed by the chair's question when there is one; a question of its own is a
        sheet with what has been decided on it."""
        if self.asked:
            return self.asked.sheet()
        if self.slug:
            found = get(self.slug, choice)
            if not self.question:
                return found
            return replace(found, question=self.question, under=found.title)
        if self.own:
            return replace(self.own, decided=self.decided)
        slug = f"punkt-{self.item.position}" if self.item else "punkt"
        return Sheet(slug, self.question, self.question, (), decided=self.decided)


@dataclass(frozen=True)
class RunSheet:
    """What is presented on ``page``: its points, and the ``number`` (from 1) of the one shown.
    ``meeting`` is whose agenda it is, None for a quarter's. A ``rehearsal`` leaves no trace."""

    page: str
    points: tuple[RunPoint, ...]
    number: int
    meeting: Meeting | None = None
    rehearsal: bool = False

    @property
    def point(self) -> RunPoint:
        """The point that is shown."""
        return self.points[self.number - 1]


def presented(
    page: str, choice: Choice, book: Book, known: Known, *, editor: bool = False
) -> RunSheet | None:
    """What is presented, or None when the page is shown whole.

    A meeting that is not published yet is an ``editor``'s only; of one that cannot be read the
    whole page says why.

    Without a number in the address it is the first point; with one too many, the last.
    """
    if choice.lage not in (choices.PRESENTATION, choices.REHEARSAL):
        return None
    try:
        meeting = sheets.meeting_of(book, choice) if page == PAGE else None
        if meeting and meeting.hidden and not editor:
            meeting = None
        points = _points(page, meeting, book, known)
    except BookError:
        return None
    if not points:
        return None
    rehearsal = choice.lage == choices.REHEARSAL
    return RunSheet(page, points, min(choice.punkt or 1, len(points)), meeting, rehearsal)


def of_meeting(meeting: Meeting, book: Book, known: Known) -> tuple[RunPoint, ...]:
    """A meeting's points. Since the last meeting comes first, where there has been one; a sheet
    that no longer exists keeps its point, with its name as the question. What the room was asked
    stands after the point at which it was, or last."""
    decided = book.decisions(meeting.meeting_id)
    forum = Choice(lan=meeting.county_code, bransch=meeting.sector)
    planned = agenda.points(book.items(meeting.meeting_id), known, forum)
    before = book.last_meeting(meeting.county_code, meeting.sector, meeting.day)
    said = any(point.slug == SINCE for point in planned)
    questions = asked(meeting, book, known)
    points = [RunPoint(SINCE)] if before and not said else []
    pictures = book.pictures([point.item.item_id for point in planned if not point.slug])
    for point in planned:
        picture = pictures.get(point.item.item_id)
        own = None if point.slug else own_point.sheet(point.item, picture, book)
        points.append(_point(point, decided, own))
        here = point.item.item_id
        points += [RunPoint("", asked=one) for one in questions if one.question.item_id == here]
    placed = {point.asked.question.question_id for point in points if point.asked}
    left = [one for one in questions if one.question.question_id not in placed]
    return (*points, *(RunPoint("", asked=one) for one in left))


def asked(meeting: Meeting, book: Book, known: Known) -> list[AskedRoom]:
    """What the room of a meeting has been asked, the first one first."""
    room = book.room(meeting.meeting_id)
    if room is None:
        return []
    return [
        AskedRoom(room, one, tuple(book.room_answers(one.question_id)), known.municipalities)
        for one in book.room_questions(room.room_id)
    ]


def _points(page: str, meeting: Meeting | None, book: Book, known: Known) -> tuple[RunPoint, ...]:
    if page in sheets.PRESENTED:
        return tuple(map(RunPoint, sheets.PAGES[page]))
    if meeting and meeting.state != "stängd":
        return of_meeting(meeting, book, known)
    return ()


def _point(planned: agenda.AgendaPoint, decided: list[Decision], own: Sheet | None) -> RunPoint:
    item = planned.item
    here = tuple(decisions.sentence(one) for one in decided if one.item_id == item.item_id)
    # A sheet that no longer exists keeps its point, with its name as the question.
    question = item.question or ("" if planned.slug else item.sheet or "")
    if own and not (own.answer or own.figures):
        own = None
    return RunPoint(planned.slug or "", question, planned, here, own=own)
