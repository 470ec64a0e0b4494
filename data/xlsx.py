"""Is a file a whole workbook that can be read in reasonable time? If not, what is it, and what to
do? Looked at before it is read: a stray cell at the edge of a sheet takes all memory otherwise."""

import re
import zipfile
import zlib
from functools import lru_cache
from pathlib import Path
from typing import IO

from data.problems import BuildStopped, Problem

#: The formats that are read, by suffix; ``.xlsb`` is not, since its cells cannot be looked at.
READ = (".xlsx", ".xlsm", ".xls", ".ods")

#: Far above any published workbook: bytes as it lies, bytes unpacked, cells from A1 to the last.
MOST_BYTES, _MOST_UNPACKED, MOST_CELLS = 30_000_000, 200_000_000, 2_000_000

#: What zipfile raises for a broken archive; RuntimeError for an encrypted one.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)

_FETCH_AGAIN = "Hämta filen igen från utgivaren och försök på nytt."
_HTML = (b"<", b"\xef\xbb\xbf<")
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_OLE = "EncryptedPackage".encode("utf-16-le")

#: A filled cell of .xlsx; a row, or a cell with or without a value, of .ods.
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*[^/>]>')
_ODS = re.compile(rb"<table:(table-row|(?:covered-)?table-cell|table)\b([^>]*)>")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d+)"')
_CHUNK = 1 << 20


def require_workbook(path: Path, name: str) -> None:
    """Raises BuildStopped saying what the file is instead of a workbook to read."""
    stat = path.stat()
    if fault := _fault(path, stat.st_mtime_ns, stat.st_size):
        raise BuildStopped(Problem(*fault, file=name))


def damaged(name: str) -> Problem:
    """What to say about a workbook that cannot be opened."""
    return Problem(*_DAMAGED, file=name)


def too_many_cells(sheet: str, cell: str) -> tuple[str, str]:
    """What to say, and to do, about a sheet that goes on to ``cell``."""
    return (
        f"Bladet {sheet} går ända till cell {cell}, långt utanför varje tabell vi läser.",
        "Ta bort det som står där (Ctrl+End visar sista cellen), spara och försök igen.",
    )


_DAMAGED = ("Filen är skadad eller avklippt och går inte att öppna.", _FETCH_AGAIN)
_LOCKED = ("Filen är skyddad med lösenord.", "Öppna den i Excel och spara den utan lösenord.")


@lru_cache(maxsize=64)
def _fault(path: Path, _changed: int, size: int) -> tuple[str, str] | None:
    """What is wrong and what to do, None for a workbook; each file is looked at once."""
    if size > MOST_BYTES:
        return (
            f"Filen är {size // 1_000_000} MB. Större än {MOST_BYTES // 1_000_000} MB läses inte.",
            "Använd utgivarens fil som den är, utan bilder och tillagda blad.",
        )
    content = path.read_bytes()
    start = content[:512].lstrip()
    if not start:
        return "Filen är tom.", _FETCH_AGAIN
    if start.startswith(_HTML):
        return (
            "Filen är en webbsida med fel filändelse, inte en arbetsbok.",
            "Öppna utgivarens sida i webbläsaren och spara själva Excel-filen.",
        )
    if start.startswith(_OLE):
        return _LOCKED if _ENCRYPTED_OLE in content else None
    try:
        with zipfile.ZipFile(path) as archive:
            return _fault_in(archive)
    except _BROKEN:
        return _DAMAGED


def _fault_in(archive: zipfile.ZipFile) -> tuple[str, str] | None:
    members = {member.filename: member for member in archive.infolist()}
    if any(member.flag_bits & 1 for member in members.values()):
        return _LOCKED
    unpacked = sum(member.file_size for member in members.values())
    if unpacked > _MOST_UNPACKED:
        return (
            f"Filen packas upp till {unpacked // 1_000_000} MB och läses inte.",
            "Använd utgivarens fil som den är.",
        )
    if archive.testzip() is not None:
        return _DAMAGED
    if "content.xml" in members:
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            return _LOCKED
        with archive.open("content.xml") as content:
            return _far_in_ods(content.read())
    if "xl/workbook.xml" not in members:
        return "Filen är ingen Excel-arbetsbok (.xlsx).", _FETCH_AGAIN
    for name in members:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            with archive.open(name) as sheet:
                if far := _far_in_xlsx(sheet):
                    return too_many_cells(Path(name).stem, far)
    return None


def _far_in_xlsx(sheet: IO[bytes]) -> str | None:
    """The last cell when the sheet is too large, read piece by piece."""
    width, height, left = 0, 0, b""
    while piece := sheet.read(_CHUNK):
        whole, bracket, left = (left + piece).rpartition(b">")
        for column, row in _CELL.findall(whole + bracket):
            width, height = max(width, _number(column)), max(height, int(row))
            if width * height > MOST_CELLS:
                return f"{column.decode()}{row.decode()}"
    return None


def _number(column: bytes) -> int:
    """ "AA" → 27."""
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number


def _far_in_ods(content: bytes) -> tuple[str, str] | None:
    """A table of .ods repeats cells and rows; only filled ones count, with all before them."""
    width = height = row = column = here = times = 0
    for kind, attributes in _ODS.findall(content):
        repeated = _REPEATED.search(attributes)
        number = int(repeated[1]) if repeated else 1
        if kind == b"table":
            width = height = row = column = 0
        elif kind == b"table-row":
            here, column, times = row, 0, number
            row += number
        else:
            column += number
            if b"value-type=" in attributes:
                width, height = max(width, column), max(height, here + times)
        if width * height > MOST_CELLS:
            return too_many_cells("i filen", f"på rad {height}, kolumn {width}")
    return None
