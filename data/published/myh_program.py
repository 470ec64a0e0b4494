"""MYH's result workbook for programmes: one application round, 2018-.

``Lista`` (2018-2019) or ``Tabell 3`` (2020-) has one row per application. From 2020 it
says which applications name several municipalities, and ``Tabell 4`` says which: until
2022 every application with its seats per municipality, from 2023 only the names. 2019
repeats the application instead, one row per place of study.
"""

import re
from pathlib import Path

import pandas as pd

from data.problems import BuildStopped, Problem
from data.published import myh, myh_columns
from data.published.myh import DIARIENUMMER
from data.published.myh_places import PLACE, Named, Vocabulary, named_places, places_of
from data.rows import Row, squeeze
from data.workbooks import Workbook
from data.worksheets import Worksheet

_APPLICATIONS = ("Tabell 3", "Lista")
_MUNICIPALITIES = ("Tabell 4",)
_FIRST_YEAR = 2018
_SUN5 = re.compile(r"\d{3}[a-z]{2}")


def recognise(book: Workbook) -> int | None:
    """The application year when ``book`` is such a workbook, otherwise None."""
    name = book.sheet_named(*_APPLICATIONS)
    sheet = name and book.sheet_with(name, DIARIENUMMER)
    return myh.year_of(sheet) if sheet else None


def read(path: Path, name: str, words: Vocabulary) -> pd.DataFrame:
    """One row per application and municipality, columns as in ``yh_applications.csv``
    and every cell text.

    ``name`` is what messages call the file. Raises BuildStopped with every problem.
    """
    book = Workbook(path, name)
    main = book.sheet(_APPLICATIONS, DIARIENUMMER)
    year = myh.year_of(main)
    if year < _FIRST_YEAR:
        raise BuildStopped(
            Problem(
                f"Filen gäller ansökningar {year}.",
                f"Ansökningar från {_FIRST_YEAR} och framåt går att läsa in.",
                file=name,
            )
        )
    applications, municipalities = _rows(book, main, year)
    book.stop_on_problems()
    myh.require_year(main, year)
    numbered = [(myh.number_of(row), row) for row in applications]
    named = named_places(municipalities, {number for number, _ in numbered}, words)
    if year < myh_columns.SEATS_WITH_APPLICATION:
        _require_one_row_per_place(named)
    repeated = main.has(myh_columns.REPEATED)
    myh.require_unique(
        (f"{number} i {row.get('municipality')}" if number and repeated else number, row)
        for number, row in numbered
    )
    out = [
        {"diarienummer": number, **cells, **place}
        for number, row in numbered
        for cells in [_application(row, year, words)]
        for place in _places(number, row, named, year, words)
    ]
    granted = {str(line["diarienummer"]) for line in out if line["decision"] == "Beviljad"}
    myh.require_agreement(book, main, year, granted, ("Tabell 1", "Tabell 2"))
    book.stop_on_problems()
    return pd.DataFrame(out, dtype=object).astype("str")


def _rows(book: Workbook, main: Worksheet, year: int) -> tuple[list[Row], list[Row]]:
    """The applications, and the rows that name municipalities."""
    seats = myh_columns.seats(year)
    split = year < myh_columns.SEATS_WITH_APPLICATION
    columns = {**myh_columns.application(year), **({} if split else seats)}
    applications = myh.records(main.rows(columns, known=myh_columns.KNOWN))
    several = any(squeeze(row.get("several") or "") == "ja" for row in applications)
    if year < myh_columns.NAMES_SEVERAL or not (split or several):
        return applications, []
    sheet = book.sheet(_MUNICIPALITIES, DIARIENUMMER)
    columns = {"diarienummer": DIARIENUMMER, **PLACE, **(seats if split else {})}
    return applications, myh.records(sheet.rows(columns, known=myh_columns.KNOWN))


def _application(row: Row, year: int, words: Vocabulary) -> dict[str, object]:
    """What a row says of the application as a whole."""
    cells: dict[str, object] = {
        "application_year": year,
        "decision": row.choice("decision", myh.DECISIONS),
        "education_area": row.choice("education_area", words.areas),
        "programme": row.text("programme"),
        "provider": row.text("provider"),
        "provider_type": row.choice("provider_type", myh_columns.TYPES),
        "yh_points": row.integer("yh_points", 1, 1500),
        "study_form": row.choice("study_form", myh_columns.FORMS),
        "pace_pct": row.integer("pace_pct", 25, 100),
    }
    if "rounds_granted" in row.cells:
        cells["rounds_applied"] = row.optional_integer("rounds_applied", high=10)
        cells["rounds_granted"] = row.optional_integer("rounds_granted", high=10)
    if "diploma" in row.cells:
        cells["diploma"] = row.choice("diploma", myh_columns.DIPLOMAS)
    if "sun5" in row.cells:
        cells["seqf_level"] = row.optional_integer("seqf_level", 5, 6)
        cells["sun5"] = row.text("sun5")
        cells["sun5_name"] = row.text("sun5_name")
        cells["narrow_occupation"] = row.choice("narrow_occupation", myh_columns.YES_OR_NO)
        if cells["sun5"] and not _SUN5.fullmatch(row.cells["sun5"]):
            row.problem(
                "sun5",
                f"{cells['sun5']!r} är ingen SUN5-kod (tre siffror och två bokstäver).",
                "Rätta cellen.",
            )
    return cells


def _places(
    number: str | None, row: Row, named: Named, year: int, words: Vocabulary
) -> list[dict[str, object]]:
    """For each municipality of an application: its codes, seats and what they refer to."""
    if year < myh_columns.NAMES_SEVERAL:
        place = words.place(row)
        return [place._asdict()] if place else []
    several = row.choice("several", myh_columns.YES_OR_NO) == "Ja"
    split = year < myh_columns.SEATS_WITH_APPLICATION
    places = places_of(number, row, named, several or split, words)
    scope = ("intended" if split else "programme") if several else "municipality"
    starts = row.optional_integer("rounds_granted", high=10)
    shared = {} if split else _seats(row, year, starts)
    return [
        {
            **place._asdict(),
            **(_seats(where, year, starts) if split else shared),
            "places_scope": scope,
        }
        for place, where in places
        if place
    ]


def _require_one_row_per_place(named: Named) -> None:
    """Where seats are split, a municipality that stands twice is a Problem."""
    myh.require_unique(
        (place and f"{number} i kommun {place.municipality_code}", row)
        for number, places in named.items()
        for place, row in places
    )


def _seats(row: Row, year: int, granted: int | None) -> dict[str, int | None]:
    """Granted seats; a blank start is unknown, never zero.

    2020 has one figure, the seats of each of the ``granted`` starts; it is not divided.

    MYH splits an intention evenly, so a municipality may get 17.86 seats: only whole
    seats are counted (MYH 2021/3413 and 2022/5234).
    """
    split = year < myh_columns.SEATS_WITH_APPLICATION
    seats = {name: row.optional_integer(name, whole_part=split) for name in myh_columns.seats(year)}
    each = seats.pop(myh_columns.EACH_START, None)
    if each:
        seats |= dict.fromkeys(myh_columns.ROUNDS[: granted or 0], each)
    total = seats["places_granted"]
    starts = [places for name, places in seats.items() if name != "places_granted" and places]
    if (each or not split) and total is not None and sum(starts) != total:
        row.problem(
            "places_granted",
            f"Totalt står {total} platser, men platserna per start blir {sum(starts)}.",
            "Kontrollera att alla kolumner med platser är med och rätta det tal som är fel.",
        )
    return seats
