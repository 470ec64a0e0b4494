"""Advertisements month by month as an index, and when a direction may be said. Pure.

The first twelve months are 100. Twelve months have every season once, so only whole years of
twelve are compared; a month that is missing is missing, and so is every sum with it in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from components.kit import numbers

MONTHS, YEAR = 36, 12

#: Fewer advertisements than this in the first year are no ground for an index.
FEWEST = numbers.FEWEST_FOR_PERCENT


@dataclass(frozen=True)
class Ads:
    """Counts per month, oldest first; None where the source has none."""

    values: tuple[int | None, ...]

    @property
    def first(self) -> int | None:
        """The first twelve months' sum."""
        return _sum(self.values[:YEAR])

    @property
    def last(self) -> int | None:
        """The last twelve months' sum; None where they overlap the first."""
        return _sum(self.values[-YEAR:]) if len(self.values) >= 2 * YEAR else None

    @property
    def monthly(self) -> tuple[float | None, ...]:
        """Each month, where a month of the first year is 100 on average."""
        base = self.first
        if base is None or base < FEWEST:
            return (None,) * len(self.values)
        return tuple(None if one is None else 100 * YEAR * one / base for one in self.values)

    @property
    def index(self) -> float | None:
        """The last year, where the first is 100; None where it cannot be said."""
        if self.first is None or self.last is None or self.first < FEWEST:
            return None
        return 100 * self.last / self.first

    @property
    def direction(self) -> int | None:
        """1 more, −1 fewer, 0 "i stort sett oförändrat": under half a per cent, or less than
        chance gives counts so large. None where nothing may be said."""
        if self.index is None or self.first is None or self.last is None:
            return None
        margin = 100 * 2 * sqrt(self.first + self.last) / self.first
        return numbers.direction(self.index - 100, margin)


def window(periods: Sequence[str]) -> list[str]:
    """The last 36 months there are, every month of them, oldest first; [] without any."""
    if not periods:
        return []
    last = max(periods)
    found = [last]
    while len(found) < MONTHS and found[-1] > min(periods):
        year, month = int(found[-1][:4]), int(found[-1][5:])
        found.append(f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02}")
    return found[::-1]


def together(groups: Sequence[Ads]) -> Ads:
    """All groups; a month that any of them lacks is missing."""
    return Ads(tuple(_sum(month) for month in zip(*(one.values for one in groups), strict=True)))


def _sum(values: Sequence[int | None]) -> int | None:
    known = [one for one in values if one is not None]
    return sum(known) if len(known) == len(values) and known else None
