"""The same sheet gives the same file: no clock in what we export."""

import io
import re
import zipfile
from datetime import datetime

#: The earliest time a zip file can name.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def day_of(edition: str) -> datetime:
    """When an edition's newest input was read, as a file's date.

    "2026-11-0647f602" → 1 November 2026; an identity without a date gives 1 January 1980.
    """
    found = re.match(r"(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?-", edition)
    if not found:
        return datetime(1980, 1, 1)
    year, month, day = found.groups()
    return datetime(int(year), int(month), int(day or 1))


def repacked(package: bytes) -> bytes:
    """A zip file with its times taken out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            stamp = zipfile.ZipInfo(name, _ZIP_TIME)
            new.writestr(stamp, old.read(name), compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()
