"""MYH's result workbooks for short courses: one application round, 2021-.

``Lista ansökningar`` has one row per application with its decision; in 2021, and for the
extra money of 2023, MYH listed only what was granted. Applications in several
municipalities are named in ``Lista flera kommuner``. Seats stand per year of start, in
columns that name the year. The lists of 2020 have neither diarienummer nor county.
"""

import re
from pathlib import Path

import pandas as pd

from data.published import NotRead, myh
from data.published.myh import DIARIENUMMER
from data.published.myh_places import PLACE, Vocabulary, named_places, places_of
from data.rows import Row
from data.workbooks import Workbook
from data.worksheets import Worksheet

_ALL, _GRANTED = ("Lista ansökningar",), ("Lista beviljade ansökningar",)
_MUNICIPALITIES = ("Lista flera kommuner",)
_2020 = "Lista beviljade utbildningar"

_DECISION = ("Beslut",)
_COLUMNS = {
    "diarienummer": DIARIENUMMER,
    "education_area": ("Utbildningsområde",),
    "course": ("Utbildningsnamn",),
    "provider": ("Anordnare namn", "Anordnare"),
    "yh_points": ("YH-poäng",),
    "places_granted": ("Totalt antal beviljade platser",),
    "count": ("Antal kommuner",),
    **PLACE,
}
_START = re.compile(r"Antal beviljade platser (.*\b20\d\d\)?)", re.IGNORECASE)
_APPLIED = re.compile(r"Sökt antal\b", re.IGNORECASE)
_NAMES = {"diarienummer": DIARIENUMMER, **PLACE}
_KNOWN = ("FA-region", "Antal län", "Antal FA-regioner", "Antal kommuner", "Utbildningsnamn")

#: Every heading that is read or known, besides those that :func:`is_heading` tells.
HEADINGS = (*(name for names in _COLUMNS.values() for name in names), *_KNOWN, *_DECISION)

#: What a list holds, and with it which rows of a year it replaces.
EVERY_DECISION, ONLY_GRANTED = "samtliga beslut", "endast beviljade"


def recognise(book: Workbook) -> tuple[int, str] | None:
    """(application year, what the list holds), or None for another kind of workbook.

    Raises NotRead for lists without decisions and for those of 2020.
    """
    if book.sheet_named(_2020):
        raise NotRead("kurslistor från 2020 saknar diarienummer och län; 2021 och senare läses.")
    name = book.sheet_named(*_ALL, *_GRANTED)
    sheet = name and book.sheet_with(name, DIARIENUMMER)
    if not sheet:
        return None
    if not _starts(sheet) and any(_APPLIED.match(heading) for heading in sheet.headings):
        raise NotRead("den innehåller ansökningar om kurser men inga beslut.")
    return myh.year_of(sheet), _holds(sheet)


def read(path: Path, name: str, words: Vocabulary) -> pd.DataFrame:
    """One row per application and municipality, columns as in ``yh_courses.csv`` and every
    cell text.

    ``name`` is what messages call the file. Raises BuildStopped with every problem.
    """
    book = Workbook(path, name)
    main = book.sheet((*_ALL, *_GRANTED), DIARIENUMMER)
    year = myh.year_of(main)
    starts = _starts(main)
    seats = {f"seats {label}": (heading,) for label, heading in starts.items()}
    listed = main.name == book.sheet_named(*_GRANTED) and not main.has(_DECISION)
    decided = {} if listed else {"decision": _DECISION}
    rows = myh.records(main.rows({**_COLUMNS, **seats, **decided}, known=_KNOWN))
    several = any(_is_several(row) for row in rows)
    others = book.sheet(_MUNICIPALITIES, DIARIENUMMER).rows(_NAMES, known=_KNOWN) if several else []
    book.stop_on_problems()
    myh.require_year(main, year)
    numbered = [(myh.number_of(row), row) for row in rows]
    myh.require_unique(numbered)
    named = named_places(myh.records(others), {number for number, _ in numbered}, words)
    holds = _holds(main)
    out = [
        {
            "application_year": year,
            "diarienummer": number,
            **cells,
            **place._asdict(),
            "list": holds,
        }
        for number, row in numbered
        for cells in [_application(row, list(starts), words)]
        for place, _ in places_of(number, row, named, _is_several(row), words)
        if place
    ]
    granted = {str(line["diarienummer"]) for line in out if line["decision"] == "Beviljad"}
    myh.require_agreement(book, main, year, granted, ("Beviljade ansökningar",))
    book.stop_on_problems()
    return pd.DataFrame(out, dtype=object).astype("str")


def is_heading(text: str) -> bool:
    """Whether a heading says seats of a year, granted or applied for."""
    return bool(_START.fullmatch(text) or _APPLIED.match(text))


def _starts(sheet: Worksheet) -> dict[str, str]:
    """When seats begin, as the heading says ("start 2025", "2021") -> the heading."""
    matches = [_START.fullmatch(heading) for heading in sheet.headings]
    return {match[1]: match[0] for match in matches if match}


def _holds(sheet: Worksheet) -> str:
    decisions = {text for _, text in sheet.column(_DECISION)} if sheet.has(_DECISION) else set()
    return EVERY_DECISION if decisions - {"Beviljad"} else ONLY_GRANTED


def _is_several(row: Row) -> bool:
    """The cell then points to the sheet that names the municipalities."""
    return "flera kommuner" in row.cells["municipality"].casefold()


def _application(row: Row, starts: list[str], words: Vocabulary) -> dict[str, object]:
    """What a row says of the application as a whole."""
    seats = {label: row.optional_integer(f"seats {label}") for label in starts}
    total = row.optional_integer("places_granted")
    counted = [number for number in seats.values() if number is not None]
    if total is not None and sum(counted) != total:
        row.problem(
            "places_granted",
            f"Totalt står {total} platser, men platserna per startår blir {sum(counted)}.",
            "Kontrollera att alla kolumner med platser är med och rätta det tal som är fel.",
        )
    granted = "decision" not in row.cells
    return {
        "decision": "Beviljad" if granted else row.choice("decision", myh.DECISIONS),
        "education_area": row.choice("education_area", words.areas),
        "course": row.text("course"),
        "provider": row.text("provider"),
        "yh_points": row.integer("yh_points", 1, 400),
        "places_granted": total,
        "places_by_start": "; ".join(
            f"{label}: {number}" for label, number in seats.items() if number is not None
        )
        or None,
    }
