"""What an order's events say of it: how far it has come, and how long it was on its way. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True)
class People:
    """How many began and finished, women and men; None where nobody has said."""

    started_women: int | None = None
    started_men: int | None = None
    finished_women: int | None = None
    finished_men: int | None = None

    @property
    def began(self) -> int | None:
        """Women and men who began; None unless both are told."""
        return _sum(self.started_women, self.started_men)

    @property
    def done(self) -> int | None:
        """Women and men who finished; None unless both are told."""
        return _sum(self.finished_women, self.finished_men)


def _sum(women: int | None, men: int | None) -> int | None:
    return None if women is None or men is None else women + men


_TOLD = ("started_women", "started_men", "finished_women", "finished_men")


def people(events: Iterable[Event]) -> People:
    """What an order's steps say of people: of each number, what was told last."""
    found: dict[str, int] = {}
    for event in steps(events):
        found |= {name: n for name in _TOLD if (n := getattr(event, name)) is not None}
    return People(**found)


def together(every: Sequence[People]) -> People:
    """The people of several orders: of each number, the sum of those that tell it."""
    found = {}
    for name in _TOLD:
        told = [n for one in every if (n := getattr(one, name)) is not None]
        found[name] = sum(told) if told else None
    return People(**found)


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
