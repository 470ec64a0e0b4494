"""Starts of YH as their providers have published them in Susa-navet: of which programme, or none.

Nothing where nothing is fetched.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data.store import Store

SOURCE = "susa_navet"


@dataclass(frozen=True)
class Announced:
    """A start. Days are ISO; None where the provider has not said. ``codes`` and ``names`` of its
    municipalities, in order of code, none when no place is said; ``requirements`` separated by
    "; "; ``grants`` the diarienummer of its programme, none when no one programme is meant."""

    event: str
    education: str
    programme: str
    provider: str | None
    codes: tuple[str, ...]
    names: tuple[str, ...]
    distance: bool
    start: str | None
    opens: str | None
    closes: str | None
    places: int | None
    pace: int | None
    points: int | None
    requirements: str | None
    page: str | None
    contact: str | None
    cancelled: bool
    grants: tuple[str, ...]

    def open_on(self, day: str) -> bool:
        """Whether one can apply on an ISO day, now or later."""
        return not self.cancelled and self.closes is not None and self.closes >= day


@lru_cache(maxsize=4)
def every(store: Store) -> tuple[Announced, ...]:
    """Every start, in order of its day; one without a day last."""
    frame = store.query(
        """
        SELECT e.event_id, coalesce(e.education_code, e.event_id) AS education, e.title, e.provider,
               group_concat(m.municipality_code, ';') AS codes,
               group_concat(m.municipality, ';') AS names,
               e.distance, e.start, e.first_application, e.last_application, e.places, e.pace,
               e.points, e.requirements, e.page, e.contact, e.cancelled,
               (SELECT group_concat(diarienummer, ';') FROM programme_event AS p
                WHERE p.event_id = e.event_id) AS grants
        FROM (SELECT * FROM yh_event ORDER BY event_id, area_code) AS e
        LEFT JOIN municipality AS m ON m.municipality_code = e.area_code
        GROUP BY e.event_id ORDER BY e.start IS NULL, e.start, e.event_id
        """
    )
    rows = frame.astype(object).where(frame.notna(), None).itertuples(index=False)
    return tuple(
        Announced(
            event=row.event_id,
            education=row.education,
            programme=row.title,
            provider=row.provider,
            codes=_parts(row.codes),
            names=_parts(row.names),
            distance=row.distance == "ja",
            start=row.start,
            opens=row.first_application,
            closes=row.last_application,
            places=row.places,
            pace=row.pace,
            points=row.points,
            requirements=row.requirements,
            page=row.page,
            contact=row.contact,
            cancelled=row.cancelled == "ja",
            grants=_parts(row.grants),
        )
        for row in rows
    )


@lru_cache(maxsize=4)
def of_programmes(store: Store) -> Mapping[str, tuple[Announced, ...]]:
    """Diarienummer → the starts of its programme, in order of their day."""
    found: dict[str, list[Announced]] = defaultdict(list)
    for one in every(store):
        for grant in one.grants:
            found[grant].append(one)
    return {grant: tuple(starts) for grant, starts in found.items()}


def _parts(joined: str | None) -> tuple[str, ...]:
    return tuple(joined.split(";")) if joined else ()
