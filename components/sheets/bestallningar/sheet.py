"""Q4 opens here: what was ordered last year, what came of it, and when a new order can start."""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.numbers import years
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.bestallningar import text
from components.sheets.book.table import of_book
from components.sheets.earliest import figure as earliest
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
        return Sheet("bestallningar", title, text.QUESTION, (), start, missing)
    found = found[(found["state"] != "utkast") & found["ordered"].notna()]
    found = found.assign(year=found["ordered"].str[:4].astype("Int64"))
    before = found[found["year"] < today.year]
    new = found[found["year"] == today.year]
    last = before[before["year"] == before["year"].max()]
    older = before[before["year"] != before["year"].max()]
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
    )


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
        *text.answer(_counted(last, county, sector, today)),
        *text.unfinished(open_),
        *text.new(len(new), today.year),
    )


def _counted(found: pd.DataFrame, county: str, sector: str, today: date) -> text.Orders:
    """The orders of one year, each by every state it has been in."""
    passed = [orders.states(cell) for cell in found["passed"]]
    due = pd.to_datetime(found["answer_due"])
    late = (found["state"] == "skickad") & (due < pd.Timestamp(today))
    allowed = {
        (until - since).days
        for since, until in zip(pd.to_datetime(found["ordered"])[late], due[late], strict=True)
    }
    return text.Orders(
        county=county,
        sector=sector,
        year=int(found["year"].iloc[0]),
        ordered=len(found),
        committed=sum(map(orders.committed, passed)),
        applied=sum(map(orders.applied, passed)),
        granted=sum(map(orders.granted, passed)),
        started=sum(map(orders.started, passed)),
        late=int(late.sum()),
        declined=int((found["state"] == "avböjd").sum()),
        rejected=int((found["state"] == "avslag").sum()),
        dropped=int((found["state"] == "avförd").sum()),
        only_state=found["state"].iloc[0],
        days=allowed.pop() if len(allowed) == 1 else None,
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
