"""Arbetsförmedlingen: notices of redundancy per county and industry, whole years.

Asked: the page with older statistics, and the only workbook on it of notices per county and
industry. Expected: a sheet per year with a row of all counties, and rows down to the sum. Stored:
``COLUMNS`` of the last years.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.fetch import links, listed
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.scope import LiveSource, Scope, Wanted, counties
from data.fetch.stopped import Changed, exactly_one, named
from data.fetched import Described, Product
from data.problems import BuildStopped, lines
from data.rows import is_nothing, squeeze
from data.workbooks import Workbook
from data.worksheets import text

_SERVICE = Service("Arbetsförmedlingen", "https://arbetsformedlingen.se", 1, 1, "*/*")
_PAGE = "/statistik/sok-statistik/tidigare-statistik"
_FILE = re.compile(r"varsel.*l[aä]n.*bransch|varsel.*bransch.*l[aä]n", re.IGNORECASE)
_YEARS = 8

KIND = "af-varsel"
COLUMNS = ("area_code", "industry", "year", "value", "status")


def read(got: Got) -> list[list[str | None]]:
    """The rows of every year's sheet."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "varsel.xlsx")
        file.write_bytes(got.body)
        try:
            book = Workbook(file, got.url.rpartition("/")[2])
            years = {name.strip(): name for name in book.sheet_names if _is_year(name)}
            if not years:
                raise Changed("Arbetsboken har inga blad med år.", got.url)
            return [
                [code, industry, year, *cell]
                for year, name in sorted(years.items())[-_YEARS:]
                for code, industry, *cell in _sheet(book, name, got.url)
            ]
        except BuildStopped as stopped:
            raise Changed(named(lines(stopped.problems), 3), got.url) from stopped


def _is_year(name: str) -> bool:
    return re.fullmatch(r"20\d\d", name.strip()) is not None


def _sheet(book: Workbook, name: str, where: str) -> Iterator[tuple[Any, ...]]:
    """County, industry, number and status; the industry is the first filled cell of its row."""
    sheet = book.sheet_with(name, tuple(_spellings("01")))
    if sheet is None:
        raise Changed(f"Bladet {name} har ingen rad med län.", where)
    found = {squeeze(heading): place for place, heading in enumerate(sheet.headings)}
    places = {
        code: next((found[s] for s in map(squeeze, _spellings(code)) if s in found), None)
        for code in counties()
    }
    if gone := [code for code, place in places.items() if place is None]:
        raise Changed(f"Bladet {name} saknar länen {named(gone)}.", where)
    seen: set[str] = set()
    for row in sheet.cells[sheet.header_row :]:
        words = listed.text(next((text(cell) for cell in row if text(cell)), None))
        if words is None:
            continue
        if squeeze(words).startswith(("summa", "totalt")):
            return
        if words in seen:
            raise Changed(f"Bladet {name} har raden {words} två gånger.", where)
        seen.add(words)
        for code, place in places.items():
            yield code, words, *_cell(text(row[place or 0]), name, where)
    raise Changed(f"Bladet {name} har ingen rad med summan: det kan vara avklippt.", where)


def _cell(said: str, name: str, where: str) -> tuple[str | None, str | None]:
    if is_nothing(said):
        return None, said or "tom"
    number = listed.number(said)
    if number is None or number != int(number):
        raise Changed(f"Bladet {name} har ett värde som inte är ett antal.", where)
    return str(int(number)), None


def _spellings(code: str) -> Iterator[str]:
    """How a county may be written: Stockholms län, Stockholms, Stockholm."""
    name = counties()[code]
    yield name
    short = name.removesuffix(" län")
    yield short
    yield short.removesuffix("s")


def wanted(scope: Scope) -> list[Wanted]:
    """The page and the workbook."""
    return [Wanted("sidan med tidigare statistik och en arbetsbok", 2, 1.0)]


def fetch(client: Client, scope: Scope) -> Iterator[Product]:
    """All counties at once."""
    found = client.get(Ask(_SERVICE, _PAGE, links.workbooks))
    fits = {address: words for address, words in found if _FILE.search(f"{address} {words}")}
    where = _SERVICE.base + _PAGE
    address, words = exactly_one(fits, "Arbetsboken med varsel per län och bransch", where)
    rows = [tuple(row) for row in client.get(Ask(_SERVICE, address, read))]
    about = Described(words or "Varsel per län och bransch", "varsel", address, "ej angivet")
    yield Product(KIND, "af_varsel", about, COLUMNS, rows)


SOURCES = (LiveSource(KIND, "Arbetsförmedlingen, varsel", ("af_varsel",), wanted, fetch),)
