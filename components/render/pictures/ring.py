"""Parts of a ring around a middle, clockwise from the top: what the year's wheels are made of."""

from calendar import isleap
from datetime import date
from math import cos, pi, sin

#: Radians of a whole turn.
TURN = 2 * pi


def at(middle: float, radius: float, angle: float) -> str:
    """ "x y" at an angle, for a path."""
    return f"{middle + radius * sin(angle):.1f} {middle - radius * cos(angle):.1f}"


def part(middle: float, outer: float, inner: float, start: float, end: float, gap: float) -> str:
    """The ``d`` of a piece between two angles; the ``gap`` (radians at the outer edge) is equally
    wide at both edges."""
    within = gap * outer / inner
    corners = (
        (outer, start + gap), (outer, end - gap), (inner, end - within), (inner, start + within),
    )  # fmt: skip
    a, b, c, d = (at(middle, radius, angle) for radius, angle in corners)
    return f"M{a}A{outer:g} {outer:g} 0 0 1 {b}L{c}A{inner:g} {inner:g} 0 0 0 {d}Z"


def pointer(middle: float, outer: float, today: date) -> str:
    """The ``d`` of a triangle outside the ring at the day of the year."""
    days = 366 if isleap(today.year) else 365
    angle = TURN * (today.timetuple().tm_yday - 0.5) / days
    half = 0.03
    tip = at(middle, outer + 2, angle)
    left, right = (at(middle, outer + 18, angle + side) for side in (-half, half))
    return f"M{tip}L{left}L{right}Z"
