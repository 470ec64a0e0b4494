"""Rows for tests: complete, and changed where a test says so."""

from typing import Any

from data.forum import applications, meetings, orders, rooms
from data.forum.answers import PhoneAnswer
from data.forum.editor import Editor
from data.forum.reading import StoredBook

COUNTY, SECTOR = "04", "industri"

ORDER = {
    "county_code": COUNTY,
    "sector": SECTOR,
    "kind": "ny YH-utbildning",
    "addressee_type": "YH-anordnare",
    "addressee": "Campus Nyköping",
    "title": "Drifttekniker",
    "reason": "Brist enligt Yrkesbarometern, ingen utbildning inom räckhåll.",
    "places_per_start": 25,
    "starts": 2,
    "wanted_start": "2029ht",
}

NEED = {
    "county_code": COUNTY,
    "sector": SECTOR,
    "competence": "Svetsare",
    "origin": "workshop",
    "persons": 3,
}


def meeting(editor: Editor, **changes: Any) -> int:
    """Q4 of Sörmland, industri, with one sheet and one question."""
    values = {
        "county_code": COUNTY,
        "sector": SECTOR,
        "quarter": 4,
        "day": "2026-11-16",
        "agenda": [
            {"sheet": "bestallningar", "choices": "lan=04&bransch=industri", "clock_minutes": 10},
            {"question": "Vem tar kontakt med anordnaren?"},
        ],
    }
    return meetings.plan(editor, **(values | changes))


def begun(editor: Editor, **changes: Any) -> tuple[int, int]:
    """A meeting that is being held; its id and version."""
    meeting_id = meeting(editor, **changes)
    return meeting_id, start(editor, meeting_id)


def start(editor: Editor, meeting_id: int, version: int = 1) -> int:
    """Publish and begin a meeting that is planned; its version."""
    version = meetings.move(editor, meeting_id, version, "publicerad")
    return meetings.move(editor, meeting_id, version, "pågår")


SHOWN = {"answer": ["Av 2 beställningar …"], "numbers": [["Drifttekniker", None, 25]]}


def closed(editor: Editor, **changes: Any) -> int:
    """A meeting that has been held and closed."""
    meeting_id, version = begun(editor, **changes)
    close(editor, meeting_id, version)
    return meeting_id


def close(editor: Editor, meeting_id: int, version: int) -> None:
    """Close a meeting that is being held."""
    points = StoredBook(editor.engine).items(meeting_id)
    shown = {point.item_id: ("<h1>Blad</h1>", SHOWN) for point in points if point.sheet}
    meetings.close(editor, meeting_id, version, "2026-11-0647f602", shown)


def order(editor: Editor, *states: str, **changes: Any) -> tuple[int, int]:
    """An order moved through ``states`` by hand; its id and version."""
    order_id, version = orders.draft(editor, **(ORDER | changes)), 1
    for state in states:
        version = orders.move(editor, order_id, version, state, **TOLD.get(state, {}))
    return order_id, version


#: What each step must be told.
TOLD: dict[str, dict[str, Any]] = {
    "avböjd": {"reason": "ekonomi"},
    "avförd": {"reason": "Behovet finns inte längre."},
    "beslutad lokalt": {"reference": "§ 12"},
    "startad": {"started_women": 8, "started_men": 14},
    "uppföljd": {"finished_women": 7, "finished_men": 11},
}


def applied(editor: Editor, **fields: Any) -> tuple[int, int]:
    """An order that is sent, with one application; the ids of both."""
    order_id, version = order(editor, "beställd", "skickad")
    values = {"provider": "Campus Nyköping", "application_year": 2025, "starts_applied": 2}
    return order_id, applications.apply(editor, order_id, version, **(values | fields))


CHOICES = {"7": "Drifttekniker", "9": "Svetsare"}


def asked(editor: Editor, kind: str = "prioritera", **changes: Any) -> tuple[int, int]:
    """A question to the room of a meeting that is being held; the ids of meeting and question."""
    meeting_id, _ = begun(editor)
    choices = {"Svetsare": "Svetsare"} if kind == "behov" else CHOICES
    return meeting_id, rooms.ask(editor, meeting_id, kind=kind, **({"choices": choices} | changes))


def answer(role: str = "arbetsgivare", words: str | None = None, **content: Any) -> PhoneAnswer:
    """An answer to *prioritera* unless something else is given."""
    return PhoneAnswer(role, content or {"points": {"7": 10}}, words)
