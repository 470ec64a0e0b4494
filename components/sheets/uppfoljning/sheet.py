"""The forum: one year's orders, from ordered to followed up, with women and men where told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.sheet import Col, Figure, Missing, Offered, Sheet
from components.sheets.book.table import decided, of_book
from components.sheets.occupations import named
from components.sheets.uppfoljning import text
from components.sheets.uppfoljning.text import Followed
from data import clock
from data.forum import Book, life
from data.forum.chains import People, people, together
from data.forum.errors import BookError
from data.forum.rows import GOAL_MEASURES, Decision, Goal, Order
from data.questions import meta
from data.store import Store

USES = ("lan", "bransch", "ar")
USES_BOOK = True

#: So many years back can be chosen; an address may name any.
_YEARS = 6

_PASSED = (life.committed, life.applied, life.granted, life.started)


def offers(store: Store, choice: Choice) -> tuple[Offered, ...]:
    """The year that the orders were made."""
    this = clock.today().year
    years = {year: str(year) for year in range(this, this - _YEARS, -1)}
    return (Offered("ar", years, none=text.NEWEST),)


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The year that is chosen, else the newest in which something was ordered."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    try:
        every = [one for one in book.order_rows(choice.lan, choice.bransch) if one.ordered]
        year = choice.ar or max((_year(one) for one in every), default=today.year)
        orders = [one for one in every if _year(one) == year]
        told = {
            order_id: people(events)
            for order_id, events in book.happened(choice.lan, choice.bransch).items()
        }
        made = _decided(book, choice, year)
        goals = [one for one in book.goals(choice.lan, choice.bransch) if one.year == year]
    except BookError as error:
        title = text.title(county, sector, choice.ar or today.year)
        missing = Missing(str(error), text.HOW)
        return Sheet(
            "uppfoljning", title, text.QUESTION, (), missing=(missing,), headline=text.UNREAD
        )
    found = _followed(orders, told, county, sector, year)
    aims = _aims(goals, found)
    reached = sum(one[2] is not None and one[2] >= one[1] for one in aims)
    unknown = sum(one[2] is None for one in aims)
    aimed = text.goals(year, len(aims), reached, unknown, over=today.year > year)
    empty = Missing(text.none(found) if book.kept else text.NO_BOOK, text.HOW)
    return Sheet(
        slug="uppfoljning",
        title=text.title(county, sector, year),
        question=text.QUESTION,
        answer=(*text.answer(found), *aimed),
        figures=(
            *_figures(store, orders, told, found, today),
            *_goals(aims, year, today),
            *_decisions(made, year, today),
        ),
        missing=() if orders else (empty,),
        not_conclude=text.NOT_CONCLUDE if orders else (),
        headline=text.headline(found) if book.kept else text.UNREAD,
        keys=text.keys(found),
        caution=text.CAUTION if orders else "",
        discuss=text.DISCUSS,
    )


def _year(one: Order) -> int:
    return int((one.ordered or "")[:4])


def _decided(book: Book, choice: Choice, year: int) -> list[Decision]:
    """What the meetings of the year decided, those that readers may see."""
    found = book.forum_decisions(choice.lan, choice.bransch)
    return [one for one in found if one.day[:4] == str(year)]


def _followed(
    orders: Sequence[Order], told: Mapping[int, People], county: str, sector: str, year: int
) -> Followed:
    passed = [life.states(one.passed) for one in orders]
    started = [one for one, of in zip(orders, passed, strict=True) if life.started(of)]
    said = [told[one.order_id] for one in started]
    began = [one for one in said if one.began is not None]
    done = [one for one in said if one.done is not None]
    first, last = together(began), together(done)
    return Followed(
        county=county,
        sector=sector,
        year=year,
        steps=(
            len(orders),
            *(sum(map(come, passed)) for come in _PASSED),
            sum(one.state == "uppföljd" for one in orders),
        ),
        told=len(began),
        people=replace(first, finished_women=last.finished_women, finished_men=last.finished_men),
        told_done=len(done),
        sexes=together(said),
        state=orders[0].state if len(orders) == 1 else "",
    )


def _figures(
    store: Store, orders: Sequence[Order], told: Mapping[int, People], found: Followed, today: date
) -> tuple[Figure, ...]:
    """The chain, and each order with the people of it; nothing without orders."""
    if not orders:
        return ()
    steps: list[tuple[str, str, int | None, int | None]] = [
        (text.ORDERS, step, number, None)
        for step, number in zip(text.STEPS, found.steps, strict=True)
    ]
    of = found.people
    steps += [
        (text.PEOPLE, text.STARTED, of.began, of.started_women),
        (text.PEOPLE, text.FINISHED, of.done, of.finished_women),
    ]
    frame = pd.DataFrame(steps, columns=["group", "step", "number", "women"])
    frame = frame.astype({"number": "Int64", "women": "Int64"})
    chain = of_book(
        text.CHAIN,
        frame,
        {
            "group": Col("Vad som räknas"),
            "step": Col("Steg"),
            "number": Col("Hur många", "count", missing=text.NOT_GIVEN),
            "women": Col(text.WOMEN, "count", missing="–"),
        },
        "beställningar",
        text.period(found.year),
        today,
        text.LOCALLY,
        text.NOT_TOLD,
        kind="chain",
        alt=text.alt(found),
        encoding={"x": "step", "y": "number", "group": "group", "part": "women"},
        processed=True,
    )
    return (chain, _each(store, orders, told, found.year, today))


def _each(
    store: Store, orders: Sequence[Order], told: Mapping[int, People], year: int, today: date
) -> Figure:
    rows = [
        (
            one.title,
            one.kind,
            one.addressee,
            one.state,
            told[one.order_id].started_women,
            told[one.order_id].started_men,
            told[one.order_id].finished_women,
            told[one.order_id].finished_men,
        )
        for one in orders
    ]
    leads = named.leads(store, [one.title for one in orders], [one.occupation for one in orders])

    def number(label: str) -> Col:
        return Col(label, "count", missing=text.NOT_GIVEN)

    columns = {
        "title": Col("Beställning", leads=leads),
        "kind": Col("Slag"),
        "addressee": Col("Mottagare", missing="inte angiven"),
        "state": Col("Läge"),
        "started_women": number("Började, kvinnor"),
        "started_men": number("Började, män"),
        "finished_women": number("Blev klara, kvinnor"),
        "finished_men": number("Blev klara, män"),
    }
    return of_book(
        text.TABLE, rows, columns, "beställningar", text.period(year), today, text.NOT_TOLD
    )


def _aims(goals: Sequence[Goal], found: Followed) -> list[tuple[str, int, int | None]]:
    """Each goal of the year with what is reached, None where nobody has told."""
    of = found.sexes
    people = (of.started_women, of.started_men, of.finished_women, of.finished_men)
    reached = dict(zip(GOAL_MEASURES, (*found.steps, *people), strict=True))
    aims = {one.measure: one.number or 0 for one in goals}
    return [(name, aims[name], reached[name]) for name in GOAL_MEASURES if name in aims]


def _goals(
    aims: Sequence[tuple[str, int, int | None]], year: int, today: date
) -> tuple[Figure, ...]:
    """Goals beside what is reached, in the order of the chain; nothing without goals."""
    if not aims:
        return ()
    frame = pd.DataFrame(aims, columns=["measure", "goal", "reached"])
    columns = {
        "measure": Col("Mål"),
        "goal": Col("Satt till", "count"),
        "reached": Col("Nått hittills", "count", missing=text.NOT_GIVEN),
    }
    frame = frame.astype({"reached": "Int64"})
    figure = of_book(
        text.GOALS, frame, columns, "mål", text.period(year), today, text.NOT_TOLD, text.LOCALLY
    )
    return (figure,)


def _decisions(made: Sequence[Decision], year: int, today: date) -> tuple[Figure, ...]:
    return (decided(text.DECISIONS, made, str(year), today, text.NO_SEX),) if made else ()
