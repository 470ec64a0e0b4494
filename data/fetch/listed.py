"""Only listed fields are stored, and no text that points out a person.

Every answer passes through here before it is written anywhere, the cache included.
"""

import re
from collections.abc import Mapping
from typing import Any

from data.persons import pointed_out, unreadable
from data.role_mail import is_role, read

#: Longer than any title or name; what is longer is free text, and that is never stored.
_LONGEST = 200

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_WEB = re.compile(r"https?://[^\s@<>\"]{4,300}", re.IGNORECASE)


def text(value: object, longest: int = _LONGEST) -> str | None:
    """A title or name on one line; None for nothing, for free text (longer than ``longest``)
    and for all that points out a person."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    plain = " ".join(_CDATA.sub(r"\1", str(value)).split())
    if plain in {"", "null"} or len(plain) > longest or unreadable(plain) or pointed_out(plain):
        return None
    return plain


def day(value: object) -> str | None:
    """The ISO date that a text begins with."""
    match = re.match(r"\d{4}-\d\d-\d\d", value) if isinstance(value, str) else None
    return match[0] if match else None


def moment(value: object) -> str | None:
    """An ISO date, with its time of day where there is one."""
    return value if isinstance(value, str) and _MOMENT.fullmatch(value) else None


def code(value: object, pattern: str) -> str | None:
    """The value as text, if it is wholly of a form."""
    plain = str(value).strip() if isinstance(value, str | int) else ""
    return plain if re.fullmatch(pattern, plain) else None


def number(value: object) -> float | None:
    """A number as a number or as text, with decimal comma or point; None for all else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    plain = str(value).replace("\u00a0", "").replace(" ", "").replace(",", ".")
    return float(plain) if re.fullmatch(r"-?\d+(?:\.\d+)?", plain) else None


def web(value: object) -> str | None:
    """The address of a web page."""
    plain = value.strip() if isinstance(value, str) else ""
    return plain if _WEB.fullmatch(plain) and not pointed_out(plain) else None


def role_mail(value: object, places: frozenset[str]) -> str | None:
    """A mail address, if it certainly is a function's and no person's (data/role_mail.py)."""
    address = read(value) if isinstance(value, str) else None
    return address if address and is_role(address, places) else None


def at(record: object, *path: str | int) -> Any:
    """What lies at a path in nested records and lists; None where it ends."""
    for step in path:
        if isinstance(record, Mapping) and isinstance(step, str):
            record = record.get(step)
        elif isinstance(record, list) and isinstance(step, int) and len(record) > step:
            record = record[step]
        else:
            return None
    return record
