"""What an edition has, by its words."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import chain, product

from data.search.entries import Entry, Grant, Words, made
from data.search.known_words import KnownWords, Meaning
from data.store import Store

#: What a word is worth that stands beside a programme's name: its provider, place or occupation.
BESIDE = 0.5
#: A name that says nothing else than what was typed, against one that says much more.
_OF_WORDS, _OF_NAME = 0.7, 0.3

#: Typed word → what it may mean.
Meant = Mapping[str, Meaning]


class Index:
    """The entries and grants of one edition. Never changes, so any thread may read it."""

    def __init__(self, entries: Sequence[Entry], grants: Sequence[Grant]) -> None:
        self.entries = tuple(entries)
        self.grants = tuple(grants)
        self.by_number = {grant.number: grant for grant in grants}
        self._named: dict[str, list[int]] = defaultdict(list)
        self._granted: dict[str, list[int]] = defaultdict(list)
        for at, entry in enumerate(entries):
            for word in {*chain(*entry.names), *entry.about}:
                self._named[word].append(at)
        self._leads: dict[str, list[int]] = defaultdict(list)
        self._called: dict[Words, list[int]] = defaultdict(list)
        for at, grant in enumerate(grants):
            for word in grant.words:
                self._granted[word].append(at)
            for name in grant.called:
                self._called[name].append(at)
                if len(name) == 1:
                    self._leads[name[0]].append(at)
        self.words = KnownWords(self._named)

    def meant(self, typed: Collection[str]) -> Meant:
        """What each word may mean; no words for one that says nothing here."""
        return {word: self.words.meant(word) for word in typed}

    def scored(self, typed: Sequence[str], meant: Meant) -> list[tuple[float, Entry]]:
        """The entries that all of the words are met by, and how well (0–1), best first. A name
        must meet them by itself; a programme or a provider also by what it is about."""
        some = [set(chain(*(self._named[word] for word in meant[one].words))) for one in typed]
        found = []
        for at in set.intersection(*some) if some else ():
            entry = self.entries[at]
            best = max(_of_name(name, entry.about, typed, meant) for name in entry.names)
            if best:
                found.append((best, entry))
        return sorted(found, key=lambda one: (-one[0], one[1].name))

    def numbers(self, typed: Sequence[str], meant: Meant) -> frozenset[str]:
        """The diarienummer of the granted programmes that all of the words are met by: by their
        own words, or by what the occupations that they lead to are called. That must be meant
        as a whole: "ai" is not every programme for an "AI-utvecklare"."""
        some = [
            set(chain(*(self._granted[word] for word in meant[one].words)))
            | set(chain(*(self._leads[word] for word in meant[one].whole)))
            for one in typed
        ]
        both = set.intersection(*some) if some else set()
        names = product(*(meant[one].whole for one in typed))
        leading = chain(*(self._called.get(name, ()) for name in names))
        return frozenset(self.grants[at].number for at in {*both, *leading})


def _of_name(
    name: Sequence[str], about: frozenset[str], typed: Sequence[str], meant: Meant
) -> float:
    """How well a name, and what stands beside it, meets the words; 0 when one of them is not."""
    total, beside = 0.0, False
    used: set[str] = set()
    for word in typed:
        ways = meant[word].words
        in_name = max(((ways[own], own) for own in name if own in ways), default=None)
        if in_name:
            total += in_name[0]
            used.add(in_name[1])
            continue
        in_about = max((ways[own] for own in ways if own in about), default=0.0)
        if not in_about:
            return 0.0
        total += BESIDE * in_about
        beside = True
    if not used:
        return 0.0
    whole = len(used) / len(name) if not beside else 0.0
    return total / len(typed) * (_OF_WORDS + _OF_NAME * whole)


@lru_cache(maxsize=4)
def index(store: Store) -> Index:
    """The index of an edition, made once."""
    return Index(*made(store))
