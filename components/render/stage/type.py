"""How large the type of an item may be for all of it to fit, as a factor of stage.css's sizes.

All measures are in rem, which presenting.css makes a share of the screen: 80 wide, 45 high.
"""

from collections.abc import Sequence

from components.kit import cells, words
from components.kit.sheet import Figure, Sheet
from components.render import fit

#: What stage.css says: sizes of type, the smallest of them, line height, gap, padding of a box.
_KNOW, _SMALLEST, _CELL = 1.2, 0.82, 0.9
_LINE, _GAP, _PADDING, _BETWEEN = 1.35, 0.5, 1.5, 0.7

#: The width of a part, and the height that is always left for it.
_WIDE, _TALL = 76.0, 25.5

#: What to know stands in two columns.
_COLUMNS, _COLUMN = 2, 37.0

#: A system's letters may be wider than those that fit.py counts.
_WIDER = 1.12
_STEPS = tuple(step / 100 for step in range(130, 55, -5))

#: A paragraph, its size and the width it has.
_Text = tuple[str, float, float]


def of_what_to_know(sheet: Sheet) -> float:
    """For the answer in words, decisions, notes, what is missing and what may not be concluded."""
    missing = [text for missing in sheet.missing for text in (missing.why, missing.do)]
    box = [
        *([words.DECIDED, *sheet.decided] if sheet.decided else []),
        *([words.NOT_CONCLUDE, *sheet.not_conclude] if sheet.not_conclude else []),
    ]
    texts = [
        *((paragraph, _KNOW, _COLUMN) for paragraph in (*sheet.answer, *sheet.notes)),
        *((paragraph, _KNOW, _COLUMN - _PADDING) for paragraph in (*missing, *box)),
    ]
    # A paragraph that is not broken between the columns may leave a part of one empty.
    tall = _TALL * _COLUMNS - max((_height([text], 1) for text in texts), default=0.0) / 2
    return _largest(texts, tall)


def columns_that_fit(figure: Figure) -> int:
    """How many of a table's columns, from the first, fit with no word broken."""
    used, room = 0.0, _WIDE
    for number, (column, *values) in enumerate(
        zip(figure.columns.values(), *cells.rows(figure), strict=True)
    ):
        texts = [cells.heading(column), *(cells.cell(value, column) for value in values)]
        used += _BETWEEN + max(
            fit.longest_word(text, _CELL * _WIDER, bold=place == 0)
            for place, text in enumerate(texts)
        )
        if used > room:
            return number
    return len(figure.columns)


def _largest(texts: Sequence[_Text], tall: float) -> float:
    return next((step for step in _STEPS if _height(texts, step) <= tall), _STEPS[-1])


def _height(texts: Sequence[_Text], step: float) -> float:
    """Every text on its lines, with a gap around each."""
    sized = [(text, max(size * step, _SMALLEST), room) for text, size, room in texts]
    lines = sum(fit.lines(text, size * _WIDER, room) * size for text, size, room in sized)
    return lines * _LINE + _GAP * (len(texts) + 1)
