"""What an order's events say of it: how far it has come, and how long it was on its way. Pure."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pandas as pd

from data.forum import life
from data.forum.rows import Event, Order, Stay

#: Columns of the year view.
YEAR_COLUMNS = (
    "year", "ordered", "committed", "applied", "granted", "started", "followed_up",
    "declined", "rejected", "dropped",
)  # fmt: skip


def steps(events: Iterable[Event]) -> list[Event]:
    """The steps that an order has taken; one that was taken back is not among them."""
    found: list[Event] = []
    for event in events:
        if event.what == "ångrad":
            found.pop()
        elif event.to_state:
            found.append(event)
    return found


def followed(one: Order, events: Iterable[Event]) -> Order:
    """An order with what its events say: the states it has passed and the day it was made."""
    taken = steps(events)
    states = [event.to_state for event in taken if event.to_state]
    return replace(
        one,
        passed=";".join(dict.fromkeys(states)),
        ordered=next((event.day for event in taken if event.to_state == "beställd"), None),
        tries=life.tries(states),
    )


def stays(events: Iterable[Event], today: date) -> tuple[Stay, ...]:
    """Time in each state, from an order's events; an ended state has no more days."""
    taken = [(event.to_state or "", event.day) for event in steps(events)]
    found = []
    for (state, since), following in zip(taken, [*taken[1:], None], strict=True):
        until = following[1] if following else None
        end = date.fromisoformat(until) if until else today
        ended = until is None and state in life.ENDED
        days = 0 if ended else max((end - date.fromisoformat(since)).days, 0)
        found.append(Stay(state, since, until, days))
    return tuple(found)


def year_view(orders: Iterable[Order]) -> pd.DataFrame:
    """One row per year of ordering, newest first: ``year``, then numbers of orders that were
    ``ordered``, and of them ``committed``, ``applied``, ``granted``, ``started``,
    ``followed_up``, ``declined``, ``rejected``, ``dropped``, as far as they have come."""
    counted: dict[int, dict[str, int]] = {}
    for one in orders:
        if one.ordered is None:
            continue
        passed = life.states(one.passed)
        row = counted.setdefault(int(one.ordered[:4]), dict.fromkeys(YEAR_COLUMNS[1:], 0))
        for name, true in {
            "ordered": True,
            "committed": life.committed(passed),
            "applied": life.applied(passed),
            "granted": life.granted(passed),
            "started": life.started(passed),
            "followed_up": one.state == "uppföljd",
            "declined": one.state == "avböjd",
            "rejected": one.state == "avslag",
            "dropped": one.state == "avförd",
        }.items():
            row[name] += true
    rows = [{"year": year, **counted[year]} for year in sorted(counted, reverse=True)]
    return pd.DataFrame(rows, columns=list(YEAR_COLUMNS)).astype("int64")
