"""Names and last values at the ends of a chart's lines, in place of a legend."""

from pptx.chart.chart import Chart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.oxml.xmlchemy import BaseOxmlElement

from components.kit import cells
from components.render import fit, sheet_data
from components.render.chart_plan import ChartPlan, Series
from components.render.deck.slide import Box
from components.render.pictures.line import apart
from components.render.pictures.scale import axis

_SIZE = 13
_LINE = _SIZE * 1.35
#: Around the plot, in points: axis and its title at the left, the categories below.
_LEFT, _TOP, _BELOW, _RIGHT = 76, 10, 30, 16


def add(chart: Chart, plan: ChartPlan, box: Box) -> bool:
    """Write them; False, and nothing is written, when they are too many or too long."""
    high = box.height - _TOP - _BELOW
    ends = [_end(series) for series in plan.series]
    said = [
        f"{series.name} {cells.cell(value, plan.column)}"
        for series, (_, value) in zip(plan.series, ends, strict=True)
    ]
    room = max(fit.width(one, _SIZE, bold=True) for one in said) + _RIGHT
    last = len(plan.categories) - 1
    # A series that ended earlier has its name over its last point.
    latest = [place for place, (x, _) in enumerate(ends) if x == last]
    if len(latest) * _LINE > high or room > box.width / 3:
        return False
    zero = chart.value_axis.minimum_scale == 0
    along = axis(plan.values, zero=zero, whole=plan.column.kind in ("count", "percent"))
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = along.low, along.high
    chart.value_axis.major_unit = along.ticks[1] - along.ticks[0]
    _place(chart, box, room)
    order = sorted(latest, key=lambda place: ends[place][1])
    wanted = [along.at(ends[place][1]) for place in order]
    found = apart(wanted, [100 * _LINE / high] * len(order))
    moved = {
        place: (there - here) / 100 * high / box.height
        for place, here, there in zip(order, wanted, found, strict=True)
    }
    for place, (drawn, series) in enumerate(zip(chart.plots[0].series, plan.series, strict=True)):
        label = _label(ends[place][0], series, plan, moved.get(place))
        drawn._element.xpath("./c:errBars|./c:cat")[0].addprevious(label)
    return True


def _end(series: Series) -> tuple[int, float]:
    """Place and value of a series' last point."""
    return [(x, value) for x, value in enumerate(series.values) if value is not None][-1]


def _place(chart: Chart, box: Box, room: float) -> None:
    """The plot leaves room for the names: no program makes it by itself."""
    x, y = _LEFT / box.width, _TOP / box.height
    wide, high = 1 - x - room / box.width, 1 - y - _BELOW / box.height
    layout = parse_xml(
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{x:.4f}"/><c:y val="{y:.4f}"/>'
        f'<c:w val="{wide:.4f}"/><c:h val="{high:.4f}"/></c:manualLayout></c:layout>'
    )
    plot = chart.element.xpath(".//c:plotArea")[0]
    for old in plot.xpath("./c:layout"):
        plot.remove(old)
    plot.insert(0, layout)


def _label(point: int, series: Series, plan: ChartPlan, moved: float | None) -> BaseOxmlElement:
    """``moved``: how far up from its point, in parts of the chart; None for one over its point."""
    colour = "accent6" if series.quiet else f"accent{series.colour % 6 + 1}"
    shift = f'<c:x val="0"/><c:y val="{-(moved or 0):.4f}"/>'
    layout = f"<c:layout><c:manualLayout>{shift}</c:manualLayout></c:layout>" if moved else ""
    numbers = sheet_data.FORMATS[plan.column.kind].replace('"', "&quot;")
    bold = 0 if series.quiet else 1
    shown = "".join(
        f'<c:{name} val="{value}"/>'
        for name, value in (
            ("showLegendKey", 0), ("showVal", 1), ("showCatName", 0), ("showSerName", 1),
            ("showPercent", 0), ("showBubbleSize", 0),
        )
    )  # fmt: skip
    side = "t" if moved is None else "r"
    hidden = shown.replace('val="1"', 'val="0"')
    return parse_xml(
        f'<c:dLbls {nsdecls("c", "a")}><c:dLbl><c:idx val="{point}"/>{layout}'
        f'<c:numFmt formatCode="{numbers}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_SIZE}00" '
        f'b="{bold}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="sv-SE"/></a:p></c:txPr><c:dLblPos val="{side}"/>'
        f"{shown}<c:separator> </c:separator></c:dLbl>{hidden}</c:dLbls>"
    )
