"""Maps over our own shapes, as pydeck values: no tiles, no style, no other host. No Streamlit.

A map figure's frame carries its shapes (GeoJSON text, ``encoding["shape"]``), so that every
renderer can draw it. Dots and labels are in programme_map.py.
"""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pydeck as pdk
import shapely

from data.questions.places import Point

Colour = tuple[int, ...]


@dataclass(frozen=True)
class Palette:
    """Colours of one theme (RGB)."""

    land: Colour
    hit: Colour
    border: Colour
    text: Colour
    back: Colour
    dot: Colour
    mark: Colour


LIGHT = Palette(
    land=(231, 236, 239),
    hit=(200, 223, 232),
    border=(125, 143, 151),
    text=(13, 20, 24),
    back=(255, 255, 255),
    dot=(11, 90, 122),
    mark=(180, 82, 0),
)
DARK = Palette(
    land=(28, 38, 44),
    hit=(22, 64, 79),
    border=(125, 143, 151),
    text=(244, 247, 248),
    back=(16, 23, 27),
    dot=(108, 196, 232),
    mark=(240, 160, 75),
)


def palette(dark: bool) -> Palette:
    """The colours of the theme."""
    return DARK if dark else LIGHT


class Deck(pdk.Deck):
    """A deck without a map behind it, written without pydeck's indentation (a quarter of it)."""

    def __init__(self, layers: Sequence[pdk.Layer], view: pdk.ViewState) -> None:
        # A flat map: turning it tells nothing, and two fingers are needed to scroll the page.
        controller = {"dragRotate": False, "touchRotate": False, "keyboard": True}
        super().__init__(
            layers=list(layers),
            initial_view_state=view,
            views=[pdk.View("MapView", controller=controller)],
            map_provider=None,
            # As text: what a publisher wrote is never read as HTML.
            tooltip={"text": "{tip}"},
        )

    def to_json(self) -> str:
        """The specification that the browser gets."""
        return json.dumps(json.loads(super().to_json()), ensure_ascii=False, separators=(",", ":"))


class Bounds(NamedTuple):
    """West, south, east and north, in degrees."""

    west: float
    south: float
    east: float
    north: float


#: A view is fitted to this many pixels, less than the map is high: what a phone shows, and what
#: every other screen does.
PHONE, SCREEN = (330, 430), (640, 430)
#: The world is this many pixels wide at zoom 0.
_TILE = 512
_CLOSEST = 9.5


def view(bounds: Bounds, fit: tuple[int, int] = PHONE) -> pdk.ViewState:
    """Where the camera starts, so that everything inside ``bounds`` is seen in ``fit`` pixels."""
    west, south, east, north = bounds
    wide = max((east - west) / 360, 1e-6)
    high = max((_mercator(north) - _mercator(south)) / (2 * math.pi), 1e-6)
    zoom = min(math.log2(fit[0] / _TILE / wide), math.log2(fit[1] / _TILE / high))
    return pdk.ViewState(
        longitude=round((west + east) / 2, 5),
        latitude=round((south + north) / 2, 5),
        zoom=round(min(zoom, _CLOSEST), 3),
        pitch=0,
        bearing=0,
    )


def to_pixels(at: Point, state: pdk.ViewState) -> tuple[float, float]:
    """Latitude and longitude → pixels right of and below the world's corner."""
    world = _TILE * 2**state.zoom
    return (at[1] / 360 + 0.5) * world, (0.5 - _mercator(at[0]) / (2 * math.pi)) * world


def to_degrees(x: float, y: float, state: pdk.ViewState) -> Point:
    """Back from pixels to latitude and longitude."""
    world = _TILE * 2**state.zoom
    high = (0.5 - y / world) * 2 * math.pi
    latitude = 2 * math.atan(math.exp(high)) - math.pi / 2
    return round(math.degrees(latitude), 5), round((x / world - 0.5) * 360, 5)


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def bounds(shapes: Iterable[str]) -> Bounds:
    """What GeoJSON texts cover together."""
    return Bounds(*shapely.total_bounds(shapely.from_geojson(list(shapes))))


def areas(
    layer: str, shapes: Iterable[str], properties: Iterable[dict[str, Any]], **look: Any
) -> pdk.Layer:
    """Surfaces. ``properties`` has ``fill`` (RGB) and, for a tooltip, ``tip``."""
    features = [
        {"type": "Feature", "geometry": json.loads(shape), "properties": said}
        for shape, said in zip(shapes, properties, strict=True)
    ]
    return pdk.Layer(
        "GeoJsonLayer",
        data=features,
        id=layer,
        get_fill_color="properties.fill",
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1,
        **{"stroked": True, "filled": True, "pickable": True, **look},
    )


class Label(NamedTuple):
    """Words around a place (latitude, longitude); lines are parted by a line break."""

    text: str
    at: Point


def labels(layer: str, texts: Sequence[Label], colours: Palette) -> pdk.Layer:
    """Words on the map."""
    return pdk.Layer(
        "TextLayer",
        data=[{"text": label.text, "at": label.at[::-1]} for label in texts],
        id=layer,
        get_text="text",
        get_position="at",
        get_size=14,
        get_color=list(colours.text),
        character_set=pdk.types.String("auto"),  # å, ä and ö too
        font_settings={"fontSize": 32, "buffer": 8},  # no traces of the next letter
        font_family=pdk.types.String("system-ui, 'Segoe UI', sans-serif"),
        background=True,
        get_background_color=[*colours.back, 190],
        background_padding=[3, 1, 3, 1],
        pickable=False,
    )


#: Roughly, for deciding whether two labels would overlap: a letter's width, a line's height.
_LETTER, _LINE = 7.5, 18.0


def apart(texts: Sequence[Label], state: pdk.ViewState) -> list[Label]:
    """The labels that do not overlap an earlier one where the map starts."""
    kept: list[tuple[Label, LabelBox]] = []
    for label in texts:
        here = box(label, state)
        if not any(here.overlaps(other) for _, other in kept):
            kept.append((label, here))
    return [label for label, _ in kept]


class LabelBox(NamedTuple):
    """What a label covers, in pixels: its middle, and half its width and height."""

    x: float
    y: float
    wide: float
    high: float

    def overlaps(self, other: "LabelBox") -> bool:
        """Whether any part of the two is the same."""
        beside = abs(self.x - other.x) > self.wide + other.wide
        return not (beside or abs(self.y - other.y) > self.high + other.high)


def box(label: Label, state: pdk.ViewState) -> LabelBox:
    """What a label covers where the map starts."""
    lines = label.text.split("\n")
    x, y = to_pixels(label.at, state)
    return LabelBox(x, y, max(map(len, lines)) * _LETTER / 2, len(lines) * _LINE / 2)
