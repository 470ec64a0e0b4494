"""Terms of YH: when a granted programme can start, how long it lasts. Pure.

A term is text, "2026ht" or "2027vt"; its *ordinal* (4053, 4054) counts terms, so that
ordinals can be compared, added to and searched by range. ht is ISO week 34 to week 02
of the next year, vt is week 03 to 23. A term is 20 study weeks, 100 YH points at full pace.

What MYH decides is a window, not a date: the first start lies between 1 July of the
decision year and 30 June the year after (MYHFS 2018:4, 2020:2), and start k a further
k - 1 years on. Where one term is needed the *earliest* is used, everywhere and said so:
a start has begun when its earliest term has begun, also while the rest of its window
lies ahead. So on 21 November 2026 a last start with the window "ht 2026 eller vt 2027"
counts as begun (``pagar``), and the wording keeps the whole window.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

Status = Literal["kan-starta", "pagar", "inga-starter"]

#: First and last ISO week of each term; ht ends in the year after the one it is named by.
_WEEKS = {"ht": (34, 2), "vt": (3, 23)}

_WEEKS_PER_TERM = 20
_TERM = re.compile(r"(\d{4})(vt|ht)")


class Start(NamedTuple):
    """One start of a programme, in ordinals: its window, and its last term if it
    begins at the earliest."""

    earliest: int
    latest: int
    last: int


class StatusAt(NamedTuple):
    """``start`` decides the status: the next one ahead, otherwise the last one."""

    status: Status
    start: Start | None


def ordinal(term: str) -> int:
    """ "2026ht" -> 4053. Raises ValueError for anything that is not a term."""
    match = _TERM.fullmatch(term)
    if match is None:
        raise ValueError(f"not a term: {term!r}")
    return int(match[1]) * 2 + (match[2] == "ht")


def term(number: int) -> str:
    """4053 -> "2026ht"."""
    return f"{number // 2}{'ht' if number % 2 else 'vt'}"


def term_count(points: int, pace_pct: int) -> int:
    """Terms that a programme lasts; a begun term counts. 315 points at 50 % -> 7."""
    return -(-points // pace_pct)


def study_weeks(points: int, pace_pct: int) -> float:
    """Weeks of study, breaks not counted: five points are a week at full pace."""
    return points * _WEEKS_PER_TERM / pace_pct


def start_window(application_year: int, start_no: int) -> tuple[str, str]:
    """Earliest (ht) and latest (vt) term of start ``start_no``, the first being 1.

    The decision comes in January of the year after the application.
    """
    first = ordinal(f"{application_year + start_no}ht")
    return term(first), term(first + 1)


def first_day(name: str) -> dt.date:
    """The Monday when the term begins."""
    year, half = int(name[:4]), name[4:]
    return dt.date.fromisocalendar(year, _WEEKS[half][0], 1)


def last_day(name: str) -> dt.date:
    """The Sunday when the term ends."""
    year, half = int(name[:4]), name[4:]
    return dt.date.fromisocalendar(year + (half == "ht"), _WEEKS[half][1], 7)


def term_of(day: dt.date) -> str:
    """The term in progress; in the summer (week 24-33) the one ahead, an ht."""
    year, week, _ = day.isocalendar()
    if week <= _WEEKS["ht"][1]:
        return f"{year - 1}ht"
    return f"{year}vt" if week <= _WEEKS["vt"][1] else f"{year}ht"


def since(day: dt.date) -> dt.date:
    """The first day from which until ``day`` neither year nor term has changed, nor whether the
    term has begun: what depends on nothing else is the same for all these days."""
    here = first_day(term_of(day))
    summer = dt.date.fromisocalendar(day.isocalendar().year, _WEEKS["vt"][1] + 1, 1)
    starts = (dt.date(day.year, 1, 1), here, summer)
    return max(start for start in starts if start <= day)


def next_ordinal(day: dt.date) -> int:
    """The first term that has not begun: a start whose earliest term is this or later lies
    ahead."""
    here = term_of(day)
    return ordinal(here) + (first_day(here) <= day)


def ahead(starts: Iterable[Start], day: dt.date) -> tuple[int, ...]:
    """Ordinals of the terms, not yet begun on ``day``, in which some start can be, in order.

    Of a start whose window has been entered that is its latest term: it may have begun in the
    earliest. Of one that lies ahead it is the whole window.
    """
    first = next_ordinal(day)
    windows = (range(max(start.earliest, first), start.latest + 1) for start in starts)
    return tuple(sorted({number for window in windows for number in window}))


def begins_within(number: int, months: int, day: dt.date) -> bool:
    """Whether the term begins at most so many months after ``day``."""
    begins = first_day(term(number))
    latest = (day.year * 12 + day.month + months, day.day)
    return (begins.year * 12 + begins.month, begins.day) <= latest


def status_at(starts: Iterable[Start], day: dt.date) -> StatusAt:
    """Whether a programme with these starts can start, is running or has none left.

    ``kan-starta``: a start lies ahead (its earliest term has not begun).
    ``pagar``: the last start has begun and not ended. ``inga-starter``: neither, or no
    starts are known.
    """
    ordered = sorted(starts)
    for start in ordered:
        if first_day(term(start.earliest)) > day:
            return StatusAt("kan-starta", start)
    if ordered and last_day(term(ordered[-1].last)) >= day:
        return StatusAt("pagar", ordered[-1])
    return StatusAt("inga-starter", ordered[-1] if ordered else None)
