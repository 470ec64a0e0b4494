"""The rows of a forum book, as they are read. Days are ISO text, times ISO text in UTC.

Each is defined here only: data/forum/tables.py makes its table of it. The first field is the
row's id. A field with a default is no column but follows from other rows (data/forum/book.py).
``Annotated[str, words]`` holds one of ``words``. ``version`` is what an update must name (see
``Conflict`` in data/forum/errors.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from data.forum import life as orders

MEETING_STATES = ("planerad", "publicerad", "pågår", "stängd")
DECISION_STATES = ("beslutat", "pågår", "klart", "avskrivet")
SEXES = ("kvinnor", "män", "ej angivet")
ROLE_GROUPS = (
    "företag",
    "branschorganisation",
    "fackförbund",
    "utbildare",
    "kommun",
    "region",
    "myndighet",
    "annan",
)

#: What a kept picture is.
MEDIA = ("image/png", "image/jpeg")

#: What a room is asked, how far a question has come, and who answers.
ROOM_QUESTIONS = ("behov", "prioritera", "fråga")
ROOM_STATES = ("öppen", "stängd", "visad")
ANSWERERS = ("arbetsgivare", "utbildare", "fack", "offentlig", "annan")

#: When a need is there: words, so that they can be counted.
HORIZONS = ("nu", "inom ett år", "1–3 år", "3–5 år", "längre fram")

#: What a goal for a year is about, in the order of the chain; people women before men.
GOAL_MEASURES = (
    "beställda", "åtagna", "ansökta eller beslutade lokalt", "beviljade", "startade", "uppföljda",
    "började, kvinnor", "började, män", "blev klara, kvinnor", "blev klara, män",
)  # fmt: skip

#: What would help an employer.
HELPS = ("ny utbildning", "LIA-studerande", "validering", "vidareutbildning")

#: Points to spread over what is proposed, and the longest question.
POINTS, LONGEST = 10, 500


@dataclass(frozen=True)
class Meeting:
    """A meeting of one forum. ``edition`` is set when it is closed (it may be named before).
    ``starts`` and ``ends`` are times of the ``day`` ("13:00"); ``chair`` is a role."""

    meeting_id: int
    version: int
    county_code: str
    sector: str
    quarter: int
    day: str
    state: Annotated[str, MEETING_STATES]
    edition: str | None
    diarienummer: str | None
    title: str | None
    starts: str | None
    ends: str | None
    place: str | None
    chair: str | None

    @property
    def hidden(self) -> bool:
        """Whether it is only being planned, and so nobody's to read but those who plan it."""
        return self.state == "planerad"


@dataclass(frozen=True)
class Participants:
    """How many of one role group and sex took part."""

    role_group: Annotated[str, ROLE_GROUPS]
    sex: Annotated[str, SEXES]
    number: int


@dataclass(frozen=True)
class Item:
    """A point of the agenda: a sheet with its choices (query text), or a point of its own: its
    heading (``question``), ``body`` in words, and what its picture shows and whose it is."""

    item_id: int
    version: int
    meeting_id: int
    position: int
    sheet: str | None
    choices: str
    question: str | None
    minutes: str | None
    clock_minutes: int | None
    body: str | None
    picture_alt: str | None
    picture_source: str | None


@dataclass(frozen=True)
class Picture:
    """The picture of a point of its own. ``name`` is its file's, which nobody can guess; ``media``
    what it is; ``width`` and ``height`` in pixels, ``size`` in bytes."""

    picture_id: int
    item_id: int
    name: str
    media: Annotated[str, MEDIA]
    width: int
    height: int
    size: int
    at: str


@dataclass(frozen=True)
class PictureFile:
    """What a picture's file holds: read only when it is shown."""

    picture_id: int
    content: bytes


@dataclass(frozen=True)
class Shown:
    """What an item showed when its meeting was closed. Never changed."""

    item_id: int
    edition: str
    paper: str
    answer: Mapping[str, Any]
    at: str


@dataclass(frozen=True)
class Presenting:
    """The item that a meeting shows now; ``step`` changes each time the presenter moves."""

    meeting_id: int
    item_id: int | None
    step: int
    at: str


@dataclass(frozen=True)
class Addition:
    """What was added to a decision after its meeting was closed. Never changed."""

    addition_id: int
    decision_id: int
    text: str
    day: str
    role: str
    at: str


@dataclass(frozen=True)
class Decision:
    """What was decided, who (a role) sees to it and until when. ``day`` is its meeting's;
    ``additions`` were made after that was closed, the first one first."""

    decision_id: int
    version: int
    meeting_id: int
    item_id: int | None
    text: str
    responsible: str
    due: str | None
    state: Annotated[str, DECISION_STATES]
    day: str = ""
    additions: tuple[Addition, ...] = ()


@dataclass(frozen=True)
class StateEvent:
    """What happened to a meeting or a decision; ``subject`` says which."""

    event_id: int
    subject: Annotated[str, ("meeting", "decision")]
    subject_id: int
    from_state: str | None
    to_state: str
    role: str
    at: str


@dataclass(frozen=True)
class Order:
    """An order. ``seats_later``: says that the seats are told later, where ``places_per_start`` is
    missing. ``passed``: every state it has been in, separated by ";"; ``ordered``: the day it
    was; ``tries`` counts applications made one after another: 2 is "2:a försöket"."""

    order_id: int
    version: int
    county_code: str
    sector: str
    meeting_id: int | None
    kind: Annotated[str, orders.KINDS]
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
    state: Annotated[str, tuple(orders.STATES)]
    seats_later: str | None
    passed: str = ""
    ordered: str | None = None
    tries: int = 0


@dataclass(frozen=True)
class Evidence:
    """What an order rested on when it was made. Never changed."""

    evidence_id: int
    order_id: int
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
    state: Annotated[str, orders.APPLICATION_STATES]


@dataclass(frozen=True)
class Event:
    """Something that happened to an order. ``what`` is skapad, läge, ändrad, ansökan, underlag,
    not or ångrad, which takes back the step before it.

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
    """Time in one state: ``days`` until the next one, or until today for the last. No row of its
    own: it follows from events."""

    state: str
    since: str
    until: str | None
    days: int


@dataclass(frozen=True)
class Need:
    """A need that an employer or a workshop reported. ``occupation`` was chosen from the list of
    those that are weighed; ``competence`` is in the forum's own words."""

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
    occupation: str | None


@dataclass(frozen=True)
class Goal:
    """A goal of a forum for the orders of a year; ``number`` is None when it is one no longer."""

    goal_id: int
    version: int
    county_code: str
    sector: str
    year: int
    measure: Annotated[str, GOAL_MEASURES]
    number: int | None


@dataclass(frozen=True)
class Room:
    """Where answers come in: of a meeting, or (without one) of a forum between its meetings.
    ``code`` stands in the address; ``secret`` signs what phones keep, "" when nobody can answer
    any more."""

    room_id: int
    code: str
    secret: str
    county_code: str
    sector: str
    meeting_id: int | None


@dataclass(frozen=True)
class RoomQuestion:
    """Something that a room is asked. ``choices``: id → words of what is chosen among, as it was
    when the question was opened. ``most`` answers have room, and ``beyond`` is how many more were
    sent. ``item_id``: the point at which it was opened."""

    question_id: int
    version: int
    room_id: int
    kind: Annotated[str, ROOM_QUESTIONS]
    state: Annotated[str, ROOM_STATES]
    choices: Mapping[str, str]
    most: int
    beyond: int
    item_id: int | None
    opened: str
    closed: str | None


@dataclass(frozen=True)
class RoomAnswer:
    """One phone's answer. ``sender`` tells the phone from others for this question alone, and is
    gone when the meeting is closed. ``words`` are its own words, which nobody is shown before
    they are ``let_through`` (when)."""

    answer_id: int
    version: int
    question_id: int
    sender: str | None
    role: Annotated[str, ANSWERERS]
    content: Mapping[str, Any]
    words: str | None
    let_through: str | None
    at: str
