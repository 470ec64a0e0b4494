"""How the words of a search are read: as the name of one thing, as a thing and a place, or as many
of them as say something together. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from data.search.entries import Entry, Kind
from data.search.index import Index, Meant
from data.search.words import unmarked

#: What the chosen sector and county weigh when two answers are about as good.
_OWN_SECTOR, _OWN_COUNTY = 0.04, 0.02
#: Of two that are called exactly so: a place and an occupation are what a word means first.
_FIRST: dict[Kind, float] = {"plats": 0.06, "yrke": 0.05}
#: A place is meant when its whole name stands there, this well written.
_WELL = 0.8
#: Words of a place's name at most.
_LONGEST = 3
#: An answer that meets every word as well as this leaves no word for a place.
_GOOD = 0.72


@dataclass(frozen=True, eq=False)
class Understood:
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


def written(known: Index, typed: Sequence[str]) -> list[Sequence[str]]:
    """The words as they stand, and with two beside each other written as one where that is a
    word: "under sköterska"."""
    found: list[Sequence[str]] = [typed]
    for at, (first, second) in enumerate(pairwise(typed)):
        if unmarked(first + second) in known.words:
            found.append([*typed[:at], first + second, *typed[at + 2 :]])
    return found


def read(known: Index, typed: list[str]) -> Understood:
    """The words as they say most; those that say nothing here stand in ``unknown``."""
    meant = known.meant(typed)
    unknown = [word for word in typed if not meant[word].words]
    said = [word for word in typed if meant[word].words]
    return _whole(known, said, meant, unknown) or _fewer(known, said, meant, unknown)


def _whole(known: Index, said: list[str], meant: Meant, unknown: list[str]) -> Understood | None:
    """The words as the name of one thing, or as a thing and a place; None when they are neither."""
    scored = known.scored(said, meant)
    others = [one for one in scored if one[1].kind != "plats"]
    places = [one for one in scored if one[1].kind == "plats" and one[0] >= _WELL]
    best = max((score for score, _ in others), default=0.0)
    if places and places[0][0] >= best:
        return Understood([], places[0][1], places[:2], others, meant, unknown)
    if best >= _GOOD or (len(said) == 1 and scored):
        return Understood(said, None, places, others, meant, unknown)
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
                return Understood(rest, there[0][1], there[:1], left, meant, unknown)
    return Understood(said, None, places, others, meant, unknown) if scored else None


def _fewer(known: Index, said: list[str], meant: Meant, unknown: list[str]) -> Understood:
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
                key=lambda way: max(weighed(score, entry, "", "") for score, entry in way.every),
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
    return Understood([], None, [], [], meant, unknown)


def weighed(score: float, entry: Entry, sector: str, county: str) -> float:
    """How good an answer is to a reader who has chosen a sector and a county."""
    own = _OWN_SECTOR * (sector in entry.sectors) + _OWN_COUNTY * (county in entry.counties)
    return score + own + _FIRST.get(entry.kind, 0)
