"""A sheet's tables as a workbook: typed columns, one worksheet each, what they mean first."""

import io
import re
from collections.abc import Iterator
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from components.kit import cells, words
from components.kit.sender import sender
from components.kit.sheet import Col, Figure, Kind, Sheet
from components.render import workbook_text as text
from components.render.stamp import day_of

#: A text that looks like a formula or an address is text.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

#: How a spreadsheet writes each kind of number. The reader's own program puts in its country's
#: decimal sign and groups; per cent is a number of per cent, as in the table on screen.
FORMATS: dict[Kind, str] = {
    "count": "#,##0",
    "decimal": "#,##0.0",
    "percent": '0"\u00a0%"',
    "change": '+#,##0.0"\u00a0%";−#,##0.0"\u00a0%";0.0"\u00a0%"',
    "year": "0",
    "date": "yyyy-mm-dd",
}

_LONGEST_NAME = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_NARROWEST, _WIDEST = 9, 60
_LABEL_WIDTH, _TEXT_WIDTH = 24, 110
#: Excel's own limit for an address; a longer one stays text.
_LONGEST_LINK = 2000


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 2, "bg_color": "#eef3f5"}
        )
        self.title = book.add_format({"bold": True, "font_size": 14, "text_wrap": True})
        self.label = book.add_format({"bold": True, "valign": "top"})
        self.link = book.add_format({"font_color": "#0b5a7a", "underline": 1, "valign": "top"})
        self.number = {
            kind: book.add_format({"num_format": written, "valign": "top"})
            for kind, written in FORMATS.items()
        }


def workbook(sheet: Sheet, *, edition: str, address: str) -> bytes:
    """The sheet as an .xlsx file: "Om uppgifterna", then a worksheet per figure.

    A number that is missing is a blank cell, and the last rows of "Om uppgifterna" and of its
    own worksheet say why; a text that is missing is the column's own words.
    """
    out = io.BytesIO()
    names = sheet_names(sheet)
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        book.set_properties(
            {
                "title": sheet.title,
                "subject": sheet.question,
                "author": sender().organisation or words.APP,
                "created": day_of(edition),
            }
        )
        book.set_size(2400, 1400)
        formats = Formats(book)
        _about(book.add_worksheet(text.SHEET), sheet, names, edition, address, formats)
        for name, figure in zip(names, sheet.figures, strict=True):
            _table(book.add_worksheet(name), figure, formats)
    return out.getvalue()


def sheet_names(sheet: Sheet) -> list[str]:
    """A worksheet's name per figure: its number makes it unique, its title says what it is."""
    return [_name(f"{number} {figure.title}") for number, figure in enumerate(sheet.figures, 1)]


def _name(wanted: str) -> str:
    """What Excel takes as a worksheet's name, cut between two words."""
    name = _NOT_IN_A_NAME.sub("", wanted)
    if len(name) <= _LONGEST_NAME:
        return name
    whole, _, _ = name[: _LONGEST_NAME + 1].rpartition(" ")
    return whole if len(whole) > 2 else name[:_LONGEST_NAME]


def blanks(figure: Figure) -> list[str]:
    """What a blank number cell means, one line per meaning; none when no number is missing."""
    meanings: dict[str, list[str]] = {}
    for name, column in figure.columns.items():
        if column.kind in cells.NUMERIC and any(map(cells.is_missing, figure.frame[name])):
            meanings.setdefault(column.missing, []).append(cells.heading(column))
    return [text.blank(columns, meaning) for meaning, columns in meanings.items()]


def _about(
    page: Worksheet,
    sheet: Sheet,
    names: list[str],
    edition: str,
    address: str,
    formats: Formats,
) -> None:
    page.set_column(0, 0, _LABEL_WIDTH)
    page.set_column(1, 1, _TEXT_WIDTH)
    page.write_string(0, 0, sheet.title, formats.title)
    row = 2
    for label, value in _about_lines(sheet, names, edition, address):
        page.write_string(row, 0, label, formats.label)
        if label == text.TABLE_SHEET:
            page.write_url(row, 1, f"internal:'{value}'!A1", formats.link, value)
        elif label == text.ADDRESS and _is_link(value):
            page.write_url(row, 1, value, formats.link, value)
        elif value:
            page.write_string(row, 1, value, formats.text)
        row += 1
    _print(page, landscape=False)


def _about_lines(
    sheet: Sheet, names: list[str], edition: str, address: str
) -> Iterator[tuple[str, str]]:
    """Label and value of each row; ("", "") is an empty row before a table."""
    yield text.QUESTION, sheet.question
    if sheet.old_year:
        yield "", words.old_figure(sheet.old_year)
    yield from ((text.ANSWER, paragraph) for paragraph in sheet.answer)
    yield from ((words.DECIDED, sentence) for sentence in sheet.decided)
    yield from ((words.WHAT_TO_KNOW, note) for note in sheet.notes)
    for lead in sheet.leads:
        yield text.OTHER_SHEET, f"{lead.question} {lead.answer} {lead.source}"
    for missing in sheet.missing:
        yield text.NO_FIGURE, missing.why
        yield text.WHAT_TO_DO, missing.do
    yield from ((words.NOT_CONCLUDE, sentence) for sentence in sheet.not_conclude)
    yield text.EDITION, edition
    yield text.ADDRESS, address
    if sender().organisation:
        yield text.SENDER, " ".join([sender().organisation, sender().contact]).strip()
    for name, figure in zip(names, sheet.figures, strict=True):
        yield "", ""
        yield text.TABLE, figure.title
        yield text.TABLE_SHEET, name
        yield text.SOURCE, words.source_line(figure.sources, figure.period, figure.processed)
        if figure.estimated:
            yield text.RULE, figure.estimated
        yield from ((text.CAVEAT, caveat) for caveat in figure.caveats)
        yield from ((text.MISSING, line) for line in blanks(figure))


def _table(page: Worksheet, figure: Figure, formats: Formats) -> None:
    rows = cells.rows(figure)
    columns = list(figure.columns.values())
    for place, column in enumerate(columns):
        page.write_string(0, place, cells.heading(column), formats.head)
        page.set_column(place, place, _width(column, [row[place] for row in rows]))
        for number, row in enumerate(rows, 1):
            _cell(page, number, place, row[place], column, formats)
    # After an empty row, so that sorting and pivot tables stop before it.
    for number, line in enumerate(blanks(figure), len(rows) + 2):
        page.write_string(number, 0, f"{text.MISSING}. {line}")
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, len(rows), len(columns) - 1)
    page.repeat_rows(0)
    _print(page, landscape=True)


def _cell(page: Worksheet, row: int, place: int, value: Any, column: Col, formats: Formats) -> None:
    if column.kind in cells.NUMERIC:
        if (number := cells.number(value)) is not None:
            page.write_number(row, place, number, formats.number[column.kind])
        return
    if day := cells.day(value, column):
        page.write_datetime(row, place, day, formats.number["date"])
        return
    written = cells.cell(value, column)
    address = cells.address(value, column)
    if _is_link(address):
        page.write_url(row, place, address, formats.link, written)
    elif written:
        page.write_string(row, place, written, formats.text)


def _is_link(address: str) -> bool:
    return address.startswith(("https://", "http://")) and len(address) <= _LONGEST_LINK


def _width(column: Col, values: list) -> float:
    """Wide enough for most cells; long texts are broken."""
    longest = max((len(cells.cell(value, column)) for value in values), default=0)
    words_in_head = max(map(len, cells.heading(column).split()))
    return min(max(longest, words_in_head, _NARROWEST) + 2, _WIDEST)


def _print(page: Worksheet, *, landscape: bool) -> None:
    """A4, as wide as the paper, as many pages as it takes."""
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    if landscape:
        page.set_landscape()
