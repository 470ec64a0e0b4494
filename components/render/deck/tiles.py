"""A sheet's key figures as a row of boxes that can be edited."""

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from components.kit.sheet import Key
from components.render import fit
from components.render.card import text as card
from components.render.deck.shapes import block
from components.render.deck.slide import Box, Line, write

#: With one line below each value, and with two.
_LOW, _HIGH = 66.0, 80.0
_GAP, _SIDE, _ABOVE = 12, 10, 5
_LABEL, _UNDER = 12, 11
_VALUES = (24, 22, 20, 18, 16, 14, 12)
#: So many stand beside each other; more stand in rows of one less.
_ABREAST = 4
#: A row of two is not stretched over the whole slide.
_WIDEST = 290.0


def add(slide: Slide, box: Box, keys: Sequence[Key]) -> float:
    """Draw the rows at the top of the box; gives how high they are."""
    abreast = len(keys) if len(keys) <= _ABREAST else _ABREAST - 1
    wide = min((box.width - _GAP * (abreast - 1)) / abreast, _WIDEST)
    room = wide - 2 * _SIDE
    one_line = all(fit.lines(under(key), _UNDER - 1, room) == 1 for key in keys)
    high = _LOW if one_line else _HIGH
    for place, key in enumerate(keys):
        row, column = divmod(place, abreast)
        left, top = box.left + column * (wide + _GAP), box.top + row * (high + _GAP)
        shape = block(slide, Box(left, top, wide, high), filled=False)
        write(shape.text_frame, _lines(key, room, high), MSO_ANCHOR.MIDDLE)
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = Pt(_SIDE)
        for paragraph in frame.paragraphs:
            paragraph.alignment = PP_ALIGN.LEFT
    rows = -(-len(keys) // abreast)
    return rows * (high + _GAP) - _GAP


def under(key: Key) -> str:
    """Direction, what it is compared with, and that it is estimated."""
    parts = [] if key.change is None else [f"{_arrow(key.change)} {key.changed}"]
    parts += [key.under] if key.under else []
    return " · ".join([*parts, *([card.ESTIMATED] if key.estimated else [])])


def value(key: Key) -> str:
    """The number with the words beside it: "högst 64", "9 av 24"."""
    return " ".join(filter(None, (key.before, key.value, key.after)))


def _arrow(change: float) -> str:
    return "→" if not change else "▲" if change > 0 else "▼"


def _lines(key: Key, room: float, high: float) -> list[Line]:
    said = value(key)
    size = fit.size([said], room, _VALUES[0] * fit.LINE, _VALUES, bold=True)
    below, label = under(key), fit.cut(key.label, _LABEL, room, _LABEL * fit.LINE)
    left = high - 2 * _ABOVE - (_LABEL + size) * fit.LINE
    lines = [
        Line(label, _LABEL),
        Line(fit.cut(said, size, room, size * fit.LINE, bold=True), size, bold=True, strong=True),
    ]
    if below:
        small = fit.size([below], room, left, (_UNDER, 10, 9))
        lines.append(Line(fit.cut(below, small, room, left), small))
    return lines
