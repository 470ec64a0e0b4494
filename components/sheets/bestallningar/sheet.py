"""Q4 opens here: what was ordered last year, what came of it, and when a new order can start."""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.numbers import years
from components.kit.sheet import Col, Figure, Key, Missing, Sheet
from components.sheets.bestallningar import counted, finding, text
from components.sheets.book.table import of_book
from components.sheets.earliest import figure as earliest
from components.sheets.earliest import steps
from components.sheets.earliest import text as earliest_text
from data.forum import Book
from data.forum import life as orders
from data.forum.errors import BookError
from data.questions import meta
from data.store import Store

USES = ("lan", "bransch")
USES_BOOK = True

#: States in which "när kan det tidigast starta?" is no longer a question.
_PAST = frozenset({"startad", "inställd", *orders.ENDED})


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Last year's orders first, then this year's; drafts are not orders yet."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    title = text.title(county, sector)
    try:
        found = book.orders(choice.lan, choice.bransch)
        times, years_of = _followed(book, choice, today)
    except BookError as error:
        start = (earliest.figure(store, today),)
        missing = (Missing(str(error), text.HOW),)
        return Sheet(
            "bestallningar", title, text.QUESTION, (), start, missing, headline=finding.NO_BOOK
        )
    found = found[(found["state"] != "utkast") & found["ordered"].notna()]
    found = found.assign(year=found["ordered"].str[:4].astype("Int64"))
    before = found[found["year"] < today.year]
    new = found[found["year"] == today.year]
    last = before[before["year"] == before["year"].max()]
    older = before[before["year"] != before["year"].max()]
    way = counted.way(found, today)
    no_rows = text.EMPTY_BOOK if book.kept else text.NO_BOOK
    return Sheet(
        slug="bestallningar",
        title=title,
        question=text.QUESTION,
        answer=_answer(last, new, older, county, sector, today),
        figures=(
            *_table(last, text.orders_title(before["year"].max()), store, times, today),
            *_table(new, text.orders_title(today.year), store, times, today),
            *_table(older, text.OLDER, store, times, today, folded=True),
            *years_of,
            earliest.figure(store, today),
        ),
        missing=(Missing(no_rows, text.HOW),) if found.empty else (),
        not_conclude=() if found.empty else text.NOT_CONCLUDE,
        headline=finding.headline(way) if book.kept else finding.NO_BOOK,
        keys=finding.keys(way) or _starts(store, today),
        caution="" if found.empty else finding.CAUTION,
        discuss=finding.discuss(way),
    )


def tile(store: Store, book: Book, choice: Choice, today: date) -> Key:
    """How many orders wait for an answer."""
    try:
        found = book.orders(choice.lan, choice.bransch)
    except BookError:
        return finding.NO_TILE
    if not book.kept:
        return finding.NO_TILE
    found = found[(found["state"] != "utkast") & found["ordered"].notna()]
    return finding.tile(counted.way(found, today))


def _starts(store: Store, today: date) -> tuple[Key, ...]:
    """The earliest starts of what might be ordered today; what is decided locally has no day."""
    deadlines = earliest.known(store)
    return tuple(
        Key(label, steps.earliest(deadlines[matter], today), before="tidigast",
            under=finding.ORDERED_TODAY, estimated=earliest_text.RULE)
        for matter, label in finding.STARTS.items()
    )  # fmt: skip


def _answer(
    last: pd.DataFrame,
    new: pd.DataFrame,
    older: pd.DataFrame,
    county: str,
    sector: str,
    today: date,
) -> tuple[str, ...]:
    if last.empty:
        return (text.first_year(len(new)) if len(new) else text.none(county, sector),)
    open_ = int((~older["state"].isin(orders.ENDED)).sum())
    return (
        *text.answer(counted.of_year(last, county, sector, today)),
        *text.unfinished(open_),
        *text.new(len(new), today.year),
    )


def _followed(book: Book, choice: Choice, today: date) -> tuple[dict[int, str], tuple[Figure, ...]]:
    """By order its time in each state, and how the orders of each year have come on."""
    times = {
        order_id: text.stays(found)
        for order_id, found in book.stays(choice.lan, choice.bransch, today).items()
    }
    by_year = book.year_view(choice.lan, choice.bransch)
    if by_year.empty:
        return times, ()
    return times, (
        of_book(
            text.YEARS,
            by_year,
            {name: Col(label, kind) for name, (label, kind) in text.YEAR_COLUMNS.items()},
            "beställningar",
            f"beställt {years(list(by_year['year']))}",
            today,
            text.NO_SEX,
            processed=True,
        ),
    )


def _table(
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
        found.assign(start=starts, time=[times.get(order_id) for order_id in found["order_id"]]),
        {
            "title": Col("Beställning"),
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
        },
        "beställningar",
        f"beställt {years(list(found['year']))}",
        today,
        text.NO_SEX,
        folded=folded,
    )
    return (figure,)
