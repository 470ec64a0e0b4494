"""Which numbers a sheet's tables give: their cells, and simple aggregations of them.

Simple means that a reader can do it with the table in hand: count rows, add up a column,
take a share, or the change between two cells of a column; in the whole table or among the
rows that have the same word in one column. Nothing is combined in two steps.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

import pandas as pd

from components.kit.sheet import Sheet
from tests.oracle import reading

#: A column with more different values than this is not a category.
_MOST_CATEGORIES = 40


@dataclass(frozen=True, eq=False)
class Table:
    """A frame as plain columns: name → cells, None where one is missing."""

    columns: dict[str, list]

    @classmethod
    def of(cls, frame: pd.DataFrame) -> "Table":
        return cls({name: list(map(reading.cell, frame[name].tolist())) for name in frame})

    @cached_property
    def length(self) -> int:
        return len(next(iter(self.columns.values())))

    @cached_property
    def numbers(self) -> dict[str, list]:
        """The columns that hold numbers."""
        return {
            name: cells
            for name, cells in self.columns.items()
            if {type(cell) for cell in cells if cell is not None} in ({int}, {float}, {int, float})
        }

    @cached_property
    def kinds(self) -> list[list[int]]:
        """Row numbers: of the whole table, and of each value of each category."""
        found = [list(range(self.length))]
        for cells in self.columns.values():
            if not all(isinstance(cell, str | int | float | None) for cell in cells):
                continue
            rows: dict[object, list[int]] = {}
            for number, cell in enumerate(cells):
                rows.setdefault(cell, []).append(number)
            if len(rows) <= _MOST_CATEGORIES:
                found += rows.values()
        return found

    def sums(self, kind: list[int]) -> dict[str, float]:
        """The sum of each column of numbers among some rows."""
        return {name: sum(cells[row] or 0 for row in kind) for name, cells in self.numbers.items()}


def tables(sheet: Sheet) -> list[Table]:
    """The sheet's tables, and those with the same first column as one table."""
    frames = [figure.frame for figure in sheet.figures]
    alike: dict[str, list[pd.DataFrame]] = {}
    for frame in frames:
        alike.setdefault(frame.columns[0], []).append(frame)
    together = [pd.concat(found) for found in alike.values() if len(found) > 1]
    return [Table.of(frame) for frame in frames + together]


def integers(table: Table) -> set[int]:
    """Whole numbers: cells (rounded), sums, and numbers of rows and of known cells."""
    known = {sum(cell is not None for cell in cells) for cells in table.columns.values()}
    cells = {half_up(cell) for cells in table.numbers.values() for cell in cells if cell}
    sums = {half_up(total) for kind in table.kinds for total in table.sums(kind).values()}
    return {0} | known | cells | sums | set(map(len, table.kinds))


def percents(table: Table) -> set[int]:
    """Whole per cents: a kind of rows out of all, a cell out of its kind's sum, a column out
    of another, and what remains of each."""
    every, found = table.sums(table.kinds[0]), set()
    for kind in table.kinds:
        sums = table.sums(kind)
        pairs = [(len(kind), table.length), *permutations(sums.values(), 2)]
        for name, total in sums.items():
            parts = {table.numbers[name][row] or 0 for row in kind}
            pairs += [(total, every[name]), *((part, total) for part in parts)]
        pairs = [(part, whole) for part, whole in pairs if 0 <= part <= whole > 0]
        found |= {half_up(100 * part / whole) for part, whole in pairs}
        found |= {half_up(100 * (whole - part) / whole) for part, whole in pairs}
    return found


def tenths(table: Table) -> set[int]:
    """Numbers with one decimal, times ten and without sign: cells, and changes in per cent."""
    found: set[int] = set()
    for cells in table.numbers.values():
        values = {cell for cell in cells if cell}
        found |= {half_up(10 * value) for value in values}
        found |= {half_up(1000 * (b - a) / a) for a, b in permutations(values, 2)}
    return found


def half_up(value: float) -> int:
    """Without sign; halves are rounded up, as the sentences do; binary noise is cut off."""
    return int(round(abs(float(value)), 6) + 0.5)
