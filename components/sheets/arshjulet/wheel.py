"""The year's wheel as SVG: four quarters clockwise from the top, the present one lit.

Only ``currentColor``, so it follows the text of whatever it stands in, light or dark, unless
that has a colour for ``.ring`` and ``.kvartal``. The lit quarter is filled and its text is cut
out of it: the page's own background shows through, which is contrast enough.
"""

from datetime import date
from html import escape
from math import pi

from components.kit.numbers import day
from components.render.pictures import ring
from components.sheets.arshjulet import text
from components.sheets.arshjulet.text import YearMeeting

_CENTRE = 210.0
_OUTER, _INNER = 190.0, 84.0
#: A quarter's text: how far out from the centre line it is centred, the base line of its first
#: line in the upper and the lower half, and its line height.
_TEXT_OUT, _TEXT_UP, _TEXT_DOWN, _LINE = 90.0, -124.0, 98.0, 20.0
#: Between two quarters, in radians at the outer edge.
_GAP = 0.02


def svg(today: date, next_day: date | None = None) -> str:
    """The wheel on ``today``: one ``<svg>`` of 420 by 420 units with a text alternative.

    ``next_day``: when the forum meets next, for its middle; today's date stands there else."""
    now = text.meeting(today)
    alt = escape(text.wheel_alt(today, next_day))
    size = f"{2 * _CENTRE:g}"
    quarters = "".join(_quarter(meeting, meeting is now) for meeting in text.MEETINGS)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" '
        f'aria-label="{alt}" text-anchor="middle" font-size="16" fill="currentColor">'
        f"{quarters}{_pointer(today)}{_middle(today, next_day)}</svg>"
    )


def _quarter(meeting: YearMeeting, lit: bool) -> str:
    arc, words = _arc(meeting.quarter), _words(meeting)
    if not lit:
        words = words.replace("<tspan", '<tspan class="kvartal"', 1)
        return f'<path class="ring" d="{arc}" fill-opacity="0.12"/>{words}'
    mask = f"arshjulet-nu-{meeting.quarter}"
    return (
        f'<mask id="{mask}"><path d="{arc}" fill="#fff"/><g fill="#000">{words}</g></mask>'
        f'<path class="ring" d="{arc}" mask="url(#{mask})"/>'
    )


def _arc(quarter: int) -> str:
    start, end = (quarter - 1) * pi / 2, quarter * pi / 2
    return ring.part(_CENTRE, _OUTER, _INNER, start, end, _GAP)


def _words(meeting: YearMeeting) -> str:
    """Q and number, then the topic, in the middle of the quarter."""
    right, down = meeting.quarter in (1, 2), meeting.quarter in (2, 3)
    x = _CENTRE + (_TEXT_OUT if right else -_TEXT_OUT)
    y = _CENTRE + (_TEXT_DOWN if down else _TEXT_UP)
    lines = "".join(
        f'<tspan x="{x:g}" dy="{_LINE:g}">{escape(line)}</tspan>' for line in meeting.lines
    )
    return (
        f'<text x="{x:g}" y="{y:g}"><tspan font-size="24" font-weight="700">'
        f"Q{meeting.quarter}</tspan>{lines}</text>"
    )


def _pointer(today: date) -> str:
    return f'<path d="{ring.pointer(_CENTRE, _OUTER, today)}"/>'


def _middle(today: date, next_day: date | None) -> str:
    when, year = day(next_day or today).rsplit(" ", 1)
    above, below = (text.NEXT, text.days_left(today, next_day)) if next_day else (text.TODAY, year)
    x, y = f"{_CENTRE:g}", _CENTRE - _LINE
    return (
        f'<text x="{x}" y="{y:g}"><tspan>{above}</tspan>'
        f'<tspan x="{x}" dy="{_LINE + 6:g}" font-size="20" font-weight="700">{when}</tspan>'
        f'<tspan x="{x}" dy="{_LINE + 4:g}">{below}</tspan></text>'
    )
