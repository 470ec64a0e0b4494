"""Which programme of MYH's decisions a start in Susa-navet is of. Pure.

There is no common key. They are held for the same only when name, provider and municipality say so
and nothing else can be meant: what is ambiguous is left apart. Names are compared as ``spelled``
writes them, providers in any spelling that is known to be theirs.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

#: What spellings of one name differ in. Not ``&``, ``+`` and ``#``, which tell "C", "C++" and "C#"
#: apart.
_BETWEEN = re.compile(r"[\s_.,:;/()'\"´`’”!‐‑‒–—―−-]+")
#: A blank that is not between two figures: "1.5" is not 15.
_BLANK = re.compile(r"(?<!\d) | (?!\d)")
#: The form of a company, which its name goes by without.
_COMPANY = re.compile(r"\b(?:ab|aktiebolag)\b(?:\s*\(publ\.?\))?", re.IGNORECASE)


class Decided(NamedTuple):
    """A programme of MYH's decisions with all its grants (diarienummer). ``providers``: every
    spelling of whose it is. ``places``: codes of its municipalities."""

    grants: frozenset[str]
    name: str
    providers: frozenset[str]
    places: frozenset[str]


class Announcement(NamedTuple):
    """A start as a provider has published it. ``education``: the code of what starts, of which
    there may be several starts; ``places``: codes of municipalities, none when they are unknown."""

    event: str
    education: str
    name: str
    provider: str
    places: frozenset[str]


def spelled(name: str) -> str:
    """A name without what spellings of it differ in: case, blanks and punctuation. Every letter,
    figure and other sign stays, in its order."""
    words = _BETWEEN.sub(" ", unicodedata.normalize("NFC", name).casefold()).strip()
    return _BLANK.sub("", words)


def provider_spelled(name: str) -> str:
    """As ``spelled``, without the form of the company; a name that is nothing else keeps it."""
    return spelled(_COMPANY.sub(" ", name)) or spelled(name)


def spellings(known: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Provider → how it may be written (``provider_spelled``): all that is said of it in ``known``
    (spelling, provider) but what is said of another provider too."""
    whose: dict[str, set[str]] = defaultdict(set)
    for written, provider in known:
        for one in (written, provider):
            whose[provider_spelled(one)].add(provider)
    found: dict[str, set[str]] = defaultdict(set)
    for written, providers in whose.items():
        if len(providers) == 1:
            found[next(iter(providers))].add(written)
    return {provider: frozenset(written) for provider, written in found.items()}


def same(events: Iterable[Announcement], programmes: Iterable[Decided]) -> dict[str, Decided]:
    """Code of an announcement → its programme, for those where exactly one programme has its name
    and provider in any of its municipalities, and has all of these. Not where more educations than
    the programme has grants start in one municipality: which of them is meant is then unknown."""
    there: Mapping[tuple[str, str, str], set[Decided]] = defaultdict(set)
    for programme in programmes:
        for provider in programme.providers:
            for place in programme.places:
                there[spelled(programme.name), provider, place].add(programme)
    found: dict[Announcement, Decided] = {}
    starting: dict[tuple[Decided, str], set[str]] = defaultdict(set)
    for event in events:
        key = spelled(event.name), provider_spelled(event.provider)
        meant = set().union(*(there.get((*key, place), ()) for place in event.places))
        if len(meant) != 1:
            continue
        (programme,) = meant
        if event.places <= programme.places:
            found[event] = programme
            for place in event.places:
                starting[programme, place].add(event.education)
    crowded = {
        one for (one, _), educations in starting.items() if len(educations) > len(one.grants)
    }
    return {event.event: one for event, one in found.items() if one not in crowded}
