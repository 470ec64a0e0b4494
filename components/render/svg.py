"""A figure as an SVG that stands in a page: Vega-Lite through vl-convert, maps from our shapes.

Text and axes take the page's colour, so the same drawing serves light, dark and print.
"""

import re
from functools import lru_cache

import vl_convert

from components import charts
from components.sheet import Figure

#: A colour that no chart uses stands for "the text's colour" until the SVG is made.
_TEXT = "#010203"

#: Readable on white and on near-black (3:1 or more on both).
PALETTE = ["#2b86ab", "#d1720f", "#5b9a4a", "#9a74c4", "#b39a12", "#7c8f98"]

_WIDTH = 760
_CONFIG = {
    "background": "transparent",
    "font": "'Segoe UI', 'Liberation Sans', Arial, sans-serif",
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


@lru_cache(maxsize=1024)
def drawing(figure: Figure) -> str:
    """The figure's ``<svg>``, with its sentence for those who do not see it."""
    spec = {**charts.spec(figure), "width": _WIDTH}
    config = _merged(_CONFIG, spec.get("config", {}))
    svg = vl_convert.vegalite_to_svg({**spec, "config": config})
    svg = svg.replace(_TEXT, "currentColor")
    return re.sub(r"<svg ", f'<svg role="img" aria-label="{_attribute(figure.alt)}" ', svg, count=1)


def _merged(base: dict, over: dict) -> dict:
    out = dict(base)
    for key, value in over.items():
        both = isinstance(value, dict) and isinstance(out.get(key), dict)
        out[key] = _merged(out[key], value) if both else value
    return out


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
