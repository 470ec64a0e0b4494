"""A book that is kept, read. Sheets ask for frames, pages for rows (data/forum/rows.py)."""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from data.forum import NEED_COLUMNS, ORDER_COLUMNS, Book, BrokenBook, life, migrate, place
from data.forum import engine as engines
from data.forum.errors import BookError
from data.forum.rows import (
    Application,
    Decision,
    Event,
    Evidence,
    Item,
    Meeting,
    Need,
    Order,
    Participants,
    Presenting,
    Shown,
    Stay,
)
from data.forum.tables import (
    book,
    decision,
    item,
    meeting,
    need,
    order,
    order_application,
    order_event,
    order_evidence,
    participants,
    presenter,
    shown,
)

#: States of a decision in which something remains to be done.
UNFINISHED = frozenset({"beslutat", "pågår"})

UNREACHABLE = (
    "Forumboken gick inte att läsa just nu, så beställningar, behov och beslut visas inte. "
    "Inget är borta. Läs in sidan på nytt om en stund; kvarstår felet, säg till den som sköter "
    "Årshjulet."
)

#: A book that could not be opened is not tried again at once: a server that is down would make
#: every page wait for it.
AGAIN_SECONDS = 5

T = TypeVar("T")

_failed: dict[Any, tuple[float, str]] = {}


class Chain(NamedTuple):
    """One order from its draft to today: time in each state, what happened, its applications."""

    order: Order
    stays: tuple[Stay, ...]
    events: tuple[Event, ...]
    applications: tuple[Application, ...]


def open_kept() -> Book:
    """The deployment's book; BrokenBook, which says what happened, when it cannot be read."""
    url = place.url()
    key = url, place.identity(url)
    until, notice = _failed.get(key, (0.0, ""))
    if time.monotonic() < until:
        return BrokenBook(notice)
    try:
        engine = engines.of(*key)
        _made_ready(engine)
        return StoredBook(engine)
    except (SQLAlchemyError, BookError, OSError) as error:
        # What an editor can mend is said; the driver's own words may hold an address.
        notice = str(error) if isinstance(error, BookError) else UNREACHABLE
    _failed[key] = (time.monotonic() + AGAIN_SECONDS, notice)
    return BrokenBook(notice)


@lru_cache(maxsize=8)
def _made_ready(engine: Engine) -> None:
    migrate.to(engine)


class StoredBook:
    """The book as it is while one page is drawn: made anew for each, on a shared engine.

    ``version`` is read once, before anything else, so that what is kept under it is never older
    than it says.
    """

    notice = ""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        with engines.reading(engine) as connection:
            identity, number = connection.execute(sa.select(book)).one()
        self.version = f"{identity}-{number}"

    # What sheets ask: they are shown also when the book fails them.

    def orders(self, county: str, sector: str) -> pd.DataFrame:
        """ORDER_COLUMNS, one row per order, newest first."""
        found = self._for_sheet(lambda: self.order_rows(county, sector))
        return _frame(found, ORDER_COLUMNS)

    def needs(self, county: str, sector: str) -> pd.DataFrame:
        """NEED_COLUMNS, one row per reported need, newest first."""
        found = self._for_sheet(lambda: self.need_rows(county, sector))
        return _frame(found, NEED_COLUMNS)

    def _for_sheet(self, ask: Callable[[], list[T]]) -> list[T]:
        try:
            return ask()
        except BookError as error:
            self.notice = str(error)
            # What is made of this is not to be found by anybody who reads the book in order.
            self.version += "-fel"
            return []

    # Orders.

    def order_rows(self, county: str, sector: str) -> list[Order]:
        """The forum's orders, newest first."""
        return self._orders(order.c.county_code == county, order.c.sector == sector)

    def order(self, order_id: int) -> Order | None:
        """One order."""
        return next(iter(self._orders(order.c.id == order_id)), None)

    def _orders(self, *where: sa.ColumnElement[bool]) -> list[Order]:
        ids = sa.select(order.c.id).where(*where)
        steps = (
            sa.select(order_event.c.order_id, order_event.c.to_state, order_event.c.day)
            .where(order_event.c.order_id.in_(ids), order_event.c.to_state.is_not(None))
            .order_by(order_event.c.id)
        )
        orders, moves = self._ask(sa.select(order).where(*where).order_by(order.c.id.desc()), steps)
        of: dict[int, list[Mapping]] = defaultdict(list)
        for move in moves:
            of[move["order_id"]].append(move)
        return [_order(row, of[row["id"]]) for row in orders]

    def events(self, order_id: int) -> list[Event]:
        """Everything that has happened to an order, in the order it was written."""
        return self._rows(Event, order_event, order_event.c.order_id == order_id)

    def applications(self, order_id: int) -> list[Application]:
        """An order's applications, the first one first."""
        return self._rows(Application, order_application, order_application.c.order_id == order_id)

    def pending(self) -> list[Application]:
        """Every application, of any forum, that has a diarienummer and no decision yet."""
        return self._rows(
            Application,
            order_application,
            order_application.c.state == "ansökt",
            order_application.c.diarienummer.is_not(None),
        )

    def diarienummer(self) -> frozenset[str]:
        """Every diarienummer that stands on an order."""
        column = order_application.c.diarienummer
        (found,) = self._ask(sa.select(column).where(column.is_not(None)))
        return frozenset(row["diarienummer"] for row in found)

    def evidence(self, order_id: int) -> list[Evidence]:
        """What an order rested on when it was made."""
        (found,) = self._ask(
            sa.select(*(order_evidence.c[name] for name in Evidence.__dataclass_fields__))
            .where(order_evidence.c.order_id == order_id)
            .order_by(order_evidence.c.id)
        )
        return [Evidence(**row) for row in found]

    def chains(self, county: str, sector: str, today: date) -> list[Chain]:
        """The forum's orders, newest first, each with its whole life until ``today``."""
        orders = self.order_rows(county, sector)
        ids = sa.select(order.c.id).where(order.c.county_code == county, order.c.sector == sector)
        events, applications = defaultdict(list), defaultdict(list)
        for event in self._rows(Event, order_event, order_event.c.order_id.in_(ids)):
            events[event.order_id].append(event)
        for one in self._rows(
            Application, order_application, order_application.c.order_id.in_(ids)
        ):
            applications[one.order_id].append(one)
        return [
            Chain(
                one,
                stays(events[one.order_id], today),
                tuple(events[one.order_id]),
                tuple(applications[one.order_id]),
            )
            for one in orders
        ]

    def moved(self, county: str, sector: str, since: str) -> list[Event]:
        """Steps of the forum's orders written since a time (as Event.at), the first one first."""
        ids = sa.select(order.c.id).where(order.c.county_code == county, order.c.sector == sector)
        return self._rows(
            Event,
            order_event,
            order_event.c.order_id.in_(ids),
            order_event.c.to_state.is_not(None),
            order_event.c.at >= since,
        )

    def year_view(self, county: str, sector: str) -> pd.DataFrame:
        """One row per year of ordering, newest first: ``year``, then numbers of orders that were
        ``ordered``, and of them ``committed``, ``applied``, ``granted``, ``started``,
        ``followed_up``, ``declined``, ``rejected``, ``dropped``, as far as they have come."""
        counted: dict[int, dict[str, int]] = {}
        for one in self.order_rows(county, sector):
            if one.ordered is None:
                continue
            passed = life.states(one.passed)
            row = counted.setdefault(int(one.ordered[:4]), dict.fromkeys(YEAR_COLUMNS[1:], 0))
            for name, true in {
                "ordered": True,
                "committed": life.committed(passed),
                "applied": life.applied(passed),
                "granted": life.granted(passed),
                "started": life.started(passed),
                "followed_up": one.state == "uppföljd",
                "declined": one.state == "avböjd",
                "rejected": one.state == "avslag",
                "dropped": one.state == "avförd",
            }.items():
                row[name] += true
        rows = [{"year": year, **counted[year]} for year in sorted(counted, reverse=True)]
        return pd.DataFrame(rows, columns=list(YEAR_COLUMNS)).astype("int64")

    # Needs.

    def need_rows(self, county: str, sector: str) -> list[Need]:
        """The forum's reported needs, newest first."""
        found = self._rows(Need, need, need.c.county_code == county, need.c.sector == sector)
        return sorted(found, key=lambda one: (one.reported, one.need_id), reverse=True)

    # Meetings.

    def meetings(self, county: str, sector: str) -> list[Meeting]:
        """The forum's meetings, newest day first."""
        found = self._rows(
            Meeting, meeting, meeting.c.county_code == county, meeting.c.sector == sector
        )
        return sorted(found, key=lambda one: (one.day, one.meeting_id), reverse=True)

    def meeting(self, meeting_id: int) -> Meeting | None:
        """One meeting."""
        return next(iter(self._rows(Meeting, meeting, meeting.c.id == meeting_id)), None)

    def last_meeting(self, county: str, sector: str, before: str) -> Meeting | None:
        """The forum's newest closed meeting on a day before ``before``."""
        closed = (one for one in self.meetings(county, sector) if one.state == "stängd")
        return next((one for one in closed if one.day < before), None)

    def participants(self, meeting_id: int) -> list[Participants]:
        """How many took part, by role group and sex."""
        columns = (participants.c[name] for name in Participants.__dataclass_fields__)
        (found,) = self._ask(
            sa.select(*columns)
            .where(participants.c.meeting_id == meeting_id)
            .order_by(participants.c.role_group, participants.c.sex)
        )
        return [Participants(**row) for row in found]

    def items(self, meeting_id: int) -> list[Item]:
        """The agenda of a meeting, in order."""
        found = self._rows(Item, item, item.c.meeting_id == meeting_id)
        return sorted(found, key=lambda one: (one.position, one.item_id))

    def shown(self, meeting_id: int) -> dict[int, Shown]:
        """What each item showed when the meeting was closed, by item id."""
        (found,) = self._ask(
            sa.select(shown)
            .join(item, item.c.id == shown.c.item_id)
            .where(item.c.meeting_id == meeting_id)
        )
        return {row["item_id"]: Shown(**row) for row in found}

    def presenting(self, meeting_id: int) -> Presenting | None:
        """What a meeting shows now, None before it has begun. Cheap: it is asked for often."""
        (found,) = self._ask(sa.select(presenter).where(presenter.c.meeting_id == meeting_id))
        return next((Presenting(**row) for row in found), None)

    def decisions(self, meeting_id: int) -> list[Decision]:
        """The decisions of a meeting, the first one first."""
        return self._decisions(decision.c.meeting_id == meeting_id)

    def decision(self, decision_id: int) -> Decision | None:
        """One decision."""
        return next(iter(self._decisions(decision.c.id == decision_id)), None)

    def forum_decisions(self, county: str, sector: str) -> list[Decision]:
        """Every decision of the forum, the newest meeting's first."""
        found = self._decisions(meeting.c.county_code == county, meeting.c.sector == sector)
        return sorted(found, key=lambda one: one.day, reverse=True)

    def decided(self, county: str, sector: str, sheet: str) -> list[Decision]:
        """What the forum has decided on a sheet: at the newest meeting that decided anything on
        it, and before that what is not finished. The newest first."""
        found = self._decisions(
            meeting.c.county_code == county,
            meeting.c.sector == sector,
            decision.c.item_id.in_(sa.select(item.c.id).where(item.c.sheet == sheet)),
        )
        newest = max((one.day for one in found), default="")
        open_ = [one for one in found if one.day == newest or one.state in UNFINISHED]
        return sorted(open_, key=lambda one: one.day, reverse=True)

    def _decisions(self, *where: sa.ColumnElement[bool]) -> list[Decision]:
        (found,) = self._ask(
            sa.select(decision, meeting.c.day)
            .join(meeting, meeting.c.id == decision.c.meeting_id)
            .where(*where)
            .order_by(decision.c.id)
        )
        return [Decision(decision_id=row["id"], **_without_id(row)) for row in found]

    # How it is asked.

    def _rows(
        self, kind: Callable[..., T], table: sa.Table, *where: sa.ColumnElement[bool]
    ) -> list[T]:
        """Rows of a table by id, as the dataclass whose first field is the id."""
        (found,) = self._ask(sa.select(table).where(*where).order_by(table.c.id))
        return [kind(row["id"], **_without_id(row)) for row in found]

    def _ask(self, *queries: sa.Select) -> list[list[Mapping[str, Any]]]:
        """The rows of each query, all as they are at one moment. Raises BookError."""
        try:
            with engines.reading(self.engine) as connection:
                return [
                    [dict(row) for row in connection.execute(query).mappings()] for query in queries
                ]
        except (SQLAlchemyError, json.JSONDecodeError) as error:
            raise BookError(UNREACHABLE) from error


#: Columns of the year view.
YEAR_COLUMNS = (
    "year", "ordered", "committed", "applied", "granted", "started", "followed_up",
    "declined", "rejected", "dropped",
)  # fmt: skip


def stays(events: Iterable[Event], today: date) -> tuple[Stay, ...]:
    """Time in each state, from an order's events; an ended state has no more days."""
    steps = [(event.to_state, event.day) for event in events if event.to_state]
    found = []
    for (state, since), following in zip(steps, [*steps[1:], None], strict=True):
        until = following[1] if following else None
        end = date.fromisoformat(until) if until else today
        ended = until is None and state in life.ENDED
        days = 0 if ended else max((end - date.fromisoformat(since)).days, 0)
        found.append(Stay(state, since, until, days))
    return tuple(found)


def _order(row: Mapping[str, Any], steps: list[Mapping[str, Any]]) -> Order:
    """An order with what its events say: the states it has passed and the day it was made."""
    states = [step["to_state"] for step in steps]
    return Order(
        row["id"],
        passed=";".join(dict.fromkeys(states)),
        ordered=next((step["day"] for step in steps if step["to_state"] == "beställd"), None),
        tries=life.tries(states),
        **_without_id(row),
    )


def _without_id(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "id"}


def _frame(rows: list[Any], columns: tuple[str, ...]) -> pd.DataFrame:
    """Whole numbers stay whole and missing stays None: every column holds objects."""
    return pd.DataFrame(
        {name: pd.Series([getattr(row, name) for row in rows], dtype=object) for name in columns}
    )
