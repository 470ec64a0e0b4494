"""A figure so small that it stands on a handout, with the height that it takes on paper.

What is drawn with marks is the same drawing as everywhere, in small letters. What is drawn with
names would fill the page: there it is the names after each other, as many as a few lines hold.
All measures are points.
"""

from html import escape
from typing import NamedTuple

import pandas as pd

from components.kit.numbers import count
from components.kit.sheet import Figure, Sheet
from components.render import fit, kinds

#: Letters of a small picture, and a line of them; handout.css has the same.
SIZE, _LINE = 7.0, 1.3

#: How high drawings are, in letters: those of one height, and per row with what stands around.
_HEIGHTS = {"line": 19.6, "column": 19.6, "strip": 10.0}
_PER_ROW = {"bar": (2.0, 2.6), "chain": (2.9, 1.5), "dumbbell": (3.6, 1.5)}
_MOST_ROWS = 9
#: A column of squares (components/render/pictures/units.py).
_SQUARE, _AROUND_SQUARES, _ONE_TO_A_ROW, _MOST_SQUARES = 1.06, 5.0, 12, 108

#: Lines that the names of one group may take, groups that there is room for, and a form that is
#: not among the first to be read (components/render/pictures/board.py).
_MOST_LINES, _MOST_GROUPS, _LISTED = 4, 4, "tyst"


class Small(NamedTuple):
    """HTML without its title, and its height."""

    title: str
    html: str
    height: float

    def tall(self, room: float) -> float:
        """With the title above and the space around."""
        lines = fit.lines(self.title, SIZE, room, bold=True)
        return self.height + lines * SIZE * _LINE + SIZE


def of_sheet(sheet: Sheet, room: float) -> Small | None:
    """The first of the sheet's pictures that can be small; None when none can."""
    shown = [figure for figure in (sheet.picture, *sheet.beside) if figure]
    return next((found for figure in shown if (found := small(figure, room))), None)


def small(figure: Figure, room: float) -> Small | None:
    """The figure in a column ``room`` wide; None when it would be too high or is only rows."""
    if figure.kind in ("board", "matrix"):
        return _names(figure, room)
    high = _HEIGHTS.get(figure.kind)
    if figure.kind == "units":
        high = _squares(figure)
    if figure.kind in _PER_ROW and len(figure.frame) <= _MOST_ROWS:
        each, around = _PER_ROW[figure.kind]
        high = len(figure.frame) * each + around
    drawn = kinds.drawing(figure, 4) if high else ""
    return Small(figure.title, drawn, high * SIZE) if high and drawn else None


def _squares(figure: Figure) -> float | None:
    """A square each up to a number; more stand several to a row, and are not much higher."""
    y, of = (figure.frame[figure.encoding[role]].astype("Float64") for role in ("y", "of"))
    most = float(of.fillna(y).max())
    if most > _MOST_SQUARES:
        return None
    return min(most, _ONE_TO_A_ROW) * _SQUARE + _AROUND_SQUARES


def _names(figure: Figure, room: float) -> Small | None:
    said = [_line(head, names, room) for head, names in _groups(figure)[:_MOST_GROUPS]]
    if not said:
        return None
    html = "".join(f"<p><b>{escape(head)}</b> {escape(names)}</p>" for head, names in said)
    lines = sum(_lines(head, names, room) for head, names in said)
    high = lines * SIZE * _LINE + len(said) * SIZE * 0.4
    return Small(figure.title, f'<div class="namnlista">{html}</div>', high)


def _groups(figure: Figure) -> list[tuple[str, list[str]]]:
    """Groups of a board, or cells of a matrix, that have names: head and names, in order."""
    e, frame = figure.encoding, figure.frame
    if figure.kind == "board":
        shown = frame[frame[e["form"]] != _LISTED] if "form" in e else frame
        cuts = [(one, shown[shown[e["group"]] == one]) for one in _words(shown[e["group"]])]
    else:
        cuts = [
            (f"{row}, {column[:1].lower()}{column[1:]}" if column else row, here)
            for row in _words(frame[e["row"]])
            for column in (*_words(frame[e["column"]]), "")
            for here in [_cell(figure, row, column)]
        ]
    return [
        (f"{head} ({count(len(rows))})", [str(name) for name in rows[e["label"]]])
        for head, rows in cuts
        if len(rows)
    ]


def _words(column: pd.Series) -> list[str]:
    """In the column's own order."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return [str(one) for one in column.cat.categories]
    return [str(one) for one in dict.fromkeys(column.dropna())]


def _cell(figure: Figure, row: str, column: str) -> pd.DataFrame:
    """The rows of a cell; without a column, those that belong to none."""
    e = figure.encoding
    here = figure.frame[figure.frame[e["row"]] == row]
    return here[here[e["column"]] == column] if column else here[here[e["column"]].isna()]


def _line(head: str, names: list[str], room: float) -> tuple[str, str]:
    """A group's names in a few lines: all of them, or as many as fit and how many more."""
    for number in range(len(names), 0, -1):
        rest = len(names) - number
        said = ", ".join(names[:number]) + (f" och {count(rest)} till" if rest else "")
        if _lines(head, said, room) <= _MOST_LINES:
            return head, said
    return head, ""


def _lines(head: str, names: str, room: float) -> int:
    # Bold letters are wider; the whole paragraph is counted as such, which leaves room.
    return fit.lines(f"{head} {names}", SIZE, room, bold=True)
