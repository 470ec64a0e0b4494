"""How large the type of an item may be for all of it to fit, as a factor of stage.css's sizes.

All measures are in rem, which presenting.css makes a share of the screen: 80 wide, 45 high.
"""

from collections.abc import Sequence

from components.kit import cells, words
from components.kit.sheet import Figure, Sheet
from components.render import fit

#: What stage.css says: sizes of type, the smallest of them, line height, gap, padding of a box.
_QUESTION, _LEAD, _MORE, _SMALL, _KNOW = 1.6, 1.5, 1.15, 0.95, 1.1
_SMALLEST, _CELL = 0.82, 0.85
_LINE, _GAP, _PADDING, _BETWEEN = 1.3, 0.6, 1.5, 0.7

#: Widths: of the question, of the answer and the part beside it, and of these for a wide part.
_ABOVE, _LEFT, _RIGHT, _LEFT_OF_WIDE, _WIDE = 62.0, 33.5, 42.0, 21.5, 54.0
#: Heights: of the head and the columns together, of the head's bar, of the head at least, and of
#: the buttons and the heading in the right column.
_ALL, _BAR, _HEAD, _BUTTONS = 40.2, 2.7, 5.6, 4.5

#: A system's letters may be wider than those that fit.py counts.
_WIDER = 1.12
_STEPS = tuple(step / 100 for step in range(130, 55, -5))

#: A paragraph, its size and the width it has.
_Text = tuple[str, float, float]


def of_answer(sheet: Sheet, *, wide: bool) -> float:
    """For the answer, what is missing and what may not be concluded; ``wide``: beside a part
    that takes more than half of the screen."""
    room = _LEFT_OF_WIDE if wide else _LEFT
    why = [missing.why for missing in sheet.missing] if sheet.figures else []
    box = [
        *([words.DECIDED, *sheet.decided] if sheet.decided else []),
        *([words.NOT_CONCLUDE, *sheet.not_conclude] if sheet.not_conclude else []),
    ]
    texts = [
        *((paragraph, _LEAD, room) for paragraph in sheet.answer[:1]),
        *((paragraph, _MORE, room) for paragraph in sheet.answer[1:]),
        *((paragraph, _SMALL, room - _PADDING) for paragraph in why + box),
    ]
    return _largest(texts, _tall(sheet))


def of_what_to_know(sheet: Sheet) -> float:
    """For notes, what is missing and who has it."""
    missing = [text for missing in sheet.missing for text in (missing.why, missing.do)]
    texts = [(paragraph, _KNOW, _RIGHT - _PADDING) for paragraph in (*sheet.notes, *missing)]
    return _largest(texts, _tall(sheet) - _BUTTONS)


def columns_that_fit(figure: Figure, *, wide: bool) -> int:
    """How many of a table's columns, from the first, fit with no word broken."""
    used, room = 0.0, _WIDE if wide else _RIGHT
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


def _tall(sheet: Sheet) -> float:
    """The height of the columns: what the question above them leaves."""
    lines = fit.lines(sheet.question, _QUESTION * _WIDER, _ABOVE, bold=True)
    return _ALL - max(_HEAD, _BAR + lines * _QUESTION * _LINE)


def _largest(texts: Sequence[_Text], tall: float) -> float:
    return next((step for step in _STEPS if _height(texts, step) <= tall), _STEPS[-1])


def _height(texts: Sequence[_Text], step: float) -> float:
    """Every text on its lines, with a gap around each."""
    sized = [(text, max(size * step, _SMALLEST), room) for text, size, room in texts]
    lines = sum(fit.lines(text, size * _WIDER, room) * size for text, size, room in sized)
    return lines * _LINE + _GAP * (len(texts) + 1)
