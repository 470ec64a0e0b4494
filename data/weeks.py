"""ISO weeks, written "2027-v05". Pure.

Some years have a week 53 (2026 does, 2027 does not), and the week that 1 January lies in may
belong to the year before; the calendar of Python decides, nothing is counted by hand.
"""

import datetime as dt
import re

_W, _TO = r"(?:v|w|veckor(?:na)?|veckan?|week)\W*", r"\s*(?:[-–—]|till)\s*"
_YEAR_FIRST = re.compile(
    rf"(\d{{4}})\W*{_W}(\d{{1,2}})(?:{_TO}(?:{_W})?(\d{{1,2}}))?", re.IGNORECASE
)
_WEEK_FIRST = re.compile(
    rf"{_W}(\d{{1,2}})(?:{_TO}(?:{_W})?(\d{{1,2}}))?\W+(\d{{4}})", re.IGNORECASE
)


def read(text: str) -> str | None:
    """ "2027-v5", "vecka 5 2027" or the day "2027-02-03" → "2027-v05"; None for what is no week
    of its year, and for several weeks."""
    first, last = span(text) or ("", "?")
    return first if first == last else None


def span(text: str) -> tuple[str, str] | None:
    """First and last week of "v. 1–10, 2027" or "2026-v50 – 2027-v02"; a single week is both."""
    text = text.strip()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        try:
            return (of(dt.date.fromisoformat(text)),) * 2
        except ValueError:
            return None
    if match := _YEAR_FIRST.fullmatch(text):
        year, first, last = match.groups()
    elif match := _WEEK_FIRST.fullmatch(text):
        first, last, year = match.groups()
    else:
        ends = [(text[: at.start()], text[at.end() :]) for at in re.finditer(_TO, text)]
        both = [(read(start), read(end)) for start, end in ends]
        return next(((start, end) for start, end in both if start and end), None)
    numbers = int(first), int(last or first)
    if not all(1 <= week <= last_week(int(year)) for week in numbers):
        return None
    return write(int(year), numbers[0]), write(int(year), numbers[1])


def write(year: int, week: int) -> str:
    """(2027, 5) → "2027-v05": text that sorts in time order."""
    return f"{year:04}-v{week:02}"


def last_week(year: int) -> int:
    """52 or 53; 28 December always lies in the last week of its year. 0 for no year."""
    return dt.date(year, 12, 28).isocalendar().week if dt.MINYEAR <= year < dt.MAXYEAR else 0


def first_day(week: str) -> dt.date:
    """Monday of "2027-v05". Raises ValueError for anything that is not a week."""
    return dt.datetime.strptime(f"{week} 1", "%G-v%V %u").date()


def last_day(week: str) -> dt.date:
    """Sunday of "2027-v05"."""
    return first_day(week) + dt.timedelta(days=6)


def of(day: dt.date) -> str:
    """The week a day lies in: 3 January 2027 → "2026-v53"."""
    year, week, _ = day.isocalendar()
    return write(year, week)


def after(week: str, number: int) -> str:
    """The week ``number`` weeks later; earlier when it is negative."""
    return of(first_day(week) + dt.timedelta(weeks=number))


def between(first: str, last: str) -> tuple[str, ...]:
    """Every week from ``first`` to ``last``, both included."""
    number = (first_day(last) - first_day(first)).days // 7
    return tuple(after(first, step) for step in range(number + 1))
