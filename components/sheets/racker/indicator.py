"""Are those who are educated enough? Need and inflow of an education group in five years, as
intervals. Pure.

Need: those who turn 65 in five years, as the newest year's times five, times the share of the
group that is employed; and growth, from none to as much as in the last five years. Inflow: five
years' graduates, from those who stay (less the group's out-movers) to all. Whatever is missing may
have been any number, so an interval is only widened by it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import NamedTuple

YEARS = 5

#: The bands of inflow ÷ need: up to and including each, and above the last.
BANDS = tuple(Fraction(limit, 100) for limit in (85, 100, 105, 115))

#: A need below this is too small for a ratio; groups with fewer people are told with caution.
FEWEST, CAUTIOUS = 20, 10_000


class Interval(NamedTuple):
    """From ``low`` to ``high``, which may be without end (``inf``). Exact, so that what lies on a
    limit is on its right side."""

    low: float | Fraction
    high: float | Fraction


@dataclass(frozen=True)
class Flows:
    """One group in one county, persons. ``exits``: turned 65 in the newest year. ``employed`` of
    ``people`` in the newest year, and ``before``, employed five years earlier. ``graduates`` and
    ``leavers``: of each of five years. None where the source has no number."""

    exits: float | None
    employed: float | None
    people: float | None
    before: float | None
    graduates: tuple[float | None, ...]
    leavers: tuple[float | None, ...]

    @property
    def trend(self) -> float | None:
        """How the employed have changed in five years."""
        known = self.employed is not None and self.before is not None
        return self.employed - self.before if known else None  # type: ignore[operator]

    @property
    def need(self) -> Interval:
        """How many must come in five years."""
        low, high = _share(self.employed, self.people)
        least, most = (0.0, inf) if self.exits is None else (self.exits, self.exits)
        trend = self.trend
        shrinking, growing = (-inf, inf) if trend is None else (min(0, trend), max(0, trend))
        return Interval(
            max(0, _times(YEARS * least, low) + shrinking), _times(YEARS * most, high) + growing
        )

    @property
    def inflow(self) -> Interval:
        """How many come in five years."""
        least, most = _sum(self.graduates)
        _, leaving = _sum(self.leavers)
        return Interval(max(0, least - leaving), most)

    @property
    def ratio(self) -> Interval:
        """Inflow ÷ need: 1 is as many as are needed. Without end where there may be no need."""
        need, inflow = self.need, self.inflow
        low = 0.0 if inflow.low == 0 else inf if need.high == 0 else inflow.low / need.high
        return Interval(low, inf if need.low == 0 else inflow.high / need.low)

    @property
    def told(self) -> bool:
        """Whether the need is large enough for a ratio to be shown."""
        return self.need.high >= FEWEST

    @property
    def band(self) -> int | None:
        """The band that the whole interval lies in, from 0; None where it lies across two."""
        low, high = map(band, self.ratio)
        return low if low == high and self.told else None

    @property
    def cautious(self) -> bool:
        """Whether the group has so few people that it is told with caution."""
        return self.people is None or self.people < CAUTIOUS


def band(ratio: float | Fraction) -> int:
    """Which of the bands a ratio lies in."""
    return sum(ratio > limit for limit in BANDS)


def _share(part: float | None, whole: float | None) -> Interval:
    if part is None or whole is None or whole <= 0:
        return Interval(0.0, 1.0)
    share = min(Fraction(1), Fraction(part) / Fraction(whole))
    return Interval(share, share)


def _sum(years: Sequence[float | None]) -> Interval:
    """The sum; what is missing may be nothing, or any number."""
    known = sum((Fraction(one) for one in years if one is not None), Fraction())
    return Interval(known, known if None not in years and years else inf)


def _times(number: float, share: float | Fraction) -> float | Fraction:
    """An exact product; of no share nothing, however many there may be."""
    if share == 0 or number == inf:
        return 0 if share == 0 else inf
    return Fraction(number) * share
