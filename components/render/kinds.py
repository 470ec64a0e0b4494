"""What draws each kind of figure. Every renderer looks here, so a new kind is one entry.

A kind whose words belong to a sheet is drawn in the sheet's room, which registers it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from components.kit.sheet import Drawn, Figure
from components.render import svg, tables
from components.render.calendar import html as calendar_html
from components.render.calendar import svg as calendar_svg
from components.render.pictures import (
    bars,
    board,
    cards,
    chain,
    choropleth,
    circles,
    column,
    dumbbell,
    hits,
    image,
    line,
    matrix,
    ribbons,
    sides,
    strip,
    timeline,
    units,
    wheel,
)

_HERE = Path(__file__).parent

#: What the drawings that are HTML look like, wherever they stand: the colours, the lists, the
#: calendar and one style for each picture.
STYLE = "".join(
    file.read_text(encoding="utf-8")
    for file in (
        _HERE / "card" / "tokens.css",
        _HERE / "rows.css",
        _HERE / "tables.css",
        _HERE / "calendar" / "html.css",
        *sorted((_HERE / "pictures").glob("*.css")),
    )
)

#: Width and height of a drawing at most.
Box = tuple[int, int]


class Look(NamedTuple):
    """``svg``: the drawing in a box, None for what is only rows. ``html``: the same drawing as
    text that flows, where that is better than a picture, with its headings' level. ``rows``:
    what stands for the table on paper, with the level of its heading."""

    svg: Callable[[Figure, Box | None], str] | None = None
    html: Callable[[Figure, int], str] | None = None
    rows: Callable[[Figure, int], str] | None = None


_LOOKS: dict[Drawn, Look] = {
    "line": Look(svg.chart, html=line.html),
    "strip": Look(html=strip.html),
    "bar": Look(svg.chart, html=bars.html),
    "column": Look(svg.chart, html=column.html),
    "map": Look(choropleth.svg, html=choropleth.html),
    "circles": Look(html=circles.html),
    "units": Look(html=units.html),
    "chain": Look(html=chain.html),
    "dumbbell": Look(html=dumbbell.html),
    "ribbons": Look(html=ribbons.html),
    "weeks": Look(calendar_svg.drawing, html=calendar_html.paper),
    "board": Look(html=board.html),
    "matrix": Look(html=matrix.html),
    "sides": Look(html=sides.html),
    "timeline": Look(html=timeline.html),
    "image": Look(html=image.html),
    "wheel": Look(wheel.svg, html=wheel.html),
    "table": Look(),
    "cards": Look(rows=cards.html),
    "hits": Look(rows=hits.html),
}


def register(kind: Drawn, look: Look) -> None:
    """A kind from a room above this one."""
    _LOOKS[kind] = look


def picture(figure: Figure, box: Box | None = None) -> str:
    """The figure's ``<svg>``; "" for one that is only rows.

    ``box``: the width of a whole drawing with its axes, and its height at most. The smaller the
    box, the larger the letters once the drawing is stretched to its place.
    """
    draw = _LOOKS[figure.kind].svg
    return draw(figure, box) if draw else ""


def drawing(figure: Figure, level: int, box: Box | None = None) -> str:
    """The drawing as it stands in a page; ``level`` is that of headings in it. "" for what is only
    rows. ``box``: as for ``picture``; a drawing that flows takes the room it is given."""
    draw = _LOOKS[figure.kind].html
    return draw(figure, level) if draw else picture(figure, box)


def rows(figure: Figure, level: int) -> str:
    """All rows on paper: a table, or a list whose heading is of ``level``."""
    listed = _LOOKS[figure.kind].rows
    return listed(figure, level) if listed else tables.html(figure)
