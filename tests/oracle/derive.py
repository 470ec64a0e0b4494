"""Which numbers a sheet's tables give: their cells, and simple aggregations of them.

Simple means that a reader can do it with the table in hand: count rows, add up a column,
take a share, or the change between two cells of a column; in the whole table or among the
rows that have the same word in one column. Nothing is combined in two steps.
"""

from collections.abc import Iterator
from itertools import permutations

import pandas as pd

from components.sheet import Sheet

#: A column with more different values than this is not a category.
_MOST_CATEGORIES = 40


def tables(sheet: Sheet) -> list[pd.DataFrame]:
    """The sheet's frames, and those with the same first column as one table."""
    frames = [figure.frame for figure in sheet.figures]
    alike: dict[str, list[pd.DataFrame]] = {}
    for frame in frames:
        alike.setdefault(frame.columns[0], []).append(frame)
    return frames + [pd.concat(found) for found in alike.values() if len(found) > 1]


def integers(frame: pd.DataFrame) -> set[int]:
    """Whole numbers: cells (rounded), sums, and numbers of rows, of kinds and of known cells."""
    found = {0} | {frame[name].nunique() for name in _categories(frame)}
    found |= {int(known) for known in frame.notna().sum()}
    for rows in _kinds(frame):
        found |= {len(rows), *_sums(rows).values()}
    for name in _numeric(frame):
        found |= {half_up(abs(value)) for value in frame[name].dropna()}
    return found


def percents(frame: pd.DataFrame) -> set[int]:
    """Whole per cents: a kind of rows out of all, a cell out of its kind's sum, or a column
    out of another."""
    every, found = {"rows": len(frame)} | _sums(frame), set()
    for rows in _kinds(frame):
        sums = {"rows": len(rows)} | _sums(rows)
        pairs = [(sums[name], every[name]) for name in sums]
        pairs += permutations(list(sums.values())[1:], 2)
        pairs += [(cell, sums[name]) for name in _numeric(rows) for cell in rows[name].dropna()]
        found |= {half_up(100 * a / b) for a, b in pairs if 0 <= a <= b and b > 0}
    return found


def tenths(frame: pd.DataFrame) -> set[int]:
    """Numbers with one decimal, times ten and without sign: cells, and changes in per cent."""
    columns = [frame[name].dropna().astype(float).unique() for name in _numeric(frame)]
    return {half_up(abs(10 * value)) for values in columns for value in values} | {
        half_up(abs(1000 * (after - before) / before))
        for values in columns
        for before, after in permutations(values, 2)
        if before
    }


def half_up(value: float) -> int:
    """Halves are rounded up, as the sentences do; binary noise is cut off first."""
    return int(round(float(value), 6) + 0.5)


def _numeric(frame: pd.DataFrame) -> list[str]:
    return [name for name in frame if pd.api.types.is_numeric_dtype(frame[name])]


def _categories(frame: pd.DataFrame) -> list[str]:
    """Columns of words or whole numbers (a year) with few different values."""
    return [
        name
        for name in frame
        if frame[name].map(lambda cell: isinstance(cell, str | int | float)).all()
        and frame[name].nunique() <= _MOST_CATEGORIES
    ]


def _kinds(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The whole table, and the rows of each value of each category."""
    yield frame
    for name in _categories(frame):
        for _, rows in frame.groupby(name, dropna=False, sort=False):
            yield rows


def _sums(rows: pd.DataFrame) -> dict[str, int]:
    return {name: half_up(abs(rows[name].sum())) for name in _numeric(rows)}
