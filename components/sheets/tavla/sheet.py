"""The forum: every order by how far it has come, and what is to be done by when."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.numbers import years
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.book.table import of_book
from components.sheets.occupations import named
from components.sheets.tavla import text
from components.sheets.tavla.due import Due
from components.sheets.tavla.due import found as due_of
from data.forum import Book, life
from data.forum.errors import BookError
from data.forum.rows import Order, Stay
from data.questions import meta
from data.store import Store

USES = ("lan", "bransch")
USES_BOOK = True

#: Groups that are listed under the board, and the one that asks for something new.
_ENDED = ("Uppföljd", "Avförd")
_AGAIN = "Behöver ett nytt försök"
_GROUP_OF = {state: group for group, states in text.GROUPS.items() for state in states}


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Orders that are made; a draft is no order yet."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    title = text.title(county, sector)
    try:
        orders = [one for one in book.order_rows(choice.lan, choice.bransch) if one.ordered]
        stays = book.stays(choice.lan, choice.bransch, today)
        watched = watch(book, choice)
    except BookError as error:
        missing = Missing(str(error), text.HOW)
        return Sheet("tavla", title, text.QUESTION, (), missing=(missing,), headline=text.UNREAD)
    going = [one for one in orders if one.state not in life.ENDED]
    late = [one for one in watched if one.left(today) < 0]
    coming = next((one.day for one in watched if one.left(today) >= 0), None)
    again = sum(_GROUP_OF[one.state] == _AGAIN for one in orders)
    waiting = sum(one.state == "skickad" for one in orders)
    counted = len(orders), len(going), len(watched), len(late)
    empty = Missing(text.EMPTY if book.kept else text.NO_BOOK, text.HOW)
    anything = bool(orders or watched)
    return Sheet(
        slug="tavla",
        title=title,
        question=text.QUESTION,
        answer=text.answer(county, sector, *counted) if anything else (text.none(county, sector),),
        figures=(*_board(store, orders, stays, today), *_due(watched, today, beside=bool(orders))),
        missing=() if orders else (empty,),
        not_conclude=text.NOT_CONCLUDE if orders else (),
        headline=text.headline(len(orders), len(late), coming, len(going))
        if book.kept
        else text.UNREAD,
        keys=text.keys(len(going), waiting, len(late), again) if orders else (),
        caution=text.CAUTION if orders else "",
        discuss=text.DISCUSS if orders else text.DISCUSS_NONE,
    )


def watch(book: Book, choice: Choice) -> list[Due]:
    """What the forum has a day for. Raises BookError."""
    forum = choice.lan, choice.bransch
    return due_of(book.order_rows(*forum), book.forum_decisions(*forum))


def _board(
    store: Store, orders: Sequence[Order], stays: dict[int, tuple[Stay, ...]], today: date
) -> tuple[Figure, ...]:
    """Every order under its state; nothing without orders."""
    if not orders:
        return ()
    groups = [_GROUP_OF[one.state] for one in orders]
    frame = pd.DataFrame(
        {
            "title": [one.title for one in orders],
            "kind": [one.kind for one in orders],
            "addressee": [one.addressee for one in orders],
            "state": [one.state for one in orders],
            "since": [stays[one.order_id][-1].since for one in orders],
            "next": [_next(one, today) for one in orders],
            "letter": [(text.READ_LETTER, f"/bestallning/{one.order_id}") for one in orders],
            "note": [f"{one.addressee or one.addressee_type}. {_next(one, today) or ''}".strip()
                     for one in orders],
            "group": pd.Categorical(groups, [name for name in text.GROUPS if name in groups]),
            "form": ["tyst" if group in _ENDED else "rad" for group in groups],
            "tone": ["brist" if group == _AGAIN else "amne" for group in groups],
        },
    )  # fmt: skip
    frame = frame.sort_values("group", kind="stable").reset_index(drop=True)
    occupations = pd.Series([one.occupation for one in orders], dtype=object)
    leads = named.leads(store, pd.Series([one.title for one in orders]), occupations)
    figure = of_book(
        text.BOARD,
        frame,
        {
            "title": Col("Beställning", leads=leads),
            "kind": Col("Slag"),
            "addressee": Col("Mottagare", missing="inte angiven"),
            "state": Col("Läge"),
            "since": Col("I läget sedan", "date"),
            "next": Col("Härnäst", missing=text.NOTHING_MORE),
            "letter": Col(text.LETTER, "link"),
        },
        "beställningar",
        f"beställt {years([int(one.ordered[:4]) for one in orders if one.ordered])}",
        today,
        text.NO_SEX,
        kind="board",
        alt=f"Tavla över beställningarna. {_alt(frame)}",
        encoding={"label": "title", "group": "group", "form": "form", "tone": "tone",
                  "note": "note"},
    )  # fmt: skip
    return (figure,)


def _alt(frame: pd.DataFrame) -> str:
    said = frame.groupby("group", observed=True)["title"].agg(", ".join)
    return "; ".join(f"{group}: {titles}" for group, titles in said.items()) + "."


def _next(one: Order, today: date) -> str | None:
    if one.state == "skickad" and one.answer_due:
        due = date.fromisoformat(one.answer_due)
        return text.waits(due, (due - today).days)
    return text.NEXT.get(one.state)


def _due(watched: Sequence[Due], today: date, *, beside: bool) -> tuple[Figure, ...]:
    """What has a day, the first first; nothing when nothing has. ``beside``: as cards, beside the
    board."""
    if not watched:
        return ()
    rows = [
        ((one.what, f"/{one.page}"), one.who, one.day.isoformat(), text.left(one.left(today)))
        for one in watched
    ]
    columns = {
        "what": Col("Vad", "link"),
        "who": Col("Vem"),
        "day": Col("Senast", "date"),
        "left": Col("Hur långt kvar"),
    }
    period = f"till {years([one.day.year for one in watched])}"
    more: dict[str, Any] = {}
    if beside:
        more = {"kind": "cards", "encoding": {"label": "what", "top": "left"}, "beside": True}
    return (
        of_book(text.DUE, rows, columns, "svar och beslut", period, today, text.NO_SEX, **more),
    )
