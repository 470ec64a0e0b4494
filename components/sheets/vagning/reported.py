"""Needs that the forum has reported, as the weighing counts them: persons by occupation. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Reported:
    """By occupation (None: about none of the list) how many persons each need is for, None where
    it does not say."""

    needs: Mapping[str | None, tuple[int | None, ...]]

    def persons(self, occupation: str) -> int | None:
        """Their sum: 0 without needs, None when there are needs and none says how many."""
        of = self.needs.get(occupation, ())
        said = [number for number in of if number is not None]
        return sum(said) if said or not of else None

    def outside(self, occupations: Collection[str]) -> int:
        """How many needs are about something else than these occupations."""
        return sum(len(of) for one, of in self.needs.items() if one not in occupations)

    def unnumbered(self, occupations: Collection[str]) -> int:
        """How many needs of these occupations do not say how many persons."""
        return sum(of.count(None) for one, of in self.needs.items() if one in occupations)


def reported(occupations: Iterable[str | None], persons: Iterable[int | None]) -> Reported:
    """One occupation and one number per need."""
    found: dict[str | None, tuple[int | None, ...]] = {}
    for one, number in zip(occupations, persons, strict=True):
        said = None if number is None or pd.isna(number) else int(number)
        found[one] = (*found.get(one, ()), said)
    return Reported(found)
