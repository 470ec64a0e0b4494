"""The cells that only local figures have: what is counted, when, where and how much."""

import re

from data import local_format as form
from data.published.cells import Names, split
from data.rows import Row

KINDS = {kind.label: kind for kind in form.KINDS}

_PERIOD = re.compile(r"(?:(?:ht|vt) )?(\d{4})|(\d{4})/(\d{2})")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def area(row: Row, county: str | None, names: Names) -> str | None:
    """The municipality's code, or the county's for the whole county."""
    cell = row.get("municipality")
    if cell is None or county is None:
        return county
    code, name = split(cell, 4)
    found = names.municipality(code, name.removesuffix(" kommun"), county)
    if found is None:
        row.problem(
            "municipality",
            f"Kommunen {cell!r} finns inte i länet med kod {county}.",
            "Välj en kommun i länet, eller lämna cellen tom för hela länet.",
        )
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
