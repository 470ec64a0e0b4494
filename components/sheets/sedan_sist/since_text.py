"""What changed since a sheet was last shown, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.numbers import count, listing, sentence, word

SAME_EDITION = "Uppgifterna är desamma som sist: ingen ny utgåva har kommit."
UNCHANGED = "En ny utgåva har kommit, men inget på bladet har ändrats sedan sist."

#: So many rows or cells are named; the rest are counted.
_NAMED = 3


@dataclass(frozen=True)
class CellChange:
    """One cell that was ``before`` and is ``now``, of the row ``about`` and the column ``head``."""

    about: str
    head: str
    before: str
    now: str


def answers(gone: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """What was said then and is no longer, and what is said instead."""
    then = (f"Då: {' '.join(gone)}",) if gone else ()
    now = (f"Nu: {' '.join(new)}",) if new else ("Det sägs inte längre.",)
    return (*then, *now)


def table_new(title: str, rows: int) -> str:
    """A table that was not there."""
    return f"Nytt på bladet: ”{title}” med {_rows(rows)}."


def table_gone(title: str) -> str:
    """A table that is no longer there."""
    return f"Finns inte längre på bladet: ”{title}”."


def table(
    title: str, new: Sequence[str], gone: Sequence[str], changes: Sequence[CellChange]
) -> tuple[str, ...]:
    """What happened in one table; nothing when only the order of its rows did."""
    parts = [
        *([f"{_rows(len(new), 'ny', 'nya')} ({_named(new)})"] if new else []),
        *([f"{_rows(len(gone))} borta ({_named(gone)})"] if gone else []),
        *([f"{_cells(len(changes))} ({_changed(changes)})"] if changes else []),
    ]
    return (f"I ”{title}”: {listing(parts)}.",) if parts else ()


def _rows(number: int, one: str = "", many: str = "") -> str:
    kind = f"{one if number == 1 else many} " if one else ""
    return f"{word(number)} {kind}{'rad' if number == 1 else 'rader'}"


def _cells(number: int) -> str:
    return f"{word(number)} {'ändrad uppgift' if number == 1 else 'ändrade uppgifter'}"


def _named(names: Sequence[str]) -> str:
    rest = len(names) - _NAMED
    shown = list(names[:_NAMED]) + ([f"{count(rest)} till"] if rest > 0 else [])
    return listing(shown)


def _changed(changes: Sequence[CellChange]) -> str:
    shown = [
        f"{change.about}: {_lower(change.head)} {change.before} → {change.now}"
        for change in changes[:_NAMED]
    ]
    rest = len(changes) - _NAMED
    return sentence("; ".join(shown + ([f"{count(rest)} till"] if rest > 0 else [])))


def _lower(head: str) -> str:
    """A heading inside a sentence; an abbreviation stays as it is."""
    return head if head[:2].isupper() else head[:1].lower() + head[1:]
