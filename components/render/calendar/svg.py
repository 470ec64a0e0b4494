"""The calendar as an SVG, for a projector and a picture: the first programmes and their bars."""

from html import escape

from components.kit.sheet import Figure
from components.render import fit
from components.render.calendar import text
from components.render.calendar.plan import Bar, CalendarPlan, CalendarRow, plan, scale, ticks

#: Units of the drawing: letters, a row with one bar, and what stands above the rows.
_TYPE, _ROW, _BAR, _HEAD, _GROUP = 13, 34, 14, 52, 22
_NAMES = 0.42
_WIDTH, _ROWS = 760, 14
#: Letters of another system may be wider than those that fit.py counts.
_WIDER = 1.08


def drawing(figure: Figure, box: tuple[int, int] | None = None) -> str:
    """The figure's ``<svg>``; as many rows as the height of the ``box`` holds, and how many are
    left. Text and lines take the page's colour."""
    whole = plan(figure)
    width = box[0] if box else _WIDTH
    shown = _fitting(whole, box[1] if box else None)
    left = whole.rows - shown.rows
    parts, y = [_scale(shown, width)], float(_HEAD)
    for group in shown.groups:
        parts.append(_words(0, y + _TYPE, group.name, width, bold=True))
        y += _GROUP
        for row in group.rows:
            parts.append(_row(row, shown, width, y))
            y += _ROW
    if left:
        parts.append(_words(0, y + _TYPE, text.rows_left(left), width))
        y += _GROUP
    alt = escape(figure.alt)
    return (
        f'<svg role="img" aria-label="{alt}" xmlns="http://www.w3.org/2000/svg" width="{width}" '
        f'height="{y:.0f}" viewBox="0 0 {width} {y:.0f}" fill="currentColor" '
        "font-family=\"'Segoe UI', 'Liberation Sans', Arial, sans-serif\" "
        f'font-size="{_TYPE}"><defs><pattern id="lia-skraffering" width="7" height="7" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.6" height="7" '
        f'fill="currentColor" fill-opacity="0.5"/></pattern></defs>{"".join(parts)}</svg>'
    )


def _fitting(whole: CalendarPlan, tall: int | None) -> CalendarPlan:
    if tall is None:
        return whole.first(_ROWS)
    number = whole.rows
    while number > 1 and _height(whole.first(number), number < whole.rows) > tall:
        number -= 1
    return whole.first(number)


def _height(shown: CalendarPlan, cut: bool) -> float:
    return _HEAD + len(shown.groups) * _GROUP + shown.rows * _ROW + (_GROUP if cut else 0)


def _scale(shown: CalendarPlan, width: int) -> str:
    left, column = _columns(shown, width)
    key = (
        f'<rect x="0" y="2" width="22" height="11" rx="2"/>{_words(28, 12, text.CONFIRMED, width)}'
        f'<rect x="160" y="2" width="22" height="11" rx="2" {_HATCHED}/>'
        f"{_words(188, 12, text.ESTIMATED, width)}"
    )
    parts = [key]
    for tick, year, code in scale(shown):
        x = left + tick * column
        parts.append(
            f'<text x="{x + 2:.1f}" y="{_HEAD - 8}" font-size="{_TYPE - 2}">'
            f"{text.week_number(code)}</text>"
        )
        if year:
            parts.append(
                f'<text x="{x + 2:.1f}" y="{_HEAD - 20}" font-size="{_TYPE - 2}">{year}</text>'
            )
    parts.append(_words(left - 52, _HEAD - 8, text.WEEK, 60))
    return "".join(parts)


#: An estimate's bar: hollow and hatched, with a dashed edge.
_HATCHED = (
    'fill="url(#lia-skraffering)" stroke="currentColor" stroke-width="1.2" stroke-dasharray="4 2"'
)


def _columns(shown: CalendarPlan, width: int) -> tuple[float, float]:
    """Where the weeks begin, and how wide each is."""
    left = width * _NAMES
    return left, (width - left) / len(shown.weeks)


def _row(row: CalendarRow, shown: CalendarPlan, width: int, y: float) -> str:
    left, _ = _columns(shown, width)
    lines = "".join(
        f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{y:.1f}" y2="{y + _ROW:.1f}" stroke="currentColor" '
        'stroke-opacity="0.18"/>'
        for x in (left + tick * _columns(shown, width)[1] for tick in ticks(shown))
    )
    said = "; ".join(bar.brief for bar in row.bars)
    return (
        f"{lines}{_words(0, y + 13, row.name, left - 8, bold=True)}"
        f"{_words(0, y + 27, said, left - 8, small=True)}"
        f"{''.join(_bar(bar, shown, width, y) for bar in row.bars)}"
    )


def _bar(bar: Bar, shown: CalendarPlan, width: int, y: float) -> str:
    left, column = _columns(shown, width)
    x, wide = left + bar.first * column, (bar.last - bar.first + 1) * column
    look = "" if bar.sure else _HATCHED
    return (
        f'<rect x="{x + 1:.1f}" y="{y + (_ROW - _BAR) / 2:.1f}" width="{max(wide - 2, 4):.1f}" '
        f'height="{_BAR}" rx="3" {look}><title>{escape(bar.said)}</title></rect>'
    )


def _words(
    x: float, y: float, said: str, room: float, *, bold: bool = False, small: bool = False
) -> str:
    size = _TYPE - 2 if small else _TYPE
    cut = fit.cut(said, size * _WIDER, max(room, 20), size * fit.LINE, bold=bold)
    weight = ' font-weight="600"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}"{weight}>{escape(cut)}</text>'
