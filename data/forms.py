"""Workbooks that people fill in for us: what a sheet to fill in is.

The template is written from it and the importer reads by it, so they cannot differ.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from data.rows import Row
from data.worksheets import Columns

#: A row whose first cell begins like this is an example and is not read.
EXAMPLE = "Exempel"


@dataclass(frozen=True)
class Form:
    """``headings``: our column name -> its heading, in the order of the sheet. ``anchor`` is
    the column whose heading marks the header row; ``optional`` columns may be left out."""

    sheet: str
    headings: Mapping[str, str]
    anchor: str
    optional: frozenset[str] = frozenset()

    @property
    def needed_columns(self) -> Columns:
        """Columns that the sheet must have."""
        return {name: (text,) for name, text in self.headings.items() if name not in self.optional}

    @property
    def optional_columns(self) -> Columns:
        """Columns that it may have."""
        return {name: (text,) for name, text in self.headings.items() if name in self.optional}

    def is_example(self, row: Row) -> bool:
        """Whether a row is the template's example."""
        first = row.get(next(iter(self.headings))) or ""
        return first.casefold().startswith(f"{EXAMPLE}:".casefold())
