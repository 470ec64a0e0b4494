"""A filled-in LIA workbook, for tests of the importer and of what is shown."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl

from data.forms import EXAMPLE
from data.lia import format as form
from data.lia.template import workbook
from data.store import Store

NAME = "LIA-mall.xlsx"
#: The header is row 1 and the example row 2.
FIRST_ROW = 3

#: MYH 2023/4144 is on site in Eskilstuna only, with starts in ht 2024 to ht 2027.
PERIOD = {
    "diarienummer": "MYH 2023/4144",
    "programme": "Elektronikingenjör",
    "provider": "Teknikhögskolan",
    "start": "ht 2025",
    "course": "LIA 1",
    "from_week": "2027-v05",
    "to_week": "2027-v14",
    "students": 18,
    "contact": "lia@teknikhogskolan.example",
    "link": "https://www.teknikhogskolan.example/lia",
    "confirmed": "2026-11-10",
}
OFFER = {
    "organisation": "Verkstaden AB",
    "municipality": "0484 Eskilstuna",
    "sector": "Industri och teknik",
    "field": "Elektronik",
    "from_week": "2026-v50",
    "to_week": "2027-v10",
    "places": 2,
    "contact": "praktik@verkstaden.example",
    "confirmed": "2026-11-11",
}

Changes = Sequence[Mapping[str, object]]


def fill(folder: Path, periods: Changes = (), offers: Changes = (), name: str = NAME) -> Path:
    """A workbook in ``folder`` with the template's two sheets and rows that differ from PERIOD
    and OFFER as said."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for wanted in form.FORMS:
        sheet = book.create_sheet(wanted.sheet)
        sheet.append(list(wanted.headings.values()))
        sheet.append([f"{EXAMPLE}: läses inte"])
    return _filled(book, folder / name, periods, offers)


def fill_template(
    folder: Path, edition: Store, periods: Changes = (), offers: Changes = ()
) -> Path:
    """The same in the template itself, as people do."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(edition, date(2026, 11, 21))))
    return _filled(book, folder / NAME, periods, offers)


def _filled(book: openpyxl.Workbook, path: Path, periods: Changes, offers: Changes) -> Path:
    for wanted, usual, changes in ((form.PERIODS, PERIOD, periods), (form.OFFERS, OFFER, offers)):
        sheet = book[wanted.sheet]
        for number, change in enumerate(changes, FIRST_ROW):
            row = {**usual, **change}
            for column, heading in enumerate(wanted.headings, 1):
                sheet.cell(number, column, row.get(heading))
    path.parent.mkdir(exist_ok=True, parents=True)
    book.save(path)
    return path
