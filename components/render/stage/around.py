"""What stands around an item: the welcome before the first, and what the chair alone sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from components.kit import words
from components.kit.sheet import Sheet
from components.render.paper import paper
from components.render.stage import text

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")

#: So many points of an agenda are read from the back row.
_MOST_POINTS = 8


@dataclass(frozen=True)
class Welcome:
    """A meeting before it begins. ``about``: when and where. ``points``: when each begins ("" when
    nobody knows) and its question. ``address`` is what the one code of the meeting leads to;
    ``answers`` and ``code`` where one answers, typed by hand; ``no_code`` why there is none."""

    title: str
    about: Sequence[str]
    points: Sequence[tuple[str, str]]
    address: str
    answers: str
    code: str
    no_code: str


@dataclass(frozen=True)
class ChairNotes:
    """An item as the chair reads it. ``noted``: own notes, by line. ``begins`` and ``ends``:
    "13.10" or ""; ``today``: the plan is for this very day, so the clock may be held against it.
    ``after`` is the next question and ``after_begins`` when it is to begin."""

    sheet: Sheet
    number: int
    of: int
    noted: Sequence[str]
    minutes: int | None
    begins: str
    ends: str
    today: bool
    after: str
    after_begins: str


def welcome(meeting: Welcome) -> str:
    """The first slide."""
    left = len(meeting.points) - _MOST_POINTS
    return paper.fragment(
        "valkommen.html.j2",
        meeting=meeting,
        points=meeting.points[:_MOST_POINTS],
        more=text.more_points(left) if left > 0 else "",
        qr="" if meeting.no_code else paper.qr(meeting.address),
        text=text,
    )


def chair(notes: ChairNotes) -> str:
    """What the second window shows."""
    return paper.fragment("talarens.html.j2", notes=notes, text=text, words=words)


def keys() -> str:
    """The keys, and what can be done without one."""
    return paper.fragment("tangenter.html.j2", text=text)


def window() -> str:
    """The second window's page, before the first has told it anything."""
    return paper.fragment("talare.html.j2", style=paper.STYLE + STYLE, text=text, words=words)
