"""What is drawn and listed of the orders: their way, a table of each year, all years."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from components.kit.numbers import published, years
from components.kit.sheet import Col, Figure
from components.sheets.bestallningar import counted, text
from components.sheets.book.table import of_book
from components.sheets.earliest import figure as earliest
from components.sheets.occupations import named
from data.forum import life
from data.forum.rows import Stay
from data.store import Store

#: States in which "när kan det tidigast starta?" is no longer a question.
_PAST = frozenset({"startad", "inställd", *life.ENDED})


def lines(
    store: Store, found: pd.DataFrame, stays: Mapping[int, Sequence[Stay]], today: date
) -> tuple[Figure, ...]:
    """One line per order over its states; nothing where no state is known by its day."""
    way = counted.lines(found, stays)
    if way.empty:
        return ()
    shown = way.assign(
        day=way["since"].map(published),
        long=[text.days_in(days, now == "ja") for days, now in
              zip(way["days"], way["now"], strict=True)],
    )  # fmt: skip
    figure = of_book(
        text.LINES,
        shown,
        {
            "title": _title(store, found),
            "state": Col("Läge"),
            "since": Col("Sedan", "date"),
            "long": Col("Tid i läget", missing="högst en dag"),
        },
        "beställningar",
        f"beställt {years(list(found['year']))}",
        today,
        text.NO_SEX,
        kind="timeline",
        alt=text.alt(found["title"].tolist(), found["state"].tolist()),
        encoding={"label": "title", "x": "day", "place": "place", "text": "state",
                  "filled": "now", "note": "long", "line": "order_id"},
    )  # fmt: skip
    return (figure,)


def years_of(by_year: pd.DataFrame, today: date) -> tuple[Figure, ...]:
    """How the orders of each year have come on; nothing before the first."""
    if by_year.empty:
        return ()
    figure = of_book(
        text.YEARS,
        by_year,
        {name: Col(label, kind) for name, (label, kind) in text.YEAR_COLUMNS.items()},
        "beställningar",
        f"beställt {years(list(by_year['year']))}",
        today,
        text.NO_SEX,
        processed=True,
    )
    return (figure,)


def orders(
    found: pd.DataFrame,
    title: str,
    store: Store,
    times: dict[int, str],
    today: date,
    *,
    folded: bool = False,
) -> tuple[Figure, ...]:
    """The orders, each with when it can start at the earliest; nothing without orders."""
    if found.empty:
        return ()
    deadlines = earliest.known(store)
    starts = [
        None if state in _PAST else earliest.for_order(deadlines, kind, date.fromisoformat(ordered))
        for state, kind, ordered in zip(
            found["state"], found["kind"], found["ordered"], strict=True
        )
    ]
    figure = of_book(
        title,
        found.assign(
            start=starts,
            time=[times.get(order_id) for order_id in found["order_id"]],
            letter=[(text.READ_LETTER, f"/bestallning/{number}") for number in found["order_id"]],
        ),
        {
            "title": _title(store, found),
            "kind": Col("Slag"),
            "addressee": Col("Mottagare"),
            "state": Col("Läge"),
            "ordered": Col("Beställd", "date"),
            "answer_due": Col("Svar senast", "date", missing="inte satt"),
            "places_per_start": Col("Platser per start", "count", missing="inte angivet"),
            "seats_later": Col("Om platserna", missing="antal angivet", sparse=True),
            "starts": Col("Antal starter", "count", missing="inte angivet"),
            **({"time": Col(text.TIME, missing="inte angivet")} if times else {}),
            "start": Col("När kan det tidigast starta?", missing="gäller inte längre"),
            "letter": Col(text.LETTER, "link"),
        },
        "beställningar",
        f"beställt {years(list(found['year']))}",
        today,
        text.NO_SEX,
        folded=folded,
    )
    return (figure,)


def _title(store: Store, found: pd.DataFrame) -> Col:
    """What is ordered; one that is about an occupation leads to its page."""
    return Col("Beställning", leads=named.leads(store, found["title"], found["occupation"]))
