"""Lying bars: name, bar, number at its end. Women and men below each other, or in one bar.

The first colour is the subject's; names stand at the marks. A margin of error is a line over the
bar, and a number to compare with a mark across it.
"""

from html import escape
from typing import Any, NamedTuple

from components.kit import cells
from components.kit.sheet import Col, Figure
from components.render import charts
from components.render.pictures.scale import pct

_TONES = 4


class _Bar(NamedTuple):
    """One row of the frame: what is written, and how long the bar is (None: no value)."""

    name: str
    level: str
    tone: int
    value: float | None
    said: str
    margin: tuple[float, float] | None
    mark: float | None
    marked: str


def html(figure: Figure, level: int) -> str:
    """The drawing."""
    bars = _bars(figure)
    column = figure.columns[figure.encoding["y"]]
    stacked = figure.encoding.get("stack") == "yes"
    inside = _stacked(figure, bars, column) if stacked else _beside(bars, column)
    return (
        f'<div class="liggande" role="img" aria-label="{escape(figure.alt)}">'
        f"{_unit(figure, column)}{inside}</div>"
    )


def _unit(figure: Figure, column: Col) -> str:
    """What the numbers are, unless each says so itself."""
    if column.kind == "percent" and figure.encoding.get("stack") == "yes":
        return ""
    return f'<p class="enhet">{escape(cells.heading(column))}</p>'


def _bars(figure: Figure) -> list[_Bar]:
    e, frame = figure.encoding, figure.frame
    column = figure.columns[e["y"]]
    levels = charts.levels_of(figure) if "color" in e else [""]
    found = []
    for row in frame.to_dict("records"):
        name = cells.cell(row[e["x"]], figure.columns[e["x"]]) if e["x"] in figure.columns else ""
        level = str(row[e["color"]]) if "color" in e else ""
        mark = cells.number(row[e["mark"]]) if "mark" in e else None
        marked = f"{e.get('mark_name', '')} {cells.cell(mark, column)}".strip() if mark else ""
        found.append(
            _Bar(
                name or str(row[e["x"]]),
                level,
                levels.index(level) % _TONES,
                cells.number(row[e["y"]]),
                cells.cell(row[e["y"]], column),
                _margin(row, e),
                mark,
                marked,
            )
        )
    order = {level: place for place, level in enumerate(levels)}
    names = {name: place for place, name in enumerate(dict.fromkeys(bar.name for bar in found))}
    return sorted(found, key=lambda bar: (names[bar.name], order[bar.level]))


def _margin(row: dict[Any, Any], e: dict[str, str]) -> tuple[float, float] | None:
    if "low" not in e:
        return None
    low, high = cells.number(row[e["low"]]), cells.number(row[e["high"]])
    return None if low is None or high is None else (low, high)


def _beside(bars: list[_Bar], column: Col) -> str:
    """A bar per row; those of one name under it when there are several."""
    ends = [bar.margin[1] if bar.margin else bar.value or 0 for bar in bars]
    most = max([*ends, *(bar.mark or 0 for bar in bars)]) or 1
    room = 0.62 * max((len(bar.said) for bar in bars if bar.value is not None), default=0) + 0.6
    several = any(bar.level for bar in bars)
    found, name = [], None
    for bar in bars:
        if several and bar.name != name:
            name = bar.name
            found.append(f'<p class="namn">{escape(bar.name)}</p>')
        label = bar.level if several else bar.name
        found.append(
            f'<div class="rad"><span>{escape(label)}</span>'
            f'<div class="bana" style="margin-right:{room:.3g}em">{_bar(bar, most)}</div></div>'
        )
    return f'<div class="rader{" grupper" if several else ""}">{"".join(found)}</div>'


def _bar(bar: _Bar, most: float) -> str:
    if bar.value is None:
        return f'<em class="inget">{escape(bar.said)}</em>'
    long = 100 * max(bar.value, 0) / most
    end = long
    margin = ""
    if bar.margin:
        low, high = (100 * max(side, 0) / most for side in bar.margin)
        end = max(end, high)
        margin = f'<i class="marginal" style="left:{pct(low)};width:{pct(high - low)}"></i>'
    mark = ""
    if bar.mark is not None:
        at = 100 * bar.mark / most
        mark = f'<i class="riket" style="left:{pct(at)}" title="{escape(bar.marked)}"></i>'
    return (
        f'<b class="ton{bar.tone}" style="width:{pct(long)}"></b>{margin}{mark}'
        f'<em style="left:{pct(end)}">{escape(bar.said)}</em>'
    )


def _stacked(figure: Figure, bars: list[_Bar], column: Col) -> str:
    """One bar per name, its parts after each other, with their names and numbers above it."""
    names = list(dict.fromkeys(bar.name for bar in bars))
    parts = {name: [bar for bar in bars if bar.name == name] for name in names}
    most = max(sum(bar.value or 0 for bar in found) for found in parts.values()) or 1
    return "".join(
        _stack(
            name if len(names) > 1 else "", found, most, own=name == figure.encoding.get("subject")
        )
        for name, found in parts.items()
    )


def _stack(name: str, bars: list[_Bar], most: float, *, own: bool) -> str:
    title = f'<p class="namn{" egen" if own else ""}">{escape(name)}</p>' if name else ""
    keys = "".join(
        f'<span><i class="ton{bar.tone}"></i>{escape(bar.level)} <em>{escape(bar.said)}</em></span>'
        for bar in bars
        if bar.value != 0
    )
    segments = "".join(
        f'<b class="ton{bar.tone}" style="width:{pct(100 * (bar.value or 0) / most)}"></b>'
        for bar in bars
    )
    mark = ""
    if bars[0].mark is not None:
        at = 100 * bars[0].mark / most
        mark = (
            f'<i class="riket" style="left:{pct(at)}"></i>'
            f'<em style="left:{pct(at)};transform:translateX(-{pct(at)})">'
            f"{escape(bars[0].marked)}</em>"
        )
    marked = " markt" if mark else ""
    return (
        f'{title}<div class="nyckel">{keys}</div><div class="stapel{marked}">{segments}{mark}</div>'
    )
