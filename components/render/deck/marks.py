"""Colour, line and shape of a chart's series, and their margins of error.

Colours are the theme's six accents, in the order of the screen's.
"""

from pptx.chart.series import BarSeries, LineSeries
from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from components.render.chart_plan import Series

_COLOURS = (
    MSO_THEME_COLOR.ACCENT_1,
    MSO_THEME_COLOR.ACCENT_2,
    MSO_THEME_COLOR.ACCENT_3,
    MSO_THEME_COLOR.ACCENT_4,
    MSO_THEME_COLOR.ACCENT_5,
    MSO_THEME_COLOR.ACCENT_6,
)
#: Lines are told apart by shape too, by those who do not tell the colours apart.
_MARKERS = (
    XL_MARKER_STYLE.CIRCLE,
    XL_MARKER_STYLE.SQUARE,
    XL_MARKER_STYLE.TRIANGLE,
    XL_MARKER_STYLE.DIAMOND,
    XL_MARKER_STYLE.X,
    XL_MARKER_STYLE.PLUS,
)
#: The newest series is whole; each older one has a dash of its own.
_DASHES = (MSO_LINE.SOLID, MSO_LINE.DASH, MSO_LINE.ROUND_DOT, MSO_LINE.LONG_DASH)


def mark(drawn: BarSeries | LineSeries, series: Series) -> None:
    """Draw a chart's series as the plan's says."""
    colour = _COLOURS[series.colour % len(_COLOURS)]
    if isinstance(drawn, LineSeries):
        _line(drawn, series, colour)
    else:
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.theme_color = colour
        drawn.invert_if_negative = False
        if series.margins:
            _error_bars(drawn, series)


def _line(drawn: LineSeries, series: Series, colour: MSO_THEME_COLOR) -> None:
    drawn.smooth = False
    drawn.format.line.width = Pt(2.5)
    drawn.format.line.color.theme_color = colour
    drawn.format.line.dash_style = _DASHES[min(series.age, len(_DASHES) - 1)]
    drawn.marker.style = _MARKERS[series.colour % len(_MARKERS)]
    drawn.marker.size = 8
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.theme_color = colour
    drawn.marker.format.line.fill.background()


def _error_bars(drawn: BarSeries, series: Series) -> None:
    """The margin of error at each bar's end; python-pptx has no words for it."""
    ends = "".join(_ends(name, series, side) for side, name in ((1, "plus"), (0, "minus")))
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{ends}<c:spPr><a:ln w="19050"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill></a:ln></c:spPr></c:errBars>'
    )
    drawn._element.xpath("./c:cat")[0].addprevious(bars)


def _ends(name: str, series: Series, side: int) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{margin[side]:g}</c:v></c:pt>'
        for place, margin in enumerate(series.margins)
        if margin
    )
    count = len(series.margins)
    return f'<c:{name}><c:numLit><c:ptCount val="{count}"/>{points}</c:numLit></c:{name}>'
