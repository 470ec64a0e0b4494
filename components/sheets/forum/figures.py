"""Tables over the forum book: meetings, decisions, what has happened to an order."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from components.kit.numbers import listing, published
from components.kit.sheet import Col, Figure, Sheet
from components.sheets.book.table import decided, of_book
from components.sheets.forum import text
from data.forum import Book
from data.forum.rows import Decision, Evidence, Meeting, Order, Participants

#: What a frozen row of the weighing is called, in the order it is shown; ``area``, ``reach``,
#: ``elsewhere`` and ``needs`` are of rows that older orders keep.
_ROW = {
    "occupation": "Yrke",
    "area": "Utbildningsområde",
    "now": "Läget",
    "reach": "YH inom räckhåll (beräknat)",
    "elsewhere": "Distans i övriga landet",
    "here_said": "YH på plats i länet",
    "across_said": "YH på plats i annat län, inom räckhåll",
    "remote_said": "YH på distans",
    "other": "Annan väg in, och närliggande YH",
    "rejected": "Avslag",
    "needs": "Rapporterade behov",
    "persons": "Rapporterade behov (personer)",
    "suggestion": "Förslag",
    "order_kind": "Slag av beställning (förslag)",
    "basis": "Läget bygger på",
}


def meetings(found: Sequence[Meeting], today: date) -> Figure:
    """Meetings, each with its minutes."""
    rows = [
        (
            text.QUARTERS[one.quarter],
            one.day,
            text.state(one),
            one.diarienummer,
            (text.PROTOCOL, f"/protokoll/{one.meeting_id}"),
        )
        for one in found
    ]
    columns = {
        "which": Col("Möte"),
        "day": Col("Datum", "date"),
        "state": Col("Läge"),
        "diarienummer": Col("Diarienummer", missing="inte angivet"),
        "minutes": Col(text.PROTOCOL, "link"),
    }
    return of_book(text.MEETINGS, rows, columns, "möten", _years(one.day for one in found), today)


def decisions(found: Sequence[Decision], today: date) -> Figure:
    """Decisions with who sees to them, until when, and how far they have come."""
    when = _years(one.day for one in found)
    return decided(text.DECISIONS, found, when, today, text.NO_SEX)


def participants(found: Sequence[Participants], day: str, today: date) -> Figure:
    """How many took part, one row per role group, women first."""
    frame = pd.DataFrame([vars(one) for one in found])
    wide = frame.pivot_table("number", "role_group", "sex", aggfunc="sum").reset_index()
    rows = wide.astype(object).where(wide.notna(), None).to_dict("records")
    sexes = [sex for sex in ("kvinnor", "män", "ej angivet") if sex in wide.columns]
    columns = {"role_group": Col("Rollgrupp")} | {
        sex: Col(sex.capitalize(), "count", missing="inga") for sex in sexes
    }
    return of_book(text.PARTICIPANTS, rows, columns, "deltagare", published(day), today)


def of_order(book: Book, one: Order, today: date) -> list[Figure]:
    """Everything that has happened to an order, and what it rested on when it was made."""
    rows = [
        (
            event.day,
            text.event(event.what, event.from_state, event.to_state),
            _about(vars(event)),
            event.role,
        )
        for event in book.events(one.order_id)
    ]
    columns = {
        "day": Col("Datum", "date"),
        "what": Col("Händelse"),
        "about": Col("Mer", missing="–"),
        "role": Col("Skrivet av"),
    }
    figure = of_book(text.EVENTS, rows, columns, "beställningar", one.title, today)
    return [figure, *(evidence(kept) for kept in book.evidence(one.order_id))]


def shown(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], edition: str, day: str
) -> Figure:
    """A table as it was shown at a meeting that was closed on ``day``, as text."""
    # By place: two columns may have the same heading.
    columns = {str(place): Col(head) for place, head in enumerate(heads)}
    found, when = [tuple(row) for row in rows], date.fromisoformat(day)
    return of_book(title, found, columns, "visat på mötet", f"utgåva {edition}", when, text.SOURCES)


def rows_of(sheet: Sheet) -> dict[str, dict[str, Any]]:
    """The rows of the weighing by occupation or area: label → text of each cell."""
    found: dict[str, dict[str, Any]] = {}
    for figure in sheet.figures:
        key = next((name for name in ("occupation", "area") if name in figure.columns), None)
        if key is None:
            continue
        for row in figure.frame.to_dict("records"):
            found.setdefault(
                str(row[key]),
                {name: _json(row[name]) for name in _ROW if name in row},
            )
    return found


def evidence(kept: Evidence) -> Figure:
    """What an order rested on, as it stood when it was made."""
    rows = [
        (_ROW.get(name, name), None if value is None else str(value))
        for name, value in kept.numbers.items()
    ] or [(kept.sheet, None)]
    columns = {"what": Col("Uppgift"), "value": Col("Så som det stod då")}
    period, day = f"utgåva {kept.edition}", date.fromisoformat(kept.at[:10])
    return of_book(text.EVIDENCE, rows, columns, "underlag", period, day)


def _years(days: Any) -> str:
    found = sorted({str(day)[:4] for day in days})
    return listing(found)


_SAID = {
    "reason": "Skäl", "note": "", "addressee": "Mottagare", "reference": "Underlag",
    "application_year": "Ansökningsår", "edition": "Utgåva",
    "started_women": "Började, kvinnor", "started_men": "Började, män",
    "finished_women": "Blev klara, kvinnor", "finished_men": "Blev klara, män",
}  # fmt: skip


def _about(event: Mapping[str, Any]) -> str | None:
    parts = [
        f"{label}: {event[name]}" if label else str(event[name])
        for name, label in _SAID.items()
        if event[name] is not None
    ]
    _, due = (event["changes"] or {}).get("answer_due", (None, None))
    parts += [f"Svar senast: {published(due)}"] if due else []
    return "; ".join(parts) or None


def _json(value: Any) -> Any:
    """A cell as JSON can hold it."""
    if value is None or (not isinstance(value, list | tuple) and pd.isna(value)):
        return None
    return (
        value.item() if hasattr(value, "item") else value if isinstance(value, int) else str(value)
    )
