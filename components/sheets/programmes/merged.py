"""Grants of one and the same programme as one row. Pure.

A programme that is granted again gets a new diarienummer. To a reader it is the same one when
its name, provider, form, pace and municipalities are: its row is that of the grant that starts
next, and says what the others do too.
"""

from collections.abc import Container
from typing import Any

import pandas as pd

from components.kit import words
from components.sheets.programmes import row_text as text
from data import terms

#: What makes two grants one programme; ``own`` keeps what another sector counts apart.
_SAME = ["programme", "provider", "study_form", "pace_pct", "own", "_where"]
_OVER = "inga-starter"
_RANK = {"kan-starta": 0, "pagar": 1, _OVER: 2}


def merge(grants: pd.DataFrame) -> pd.DataFrame:
    """One row per programme, in no particular order.

    ``grants`` has one row per diarienummer, with the columns of ``rows.measured``. Each row is
    that of the grant that starts next, or else of the newest, and has also: grants (tuple of
    diarienummer, its own first), decisions (which they are, in words), statuses (tuple: what it
    can and does, without what is over when something is not), ahead (tuple of the terms in which
    any of them can start), soon (whether one can within a year) and stands, which says when the
    next start can be, or what it does.
    """
    if grants.empty:
        return grants.assign(**{name: pd.Series(dtype="object") for name in _ADDED})
    ordered = _by_turn(grants)
    number = ordered.groupby(_SAME, sort=False, dropna=False).ngroup()
    every: dict[int, list[Any]] = {}
    for group, row in zip(number, ordered.itertuples(), strict=True):
        every.setdefault(group, []).append(row)
    first = ordered[~number.duplicated()].drop(
        columns=["_where", "_rank", "_turn", "ahead", "soon"]
    )
    said = [_said(rows) for rows in every.values()]
    added = pd.DataFrame(said, columns=_ADDED, index=first.index)
    return first.assign(**{name: added[name] for name in _ADDED})


def having(programmes: pd.DataFrame, wanted: Container[str]) -> pd.DataFrame:
    """The programmes with at least one grant in ``wanted`` (diarienummer); agreeing says with how
    many of their grants."""
    agreeing = [sum(one in wanted for one in grants) for grants in programmes["grants"]]
    counted = programmes.assign(agreeing=pd.Series(agreeing, programmes.index, dtype="int64"))
    return counted[counted["agreeing"] > 0]


_ADDED = ["grants", "decisions", "statuses", "ahead", "soon", "stands"]


def _by_turn(grants: pd.DataFrame) -> pd.DataFrame:
    """The grants of a programme in the order they matter: starts next, runs, is over."""
    rank = grants["status"].map(_RANK)
    when = grants["earliest"].map(terms.ordinal)
    return grants.assign(
        _where=[tuple(sorted(codes)) for codes in grants["codes"]],
        _rank=rank,
        _turn=when.where(rank == 0, -when),  # the nearest ahead, but the latest of what has begun
    ).sort_values(["_rank", "_turn", "diarienummer"], kind="stable")


def _said(rows: list[Any]) -> tuple:
    """What is added to the first of a programme's grants; ``rows`` are in the order they matter."""
    alive = [row for row in rows if row.status != _OVER] or rows
    of_status = {row.status: row for row in reversed(alive)}  # the first one of each
    statuses = tuple(sorted(of_status, key=_RANK.__getitem__))
    ahead = tuple(sorted({term for row in rows for term in row.ahead}, key=terms.ordinal))
    first = statuses[0]
    decided = [text.decided(int(row.application_year), row.diarienummer) for row in rows]
    return (
        tuple(row.diarienummer for row in rows),
        "; ".join(decided),
        statuses,
        ahead,
        any(row.soon for row in rows),
        text.next_start(ahead, text.status(first, *_window(of_status[first]))),
    )


def _window(row: Any) -> tuple[str, str]:
    return words.term(row.earliest), words.term(row.latest)
