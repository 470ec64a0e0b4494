"""From a county's YH applications to what they lead to: occupations, or an area without link.

Pure. The link is the longest prefix of the programme's SUN5 code in ``sun5_occupation``.
Programmes from before 2023 have no SUN5 and can have no link.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

#: SUN5 prefix → occupations.
Prefixes = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Reach:
    """Programmes that lead to an occupation, as they concern one county.

    ``on_site``, ``shared`` (several municipalities) and ``remote``: granted programmes that
    can start or are running. ``per_start`` and ``total``: their seats, None where MYH
    publishes none. ``elsewhere``: distance programmes that do not name the county.
    ``applied``: applications of the last years; ``rejected``: the application years of those
    that were rejected, one item each.
    """

    on_site: int = 0
    shared: int = 0
    remote: int = 0
    per_start: int | None = None
    total: int | None = None
    elsewhere: int = 0
    applied: int = 0
    rejected: tuple[int, ...] = ()

    @property
    def programmes(self) -> int:
        """Programmes within reach, of all three kinds."""
        return self.on_site + self.shared + self.remote


@dataclass(frozen=True)
class Unlinked:
    """A sector's applications in one YH area without a link. ``codes``: the SUN5 codes that
    lack one. ``early``: programmes within reach from before SUN5 was published."""

    reach: Reach
    codes: tuple[str, ...]
    early: int


@dataclass(frozen=True)
class LeadsTo:
    """``occupations``: a Reach for every occupation that a prefix names, also when nothing was
    applied for. ``areas``: YH area → what has no link. ``moved``: programmes of the sector
    within reach that lead only to occupations of other sectors."""

    occupations: dict[str, Reach]
    areas: dict[str, Unlinked]
    moved: int


class _Application(NamedTuple):
    diarienummer: str
    year: int
    decision: str
    area: str
    sun5: str | None
    sector: str
    remote: bool
    shared: bool
    within: bool
    per_start: int | None
    total: int | None
    occupations: tuple[str, ...]


def prefixes(links: pd.DataFrame) -> Prefixes:
    """From sun5_prefix and occupation, one row per pair."""
    return {prefix: tuple(found) for prefix, found in links.groupby("sun5_prefix")["occupation"]}


def linked(sun5: str | None, known: Prefixes) -> tuple[str, ...]:
    """The occupations of the longest prefix; none without a code or a prefix."""
    code = sun5 or ""
    for length in range(len(code), 0, -1):
        if found := known.get(code[:length]):
            return found
    return ()


def leads_to(
    applications: pd.DataFrame,
    remote: pd.DataFrame,
    known: Prefixes,
    *,
    sector: str,
    own: Collection[str],
    since: int,
    term_order: int,
) -> LeadsTo:
    """Sort a county's applications and the country's distance programmes (questions/reach.py).

    ``own``: the sector's occupations. ``since``: the first application year that counts as
    applied for or rejected. ``term_order``: the present term; a programme is within reach when
    it is granted and its last start ends in that term or later. A programme with several
    occupations is counted for each of them.
    """
    mine = _applications(applications, known, term_order)
    here = {application.diarienummer for application in mine}
    away = Counter(
        occupation
        for number, sun5 in zip(remote["diarienummer"], remote["sun5"], strict=True)
        if number not in here
        for occupation in linked(sun5, known)
    )
    by_occupation: dict[str, list[_Application]] = {
        occupation: [] for found in known.values() for occupation in found
    }
    by_area: dict[str, list[_Application]] = {}
    for application in mine:
        for occupation in application.occupations:
            by_occupation[occupation].append(application)
        if not application.occupations and application.sector == sector:
            by_area.setdefault(application.area, []).append(application)
    areas = {area: _unlinked(found, since) for area, found in by_area.items()}
    return LeadsTo(
        occupations={
            occupation: _reach(found, since, away[occupation])
            for occupation, found in by_occupation.items()
        },
        areas={
            area: found
            for area, found in sorted(areas.items())
            if found.reach.programmes or found.reach.applied
        },
        moved=sum(
            application.within
            and application.sector == sector
            and bool(application.occupations)
            and not set(application.occupations) & set(own)
            for application in mine
        ),
    )


def _applications(frame: pd.DataFrame, known: Prefixes, term_order: int) -> list[_Application]:
    plain = frame.astype(object).where(frame.notna(), None)
    return [
        _Application(
            diarienummer=row.diarienummer,
            year=row.application_year,
            decision=row.decision,
            area=row.education_area,
            sun5=row.sun5,
            sector=row.sector,
            remote=row.study_form == "distans",
            shared=row.municipality_count > 1,
            within=row.decision == "Beviljad" and (row.last_order or 0) >= term_order,
            per_start=row.per_start,
            total=row.total,
            occupations=linked(row.sun5, known),
        )
        for row in plain.itertuples(index=False)
    ]


def _reach(found: Sequence[_Application], since: int, elsewhere: int) -> Reach:
    within = [application for application in found if application.within]
    recent = [application for application in found if application.year >= since]
    return Reach(
        on_site=sum(not a.remote and not a.shared for a in within),
        shared=sum(not a.remote and a.shared for a in within),
        remote=sum(a.remote for a in within),
        per_start=_sum([a.per_start for a in within]),
        total=_sum([a.total for a in within]),
        elsewhere=elsewhere,
        applied=len(recent),
        rejected=tuple(sorted(a.year for a in recent if a.decision == "Avslag")),
    )


def _unlinked(found: Sequence[_Application], since: int) -> Unlinked:
    concerned = [a for a in found if a.within or a.year >= since]
    return Unlinked(
        reach=_reach(concerned, since, 0),
        codes=tuple(sorted({a.sun5 for a in concerned if a.sun5})),
        early=sum(a.within and a.sun5 is None for a in concerned),
    )


def _sum(seats: Sequence[int | None]) -> int | None:
    known = [number for number in seats if number is not None]
    return sum(known) if known else None
