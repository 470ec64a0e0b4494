"""Q4 opens here: what was ordered last year, what came of it, and when a new order can start."""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.sheet import Key, Missing, Sheet
from components.sheets.bestallningar import counted, figures, finding, text
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


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Last year's orders first, then this year's; drafts are not orders yet."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    title = text.title(county, sector)
    try:
        found = book.orders(choice.lan, choice.bransch)
        stays = book.stays(choice.lan, choice.bransch, today)
        by_year = book.year_view(choice.lan, choice.bransch)
    except BookError as error:
        return Sheet(
            "bestallningar",
            title,
            text.QUESTION,
            (),
            (earliest.timeline(store, today), earliest.figure(store, today)),
            (Missing(str(error), text.HOW),),
            headline=finding.NO_BOOK,
            keys=_starts(store, today),
            caution=finding.CAUTION_NONE,
        )
    found = found[(found["state"] != "utkast") & found["ordered"].notna()]
    found = found.assign(year=found["ordered"].str[:4].astype("Int64"))
    before = found[found["year"] < today.year]
    new = found[found["year"] == today.year]
    last = before[before["year"] == before["year"].max()]
    older = before[before["year"] != before["year"].max()]
    lines = figures.lines(store, pd.concat([last, new, older]), stays, today)
    times = {order_id: text.stays(of) for order_id, of in stays.items()}
    way = counted.way(found, today)
    no_rows = text.EMPTY_BOOK if book.kept else text.NO_BOOK
    return Sheet(
        slug="bestallningar",
        title=title,
        question=text.QUESTION,
        answer=_answer(last, new, older, county, sector, today),
        figures=(
            *lines,
            earliest.timeline(store, today, beside=bool(lines)),
            *figures.orders(last, text.orders_title(before["year"].max()), store, times, today),
            *figures.orders(new, text.orders_title(today.year), store, times, today),
            *figures.orders(older, text.OLDER, store, times, today, folded=True),
            *figures.years_of(by_year, today),
            earliest.figure(store, today),
        ),
        missing=(Missing(no_rows, text.HOW),) if found.empty else (),
        not_conclude=() if found.empty else text.NOT_CONCLUDE,
        headline=finding.headline(way) if book.kept else finding.NO_BOOK,
        keys=finding.keys(way) or _starts(store, today),
        caution=finding.CAUTION_NONE if found.empty else finding.CAUTION,
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
