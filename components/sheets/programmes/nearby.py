"""Which programmes match and are near, by a search that widens until it finds. Pure.

A distance goes from the middle of one municipality to the middle of another, as the crow
flies. It is compared and sorted as it is, and written rounded (row_text.py).
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, NamedTuple, Protocol

import pandas as pd
from haversine import haversine_vector

from components.address.choices import RADII, Choice
from data.questions.places import Point
from data.questions.places import by_name as named

#: How far a search goes: kilometres (0 is the municipality itself), the county, the country.
Reach = int | Literal["lan", "riket"]


class Found(NamedTuple):
    """``rows`` within ``reach``, nearest first; ``tried`` are the steps before it, all empty."""

    rows: pd.DataFrame
    reach: Reach
    tried: tuple[Reach, ...]


def matching(programmes: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """Rows that agree with area, form, pace, status and start.

    ``programmes`` has area, study_form, pace_pct, status and soon (whether it can start within a
    year). Without a status: those that can start or are running.
    """
    kept = pd.Series(True, index=programmes.index)
    for name, wanted in (
        ("area", choice.omrade),
        ("study_form", choice.form),
        ("pace_pct", choice.takt),
    ):
        if wanted is not None:
            kept &= programmes[name] == wanted
    if choice.status is None:
        kept &= programmes["status"] != "inga-starter"
    elif choice.status != "alla":
        kept &= programmes["status"] == choice.status
    if choice.start is not None:
        kept &= programmes["soon"]
    return programmes[kept]


def distances(origins: Collection[str], middles: Mapping[str, Point]) -> dict[str, float]:
    """Kilometres to every municipality from the nearest of ``origins`` (codes, at least one)."""
    table = haversine_vector(
        [middles[code] for code in origins], list(middles.values()), comb=True
    )  # one row per municipality, one column per origin
    return dict(zip(middles, table.min(axis=1).tolist(), strict=True))


def by_programme(places: pd.DataFrame, km: Mapping[str, float], county: str) -> pd.DataFrame:
    """Where each programme is, indexed by diarienummer: once, however many its municipalities.

    ``places`` has diarienummer, municipality_code and municipality, one row per place. Columns
    are those of There.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for number, code, name in zip(
        places["diarienummer"], places["municipality_code"], places["municipality"], strict=True
    ):
        found.setdefault(number, []).append((code, name))
    rows = [there(places, km, county) for places in found.values()]
    index = pd.Index(found, name="diarienummer")
    return pd.DataFrame(rows, columns=There._fields, index=index)


class There(NamedTuple):
    """Where a programme is: ``km`` to its nearest place, whether any of them is in the county,
    codes and names of its municipalities, the nearest first."""

    km: float
    in_county: bool
    codes: tuple[str, ...]
    names: tuple[str, ...]


def there(places: Iterable[tuple[str, str]], km: Mapping[str, float], county: str) -> There:
    """``places``: code and name, at least one."""
    away, codes, names = zip(*sorted((km[code], code, name) for code, name in places), strict=True)
    return There(away[0], any(code.startswith(county) for code in codes), codes, names)


def steps(municipality: str | None, radius: int | None) -> tuple[Reach, ...]:
    """Where to look, in order: what was asked for, then wider and wider."""
    if municipality is None:
        return ("lan", "riket")
    asked = radius or 0
    return (asked, *(wider for wider in RADII if wider > asked), "lan", "riket")


def search(programmes: pd.DataFrame, reaches: Iterable[Reach]) -> Found:
    """The first reach with a programme in it; the last one, without rows, when none has.

    ``programmes`` has km and in_county (``by_programme``), programme (its name) and
    diarienummer. Rows are sorted by distance, then by name as Swedish sorts.
    """
    tried: list[Reach] = []
    ordered = by_distance(programmes)
    for reach in reaches:
        rows = ordered[within(ordered, reach)]
        if len(rows):
            return Found(rows, reach, tuple(tried))
        tried.append(reach)
    return Found(ordered.iloc[:0], tried[-1], tuple(tried[:-1]))


def by_distance(programmes: pd.DataFrame) -> pd.DataFrame:
    """Nearest first, then by name and diarienummer."""
    return _sorted(programmes, "km")


def by_name(programmes: pd.DataFrame) -> pd.DataFrame:
    """By name as Swedish sorts, then by diarienummer."""
    return _sorted(programmes)


def of_county_first(programmes: pd.DataFrame) -> pd.DataFrame:
    """Those with a place in the county, then the others; each by name and diarienummer."""
    ordered = by_name(programmes)
    return ordered.iloc[(~ordered["in_county"]).argsort(kind="stable")].reset_index(drop=True)


def within(programmes: pd.DataFrame, reach: Reach) -> pd.Series:
    """Which rows a search that goes this far finds."""
    if reach == "riket":
        return pd.Series(True, index=programmes.index)
    if reach == "lan":
        return programmes["in_county"]
    return programmes["km"] <= reach


class Placed(Protocol):
    """What has a distance, None at no place."""

    @property
    def km(self) -> float | None:
        """To its nearest place."""

    @property
    def in_county(self) -> bool:
        """Whether any of it is."""


def is_within(one: Placed, reach: Reach) -> bool:
    """Whether a search that goes this far finds it: ``within`` of a single one."""
    if reach == "riket":
        return True
    return one.in_county if reach == "lan" else one.km is not None and one.km <= reach


def _sorted(programmes: pd.DataFrame, *first: str) -> pd.DataFrame:
    return named(programmes, "programme", first, ["diarienummer"])
