"""Workbooks as MYH publishes them, a few rows each, and with whatever is wrong with them."""

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

Cells = dict[str, object]

#: One application as in ``Tabell 3`` of 2025: on site, in one municipality.
APPLICATION: Cells = {
    "Utbildningsområde": "Teknik och tillverkning",
    "SUN5 inriktning": "521ce",
    "SUN5 inriktning namn": "Utbildningar till produktionstekniker",
    "Utbildningsnamn": "Produktionstekniker",
    "Beslut": "Beviljad",
    "Diarienummer": "MYH 2025/1",
    "Flera kommuner": "Nej",
    "Antal kommuner": 1,
    "Län": "Södermanland",
    "Kommun": "Eskilstuna",
    "YH-poäng": 400,
    "Studieform": "Bunden",
    "Studietakt %": 100,
    "Examenstyp": "Yrkeshögskoleexamen",
    "SeQF nivå": 5,
    "Smalt yrkesområde": "Nej",
    "Utbildningsanordnare administrativ enhet": "Exempelskolan AB",
    "Huvudmannatyp": "Privat",
    "Sökta utbildningsomgångar": 3,
    "Beviljade utbildningsomgångar": 2,
    "Sökta platser per utbildningsomgång": 30,
    "Sökta platser totalt": 90,
    "Beviljade platser utbildningsomgång 1": 30,
    "Beviljade platser utbildningsomgång 2": 25,
    "Beviljade platser utbildningsomgång 3": 0,
    "Beviljade platser utbildningsomgång 4": 0,
    "Beviljade platser utbildningsomgång 5": 0,
    "Beviljade platser totalt": 55,
}

#: The same application when it names several municipalities.
SEVERAL = APPLICATION | {
    "Flera kommuner": "Ja",
    "Län": "Flera kommuner",
    "Kommun": "Flera kommuner",
}

#: One course as in ``Lista ansökningar`` of 2025.
COURSE: Cells = {
    "Diarienummer": "MYH 2025/1001",
    "Beslut": "Beviljad",
    "Anordnare namn": "Exempelskolan AB",
    "Utbildningsnamn": "Svetsning i praktiken",
    "Utbildningsområde": "Teknik och tillverkning",
    "Antal beviljade platser start 2025": 20,
    "Antal beviljade platser start 2026": 15,
    "Totalt antal beviljade platser": 35,
    "YH-poäng": 30,
    "Kommun": "Katrineholm",
    "Län": "Södermanland",
    "FA-region": "Katrineholm",
    "Antal kommuner": 1,
    "Antal län": 1,
    "Antal FA-regioner": 1,
}


def place(number: str, county: str, municipality: str, **more: object) -> Cells:
    """A row of the sheet that names the municipalities of an application."""
    return {"Diarienummer": number, "Län": county, "Kommun": municipality, **more}


def write(path: Path, sheets: dict[str, Sequence[Cells]], above: Sequence[str] = ()) -> Path:
    """Each sheet: the lines ``above``, the headings of its first row, then its rows."""
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, line in enumerate(above):
                sheet.write(number, 0, line)
            headings = list(rows[0])
            sheet.write_row(len(above), 0, headings)
            for number, row in enumerate(rows, start=len(above) + 1):
                sheet.write_row(number, 0, [row[heading] for heading in headings])
    return path


def programmes(path: Path, *rows: Cells, places: Sequence[Cells] = ()) -> Path:
    """A workbook of programmes in the layout of 2025: header on row 3, data from row 4."""
    sheets = {"Tabell 3": rows} | ({"Tabell 4": places} if places else {})
    year = str(rows[0].get("Diarienummer", "MYH 2025/1"))[4:8]
    return write(path, sheets, ["Yrkeshögskolan", f"Ansökningar, ansökningsår {year}"])


def without(cells: Cells, *headings: str) -> Cells:
    """The row without some columns."""
    return {heading: value for heading, value in cells.items() if heading not in headings}


def renamed(cells: Cells, **headings: str) -> Cells:
    """The row with some headings (in lower case, blanks as _) written otherwise."""
    new = {old.replace("_", " "): heading for old, heading in headings.items()}
    return {new.get(heading.lower(), heading): value for heading, value in cells.items()}
