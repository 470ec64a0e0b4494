"""What is within reach of a choice: where it is counted from, how far, and what is found there."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd
from haversine import haversine_vector

from components.address.choices import RADII, Choice
from components.sheets.occupations.leads_to import (
    Applied,
    Closest,
    LeadsTo,
    Link,
    Reach,
    Reachable,
    WayIn,
    leads_to,
)
from data import terms
from data.questions import places, reach
from data.store import Store

#: Kilometres, unless the address says otherwise.
RADIUS = RADII[-1]

#: "The last years" of applications and rejections.
YEARS = 3


@dataclass(frozen=True)
class Origin:
    """Where distances are counted from: names of municipalities; ``chosen`` by the visitor, or
    the county's most populous ones. ``radius`` in kilometres."""

    names: tuple[str, ...]
    chosen: bool
    radius: int


def origin(store: Store, choice: Choice) -> Origin:
    """Where the choice counts from, and how far."""
    names = places.municipalities(store)
    return Origin(
        tuple(names[code] for code in _codes(store, choice)),
        choice.kommun is not None,
        choice.radie or RADIUS,
    )


def found(store: Store, choice: Choice, own: Collection[str], since: int, today: date) -> LeadsTo:
    """What leads to every occupation, from the choice's county (and municipality) on a day.

    ``own``: the occupations of the choice's sector. ``since``: the first application year that
    counts as applied for or rejected.
    """
    applied = reach.applications(store, choice.lan, since)
    return leads_to(
        within(store, choice, today),
        [
            Applied(row.diarienummer, row.application_year, row.decision == "Avslag")
            for row in applied.itertuples()
        ],
        links(store),
        ways_in(store),
        sector=choice.bransch,
        own=own,
    )


def of_occupation(
    store: Store, choice: Choice, occupation: str, since: int, today: date
) -> tuple[Reach, tuple[tuple[Reachable, bool], ...]]:
    """What leads to one occupation, counted as ``found`` counts it, and the programmes within
    reach that are counted, each with whether it leads there directly."""
    leading = leading_to(store)[occupation]
    linked = {number: (link,) for number, link in leading.items()}
    applied = [
        Applied(row.diarienummer, row.application_year, row.decision == "Avslag")
        for row in reach.applications(store, choice.lan, since).itertuples()
        if row.diarienummer in linked
    ]
    there = [one for one in within(store, choice, today) if one.diarienummer in linked]
    way = {occupation: ways_in(store)[occupation]}
    counted = leads_to(there, applied, linked, way, sector="", own=())
    pairs = tuple((one, leading[one.diarienummer].direct) for one in there)
    return counted.occupations[occupation], pairs


@lru_cache(maxsize=4)
def leading_to(store: Store) -> Mapping[str, Mapping[str, Link]]:
    """Occupation → diarienummer of every programme that leads to it, and how."""
    made: dict[str, dict[str, Link]] = {occupation: {} for occupation in ways_in(store)}
    for number, found in links(store).items():
        for link in found:
            made[link.occupation][number] = link
    return made


@lru_cache(maxsize=4)
def links(store: Store) -> Mapping[str, tuple[Link, ...]]:
    """diarienummer → the occupations that the programme leads to."""
    rows = reach.links(store)
    made: dict[str, list[Link]] = {}
    for number, occupation, link, via in rows.itertuples(index=False, name=None):
        made.setdefault(number, []).append(Link(occupation, link == "direkt", via == "namn"))
    return {number: tuple(occupations) for number, occupations in made.items()}


@lru_cache(maxsize=4)
def ways_in(store: Store) -> Mapping[str, WayIn]:
    """Occupation → the way into it."""
    rows = reach.ways_in(store)
    return {
        row.occupation: WayIn(row.route, row.route_text, bool(row.direct))
        for row in rows.itertuples()
    }


def _codes(store: Store, choice: Choice) -> tuple[str, ...]:
    if choice.kommun:
        return (choice.kommun,)
    return reach.largest_municipalities(store, choice.lan)


def within(store: Store, choice: Choice, today: date) -> tuple[Reachable, ...]:
    """Every programme within reach, once: in the county if any of its places is."""
    return _within(store, choice.only(("lan", "kommun", "radie")), today)


@lru_cache(maxsize=32)
def _within(store: Store, choice: Choice, today: date) -> tuple[Reachable, ...]:
    term_now = terms.ordinal(terms.term_of(today))
    away = _distances(store, _codes(store, choice))
    own_seats = reach.county_seats(store, choice.lan).set_index("diarienummer")
    seats = {
        number: (_whole(per_start), _whole(total))
        for number, per_start, total in own_seats.itertuples(name=None)
    }
    radius = choice.radie or RADIUS
    made = []
    for row in _running(store, term_now):
        codes = row.municipalities.split(";")
        whole = (_whole(row.per_start), _whole(row.total))
        inside = any(code.startswith(choice.lan) for code in codes)
        if row.study_form == "distans":
            made.append(Reachable(row.diarienummer, row.sector, "remote", *whole, inside))
        elif inside:
            county = seats.get(row.diarienummer, whole)
            made.append(Reachable(row.diarienummer, row.sector, "here", *county, True))
        else:
            nearest = _nearest(codes, away)
            if nearest.km <= radius:
                made.append(
                    Reachable(row.diarienummer, row.sector, "across", *whole, False, nearest)
                )
    return tuple(made)


@lru_cache(maxsize=4)
def _running(store: Store, term_order: int) -> tuple[Any, ...]:
    """The rows of ``reach.programmes``, the same for every county and sector."""
    return tuple(reach.programmes(store, term_order).itertuples())


def _nearest(codes: Iterable[str], away: Mapping[str, Closest]) -> Closest:
    return min((away[code] for code in codes), key=lambda one: one.km)


def _distances(store: Store, origins: tuple[str, ...]) -> dict[str, Closest]:
    """Municipality code → how far it is from the nearest of ``origins``, which that is."""
    names, middles = places.municipalities(store), places.middles(store)
    table = haversine_vector(
        [middles[code] for code in origins], list(middles.values()), comb=True
    )  # one row per municipality, one column per origin
    return {
        code: Closest(names[code], float(row.min()), names[origins[row.argmin()]])
        for code, row in zip(middles, table, strict=True)
    }


def _whole(number: object) -> int | None:
    return None if pd.isna(number) else int(number)  # type: ignore[call-overload]
