"""The cells of a row of local figures. Only what is certain is accepted: a name instead of a
code, a decimal comma. Each reader notes a Problem and returns None for the rest.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from data import local_format as form
from data import persons
from data.inputs import Inputs
from data.places import Places
from data.rows import Row, squeeze

KINDS = {kind.label: kind for kind in form.KINDS}

_CODE = re.compile(r"(\d{1,4})\b\s*(.*)")
_PERIOD = re.compile(r"(?:(?:ht|vt) )?(\d{4})|(\d{4})/(\d{2})")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")

_FREE_TEXT = ("measure", "programme", "organisation", "reference", "caveat", "role")


@dataclass(frozen=True)
class Names:
    """What a row may say: places, and sectors (squeezed name or code -> code)."""

    places: Places
    municipality_codes: frozenset[str]
    sectors: dict[str, str]

    @classmethod
    def of(cls, inputs: Inputs) -> Self:
        """From the bundled facts."""
        sectors = {squeeze(form.EVERY_SECTOR_NAME): form.EVERY_SECTOR}
        for row in inputs.csv("sectors.csv").itertuples():
            sectors |= {squeeze(row.name): row.sector, squeeze(row.sector): row.sector}
        codes = frozenset(inputs.csv("municipalities.csv")["municipality_code"])
        return cls(Places.of(inputs), codes, sectors)


def listed(row: Row, column: str, words: Sequence[str]) -> str | None:
    """One of the words of the drop-down list, whatever its case and blanks."""
    cell = row.text(column)
    if cell is None:
        return None
    found = {squeeze(word): word for word in words}.get(squeeze(cell))
    if found is None:
        row.problem(column, f"{cell!r} finns inte i listan.", f"Välj ett av: {', '.join(words)}.")
    return found


def refuse_persons(row: Row) -> None:
    """A mail address or a personal number in any free text is a Problem, with the reason."""
    for column in _FREE_TEXT:
        for what in persons.pointed_out(row.get(column) or ""):
            row.problem(
                column,
                f"Här står {what}. Siffrorna blir öppna för alla, så inget som pekar ut en "
                "person får följa med.",
                "Ta bort uppgiften. Det räcker med roll och organisation.",
            )


def county(row: Row, names: Names) -> str | None:
    """The county's code; code and name must agree when both are there."""
    cell = row.text("county")
    if cell is None:
        return None
    code, name = _split(cell, 2)
    found = names.places.county(code or name)
    if found is None or (code and name and names.places.county(name) != code):
        row.problem(
            "county", f"Länet {cell!r} är okänt.", "Välj i listan, till exempel 04 Sörmland."
        )
        return None
    return found


def area(row: Row, county: str | None, names: Names) -> str | None:
    """The municipality's code, or the county's for the whole county."""
    cell = row.get("municipality")
    if cell is None or county is None:
        return county
    code, name = _split(cell, 4)
    named = names.places.municipality(name.removesuffix(" kommun"), county)
    found = code if code in names.municipality_codes else None if code else named
    if found is None or found[:2] != county or (name and named != found):
        row.problem(
            "municipality",
            f"Kommunen {cell!r} finns inte i länet med kod {county}.",
            "Välj en kommun i länet, eller lämna cellen tom för hela länet.",
        )
        return None
    return found


def _split(cell: str, digits: int) -> tuple[str, str]:
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


def measure(row: Row, kind: str | None) -> str | None:
    """What the row says, or what its kind counts."""
    if kind and not KINDS[kind].measure and row.get("measure") is None:
        row.problem(
            "measure",
            f"”{kind}” kan mätas på flera sätt, så måttet behövs.",
            "Skriv vad talet visar, till exempel ”nöjda elever”.",
        )
        return None
    return row.get("measure") or (KINDS[kind].measure if kind else None)


def period(row: Row) -> tuple[str | None, int | None]:
    """ "2025", "2025/26" or "ht 2025", and the year it ends."""
    cell = row.text("period")
    match = _PERIOD.fullmatch(cell.lower()) if cell else None
    year = int(match[1] or match[2]) if match else 0
    follows = not match or not match[3] or (year + 1) % 100 == int(match[3])
    if cell and not (match and follows and 2000 <= year <= 2100):
        row.problem(
            "period",
            f"Perioden {cell!r} går inte att tolka.",
            "Skriv ett år (2025), ett läsår (2025/26) eller en termin (ht 2025).",
        )
        return None, None
    if match is None:
        return None, None
    return cell.lower() if cell else None, year + 1 if match[3] else year


def value(row: Row, unit: str | None) -> float | None:
    """A number that its unit allows; a word ("färre än 5") is not a number."""
    cell = row.text("value")
    if cell is None:
        return None
    digits = cell.replace(" ", "")
    if not _NUMBER.fullmatch(digits):
        row.problem(
            "value",
            f"{cell!r} är inget tal.",
            "Skriv bara talet, till exempel 24 eller 87,5. Finns inget tal: ta bort raden.",
        )
        return None
    value = float(digits.replace(",", "."))
    if unit == form.PERCENT and value > 100:
        row.problem("value", f"{cell} procent är mer än 100.", "Rätta talet eller enheten.")
    if unit == form.PERSONS and not value.is_integer():
        row.problem("value", f"{cell} är inget helt antal personer.", "Rätta talet eller enheten.")
    return value


def day(row: Row) -> str | None:
    """An ISO date."""
    cell = row.text("given")
    if cell is None:
        return None
    try:
        return date.fromisoformat(cell).isoformat()
    except ValueError:
        row.problem("given", f"{cell!r} är inget datum.", "Skriv ÅÅÅÅ-MM-DD, som 2026-10-05.")
        return None
