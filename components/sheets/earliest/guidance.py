"""Published days as guidance: one that is more than 24 months old guides nobody (rules.md).

Deadlines stand in the sources' own words ("26 apr 2024; nya vart tredje år"), parts with ";"
between. Pure.
"""

import re
from calendar import monthrange
from datetime import date

from components.kit import rules

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WRITTEN = re.compile(rf"(?:(\d{{1,2}}) )?\b({'|'.join(_MONTHS)})[a-zåäö]*\.? \(?(\d{{4}})\b", re.I)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_BETWEEN = "; "


def newest(*texts: str) -> date | None:
    """The last day that the texts name; a month without a day is its last, None without any."""
    found = []
    for text in texts:
        for day, month, year in _WRITTEN.findall(text):
            number = _MONTHS.index(month.lower()) + 1
            last = monthrange(int(year), number)[1]
            found.append(date(int(year), number, min(int(day or last), last)))
        found += [date(*map(int, parts)) for parts in _ISO.findall(text)]
    return max(found, default=None)


def next_year(last: date, today: date) -> int:
    """The year of the next time, if the day comes once a year."""
    return today.year + ((today.month, today.day) > (last.month, last.day))


def not_published(year: int) -> str:
    """What stands in place of a date that is too old."""
    return f"Datum för {year} är inte publicerat i utgåvan"


def still(text: str, last: date | None, today: date) -> str:
    """The text, without the parts that name a year when ``last``, the newest day of what they
    are about, is too old; what is not published is said when nothing is left."""
    if last is None or not rules.is_past_guidance(last, today):
        return text
    parts = [part for part in text.split(_BETWEEN) if not _YEAR.search(part)]
    return _BETWEEN.join(parts) or not_published(next_year(last, today))
