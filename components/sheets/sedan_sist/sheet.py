"""What has happened since the forum last met: decisions, orders that moved, and the sheets that
were shown then, compared with what they say now. Opens every meeting but the first.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.kit import shown
from components.kit.numbers import published
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.book.table import decided, of_book
from components.sheets.sedan_sist import finding, picture, text
from components.sheets.sedan_sist import since_text as words
from components.sheets.sedan_sist.since import since
from data.forum import Book
from data.forum.errors import BookError
from data.forum.rows import Decision, Event, Meeting
from data.questions import meta
from data.store import Store

USES = ("lan", "bransch", "mote")
USES_BOOK = True


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Since the forum's last closed meeting before the one chosen, or before tomorrow."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    title = text.title(county, sector)
    try:
        first = text.first_meeting(county, sector, running=_running(book, choice))
        return _since(store, book, choice, today, title, first)
    except BookError as error:
        missing = Missing(str(error), text.FIRST_DO)
        return Sheet(
            "sedan-sist", title, text.QUESTION, (), missing=(missing,), headline=finding.UNREAD
        )


def _since(store: Store, book: Book, choice: Choice, today: date, title: str, first: str) -> Sheet:
    last = _last(book, choice, today)
    if last is None:
        missing = Missing(text.FIRST_WHY, text.FIRST_DO)
        return Sheet(
            "sedan-sist",
            title,
            text.QUESTION,
            (first,),
            missing=(missing,),
            headline=finding.FIRST,
            discuss=finding.DISCUSS_FIRST,
        )
    closed = book.shown(last.meeting_id)
    at = max((one.at for one in closed.values()), default=f"{last.day}T23:59:59Z")
    decided = book.forum_decisions(choice.lan, choice.bransch)
    new = [one for one in decided if one.meeting_id == last.meeting_id]
    older = [one for one in decided if one.day < last.day and one.state not in picture.FINISHED]
    moved = _moved(book.moved(choice.lan, choice.bransch, at))
    compared = [
        _compared(store, book, choices_of, answer, today)
        for choices_of, answer in _shown(book, last, store)
    ]
    orders = book.order_rows(choice.lan, choice.bransch)
    titles = {one.order_id: one.title for one in orders}
    found = text.Since(
        quarter=last.quarter,
        day=last.day,
        states=tuple(one.state for one in new),
        older=len(older),
        moved=len(moved),
        shown=len(compared),
        changed=sum(row["changed"] for row in compared),
    )
    return Sheet(
        slug="sedan-sist",
        title=title,
        question=text.QUESTION,
        answer=text.answer(found),
        figures=(
            *picture.board([*new, *older], moved, orders, compared, text.since(last.day), today),
            *_decisions([*new, *older], today),
            *_orders(moved, titles, today),
            *_sheets(compared, last, today),
        ),
        not_conclude=text.NOT_CONCLUDE,
        headline=finding.headline(found),
        keys=finding.keys(found),
        caution=finding.CAUTION,
        discuss=finding.DISCUSS,
    )


def _last(book: Book, choice: Choice, today: date) -> Meeting | None:
    """The meeting that is looked back to; None when the book has none."""
    here = sheets.meeting_of(book, choice)
    before = here.day if here else (today + timedelta(days=1)).isoformat()
    return book.last_meeting(choice.lan, choice.bransch, before)


def _running(book: Book, choice: Choice) -> bool:
    """Whether the forum is meeting right now."""
    return any(one.state == "pågår" for one in book.meetings(choice.lan, choice.bransch))


def _shown(book: Book, meeting: Meeting, store: Store) -> Iterable[tuple[Choice, shown.ShownSheet]]:
    """The choices and words of each sheet that the meeting showed, in the agenda's order."""
    closed = book.shown(meeting.meeting_id)
    for item in book.items(meeting.meeting_id):
        if item.sheet in sheets.SLUGS and item.sheet != "sedan-sist" and item.item_id in closed:
            arrival = choices.parse(parse_qs(item.choices), known(store))
            yield arrival.choice, shown.read(closed[item.item_id].answer)


def _compared(
    store: Store, book: Book, choice: Choice, before: shown.ShownSheet, today: date
) -> dict[str, Any]:
    sheet = sheets.sheet(before.slug, store, book, choice.but(utgava=None, mote=None), today)
    said = since(before, shown.of(sheet, store.edition))
    same = said in ((words.SAME_EDITION,), (words.UNCHANGED,))
    return {"question": sheet.question, "since": " ".join(said), "changed": not same}


def _moved(events: Iterable[Event]) -> list[Event]:
    """The last step of each order, with the state it had before the first of them."""
    before: dict[int, str | None] = {}
    last: dict[int, Event] = {}
    for event in events:
        before.setdefault(event.order_id, event.from_state)
        last[event.order_id] = event
    return [
        event
        for order, event in last.items()
        if before[order] != event.to_state and event.to_state != "utkast"
    ]


def _decisions(found: list[Decision], today: date) -> tuple[Figure, ...]:
    if not found:
        return ()
    return (decided(text.DECISIONS, found, "alla möten", today, text.NO_SEX),)


def _orders(moved: list[Event], titles: dict[int, str], today: date) -> tuple[Figure, ...]:
    rows = [
        (
            titles[event.order_id],
            text.from_to(event.from_state, event.to_state or ""),
            event.day,
            event.note or event.reason or event.reference,
        )
        for event in moved
    ]
    columns = {
        "title": Col("Beställning"),
        "moved": Col("Senaste steget"),
        "day": Col("När", "date"),
        "why": Col("Anteckning", missing="ingen"),
    }
    return _table(text.ORDERS, rows, columns, "beställningar", "sedan förra mötet", today)


def _sheets(compared: list[dict[str, Any]], last: Meeting, today: date) -> tuple[Figure, ...]:
    rows = [(row["question"], row["since"]) for row in compared]
    columns = {"question": Col("Fråga"), "since": Col("Sedan sist")}
    return _table(text.SHEETS, rows, columns, "bladen som de visades", published(last.day), today)


def _table(
    title: str, rows: list[tuple], columns: dict[str, Col], of: str, period: str, today: date
) -> tuple[Figure, ...]:
    """A table of the book; nothing without rows."""
    return (of_book(title, rows, columns, of, period, today, text.NO_SEX),) if rows else ()
