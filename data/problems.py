"""What is wrong with an input, said so that the person at the keyboard can mend it.

A step never guesses. It collects every :class:`Problem` it finds and raises them
together, so that forty mistakes in a workbook give forty messages in one run.
"""

from collections.abc import Iterable
from dataclasses import dataclass


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
        places = [
            self.file,
            f"blad {self.sheet}" if self.sheet else "",
            f"rad {self.row}" if self.row is not None else "",
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


def stop_on(problems: Iterable[Problem]) -> None:
    """Stop the build when there is any problem, with all of them."""
    if found := tuple(problems):
        raise BuildStopped(*found)
