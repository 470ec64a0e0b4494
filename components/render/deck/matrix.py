"""A matrix of names as native tables: rows and columns are words, the names stand in the cells.

Names that belong to no column stand in a table of their own below, a cell for each suggestion.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Pt

from components.kit import cells
from components.kit.sheet import Figure
from components.render import fit
from components.render.deck import text
from components.render.deck.slide import Box, Line, describe, tall, write

_SIZES = (16, 15, 14, 13, 12, 11, 10, 9)
_SIDE, _ABOVE, _BETWEEN = 6, 4, 10
_HEADS = 104.0
#: A cell's share of the width: so much when it is empty, and more the more names it has.
_EMPTY, _LEAST, _PER_NAME, _MOST = 0.6, 1.0, 0.16, 12
_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
_YES, _NONE = "ja", "–"
_LIGHT = 0.8


@dataclass(frozen=True)
class _Place:
    """A cell: names that share a note, in order. ``hot``: it is lit."""

    shared: tuple[tuple[str, tuple[str, ...]], ...] = ()
    hot: bool = False

    @property
    def names(self) -> int:
        return sum(len(names) for _, names in self.shared)

    def lines(self, size: float) -> list[Line]:
        """Names in bold, their note below; a sign for none."""
        found: list[Line] = []
        for note, names in self.shared:
            found += [Line(name, size, bold=True) for name in names]
            if note:
                found.append(Line(note, size - 1, after=size * 0.4))
        return found or [Line(_NONE, size)]

    def shorter(self) -> "_Place":
        """Without its last name."""
        *before, (note, names) = self.shared
        kept = [*before, (note, names[:-1])] if len(names) > 1 else before
        return replace(self, shared=tuple(kept))


@dataclass(frozen=True)
class _Table:
    """Rows of a heading and cells; ``heads``: what the columns are called, or nothing."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[_Place, ...]], ...]

    @property
    def names(self) -> int:
        return sum(place.names for _, places in self.rows for place in places)

    def widths(self, room: float) -> list[float]:
        """Of the headings and of each column: wider the more names it has."""
        columns = len(self.rows[0][1])
        most = [max(places[one].names for _, places in self.rows) for one in range(columns)]
        shares = [_LEAST + _PER_NAME * min(one, _MOST) if one else _EMPTY for one in most]
        return [_HEADS, *((room - _HEADS) * share / sum(shares) for share in shares)]

    def heights(self, size: float, room: float) -> list[float]:
        """Of the row of headings when there is one, and of each row."""
        widths = self.widths(room)
        found = [_highest(["", *self.heads], widths, size)] if self.heads else []
        for name, places in self.rows:
            inside = (
                tall(place.lines(size), wide - 2 * _SIDE)
                for place, wide in zip(places, widths[1:], strict=True)
            )
            found.append(max(_highest([name], widths, size), max(inside) + 2 * _ABOVE))
        return found


def add(slide: Slide, box: Box, figure: Figure) -> int:
    """Draw it. Returns how many names there was no room for."""
    made = _tables(figure)
    size = next((one for one in _SIZES if _used(made, one, box) <= box.height), _SIZES[-1])
    shown = made
    while _used(shown, size, box) > box.height and any(table.names for table in shown):
        shown = _cut(shown, size, box)
    y = box.top
    for table in shown:
        heights = table.heights(size, box.width)
        _add(slide, Box(box.left, y, box.width, sum(heights)), table, size, figure)
        y += sum(heights) + _BETWEEN
    return sum(table.names for table in made) - sum(table.names for table in shown)


def _tables(figure: Figure) -> list[_Table]:
    e, frame = figure.encoding, figure.frame
    columns = _words(frame[e["column"]])
    placed, loose = frame[frame[e["column"]].notna()], frame[frame[e["column"]].isna()]
    found = []
    rows = tuple(
        (name, tuple(_place(figure, here[here[e["column"]] == one]) for one in columns))
        for name in _words(frame[e["row"]])
        if len(here := placed[placed[e["row"]] == name])
    )
    if rows:
        found.append(_Table(tuple(columns), rows))
    for name in _words(frame[e["row"]]):
        whole = _place(figure, loose[loose[e["row"]] == name])
        if whole.names:
            each = tuple(replace(whole, shared=(one,)) for one in whole.shared)
            found.append(_Table((), ((name, each),)))
    return found


def _words(column: pd.Series) -> list[str]:
    if isinstance(column.dtype, pd.CategoricalDtype):
        return [str(one) for one in column.cat.categories]
    return [str(one) for one in dict.fromkeys(column.dropna())]


def _place(figure: Figure, rows: pd.DataFrame) -> _Place:
    e = figure.encoding
    together: dict[str, list[str]] = {}
    for row in rows.to_dict("records"):
        under = row.get(e.get("under", ""))
        name = str(row[e["label"]]) + ("" if cells.is_missing(under) else f" ({under})")
        note = row.get(e.get("note", ""))
        together.setdefault("" if cells.is_missing(note) else str(note), []).append(name)
    hot = "hot" in e and bool((rows[e["hot"]] == _YES).any())
    return _Place(tuple((note, tuple(names)) for note, names in together.items()), hot)


def _used(tables: Sequence[_Table], size: float, box: Box) -> float:
    high = sum(sum(table.heights(size, box.width)) for table in tables)
    return high + _BETWEEN * (len(tables) - 1)


def _cut(tables: list[_Table], size: float, box: Box) -> list[_Table]:
    """One name less in the tallest cell of all."""
    *_, (number, row, place) = sorted(
        (
            (number, row, place)
            for number, table in enumerate(tables)
            for row, (_, places) in enumerate(table.rows)
            for place, one in enumerate(places)
            if one.names
        ),
        key=lambda at: _tall(tables[at[0]], at[1], at[2], size, box.width),
    )
    table = tables[number]
    name, places = table.rows[row]
    shorter = (*places[:place], places[place].shorter(), *places[place + 1 :])
    rows = (*table.rows[:row], (name, shorter), *table.rows[row + 1 :])
    return [*tables[:number], replace(table, rows=rows), *tables[number + 1 :]]


def _tall(table: _Table, row: int, place: int, size: float, room: float) -> float:
    return tall(table.rows[row][1][place].lines(size), table.widths(room)[place + 1] - 2 * _SIDE)


def _highest(said: Sequence[str], widths: Sequence[float], size: float) -> float:
    lines = (
        fit.lines(one, size, wide - 2 * _SIDE, bold=True)
        for one, wide in zip(said, widths, strict=False)
    )
    return max(lines) * size * fit.LINE + 2 * _ABOVE


def _add(slide: Slide, box: Box, table: _Table, size: float, figure: Figure) -> None:
    widths, heights = table.widths(box.width), table.heights(size, box.width)
    frame = slide.shapes.add_table(len(heights), len(widths), *box.emu)
    describe(frame, text.table_alt(figure))
    drawn = frame.table
    drawn.first_row, drawn.first_col, drawn.horz_banding = bool(table.heads), True, False
    frame.element.xpath(".//a:tableStyleId")[0].text = _GRID
    for number, wide in enumerate(widths):
        drawn.columns[number].width = Pt(wide)
    for number, high in enumerate(heights):
        drawn.rows[number].height = Pt(high)
    for number, head in enumerate(["", *table.heads] if table.heads else []):
        _fill(drawn.cell(0, number), [Line(head, size, bold=True, strong=True)])
    for row, (name, places) in enumerate(table.rows, 1 if table.heads else 0):
        _fill(drawn.cell(row, 0), [Line(name, size, bold=True, strong=True)])
        for number, place in enumerate(places, 1):
            cell = drawn.cell(row, number)
            _fill(cell, place.lines(size))
            if place.hot:
                cell.fill.solid()
                cell.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_2
                cell.fill.fore_color.brightness = _LIGHT


def _fill(cell: _Cell, lines: Sequence[Line]) -> None:
    cell.margin_left = cell.margin_right = Pt(_SIDE)
    cell.margin_top = cell.margin_bottom = Pt(_ABOVE)
    write(cell.text_frame, lines)
    # A cell's margins are its own, not its text frame's.
    cell.vertical_anchor = MSO_ANCHOR.TOP
