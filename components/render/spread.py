"""Circles that want the same place, laid beside each other: none hides another. Pure."""

import math
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

#: Degrees from one try to the next: the golden angle fills a disc evenly.
_TURN = math.pi * (3 - math.sqrt(5))


class Circle(NamedTuple):
    """Middle and radius, in pixels."""

    x: float
    y: float
    radius: float


def spread(wanted: Sequence[Circle], gap: float = 2.0) -> list[Circle]:
    """The same circles in the same order, each as near its place as a spiral finds room.

    Circles that want exactly the same place share one spiral, so that it is followed once.
    """
    placed: list[Circle] = []
    spirals: dict[tuple[float, float], Iterator[tuple[float, float]]] = {}
    step = max((circle.radius for circle in wanted), default=0.0) / 2
    for circle in wanted:
        here = (circle.x, circle.y)
        spiral = spirals.setdefault(here, _spiral(*here, step))
        placed.append(
            next(
                moved for x, y in spiral if _free(moved := Circle(x, y, circle.radius), placed, gap)
            )
        )
    return placed


def _spiral(x: float, y: float, step: float) -> Iterator[tuple[float, float]]:
    for number in count():
        out, angle = step * math.sqrt(number), number * _TURN
        yield x + out * math.cos(angle), y + out * math.sin(angle)


def _free(circle: Circle, placed: Sequence[Circle], gap: float) -> bool:
    return all(
        math.hypot(circle.x - other.x, circle.y - other.y) >= circle.radius + other.radius + gap
        for other in placed
    )
