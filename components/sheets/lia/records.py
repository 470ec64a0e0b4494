"""What an edition says of LIA, a record each, with where it is. Pure.

Plain values, and None for what is missing: so few rows are gone through many times over, which
takes a frame ten times as long.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from components.sheets.lia import text
from components.sheets.programmes import nearby
from data import terms

#: A programme's place as data/questions/lia.py has it → as it is written.
_PLACES = {"kommunen": text.ON_SITE, "delas": text.SHARED, "distans": text.REMOTE}


class LiaNeed(NamedTuple):
    """A programme's need in a term: columns of ``questions.lia.need``; ``where`` as it is written
    (one of text.PLACES); the rest is of ``nearby.There``."""

    diarienummer: str
    programme: str
    provider: str
    website: str | None
    website_status: str | None
    own: int
    area: str
    study_form: str
    pace_pct: int
    points: int
    diploma: str | None
    municipality_count: int
    term: str
    term_order: int
    students: int | None
    seats: str | None
    where: str
    km: float | None
    in_county: bool
    codes: tuple[str, ...]
    names: tuple[str, ...]


class LiaPeriod(NamedTuple):
    """A confirmed period: columns of ``questions.lia.periods``; ``order``, the ordinal of the term
    that it begins in; the rest as in LiaNeed."""

    uid: str
    diarienummer: str
    start_no: int
    programme: str
    provider: str
    website: str | None
    website_status: str | None
    own: int
    area: str
    study_form: str
    pace_pct: int
    diploma: str | None
    municipality_code: str | None
    municipality: str | None
    course: str
    from_week: str
    to_week: str
    first_day: str
    last_day: str
    students: int | None
    contact: str | None
    link: str | None
    confirmed: str
    order: int
    where: str
    km: float | None
    in_county: bool
    codes: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def municipality_count(self) -> int:
        """In how many municipalities it is."""
        return 1


class LiaOffer(NamedTuple):
    """Places that an employer offers: columns of ``questions.lia.offers``; ``order`` as in
    LiaPeriod, the rest as in LiaNeed."""

    organisation: str
    municipality_code: str
    municipality: str
    field: str
    from_week: str
    to_week: str
    first_day: str
    last_day: str
    places: int
    contact: str | None
    link: str | None
    confirmed: str
    next_free: str | None
    order: int
    km: float
    in_county: bool


class Sure(NamedTuple):
    """Students of a start that are confirmed in a term."""

    diarienummer: str
    start_no: int
    order: int
    where: str
    students: int | None


def needs(frame: pd.DataFrame, km: Mapping[str, float], county: str) -> list[LiaNeed]:
    """``frame`` of the question, ``km`` by municipality."""
    there: dict[str, nearby.There] = {}
    found = []
    for said in _plain(frame, LiaNeed, "place", "municipality_codes", "municipalities"):
        where, number = _PLACES[said.pop("place")], said["diarienummer"]
        codes, names = said.pop("municipality_codes"), said.pop("municipalities")
        if number not in there:
            several = zip(codes.split(";"), names.split(";"), strict=True)
            there[number] = nearby.there(several, km, county)
        found.append(LiaNeed(**said, where=where, **there[number]._asdict()))
    return found


def periods(frame: pd.DataFrame, km: Mapping[str, float], county: str) -> list[LiaPeriod]:
    """A period is where its provider says; at a distance it has no place to measure to."""
    return [_period(said, km, county) for said in _plain(frame, LiaPeriod)]


def _period(said: dict[str, Any], km: Mapping[str, float], county: str) -> LiaPeriod:
    code, name = said["municipality_code"], said["municipality"]
    nowhere = {"km": None, "in_county": True, "codes": (), "names": ()}
    there = nearby.there([(code, name)], km, county)._asdict() if code else nowhere
    on_site = text.ON_SITE if code else text.SHARED
    where = text.REMOTE if said["study_form"] == "distans" else on_site
    return LiaPeriod(**said, order=_order(said["first_day"]), where=where, **there)


def offers(frame: pd.DataFrame, km: Mapping[str, float], county: str) -> list[LiaOffer]:
    """Every offer has its place."""
    return [_offer(said, km, county) for said in _plain(frame, LiaOffer)]


def _offer(said: dict[str, Any], km: Mapping[str, float], county: str) -> LiaOffer:
    code = said["municipality_code"]
    here = code.startswith(county)
    return LiaOffer(**said, order=_order(said["first_day"]), km=km[code], in_county=here)


def sure(of: Iterable[LiaPeriod]) -> list[Sure]:
    """Confirmed students, once per start and term: they are the same in each of its periods."""
    found: dict[tuple[str, int, int, str], int | None] = {}
    for one in of:
        key = one.diarienummer, one.start_no, one.order, one.where
        known = [students for students in (found.get(key), one.students) if students is not None]
        found[key] = max(known, default=None)
    return [Sure(*key, students) for key, students in found.items()]


def total(of: Iterable[LiaNeed | Sure]) -> int | None:
    """The students of all whose number is known; None when no number is, of one at least."""
    every = [one.students for one in of]
    known = [students for students in every if students is not None]
    return sum(known) if known or not every else None


def _order(first_day: str) -> int:
    return terms.ordinal(terms.term_of(date.fromisoformat(first_day)))


def _plain(
    frame: pd.DataFrame, kind: type[LiaNeed | LiaPeriod | LiaOffer], *more: str
) -> Iterator[dict[str, Any]]:
    """What a record of the kind has from the question, and ``more``, by name."""
    names = [*(name for name in kind._fields if name in frame), *more]
    columns = (
        [None if one is pd.NA or one != one else one for one in frame[name].tolist()]
        for name in names
    )
    return (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))
