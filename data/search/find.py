"""A search: what the words mean, and what an edition has that they mean. Pure but for the edition.

Words are met from their beginning ("ai" is not in *training*), in any form, as the end of a
compound ("tekniker"), and misspelled where nothing else is met.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise

from data.search.entries import Entry, Kind
from data.search.index import Index, Meant, index
from data.search.words import telling, unmarked
from data.store import Store

_NUMBER = re.compile(r"\b(?:myh)?[\s.:-]*((?:20)\d\d)[/_-](\d{1,5})\b", re.IGNORECASE)

#: How far somebody will go is chosen, not searched for.
_DISTANCE = re.compile(r"\b\d+\s*(?:km|kilometer|mil)\b", re.IGNORECASE)
#: What says that the studies are at a distance.
_REMOTE = frozenset({"distans", "distansutbildning", "distansutbildningar"})
#: How many of each kind are answers, and what is too far below the best of all to be one.
_MOST: dict[Kind, int] = {"yrke": 3, "utbildning": 3, "anordnare": 3, "plats": 2, "bransch": 1}
_BELOW = 0.7
#: What the chosen sector and county weigh when two answers are about as good.
_OWN_SECTOR, _OWN_COUNTY = 0.04, 0.02
#: Of two that are called exactly so: a place and an occupation are what a word means first.
_FIRST: dict[Kind, float] = {"plats": 0.06, "yrke": 0.05}
#: A place is meant when its whole name stands there, this well written.
_WELL = 0.8
#: Words that are looked at.
_MOST_WORDS = 6
#: Words of a place's name at most.
_LONGEST = 3
#: An answer that meets every word as well as this leaves no word for a place.
_GOOD = 0.72
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
    ways = [_read(known, list(way)) for way in _written(known, near or typed)]
    best = max(ways, key=lambda way: way.best).found(known, sector, county)
    return best if near == list(typed) else _at_a_distance(known, best, bool(near))


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


def _written(known: Index, typed: Sequence[str]) -> list[Sequence[str]]:
    """The words as they stand, and with two beside each other written as one where that is a
    word: "under sköterska"."""
    found: list[Sequence[str]] = [typed]
    for at, (first, second) in enumerate(pairwise(typed)):
        if unmarked(first + second) in known.words:
            found.append([*typed[:at], first + second, *typed[at + 2 :]])
    return found


@dataclass(frozen=True, eq=False)
class _Reading:
    """The words in one way: ``rest`` without those of a place and those that say nothing."""

    rest: list[str]
    place: Entry | None
    places: list[tuple[float, Entry]]
    scored: list[tuple[float, Entry]]
    meant: Meant
    unknown: list[str]
    left_out: tuple[str, ...] = ()

    @property
    def every(self) -> list[tuple[float, Entry]]:
        """What is found, places too, and how well each is met."""
        return [*self.scored, *self.places]

    @property
    def best(self) -> float:
        """How good its best answer is; less for each word that says nothing."""
        found = max((score for score, _ in self.every), default=0.0)
        return found - len(self.unknown) - len(self.left_out)

    def found(self, known: Index, sector: str, county: str) -> Sought:
        """The answers, for a reader who has chosen a sector and a county."""
        ranked = sorted(
            ((_weighed(*one, sector, county), *one) for one in self.every),
            key=lambda one: -one[0],
        )
        numbers = known.numbers(self.rest, self.meant) if self.rest else None
        hits = _grouped([(weight, entry) for weight, score, entry in ranked])
        if self.rest and self.place:  # where, which is said after what
            hits.sort(key=lambda hit: hit.kind == "plats")
        if numbers and not any(hit.kind == "yrke" for hit in hits):
            hits += _led_to(known, hits, numbers)
        return Sought(
            tuple(hits),
            numbers if self.rest or self.place else frozenset(),
            self.place.key if self.place else None,
            {word: one.read for word, one in self.meant.items() if one.read},
            tuple(self.unknown),
            self.left_out,
        )


def _read(known: Index, typed: list[str]) -> _Reading:
    meant = known.meant(typed)
    unknown = [word for word in typed if not meant[word].words]
    said = [word for word in typed if meant[word].words]
    return _whole(known, said, meant, unknown) or _fewer(known, said, meant, unknown)


def _whole(known: Index, said: list[str], meant: Meant, unknown: list[str]) -> _Reading | None:
    """The words as the name of one thing, or as a thing and a place; None when they are neither."""
    scored = known.scored(said, meant)
    others = [one for one in scored if one[1].kind != "plats"]
    places = [one for one in scored if one[1].kind == "plats" and one[0] >= _WELL]
    best = max((score for score, _ in others), default=0.0)
    if places and places[0][0] >= best:
        return _Reading([], places[0][1], places[:2], others, meant, unknown)
    if best >= _GOOD or (len(said) == 1 and scored):
        return _Reading(said, None, places, others, meant, unknown)
    for long in range(min(_LONGEST, len(said) - 1), 0, -1):
        for at in range(len(said) - long, -1, -1):
            part, rest = said[at : at + long], said[:at] + said[at + long :]
            there = [
                one
                for one in known.scored(part, meant)
                if one[1].kind == "plats" and one[0] >= _WELL
            ]
            left = [one for one in known.scored(rest, meant) if one[1].kind != "plats"]
            if there and left:
                return _Reading(rest, there[0][1], there[:1], left, meant, unknown)
    return _Reading(said, None, places, others, meant, unknown) if scored else None


def _fewer(known: Index, said: list[str], meant: Meant, unknown: list[str]) -> _Reading:
    """As many of the words as say something together: without one of them, each in its turn,
    then without two, and so on. The answers are those of every way, the programmes those of the
    best."""
    for left in range(len(said) - 1, 0, -1):
        ways = [
            way
            for rest in combinations(said, left)
            if (way := _whole(known, list(rest), meant, unknown))
        ]
        if ways:
            best = max(
                ways,
                key=lambda way: max(_weighed(score, entry, "", "") for score, entry in way.every),
            )
            found: dict[Entry, float] = {}
            for way in ways:
                for score, entry in way.scored:
                    found[entry] = max(score, found.get(entry, 0.0))
            kept = {*best.rest, *(() if best.place is None else said)}
            return replace(
                best,
                scored=sorted(((s, e) for e, s in found.items()), key=lambda one: -one[0]),
                left_out=tuple(word for word in said if word not in kept),
            )
    return _Reading([], None, [], [], meant, unknown)


def _weighed(score: float, entry: Entry, sector: str, county: str) -> float:
    own = _OWN_SECTOR * (sector in entry.sectors) + _OWN_COUNTY * (county in entry.counties)
    return score + own + _FIRST.get(entry.kind, 0)


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
