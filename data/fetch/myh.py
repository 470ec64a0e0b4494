"""MYH's result workbooks: those on the result pages of programmes and of courses.

Asked: the two pages, and each workbook of the last years on them, if it has changed. Expected:
what ``data/published`` expects of a workbook that somebody hands in; one of each year and kind.
Stored: a workbook with the sheets and columns that are read, nothing else of it.
"""

import io
import re
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import xlsxwriter

from data.fetch import links, listed
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.scope import LiveSource, Scope, Wanted
from data.fetch.stopped import Changed, named
from data.fetched import Publishers
from data.inbox import manifest_of
from data.inputs import BUNDLED, Inputs
from data.problems import BuildStopped, lines
from data.published import NotRead, myh_columns, myh_kurser
from data.published.myh import DIARIENUMMER
from data.rows import squeeze
from data.steps import yh_application, yh_course
from data.workbooks import Workbook
from data.worksheets import text

_PAGES = Service(
    "MYH", "https://www.myh.se/yrkeshogskolan/resultat-ansokningsomgangar", 1, 1, "*/*"
)

#: Years of application whose workbooks are fetched, besides this one.
_YEARS_BACK = 2
#: So many workbooks of a kind there are in these years, with lists of the granted only.
_MOST = 6

_KNOWN = {squeeze(name) for name in (*myh_columns.KNOWN, *myh_kurser.HEADINGS)}
_TITLE = re.compile(r"ansökningsår \d{4}", re.IGNORECASE)
#: Longest name of a programme or a provider.
_LONGEST = 300

Sheets = dict[str, list[list[Any]]]


def _read(step: ModuleType) -> Any:
    """What is kept of a workbook: its name in the inbox and its listed cells; nothing of one
    that is none of the step's."""

    def read(got: Got) -> dict[str, Any] | None:
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder, "bok.xlsx")
            whole.write_bytes(got.body)
            try:
                kept = listed_cells(Workbook(whole, got.url.rpartition("/")[2]))
                whole.write_bytes(book(kept))
                name = step.recognise(whole)
                if name is None:
                    return None
                whole.rename(Path(folder, name))
                manifest = manifest_of(name, step.INBOX_SOURCE, "2000-01-01")
                Path(folder, "manifest.json").write_text(manifest, encoding="utf-8")
                step.read(Inputs(BUNDLED, Path(folder)))
            except NotRead:
                return None
            except BuildStopped as stopped:
                raise Changed(named(lines(stopped.problems), 3), got.url) from stopped
        return {"name": name, "sheets": kept}

    return read


def listed_cells(whole: Workbook) -> Sheets:
    """Of each sheet with diarienummer: the title's year, and the columns that are known."""
    found: Sheets = {}
    for name in whole.sheet_names:
        sheet = whole.sheet_with(name, DIARIENUMMER)
        if sheet is None:
            continue
        places = [
            place
            for place, heading in enumerate(sheet.headings)
            if squeeze(heading) in _KNOWN or myh_kurser.is_heading(heading)
        ]
        title = _TITLE.search(sheet.preamble())
        below = sheet.cells[sheet.header_row :]
        found[name] = [
            [title[0] if title else None],
            [sheet.headings[place] for place in places],
            *([_cell(row[place]) for place in places] for row in below),
        ]
    return found


def _cell(value: object) -> Any:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return value
    return listed.text(text(value), _LONGEST)


def book(sheets: Sheets) -> bytes:
    """A workbook of the cells; the same cells are the same bytes."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as made:
        made.set_properties({"created": datetime(2000, 1, 1)})
        for name, rows in (sheets or {"Tom": []}).items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(number, column, cell)
                    elif cell is not None:
                        sheet.write_number(number, column, cell)
    return out.getvalue()


def _source(key: str, name: str, page: str, step: ModuleType) -> LiveSource:
    """One of the two result pages."""

    def wanted(scope: Scope) -> list[Wanted]:
        return [Wanted(f"sidan {page} och dess arbetsböcker", 1 + _MOST, 0.3 + 0.4 * _MOST)]

    def fetch(client: Client, scope: Scope) -> Iterator[Publishers]:
        where = f"{_PAGES.base}/{page}"
        recent = _recent(client.get(Ask(_PAGES, f"/{page}", links.workbooks)), scope.today.year)
        if not recent:
            raise Changed("Sidan länkar inte till någon arbetsbok med resultat.", where)
        read, done = _read(step), dict[str, str]()
        for address in recent:
            kept = client.get(Ask(_PAGES, address, read, form=step.__name__))
            if kept is None:
                continue
            if kept["name"] in done:
                both = f"{done[kept['name']]} och {address}"
                raise Changed(f"Två arbetsböcker har samma tabell och år: {both}.", where)
            done[kept["name"]] = address
            count = sum(len(rows) - 2 for rows in kept["sheets"].values())
            yield Publishers(kept["name"], book(kept["sheets"]), count)
        if not done:
            raise Changed(f"Ingen av arbetsböckerna känns igen: {named(recent)}.", where)

    return LiveSource(key, name, (step.INBOX_SOURCE,), wanted, fetch)


def _recent(found: list[list[str]], year: int) -> list[str]:
    """Addresses of workbooks with results, of the last years as address or words say."""
    years = set(map(str, range(year - _YEARS_BACK, year + 2)))
    return [
        address
        for address, words in found
        if re.search(r"resultat|beslut|bevilja", f"{address} {words}", re.IGNORECASE)
        and years & set(re.findall(r"(?<!\d)20\d\d(?!\d)", f"{address.rpartition('/')[2]} {words}"))
    ]


SOURCES = (
    _source("myh-program", "MYH, resultat för program", "resultat-for-program", yh_application),
    _source("myh-kurser", "MYH, resultat för kurser", "resultat-for-kurser", yh_course),
)
