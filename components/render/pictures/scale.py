"""An axis: even steps that cover the values, and where a number lies between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from components.kit import numbers

#: An axis has about so many steps, each one of these times a power of ten.
_STEPS = 4
_ROUND = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True)
class Axis:
    """From ``low`` to ``high``, with the values that are written along it."""

    low: float
    high: float
    ticks: tuple[float, ...]
    decimals: int

    def at(self, value: float) -> float:
        """Per cent of the way from low to high."""
        return 100 * (value - self.low) / ((self.high - self.low) or 1)

    def written(self, tick: float) -> str:
        """A tick in Swedish, with as many decimals as the steps need."""
        return numbers.decimal(tick) if self.decimals else numbers.count(round(tick))


def axis(values: Iterable[float], *, zero: bool, whole: bool) -> Axis:
    """Even steps around the values. ``zero``: begins there; ``whole``: steps of at least 1."""
    found = [*values, *([0.0] if zero else [])]
    low, high = min(found), max(found)
    reach = (high - low) or abs(high) or 1.0
    size = _size(reach, 1.0 if whole else 0.1)
    first, last = floor(low / size + 1e-9), ceil(high / size - 1e-9)
    last = max(last, first + 1)
    ticks = tuple(round(number * size, 6) for number in range(first, last + 1))
    return Axis(ticks[0], ticks[-1], ticks, 0 if size >= 1 else 1)


def _size(reach: float, least: float) -> float:
    rough = reach / _STEPS
    power = 10.0 ** floor(log10(rough))
    step = next(step * power for step in _ROUND if step * power >= rough * 0.999)
    return max(step, least)


def pct(share: float) -> str:
    """A CSS length: "12.5%"."""
    return f"{share:.5g}%"


def rows(places: Sequence[float], near: float) -> list[int]:
    """For marks from left to right, the lowest row where none is nearer than ``near``."""
    last: list[float] = []
    found = []
    for at in places:
        row = next((n for n, before in enumerate(last) if at - before >= near), len(last))
        last[row : row + 1] = [at]
        found.append(row)
    return found
