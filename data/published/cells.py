"""Cells of workbooks that people fill in for us (data/forms.py). Only what is certain is accepted.

Each reader notes a Problem and returns None for the rest. Nothing that can point out a person
is let in, since an edition is open to everyone.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Self

from data import persons
from data.inputs import Inputs
from data.local_format import EVERY_SECTOR, EVERY_SECTOR_NAME
from data.places import Places
from data.rows import Row, squeeze

_CODE = re.compile(r"(\d{1,4})\b\s*(.*)")


@dataclass(frozen=True)
class Names:
    """What a row may say: places, and sectors (squeezed name or code -> code)."""

    places: Places
    municipality_names: dict[str, str]
    sectors: dict[str, str]

    @classmethod
    def of(cls, inputs: Inputs) -> Self:
        """From the bundled facts."""
        sectors = {squeeze(EVERY_SECTOR_NAME): EVERY_SECTOR}
        for row in inputs.csv("sectors.csv").itertuples():
            sectors |= {squeeze(row.name): row.sector, squeeze(row.sector): row.sector}
        towns = inputs.csv("municipalities.csv")
        names = dict(zip(towns["municipality_code"], towns["municipality"], strict=True))
        return cls(Places.of(inputs), names, sectors)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        """Squeezed name -> code; no two municipalities have the same name."""
        return {squeeze(name): code for code, name in self.municipality_names.items()}

    def municipality(self, code: str, name: str, county: str | None = None) -> str | None:
        """The code of a municipality by code, by name or by both, which must agree; in
        ``county`` localities and misspellings are known too."""
        named = (
            self.places.municipality(name, county) if county else self._by_name.get(squeeze(name))
        )
        found = code if code in self.municipality_names else None if code else named
        wrong = found is None or (name and named != found) or (county and found[:2] != county)
        return None if wrong else found


def listed(row: Row, column: str, words: Sequence[str]) -> str | None:
    """One of the words of the drop-down list, whatever its case and blanks."""
    cell = row.text(column)
    if cell is None:
        return None
    found = {squeeze(word): word for word in words}.get(squeeze(cell))
    if found is None:
        row.problem(column, f"{cell!r} finns inte i listan.", f"Välj ett av: {', '.join(words)}.")
    return found


def refuse_persons(row: Row, columns: Iterable[str], what_is_open: str, do: str) -> None:
    """A mail address, personal number or phone number in free text is a Problem, with the
    reason; the first found in each cell, which is not repeated in the message."""
    for column in columns:
        cell = row.get(column) or ""
        phone = ("ett telefonnummer",) if persons.has_phone(cell) else ()
        for what in (*persons.pointed_out(cell), *phone)[:1]:
            row.problem(
                column,
                f"Här står {what}. {what_is_open} blir öppna för alla, så inget som pekar ut en "
                "person får följa med.",
                f"Ta bort uppgiften. {do}",
            )


def county(row: Row, names: Names) -> str | None:
    """The county's code; code and name must agree when both are there."""
    cell = row.text("county")
    if cell is None:
        return None
    code, name = split(cell, 2)
    found = names.places.county(code or name)
    if found is None or (code and name and names.places.county(name) != code):
        row.problem(
            "county", f"Länet {cell!r} är okänt.", "Välj i listan, till exempel 04 Sörmland."
        )
        return None
    return found


def split(cell: str, digits: int) -> tuple[str, str]:
    """ "4 Sörmland" → ("04", "Sörmland"); Excel drops the zero of a number."""
    match = _CODE.fullmatch(cell)
    return (match[1].zfill(digits), match[2]) if match else ("", cell)


def sector(row: Row, names: Names) -> str | None:
    """The sector's code, or ``EVERY_SECTOR``."""
    cell = row.text("sector")
    if cell is None:
        return None
    found = names.sectors.get(squeeze(cell))
    if found is None:
        row.problem("sector", f"Branschen {cell!r} är okänd.", "Välj i listan.")
    return found


def day(row: Row, column: str) -> str | None:
    """An ISO date in a cell that must be filled."""
    cell = row.text(column)
    if cell is None:
        return None
    try:
        return date.fromisoformat(cell).isoformat()
    except ValueError:
        row.problem(column, f"{cell!r} är inget datum.", "Skriv ÅÅÅÅ-MM-DD, som 2026-10-05.")
        return None
