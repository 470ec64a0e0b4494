"""The words of the map of municipalities."""

from collections.abc import Sequence

from components.kit import rules
from components.kit.numbers import count, listing
from components.kit.words import in_county, municipality

NOT_PUBLISHED = "redovisas inte"

#: So many municipalities are named to those who do not see the map.
_NAMED = 3

_FEW = (
    f"En kommun utan tal är inte noll: SCB redovisar inte alla tal, och färre än "
    f"{rules.FEWEST_PERSONS} personer visas inte. Är kvinnorna eller männen så få visas ingendera."
)


def title(county: str, year: int, *, preliminary: bool) -> str:
    """The map."""
    mark = " (preliminärt)" if preliminary else ""
    return f"Var {in_county(county)} de arbetar, per kommun {year}{mark}"


def alt(county: str, year: int, most: Sequence[tuple[str, int]], without: Sequence[str]) -> str:
    """The map, for those who do not see it. ``most``: names and persons, the most first."""
    named = [f"{municipality(name)} ({count(number)})" for name, number in most[:_NAMED]]
    said = f"Karta: flest arbetade {year} i {listing(named)}."
    if not without:
        return said
    return f"{said} Utan tal {in_county(county)}: {listing(list(without))}."


def caveats(table: Sequence[str], year: int) -> tuple[str, ...]:
    """Those of the table that touch a year, and what a missing number is."""
    touching = [one for one in table if not one.startswith("Från 2025") or year >= 2025]
    return (*touching, _FEW)
