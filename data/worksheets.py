"""A sheet with a header row: its columns by heading, its rows by our column names.

Columns may be moved, and headings may differ in case, blanks or punctuation. A missing
column, or one that stands twice, is a Problem; extra columns are logged and not read.
"""

import datetime as dt
import logging
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from data.persons import unreadable
from data.problems import Problem
from data.rows import Row, squeeze

_log = logging.getLogger(__name__)

#: Columns we look for: our name -> its known headings, the first as messages call it.
Columns = Mapping[str, tuple[str, ...]]


#: Characters without width, which take no part in what a cell says.
_NO_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def text(cell: object) -> str:
    """A cell as text, composed (NFC): 400.0 is "400", a date ISO, runs of white space one blank."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    return " ".join(unicodedata.normalize("NFC", str(cell)).translate(_NO_WIDTH).split())


@dataclass
class Worksheet:
    """``header_row`` counts from 1, as a spreadsheet does. ``problems`` is the workbook's."""

    file: str
    name: str
    header_row: int
    headings: list[str]
    cells: Sequence[Sequence[object]]
    problems: list[Problem]

    def preamble(self) -> str:
        """The text above the header row."""
        above = self.cells[: self.header_row - 1]
        return " ".join(filter(None, (text(cell) for row in above for cell in row)))

    def has(self, headings: tuple[str, ...]) -> bool:
        """Whether a column with one of ``headings`` is there."""
        return bool(self._positions(headings))

    def column(self, headings: tuple[str, ...]) -> list[tuple[int, str]]:
        """(row number, text) of every filled cell of one column, top down."""
        place = self._positions(headings)[0]
        filled = enumerate(self.cells[self.header_row :], self.header_row + 1)
        return [(number, text(row[place])) for number, row in filled if text(row[place])]

    def rows(
        self, needed: Columns, optional: Columns | None = None, known: Collection[str] = ()
    ) -> list[Row]:
        """Every row below the header, cells by our column names; blank rows left out.

        A missing needed column, or one that stands twice, becomes a Problem and then
        there are no rows. Extra columns are logged, unless ``known``, and not read.
        """
        wanted = {**needed, **(optional or {})}
        places = {name: self._positions(headings) for name, headings in wanted.items()}
        wrong = [name for name in needed if not places[name]]
        twice = [name for name in wanted if len(places[name]) > 1]
        for name in wrong:
            self._problem(
                wanted[name],
                "Kolumnen saknas.",
                "Använd filen som utgivaren lämnar den, eller ge kolumnen dess rubrik tillbaka.",
            )
        for name in twice:
            self._problem(
                wanted[name],
                "Kolumnen finns två gånger, så det är oklart vilken som gäller.",
                "Ta bort eller döp om en av dem.",
            )
        if wrong or twice:
            return []
        self._log_extra({place for found in places.values() for place in found}, known)
        at = {name: found[0] for name, found in places.items() if found}
        rows = [
            Row(
                {name: text(cells[place]) for name, place in at.items()},
                {name: self.headings[place] for name, place in at.items()},
                number,
                self.name,
                self.file,
                self.problems,
            )
            for number, cells in enumerate(self.cells[self.header_row :], self.header_row + 1)
            if any(text(cell) for cell in cells)
        ]
        for row in rows:
            for name, cell in row.cells.items():
                if why := unreadable(cell):
                    row.problem(name, f"Här står {why}.", "Skriv om cellen för hand.")
        return rows

    def _positions(self, headings: tuple[str, ...]) -> list[int]:
        wanted = {squeeze(heading) for heading in headings}
        return [place for place, found in enumerate(self.headings) if squeeze(found) in wanted]

    def _problem(self, headings: tuple[str, ...], what: str, do: str) -> None:
        self.problems.append(Problem(what, do, self.file, self.name, self.header_row, headings[0]))

    def _log_extra(self, used: set[int], known: Collection[str]) -> None:
        expected = {squeeze(heading) for heading in known}
        extra = [
            heading
            for place, heading in enumerate(self.headings)
            if heading and place not in used and squeeze(heading) not in expected
        ]
        if extra:
            _log.info(
                "%s, blad %s: kolumner som inte läses: %s",
                self.file,
                self.name,
                ", ".join(extra),
            )
