"""Rules of the field that are not about one table: when a figure is old, when it is hidden."""

from datetime import date

#: A figure older than this many years after its year's end is told in the past tense.
_OLD_AFTER_YEARS = 2

#: Numbers of persons that we compute ourselves are not shown below this.
FEWEST_PERSONS = 5


def is_old(year: int, today: date) -> bool:
    """Whether a figure for ``year`` is older than 24 months, counted from the end of the year."""
    return today > date(year + _OLD_AFTER_YEARS, 12, 31)


def is_past_guidance(day: date, today: date) -> bool:
    """Whether a day of a deadline or a call lies more than 24 months before ``today``."""
    last = (day.year + _OLD_AFTER_YEARS, day.month, day.day)
    return (today.year, today.month, today.day) > last


def suppressed(persons: int) -> bool:
    """Whether a number of persons that we computed ourselves is too small to show."""
    return 0 < persons < FEWEST_PERSONS
