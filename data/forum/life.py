"""The life of an order: its kinds, its states and how far it has come. Pure.

utkast → beställd → skickad → åtagen | avböjd → ansökt | beslutad lokalt →
beviljad | delvis beviljad | avslag → startad | inställd → uppföljd; avförd from anywhere.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Kind(NamedTuple):
    """What an order of a kind is addressed to and decided by (rules.md, "Orders").

    ``decided``: the states that say somebody has acted on it. ``evidence``: what a decision is
    known by.
    """

    addressees: tuple[str, ...]
    decision: str
    evidence: str
    decided: tuple[str, ...]


_APPLICATION, _LOCAL = "ansökt", "beslutad lokalt"

#: Every kind of order, by name.
KIND: Mapping[str, Kind] = {
    "ny YH-utbildning": Kind(
        ("YH-anordnare",),
        "ansökan till MYH med arbetsgivarnas avsiktsförklaringar",
        "diarienummer",
        (_APPLICATION,),
    ),
    "ändring i YH": Kind(
        ("ledningsgrupp",),
        "ledningsgruppens beslut, anmälan till MYH om det behövs",
        "protokoll, paragraf",
        (_LOCAL,),
    ),
    "grundutbildning, gymnasium": Kind(
        ("huvudman",),
        "huvudmannens beslut om vad som erbjuds, i det primära samverkansområdet",
        "diarienummer, paragraf",
        (_LOCAL,),
    ),
    "yrkesvux": Kind(
        ("kommuner tillsammans",),
        "nämndens beslut; statsbidrag söks i april året före",
        "diarienummer",
        (_LOCAL, _APPLICATION),
    ),
    "arbetsmarknadsutbildning": Kind(
        ("Arbetsförmedlingen",),
        "besked om behovet, upphandling",
        "besked, datum",
        (_LOCAL,),
    ),
    "vidareutbildning": Kind(
        ("anordnare", "högskola", "folkhögskola"),
        "YH-kurs (ansökan i februari) eller uppdragsutbildning",
        "diarienummer, avtal",
        (_APPLICATION, _LOCAL),
    ),
    "validering": Kind(
        ("branschorganisation", "komvux", "YH-anordnare"),
        "beslut om form",
        "besked",
        (_LOCAL,),
    ),
}

#: Kinds of orders, by who decides.
KINDS = tuple(KIND)

#: Every state, and how many steps along the chain it stands. Alternatives share a step.
STATES = {
    "utkast": 0,
    "beställd": 1,
    "skickad": 2,
    "åtagen": 3,
    "avböjd": 3,
    "ansökt": 4,
    "beslutad lokalt": 4,
    "beviljad": 5,
    "delvis beviljad": 5,
    "avslag": 5,
    "startad": 6,
    "inställd": 6,
    "uppföljd": 7,
    "avförd": 0,
}

#: States in which nothing more happens.
ENDED = frozenset({"uppföljd", "avförd"})

#: An order that has been sent is to be answered within this, unless another day is set.
ANSWER_WITHIN_DAYS = 60

#: Why an order was declined.
DECLINED_BECAUSE = (
    "fel mottagare",
    "inget mandat",
    "ekonomi",
    "för få sökande",
    "finns redan",
    "annat",
)

#: State → the states that may follow. ``avslag → ansökt`` and ``inställd → startad`` are new
#: tries; ``avböjd → skickad`` is another addressee; a partly granted order may yet be granted
#: by its second application.
NEXT: Mapping[str, tuple[str, ...]] = {
    "utkast": ("beställd", "avförd"),
    "beställd": ("skickad", "avförd"),
    "skickad": ("åtagen", "avböjd", "avförd"),
    "åtagen": ("ansökt", "beslutad lokalt", "avförd"),
    "avböjd": ("skickad", "avförd"),
    "ansökt": ("beviljad", "delvis beviljad", "avslag", "avförd"),
    "beslutad lokalt": (
        "beviljad", "delvis beviljad", "avslag", "startad", "inställd", "avförd",
    ),
    "beviljad": ("startad", "inställd", "avförd"),
    "delvis beviljad": ("beviljad", "startad", "inställd", "avförd"),
    "avslag": ("ansökt", "avförd"),
    "startad": ("uppföljd", "avförd"),
    "inställd": ("startad", "uppföljd", "avförd"),
    "uppföljd": (),
    "avförd": (),
}  # fmt: skip

#: What a new edition may say of an order by itself; everything else is said by hand.
BY_EDITION = frozenset({"beviljad", "delvis beviljad", "avslag"})

#: States of one application, the furthest last. A withdrawn one says nothing of the order.
APPLICATION_STATES = ("återkallad", "avslag", "ansökt", "delvis beviljad", "beviljad")

_COMMITTED, _APPLIED = 3, 4


def following(state: str, kind: str) -> tuple[str, ...]:
    """The states that may follow for an order of a kind. An order that nobody applies for
    anywhere is decided locally, and the other way round."""
    other = {_APPLICATION, _LOCAL} - set(KIND[kind].decided)
    return tuple(to for to in NEXT[state] if to not in other)


def furthest(applications: Iterable[str]) -> str | None:
    """The state that an order shows for the states of its applications: the furthest child.

    A pending application is further than a rejected one, since the order may still be granted.
    None when every application is withdrawn, or there is none.
    """
    found = max(applications, key=APPLICATION_STATES.index, default="återkallad")
    return None if found == "återkallad" else found


def tries(states_in_order: Iterable[str]) -> int:
    """How many times it has been applied for: 2 is "2:a försöket"."""
    return sum(state == _APPLICATION for state in states_in_order)


def decided(granted: bool, starts_applied: int | None, starts_granted: int | None) -> str:
    """The state of an application that MYH has decided on; fewer starts than applied for is
    granted in part. Numbers that are not known say nothing."""
    if not granted:
        return "avslag"
    if starts_applied is None or starts_granted is None or starts_granted >= starts_applied:
        return "beviljad"
    return "delvis beviljad"


def states(passed: str) -> frozenset[str]:
    """The states in a ``passed`` cell. Raises ValueError for a state that does not exist."""
    found = frozenset(passed.split(";"))
    if unknown := found - STATES.keys():
        raise ValueError(f"not states of an order: {sorted(unknown)}")
    return found


def committed(passed: Iterable[str]) -> bool:
    """Somebody with a mandate has taken it on; an order further along must have been."""
    return any(STATES[state] >= _COMMITTED for state in passed if state != "avböjd")


def applied(passed: Iterable[str]) -> bool:
    """It has led to an application or to a local decision."""
    return any(STATES[state] >= _APPLIED for state in passed)


def granted(passed: Iterable[str]) -> bool:
    """It has been granted, wholly or partly."""
    return not {"beviljad", "delvis beviljad"}.isdisjoint(passed)


def started(passed: Iterable[str]) -> bool:
    """A start has taken place."""
    return "startad" in passed
