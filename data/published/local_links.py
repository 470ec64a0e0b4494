"""Answers in lokala_siffror.xlsx about occupations: what a new SUN5 code leads to (the sheet
Kopplingar), and the way into a new occupation (the sheet Vägar in). Either may be left out."""

from pathlib import Path

import pandas as pd

from data import local_format as form
from data.forms import Form
from data.published import cells
from data.rows import Row
from data.workbooks import Workbook

_AT = ("file", "sheet", "row")


def links(path: Path, name: str) -> pd.DataFrame:
    """sun5, sun5_name, occupation (missing: "ingen"), link, note, and the row it is in (file,
    sheet, row). Raises BuildStopped with every mistake."""
    book = Workbook(path, name)
    found = [(row, _link(row)) for row in rows(book, form.LINKS_FORM)]
    book.stop_on_problems()
    return _frame(found, ("sun5", "sun5_name", "occupation", "link", "note"))


def routes(path: Path, name: str) -> pd.DataFrame:
    """occupation, route, route_text, note, and the row it is in (file, sheet, row). Raises
    BuildStopped with every mistake."""
    book = Workbook(path, name)
    found = [(row, _route(row)) for row in rows(book, form.ROUTES_FORM)]
    book.stop_on_problems()
    return _frame(found, ("occupation", "route", "route_text", "note"))


def rows(book: Workbook, sheet: Form) -> list[Row]:
    """The filled rows of one of the sheets; none when the workbook does not have it."""
    if book.sheet_named(sheet.sheet) is None:
        return []
    page = book.sheet((sheet.sheet,), (sheet.headings[sheet.anchor],))
    found = page.rows(sheet.needed_columns, sheet.optional_columns)
    return [row for row in found if not sheet.is_example(row)]


def _link(row: Row) -> dict[str, object]:
    cells.refuse_persons(row, ("sun5_name", "occupation", "note"), "Svaren", "")
    code, occupation = row.text("sun5"), row.text("occupation")
    if code and not form.SUN5.fullmatch(code.lower()):
        row.problem("sun5", f"{code!r} är ingen SUN5-kod.", "Skriv den som hos MYH, som 521ca.")
    found: dict[str, object] = {"sun5": (code or "").lower(), "sun5_name": row.get("sun5_name")}
    if (occupation or "").casefold() == form.NO_OCCUPATION:
        return found | {"occupation": None, "link": None, "note": row.text("note")}
    link = cells.listed(row, "link", form.LINK_WORDS)
    return found | {"occupation": occupation, "link": link, "note": row.get("note")}


def _route(row: Row) -> dict[str, object]:
    cells.refuse_persons(row, ("occupation", "route_text", "note"), "Svaren", "")
    return {
        "occupation": row.text("occupation"),
        "route": cells.listed(row, "route", tuple(form.ROUTE_WORDS.values())),
        "route_text": row.text("route_text"),
        "note": row.get("note"),
    }


def _frame(found: list[tuple[Row, dict[str, object]]], columns: tuple[str, ...]) -> pd.DataFrame:
    made = [
        answer | {"file": row.file, "sheet": row.sheet, "row": row.number} for row, answer in found
    ]
    return pd.DataFrame(made, columns=[*columns, *_AT])
