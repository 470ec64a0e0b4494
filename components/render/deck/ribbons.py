"""What lasts over terms as ribbons: names at the left, one bar of text for each start."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from components.kit import cells, words
from components.kit.sheet import Figure
from components.render import fit
from components.render.deck.shapes import block, rule
from components.render.deck.slide import Box, Line, text, write
from data import terms

#: Points: type, a ribbon, the least of a row, what stands above the rows.
_TYPE, _SMALL, _RIBBON, _ROW, _HEAD = 12, 9, 12, 27, 18
_NAMES = 0.42


def add(slide: Slide, box: Box, figure: Figure) -> int:
    """Draw the first rows. Returns how many ribbons there was no room for."""
    e, frame = figure.encoding, figure.frame.to_dict("records")
    whose = e.get("row", e["label"])
    rows = [list(found) for _, found in groupby(frame, key=lambda row: row[whose])]
    start, stop = int(figure.frame[e["first"]].min()), int(figure.frame[e["last"]].max())
    left = box.left + box.width * _NAMES
    column = box.width * (1 - _NAMES) / (stop - start + 1)
    shown = _fitting(rows, box.height)
    bottom = box.top + _HEAD + sum(map(_high, shown))
    for number, term in enumerate(range(start, stop + 1)):
        x = left + number * column
        said = fit.cut(words.term(terms.term(term)), _SMALL, column - 4, _SMALL * fit.LINE)
        text(slide, Box(x + 2, box.top, column - 2, _HEAD), [Line(said, _SMALL, bold=True)])
        rule(slide, (x, box.top + _HEAD - 4), (x, bottom))
    y = box.top + _HEAD
    for found in shown:
        _named(slide, figure, Box(box.left, y, left - box.left - 10, _high(found)), found[0])
        for lane, row in enumerate(found):
            _ribbon(slide, figure, row, start, left, column, y + 3 + lane * (_RIBBON + 2))
        y += _high(found)
    return len(frame) - sum(map(len, shown))


def _high(rows: Sequence[Any]) -> float:
    return max(_ROW, len(rows) * (_RIBBON + 2) + 6)


def _fitting(rows: list[list[dict[Any, Any]]], tall: float) -> list[list[dict[Any, Any]]]:
    """As many of the first rows as the box holds."""
    used, found = float(_HEAD), []
    for row in rows:
        used += _high(row)
        if used > tall:
            break
        found.append(row)
    return found


def _named(slide: Slide, figure: Figure, box: Box, row: dict[Any, Any]) -> None:
    name, note = (_said(figure, row, role) for role in ("label", "note"))
    lines = [Line(fit.cut(name, _TYPE, box.width, _TYPE * fit.LINE, bold=True), _TYPE, bold=True)]
    if note:
        lines.append(Line(fit.cut(note, _SMALL, box.width, _SMALL * fit.LINE), _SMALL))
    text(slide, box, lines, MSO_ANCHOR.TOP)


def _ribbon(
    slide: Slide,
    figure: Figure,
    row: dict[Any, Any],
    start: int,
    left: float,
    column: float,
    y: float,
) -> None:
    e = figure.encoding
    first, last = int(row[e["first"]]), int(row[e["last"]])
    place = Box(left + (first - start) * column + 1, y, (last - first + 1) * column - 2, _RIBBON)
    over = f"{words.term(terms.term(first))}–{words.term(terms.term(last))}"
    said = _said(figure, row, "text")
    shape = block(slide, place, f"{_said(figure, row, 'label')}, {over}: {said}")
    ways = ("← " if row.get(e.get("earlier", "")) == "ja" else "",
            " →" if row.get(e.get("later", "")) == "ja" else "")  # fmt: skip
    written = fit.cut(f"{ways[0]}{said}{ways[1]}", _SMALL, place.width - 6, _RIBBON)
    if fit.width(written, _SMALL) > place.width - 6:
        return
    write(shape.text_frame, [Line(written, _SMALL, paper=True)], MSO_ANCHOR.MIDDLE)
    shape.text_frame.margin_left = Pt(4)
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT


def _said(figure: Figure, row: dict[Any, Any], role: str) -> str:
    name = figure.encoding.get(role)
    if not name or cells.is_missing(row[name]):
        return ""
    column = figure.columns.get(name)
    return cells.cell(row[name], column) if column else str(row[name])
