"""Shapes as compact SVG paths, in one projection fitted to a box. A drawing's own coordinates.

Longitudes are drawn in by the cosine of their latitude around the middle of what is fitted
(sinusoidal), so that surfaces keep their proportions from Skåne to Norrbotten. Lines that two
shapes share are simplified as one: neighbours still meet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any, NamedTuple

import shapely

#: What is smaller than this, in units of the drawing, is not seen: bends, and islets.
_BEND, _ISLET = 1.2, 12.0

#: Around what is fitted, in units: a border's line is drawn half outside its surface.
_AROUND = 4.0


class Extent(NamedTuple):
    """Width and height of a drawing, in its own units (``viewBox``)."""

    width: float
    height: float


class Spot(NamedTuple):
    """In a drawing: right of its left edge, below its top."""

    x: float
    y: float


@dataclass(frozen=True, eq=False)
class Plane:
    """A drawing's coordinates. Made by ``fit``."""

    size: Extent
    _middle: float
    _west: float
    _north: float
    _scale: float
    _drawn: dict[str, Any]

    def point(self, lon: float, lat: float) -> Spot:
        """Degrees → the drawing's units."""
        across = (_across(lon, lat, self._middle) - self._west) * self._scale
        down = (self._north - lat) * self._scale
        return Spot(round(across + _AROUND, 1), round(down + _AROUND, 1))

    def path(self, shape: str) -> str:
        """The ``d`` of a ``<path>`` for one of the fitted shapes. Whole units, each step relative.

        Islets and lakes too small to see are left out, but never all of a shape. KeyError for a
        shape that was not fitted.
        """
        parts = shapely.get_parts(self._drawn[shape])
        edges = shapely.get_exterior_ring(parts)
        rings = [*edges, *(hole for part in parts for hole in part.interiors)]
        areas = shapely.area(shapely.polygons(rings))
        least = min(_ISLET, areas[: len(edges)].max())
        return "".join(
            _ring(ring) for ring, area in zip(rings, areas, strict=True) if area >= least
        )

    def label(self, shape: str) -> Spot:
        """Where a name stands well: the middle of the largest circle inside the surface."""
        parts = shapely.get_parts(self._drawn[shape])
        largest = parts[shapely.area(parts).argmax()]
        circle = shapely.maximum_inscribed_circle(largest, tolerance=_BEND)
        x, y = shapely.get_coordinates(circle)[0]
        return Spot(round(float(x), 1), round(float(y), 1))


def fit(
    shapes: Sequence[str], box: tuple[float, float] = (1000, 1000), beyond: Sequence[str] = ()
) -> Plane:
    """A plane where GeoJSON texts (Polygon or MultiPolygon) fill the box in one of its directions.

    ``beyond``: neighbours that are drawn too, but cut by the drawing's edge. No two shapes may
    overlap. ValueError without shapes.
    """
    if not shapes:
        raise ValueError("no shapes to fit")
    texts = list(dict.fromkeys([*shapes, *beyond]))
    degrees = shapely.from_geojson(texts)
    own = degrees[: len(dict.fromkeys(shapes))]
    west, _, east, _ = shapely.total_bounds(own)
    middle = float(west + east) / 2
    flat = shapely.transform(degrees, lambda pairs: _flat(pairs, middle))
    west, south, east, north = map(float, shapely.total_bounds(flat[: len(own)]))
    inside = [side - 2 * _AROUND for side in box]
    scale = min(inside[0] / ((east - west) or 1e-6), inside[1] / ((north - south) or 1e-6))
    size = Extent(
        round((east - west) * scale + 2 * _AROUND), round((north - south) * scale + 2 * _AROUND)
    )
    across, down = _AROUND - west * scale, _AROUND + north * scale
    placed = shapely.transform(flat, lambda pairs: pairs * (scale, -scale) + (across, down))
    drawn = shapely.coverage_simplify(placed, _BEND)
    return Plane(size, middle, west, north, scale, dict(zip(texts, drawn, strict=True)))


def _flat(pairs: Any, middle: float) -> Any:
    """Degrees → degrees of latitude in both directions."""
    flat = pairs.copy()
    flat[:, 0] = [_across(lon, lat, middle) for lon, lat in pairs.tolist()]
    return flat


def _across(lon: float, lat: float, middle: float) -> float:
    return (lon - middle) * cos(radians(lat))


def _ring(ring: Any) -> str:
    """ "m" to the first corner, "l" to each further one, "z" back."""
    corners = shapely.get_coordinates(ring)[:-1].round().astype(int)
    steps = corners[1:] - corners[:-1]
    steps = steps[steps.any(axis=1)]
    x, y = corners[0]
    return f"M{x} {y}l{_written(steps)}z"


def _written(steps: Any) -> str:
    """Numbers as close as SVG allows: a minus sign parts them as well as a space."""
    return " ".join(str(number) for number in steps.ravel().tolist()).replace(" -", "-")
