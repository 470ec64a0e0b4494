"""A search: what the words mean, and what an edition has that they mean. Pure but for the edition.

Words are met from their beginning ("ai" is not in *training*), in any form, as the end of a
compound ("tekniker"), and misspelled where nothing else is met.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from data.search.entries import Entry, Kind
from data.search.index import Index, index
from data.search.reading import Understood, read, weighed, written
from data.search.words import telling
from data.store import Store

_NUMBER = re.compile(r"\b(?:myh)?[\s.:-]*((?:20)\d\d)[/_-](\d{1,5})\b", re.IGNORECASE)

#: How far somebody will go is chosen, not searched for.
_DISTANCE = re.compile(r"\b\d+\s*(?:km|kilometer|mil)\b", re.IGNORECASE)
#: What says that the studies are at a distance.
_REMOTE = frozenset({"distans", "distansutbildning", "distansutbildningar"})
#: How many of each kind are answers, and what is too far below the best of all to be one.
_MOST: dict[Kind, int] = {"yrke": 3, "utbildning": 3, "anordnare": 3, "plats": 2, "bransch": 1}
_BELOW = 0.7
#: Words that are looked at.
_MOST_WORDS = 6
#: Occupations that lead on from programmes, when no occupation is called so.
_LED_TO = 2


@dataclass(frozen=True, eq=False)
class Sought:
    """What a search led to.

    ``hits``: answers, kind by kind, the kind with the best one first. ``numbers``: diarienummer of
    the granted programmes that are meant, in any sector; None when the words do not say which
    (only a place). ``place``: code of the municipality or county that they name. ``read``:
    misspelled words and what they were taken for. ``unknown``: those that say nothing here,
    ``left_out`` those that nothing has beside the others. ``number``: a diarienummer that was
    typed. ``remote``: whether only what is at a distance is sought.
    """

    hits: tuple[Entry, ...] = ()
    numbers: frozenset[str] | None = frozenset()
    place: str | None = None
    read: dict[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    number: str | None = None
    remote: bool = False

    @property
    def occupations(self) -> tuple[Entry, ...]:
        """The occupations among the answers."""
        return tuple(hit for hit in self.hits if hit.kind == "yrke")


def find(store: Store, query: str, sector: str, county: str) -> Sought:
    """What ``query`` means in an edition, for a reader who has chosen a sector and a county."""
    known = index(store)
    if number := _NUMBER.search(query):
        return _numbered(known, f"MYH {number[1]}/{number[2]}")
    typed = telling(_DISTANCE.sub(" ", query))[:_MOST_WORDS]
    near = [word for word in typed if word not in _REMOTE]
    ways = [read(known, list(way)) for way in written(known, near or typed)]
    best = _found(known, max(ways, key=lambda way: way.best), sector, county)
    return best if near == list(typed) else _at_a_distance(known, best, bool(near))


def _found(known: Index, way: Understood, sector: str, county: str) -> Sought:
    """The answers, for a reader who has chosen a sector and a county."""
    ranked = sorted(
        ((weighed(*one, sector, county), *one) for one in way.every),
        key=lambda one: -one[0],
    )
    numbers = known.numbers(way.rest, way.meant) if way.rest else None
    hits = _grouped([(weight, entry) for weight, score, entry in ranked])
    if way.rest and way.place:  # where, which is said after what
        hits.sort(key=lambda hit: hit.kind == "plats")
    if numbers and not any(hit.kind == "yrke" for hit in hits):
        hits += _led_to(known, hits, numbers)
    return Sought(
        tuple(hits),
        numbers if way.rest or way.place else frozenset(),
        way.place.key if way.place else None,
        {word: one.read for word, one in way.meant.items() if one.read},
        tuple(way.unknown),
        way.left_out,
    )


def _at_a_distance(known: Index, found: Sought, narrowed: bool) -> Sought:
    """What was found, of it only programmes at a distance; all of these when nothing else was
    typed."""
    remote = frozenset(grant.number for grant in known.grants if grant.remote)
    mine = found.numbers if narrowed and found.numbers is not None else remote
    hits = found.hits if narrowed else ()
    unknown = found.unknown if narrowed else ()
    return replace(found, hits=hits, numbers=mine & remote, unknown=unknown, remote=True)


def _numbered(known: Index, number: str) -> Sought:
    grant = known.by_number.get(number)
    if grant is None:
        return Sought(number=number)
    return Sought((grant.entry,), frozenset([number]), number=number)


def _grouped(ranked: Sequence[tuple[float, Entry]]) -> list[Entry]:
    """The best of each kind, the kinds in the order of their best."""
    if not ranked:
        return []
    least = ranked[0][0] * _BELOW
    kinds: dict[Kind, list[Entry]] = {}
    for weight, entry in ranked:
        if weight >= least:
            kinds.setdefault(entry.kind, []).append(entry)
    return [entry for kind, mine in kinds.items() for entry in mine[: _MOST[kind]]]


def _led_to(known: Index, hits: Sequence[Entry], numbers: frozenset[str]) -> list[Entry]:
    """The occupations that most of the programmes lead to."""
    named = [grant for grant in known.grants if grant.number in numbers and grant.entry in hits]
    count: dict[str, int] = {}
    for grant in named:
        for occupation in grant.occupations:
            count[occupation] = count.get(occupation, 0) + 1
    most = sorted(count, key=lambda name: (-count[name], name))[:_LED_TO]
    by_name = {entry.key: entry for entry in known.entries if entry.kind == "yrke"}
    return [by_name[name] for name in most]
