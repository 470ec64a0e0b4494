"""The rows of a list of programmes as dots over our municipalities. No Streamlit here.

Every programme has a dot in each municipality it names, as near its middle as there is room.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pydeck as pdk
import shapely

from components.kit import cells
from components.kit.sheet import Figure
from components.render import maps
from components.render.spread import Circle, spread
from components.sheets.programmes import list_text as text
from components.sheets.programmes import row_text
from data.kept import MB, kept
from data.questions import places
from data.questions.places import Point
from data.store import Store

#: Layers whose objects can be chosen; the number of the turn is added to the name.
DOTS, PLACES = "utbildningar", "kommuner"

#: Pixels: a dot's area grows with the seats per start, within these radii, …
_SMALLEST, _LARGEST = 5.0, 16.0
_PER_ROOT_SEAT = 1.5
#: … and all dots become smaller when together they would cover more than this (square pixels).
_MOST_INK = 8000.0
#: Room between a dot and the name below it.
_BELOW = 12
#: Municipalities are drawn this far outside what was searched (degrees).
_AROUND = 0.6
_KM_PER_DEGREE = 111.32


@dataclass(frozen=True, eq=False)
class Land:
    """The municipalities of an edition: code, name and geometry (GeoJSON), and their middles."""

    shapes: pd.DataFrame
    middles: Mapping[str, Point]


@kept(8 * MB)
def land(edition: Store) -> Land:
    """The municipalities of an edition, read once."""
    return Land(places.shapes(edition, "kommun"), places.middles(edition))


@dataclass(frozen=True)
class Dot:
    """One programme in one municipality: where (latitude, longitude) and how large (pixels)."""

    programme: str
    code: str
    at: Point
    radius: float
    can_start: bool
    tip: str


def deck(
    figure: Figure, land: Land, *, dark: bool = False, marked: str | None = None, turn: int = 0
) -> maps.Deck:
    """The map of a list of sheets/utbildningar/sheet.py on site; ``marked`` is a diarienummer.

    The layers' names change with ``turn``, which grows with every click: that makes the
    browser forget what was chosen on the map, since the mark, which a row can set too, is
    ours to draw. The view depends only on where was searched, so that it does not jump.
    """
    colours = maps.palette(dark)
    within = _searched(figure, land)
    near, found = around(within, land, _AROUND), dots(figure, land)
    state = maps.view(within)
    hits = Counter(dot.code for dot in found)
    return maps.Deck(
        [
            _places(near, hits, f"{PLACES}-{turn}", colours),
            *_ring(figure, land, colours),
            *_mark([dot for dot in found if dot.programme == marked], colours),
            _scatter(found, f"{DOTS}-{turn}", colours),
            maps.labels("namn", _names(near, found, state), colours),
        ],
        state,
    )


@kept(8 * MB)
def dots(figure: Figure, land: Land) -> tuple[Dot, ...]:
    """Every dot of a figure's map, in the order of its rows; none hides another at first."""
    within = _searched(figure, land)
    state, drawn = maps.view(within), set(around(within, land, _AROUND)["code"])
    pairs = [
        (row, code) for row in figure.frame.itertuples() for code in row.codes if code in drawn
    ]
    sizes = [radius(cells.whole(row.highest)) for row, _ in pairs]
    shrink = min(1.0, math.sqrt(_MOST_INK / (math.pi * sum(size**2 for size in sizes) or 1)))
    circles = spread(
        [
            Circle(*maps.to_pixels(land.middles[code], state), size * shrink)
            for (_, code), size in zip(pairs, sizes, strict=True)
        ]
    )
    return tuple(
        Dot(
            programme=row.diarienummer,
            code=code,
            at=maps.to_degrees(circle.x, circle.y, state),
            radius=round(circle.radius, 1),
            can_start=bool(row.ahead),
            tip=row_text.tip(row.programme, row.provider, row.stands, cells.whole(row.highest)),
        )
        for (row, code), circle in zip(pairs, circles, strict=True)
    )


def radius(seats: int | None) -> float:
    """Pixels for seats per start; the smallest dot when they are not known."""
    if seats is None:
        return _SMALLEST
    return min(_LARGEST, max(_SMALLEST, _PER_ROOT_SEAT * math.sqrt(seats)))


def _searched(figure: Figure, land: Land) -> maps.Bounds:
    """What the search covered: the circle, the municipality, the county, or where the hits are."""
    asked = figure.encoding
    if asked["reach"] not in ("0", "lan", "riket"):
        latitude, longitude = land.middles[asked["from"]]
        north = int(asked["reach"]) / _KM_PER_DEGREE
        east = north / math.cos(math.radians(latitude))
        return maps.Bounds(longitude - east, latitude - north, longitude + east, latitude + north)
    codes = land.shapes["code"]
    if asked["reach"] == "0":
        inside = codes == asked["from"]
    elif asked["reach"] == "lan":
        inside = codes.str.startswith(asked["county"])
    else:
        inside = codes.isin(figure.frame["codes"].explode())
    return maps.bounds(land.shapes.loc[inside, "geometry"])


def around(within: maps.Bounds, land: Land, degrees: float) -> pd.DataFrame:
    """The municipalities to draw: those within and what lies so many degrees around."""
    west, south, east, north = within
    frame = shapely.box(west - degrees, south - degrees, east + degrees, north + degrees)
    shapes = shapely.from_geojson(land.shapes["geometry"].to_list())
    return land.shapes[shapely.intersects(shapes, frame)]


def _places(
    near: pd.DataFrame, hits: Mapping[str, int], layer: str, colours: maps.Palette
) -> pdk.Layer:
    """Municipalities; those with a hit in another colour. They can be chosen."""
    properties = [
        {
            "code": code,
            "fill": colours.hit if hits.get(code) else colours.land,
            "tip": text.in_place(name, hits.get(code, 0)),
        }
        for code, name in near[["code", "name"]].itertuples(index=False, name=None)
    ]
    return maps.areas(layer, near["geometry"], properties, get_line_color=list(colours.border))


def _ring(figure: Figure, land: Land, colours: maps.Palette) -> list[pdk.Layer]:
    """How far was searched, as a circle around the municipality's middle."""
    if figure.encoding["reach"] in ("0", "lan", "riket"):
        return []
    latitude, longitude = land.middles[figure.encoding["from"]]
    around = {"at": [longitude, latitude], "radius": 1000 * int(figure.encoding["reach"])}
    return [
        _circles(
            "avstand",
            [around],
            radius_units=pdk.types.String("meters"),
            filled=False,
            get_line_color=list(colours.text),
            get_line_width=1.5,
        )
    ]


def _scatter(found: Sequence[Dot], layer: str, colours: maps.Palette) -> pdk.Layer:
    """Filled for what can start, hollow for the rest."""
    data = [
        {
            "utb": dot.programme,
            "code": dot.code,
            "at": dot.at[::-1],
            "radius": dot.radius,
            "fill": colours.dot if dot.can_start else colours.back,
            "tip": dot.tip,
        }
        for dot in found
    ]
    return _circles(
        layer,
        data,
        get_fill_color="fill",
        get_line_color=list(colours.dot),
        get_line_width=2,
        pickable=True,
    )


def _mark(found: Sequence[Dot], colours: maps.Palette) -> list[pdk.Layer]:
    """A ring around every dot of the marked programme."""
    if not found:
        return []
    around = [{"at": dot.at[::-1], "radius": dot.radius + 6} for dot in found]
    fill, line = list(colours.back), list(colours.mark)
    return [
        _circles("markerad", around, get_fill_color=fill, get_line_color=line, get_line_width=4)
    ]


def _circles(layer: str, data: list[dict[str, Any]], **look: Any) -> pdk.Layer:
    """Circles ``at`` a place with a ``radius``, in pixels unless the look says otherwise."""
    return pdk.Layer(
        "ScatterplotLayer",
        data=data,
        id=layer,
        get_position="at",
        get_radius="radius",
        stroked=True,
        line_width_units=pdk.types.String("pixels"),
        **{"radius_units": pdk.types.String("pixels"), "pickable": False, **look},
    )


def _names(near: pd.DataFrame, found: Sequence[Dot], state: pdk.ViewState) -> list[maps.Label]:
    """The name of each municipality with a hit, under its dots, where it hides no other's."""
    names = dict(near[["code", "name"]].itertuples(index=False, name=None))
    circles = [(dot.code, *maps.to_pixels(dot.at, state), dot.radius) for dot in found]
    labels = []
    for code in dict.fromkeys(dot.code for dot in found):
        own = [circle for circle in circles if circle[0] == code]
        x = sum(circle[1] for circle in own) / len(own)
        below = max(y + size for _, _, y, size in own) + _BELOW
        label = maps.Label(names[code], maps.to_degrees(x, below, state))
        here = maps.box(label, state)
        others = (maps.LabelBox(x, y, size, size) for other, x, y, size in circles if other != code)
        if not any(here.overlaps(other) for other in others):
            labels.append(label)
    return maps.apart(labels, state)
