"""A forum book as it is read: every question that a sheet or a page has.

Knows no database. A book need only say how its rows are fetched, all as they are at one moment
(``asking``); what follows from them is worked out here. What a forum's sheets ask is read once,
so that all of them are of one version.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Any, Protocol, TypeVar

import pandas as pd

from data.forum.chains import followed, stays, steps, year_view
from data.forum.errors import BookError
from data.forum.rows import (
    Addition,
    Application,
    Decision,
    Event,
    Evidence,
    Goal,
    Item,
    Meeting,
    Need,
    Order,
    Participants,
    Picture,
    PictureFile,
    Presenting,
    Room,
    RoomAnswer,
    RoomQuestion,
    Shown,
    StateEvent,
    Stay,
)
from data.kept import MB, Kept

#: What a sheet reads of an order. ``state`` is one of data/forum/life.py STATES, and ``passed``
#: every state it has been in, itself included, separated by ";". Days are ISO text; ``ordered``
#: is missing for a draft. ``places_per_start`` and ``starts`` are integers or missing.
ORDER_COLUMNS = (
    "order_id", "county_code", "sector", "title", "kind", "addressee", "state", "passed",
    "ordered", "answer_due", "places_per_start", "starts", "seats_later", "occupation",
)  # fmt: skip

#: What a sheet reads of a reported need. ``persons`` is an integer or missing, ``reported``
#: an ISO day; ``horizon``, ``urgency`` and ``origin`` are words as the forum wrote them.
NEED_COLUMNS = (
    "county_code", "sector", "municipality_code", "competence", "occupation", "persons",
    "horizon", "urgency", "origin", "reported",
)  # fmt: skip

#: States of a decision in which something remains to be done.
UNFINISHED = frozenset({"beslutat", "pågår"})

T = TypeVar("T")


class Rows(Protocol):
    """Fetches rows of one kind by id: ``rows(Event, order_id=1)``, or of several ``[1, 2]``."""

    def __call__(self, kind: type[T], /, *, removed: bool = False, **where: Any) -> list[T]:
        """Those whose fields are as ``where`` says; of what is ``removed``, or of the rest."""
        ...


@dataclass(frozen=True)
class _Forum:
    """What the sheets of one forum read, as it is at one moment: newest first. ``decisions`` and
    ``sheets`` (of points) are of the meetings that readers may see."""

    orders: Sequence[Order]
    events: Mapping[int, list[Event]]
    needs: Sequence[Need]
    meetings: Sequence[Meeting]
    decisions: Sequence[Decision]
    sheets: Mapping[int, str | None]


_FORUMS: Kept[_Forum] = Kept(16 * MB)


class Book(ABC):
    """Questions to a forum book, for one page. Each raises BookError when it cannot be read.

    ``version`` changes with every write: a cache key; ``written`` is how many there have been;
    ``identity`` is the book's own, and never changes. ``kept``: there is a book to ask.
    ``notice`` says, in Swedish, why it cannot be read. ``sound``: everything asked so far was
    answered, and as of ``version``; what is made of a book that is not is not to be kept.
    """

    version = "none"
    written = 0
    identity = "none"
    kept = False
    notice = ""
    sound = True

    def __init__(self) -> None:
        self._forums: dict[tuple[str, str], _Forum] = {}

    @abstractmethod
    def asking(self) -> AbstractContextManager[Rows]:
        """A way to fetch rows that are all as they are at one moment."""

    def _rows(self, kind: type[T], **where: Any) -> list[T]:
        with self.asking() as rows:
            return rows(kind, **where)

    def _forum(self, county: str, sector: str) -> _Forum:
        if (county, sector) not in self._forums:
            key = self.version, county, sector
            self._forums[county, sector] = _FORUMS.get(
                key,
                lambda: self._read(county, sector),
                lambda: self.sound and self.version == key[0],
            )
        return self._forums[county, sector]

    def _read(self, county: str, sector: str) -> _Forum:
        forum: dict[str, Any] = {"county_code": county, "sector": sector}
        with self.asking() as rows:
            orders, meetings = rows(Order, **forum), rows(Meeting, **forum)
            events: dict[int, list[Event]] = {one.order_id: [] for one in orders}
            for event in rows(Event, order_id=list(events)):
                events[event.order_id].append(event)
            seen = {one.meeting_id: one.day for one in meetings if not one.hidden}
            decisions = rows(Decision, meeting_id=list(seen))
            return _Forum(
                [followed(one, events[one.order_id]) for one in reversed(orders)],
                events,
                _newest(rows(Need, **forum), "reported", "need_id"),
                _newest(meetings, "day", "meeting_id"),
                _newest(_whole(decisions, seen, rows), "day"),
                {one.item_id: one.sheet for one in rows(Item, meeting_id=list(seen))},
            )

    # Orders.

    def orders(self, county: str, sector: str) -> pd.DataFrame:
        """ORDER_COLUMNS, one row per order, newest first."""
        return _frame(self.order_rows(county, sector), ORDER_COLUMNS)

    def order_rows(self, county: str, sector: str) -> Sequence[Order]:
        """The forum's orders, newest first."""
        return self._forum(county, sector).orders

    def order(self, order_id: int) -> Order | None:
        """One order."""
        with self.asking() as rows:
            events = rows(Event, order_id=order_id)
            found = rows(Order, order_id=order_id)
        return next((followed(one, events) for one in found), None)

    def events(self, order_id: int) -> list[Event]:
        """Everything that has happened to an order, in the order it was written."""
        return self._rows(Event, order_id=order_id)

    def applications(self, order_id: int) -> list[Application]:
        """An order's applications, the first one first."""
        return self._rows(Application, order_id=order_id)

    def pending(self) -> list[Application]:
        """Every application, of any forum, that has a diarienummer and no decision yet."""
        return [one for one in self._rows(Application, state="ansökt") if one.diarienummer]

    def diarienummer(self) -> frozenset[str]:
        """Every diarienummer that stands on an order."""
        every = self._rows(Application)
        return frozenset(one.diarienummer for one in every if one.diarienummer)

    def evidence(self, order_id: int) -> list[Evidence]:
        """What an order rested on when it was made."""
        return self._rows(Evidence, order_id=order_id)

    def stays(self, county: str, sector: str, today: date) -> dict[int, tuple[Stay, ...]]:
        """Time in each state until ``today``, by order."""
        events = self._forum(county, sector).events
        return {order_id: stays(of, today) for order_id, of in events.items()}

    def happened(self, county: str, sector: str) -> Mapping[int, list[Event]]:
        """Everything that has happened to the forum's orders, by order, as it was written."""
        return self._forum(county, sector).events

    def moved(self, county: str, sector: str, since: str) -> list[Event]:
        """Steps of the forum's orders written since a time (as Event.at), the first one first."""
        every = chain.from_iterable(map(steps, self._forum(county, sector).events.values()))
        found = (event for event in every if event.at >= since)
        return sorted(found, key=lambda event: event.event_id)

    def year_view(self, county: str, sector: str) -> pd.DataFrame:
        """YEAR_COLUMNS of data/forum/chains.py, one row per year of ordering, newest first."""
        return year_view(self.order_rows(county, sector))

    def goals(self, county: str, sector: str) -> list[Goal]:
        """The forum's goals that have a number, the first one first."""
        found = self._rows(Goal, county_code=county, sector=sector)
        return [one for one in found if one.number is not None]

    # Needs.

    def needs(self, county: str, sector: str) -> pd.DataFrame:
        """NEED_COLUMNS, one row per reported need, newest first."""
        return _frame(self.need_rows(county, sector), NEED_COLUMNS)

    def need_rows(self, county: str, sector: str) -> Sequence[Need]:
        """The forum's reported needs, newest first."""
        return self._forum(county, sector).needs

    # What is removed, and can be taken back until the forum closes a meeting.

    def removed_needs(self, county: str, sector: str) -> list[Need]:
        """Needs that an editor has removed."""
        return self._rows(Need, removed=True, county_code=county, sector=sector)

    def removed_meetings(self, county: str, sector: str) -> list[Meeting]:
        """Meetings that an editor has removed."""
        return self._rows(Meeting, removed=True, county_code=county, sector=sector)

    def removed_items(self, meeting_id: int) -> list[Item]:
        """Points that an editor has taken off an agenda."""
        return self._rows(Item, removed=True, meeting_id=meeting_id)

    # Meetings.

    def meetings(self, county: str, sector: str) -> Sequence[Meeting]:
        """The forum's meetings, newest day first."""
        return self._forum(county, sector).meetings

    def meeting(self, meeting_id: int) -> Meeting | None:
        """One meeting."""
        return next(iter(self._rows(Meeting, meeting_id=meeting_id)), None)

    def next_meeting(self, county: str, sector: str, today: str) -> Meeting | None:
        """The forum's next meeting that is published, on ``today`` or a later day."""
        open_ = ("publicerad", "pågår")
        ahead = [m for m in self.meetings(county, sector) if m.day >= today and m.state in open_]
        return ahead[-1] if ahead else None

    def last_meeting(self, county: str, sector: str, before: str) -> Meeting | None:
        """The forum's newest closed meeting on a day before ``before``."""
        closed = (one for one in self.meetings(county, sector) if one.state == "stängd")
        return next((one for one in closed if one.day < before), None)

    def closing(self, meeting_id: int) -> StateEvent | None:
        """When a meeting was closed, and by which role; None while it is not."""
        found = self._rows(StateEvent, subject="meeting", subject_id=meeting_id)
        return next((one for one in reversed(found) if one.to_state == "stängd"), None)

    def held_editions(self) -> frozenset[str]:
        """The editions that meetings were closed with, of every forum."""
        return frozenset(one.edition for one in self._rows(Meeting) if one.edition)

    def participants(self, meeting_id: int) -> list[Participants]:
        """How many took part, by role group and sex."""
        found = self._rows(Participants, meeting_id=meeting_id)
        return sorted(found, key=lambda one: (one.role_group, one.sex))

    def items(self, meeting_id: int) -> list[Item]:
        """The agenda of a meeting, in order."""
        found = self._rows(Item, meeting_id=meeting_id)
        return sorted(found, key=lambda one: (one.position, one.item_id))

    def pictures(self, item_ids: Sequence[int]) -> dict[int, Picture]:
        """The pictures of points, by item id."""
        found = self._rows(Picture, item_id=list(item_ids)) if item_ids else []
        return {one.item_id: one for one in found}

    def picture(self, name: str) -> Picture | None:
        """The picture whose file has a name, while its point is on an agenda."""
        with self.asking() as rows:
            found = rows(Picture, name=name)
            on = rows(Item, item_id=[one.item_id for one in found])
        return found[0] if on else None

    def picture_file(self, picture_id: int) -> bytes:
        """What the file of a picture holds; b"" when it is gone."""
        found = self._rows(PictureFile, picture_id=picture_id)
        return found[0].content if found else b""

    def shown(self, meeting_id: int) -> dict[int, Shown]:
        """What each item showed when the meeting was closed, by item id."""
        with self.asking() as rows:
            items = [one.item_id for one in rows(Item, meeting_id=meeting_id)]
            return {one.item_id: one for one in rows(Shown, item_id=items)}

    def presenting(self, meeting_id: int) -> Presenting | None:
        """What a meeting shows now, None before it has begun. Cheap: it is asked for often."""
        return next(iter(self._rows(Presenting, meeting_id=meeting_id)), None)

    # Answers from the room.

    def room(self, meeting_id: int) -> Room | None:
        """Where the answers of a meeting come in, None until something is asked."""
        return next(iter(self._rows(Room, meeting_id=meeting_id)), None)

    def forum_room(self, county: str, sector: str) -> Room | None:
        """Where the answers of a forum come in between its meetings."""
        found = self._rows(Room, county_code=county, sector=sector)
        return next((one for one in found if one.meeting_id is None), None)

    def room_of(self, code: str) -> Room | None:
        """The room of a code."""
        return next(iter(self._rows(Room, code=code)), None)

    def room_questions(self, room_id: int) -> list[RoomQuestion]:
        """What a room has been asked, the first one first."""
        return self._rows(RoomQuestion, room_id=room_id)

    def room_answers(self, question_id: int) -> list[RoomAnswer]:
        """Every answer to a question, the first one first."""
        return self._rows(RoomAnswer, question_id=question_id)

    # Decisions.

    def decisions(self, meeting_id: int) -> list[Decision]:
        """The decisions of a meeting, the first one first."""
        with self.asking() as rows:
            days = {one.meeting_id: one.day for one in rows(Meeting, meeting_id=meeting_id)}
            return _whole(rows(Decision, meeting_id=list(days)), days, rows)

    def forum_decisions(self, county: str, sector: str) -> Sequence[Decision]:
        """Every decision of the forum that readers may see, the newest meeting's first."""
        return self._forum(county, sector).decisions

    def decided(self, county: str, sector: str, sheet: str) -> list[Decision]:
        """What the forum has decided on a sheet: at the newest meeting that decided anything on
        it, and before that what is not finished. The newest first."""
        of = self._forum(county, sector)
        found = [one for one in of.decisions if one.item_id and of.sheets[one.item_id] == sheet]
        newest = found[0].day if found else ""
        return [one for one in found if one.day == newest or one.state in UNFINISHED]


class EmptyBook(Book):
    """No book is kept: nothing is in it."""

    def asking(self) -> AbstractContextManager[Rows]:
        """Finds no rows."""
        return nullcontext(_nothing)


class BrokenBook(Book):
    """A book is kept but cannot be read: ``notice`` says why, and so does whoever asks it."""

    sound = False

    def __init__(self, notice: str) -> None:
        super().__init__()
        self.version, self.notice = f"broken {notice}", notice

    def asking(self) -> AbstractContextManager[Rows]:
        """Raises BookError."""
        raise BookError(self.notice)


def _whole(found: Iterable[Decision], days: Mapping[int, str], rows: Rows) -> list[Decision]:
    """Decisions with their meetings' days, and what has been added to them."""
    found = list(found)
    added: dict[int, list[Addition]] = {one.decision_id: [] for one in found}
    for addition in rows(Addition, decision_id=list(added)):
        added[addition.decision_id].append(addition)
    return [
        replace(one, day=days[one.meeting_id], additions=tuple(added[one.decision_id]))
        for one in found
    ]


def _nothing(kind: type[T], /, *, removed: bool = False, **where: Any) -> list[T]:
    return []


def _newest(found: Iterable[T], *by: str) -> list[T]:
    return sorted(found, key=attrgetter(*by), reverse=True)


def _frame(rows: Sequence[Any], columns: tuple[str, ...]) -> pd.DataFrame:
    """Whole numbers stay whole and missing stays None: every column holds objects."""
    return pd.DataFrame(
        {name: pd.Series([getattr(row, name) for row in rows], dtype=object) for name in columns}
    )
