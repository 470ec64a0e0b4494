"""What is new in an edition, beside the one before it, and what could not be fetched for it."""

from typing import NamedTuple

import pandas as pd

from data import changes
from data.questions.about import used_tables
from data.questions.places import swedish_order
from data.store import Store

_COUNTS = ("new", "revised", "gone")
_COLUMNS = ("title", *_COUNTS, "times", "times_gone")

#: ``SinceBefore.rows`` of an edition in which nothing differs.
NO_ROWS = pd.DataFrame(columns=list(_COLUMNS)).astype(dict.fromkeys(_COUNTS, "Int64"))


class SinceBefore(NamedTuple):
    """``before``: the edition it is compared with, "" where it is the first. ``rows``: a row per
    table that differs, by title: title, new, revised, gone (rows, Int64), times and times_gone
    ("; " between, NA where there is none)."""

    before: str
    rows: pd.DataFrame


class NotFetched(NamedTuple):
    """A source that could not be fetched: its name, the day since when, and whether the edition
    has it from before."""

    name: str
    since: str
    held: bool


def changed(store: Store) -> SinceBefore | None:
    """What changed with an edition; None where nothing was compared, or could not be."""
    said = changes.read(store.path)
    if "before" not in said or said.get("unreadable"):
        return None
    used = used_tables(store)
    rows = [
        {
            "title": store.tables.loc[name, "title"],
            **{kind: counts[kind] for kind in _COUNTS},
            **{kind: "; ".join(counts[kind]) or pd.NA for kind in ("times", "times_gone")},
        }
        for name, counts in said["tables"].items()
        if name in used
    ]
    rows.sort(key=lambda row: swedish_order(row["title"]))
    frame = pd.DataFrame(rows, columns=list(_COLUMNS))
    return SinceBefore(said["before"] or "", frame.astype(NO_ROWS.dtypes.to_dict()))


def stopped(store: Store) -> tuple[NotFetched, ...]:
    """The sources that the last run before the edition could not fetch, by name."""
    found = [
        NotFetched(one["name"], one["since"], bool(set(one["keys"]) & set(store.sources)))
        for one in changes.read(store.path).get("stopped", [])
    ]
    return tuple(sorted(found, key=lambda one: swedish_order(one.name)))
