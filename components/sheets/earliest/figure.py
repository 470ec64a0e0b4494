"""When what is ordered can start: the figure, and the line that stands on every order.

Shared by the sheets that speak of orders. Dates are from ``deadline``, rules in
components/sheets/earliest/text.py.
"""

from datetime import date

import pandas as pd

from components.kit.sheet import Col, Figure
from components.sheets.earliest import text
from components.sheets.earliest.steps import steps
from components.sheets.earliest.text import Deadline
from data.kept import MB, kept
from data.questions import meta
from data.questions.deadlines import deadlines
from data.store import Store


@kept(MB)
def known(store: Store) -> dict[str, Deadline]:
    """Matter → its deadline, for everything that an order may lead to."""
    rows = deadlines(store, *text.NAMES)
    return {
        matter: Deadline(
            matter=matter,
            last_closed=None if pd.isna(row.last_closed) else date.fromisoformat(row.last_closed),
            decision="" if pd.isna(row.decision) else row.decision,
            earliest_start="" if pd.isna(row.earliest_start) else row.earliest_start,
        )
        for matter, row in zip(rows.index, rows.itertuples(), strict=True)
    }


@kept(MB)
def figure(store: Store, ordered: date) -> Figure:
    """ "När kan det tidigast starta?" for something ordered on that day, one row per kind."""
    found = known(store)
    rows = [
        (text.NAMES[matter], text.steps(deadline, ordered), text.certainty(deadline, ordered))
        for matter, deadline in found.items()
    ]
    shown = {
        "what": Col("Beställning"),
        "steps": Col("Steg fram till start (beräknat)"),
        "certainty": Col("Är datumet publicerat?"),
    }
    return Figure.table(
        text.TITLE,
        pd.DataFrame(rows, columns=list(shown)),
        shown,
        meta.sources(store, "tidsgranser"),
        "senast kända datum per ansökan",
        estimated=text.RULE,
    )


@kept(MB)
def timeline(store: Store, ordered: date, *, beside: bool = False) -> Figure:
    """The same as a line of time per kind, its last mark the earliest start."""
    rows = [
        (text.NAMES[matter], step.what, step.when, step.place, "ja" if step.start else "nej")
        for matter, deadline in known(store).items()
        for step in steps(deadline, ordered)
    ]
    frame = pd.DataFrame(rows, columns=["kind", "what", "when", "place", "start"])
    return Figure(
        kind="timeline",
        title=text.LINES,
        alt=text.alt(frame[frame["start"] == "ja"][["kind", "when"]].itertuples(index=False)),
        frame=frame,
        columns={"kind": Col("Beställning"), "what": Col("Steg"), "when": Col("Tidpunkt")},
        sources=meta.sources(store, "tidsgranser"),
        period="senast kända datum per ansökan",
        encoding={"label": "kind", "x": "when", "place": "place", "text": "what",
                  "filled": "start"},
        estimated=text.RULE,
        beside=beside,
    )  # fmt: skip


def for_order(deadline_of: dict[str, Deadline], kind: str, ordered: date) -> str:
    """The line on an order of ``kind`` (data/forum/life.py)."""
    matter = text.MATTER_OF.get(kind)
    return text.steps(deadline_of[matter], ordered) if matter else text.NO_FIXED_TIME
