"""Workbooks (.xlsx, .xls, .ods) as others make them: open one, find a sheet and its header row.

What is certain is accepted: another header row, a sheet name that differs in case or
blanks. What is not certain becomes a Problem with file, sheet, row and column. Problems
are collected in ``Workbook.problems``, by its sheets and rows too, until
:meth:`Workbook.stop_on_problems`, so that one run names every mistake.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from data.forms import Form
from data.problems import BuildStopped, Problem
from data.rows import squeeze
from data.worksheets import Worksheet, text
from data.xlsx import MOST_CELLS, READ, damaged, require_workbook, too_many_cells


def is_workbook(path: Path) -> bool:
    """Whether the name is that of a workbook in a format that is read."""
    return path.suffix.lower() in READ


@dataclass
class Workbook:
    """An open workbook. ``name`` is the file's name as the sender knows it."""

    path: Path
    name: str
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        require_workbook(self.path, self.name)
        try:
            # By its content: in the inbox a workbook is called .xlsx whatever its format.
            self._book = CalamineWorkbook.from_filelike(io.BytesIO(self.path.read_bytes()))
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
                    f"Bladet {name} saknar kolumnen {anchor[0]}: ingen rad har den rubriken.",
                    "Använd filen som den är, eller ge kolumnen dess rubrik tillbaka.",
                    file=self.name,
                    sheet=name,
                ),
            )
        return sheet

    def sheet_with(self, name: str, anchor: tuple[str, ...]) -> Worksheet | None:
        """The sheet ``name`` when it has a header row with ``anchor``, otherwise None."""
        cells = self._cells(name)
        wanted = {squeeze(heading) for heading in anchor}
        for number, row in enumerate(cells, start=1):
            headings = [text(cell) for cell in row]
            if wanted & {squeeze(heading) for heading in headings}:
                return Worksheet(self.name, name, number, headings, cells, self.problems)
        return None

    def has_rows(self, form: Form) -> bool:
        """Whether somebody has filled in a row of a form's sheet, besides the example."""
        name = self.sheet_named(form.sheet)
        sheet = self.sheet_with(name, (form.headings[form.anchor],)) if name else None
        rows = sheet.rows(form.needed_columns, form.optional_columns) if sheet else []
        return not all(map(form.is_example, rows))

    def _cells(self, name: str) -> Sequence[Sequence[object]]:
        """Every row of a sheet from A1. Raises BuildStopped for one too large to be a table."""
        try:
            sheet = self._book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > MOST_CELLS:
                cell = f"på rad {sheet.total_height}, kolumn {sheet.total_width}"
                raise BuildStopped(Problem(*too_many_cells(name, cell), file=self.name))
            return sheet.to_python(skip_empty_area=False)
        except CalamineError as error:
            raise BuildStopped(damaged(self.name)) from error

    def stop_on_problems(self) -> None:
        """Raises BuildStopped with every problem found so far, if any."""
        if self.problems:
            raise BuildStopped(*self.problems)
