"""The groups of a sector with what the edition has of each."""

from dataclasses import dataclass

import pandas as pd

from components.kit.numbers import sentence
from components.sheets.racker.indicator import YEARS, Flows
from data.questions import balance
from data.store import Store


@dataclass(frozen=True)
class EducationGroup:
    """An education group. ``own``: of the sector, else "Närliggande"."""

    name: str
    own: bool
    inputs: Flows


@dataclass(frozen=True)
class EducationGroups:
    """Those of a sector, the largest first. ``year``: the newest of U1a; ``flow``: of U3."""

    groups: tuple[EducationGroup, ...]
    year: int
    flow: int

    @property
    def own(self) -> tuple[EducationGroup, ...]:
        """Without those that are near."""
        return tuple(group for group in self.groups if group.own)


def found(store: Store, county: str, sector: str) -> EducationGroups | None:
    """None where the edition has nothing of the county; no groups where none is of the sector."""
    rows = balance.flows(store, county)
    years = {role: part["year"].max() for role, part in rows.groupby("role")}
    stocks = [years[role] for role in (balance.EMPLOYED, balance.PEOPLE) if role in years]
    flows = [
        years[role] for role in (balance.EXITS, balance.GRADUATES, balance.LEAVERS) if role in years
    ]
    if not stocks or not flows:
        return None
    year, flow = int(max(stocks)), int(max(flows))
    names = dict(zip(rows["group_code"], rows["group"].str.strip(), strict=True))
    whose = balance.of_sector(list(names.values()), balance.sectors(store), sector)
    groups = [
        EducationGroup(sentence(names[code]), whose[names[code]], inputs(part, year, flow))
        for code, part in rows.groupby("group_code")
        if names[code] in whose
    ]
    groups.sort(key=lambda group: -(group.inputs.people or 0))
    return EducationGroups(tuple(groups), year, flow)


def inputs(rows: pd.DataFrame, year: int, flow: int) -> Flows:
    """Of one group. A number that is told twice is no number: which of them is not known."""
    held: dict[tuple[str, int], float | None] = {}
    for role, when, value in rows[["role", "year", "value"]].itertuples(index=False, name=None):
        place = (str(role), int(when))
        held[place] = None if place in held or pd.isna(value) else float(value)
    five = range(flow - YEARS + 1, flow + 1)
    return Flows(
        exits=held.get((balance.EXITS, flow)),
        employed=held.get((balance.EMPLOYED, year)),
        people=held.get((balance.PEOPLE, year)),
        before=held.get((balance.EMPLOYED, year - YEARS)),
        graduates=tuple(held.get((balance.GRADUATES, one)) for one in five),
        leavers=tuple(held.get((balance.LEAVERS, one)) for one in five),
    )
