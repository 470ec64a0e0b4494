"""Numbers read out of Swedish sentences, by the sentences' exact templates."""

import re

import pandas as pd

NBSP = "\u00a0"

#: A whole number as sentences write it: groups of three with no-break spaces.
NUMBER = rf"\d{{1,3}}(?:{NBSP}\d{{3}})*"

#: One decimal, with a real minus sign.
DECIMAL = rf"[+−]?{NUMBER},\d"

_SMALL = ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio")
WORDS = {"ingen": 0, "inget": 0, "en": 1, "ett": 1, "båda": 2} | dict(
    zip(_SMALL, range(2, 11), strict=True)
)

#: A whole number in digits or as a small word.
COUNT = rf"(?:{NUMBER}|{'|'.join(WORDS)})"


class NotTheTemplate(AssertionError):
    """A sentence is worded in another way than its template."""


def number(text: str) -> int:
    """ "1 953" (no-break space) → 1953; "ingen" → 0, "en" → 1, "båda" → 2."""
    return WORDS[text.lower()] if text.lower() in WORDS else int(text.replace(NBSP, ""))


def decimal(text: str) -> float:
    """ "−1,2" → -1.2."""
    return float(text.replace(NBSP, "").replace("−", "-").replace(",", "."))


def read(template: str, sentence: str) -> dict[str, str]:
    """The named parts of a sentence that follows the template; those not said are left out.

    Raises NotTheTemplate with both when it does not.
    """
    found = re.fullmatch(template, sentence)
    if not found:
        raise NotTheTemplate(f"{sentence!r} does not follow {template!r}")
    return {name: part for name, part in found.groupdict().items() if part is not None}


def share(part: int, whole: int) -> str:
    """ "53 procent", or "2 av 7" when there are fewer than 20; halves are rounded up."""
    if whole < 20:
        return f"{written(part)} av {written(whole)}"
    return f"{(200 * part + whole) // (2 * whole)} procent"


def written(value: int) -> str:
    """1953 → "1 953" with no-break space."""
    return f"{value:,}".replace(",", NBSP)


def cell(value: object) -> object:
    """A cell of a frame as plain Python: every kind of missing is None."""
    return None if pd.api.types.is_scalar(value) and pd.isna(value) else value
