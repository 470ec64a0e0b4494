"""A forum book with something of everything in it: meetings, minutes, orders, needs."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from data.forum import decisions, items, meetings, needs, place
from data.forum.editor import Editor, editor
from data.forum.reading import StoredBook
from data.forum.rows import Participants
from tests.forum import made

QUERY = f"lan={made.COUNTY}&bransch={made.SECTOR}"
AGENDA = [
    {"sheet": "bestallningar", "choices": QUERY, "clock_minutes": 10},
    {"sheet": "vagning", "choices": QUERY, "clock_minutes": 15},
    {"question": "Vad gör vi med lokalerna?"},
    {"sheet": "bristyrken", "choices": "lan=18&bransch=industri"},
]

#: What the sheet of the closed meeting said then.
KEPT: dict[str, Any] = {
    "slug": "bestallningar",
    "edition": "2026-09-0647f602",
    "question": "Vad har beställts?",
    "answer": ["Ingen beställning är gjord."],
    "tables": [
        {
            "title": "Beställningar",
            "heads": ["Beställning", "Platser"],
            "rows": [["Drifttekniker", "20"]],
            "named": [0],
        }
    ],
}

#: Meetings by their number in the book, the identity that an address has.
CLOSED, HELD, PUBLISHED, PLANNED = 1, 2, 3, 4


def write(file: Path) -> None:
    """Make the book. It has moments of its own in it: two that are made are not equal."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "forum.sqlite")
        before = os.environ.get(place.VARIABLE)
        os.environ[place.VARIABLE] = f"sqlite:///{draft}"
        try:
            who = editor("redaktör")
            _meetings(who)
            _orders(who)
            who.engine.dispose()
        finally:
            os.environ.pop(place.VARIABLE)
            if before is not None:
                os.environ[place.VARIABLE] = before
        copy(draft, file)


def copy(source: Path, target: Path) -> None:
    """One file with everything, also what the journal beside it still holds."""
    with closing(sqlite3.connect(source)) as book, closing(sqlite3.connect(target)) as other:
        book.backup(other)


def _meetings(who: Editor) -> None:
    assert made.meeting(who, day="2026-09-15", quarter=3, agenda=AGENDA[:1]) == CLOSED
    [shown] = StoredBook(who.engine).items(CLOSED)
    version = made.start(who, CLOSED)
    answer = {shown.item_id: ("<h1>Vad har beställts?</h1>", KEPT)}
    meetings.close(who, CLOSED, version, KEPT["edition"], answer)
    found = [made.meeting(who, agenda=AGENDA, day=day) for day in ("2026-11-16", "2026-12-01")]
    assert [*found, made.meeting(who, day="2027-02-10", quarter=1)] == [HELD, PUBLISHED, PLANNED]
    for number in (HELD, PUBLISHED):
        first, _, own, _ = StoredBook(who.engine).items(number)
        items.edit(who, first.item_id, first.version, minutes="Vi gick igenom dem.\n\nEnigt.")
        item = first.item_id
        decisions.decide(who, number, item, text="Sök igen.", responsible="ordföranden")
        decisions.decide(who, number, own.item_id, text="Fråga kommunen.", responsible="strategen")
    counted = [Participants("företag", "kvinnor", 2), Participants("region", "män", 1)]
    version = _version(who, PUBLISHED)
    version = meetings.count_participants(who, PUBLISHED, version, counted)
    version = meetings.edit(who, PUBLISHED, version, diarienummer="RS 2026/17")
    meetings.move(who, PUBLISHED, version, "publicerad")
    made.start(who, HELD, _version(who, HELD))


def _orders(who: Editor) -> None:
    for states in ("", "beställd", "beställd skickad", "beställd skickad avböjd"):
        made.order(who, *states.split(), title=f"Drifttekniker, {states or 'utkast'}")
    made.applied(who, diarienummer="MYH 2025/3888")
    needs.report(who, **made.NEED)
    needs.report(who, **(made.NEED | {"competence": "Underhållstekniker", "persons": 7}))


def _version(who: Editor, meeting: int) -> int:
    found = StoredBook(who.engine).meeting(meeting)
    assert found is not None
    return found.version
