"""The life of an order: its kinds, its states and how far it has come. Pure.

utkast → beställd → skickad → åtagen | avböjd → ansökt | beslutad lokalt →
beviljad | delvis beviljad | avslag → startad | inställd → uppföljd; avförd from anywhere.
"""

from collections.abc import Iterable

#: Kinds of orders, by who decides.
KINDS = (
    "ny YH-utbildning",
    "ändring i YH",
    "grundutbildning, gymnasium",
    "yrkesvux",
    "arbetsmarknadsutbildning",
    "vidareutbildning",
    "validering",
)

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

_COMMITTED, _APPLIED = 3, 4


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
