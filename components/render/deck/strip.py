"""One dot per place on a line, the subject named, as shapes; everyone's number in words below."""

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide

from components.kit import cells
from components.kit.sheet import Figure
from components.render import chart_plan, fit
from components.render.deck.shapes import dot, rule
from components.render.deck.slide import Box, Line, text
from components.render.pictures.scale import rows

_NAME, _END, _LIST = 20, 14, 16
_RADIUS, _OWN = 11.0, 15.0
#: A line with the name of one that the subject is compared with.
_ROW = _END * fit.LINE + 2
_STEP = 2 * _RADIUS + 3
#: Room beside the line for half a dot, and above the dots for the subject's name.
_SIDE, _HEAD = 20.0, _NAME * fit.LINE + 10


def add(slide: Slide, box: Box, figure: Figure) -> int:
    """Draw them all: none is left out."""
    e = figure.encoding
    column = figure.columns[e["y"]]
    found = sorted(
        (float(value), str(name), cells.cell(value, column))
        for name, value in zip(figure.frame[e["label"]], figure.frame[e["y"]], strict=True)
    )
    listed = " · ".join(f"{name} {said}" for _, name, said in reversed(found))
    size = fit.size([listed], box.width, box.height / 3, (_LIST, 14, 12, 11, 10, 9))
    listed = fit.cut(listed, size, box.width, box.height / 3)
    below = fit.height([listed], size, box.width)
    names = _END * fit.LINE + 6
    named = [name for _, name, _ in found if name in chart_plan.beside(figure, "label")]
    head = _HEAD + len(named) * _ROW
    low, high = min(0.0, found[0][0]), max(0.0, found[-1][0])
    wide = box.width - 2 * _SIDE
    places = [box.left + _SIDE + wide * (one[0] - low) / ((high - low) or 1) for one in found]
    up = rows(places, _STEP)
    room = box.height - below - names - head - 20
    step = min(_STEP, (room - 2 * _OWN) / (max(up) or 1))
    # In the middle of what is left: few dots do not hang under the title.
    used = max(up) * step + 2 * _OWN
    top = box.top + max(room - used, 0) / 3
    y = top + head + min(room, used)
    zero = box.left + _SIDE + wide * -low / ((high - low) or 1)
    rule(slide, (box.left, y), (box.left + box.width, y))
    rule(slide, (zero, top + head), (zero, y), dashed=True)
    for (_, name, said), x, row in zip(found, places, up, strict=True):
        own = name == e.get("own")
        beside = name in named
        dot(
            slide, x, y - _OWN - row * step, _OWN if own else _RADIUS, f"{name} {said}",
            subject=own or beside, filled=not beside,
        )  # fmt: skip
        if own:
            _named(slide, box, x, top + head - _HEAD, f"{name} {said}", _NAME)
        elif beside:
            above = top + _ROW * named.index(name)
            _named(slide, box, x, above, f"{name} {said}", _END)
            rule(slide, (x, above + _ROW), (x, y - 2 * _OWN - row * step))
    if "zero" in e:
        _named(slide, box, zero, y + 3, e["zero"], _END)
    for end, side in ((found[0], PP_ALIGN.LEFT), (found[-1], PP_ALIGN.RIGHT)):
        if end[1] not in (e.get("own"), *named) and len(found) > 1:
            _end(slide, box, y + 3, f"{end[1]} {end[2]}", side)
    where = Box(box.left, box.top + box.height - below, box.width, below)
    text(slide, where, [Line(listed, size)], MSO_ANCHOR.BOTTOM)
    return 0


def _named(slide: Slide, box: Box, x: float, top: float, said: str, size: float) -> None:
    """Words centred on a place, inside the box."""
    big = size == _NAME
    wide = fit.width(said, size, bold=big) * 1.05 + 4
    left = min(max(x - wide / 2, box.left), box.left + box.width - wide)
    line = Line(said, size, bold=big, strong=big)
    shape = text(slide, Box(left, top, wide, size * fit.LINE), [line])
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER


def _end(slide: Slide, box: Box, top: float, said: str, side: PP_ALIGN) -> None:
    wide = fit.width(said, _END) * 1.05 + 4
    left = box.left if side is PP_ALIGN.LEFT else box.left + box.width - wide
    shape = text(slide, Box(left, top, wide, _END * fit.LINE), [Line(said, _END)])
    shape.text_frame.paragraphs[0].alignment = side
