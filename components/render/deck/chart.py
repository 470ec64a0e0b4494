"""A figure as a native chart of a slide, which the presenter can edit."""

import io
from datetime import datetime
from typing import cast

import xlsxwriter
from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, ChartData
from pptx.dml.line import LineFormat
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.parts.chart import ChartPart
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Pt

from components.kit import cells
from components.kit.sheet import Figure
from components.render import chart_plan, sheet_data
from components.render.chart_plan import ChartPlan
from components.render.deck import line_names
from components.render.deck import marks as deck_marks
from components.render.deck.slide import Box, describe

_TYPES = {
    ("bar", False): XL_CHART_TYPE.BAR_CLUSTERED,
    ("bar", True): XL_CHART_TYPE.BAR_STACKED,
    ("column", False): XL_CHART_TYPE.COLUMN_CLUSTERED,
    ("column", True): XL_CHART_TYPE.COLUMN_STACKED,
    ("line", False): XL_CHART_TYPE.LINE_MARKERS,
    ("marks", False): XL_CHART_TYPE.LINE_MARKERS,
}

_TYPE = 13
#: What a lying bar needs to be told from the next one, alone and in a group.
_BAR, _GROUPED_BAR = 17, 13
#: Legend, axis and its title stand above and below the bars.
_AROUND_BARS = 70
#: More numbers than this on the marks are noise.
_MOST_LABELS = 32
#: A part of a stack smaller than this share of the highest has no room for its number.
_SMALLEST_PART = 0.06
#: More marks than this stand too close for their names.
_MOST_MARKS = 12
#: Up to this, the axis of a count steps by one: there are no halves.
_SMALL_COUNT = 8
#: Above this many per cent an axis ends at 100.
_NEARLY_ALL = 80

_LANGUAGE = f'<c:lang {nsdecls("c")} val="sv-SE"/>'


def add(slide: Slide, box: Box, figure: Figure, plan: ChartPlan, made: datetime) -> int:
    """Draw the chart. Returns how many rows of the table there was no room for.

    ``made`` is the date of the workbook that opens under "edit data".
    """
    shown = plan.first(_most_categories(plan, box))
    data = CategoryChartData(number_format=sheet_data.FORMATS[plan.column.kind])
    data.categories = shown.categories
    for series in shown.series:
        data.add_series(series.name, series.values)
    kind = _TYPES[plan.form, plan.stacked]
    # What add_chart takes and gives is annotated wrongly in python-pptx 1.0.
    frame = cast(GraphicFrame, slide.shapes.add_chart(kind, *box.emu, cast(ChartData, data)))
    describe(frame, figure.alt)
    chart = frame.chart
    part = cast(ChartPart, chart.part)
    part.chart_workbook.update_from_xlsx_blob(_workbook(shown, made))
    _form(chart, figure, shown)
    for drawn, series in zip(chart.plots[0].series, shown.series, strict=True):
        deck_marks.mark(drawn, series, joined=plan.form == "line")
    if plan.form == "marks":
        deck_marks.join(chart)
    elif plan.form == "line" and len(shown.series) > 1:
        chart.has_legend = not line_names.add(chart, shown, box)
    left = set(plan.categories) - set(shown.categories)
    return sum(label in left for label in chart_plan.labels(figure))


def _most_categories(plan: ChartPlan, box: Box) -> int:
    """Lying bars need their height each; years stand as close as they are many."""
    if plan.form == "marks":
        return _MOST_MARKS
    if plan.form != "bar":
        return len(plan.categories)
    beside = 1 if plan.stacked else len(plan.series)
    each = _BAR if beside == 1 else _GROUPED_BAR * beside + 4
    return max(int((box.height - _AROUND_BARS) / each), 1)


def _form(chart: Chart, figure: Figure, shown: ChartPlan) -> None:
    chart.has_title = False
    chart.element.xpath("./c:date1904")[0].addnext(parse_xml(_LANGUAGE))
    chart.font.size = Pt(_TYPE)
    chart.font.language_id = MSO_LANGUAGE_ID.SWEDISH
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.has_legend = len(shown.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    along, upright = chart.category_axis, chart.value_axis
    along.major_tick_mark = XL_TICK_MARK.NONE
    along.has_major_gridlines = False
    _thin(along.format.line)
    if shown.form == "bar":  # the first category on top, the numbers below
        along.reverse_order = True
        chart.element.xpath(".//c:valAx/c:crosses")[0].set("val", "max")
        upright.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    _value_axis(upright, figure, shown)
    plot = chart.plots[0]
    if shown.form in ("bar", "column"):
        plot.vary_by_categories = False
        plot.gap_width = 50
    if shown.stacked:
        plot.overlap = 100
    _labels(chart, shown)


def _value_axis(axis: ValueAxis, figure: Figure, shown: ChartPlan) -> None:
    column = shown.column
    highest, lowest = max(shown.values), min(shown.values)
    from_zero = shown.form in ("bar", "column") or figure.encoding.get("zero", "yes") == "yes"
    if from_zero and lowest >= 0:
        axis.minimum_scale = 0
    if column.kind == "percent" and (shown.stacked or _NEARLY_ALL < highest <= 100):
        axis.maximum_scale = 100
    if column.kind == "count" and highest <= _SMALL_COUNT and not shown.stacked:
        axis.major_unit = 1
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.fill.background()
    axis.has_major_gridlines = True
    _thin(axis.major_gridlines.format.line)
    axis.tick_labels.number_format = sheet_data.FORMATS[column.kind]
    axis.tick_labels.number_format_is_linked = False
    axis.has_title = True
    frame = axis.axis_title.text_frame
    frame.text = ". ".join(filter(None, (cells.heading(column), shown.note)))
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold, font.language_id = Pt(_TYPE), False, MSO_LANGUAGE_ID.SWEDISH


def _labels(chart: Chart, shown: ChartPlan) -> None:
    """The numbers on the marks, where they are few enough to be read and do not collide."""
    lines = shown.form == "line"
    number = len(shown.categories) * len(shown.series)
    if (lines and len(shown.series) > 1) or number > _MOST_LABELS:
        return
    if shown.stacked:
        _parts(chart, shown)
        return
    plot = chart.plots[0]
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format = sheet_data.FORMATS[shown.column.kind]
    labels.number_format_is_linked = False
    labels.font.size = Pt(_TYPE - 1)
    if shown.form == "marks":
        labels.position = XL_LABEL_POSITION.RIGHT
    elif any(series.margins for series in shown.series):
        # Inside the bar, clear of the margin of error at its end.
        labels.position = XL_LABEL_POSITION.INSIDE_BASE
        labels.font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
        labels.font.bold = True
    else:
        labels.position = XL_LABEL_POSITION.ABOVE if lines else XL_LABEL_POSITION.OUTSIDE_END


def _parts(chart: Chart, shown: ChartPlan) -> None:
    """Numbers inside the parts of stacks, those that have room."""
    tops = [
        sum(series.values[place] or 0 for series in shown.series)
        for place in range(len(shown.categories))
    ]
    for drawn, series in zip(chart.plots[0].series, shown.series, strict=True):
        for place, value in enumerate(series.values):
            if value and value >= _SMALLEST_PART * max(tops):
                label = drawn.points[place].data_label
                label.position = XL_LABEL_POSITION.CENTER
                font = label.font
                font.size, font.bold = Pt(_TYPE - 1), True
                font.color.theme_color = (
                    MSO_THEME_COLOR.TEXT_1 if series.quiet else MSO_THEME_COLOR.BACKGROUND_1
                )


def _thin(line: LineFormat) -> None:
    line.width = Pt(0.75)
    line.color.theme_color = MSO_THEME_COLOR.BACKGROUND_2


def _workbook(shown: ChartPlan, made: datetime) -> bytes:
    """The cells that the chart's references point at, as python-pptx places them.

    Written here so that no label is run as a formula and the same chart gives the same bytes.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, sheet_data.OPTIONS) as workbook:
        workbook.set_properties({"created": made})
        sheet = workbook.add_worksheet("Sheet1")
        for row, category in enumerate(shown.categories, 1):
            sheet.write_string(row, 0, category)
        for column, series in enumerate(shown.series, 1):
            sheet.write_string(0, column, series.name)
            for row, value in enumerate(series.values, 1):
                if value is not None:
                    sheet.write_number(row, column, value)
    return out.getvalue()
