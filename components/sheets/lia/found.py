"""What there is of LIA for a choice: need, confirmed periods and offers, near or in a county.

On site is searched as on /utbildningar, wider until something is found. Distance programmes are
those with a place of study in the county, since their students often do LIA where they live.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar

from components.address.choices import Choice
from components.sheets.lia import records, text
from components.sheets.lia.records import LiaNeed, LiaOffer, LiaPeriod
from components.sheets.lia.window import MOST, Window, window
from components.sheets.programmes import nearby
from components.sheets.programmes.nearby import Reach
from data import terms, weeks
from data.kept import MB, kept
from data.questions import lia, places
from data.store import Store

T = TypeVar("T", LiaNeed, LiaPeriod)


@dataclass(frozen=True)
class FoundLia:
    """``need``: one per programme and term. ``periods``: confirmed. ``offers``: places offered."""

    need: Sequence[LiaNeed]
    periods: Sequence[LiaPeriod]
    offers: Sequence[LiaOffer]

    def seen(self, window: Window) -> tuple[Sequence[LiaNeed], Sequence[LiaPeriod]]:
        """The need of the terms that a window touches; the periods that have a day in it."""
        touched = window.terms
        first, last = window.first_day.isoformat(), window.last_day.isoformat()
        return (
            [one for one in self.need if one.term_order in touched],
            [one for one in self.periods if one.first_day <= last and one.last_day >= first],
        )


@dataclass(frozen=True, eq=False)
class Chosen(FoundLia):
    """From the window's first term to its horizon."""

    window: Window
    county: str
    reach: Reach
    tried: tuple[Reach, ...]


@kept(16 * MB)
def chosen(store: Store, choice: Choice, today: date) -> Chosen:
    """What is asked for, from the edition. Not to be changed: it is kept."""
    seen = window(choice, today)
    county = choice.kommun[:2] if choice.kommun else choice.lan
    origins = [choice.kommun] if choice.kommun else list(places.municipalities(store, county))
    km = nearby.distances(origins, places.middles(store))
    local = _asked(store, county, choice, seen, km, beyond=False)
    remote = choice.form == "distans"
    if remote or (choice.kommun is None and _anything(local, seen)):
        return _chosen(local, local, seen, county, "lan", (), choice.form)
    whole = _asked(store, county, choice, seen, km, beyond=True)
    reach, tried = _reach(whole, seen, nearby.steps(choice.kommun, choice.radie))
    near = local if reach == "lan" else whole
    beside = whole if reach == "riket" else local
    return _chosen(near, beside, seen, county, reach, tried, choice.form)


def subscribed(store: Store, choice: Choice, today: date) -> Sequence[LiaPeriod]:
    """Confirmed periods of the sector for a calendar: those of the weeks that were chosen, else
    all that have not ended."""
    if choice.fran is None and choice.till is None:
        now = weeks.of(today)
        choice = choice.but(fran=now, till=weeks.after(now, MOST - 1))
    found = chosen(store, choice, today)
    return [one for one in found.seen(found.window)[1] if one.own]


def _asked(
    store: Store,
    county: str,
    choice: Choice,
    seen: Window,
    km: dict[str, float],
    *,
    beyond: bool,
) -> FoundLia:
    """Everything of a county, and ``beyond`` it, in the area that was chosen."""
    first, last = seen.terms[0], seen.horizon
    days = (
        min(terms.first_day(terms.term(first)), seen.first_day).isoformat(),
        max(terms.last_day(terms.term(last)), seen.last_day).isoformat(),
    )
    within = None if beyond else county
    need = lia.need(store, county, choice.bransch, first, last, beyond=beyond)
    periods = lia.periods(store, within, choice.bransch, *days)
    offers = lia.offers(store, within, choice.bransch, *days)
    return FoundLia(
        _of_area(records.needs(need, km, county), choice.omrade),
        _of_area(records.periods(periods, km, county), choice.omrade),
        records.offers(offers, km, county),
    )


def _of_area(found: Iterable[T], area: str | None) -> list[T]:
    return [one for one in found if area in (None, one.area)]


def _anything(found: FoundLia, seen: Window) -> bool:
    need, periods = found.seen(seen)
    return any(one.own for one in need) or any(one.own for one in periods)


def _reach(
    found: FoundLia, seen: Window, reaches: Sequence[Reach]
) -> tuple[Reach, tuple[Reach, ...]]:
    """How far a search goes until it finds a programme of the sector's own that is on site and in
    sight, to the end when there is none; and where it looked before that."""
    need, periods = found.seen(seen)
    every: list[LiaNeed | LiaPeriod] = [*need, *periods]
    on_site = [one for one in every if one.own and one.where != text.REMOTE and one.km is not None]
    for number, reach in enumerate(reaches):
        if any(nearby.is_within(one, reach) for one in on_site):
            return reach, tuple(reaches[:number])
    return reaches[-1], tuple(reaches[:-1])


def _chosen(
    near: FoundLia,
    beside: FoundLia,
    seen: Window,
    county: str,
    reach: Reach,
    tried: tuple[Reach, ...],
    form: str | None,
) -> Chosen:
    """On site from ``near`` as far as ``reach``, at a distance from ``beside``."""

    def both(here: Sequence[T], there: Sequence[T]) -> list[T]:
        site = [one for one in here if one.where != text.REMOTE and nearby.is_within(one, reach)]
        remote = [one for one in there if one.where == text.REMOTE]
        parts = {"bunden": [site], "distans": [remote]}.get(form or "", [site, remote])
        return list(chain(*parts))

    return Chosen(
        both(near.need, beside.need),
        both(near.periods, beside.periods),
        [one for one in near.offers if nearby.is_within(one, reach)],
        seen,
        county,
        reach,
        tried,
    )
