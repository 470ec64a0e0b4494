"""The rows of a forum book, as they are read. Days are ISO text, times ISO text in UTC.

``version`` is what an update must name (see ``Conflict`` in data/forum/errors.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Meeting:
    """A meeting of one forum. ``edition`` is set when it is closed (it may be named before)."""

    meeting_id: int
    version: int
    county_code: str
    sector: str
    quarter: int
    day: str
    state: str
    edition: str | None
    diarienummer: str | None


@dataclass(frozen=True)
class Participants:
    """How many of one role group and sex took part."""

    role_group: str
    sex: str
    number: int


@dataclass(frozen=True)
class Item:
    """A point of the agenda: a sheet with its choices (query text), or a question of its own."""

    item_id: int
    version: int
    meeting_id: int
    position: int
    sheet: str | None
    choices: str
    question: str | None
    minutes: str | None
    clock_minutes: int | None


@dataclass(frozen=True)
class Shown:
    """What an item showed when its meeting was closed. Never changed."""

    item_id: int
    edition: str
    paper: str
    answer: Mapping[str, Any]
    at: str


@dataclass(frozen=True)
class Decision:
    """What was decided, who (a role) sees to it and until when. ``day`` is its meeting's."""

    decision_id: int
    version: int
    meeting_id: int
    item_id: int | None
    text: str
    responsible: str
    due: str | None
    state: str
    day: str


@dataclass(frozen=True)
class Order:
    """An order. ``tries`` counts applications made one after another: 2 is "2:a försöket"."""

    order_id: int
    version: int
    county_code: str
    sector: str
    meeting_id: int | None
    kind: str
    addressee_type: str
    addressee: str | None
    title: str
    occupation: str | None
    area: str | None
    reason: str
    municipality_code: str | None
    places_per_start: int | None
    starts: int | None
    wanted_start: str | None
    answer_due: str | None
    state: str
    passed: str
    ordered: str | None
    tries: int


@dataclass(frozen=True)
class Evidence:
    """What an order rested on when it was made. Never changed."""

    sheet: str
    choices: str
    edition: str
    numbers: Mapping[str, Any]
    at: str


@dataclass(frozen=True)
class Application:
    """One application that an order led to."""

    application_id: int
    version: int
    order_id: int
    attempt: int
    diarienummer: str | None
    provider: str
    application_year: int
    places_per_start: int | None
    starts_applied: int | None
    starts_granted: int | None
    state: str


@dataclass(frozen=True)
class Event:
    """Something that happened to an order. ``what`` is skapad, läge, ändrad, ansökan or not.

    ``day`` is when it happened, ``at`` when it was written; ``role`` wrote it. ``attempt`` and
    ``application_year`` stand on what may be tried again.
    """

    event_id: int
    order_id: int
    what: str
    from_state: str | None
    to_state: str | None
    day: str
    at: str
    role: str
    reason: str | None
    note: str | None
    addressee: str | None
    reference: str | None
    application_id: int | None
    application_year: int | None
    attempt: int | None
    edition: str | None
    started_women: int | None
    started_men: int | None
    finished_women: int | None
    finished_men: int | None
    changes: Mapping[str, Any] | None


@dataclass(frozen=True)
class Stay:
    """Time in one state: ``days`` until the next one, or until today for the last."""

    state: str
    since: str
    until: str | None
    days: int


@dataclass(frozen=True)
class Need:
    """A need that an employer or a workshop reported."""

    need_id: int
    version: int
    county_code: str
    sector: str
    municipality_code: str | None
    competence: str
    persons: int | None
    horizon: str | None
    urgency: str | None
    origin: str
    reported: str


@dataclass(frozen=True)
class Presenting:
    """The item that a meeting shows now; ``step`` changes each time the presenter moves."""

    meeting_id: int
    item_id: int | None
    step: int
    at: str
