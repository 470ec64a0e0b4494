"""A filled-in workbook of local figures, for tests of the importer and of the sheets."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl

from data import local_format as form
from data.local_template import write

NAME = "lokala_siffror.xlsx"
#: The header is row 1 and the example row 2.
FIRST_ROW = 3

ROW = {
    "county": "04 Sörmland",
    "sector": "Industri och teknik",
    "kind": "Gymnasium, elever i år 1",
    "programme": "Industritekniska programmet",
    "period": "2026/27",
    "sex": "kvinnor",
    "value": 12,
    "unit": "antal personer",
    "role": "rektor",
    "organisation": "VIS",
    "given": "2026-10-05",
    "reference": "Elevregistret",
}


def fill(folder: Path, *changes: Mapping[str, object]) -> Path:
    """The template in ``folder`` with rows that differ from ROW as said."""
    folder.mkdir(exist_ok=True)
    path = folder / NAME
    write(path)
    book = openpyxl.load_workbook(path)
    sheet = book[form.FIGURES]
    for number, change in enumerate(changes, FIRST_ROW):
        for column, name in enumerate(form.HEADINGS, 1):
            sheet.cell(number, column, {**ROW, **change}.get(name))
    book.save(path)
    return path
