"""LIA periods that providers have confirmed, handed in through ``LIA-mall.xlsx``.

No open source publishes LIA periods. Without a workbook the table has no rows. A period
belongs to one start of a granted programme and takes the place of the estimate for it
(``lia_need``).
"""

import hashlib
from pathlib import Path

import pandas as pd

from data import weeks
from data.lia import workbook as lia
from data.lia.programmes import programmes
from data.rows import squeeze
from data.tables import Column, Table

INBOX_SOURCE = "lia_mall"
BY_SENDER = True

_WEEK = "ISO-vecka, 2027-v05"

#: Every workbook's rows as they were handed in; none without a workbook.
read = lia.Handed.of

#: Columns that periods and offers share: when, where to ask, and where the row came from.
WEEKS = {
    "from_week": Column(str, "Från och med vecka", unit=_WEEK),
    "to_week": Column(str, "Till och med vecka", unit=_WEEK),
    "first_day": Column(str, "Första dag", unit="ÅÅÅÅ-MM-DD", caveat="Veckans måndag."),
    "last_day": Column(str, "Sista dag", unit="ÅÅÅÅ-MM-DD", caveat="Veckans söndag."),
}
REACHED = {
    "contact": Column(str, "Kontakt", unit="funktionsbrevlåda", optional=True),
    "link": Column(str, "Webbsida", optional=True),
}
HANDED_IN = {
    "confirmed": Column(str, "Senast bekräftad", unit="ÅÅÅÅ-MM-DD"),
    "file": Column(str, "Fil", caveat="Arbetsboken som raden lämnades i."),
    "row": Column(int, "Rad", caveat="Radens nummer i arbetsboken.", low=1),
}

TABLE = Table(
    "lia_period",
    "Bekräftade LIA-perioder",
    key=("uid",),
    sources=(INBOX_SOURCE,),
    caveats=(
        "Lämnade och bekräftade av anordnaren. Veckor och antal kan ändras: fråga anordnaren.",
        "Uppgifter som inte har bekräftats på tolv månader kan vara inaktuella.",
    ),
    columns={
        "uid": Column(str, "Periodens nyckel", caveat="Samma period har alltid samma nyckel."),
        "diarienummer": Column(str, "Diarienummer"),
        "start_no": Column(int, "Start nummer", low=1, high=5),
        "municipality_code": Column(
            str, "Kommunkod", optional=True, caveat="Saknas för distans utan bestämd studieort."
        ),
        "course": Column(str, "Kurs"),
        "period_no": Column(int, "Period nummer i kursen", low=1),
        **WEEKS,
        "students": Column(int, "Studerande", unit="antal", low=1),
        "group_name": Column(str, "Klass eller grupp", optional=True),
        "days_a_week": Column(int, "Dagar i veckan", optional=True, low=1, high=7),
        "tasks": Column(str, "Vad de studerande kan göra", optional=True),
        **REACHED,
        **HANDED_IN,
    },
    indexes=(("diarienummer", "start_no"), ("first_day", "last_day")),
)


def recognise(path: Path) -> str | None:
    """``lia-<sender>-<6 hex>.xlsx``: a sender's newer workbook takes the place of the older."""
    return lia.name_of(path) if lia.is_lia(path) else None


def shape(
    published: lia.Handed,
    yh_application: pd.DataFrame,
    yh_start: pd.DataFrame,
    provider: pd.DataFrame,
) -> pd.DataFrame:
    """The rows that are right, each with its days, its number in the course and its key."""
    if not published.books:
        return pd.DataFrame(columns=list(TABLE.columns))
    found = published.periods(programmes(yh_application, yh_start, provider))
    if found.empty:
        return pd.DataFrame(columns=list(TABLE.columns))
    # Without a group the key is what it always was, so that a calendar's entries stay the same.
    course = (found["course"] + found["group_name"].fillna("")).map(squeeze)
    squeezed = found.assign(course_key=course).sort_values("from_week")
    of_course = ["diarienummer", "start_no", "municipality_code", "course_key"]
    numbered = squeezed.assign(period_no=squeezed.groupby(of_course, dropna=False).cumcount() + 1)
    return dated(numbered, [*of_course, "period_no"]).drop(columns="course_key")


def dated(frame: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """With the days of its weeks, and a uid that is the same whenever ``key`` is."""
    keys = frame[key].astype("str").fillna("").agg("|".join, axis="columns")
    return frame.assign(
        first_day=[weeks.first_day(week).isoformat() for week in frame["from_week"]],
        last_day=[weeks.last_day(week).isoformat() for week in frame["to_week"]],
        uid=[hashlib.sha256(text.encode()).hexdigest()[:16] for text in keys],
    )
