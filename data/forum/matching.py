"""What a new edition says of the orders: MYH's decisions on their applications.

Only an exact diarienummer moves an order by itself. A likeness of name, provider or place is a
proposal that an editor confirms.
"""

import logging
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from data.forum import Book, applications, life, limits
from data.forum.editor import Editor, row, seen
from data.forum.errors import BookError
from data.forum.reading import StoredBook
from data.forum.rows import Order
from data.forum.tables import order, order_application
from data.questions import decisions as asked
from data.store import Store

_log = logging.getLogger(__name__)

#: Who an event is by when an edition brought it.
ROLE = "utgåvan"

#: How alike a name must be to be proposed, and how alike counts as the same provider.
LIKE_NAME, SAME_PROVIDER = 0.6, 0.85

#: An order in these may have been applied for without the forum being told.
_AWAITED = frozenset({"skickad", "åtagen", "ansökt", "avslag"})


@dataclass(frozen=True)
class Moved:
    """An application that an edition brought a decision on; ``state`` is the application's."""

    order_id: int
    diarienummer: str
    state: str


@dataclass(frozen=True)
class Proposal:
    """An application that may be what an order led to. ``like`` says in what they are alike,
    0–1 each: ``name``, ``provider``; whether the municipality is the order's (``same_place``), and
    whether the programme leads directly to its occupation (``leads_there``)."""

    order_id: int
    diarienummer: str
    application_year: int
    decision: str
    name: str
    provider: str
    name_like: float
    provider_like: float
    same_place: bool
    leads_there: bool


def catch_up(book: Book, store: Store) -> tuple[Moved, ...]:
    """Let every application with a diarienummer that the edition has decided on, and its order,
    take the decision. Doing it again changes nothing. The event names the edition.

    Raises BookError when the book itself does not answer: then no other order can follow."""
    pending = book.pending()
    if not isinstance(book, StoredBook) or not pending:
        return ()
    found = asked.decisions(store, [one.diarienummer for one in pending if one.diarienummer])
    decided = found.set_index("diarienummer").to_dict("index")
    editor = Editor(book.engine, ROLE)
    moved = []
    for one in pending:
        if one.diarienummer is None or one.diarienummer not in decided:
            continue
        try:
            with editor.writing() as connection:
                now = row(connection, order_application, one.application_id, lock=True)
                if now["state"] != "ansökt" or now["diarienummer"] != one.diarienummer:
                    raise _Overtaken
                values = _decision(decided[one.diarienummer], now)
                day = editor.today.isoformat()
                applications.settle(connection, editor, now, values, day, store.edition)
        except _Overtaken:
            continue
        except BookError as error:  # one order that cannot follow leaves the others
            if isinstance(error.__cause__, OperationalError):
                raise
            _log.warning("Beställning %s följer inte sitt beslut: %s", one.order_id, error)
            continue
        moved.append(Moved(one.order_id, one.diarienummer, values["state"]))
    return tuple(moved)


class _Overtaken(Exception):
    """Another process has written the decision meanwhile; nothing is written twice."""


def proposals(book: Book, store: Store, county: str, sector: str) -> tuple[Proposal, ...]:
    """Applications of the edition that are like an order that nobody has typed a diarienummer
    for, the likest first. They move nothing: see ``confirm``."""
    waiting = [
        one
        for one in book.order_rows(county, sector)
        if one.state in _AWAITED and one.ordered and "ansökt" in life.KIND[one.kind].decided
    ]
    if not waiting:
        return ()
    typed = book.diarienummer()
    named = {one.order_id for one in book.pending()}
    first = min(int(one.ordered[:4]) for one in waiting if one.ordered)
    made = asked.applications_since(store, county, first)
    found = [
        proposal
        for one in waiting
        if one.order_id not in named
        for proposal in (
            _alike(one, application)
            for application in made.itertuples()
            if application.diarienummer not in typed
        )
        if proposal is not None
    ]
    return tuple(
        sorted(
            found,
            key=lambda p: (
                p.order_id,
                -p.name_like - p.provider_like - p.leads_there,
                p.diarienummer,
            ),
        )
    )


def confirm(editor: Editor, store: Store, order_id: int, version: int, diarienummer: str) -> int:
    """An editor says that the application is what the order led to: it becomes the order's,
    with the edition's decision; the application's id. ``version`` is the order's."""
    found = asked.decisions(store, [diarienummer]).to_dict("records")
    if not found:
        raise limits.refuse(
            "diarienummer",
            "Diarienummer",
            f"{diarienummer} finns inte i utgåvan {store.edition}.",
            "Läs in sidan på nytt.",
        )
    (decision,) = found
    day = editor.today.isoformat()
    with editor.writing() as connection:
        current = seen(connection, order, order_id, version, {"diarienummer": diarienummer})
        unnamed = connection.execute(
            sa.select(order_application.c.id).where(
                order_application.c.order_id == order_id,
                order_application.c.state == "ansökt",
                order_application.c.application_year == int(decision["application_year"]),
                order_application.c.diarienummer.is_(None),
            )
        ).scalar()
        made = unnamed or applications.insert(
            connection,
            editor,
            current,
            limits.complete(
                applications.FIELDS,
                {
                    "state": "ansökt",
                    "diarienummer": diarienummer,
                    "provider": decision["provider"],
                    "application_year": int(decision["application_year"]),
                },
            ),
            day,
        )
        application = row(connection, order_application, made, lock=True)
        values = {"diarienummer": diarienummer, **_decision(decision, application)}
        applications.settle(connection, editor, application, values, day, store.edition)
    return made


def _decision(decided: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """What an application becomes by MYH's decision. Seats and starts are MYH's own."""
    if decided["decision"] == "Återkallad":
        return {"state": "återkallad"}
    applied = _whole(decided["starts_applied"]) or before["starts_applied"]
    granted = decided["decision"] == "Beviljad"
    starts = _whole(decided["starts_granted"]) if granted else None
    return {
        "state": life.decided(granted, applied, starts),
        "starts_applied": applied,
        "starts_granted": starts if granted else 0,
        "places_per_start": _whole(decided["per_start"]) or before["places_per_start"],
    }


def _whole(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _alike(one: Order, application: Any) -> Proposal | None:
    """The application as a proposal for the order, None when they are neither alike enough nor
    about the same occupation. An application made before the order is not its outcome."""
    if not one.ordered or application.application_year < int(one.ordered[:4]):
        return None
    name = max(_likeness(words, application.name) for words in (one.title, one.occupation) if words)
    provider = _likeness(one.addressee, application.provider) if one.addressee else 0.0
    occupations = [] if pd.isna(application.occupations) else application.occupations.split(";")
    leads_there = one.occupation in occupations
    if name < LIKE_NAME and not leads_there:
        return None
    return Proposal(
        order_id=one.order_id,
        diarienummer=application.diarienummer,
        application_year=int(application.application_year),
        decision=application.decision,
        name=application.name,
        provider=application.provider,
        name_like=round(name, 2),
        provider_like=round(provider, 2),
        same_place=one.municipality_code in application.municipalities.split(";"),
        leads_there=leads_there,
    )


def _likeness(one: str, other: str) -> float:
    """0–1, whatever the order of the words, case and hyphens."""
    a, b = (" ".join(sorted(t.casefold().replace("-", " ").split())) for t in (one, other))
    return SequenceMatcher(None, a, b).ratio()
