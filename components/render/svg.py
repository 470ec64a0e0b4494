"""A figure as an SVG that stands in a page: Vega-Lite through vl-convert.

Text and axes take the page's colour, so the same drawing serves light, dark and print.
"""

import re

import vl_convert

from components.kit.sheet import Figure
from components.render import charts, fonts
from data.kept import MB, kept

vl_convert.register_font_directory(str(fonts.FOLDER))

#: A colour that no chart uses stands for "the text's colour" until the SVG is made.
_TEXT = "#010203"

#: Readable on white and on near-black (3:1 or more on both).
PALETTE = ["#2b86ab", "#d1720f", "#5b9a4a", "#9a74c4", "#b39a12", "#7c8f98"]

_WIDTH = 760
_CONFIG = {
    "background": "transparent",
    "font": fonts.FAMILY,
    "view": {"stroke": None},
    "axis": {
        "labelColor": _TEXT,
        "titleColor": _TEXT,
        "gridColor": "#8884",
        "domainColor": "#888",
        "tickColor": "#888",
    },
    "legend": {"labelColor": _TEXT, "titleColor": _TEXT},
    "range": {"category": PALETTE},
    "mark": {"color": PALETTE[0]},
}


@kept(16 * MB)
def chart(figure: Figure, box: tuple[int, int] | None = None) -> str:
    """The ``<svg>`` of lines, bars or columns: as wide as the box, at most as high."""
    return _svg(figure, _sized(charts.spec(figure), box))


def _svg(figure: Figure, spec: dict) -> str:
    """With the figure's sentence for those who do not see it."""
    config = _merged(_CONFIG, spec.get("config", {}))
    svg = vl_convert.vegalite_to_svg({**spec, "config": config})
    svg = svg.replace(_TEXT, "currentColor")
    return re.sub(r"<svg ", f'<svg role="img" aria-label="{_attribute(figure.alt)}" ', svg, count=1)


def _sized(spec: dict, box: tuple[int, int] | None) -> dict:
    if box is None:
        return {**spec, "width": _WIDTH}
    fit = {"type": "fit", "contains": "padding"}
    return {**spec, "width": box[0], "height": min(spec["height"], box[1]), "autosize": fit}


def _merged(base: dict, over: dict) -> dict:
    out = dict(base)
    for key, value in over.items():
        both = isinstance(value, dict) and isinstance(out.get(key), dict)
        out[key] = _merged(out[key], value) if both else value
    return out


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
