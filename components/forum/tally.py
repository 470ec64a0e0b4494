"""What the answers from a room come to, and who may be told from whom. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.forum.rows import RoomAnswer

#: Fewer than so many answers are not told from others (rules: suppression).
FEW = 5


@dataclass(frozen=True)
class RoleGroup:
    """Answers that are counted together: ``members`` are the roles (or places) in it."""

    members: tuple[str, ...]
    number: int


def groups(counts: Mapping[str, int]) -> tuple[RoleGroup, ...]:
    """Groups of at least FEW, the smaller ones merged into one that comes last; none when even
    those together are fewer: then only the total is shown."""
    found = {name: number for name, number in counts.items() if number}
    small = {name: number for name, number in found.items() if number < FEW}
    merged = RoleGroup(tuple(small), sum(small.values()))
    if small and merged.number < FEW:
        return ()
    large = tuple(RoleGroup((name,), found[name]) for name in found if name not in small)
    return (*large, merged) if small else large


def roles(answers: Iterable[RoomAnswer], order: Sequence[str]) -> tuple[RoleGroup, ...]:
    """Who answered, by role in ``order``."""
    came = Counter(answer.role for answer in answers)
    return groups({role: came[role] for role in order})


@dataclass(frozen=True)
class Points:
    """What one choice was given: in all, and by place among the groups."""

    label: str
    total: int
    by_group: tuple[int, ...]


def points(
    answers: Sequence[RoomAnswer], choices: Mapping[str, str], told: Sequence[RoleGroup]
) -> list[Points]:
    """Every choice with its points, most first; also one that nobody gave any."""
    found = []
    for key, label in choices.items():
        given = [(one.role, int(one.content["points"].get(key, 0))) for one in answers]
        by_group = tuple(sum(n for role, n in given if role in group.members) for group in told)
        found.append(Points(label, sum(number for _, number in given), by_group))
    return sorted(found, key=lambda one: -one.total)


@dataclass(frozen=True)
class Needed:
    """What is needed: ``answers`` say so, and those of them that say how many need ``persons``
    together (None when none of them does). ``name`` is "" for what is in words of its own."""

    name: str
    answers: int
    persons: int | None


def needed(answers: Iterable[RoomAnswer]) -> list[Needed]:
    """What is needed by occupation of the list, most answers first; own words last, together."""
    by_name: dict[str, list[int | None]] = {}
    for one in answers:
        by_name.setdefault(one.content["occupation"] or "", []).append(one.content["persons"])
    found = [
        Needed(name, len(said), sum(known) if (known := [n for n in said if n]) else None)
        for name, said in by_name.items()
    ]
    return sorted(found, key=lambda one: (not one.name, -one.answers, one.name))


def counted(said: Iterable[str | None], order: Sequence[str]) -> list[tuple[str, int]]:
    """How many said each word, in ``order``; not those that nobody said."""
    came = Counter(filter(None, said))
    return [(word, came[word]) for word in order if came[word]]


def shown_words(answers: Iterable[RoomAnswer]) -> list[RoomAnswer]:
    """Answers whose own words were let through."""
    return [one for one in answers if one.words and one.let_through]
