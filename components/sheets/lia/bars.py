"""The bars of the LIA calendar: a row per confirmed period and per programme and term. Pure."""

from datetime import date
from typing import Any

import pandas as pd

from components.sheets.lia import row_text, text
from components.sheets.lia.found import Chosen
from components.sheets.lia.records import LiaNeed, LiaPeriod
from components.sheets.programmes import row_text as programme_row
from data import terms
from data.questions.places import swedish_order

#: What the calendar's rows are grouped by, in order.
CONFIRMED = "Bekräftade veckor"
GROUPS = (CONFIRMED, *(f"Beräknat: {place}" for place in text.PLACES))


def bars(chosen: Chosen, today: date) -> pd.DataFrame:
    """The sector's own bars in the window, in the calendar's order.

    Columns: programme, provider, place (in words), weeks (in words), students (NA unknown),
    confirmed (in words, or NA), contact and link (NA when none is known), diarienummer, group
    (one of GROUPS, the same for all of a programme's bars), sure, from_day, to_day (ISO), said
    (the whole bar in words), brief (for a drawing), where.
    """
    need, periods = chosen.seen(chosen.window)
    last_day = chosen.window.last_day
    # Not a term that has yet to begin, in the middle of a summer.
    rows = [_estimate(one) for one in need if one.own and terms.first_day(one.term) <= last_day]
    rows += [_confirmed(one, today) for one in periods if one.own]
    known = {row["diarienummer"] for row in rows if row["sure"]}
    for row in rows:
        sure = row["diarienummer"] in known
        row["group"] = CONFIRMED if sure else f"Beräknat: {row['where']}"
    first: dict[str, tuple[str, float]] = {}
    for row in rows:
        number, here = row["diarienummer"], (row["from_day"], row["km"])
        if row["sure"]:
            first[number] = min(first.get(number, here), here)
    rows.sort(
        key=lambda row: (
            GROUPS.index(row["group"]),
            # Confirmed ones by week, the others by distance.
            first[row["diarienummer"]] if row["group"] == CONFIRMED else row["km"],
            swedish_order(row["programme"]),
            row["diarienummer"],
            row["from_day"],
        )
    )
    frame = pd.DataFrame(rows, columns=_COLUMNS)
    return frame.astype({"students": "Int64", "sure": "bool"})


_COLUMNS = [
    "programme", "provider", "place", "weeks", "students", "confirmed", "contact", "link",
    "diarienummer", "group", "sure", "from_day", "to_day", "said", "brief", "where", "km",
]  # fmt: skip


def _estimate(row: LiaNeed) -> dict[str, Any]:
    return {
        **_programme(row),
        "weeks": text.sometime(row.term),
        "students": row.students,
        "confirmed": None,
        "contact": None,
        "link": None,
        "sure": False,
        "from_day": terms.first_day(row.term).isoformat(),
        "to_day": terms.last_day(row.term).isoformat(),
        "said": row_text.estimate(row.term, row.students, row.seats),
        "brief": row_text.brief_estimate(row.term, row.students),
    }


def _confirmed(row: LiaPeriod, today: date) -> dict[str, Any]:
    confirmed = text.confirmed(date.fromisoformat(row.confirmed), today)
    return {
        **_programme(row),
        "weeks": text.period(row.from_week, row.to_week),
        "students": row.students,
        "confirmed": confirmed,
        "contact": row.contact,
        "link": row.link,
        "sure": True,
        "from_day": row.first_day,
        "to_day": row.last_day,
        "said": row_text.weeks(row.from_week, row.to_week, row.students, confirmed),
        "brief": row_text.brief(text.period(row.from_week, row.to_week), row.students),
    }


def _programme(row: LiaNeed | LiaPeriod) -> dict[str, Any]:
    return {
        "programme": row.programme,
        "provider": row.provider,
        "place": place(row),
        "diarienummer": row.diarienummer,
        "where": row.where,
        "km": row.km or 0.0,
    }


def place(row: LiaNeed | LiaPeriod) -> str:
    """Where a programme's students may need places, with the distance when one is measured."""
    if row.where == text.REMOTE or not row.names:
        return row_text.REMOTE_PLACE
    if row.where == text.SHARED and len(row.names) == 1:
        return row_text.shared(row.names[0])
    return programme_row.place(row.names, row.km)
