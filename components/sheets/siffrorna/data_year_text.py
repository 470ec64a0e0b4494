"""When figures come, and before which meeting: read from what each source says of itself."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from babel.dates import get_month_names

from components.kit.numbers import count, counted, listing, published

TITLE = "Årshjul för data"
UNKNOWN = "datum inte känt"
ALWAYS = "hela året"

#: Whose meeting comes first with what has been published, then what has no month.
MEETINGS = tuple(f"I tid till mötet Q{quarter}" for quarter in range(1, 5))
RENEWED, NOT_KNOWN = "Förnyas hela året", "Datum inte känt"
GROUPS = (*MEETINGS, RENEWED, NOT_KNOWN)

#: How the year is made: caveats of the figure.
HOW = (
    "Månaden är den som källan brukar ge ut nya uppgifter i. Kan det bli en av två månader "
    "räknas den senare.",
    "Det som kommer i ett kvartals sista månad räknas till nästa möte. Ett möte tidigt i kvartalet "
    "kan ligga före uppgiften: jämför med mötets dag.",
)

_MONTHS = {name: number for number, name in get_month_names(locale="sv_SE").items()}
_CONTINUOUS = ("varje dag", "varje månad", "varje kvartal", "löpande")
#: So many tables of a publisher are named.
_NAMED = 2


class Release(NamedTuple):
    """When a source comes: the possible months of one release, the last of them counted; none
    when it is not known. ``when``: the same in words."""

    when: str
    months: tuple[int, ...] = ()

    @property
    def month(self) -> int | None:
        """The month in which it is out at the latest."""
        return self.months[-1] if self.months else None


def releases(rhythm: str, next_release: str) -> tuple[Release, ...]:
    """What a source says of its rhythm, or else of its next release.

    "juni och december" → two releases; "november eller december varje år" → one, out in December;
    "varje månad" → all the year; "årlig" → not known.
    """
    found = [
        _one(part)
        for part in re.split(r" och |; ", rhythm)
        if any(name in part for name in _MONTHS)
    ]
    if found:
        return tuple(found)
    if month := re.match(r"\d{4}-(\d\d)", next_release):
        return (_month(int(month[1])),)
    if any(words in rhythm for words in _CONTINUOUS):
        return (Release(ALWAYS),)
    return (Release(UNKNOWN),)


def _one(part: str) -> Release:
    months = sorted((part.index(name), number) for name, number in _MONTHS.items() if name in part)
    names = [name for name in part.split() if name in _MONTHS]
    return Release(" eller ".join(names), tuple(number for _, number in months))


def _month(number: int) -> Release:
    name = next(name for name, month in _MONTHS.items() if month == number)
    return Release(name, (number,))


def meeting(month: int) -> int:
    """The quarter whose meeting is the first that what comes in a month is in time for."""
    return month // 3 % 4 + 1


def group(release: Release) -> str:
    """Under which heading a release stands."""
    if release.month is None:
        return RENEWED if release.when == ALWAYS else NOT_KNOWN
    return MEETINGS[meeting(release.month) - 1]


def short(publisher: str) -> str:
    """ "Statistiska centralbyrån (SCB)" → "SCB"."""
    found = re.search(r"\((\w+)\)$", publisher)
    return found[1] if found else publisher


def tables(names: Sequence[str]) -> str:
    """The tables of a publisher: all, or two and how many more."""
    if len(names) <= _NAMED + 1:
        return "; ".join(names)
    return f"{'; '.join(names[:_NAMED])}; och {count(len(names) - _NAMED)} till, se Alla källor"


def alt(in_time: Sequence[int], unknown: int, today: date) -> str:
    """The wheel, for those who do not see it. ``in_time``: how many before each meeting."""
    said = listing([f"{count(number)} till Q{q}" for q, number in enumerate(in_time, start=1)])
    lacking = counted(unknown, "en källa", "källor")
    return (
        f"Årets månader och de fyra mötena. Publiceringar i tid: {said}. "
        f"För {lacking} är datumet inte känt. I dag är det {published(today.isoformat())}."
    )
