"""How far orders have come, counted: those of one year, and all of a forum's."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from components.sheets.bestallningar.finding import Progress
from components.sheets.bestallningar.text import Orders
from data.forum import life
from data.forum.rows import Stay


def way(found: pd.DataFrame, today: date) -> Progress:
    """Every order of ``found`` (ORDER_COLUMNS), whatever its year."""
    passed = [life.states(cell) for cell in found["passed"]]
    late, days = _late(found, today)
    return Progress(
        orders=len(found),
        waiting=int((found["state"] == "skickad").sum()),
        late=late,
        days=days,
        committed=sum(map(life.committed, passed)),
        applied=sum(map(life.applied, passed)),
        granted=sum(map(life.granted, passed)),
        started=sum(map(life.started, passed)),
    )


def of_year(found: pd.DataFrame, county: str, sector: str, today: date) -> Orders:
    """The orders of one year, each by every state it has been in."""
    passed = [life.states(cell) for cell in found["passed"]]
    late, days = _late(found, today)
    return Orders(
        county=county,
        sector=sector,
        year=int(found["year"].iloc[0]),
        ordered=len(found),
        committed=sum(map(life.committed, passed)),
        applied=sum(map(life.applied, passed)),
        granted=sum(map(life.granted, passed)),
        started=sum(map(life.started, passed)),
        late=late,
        declined=int((found["state"] == "avböjd").sum()),
        rejected=int((found["state"] == "avslag").sum()),
        dropped=int((found["state"] == "avförd").sum()),
        only_state=found["state"].iloc[0],
        days=days,
    )


def lines(found: pd.DataFrame, stays: Mapping[int, Sequence[Stay]]) -> pd.DataFrame:
    """One row per state that an order has been in, drafts aside: ``order_id``, ``title``,
    ``state``, ``since`` (a date as text), ``days`` in it, ``place`` (days from the order's first
    step), ``now`` ("ja" for the state it is in). In the order of ``found``."""
    made = []
    for order_id, title in zip(found["order_id"], found["title"], strict=True):
        of = [stay for stay in stays.get(order_id, ()) if stay.state != "utkast"]
        for stay in of:
            place = (date.fromisoformat(stay.since) - date.fromisoformat(of[0].since)).days
            now = "nej" if stay.until else "ja"
            made.append((order_id, title, stay.state, stay.since, stay.days, place, now))
    return pd.DataFrame(
        made, columns=["order_id", "title", "state", "since", "days", "place", "now"]
    )


def _late(found: pd.DataFrame, today: date) -> tuple[int, int | None]:
    """Orders that are sent, unanswered and past their day; how many days they had, if the same."""
    due = pd.to_datetime(found["answer_due"])
    late = (found["state"] == "skickad") & (due < pd.Timestamp(today))
    allowed = {
        (until - since).days
        for since, until in zip(pd.to_datetime(found["ordered"])[late], due[late], strict=True)
    }
    return int(late.sum()), allowed.pop() if len(allowed) == 1 else None
