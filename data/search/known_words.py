"""The words that an edition knows, and which of them a typed word may mean. Pure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.search.words import stem, unmarked

#: How well a word is met: as it is, without its marks, in another form, its beginning (and the
#: more the longer it is), the end of a compound (a *tekniker* of any kind), misspelled, and a word
#: within it.
SAME, UNMARKED, INFLECTED, BEGUN, WHOLE, ENDING = 1.0, 0.98, 0.95, 0.7, 0.2, 0.6
MISSPELLED, WITHIN = 0.9, 0.6

#: A shorter word begins too much to be looked for, unless it is no word of its own.
_LEAST_BEGUN = 3
#: The end of a compound is looked for from so many letters on: shorter ones end anything.
_LEAST_ENDING = 5
#: A shorter stem is of too many words: lärare, lärande.
_LEAST_STEM = 4
#: Letters from which a misspelling can be told, and how alike it must be.
_LEAST_MISSPELLED, _ALIKE = 5, 0.74
#: So much less alike than the best is another word.
_APART = 0.08


class Meaning(NamedTuple):
    """Known words → how well a typed word meets each; those that it is as a whole; and what it
    was taken for when it was misspelled."""

    words: dict[str, float]
    whole: frozenset[str]
    read: str | None = None


class KnownWords:
    """Words by their beginnings, ends, stems and likeness."""

    def __init__(self, words: Iterable[str]) -> None:
        every = sorted(set(words))
        self._known = frozenset(every)
        self._plain: dict[str, list[str]] = defaultdict(list)
        # With its marks and without: "sjuksköterska" has two.
        self._stems: dict[str, list[str]] = defaultdict(list)
        for word in every:
            self._plain[unmarked(word)].append(word)
            for one in {stem(word), unmarked(stem(word))}:
                self._stems[one].append(word)
        self._marked_order = every
        self._plain_order = sorted(self._plain)
        self._ends = sorted(one[::-1] for one in self._stems)

    def __contains__(self, word: str) -> bool:
        return word in self._plain

    def meant(self, typed: str) -> Meaning:
        """What ``typed`` may mean; misspellings only when nothing else is met. Who writes a mark
        means it, so "mål" is not "mal"."""
        marked = not typed.isascii()
        own = stem(typed)
        forms = self._stems.get(own, ()) if len(own) >= _LEAST_STEM else ()
        whole = dict.fromkeys(forms, INFLECTED)
        if not marked:
            whole |= dict.fromkeys(self._plain.get(typed, ()), UNMARKED)
        if typed in self._known:
            whole[typed] = SAME
        found = dict(self._endings(typed))
        if len(typed) >= _LEAST_BEGUN or not whole:
            begun = self._begun(self._marked_order if marked else self._plain_order, typed)
            for known in begun if len(typed) > 1 else ():
                quality = BEGUN + WHOLE * len(typed) / len(known)
                found |= dict.fromkeys([known] if marked else self._plain[known], quality)
        found |= whole
        if found:
            return Meaning(found, frozenset(whole))
        taken = self._misspelled(typed) or dict(self._within(typed))
        return Meaning(taken, frozenset(taken), max(taken, key=taken.__getitem__, default=None))

    def _begun(self, order: list[str], typed: str) -> Iterator[str]:
        for at in range(bisect_left(order, typed), len(order)):
            if not order[at].startswith(typed):
                return
            yield order[at]

    def _endings(self, typed: str) -> Iterator[tuple[str, float]]:
        end = stem(typed)
        if len(end) >= _LEAST_ENDING:
            for turned in self._begun(self._ends, end[::-1]):
                yield from ((word, ENDING) for word in self._stems[turned[::-1]])

    def _within(self, typed: str) -> Iterator[tuple[str, float]]:
        """The longest word that ends the typed one, else that begins it: an *industrirobot* is a
        robot, *molntjänster* are about moln."""
        parts = [typed[at:] for at in range(1, len(typed) - _LEAST_ENDING + 1)]
        parts += [typed[:-at] for at in range(1, len(typed) - _LEAST_STEM + 1)]
        for part in parts:
            if found := self._plain.get(unmarked(part)):
                yield from ((word, WITHIN) for word in found)
                return

    def _misspelled(self, typed: str) -> dict[str, float]:
        if len(typed) < _LEAST_MISSPELLED or any(letter.isdigit() for letter in typed):
            return {}
        alike = process.extract(
            unmarked(typed),
            self._plain_order,
            scorer=OSA.normalized_similarity,
            score_cutoff=_ALIKE,
            limit=8,
        )
        best = alike[0][1] if alike else 0
        return {
            word: MISSPELLED * score
            for plain, score, _ in alike
            if score > best - _APART
            for word in self._plain[plain]
        }
