"""What there is within reach for an occupation: three numbers that are never added up. Pure.

On site in the county; on site in another county within the radius; at a distance, which
belongs to the whole country. Programmes that lead to the occupation directly are kept apart
from those that lead near it: the latter train for something beside it, or for several.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Where = Literal["here", "across", "remote"]


class Closest(NamedTuple):
    """The nearest programme of another county: its municipality, how far, from which one."""

    municipality: str
    km: float
    origin: str


class Reachable(NamedTuple):
    """A granted programme within reach, and its seats as they count there (None: not published).

    ``names_county``: whether a municipality of the county is among its places, also when it is
    given at a distance.
    """

    diarienummer: str
    sector: str
    where: Where
    per_start: int | None
    total: int | None
    names_county: bool
    nearest: Closest | None = None


class Applied(NamedTuple):
    """An application of the last years that concerns the county."""

    diarienummer: str
    year: int
    rejected: bool


class Link(NamedTuple):
    """An occupation that a programme leads to; ``by_name`` when it has no SUN5 code."""

    occupation: str
    direct: bool
    by_name: bool


class WayIn(NamedTuple):
    """How one gets into an occupation. ``yh``: whether some YH education leads directly to it."""

    route: str
    text: str
    yh: bool


@dataclass(frozen=True)
class Counted:
    """Programmes in one of the three places. ``by_name``: how many of them are known by name
    only. ``per_start`` and ``total``: their seats, None where MYH publishes none."""

    programmes: int = 0
    by_name: int = 0
    per_start: int | None = None
    total: int | None = None


@dataclass(frozen=True)
class Within:
    """Programmes within reach of one kind of link; ``nearest`` is of those in another county."""

    here: Counted = Counted()
    across: Counted = Counted()
    remote: Counted = Counted()
    nearest: Closest | None = None

    @property
    def any(self) -> bool:
        """Whether there is any programme within reach."""
        return any(group.programmes for group in (self.here, self.across, self.remote))


_NOTHING = Within()


@dataclass(frozen=True)
class Reach:
    """What leads to an occupation, seen from one county.

    ``direct`` and ``near``: programmes within reach, by kind of link. ``applied``: direct
    applications of the last years; ``rejected``: the application years of those that were
    rejected, one item each.
    """

    way_in: WayIn
    direct: Within = Within()
    near: Within = Within()
    applied: int = 0
    rejected: tuple[int, ...] = ()


@dataclass(frozen=True)
class LeadsTo:
    """``occupations``: a Reach for every occupation. Programmes of the sector in the county that
    lead only to occupations of other sectors (``moved``), or to none that is assessed
    (``unassessed``)."""

    occupations: Mapping[str, Reach] = field(default_factory=dict)
    moved: int = 0
    unassessed: int = 0


def leads_to(
    programmes: Sequence[Reachable],
    applications: Iterable[Applied],
    links: Mapping[str, Sequence[Link]],
    ways_in: Mapping[str, WayIn],
    *,
    sector: str,
    own: Collection[str],
) -> LeadsTo:
    """Sort programmes and applications by the occupations they lead to.

    ``links``: diarienummer → occupations. ``own``: the sector's occupations. A programme that
    leads to several occupations is counted for each of them.
    """
    within: dict[tuple[str, bool], list[tuple[Reachable, bool]]] = {}
    for programme in programmes:
        for link in links.get(programme.diarienummer, ()):
            found = within.setdefault((link.occupation, link.direct), [])
            found.append((programme, link.by_name))
    applied: dict[str, list[Applied]] = {}
    for application in applications:
        for link in links.get(application.diarienummer, ()):
            if link.direct:
                applied.setdefault(link.occupation, []).append(application)
    return LeadsTo(
        occupations={
            occupation: Reach(
                way_in,
                direct=_within(within.get((occupation, True), ())),
                near=_within(within.get((occupation, False), ())),
                applied=len(applied.get(occupation, ())),
                rejected=tuple(
                    sorted(one.year for one in applied.get(occupation, ()) if one.rejected)
                ),
            )
            for occupation, way_in in ways_in.items()
        },
        **_elsewhere(programmes, links, sector, set(own)),
    )


def _elsewhere(
    programmes: Iterable[Reachable],
    links: Mapping[str, Sequence[Link]],
    sector: str,
    own: set[str],
) -> dict[str, int]:
    """Programmes of the sector in the county that none of its rows counts, by why."""
    found = [
        {link.occupation for link in links.get(programme.diarienummer, ())}
        for programme in programmes
        if programme.names_county and programme.sector == sector
    ]
    return {
        "moved": sum(bool(occupations) and not occupations & own for occupations in found),
        "unassessed": sum(not occupations for occupations in found),
    }


def _within(found: Sequence[tuple[Reachable, bool]]) -> Within:
    if not found:  # most occupations, wherever one stands
        return _NOTHING
    near = [one.nearest for one, _ in found if one.nearest]
    return Within(
        here=_group(found, "here"),
        across=_group(found, "across"),
        remote=_group(found, "remote"),
        nearest=min(near, key=lambda one: (one.km, one.municipality), default=None),
    )


def _group(found: Sequence[tuple[Reachable, bool]], where: Where) -> Counted:
    mine = [(one, by_name) for one, by_name in found if one.where == where]
    return Counted(
        programmes=len(mine),
        by_name=sum(by_name for _, by_name in mine),
        per_start=_sum([one.per_start for one, _ in mine]),
        total=_sum([one.total for one, _ in mine]),
    )


def _sum(seats: Sequence[int | None]) -> int | None:
    known = [number for number in seats if number is not None]
    return sum(known) if known else None
