"""What has happened since the forum last met, as one picture: what moved, what waits, what changed
in the figures."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from components.kit.sheet import Col, Figure
from components.sheets.book.table import of_book
from components.sheets.sedan_sist import text
from data.forum.rows import Decision, Event, Order

#: States of a decision in which nothing more happens.
FINISHED = frozenset({"klart", "avskrivet"})

#: What happened, what it is about, and a line more.
_Row = tuple[str, str, str]


def board(
    decided: Sequence[Decision],
    moved: Sequence[Event],
    orders: Sequence[Order],
    compared: Iterable[Mapping[str, Any]],
    period: str,
    today: date,
) -> tuple[Figure, ...]:
    """Nothing when there is nothing to show. ``decided``: of the last meeting, and older ones that
    are not finished; ``compared``: the sheets that were shown then."""
    titles = {one.order_id: one.title for one in orders}
    rows = [
        *_moved(decided, moved, titles),
        *_waits(decided, orders, today),
        *_figures(compared),
    ]
    if not rows:
        return ()
    frame = pd.DataFrame(rows, columns=["group", "what", "note"])
    there = [group for group in text.GROUPS if group in set(frame["group"])]
    frame["form"] = ["tyst" if group == text.SAME else "rad" for group in frame["group"]]
    frame["tone"] = [text.GROUPS[group] for group in frame["group"]]
    frame["group"] = pd.Categorical(frame["group"], there)
    frame = frame.sort_values("group", kind="stable").reset_index(drop=True)
    said = frame.groupby("group", observed=True).size()
    figure = of_book(
        text.PICTURE,
        frame,
        {"what": Col("Vad"), "group": Col("Sedan sist"), "note": Col("Mer", missing="–")},
        "möten, beslut och beställningar",
        period,
        today,
        text.NO_SEX,
        kind="board",
        alt=text.alt(dict(said)),
        encoding={"label": "what", "group": "group", "form": "form", "tone": "tone",
                  "note": "note"},
    )  # fmt: skip
    return (figure,)


def _moved(
    decided: Iterable[Decision], moved: Iterable[Event], titles: Mapping[int, str]
) -> list[_Row]:
    orders = [
        (text.MOVED, titles[one.order_id], text.from_to(one.from_state, one.to_state or ""))
        for one in moved
    ]
    done = [(text.MOVED, one.text, one.state) for one in decided if one.state in FINISHED]
    return [*orders, *done]


def _waits(decided: Iterable[Decision], orders: Iterable[Order], today: date) -> list[_Row]:
    made = [
        (text.WAITS, one.text, text.waits(one.responsible, one.due, today))
        for one in decided
        if one.state not in FINISHED
    ]
    sent = [
        (text.WAITS, one.title, text.waits(one.addressee or "", one.answer_due, today))
        for one in orders
        if one.state == "skickad"
    ]
    return [*made, *sent]


def _figures(compared: Iterable[Mapping[str, Any]]) -> list[_Row]:
    return [
        (text.CHANGED, row["question"], text.short(row["since"]))
        if row["changed"]
        else (text.SAME, row["question"], "")
        for row in compared
    ]
