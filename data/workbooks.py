"""Workbooks (.xlsx) as other people make them: open one, find a sheet and its header row.

What is certain is accepted: another header row, a sheet name that differs in case or
blanks. What is not certain becomes a Problem with file, sheet, row and column. Problems
are collected in ``Workbook.problems``, by its sheets and rows too, until
:meth:`Workbook.stop_on_problems`, so that one run names every mistake.
"""

from dataclasses import dataclass, field
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from data.problems import BuildStopped, Problem
from data.rows import squeeze
from data.worksheets import Worksheet, text
from data.xlsx import damaged, require_xlsx


@dataclass
class Workbook:
    """An open workbook. ``name`` is the file's name as the sender knows it."""

    path: Path
    name: str
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        require_xlsx(self.path, self.name)
        try:
            self._book = CalamineWorkbook.from_path(str(self.path))
        except (CalamineError, OSError) as error:
            raise BuildStopped(damaged(self.name)) from error

    @property
    def sheet_names(self) -> list[str]:
        """As in the file, in order."""
        return self._book.sheet_names

    def sheet_named(self, *names: str) -> str | None:
        """The first sheet with one of these names, case and blanks aside; None without."""
        found = {squeeze(name): name for name in reversed(self.sheet_names)}
        return next((found[squeeze(name)] for name in names if squeeze(name) in found), None)

    def sheet(self, names: tuple[str, ...], anchor: tuple[str, ...]) -> Worksheet:
        """The sheet with one of ``names``, its header row being the one with ``anchor``.

        Raises BuildStopped, with the problems found before, when there is no such sheet or
        header row.
        """
        name = self.sheet_named(*names)
        if name is None:
            raise BuildStopped(
                *self.problems,
                Problem(
                    f"Bladet {' eller '.join(names)} saknas. Filen har bladen "
                    f"{', '.join(self.sheet_names)}.",
                    "Kontrollera att det är rätt fil och att bladet heter som hos utgivaren.",
                    file=self.name,
                ),
            )
        sheet = self.sheet_with(name, anchor)
        if sheet is None:
            raise BuildStopped(
                *self.problems,
                Problem(
                    f"Ingen rad har rubriken {anchor[0]}.",
                    "Kontrollera att bladet har kvar sin rubrikrad.",
                    file=self.name,
                    sheet=name,
                ),
            )
        return sheet

    def sheet_with(self, name: str, anchor: tuple[str, ...]) -> Worksheet | None:
        """The sheet ``name`` when it has a header row with ``anchor``, otherwise None."""
        try:
            cells = self._book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except CalamineError as error:
            raise BuildStopped(damaged(self.name)) from error
        wanted = {squeeze(heading) for heading in anchor}
        for number, row in enumerate(cells, start=1):
            headings = [text(cell) for cell in row]
            if wanted & {squeeze(heading) for heading in headings}:
                return Worksheet(self.name, name, number, headings, cells, self.problems)
        return None

    def stop_on_problems(self) -> None:
        """Raises BuildStopped with every problem found so far, if any."""
        if self.problems:
            raise BuildStopped(*self.problems)
