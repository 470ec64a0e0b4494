"""What can be found in an edition: every occupation, programme, provider, place and sector.

A programme here is a name, however many providers give it and however often it has been granted.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal

import pandas as pd

from data.questions import search as questions
from data.rows import squeeze
from data.search.words import joined, telling
from data.store import Store

Kind = Literal["yrke", "utbildning", "anordnare", "plats", "bransch"]

Words = tuple[str, ...]

_PARENTHESES = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, eq=False)
class Entry:
    """One thing that can be found. ``key``: an occupation's, provider's or programme's name, the
    code of a place or sector. ``names``: the words of each of its names. ``about``: what else a
    search may say of it (a programme's providers and places). ``sectors`` are its own, the first
    one foremost; ``counties`` where it is; ``numbers`` the diarienummer of its grants. Of an
    occupation: ``made_for`` those of them that lead straight to it, ``route`` its normal way in.
    """

    kind: Kind
    key: str
    name: str
    names: tuple[Words, ...]
    about: frozenset[str] = frozenset()
    sectors: tuple[str, ...] = ()
    counties: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    made_for: frozenset[str] = frozenset()
    route: str = ""


@dataclass(frozen=True, eq=False)
class Grant:
    """One granted programme, which may be one of many under a name: its own words, and what the
    occupations that it leads to are called. ``places``: codes of its municipalities. Grants that
    have the same ``whole`` are one programme that has been granted again.
    """

    number: str
    name: str
    entry: Entry
    words: frozenset[str]
    called: frozenset[Words]
    occupations: frozenset[str]
    provider: str
    sectors: tuple[str, ...]
    places: tuple[str, ...]
    pace_pct: int
    remote: bool

    @property
    def whole(self) -> tuple[object, ...]:
        """What makes it one programme with its other grants (sheets/programmes/merged.py)."""
        return (self.name, self.provider, self.remote, self.pace_pct, frozenset(self.places))


def made(store: Store) -> tuple[list[Entry], list[Grant]]:
    """Everything in the edition."""
    occupations, programmes = questions.occupations(store), questions.programmes(store)
    leads, places = questions.leads(store), questions.places(store)
    called = {
        row.occupation: _names(row.occupation, _without(row.occupation), *_parted(row.aliases))
        for row in occupations.itertuples()
    }
    leading, to = _pairs(leads, "occupation"), _pairs(leads, "diarienummer")
    straight = _pairs(leads[leads["link"] == "direkt"], "occupation")
    entries = [
        Entry(
            "yrke",
            row.occupation,
            row.occupation,
            called[row.occupation],
            sectors=_given(row.sector, row.sector_also),
            numbers=frozenset(leading.get(row.occupation, ())),
            made_for=frozenset(straight.get(row.occupation, ())),
            route=row.route_text,
        )
        for row in occupations.itertuples()
    ]
    names = _pairs(places, "code")
    words_of = {code: frozenset(chain(*map(telling, called_))) for code, called_ in names.items()}
    by_name: dict[str, list[Any]] = defaultdict(list)
    by_provider: dict[str, list[Any]] = defaultdict(list)
    for row in programmes.itertuples(name="Programme"):
        by_name[squeeze(row.programme)].append(row)
        by_provider[row.provider_name].append(row)
    grants = []
    for same in by_name.values():
        about = {row.diarienummer: _about(row, words_of) for row in same}
        entry = _programme(same, frozenset(chain(*about.values())))
        entries.append(entry)
        named = frozenset(chain(*entry.names))
        for row in same:
            leads_to = frozenset(to.get(row.diarienummer, ()))
            grants.append(
                Grant(
                    row.diarienummer,
                    row.programme,
                    entry,
                    named | about[row.diarienummer],
                    frozenset(chain(*(called[one] for one in leads_to))),
                    leads_to,
                    row.provider_name,
                    _given(row.sector, row.sector_also),
                    tuple(row.municipalities.split(";")),
                    row.pace_pct,
                    row.study_form == "distans",
                )
            )
    entries += [_provider(name, rows) for name, rows in by_provider.items()]
    first = places.drop_duplicates("code")
    entries += [
        Entry(
            "plats",
            row.code,
            row.name,
            _names(*names[row.code]),
            counties=frozenset([row.county_code]),
        )
        for row in first.itertuples(name="Place")
    ]
    entries += [
        Entry("bransch", row.sector, row.name, _names(row.name, row.in_text), sectors=(row.sector,))
        for row in questions.sectors(store).itertuples(name="Sector")
    ]
    return entries, grants


def _programme(same: Sequence[Any], about: frozenset[str]) -> Entry:
    """The grants of one name; it is called as the newest is."""
    name = max(same, key=lambda row: row.application_year).programme
    return Entry(
        "utbildning",
        name,
        name,
        _names(*(row.programme for row in same)),
        about,
        _sectors(same),
        _counties(same),
        frozenset(row.diarienummer for row in same),
    )


def _provider(name: str, rows: Sequence[Any]) -> Entry:
    inside = _PARENTHESES.findall(name)
    return Entry(
        "anordnare",
        name,
        name,
        _names(name, _without(name), *inside, *(row.provider for row in rows)),
        frozenset(chain(*(telling(row.programme) for row in rows))),
        _sectors(rows),
        _counties(rows),
        frozenset(row.diarienummer for row in rows),
    )


def _about(row: Any, words_of: dict[str, frozenset[str]]) -> frozenset[str]:
    """What may be said of one programme beside its name."""
    codes = row.municipalities.split(";")
    said = [row.provider, row.provider_name, row.education_area, str(row.application_year)]
    said += [] if pd.isna(row.sun5_name) else [row.sun5_name]
    where = (words_of[code] for place in codes for code in (place, place[:2]))
    return frozenset(chain(*map(telling, said), *where))


def _names(*names: str) -> tuple[Words, ...]:
    """The words of each name, also with hyphened words as one, each way once."""
    ways = (way for name in names for way in (name, joined(name)))
    return tuple(dict.fromkeys(tuple(telling(way)) for way in ways if way.strip()))


def _pairs(frame: pd.DataFrame, key: str) -> dict[str, list[str]]:
    """``key`` → the values of the other of two columns (of places: what they are called)."""
    other = {"occupation": "diarienummer", "diarienummer": "occupation", "code": "called"}[key]
    found: dict[str, list[str]] = defaultdict(list)
    for one, value in zip(frame[key], frame[other], strict=True):
        found[one].append(value)
    return found


def _without(name: str) -> str:
    return _PARENTHESES.sub("", name)


def _parted(aliases: object) -> list[str]:
    return aliases.split("|") if isinstance(aliases, str) else []


def _given(*values: Any) -> tuple[str, ...]:
    return tuple(value for value in values if not pd.isna(value))


def _sectors(rows: Sequence[Any]) -> tuple[str, ...]:
    """The sector with most of them first."""
    return tuple(sector for sector, _ in Counter(row.sector for row in rows).most_common())


def _counties(rows: Sequence[Any]) -> frozenset[str]:
    return frozenset(code[:2] for row in rows for code in row.municipalities.split(";"))
