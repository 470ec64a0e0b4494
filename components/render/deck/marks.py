"""Colour, line and shape of a chart's series, and their margins of error.

Colours are the theme's six accents, in the order of the screen's.
"""

from pptx.chart.chart import Chart
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
_QUIET, _LIGHT = MSO_THEME_COLOR.ACCENT_6, 0.75
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


def mark(drawn: BarSeries | LineSeries, series: Series, *, joined: bool = True) -> None:
    """Draw a chart's series as the plan's says. ``joined``: points of one series by a line."""
    colour = colour_of(series)
    if isinstance(drawn, LineSeries):
        _line(drawn, series, colour, joined)
    else:
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.theme_color = colour
        drawn.invert_if_negative = False
        if series.quiet:  # the rest of a whole: light, with an edge that is seen on paper too
            drawn.format.fill.fore_color.brightness = _LIGHT
            drawn.format.line.color.theme_color = _QUIET
            drawn.format.line.width = Pt(1)
    if series.margins:
        _error_bars(drawn, series)


def colour_of(series: Series) -> MSO_THEME_COLOR:
    """The subject's colour, or the grey of what it is compared with."""
    return _QUIET if series.quiet else _COLOURS[series.colour % len(_COLOURS)]


def join(chart: Chart) -> None:
    """A line between the marks of each category."""
    lines = parse_xml(
        f'<c:hiLowLines {nsdecls("c", "a")}><c:spPr><a:ln w="38100"><a:solidFill>'
        '<a:schemeClr val="bg2"/></a:solidFill></a:ln></c:spPr></c:hiLowLines>'
    )
    chart.element.xpath(".//c:lineChart/c:marker")[0].addprevious(lines)


def _line(drawn: LineSeries, series: Series, colour: MSO_THEME_COLOR, joined: bool) -> None:
    drawn.smooth = False
    if joined:
        drawn.format.line.width = Pt(2 if series.quiet else 3)
        drawn.format.line.color.theme_color = colour
        drawn.format.line.dash_style = _DASHES[min(series.age, len(_DASHES) - 1)]
    else:
        drawn.format.line.fill.background()
    drawn.marker.style = _MARKERS[series.colour % len(_MARKERS)]
    drawn.marker.size = 8 if joined else 14
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.theme_color = colour
    drawn.marker.format.line.fill.background()


def _error_bars(drawn: BarSeries | LineSeries, series: Series) -> None:
    """The margin of error at each bar's end; python-pptx has no words for it."""
    ends = "".join(_ends(name, series, side) for side, name in ((1, "plus"), (0, "minus")))
    way = '<c:errDir val="y"/>' if isinstance(drawn, LineSeries) else ""
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}>{way}<c:errBarType val="both"/><c:errValType val="cust"/>'
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
