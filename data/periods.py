"""The years in a period as a publisher writes it."""

import re

#: A year, or a school year that ends in the next one.
_YEAR = re.compile(r"\b(\d{4})(?:/(\d{2}))?\b")


def years(period: str) -> set[int]:
    """ "2020 (examen 2018/19)" → 2018, 2019 and 2020; empty when it names none."""
    return {
        year
        for first, second in _YEAR.findall(period)
        for year in (int(first), int(first[:2] + second) if second else int(first))
    }


def last_year(period: str) -> int:
    """ "2024/25" → 2025. Raises ValueError when the period names no year."""
    return max(years(period))
