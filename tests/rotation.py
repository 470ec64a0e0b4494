"""Which counties and sectors a test opens when it does not open them all.

The oracle (tests/oracle) walks every county × sector and compares with the CSV files. Any other
test takes a turn: every county once, each with the sector that comes to it in that turn, so that
every sector is there too. The eleven turns together are every county with every sector; those
that `make test` leaves out are marked `sweep` and run by `make test-all`.
"""

from typing import Any

import pytest

COUNTIES = "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split()
SECTORS = "industri bygg transport it vard grona besok handel utbildning kultur trygghet".split()
TURNS = len(SECTORS)


def turn(number: int) -> list[tuple[str, str]]:
    """Every county with a sector; numbers eleven apart are the same turn."""
    return [(county, SECTORS[(place + number) % TURNS]) for place, county in enumerate(COUNTIES)]


def turns(first: int = 0) -> list[Any]:
    """All turns as cases: the first is run by `make test`, the others in a sweep."""
    return [
        case(number % TURNS, id=f"turn {number % TURNS}", often=number == first)
        for number in range(first, first + TURNS)
    ]


def case(*values: object, id: str | None = None, often: bool = True) -> Any:
    """A case of a parametrized test; one that is not run often belongs to the sweep."""
    return pytest.param(*values, id=id, marks=() if often else (pytest.mark.sweep,))
