"""What became of each occupation's assessment from one round to the next. Pure.

Only what both rounds have is a change. A row that one of them lacks in the edition is new or gone
only where that round is whole; else nobody knows, and it is said so.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.kit.numbers import NBSP
from components.sheets.occupations import situations as say

HARDER, EASIER, PARADOX = "svårare", "lättare", "paradox"
DEMAND, NEW, GONE, SAME, UNKNOWN = "efterfrågan", "ny", "borta", "lika", "okänt"

#: From easy to hard to recruit. Paradox is no step on it.
_SCALE = ("överskott", "balans", "brist")


@dataclass(frozen=True)
class Moves:
    """Of one area and two rounds, counts of occupations. ``assessed``: in either round."""

    before: str
    after: str
    assessed: int
    harder: int = 0
    easier: int = 0
    paradox: int = 0
    demand: int = 0
    new: int = 0
    gone: int = 0
    unknown: int = 0

    @property
    def moved(self) -> int:
        """Whose situation is another than in the round before."""
        return self.harder + self.easier + self.paradox

    @property
    def both(self) -> int:
        """Assessed in both rounds."""
        return self.assessed - self.new - self.gone


def kinds(rows: pd.DataFrame, *, whole_before: bool, whole_after: bool) -> list[str]:
    """What became of each row of ``data/questions/moves.between``."""
    return [
        _kind(row, whole_before=whole_before, whole_after=whole_after)
        for row in rows.to_dict("records")
    ]


def _kind(row: dict[Any, Any], *, whole_before: bool, whole_after: bool) -> str:
    if (not row["was_held"] and not whole_before) or (not row["is_held"] and not whole_after):
        return UNKNOWN
    was, now = row["was"], row["is_now"]
    if was is None or now is None:
        return SAME if was is now else GONE if now is None else NEW
    if was == now:
        return SAME if row["was_demand"] == row["is_demand"] else DEMAND
    if was in _SCALE and now in _SCALE:
        return HARDER if _SCALE.index(now) > _SCALE.index(was) else EASIER
    return PARADOX


def counted(found: list[str], rows: pd.DataFrame, before: str, after: str) -> Moves:
    """``found``: the kinds of ``rows``."""
    number = Counter(found)
    either = [
        kind != UNKNOWN and not (was is None and now is None)
        for kind, was, now in zip(found, rows["was"], rows["is_now"], strict=True)
    ]
    return Moves(
        before,
        after,
        sum(either),
        number[HARDER],
        number[EASIER],
        number[PARADOX],
        number[DEMAND],
        number[NEW],
        number[GONE],
        number[UNKNOWN],
    )


def note(kind: str, row: dict[Any, Any]) -> str | None:
    """What changed, in few words: "balans → brist"."""
    if kind == DEMAND:
        return f"{_demand(row['was_demand'])}{NBSP}→{NBSP}{_demand(row['is_demand'])}"
    if kind in (SAME, UNKNOWN):
        return None
    return f"{row['was'] or 'ingen bedömning'}{NBSP}→{NBSP}{row['is_now'] or 'ingen bedömning'}"


def whole(covered: int) -> bool:
    """Whether the edition has all of a round for an area."""
    return covered >= say.PUBLISHED


def _demand(found: str | None) -> str:
    return {"öka": "öka", "minska": "minska", "vara oförändrad": "oförändrad"}.get(
        found or "", "ingen bedömning"
    )
