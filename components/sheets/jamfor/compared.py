"""Programmes side by side: rows of facts, those that differ apart from those that agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from data.questions import compare
from data.store import Store

#: With fewer there is nothing to compare.
FEWEST = 2

#: What a row says of one programme: its words, and an address when they are a link.
Cell = tuple[str, str | None]


@dataclass(frozen=True)
class Fact:
    """One fact of every programme, in their order. ``sources`` are keys of sources; ``numbers``
    what the cells' words are about, where that can be drawn as a length. A row that is ``kept``
    stands beside each programme also where all are alike, and is not counted."""

    label: str
    cells: tuple[Cell, ...]
    sources: tuple[str, ...]
    kept: bool = False
    numbers: tuple[float | None, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether every programme has the same words."""
        return len({words for words, _ in self.cells}) == 1


@dataclass(frozen=True)
class Sorted:
    """``differ``, then ``kept``: beside each programme. ``agree``: said once for all."""

    differ: tuple[Fact, ...]
    agree: tuple[Fact, ...]
    kept: tuple[Fact, ...]


def sort(rows: Iterable[Fact]) -> Sorted:
    """Rows in their order, by whether the programmes differ."""
    every = tuple(rows)
    counted = [row for row in every if not row.kept]
    return Sorted(
        differ=tuple(row for row in counted if not row.agrees),
        agree=tuple(row for row in counted if row.agrees),
        kept=tuple(row for row in every if row.kept),
    )


def names(programmes: pd.DataFrame) -> tuple[str, ...]:
    """What each programme is called beside the others: its name, and where several have the
    same, also its provider, or else its diarienummer.

    ``programmes`` has programme, provider and diarienummer.
    """
    found = list(programmes["programme"])
    for extra in ("provider", "diarienummer"):
        twice = _twice(found)
        found = [
            f"{name} ({more})" if name in twice else name
            for name, more in zip(found, programmes[extra], strict=True)
        ]
    return tuple(found)


def called(store: Store, chosen: Sequence[str]) -> tuple[str, ...]:
    """``names`` of the chosen programmes, when there are at least two."""
    return names(compare.programmes(store, chosen)) if len(chosen) >= FEWEST else ()


def _twice(found: Sequence[str]) -> set[str]:
    return {name for name in found if found.count(name) > 1}
