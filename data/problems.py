"""What is wrong with an input, said so that the person at the keyboard can mend it.

A step never guesses. It collects every :class:`Problem` it finds and raises them
together, so that forty mistakes in a workbook give forty messages in one run.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

#: How many rows of one mistake are named, and how many lines a person is given to read.
_ROWS_NAMED, MOST_LINES = 3, 40


@dataclass(frozen=True)
class Problem:
    """One mistake: where it is, what is wrong and what to do (Swedish, full sentences).

    ``row`` is the row number as a spreadsheet shows it (1-based, header included).
    """

    what: str
    do: str
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        return self.on_rows([] if self.row is None else [self.row])

    def on_rows(self, rows: list[int]) -> str:
        """The same mistake on several rows: how many, and the first of them."""
        named = ", ".join(map(str, rows[:_ROWS_NAMED]))
        more = f" och {len(rows) - _ROWS_NAMED} rader till" if len(rows) > _ROWS_NAMED else ""
        places = [
            self.file,
            f"blad {self.sheet}" if self.sheet else "",
            f"rad {named}{more}" if rows else "",
            f"kolumn {self.column}" if self.column else "",
        ]
        where = ", ".join(place for place in places if place)
        return f"{where}: {self.what} {self.do}" if where else f"{self.what} {self.do}"


class BuildStopped(Exception):
    """The build stops; the edition in place is untouched. Carries every problem found."""

    def __init__(self, *problems: Problem) -> None:
        if not problems:
            raise ValueError("BuildStopped needs at least one Problem")
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


def lines(problems: Iterable[Problem]) -> list[str]:
    """One line per mistake, each said once: equal ones name their number and first rows."""
    rows: dict[Problem, dict[int, None]] = {}
    for problem in problems:
        found = rows.setdefault(replace(problem, row=None), {})
        if problem.row is not None:
            found[problem.row] = None
    return [problem.on_rows(list(found)) for problem, found in rows.items()]


def stop_on(problems: Iterable[Problem]) -> None:
    """Stop the build when there is any problem, with all of them."""
    if found := tuple(problems):
        raise BuildStopped(*found)
