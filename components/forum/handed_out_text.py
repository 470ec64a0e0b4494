"""Swedish wording of the forum's part of the handout."""

from components.kit.numbers import count, published, sentence

DECISIONS = "Beslut som inte är klara"
ORDERS = "Beställningar på väg"

#: A decision is cut to about this much: all of it is in the minutes.
_LONGEST = 140


def decision(said: str, responsible: str, due: str | None, state: str) -> str:
    """A decision on one line or two."""
    first = " ".join(said.split())
    short = first if len(first) <= _LONGEST else f"{first[:_LONGEST].rsplit(' ', 1)[0]} …"
    whole = short if short[-1:] in ".!?…" else f"{short}."
    when = f", senast {published(due)}" if due else ""
    return f"{whole} {sentence(responsible)}{when} ({state})."


def order(title: str, kind: str, addressee: str, state: str) -> str:
    """An order on one line."""
    return f"{title} ({kind}), {addressee}: {state}."


def more(number: int) -> str:
    """How many are not said."""
    return f"Och {count(number)} till, på sidan Forum."
