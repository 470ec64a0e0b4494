"""Surfaces coloured by value, with names and values on them: the map that is there at once.

On a page the letters are HTML over the SVG, as large on a phone as on a projector. A name that
would cover another is left out of the drawing, differently for a narrow and a wide one; the
table has them all.
"""

from html import escape
from typing import NamedTuple

import pandas as pd

from components.kit import cells
from components.kit.sheet import Col, Figure
from components.render import fonts
from components.render.pictures import shapes, steps
from components.render.pictures.scale import pct
from components.render.pictures.shapes import Extent, Plane
from data.kept import MB, kept

#: A letter's width and a line's height, as parts of its size.
_LETTER, _LINE = 0.6, 1.3

#: Drawings that names are chosen for: how wide, and how high the letters, in pixels. The style
#: shows the one that fits.
_NARROW, _WIDE = (270.0, 14.0), (480.0, 15.0)

#: Where a name is tried, in its own heights below its place.
_TRIED = (0.0, -0.5, 0.5, -0.8, 0.8)

#: A drawing on a page is at most so high, in em of so many pixels; a tall county is narrower.
_HIGHEST, _EM = 20, 16

#: A picture file: how high its letters are in its own units of 1 000, a line of its legend, and
#: its colours.
_LETTERS, _ROW = 28.0, 44.0
_INK, _PAPER, _BORDER = "#101a20", "#ffffff", "#4d5c65"

#: The step of a surface without a value.
_NONE = -1


class _Name(NamedTuple):
    """What stands on a surface, and its middle in the drawing's units."""

    name: str
    value: str
    x: float
    y: float


class _Map(NamedTuple):
    """What both forms draw. ``paths``: the step of the colour (0–4, −1 without value) and the
    shape. ``names``: those with the highest values first. ``legend``: steps and their values, last
    −1 and what is said of surfaces without one."""

    size: Extent
    paths: list[tuple[int, str]]
    names: list[_Name]
    heading: str
    legend: list[tuple[int, str]]


@kept(8 * MB)
def html(figure: Figure, level: int) -> str:
    """The drawing, and its legend as text."""
    drawn = _map(figure)
    wide, high = drawn.size
    most = _HIGHEST * _EM * wide / high
    narrow, broad = (
        _fitting(drawn, min(width, most), letters) for width, letters in (_NARROW, _WIDE)
    )
    paths = "".join(f'<path class="steg{step}" d="{path}"/>' for step, path in drawn.paths)
    spans = "".join(
        f'<span class="{kind}" style="left:{pct(100 * name.x / wide)};'
        f'top:{pct(100 * name.y / high)}">{escape(name.name)}<b>{escape(name.value)}</b></span>'
        for kind, names in (("smal", narrow), ("bred", broad))
        for name in names
    )
    legend = "".join(
        f'<li><i class="steg{step}"></i>{escape(values)}</li>' for step, values in drawn.legend
    )
    return (
        f'<div class="karta" role="img" aria-label="{escape(figure.alt)}"><div class="ytor" '
        f'style="aspect-ratio:{wide:g}/{high:g};max-width:{_HIGHEST * wide / high:.4g}em">'
        f'<svg viewBox="0 0 {wide:g} {high:g}" aria-hidden="true">{paths}</svg>{spans}</div>'
        f'<p class="enhet">{escape(drawn.heading)}</p><ul>{legend}</ul></div>'
    )


@kept(8 * MB)
def svg(figure: Figure, box: tuple[int, int] | None = None) -> str:
    """The same as one ``<svg>`` with its own colours, for a picture file; of one size."""
    drawn = _map(figure)
    wide, high = drawn.size
    names = _fitting(drawn, wide, _LETTERS)
    fills = dict(enumerate(steps.COLOURS)) | {_NONE: _PAPER}
    paths = "".join(f'<path fill="{fills[step]}" d="{path}"/>' for step, path in drawn.paths)
    texts = "".join(
        f'<text x="{name.x:g}" y="{name.y - 4:g}">{escape(name.name)}'
        f'<tspan x="{name.x:g}" dy="{_LETTERS + 4:g}" font-weight="700">{escape(name.value)}'
        "</tspan></text>"
        for name in names
    )
    heading = f'<text x="4" y="{high + _ROW:g}">{escape(drawn.heading)}</text>'
    legend = "".join(
        f'<rect x="4" y="{high + _ROW * (row + 1) - 4:g}" width="{_LETTERS}" height="{_LETTERS}" '
        f'fill="{fills[step]}" stroke="{_BORDER}"/>'
        f'<text x="{_LETTERS + 16:g}" y="{high + _ROW * (row + 1) + 20:g}">{escape(values)}</text>'
        for row, (step, values) in enumerate(drawn.legend, start=1)
    )
    tall = high + _ROW * (len(drawn.legend) + 2)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {tall:g}" '
        f'width="{wide / 2:g}" height="{tall / 2:g}" role="img" aria-label="{escape(figure.alt)}" '
        f'font-family="{escape(fonts.FAMILY)}" font-size="{_LETTERS:g}" fill="{_INK}">'
        f'<g stroke="{_BORDER}" stroke-width="1.5">{paths}</g>'
        f'<g text-anchor="middle" stroke="{_PAPER}" stroke-width="6" stroke-linejoin="round" '
        f'paint-order="stroke">{texts}</g>{heading}{legend}</svg>'
    )


def _map(figure: Figure) -> _Map:
    e, frame = figure.encoding, figure.frame
    plane = shapes.fit(list(frame[e["shape"]]))
    groups = steps.groups(figure)
    places = steps.spread(int(groups.max()) + 1)
    column = figure.columns[e["value"]]
    order = frame[e["value"]].astype("Float64").rank(ascending=False, na_option="bottom")
    rows = list(zip(frame[e["shape"]], frame[e["label"]], frame[e["value"]], strict=True))
    return _Map(
        plane.size,
        [
            (places[int(group)] if group >= 0 else _NONE, plane.path(shape))
            for (shape, _, _), group in zip(rows, groups, strict=True)
        ],
        [
            _name(plane, shape, name, cells.cell(value, column))
            for _, (shape, name, value) in sorted(
                zip(order, rows, strict=True), key=lambda pair: pair[0]
            )
        ],
        cells.heading(column),
        [*zip(places, steps.steps(figure), strict=True), *_without(groups, column)],
    )


def _without(groups: pd.Series, column: Col) -> list[tuple[int, str]]:
    return [(_NONE, column.missing)] if (groups == _NONE).any() else []


def _name(plane: Plane, shape: str, name: str, value: str) -> _Name:
    x, y = plane.label(shape)
    return _Name(name, value, x, y)


def _fitting(drawn: _Map, width: float, letters: float) -> list[_Name]:
    """The names that do not cover an earlier one on a drawing so wide, each where it fits."""
    found: list[_Name] = []
    for name in drawn.names:
        half, high = _half(name, drawn.size, width, letters)
        if half * 2 > drawn.size.width:
            continue
        tried = (
            _inside(name._replace(y=name.y + step * high), drawn.size, half, high)
            for step in _TRIED
        )
        free = (
            place
            for place in tried
            if not any(
                abs(place.x - other.x) < half + _half(other, drawn.size, width, letters)[0]
                and abs(place.y - other.y) < 2 * high
                for other in found
            )
        )
        if place := next(free, None):
            found.append(place)
    return found


def _half(name: _Name, size: Extent, width: float, letters: float) -> tuple[float, float]:
    """Half the width and the height of two lines, in the drawing's units."""
    unit = size.width / width * letters
    return max(len(name.name), len(name.value)) * _LETTER * unit / 2, _LINE * unit


def _inside(name: _Name, size: Extent, half: float, high: float) -> _Name:
    """The name moved so far that it is not cut by the drawing's edge."""
    x = min(max(name.x, half), size.width - half)
    return name._replace(x=x, y=min(max(name.y, high), size.height - high))
