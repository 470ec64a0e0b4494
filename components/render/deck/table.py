"""A figure's table as a native table of a slide, in type that can be read in the room.

A table that is too long shows its first rows; the caller says how many are left.
"""

from dataclasses import dataclass
from itertools import accumulate, islice

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Pt

from components.kit import cells
from components.kit.sheet import Col, Figure
from components.render import fit
from components.render.deck import text
from components.render.deck.slide import Box, Line, describe, write

#: Larger type when the whole table fits in it; the last is the smallest that is read.
_SIZES = (16, 14, 12, 11, 10)
#: A table too long for any of them is set in the first of these that its words allow.
_CUT_SIZES = (12, 11, 10)
_SIDE, _ABOVE = 6, 3
#: A narrow table is not stretched over the whole slide further than this.
_MOST_STRETCH = 1.6
#: No style of PowerPoint's own: lines between the rows are enough.
_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


@dataclass(frozen=True)
class Layout:
    """Type size, width of each column, height of the heading and of each row, in points.

    ``broken``: a word is wider than its column.
    """

    size: float
    widths: tuple[float, ...]
    head: float
    rows: tuple[float, ...]
    broken: bool

    def fits(self, tall: float) -> int:
        """How many rows there is room for."""
        ends = accumulate(self.rows, initial=self.head)
        return sum(end <= tall for end in islice(ends, 1, None))


def layout(figure: Figure, room: float, tall: float) -> Layout:
    """The largest type in which the whole table fits, else what is cut to the box."""
    head = [cells.heading(column) for column in figure.columns.values()]
    body = [
        [
            cells.cell(value, column)
            for value, column in zip(row, figure.columns.values(), strict=True)
        ]
        for row in cells.rows(figure)
    ]
    for size in _SIZES:
        laid = _laid(head, body, size, room)
        if not laid.broken and laid.fits(tall) == len(body):
            return laid
    for size in _CUT_SIZES:
        if cut := _cut(head, body, size, room, tall):
            return cut
    return _laid(head, body, _CUT_SIZES[-1], room)


def _cut(
    head: list[str], body: list[list[str]], size: float, room: float, tall: float
) -> Layout | None:
    """As many of the first rows as fit, with columns as wide as just those rows want."""
    fitting, low, high = None, 1, len(body)
    while low <= high:
        number = (low + high) // 2
        laid = _laid(head, body[:number], size, room)
        if not laid.broken and laid.fits(tall) == number:
            fitting, low = laid, number + 1
        else:
            high = number - 1
    return fitting


def add(slide: Slide, box: Box, figure: Figure) -> int:
    """Draw the table. Returns how many rows there was no room for."""
    laid = layout(figure, box.width, box.height)
    rows = cells.rows(figure)
    shown = max(laid.fits(box.height), 1)
    tall = box.height - laid.head
    heights = [laid.head, *(min(row, tall) for row in laid.rows[:shown])]
    place = box._replace(width=sum(laid.widths), height=sum(heights))
    frame = slide.shapes.add_table(shown + 1, len(laid.widths), *place.emu)
    describe(frame, text.table_alt(figure))
    table = frame.table
    table.first_col, table.horz_banding = True, False
    frame.element.xpath(".//a:tableStyleId")[0].text = _STYLE
    columns = list(figure.columns.values())
    for number, width in enumerate(laid.widths):
        table.columns[number].width = Pt(width)
    for number, height in enumerate(heights):
        table.rows[number].height = Pt(height)
    for number, column in enumerate(columns):
        head = Line(cells.heading(column), laid.size, bold=True, strong=True)
        _fill(table.cell(0, number), head, column, thick=True)
        for row, values in enumerate(rows[:shown], 1):
            value, inner = values[number], laid.widths[number] - 2 * _SIDE
            written = fit.cut(cells.cell(value, column), laid.size, inner, tall - 2 * _ABOVE)
            line = Line(written, laid.size, link=cells.address(value, column))
            _fill(table.cell(row, number), line, column)
    return len(rows) - shown


def _laid(head: list[str], body: list[list[str]], size: float, room: float) -> Layout:
    """The table in one type size, as wide as it wants and the room allows."""
    places = range(len(head))
    needed, wanted = [], []
    for place in places:
        column = [row[place] for row in body]
        in_two = fit.width(head[place], size, bold=True) / 2
        need = max(
            fit.longest_word(head[place], size, bold=True),
            *(fit.longest_word(text, size) for text in column),
        )
        needed.append(need + 2 * _SIDE)
        wanted.append(max(need, in_two, *(fit.width(text, size) for text in column)) + 2 * _SIDE)
    broken = sum(needed) > room
    if broken:
        needed = [room * width / sum(needed) for width in needed]
    widths = needed if broken else _shared(needed, wanted, room)
    inner = [width - 2 * _SIDE for width in widths]
    heads = [fit.lines(head[place], size, inner[place], bold=True) for place in places]
    rows = [max(fit.lines(row[place], size, inner[place]) for place in places) for row in body]
    return Layout(
        size,
        tuple(widths),
        max(heads) * size * fit.LINE + 2 * _ABOVE,
        tuple(lines * size * fit.LINE + 2 * _ABOVE for lines in rows),
        broken,
    )


def _shared(needed: list[float], wanted: list[float], room: float) -> list[float]:
    """Each column what it needs, and the rest of the room to those that want more."""
    if sum(wanted) <= room:
        stretch = min(room / sum(wanted), _MOST_STRETCH)
        return [width * stretch for width in wanted]
    more = [want - need for want, need in zip(wanted, needed, strict=True)]
    left = room - sum(needed)
    given = dict.fromkeys(range(len(more)), 0.0)
    # Columns that want little get it all, so that a number or a name is not broken for nothing.
    waiting = sorted(given, key=more.__getitem__)
    while waiting and more[waiting[0]] <= left / len(waiting):
        place = waiting.pop(0)
        given[place] = more[place]
        left -= more[place]
    wish = sum(more[place] for place in waiting)
    for place in waiting:
        given[place] = left * more[place] / wish
    return [need + given[place] for place, need in enumerate(needed)]


def _fill(cell: _Cell, line: Line, column: Col, *, thick: bool = False) -> None:
    cell.margin_left = cell.margin_right = Pt(_SIDE)
    cell.margin_top = cell.margin_bottom = Pt(_ABOVE)
    write(cell.text_frame, [line])
    # A cell's margins are its own, not its text frame's.
    cell.vertical_anchor = MSO_ANCHOR.TOP
    if column.kind in cells.NUMERIC:
        cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
    colour = '<a:schemeClr val="tx1"/>' if thick else '<a:schemeClr val="bg2"/>'
    rule = (
        f'<a:lnB {nsdecls("a")} w="{12700 if thick else 6350}">'
        f"<a:solidFill>{colour}</a:solidFill></a:lnB>"
    )
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(rule))
