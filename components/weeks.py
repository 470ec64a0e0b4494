"""ISO weeks as the address writes them ("2027-v05") and the days they are. Pure.

A week belongs to the year its Thursday lies in, so a year has 52 or 53 of them: 2026 has 53,
and 2026-v53 (28 December – 3 January) is followed by 2027-v01.
"""

import re
from datetime import date, timedelta

#: This century: far enough, and no day of theirs is outside what a date can be.
_WEEK = re.compile(r"(20\d{2})-v(\d{1,2})")


def monday(code: str) -> date:
    """The day a week begins. Raises ValueError for a week that no year has."""
    match = _WEEK.fullmatch(code)
    if match is None:
        raise ValueError(f"not a week: {code!r}")
    return date.fromisocalendar(int(match[1]), int(match[2]), 1)


def sunday(code: str) -> date:
    """The day a week ends."""
    return monday(code) + timedelta(days=6)


def code(day: date) -> str:
    """The week a day lies in: 2027-01-03 → "2026-v53"."""
    year, week, _ = day.isocalendar()
    return f"{year}-v{week:02d}"


def after(first: str, number: int) -> str:
    """The week ``number`` weeks later; earlier when it is negative."""
    return code(monday(first) + timedelta(weeks=number))


def between(first: str, last: str) -> tuple[str, ...]:
    """Every week from ``first`` to ``last``, both included."""
    number = (monday(last) - monday(first)).days // 7
    return tuple(after(first, step) for step in range(number + 1))
