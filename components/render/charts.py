"""A figure's frame as an Altair chart. No Streamlit here: a chart is a value to test.

Colours come from the renderer's theme; what this module decides is form: zero baselines for
bars, women before men, a new dash where a series breaks, Swedish numbers.
"""

from typing import TypeVar

import altair as alt
import pandas as pd

from components.kit import cells, words
from components.kit.sheet import Figure
from data.kept import MB, kept

#: vega-lite's own locale object; every number in a chart is then Swedish. No axis is of time.
LOCALE = {
    "number": {
        "decimal": ",",
        "thousands": "\u00a0",
        "grouping": [3],
        "currency": ["", "\u00a0kr"],
    },
}

_BAR_STEP = 30
#: The axis with its title, and the legend, share the chart's height with the bars.
_AXIS_HEIGHT = 110
_LEGEND_HEIGHT = 46
_LINE_HEIGHT = 320

#: A legend of one line is part of the height; this is each further line.
_LEGEND_LINE = 22
_Axis = TypeVar("_Axis", alt.X, alt.Y)

#: Three names longer than this do not fit beside each other on a phone.
_LONG_NAME = 12

#: The place of a mark in its stack: as in the legend, the first one nearest the axis.
_STACKED = "_stacked"


@kept(16 * MB)
def spec(figure: Figure) -> dict:
    """The Vega-Lite specification of a figure, with its data in it. Made once per figure."""
    return chart(figure).to_dict()


def chart(figure: Figure) -> alt.TopLevelMixin:
    """The chart of a figure. Raises KeyError for a kind that has none."""
    drawn = {"line": _line, "bar": _bar, "column": _column}[figure.kind](figure)
    return (
        drawn.configure(locale=LOCALE)
        .configure_axis(labelLimit=320, labelFontSize=14, titleFontSize=14)
        .configure_legend(labelFontSize=15)
    )


def _line(figure: Figure) -> alt.TopLevelMixin:
    e = figure.encoding
    zero = e.get("zero", "yes") == "yes"
    base = alt.Chart(_data(figure)).encode(
        x=_along(figure).title(None).axis(labelAngle=0),
        y=_number(figure, alt.Y, "y").scale(zero=zero),
        tooltip=_tooltip(figure),
        **_color(figure),
    )
    # Points of different shapes tell lines apart for those who do not tell colours apart.
    points = base.mark_point(size=70, filled=True, opacity=1).encode(**_shape(figure))
    lines = base.mark_line(strokeWidth=3)
    if "dash" in e:
        # The newest series is last in the frame: its line is whole, older ones are dashed.
        series = list(dict.fromkeys(figure.frame[e["dash"]]))[::-1]
        legend = alt.Legend(orient="top", symbolType="stroke", symbolSize=900)
        dash = alt.StrokeDash(e["dash"], type="nominal", sort=series, legend=legend)
        lines = lines.encode(strokeDash=dash.title(None))
    return alt.layer(lines, points).properties(
        height=_LINE_HEIGHT + _legend_lines(figure) * _LEGEND_LINE
    )


def _along(figure: Figure) -> alt.X:
    """The axis of a line. Years that nobody published still take their place."""
    name = figure.encoding["x"]
    x = alt.X(name, type="ordinal")
    if figure.columns[name].kind != "year":
        return x
    years = figure.frame[name]
    return x.scale(domain=list(range(int(years.min()), int(years.max()) + 1)))


def _bar(figure: Figure) -> alt.TopLevelMixin:
    e = figure.encoding
    order = list(dict.fromkeys(figure.frame[e["x"]]))
    base = alt.Chart(_data(figure))
    category = alt.Y(e["x"], type="nominal", sort=order).title(None)
    bars = base.mark_bar(cornerRadiusEnd=2).encode(
        y=category,
        x=_number(figure, alt.X, "y").scale(zero=True),
        tooltip=_tooltip(figure),
        **_color(figure),
    )
    groups, levels = 1, []
    if "color" in e and e.get("stack") != "yes":
        levels = levels_of(figure)
        groups = len(levels)
        bars = bars.encode(yOffset=alt.YOffset(e["color"], type="nominal", sort=levels))
    height = _AXIS_HEIGHT + len(order) * (_BAR_STEP if groups == 1 else 16 * groups + 12)
    height += _LEGEND_HEIGHT if "color" in e else 0
    if "low" not in e:
        return bars.properties(height=height)
    margins = base.encode(y=category, x=alt.X(e["low"], type="quantitative"), x2=e["high"])
    if groups > 1:
        margins = margins.encode(yOffset=alt.YOffset(e["color"], type="nominal", sort=levels))
    # Black in white: seen on the bar and beside it, on a light page and on a dark one.
    edge = margins.mark_rule(strokeWidth=6, color="white")
    core = margins.mark_rule(strokeWidth=2, color="black")
    return alt.layer(bars, edge, core).properties(height=height)


def _column(figure: Figure) -> alt.Chart:
    e = figure.encoding
    order = list(dict.fromkeys(figure.frame[e["x"]]))  # by the alphabet vt 2026 would follow ht
    drawn = (
        alt.Chart(_data(figure))
        .mark_bar(cornerRadiusEnd=2)
        .encode(
            x=alt.X(e["x"], type="ordinal", sort=order).title(None).axis(labelAngle=0),
            y=_number(figure, alt.Y, "y").scale(zero=True),
            tooltip=_tooltip(figure),
            **_color(figure),
        )
    )
    if "color" in e and e.get("stack") != "yes":
        drawn = drawn.encode(
            xOffset=alt.XOffset(e["color"], type="nominal", sort=levels_of(figure))
        )
    return drawn.properties(height=_LINE_HEIGHT + _legend_lines(figure) * _LEGEND_LINE)


def _number(figure: Figure, channel: type[_Axis], role: str) -> _Axis:
    """The axis of a number: Swedish, and whole steps where the number is a count."""
    name = figure.encoding[role]
    whole = figure.columns[name].kind in {"count", "percent"}
    axis = alt.Axis(format=",.0f", tickMinStep=1) if whole else alt.Axis(format=",.1f")
    axis.tickCount = 6
    return channel(name, type="quantitative", axis=axis).title(_label(figure, role))


def levels_of(figure: Figure) -> list[str]:
    """The colours in order: women before men, else as the frame has them."""
    levels = list(dict.fromkeys(figure.frame[figure.encoding["color"]]))
    if set(levels) <= set(words.SEX_ORDER):
        return [level for level in words.SEX_ORDER if level in levels]
    return levels


def _data(figure: Figure) -> pd.DataFrame:
    wanted = list(dict.fromkeys([*figure.columns, *figure.encoding.values()]))
    frame = figure.frame[[name for name in wanted if name in figure.frame.columns]]
    if figure.encoding.get("stack") == "yes":
        place = {level: number for number, level in enumerate(levels_of(figure))}
        frame = frame.assign(**{_STACKED: frame[figure.encoding["color"]].map(place)})
    return frame.rename_axis(None)


def _color(figure: Figure) -> dict:
    name = figure.encoding.get("color")
    if not name:
        return {}
    color = alt.Color(name, type="nominal", sort=levels_of(figure), legend=_legend(figure))
    if figure.encoding.get("stack") != "yes":
        return {"color": color}
    return {"color": color, "order": alt.Order(_STACKED, type="quantitative")}


def _shape(figure: Figure) -> dict:
    """The points of a line by shape too, for those who do not tell the colours apart."""
    name = figure.encoding.get("color")
    if not name:
        return {}
    return {
        "shape": alt.Shape(name, type="nominal", sort=levels_of(figure), legend=_legend(figure))
    }


def _legend(figure: Figure) -> alt.Legend:
    """Equal legends of one field are drawn as one. Long names stand below each other, so that
    a phone shows them all."""
    columns = 1 if _legend_lines(figure) else 3
    return alt.Legend(orient="top", title=None, labelLimit=400, columns=columns)


def _legend_lines(figure: Figure) -> int:
    """How many lines more than one the legend takes: none when all names are short."""
    levels = levels_of(figure) if "color" in figure.encoding else []
    return len(levels) - 1 if any(len(level) > _LONG_NAME for level in levels) else 0


def _label(figure: Figure, role: str) -> str | None:
    column = figure.columns.get(figure.encoding[role])
    return cells.heading(column) if column else None


def _tooltip(figure: Figure) -> list[alt.Tooltip]:
    tips = []
    for name, column in figure.columns.items():
        number = {"count": ",.0f", "percent": ",.0f", "decimal": ",.1f", "change": ",.1f"}
        tips.append(
            alt.Tooltip(name, type="quantitative", title=column.label, format=number[column.kind])
            if column.kind in number
            else alt.Tooltip(name, type="nominal", title=column.label)
        )
    return tips
