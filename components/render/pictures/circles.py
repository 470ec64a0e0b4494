"""Municipalities with a number in a circle on each that has one, and its name beside it.

The surfaces are an SVG and what stands on them HTML, as large on a phone as on a projector. The
same drawing can be chosen in: then every circle is a button, and so are the surfaces below them.
"""

from collections.abc import Iterator, Mapping
from html import escape
from math import sqrt
from typing import NamedTuple

from components.kit import cells
from components.kit.sheet import Figure
from components.render.pictures import shapes
from components.render.pictures.scale import pct
from components.render.pictures.shapes import Extent
from components.render.spread import Circle, spread
from data.kept import MB, kept

#: The narrowest drawing in em: circles that have room there have it on a wider one.
_NARROW = 19.5

#: A drawing is at most so high, in em.
_HIGHEST = 27

#: Diameters in em: the smallest, and what is added for the largest number; room for each digit.
_SMALLEST, _MORE, _DIGIT = 1.7, 0.9, 0.62

#: A letter's width, a line's height, and the letters' size, in em.
_LETTER, _LINE, _SIZE = 0.53, 1.15, 0.875


class _Spot(NamedTuple):
    """A circle: its middle in the drawing's units, its diameter in em, and on which ``side`` its
    name stands; "" where there is no room for it."""

    code: str
    name: str
    value: str
    x: float
    y: float
    across: float
    side: str


class _Drawing(NamedTuple):
    size: Extent
    paths: list[tuple[str, str]]
    spots: list[_Spot]


def html(figure: Figure, level: int) -> str:
    """The drawing, without anything to choose."""
    drawn = _drawing(figure)
    body = "".join(f'<path d="{path}"{_lit(code, drawn)}/>' for code, path in drawn.paths)
    spots = "".join(f"<span {_at(spot, drawn.size)}>{_said(spot)}</span>" for spot in drawn.spots)
    label = escape(figure.alt)
    return (
        f'<div class="cirklar" role="img" aria-label="{label}">{_frame(drawn, body, spots)}</div>'
    )


def choosing(figure: Figure, says: Mapping[str, str]) -> str:
    """The drawing with a button for every circle. ``says``: code → what its button is called.
    Its script (rows.js) says which one is pressed."""
    drawn = _drawing(figure)
    body = "".join(
        f'<path d="{path}"{_lit(code, drawn)} data-plats="{escape(code)}"/>'
        for code, path in drawn.paths
    )
    spots = "".join(
        f'<button type="button" data-plats="{escape(spot.code)}" {_at(spot, drawn.size)} '
        f'aria-pressed="false" aria-label="{escape(says[spot.code])}">{_said(spot)}</button>'
        for spot in drawn.spots
    )
    label = escape(figure.alt)
    return (
        f'<div class="cirklar" role="group" aria-label="{label}">{_frame(drawn, body, spots)}</div>'
    )


def _frame(drawn: _Drawing, paths: str, spots: str) -> str:
    wide, high = drawn.size
    return (
        f'<div class="ytor" style="aspect-ratio:{wide:g}/{high:g};'
        f'max-width:{_HIGHEST * wide / high:.4g}em">'
        f'<svg viewBox="0 0 {wide:g} {high:g}" aria-hidden="true">{paths}</svg>{spots}</div>'
    )


def _lit(code: str, drawn: _Drawing) -> str:
    return ' class="har"' if any(spot.code == code for spot in drawn.spots) else ""


def _at(spot: _Spot, size: Extent) -> str:
    style = (
        f"left:{pct(100 * spot.x / size.width)};top:{pct(100 * spot.y / size.height)};"
        f"--d:{spot.across:.3g}em"
    )
    return f'class="prick" style="{style}"'


def _said(spot: _Spot) -> str:
    name = f'<i class="{spot.side or "tyst"}">{escape(spot.name)}</i>'
    return f"<b>{escape(spot.value)}</b>{name}"


@kept(8 * MB)
def _drawing(figure: Figure) -> _Drawing:
    e, frame = figure.encoding, figure.frame
    plane = shapes.fit(list(frame[e["shape"]]))
    rows = list(
        zip(frame[e["code"]], frame[e["label"]], frame[e["value"]], frame[e["shape"]], strict=True)
    )
    paths = [(code, plane.path(shape)) for code, _, _, shape in rows]
    found = [row for row in rows if not cells.is_missing(row[2]) and row[2] > 0]
    found.sort(key=lambda row: -row[2])  # the largest keep their places
    if not found:
        return _Drawing(plane.size, paths, [])
    column, most = figure.columns[e["value"]], found[0][2]
    written = [cells.cell(row[2], column) for row in found]
    across = [
        max(_SMALLEST + _MORE * sqrt(row[2] / most), _DIGIT * len(said) + 0.8)
        for row, said in zip(found, written, strict=True)
    ]
    em = plane.size.width / _width(plane.size)
    wanted = [
        Circle(*plane.label(shape), size * em / 2)
        for (_, _, _, shape), size in zip(found, across, strict=True)
    ]
    circles = [_inside(circle, plane.size) for circle in spread(wanted, gap=em * 0.1)]
    sides = list(_sides([row[1] for row in found], circles, em, plane.size))
    return _Drawing(
        plane.size,
        paths,
        [
            _Spot(row[0], row[1], said, round(circle.x, 1), round(circle.y, 1), size, side)
            for row, said, circle, size, side in zip(
                found, written, circles, across, sides, strict=True
            )
        ],
    )


def _width(size: Extent) -> float:
    """How wide the narrowest drawing is, in em: a tall one is cut by its height."""
    return min(_NARROW, _HIGHEST * size.width / size.height)


def _inside(circle: Circle, size: Extent) -> Circle:
    x = min(max(circle.x, circle.radius), size.width - circle.radius)
    return circle._replace(x=x, y=min(max(circle.y, circle.radius), size.height - circle.radius))


def _sides(names: list[str], circles: list[Circle], em: float, size: Extent) -> Iterator[str]:
    """On which side of its circle each name has room, the first that is free of circles and of
    names before it; "" where none is."""
    taken: list[_Box] = []
    high = _LINE * _SIZE * em
    for name, circle in zip(names, circles, strict=True):
        wide, gap = len(name) * _LETTER * _SIZE * em, circle.radius + 0.15 * em
        tried = {
            "ned": _Box(circle.x - wide / 2, circle.y + gap, wide, high),
            "upp": _Box(circle.x - wide / 2, circle.y - gap - high, wide, high),
            "hoger": _Box(circle.x + gap, circle.y - high / 2, wide, high),
            "vanster": _Box(circle.x - gap - wide, circle.y - high / 2, wide, high),
        }
        side = next((side for side, box in tried.items() if _free(box, circles, taken, size)), "")
        if side:
            taken.append(tried[side])
        yield side


class _Box(NamedTuple):
    left: float
    top: float
    wide: float
    high: float


def _free(box: _Box, circles: list[Circle], taken: list[_Box], size: Extent) -> bool:
    right, bottom = box.left + box.wide, box.top + box.high
    inside = box.left >= 0 and right <= size.width and box.top >= 0 and bottom <= size.height
    return (
        inside
        and not any(
            box.left < circle.x + circle.radius
            and right > circle.x - circle.radius
            and box.top < circle.y + circle.radius
            and bottom > circle.y - circle.radius
            for circle in circles
        )
        and not any(
            box.left < other.left + other.wide
            and right > other.left
            and box.top < other.top + other.high
            and bottom > other.top
            for other in taken
        )
    )
