"""A row of somebody's workbook: values read one by one, mistakes collected.

Every reader returns None after noting a Problem, so that the caller goes on to the
next cell; what was read from a workbook with problems is never used.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from data.persons import masked
from data.problems import Problem

_WHOLE = re.compile(r"\d+|\d{1,3}(?: \d{3})+")

#: What publishers write where there is no number, with or without a footnote mark: missing,
#: suppressed or not applicable. Never zero.
_NOTHING = re.compile(
    r"(?:(?:\.{1,3}|…|[-‐‑‒–—―−]{1,2}|x)\s*(?:\*{1,3}|†|[⁰¹²³⁴-⁹]+[)⁾]?|[([]?\d[)\]])?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Row:
    """``cells``: our column name -> text, "" when blank. ``headings``: the same -> the
    heading that messages use. ``number`` as a spreadsheet shows it."""

    cells: Mapping[str, str]
    headings: Mapping[str, str]
    number: int
    sheet: str
    file: str
    problems: list[Problem]

    def problem(self, column: str, what: str, do: str) -> None:
        """Note a mistake in ``column`` of this row."""
        heading = self.headings.get(column, "")
        self.problems.append(Problem(masked(what), do, self.file, self.sheet, self.number, heading))

    @property
    def filled(self) -> int:
        """How many of the cells we look for are filled. One is a line of text, not a record."""
        return sum(cell != "" for cell in self.cells.values())

    def get(self, column: str) -> str | None:
        """The text, None when blank or when the sheet lacks the column."""
        return self.cells.get(column) or None

    def text(self, column: str) -> str | None:
        """The text of a cell that must be filled."""
        value = self.get(column)
        if value is None:
            self.problem(column, "Cellen är tom.", "Fyll i den.")
        return value

    def integer(
        self, column: str, low: int = 0, high: int = 1_000_000, whole_part: bool = False
    ) -> int | None:
        """A whole number from ``low`` to ``high`` in a cell that must be filled.

        A fraction is a Problem, or with ``whole_part`` cut off.
        """
        value = self.text(column)
        if value is None:
            return None
        if is_nothing(value):
            self.problem(
                column,
                f"Här står {value!r}, som betyder att uppgiften saknas, men den behövs.",
                "Fyll i talet.",
            )
            return None
        digits = value.partition(".")[0] if whole_part else value
        number = int(digits.replace(" ", "")) if _WHOLE.fullmatch(digits) else -1
        if not low <= number <= high:
            self.problem(
                column,
                f"Värdet {value!r} är inte ett heltal mellan {low} och {high}.",
                "Rätta värdet.",
            )
            return None
        return number

    def optional_integer(
        self, column: str, low: int = 0, high: int = 1_000_000, whole_part: bool = False
    ) -> int | None:
        """As :meth:`integer`; a blank cell, or a publisher's mark for nothing, is unknown."""
        if is_nothing(self.get(column) or ""):
            return None
        return self.integer(column, low, high, whole_part)

    def choice(self, column: str, words: Mapping[str, str]) -> str | None:
        """The value of ``words`` for the cell, whose case, blanks and punctuation do not
        matter; an unknown word is a Problem that lists the known ones."""
        value = self.text(column)
        if value is None:
            return None
        found = {squeeze(word): meaning for word, meaning in words.items()}.get(squeeze(value))
        if found is None:
            self.problem(
                column,
                f"Värdet {value!r} är okänt.",
                f"Rätta cellen. Kända värden: {', '.join(words)}. Har utgivaren infört ett nytt "
                "värde måste det läggas till i Årshjulet först.",
            )
        return found


def squeeze(text: str) -> str:
    """What two spellings of a word have in common: its letters and digits."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text).casefold())


def is_nothing(cell: str) -> bool:
    """Whether a cell says that there is no number: blank, "..", "–", "x", "-¹" and the like."""
    return _NOTHING.fullmatch(cell) is not None
