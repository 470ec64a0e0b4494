"""Is a file a whole .xlsx workbook? If not, say what it is and what to do."""

import zipfile
import zlib
from pathlib import Path

from data.problems import BuildStopped, Problem

#: Far above any published workbook; a small file that unpacks to more is not one.
_MOST_BYTES_UNPACKED = 200_000_000

#: What zipfile raises for a broken archive; RuntimeError for an encrypted one.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)

_FETCH_AGAIN = "Hämta filen igen från utgivaren och försök på nytt."


def require_xlsx(path: Path, name: str) -> None:
    """Raises BuildStopped saying what the file is instead of a whole .xlsx workbook."""
    start = path.read_bytes()[:512].lstrip()
    if not start:
        raise BuildStopped(Problem("Filen är tom.", _FETCH_AGAIN, file=name))
    if start.startswith((b"<", b"\xef\xbb\xbf<")):
        raise BuildStopped(
            Problem(
                "Filen är en webbsida med fel filändelse, inte en arbetsbok.",
                "Öppna utgivarens sida i webbläsaren och spara själva Excel-filen.",
                file=name,
            )
        )
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise BuildStopped(
            Problem(
                "Filen har det äldre formatet .xls eller är skyddad med lösenord.",
                "Öppna den i Excel och spara den som .xlsx utan lösenord.",
                file=name,
            )
        )
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            unpacked = sum(member.file_size for member in members)
            whole = unpacked <= _MOST_BYTES_UNPACKED and archive.testzip() is None
            workbook = any(member.filename == "xl/workbook.xml" for member in members)
    except _BROKEN as error:
        raise BuildStopped(damaged(name)) from error
    if not whole:
        raise BuildStopped(damaged(name))
    if not workbook:
        raise BuildStopped(
            Problem("Filen är ingen Excel-arbetsbok (.xlsx).", _FETCH_AGAIN, file=name)
        )


def damaged(name: str) -> Problem:
    """What to say about a workbook that cannot be opened."""
    return Problem(
        "Filen är skadad eller avklippt och går inte att öppna.", _FETCH_AGAIN, file=name
    )
