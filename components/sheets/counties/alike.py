"""Which rows of several counties may stand in one picture: those of the same series, round and
year. Pure: every comparison of counties goes through here, and nothing else decides it."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd


class Alike(NamedTuple):
    """``frame``: the rows that may be compared. ``lacking``: codes of the areas that have not all
    of what the subject is shown by, and are therefore left out whole."""

    frame: pd.DataFrame
    lacking: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether there is somebody beside the subject."""
        return self.frame["area_code"].nunique() > 1


def alike(
    rows: pd.DataFrame, own: str, others: Sequence[str], same: Sequence[str], value: str
) -> Alike:
    """The subject's rows, and the rows of each other area that has a value for every one of them.

    ``rows`` has ``area_code``, the columns of ``same`` (series, year, round, measure …) and
    ``value``; a row without a value is no row. What the subject has is what is compared: an area
    that lacks one of its series, years or rounds is left out whole, because a line or a change
    over other years is another figure. Of each area and each of ``same`` one row is kept.
    """
    keys = list(same)
    held = rows[rows[value].notna() & rows[keys].notna().all(axis=1)]
    held = held.drop_duplicates(["area_code", *keys])
    wanted = held.loc[held["area_code"] == own, keys]
    kept, lacking = [held[held["area_code"] == own]], []
    for code in others:
        found = held[held["area_code"] == code].merge(wanted, on=keys)
        if len(found) < len(wanted) or wanted.empty:
            lacking.append(code)
        else:
            kept.append(found)
    return Alike(pd.concat(kept, ignore_index=True), tuple(lacking))


def of_the_same(rows: pd.DataFrame, own: str, same: Sequence[str]) -> pd.DataFrame:
    """The rows of every area that are of a round (year, series: ``same``) that the subject has.

    For what is said name by name, where an area may have some names and not others.
    """
    keys = list(same)
    wanted = rows.loc[rows["area_code"] == own, keys].dropna().drop_duplicates()
    return rows.merge(wanted, on=keys)
