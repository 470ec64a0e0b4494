"""Empty workbooks for people to fill in: guidance, drop-down lists and an example row.

``data/forms.py`` says what a sheet holds; here is how it looks in Excel.
"""

import argparse
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from data.forms import Form

#: How many rows below the header Excel checks.
_ROWS = 1000

#: Excel shows no more of a heading and of a text in its help box.
_LONGEST_TITLE, _LONGEST_HELP = 32, 255

Lists = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Page:
    """How a form is drawn. ``example``: cells of the example row. ``help``: a sentence beside
    a column. ``widths`` where they differ from ``width``. ``lists``: column -> name of its
    drop-down list. ``rules``: Excel's own check of a column, where ``{cell}`` is its cell.
    ``numbers`` are columns that are no text; as text, Excel leaves a period or a date as typed.
    """

    form: Form
    example: Mapping[str, object]
    help: Mapping[str, str]
    widths: Mapping[str, int]
    lists: Mapping[str, str]
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    numbers: Collection[str] = ()
    width: int = 18


def draw(
    book: xlsxwriter.Workbook,
    guide: tuple[str, Sequence[str]],
    pages: Sequence[Page],
    lists: tuple[str, Lists],
) -> None:
    """The sheets: the guide (its name and lines, the first being its title; a line that ends
    with a question mark is a heading), each page, and the lists (the sheet's name, and a
    heading -> words)."""
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    name, lines = guide
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 100)
    for row, text in enumerate(lines):
        sheet.write_string(row, 0, text, head if not row or text.endswith("?") else wrapped)
    for page in pages:
        _page(book, page, lists)
    listing(book, *lists)


def listing(book: xlsxwriter.Workbook, name: str, lists: Lists) -> None:
    """A sheet with a heading and a list below it in each column."""
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for column, (heading, words) in enumerate(lists.items()):
        sheet.set_column(column, column, min(60, max(map(len, [heading, *words])) + 2))
        sheet.write_string(0, column, heading, head)
        sheet.write_column(1, column, words)


def _page(book: xlsxwriter.Workbook, page: Page, lists: tuple[str, Lists]) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    text = book.add_format({"num_format": "@"})
    example = book.add_format({"italic": True, "font_color": "#595959"})
    sheet = book.add_worksheet(page.form.sheet)
    sheet.freeze_panes(1, 0)
    for column, (name, heading) in enumerate(page.form.headings.items()):
        kept = None if name in page.numbers else text
        sheet.set_column(column, column, page.widths.get(name, page.width), kept)
        sheet.write_string(0, column, heading, head)
        sheet.write(1, column, page.example.get(name, ""), example)
        _validate(sheet, column, page, name, lists)


def _validate(
    sheet: Worksheet, column: int, page: Page, name: str, lists: tuple[str, Lists]
) -> None:
    """Excel's own check of a column, with a sentence of help."""
    helped = page.help.get(name)
    rule: dict[str, object] = {"validate": "any"}
    if name in page.lists:
        rule = {"validate": "list", "source": _range(lists, page.lists[name])}
    elif name in page.rules:
        cell = f"{xl_col_to_name(column)}2"
        rule = {
            key: value.format(cell=cell) if isinstance(value, str) else value
            for key, value in page.rules[name].items()
        }
    if helped:
        title = page.form.headings[name][:_LONGEST_TITLE]
        rule |= {"input_title": title, "input_message": helped[:_LONGEST_HELP]}
    error = "Välj ett värde i listan." if name in page.lists else helped or "Rätta cellen."
    rule |= {"error_title": "Går inte att läsa in", "error_message": error[:_LONGEST_HELP]}
    sheet.data_validation(1, column, _ROWS, column, rule)


def _range(lists: tuple[str, Lists], wanted: str) -> str:
    """The cells of one list, as a formula."""
    sheet, words = lists
    column = xl_col_to_name(list(words).index(wanted))
    return f"={sheet}!${column}$2:${column}${len(words[wanted]) + 1}"


def command(
    arguments: Sequence[str] | None,
    prog: str,
    description: str,
    default: Path,
    write: Callable[[Path], None],
) -> int:
    """The command line of a template. Exit code 1 when the file cannot be written."""
    parser = argparse.ArgumentParser(prog=prog, description=description)
    parser.add_argument("file", nargs="?", type=Path, default=default, metavar="FIL")
    path = parser.parse_args(arguments).file
    if path.exists():
        print(f"{path} finns redan. Flytta den eller ange ett annat namn.", file=sys.stderr)
        return 1
    try:
        write(path)
    except (OSError, FileCreateError) as error:
        print(f"{path} kunde inte skrivas: {error}. Ange en annan mapp.", file=sys.stderr)
        return 1
    print(f"Mallen ligger i {path}.")
    return 0
