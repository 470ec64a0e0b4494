"""Numbers, lists and periods in Swedish. Every sentence is put together from these."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

_LOCALE = "sv_SE"

#: Between a number and its unit, and inside a number: a line never breaks there.
NBSP = "\u00a0"

_SMALL = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio")


def count(number: int) -> str:
    """17234 → "17 234" (no-break spaces, as Swedish writes thousands)."""
    return _formatted(int(number), "#,##0")


def decimal(number: float) -> str:
    """1.25 → "1,3": one decimal, halves away from zero, a real minus sign."""
    return _formatted(_half_up(number, 1), "#,##0.0")


def percent(share: float) -> str:
    """53.4 → "53 procent": no decimals, for running text."""
    return f"{count(whole(share))} procent"


def whole(number: float) -> int:
    """53.5 → 54: halves away from zero, as ``percent`` writes it."""
    return int(_half_up(number, 0))


def percent_sign(share: float) -> str:
    """53.4 → "53 %", where there is little room."""
    return f"{count(int(_half_up(share, 0)))}{NBSP}%"


def signed(number: float) -> str:
    """1.2 → "+1,2", −1.2 → "−1,2"."""
    return f"+{decimal(number)}" if number > 0 else decimal(number)


def share(part: int, whole: int) -> str:
    """ "53 procent", or "2 av 7" when fewer than 20 in the denominator (rules: Statistics)."""
    if whole < FEWEST_FOR_PERCENT:
        return f"{count(part)} av {count(whole)}"
    return percent(100 * part / whole)


#: Below this denominator a share is written "x av y".
FEWEST_FOR_PERCENT = 20

#: A change smaller than this (per cent) is "i stort sett oförändrat".
SMALLEST_CHANGE = 0.5


def change_pct(before: float, after: float) -> float:
    """Change in per cent from ``before`` (not zero) to ``after``."""
    return 100 * (after - before) / before


def direction(change: float, margin: float = 0.0) -> int:
    """1 up, −1 down, 0 "i stort sett oförändrat": under 0.5 per cent or inside the margin."""
    if abs(_half_up(change, 6)) < SMALLEST_CHANGE or abs(change) <= margin:
        return 0
    return 1 if change > 0 else -1


def counted(number: int, one: str, several: str) -> str:
    """1 → ``one``, else the number and ``several``: "en källa", "12 källor"."""
    return one if number == 1 else f"{count(number)} {several}"


def listing(items: Sequence[str]) -> str:
    """["a", "b", "c"] → "a, b och c"."""
    return _listed(tuple(items))


@lru_cache(maxsize=1024)
def _listed(items: tuple[str, ...]) -> str:
    return format_list(items, locale=_LOCALE)


def part_of(part: int, whole: int) -> str:
    """ "1 av 4", "båda", "alla", "ingen"."""
    return alone(part, whole) if part in {0, whole} else f"{count(part)} av {count(whole)}"


def alone(part: int, whole: int) -> str:
    """The same without the whole, where the sentence has named it: "3"."""
    if part == 0:
        return "ingen"
    if part == whole:
        return "båda" if part == 2 else "alla"
    return count(part)


def word(number: int) -> str:
    """Small counts as words at the start of a sentence: 2 → "två"; 11 → "11"."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else count(number)


def beside(number: int, largest: int) -> str:
    """A number as a word when the largest one of its sentence is a word too."""
    return word(number) if largest < len(_SMALL) else count(number)


def of_all(part: int, whole: int) -> str:
    """2 of 7 → "två av sju", 12 of 21 → "12 av 21": for a finding."""
    return f"{beside(part, whole)} av {beside(whole, whole)}"


def sentence(text: str) -> str:
    """First letter upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """First letter lower case: a heading or a sentence after other words."""
    return text[:1].lower() + text[1:]


@lru_cache(maxsize=4096)  # Babel takes its time, and lists of thousands say the same days
def day(when: date) -> str:
    """2026-11-21 → "21 november 2026"."""
    return format_date(when, "d MMMM y", locale=_LOCALE)


def day_of_year(when: date) -> str:
    """2026-11-21 → "21 november"."""
    return format_date(when, "d MMMM", locale=_LOCALE)


def published(text: str) -> str:
    """A date, month or year as a source gives it: "2026-11" → "november 2026"."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts):
        return text
    if len(parts) == 3:
        return day(date.fromisoformat(text))
    if len(parts) == 2:
        return format_date(date(int(parts[0]), int(parts[1]), 1), "MMMM y", locale=_LOCALE)
    return text


def years(found: Sequence[int]) -> str:
    """[2018, 2019, 2020, 2022] → "2018–2020 och 2022"."""
    runs: list[list[int]] = []
    for year in sorted(set(found)):
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return listing([str(a) if a == b else f"{a}–{b}" for a, b in runs])


@lru_cache(maxsize=4096)
def _formatted(number: float, pattern: str) -> str:
    """With a real minus sign: a pattern of our own makes Babel write a hyphen."""
    return format_decimal(number, format=pattern, locale=_LOCALE).replace("-", "−")


def _half_up(number: float, decimals: int) -> float:
    """Round halves away from zero, as people do; binary noise is cut off first."""
    scale = 10**decimals
    scaled = round(abs(number) * scale, 6)
    rounded = int(scaled + 0.5) / scale
    # Nothing rounds to minus zero: it equals zero, and is written with a minus sign.
    return -rounded if number < 0 and rounded else rounded


def some(number: int) -> str:
    """Of occupations, which are neuter: "inget", "ett", "2"."""
    return {0: "inget", 1: "ett"}.get(number, count(number))
