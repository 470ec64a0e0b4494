"""What MYH's result workbooks for programmes and for courses have in common."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd

from data.problems import BuildStopped, Problem
from data.rows import Row, squeeze
from data.workbooks import Workbook
from data.worksheets import Worksheet

#: The heading that marks the header row.
DIARIENUMMER = ("Diarienummer", "Diarienr", "Dnr")

#: "Ej beviljad" is what MYH wrote until 2021.
DECISIONS = {
    "Beviljad": "Beviljad",
    "Avslag": "Avslag",
    "Ej beviljad": "Avslag",
    "Återkallad": "Återkallad",
}

_NUMBER = re.compile(r"MYH\s*(\d{4})\s*/\s*(\d+)", re.IGNORECASE)
_TITLE_YEAR = re.compile(r"ansökningsår (\d{4})", re.IGNORECASE)


def year_of(sheet: Worksheet) -> int:
    """The application year: that of the diarienummer. File names are not trusted.

    Raises BuildStopped when no row has a diarienummer.
    """
    years = Counter(_years(sheet).values())
    if not years:
        raise BuildStopped(
            Problem(
                "Ingen rad har ett diarienummer (skrivs MYH 2025/4192).",
                "Använd filen som MYH lämnar den.",
                sheet.file,
                sheet.name,
                sheet.header_row,
                DIARIENUMMER[0],
            )
        )
    return years.most_common(1)[0][0]


def require_year(sheet: Worksheet, year: int) -> None:
    """Another year in a diarienummer, or in the title above the table, is a Problem."""
    astray = {row: found for row, found in _years(sheet).items() if found != year}
    title = _TITLE_YEAR.search(sheet.preamble())
    if title and int(title[1]) != year:
        astray[sheet.header_row] = int(title[1])
    sheet.problems.extend(
        Problem(
            f"Här står år {found}, men de flesta diarienummer är från {year}.",
            "Rätta året, eller dela upp filen per ansökningsår.",
            sheet.file,
            sheet.name,
            row,
            DIARIENUMMER[0],
        )
        for row, found in astray.items()
    )


def require_agreement(
    book: Workbook, main: Worksheet, year: int, granted: set[str], summaries: tuple[str, ...]
) -> None:
    """A sheet of another application year, and a sheet among ``summaries`` (MYH's own list of
    what is granted) that lists other diarienummer than ``granted``, are Problems."""
    for name in book.sheet_names:
        sheet = book.sheet_with(name, DIARIENUMMER) if name != main.name else None
        if sheet is None:
            continue
        matches = [_NUMBER.fullmatch(text) for _, text in sheet.column(DIARIENUMMER)]
        found = {f"MYH {match[1]}/{match[2]}" for match in matches if match}
        if others := {number[4:8] for number in found} - {str(year)}:
            _add(
                book,
                name,
                f"Bladet har ansökningar från {', '.join(sorted(others))}, men filen läses som "
                f"{year}.",
                "Dela upp filen per ansökningsår.",
            )
        elif squeeze(name) in map(squeeze, summaries) and found ^ granted:
            differ = ", ".join(sorted(map(str, found ^ granted))[:3])
            _add(
                book,
                name,
                f"Bladet räknar upp {len(found)} beviljade, men bladet {main.name} har "
                f"{len(granted)}. Bland det som skiljer: {differ}.",
                "Använd utgivarens fil som den är: rader saknas i något av bladen.",
            )


def _add(book: Workbook, sheet: str, what: str, do: str) -> None:
    book.problems.append(Problem(what, do, file=book.name, sheet=sheet))


def _years(sheet: Worksheet) -> dict[int, int]:
    found = [(row, _NUMBER.fullmatch(cell)) for row, cell in sheet.column(DIARIENUMMER)]
    return {row: int(match[1]) for row, match in found if match}


def number_of(row: Row) -> str | None:
    """The diarienummer of a row, written "MYH 2025/4192"; anything else is a Problem."""
    value = row.text("diarienummer")
    match = _NUMBER.fullmatch(value or "")
    if match:
        return f"MYH {match[1]}/{match[2]}"
    if value is not None:
        row.problem(
            "diarienummer",
            f"{value!r} är inget diarienummer (skrivs MYH 2025/4192).",
            "Rätta cellen.",
        )
    return None


def require_unique(keyed: Iterable[tuple[str | None, Row]]) -> None:
    """A key that stands on a second row is a Problem there; a key of None is not."""
    first: dict[str, int] = {}
    for key, row in keyed:
        if key is not None and first.setdefault(key, row.number) != row.number:
            row.problem(
                "diarienummer",
                f"{key} finns redan på rad {first[key]}.",
                "Ta bort den rad som inte gäller.",
            )


def stop_if_altered(path: Path) -> None:
    """Stop for a workbook that has diarienummer but none of the sheets we know, or one of them
    without its diarienummer."""
    book = Workbook(path, path.name)
    known = book.sheet_named(
        "Tabell 3", "Lista", "Lista ansökningar", "Lista beviljade ansökningar"
    )
    if known and book.sheet_with(known, ("Utbildningsnamn",)):
        book.sheet((known,), DIARIENUMMER)
    if any(book.sheet_with(name, DIARIENUMMER) for name in book.sheet_names):
        raise BuildStopped(
            Problem(
                f"Filen har diarienummer men inget blad som känns igen, bara "
                f"{', '.join(book.sheet_names)}.",
                "Använd MYH:s fil som den är: program i bladet Tabell 3 (till 2019 Lista), kurser "
                "i bladet Lista ansökningar.",
                file=path.name,
            )
        )


def records(rows: list[Row]) -> list[Row]:
    """Without lines of text under the table: one filled cell, and that no diarienummer."""
    return [
        row for row in rows if row.filled > 1 or _NUMBER.fullmatch(row.get("diarienummer") or "")
    ]


def read_all(
    files: Iterable[tuple[Path, str]], read: Callable[[Path, str], pd.DataFrame]
) -> list[pd.DataFrame]:
    """Every file read; when some fail, raises one BuildStopped with all their problems."""
    frames: list[pd.DataFrame] = []
    problems: list[Problem] = []
    for path, name in files:
        try:
            frames.append(read(path, name))
        except BuildStopped as stopped:
            problems += stopped.problems
    if problems:
        raise BuildStopped(*problems)
    return frames
