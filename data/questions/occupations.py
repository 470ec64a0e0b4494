"""Questions about the situation per occupation (Arbetsförmedlingen, Yrkesbarometern).

A county and the country are only compared inside one round, so every question takes the
round; ``newest_round`` says which one has the county.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from data import occupation_codes
from data.area_codes import COUNTRY
from data.questions.places import swedish_order
from data.sectors import cells
from data.store import Store, listed


class Opportunity(NamedTuple):
    """*Jobbmöjligheter* of an occupation: "små", "medelstora", "stora" or None (no assessment),
    what that rests on (``basis`` and ``level`` of occupation_forecast), and whether it is the
    country's row because the edition lacks the county's."""

    found: str | None
    basis: str | None
    level: str | None
    country: bool


def newest_round(store: Store, county: str) -> str | None:
    """The newest round that has the county ("2025-2"); None when no round has it."""
    frame = store.query(
        "SELECT max(round) AS round FROM occupation_forecast WHERE county_code = :county",
        county=county,
    )
    found = frame["round"].iloc[0]
    return None if pd.isna(found) else str(found)


def situations(store: Store, county: str, sector: str, round_: str) -> pd.DataFrame:
    """Every occupation of a sector in one round, one row each, by name.

    Columns: occupation; own (1 in the sector, 0 "närliggande"); covered (1 when the edition
    has the county's row); situation, reasons (";"-separated, for paradox), trend, basis and
    level of the county's row, None where no assessment is made; national_situation,
    national_reasons, national_trend of the country's row in the same round.
    """
    return store.objects(
        """
        SELECT o.occupation, o.sector = :sector AS own, c.occupation IS NOT NULL AS covered,
               c.recruitment_situation AS situation, c.paradox_reasons AS reasons,
               c.five_year_trend AS trend, c.basis, c.level,
               n.recruitment_situation AS national_situation,
               n.paradox_reasons AS national_reasons, n.five_year_trend AS national_trend
        FROM occupation AS o
        LEFT JOIN occupation_forecast AS c ON c.occupation = o.occupation
          AND c.county_code = :county AND c.round = :round
        LEFT JOIN occupation_forecast AS n ON n.occupation = o.occupation
          AND n.county_code = :country AND n.round = :round
        WHERE o.sector = :sector OR o.sector_also = :sector
        ORDER BY o.occupation
        """,
        county=county,
        sector=sector,
        round=round_,
        country=COUNTRY,
    )


def coverage(store: Store, county: str, round_: str) -> int:
    """How many occupations the edition has for a county in a round, assessed or not."""
    frame = store.query(
        "SELECT count(*) AS occupations FROM occupation_forecast "
        "WHERE county_code = :county AND round = :round",
        county=county,
        round=round_,
    )
    return int(frame["occupations"].iloc[0])


def growing_surplus(store: Store, round_: str) -> tuple[int, int]:
    """(with surplus in the country, of them with demand expected to grow): why the trend
    says nothing about shortage."""
    row = store.query(
        """
        SELECT count(*) AS surplus, count(CASE WHEN five_year_trend = 'öka' THEN 1 END) AS growing
        FROM occupation_forecast
        WHERE county_code = :country AND round = :round AND recruitment_situation = 'överskott'
        """,
        country=COUNTRY,
        round=round_,
    ).iloc[0]
    return int(row["surplus"]), int(row["growing"])


def opportunities(
    store: Store, county: str, names: Sequence[str], round_: str
) -> dict[str, Opportunity]:
    """Occupation → its *jobbmöjligheter* in a round, for views for a person's choice.

    The county's own row, or the country's of the same round where the edition lacks it.
    Occupations that the round does not have are left out.
    """
    marks, values = listed(names)
    frame = store.query(
        f"""
        SELECT occupation, county_code, job_opportunities, basis, level FROM occupation_forecast
        WHERE occupation IN ({marks})
          AND county_code IN (:county, :country) AND round = :round
        """,
        county=county,
        country=COUNTRY,
        round=round_,
        **values,
    )
    plain = frame.astype(object).where(frame.notna(), None)
    rows = {
        (row.occupation, row.county_code): Opportunity(
            row.job_opportunities, row.basis, row.level, row.county_code == COUNTRY
        )
        for row in plain.itertuples(index=False)
    }
    found = {name: rows.get((name, county), rows.get((name, COUNTRY))) for name in names}
    return {name: row for name, row in found.items() if row is not None}


class Occupation(NamedTuple):
    """An occupation: its ``code`` in an address, its SSYK codes, its sector and, where it is
    "närliggande", another one (codes)."""

    name: str
    code: str
    ssyk: tuple[str, ...]
    sector: str
    also: str | None


@lru_cache(maxsize=8)
def every(store: Store) -> Mapping[str, Occupation]:
    """Code → the occupation, for all of the edition, by name as Swedish sorts."""
    frame = store.query("SELECT occupation, ssyk, sector, sector_also FROM occupation")
    codes = occupation_codes.of(dict(zip(frame["occupation"], frame["ssyk"], strict=True)))
    found = {}
    for name, ssyk, sector, also in sorted(
        frame.itertuples(index=False, name=None), key=lambda row: swedish_order(row[0])
    ):
        parts = tuple(cells(ssyk))
        beside = None if pd.isna(also) else also
        found[codes[name]] = Occupation(name, codes[name], parts, sector, beside)
    return found


def called(store: Store) -> Mapping[str, tuple[str, ...]]:
    """What people call an occupation, in small letters → the codes of those it may be, by name."""
    codes = {one.name: code for code, one in every(store).items()}
    rows = store.query("SELECT alias, occupation FROM occupation_alias")
    found: dict[str, list[str]] = {}
    for alias, name in sorted(
        rows.itertuples(index=False, name=None), key=lambda row: swedish_order(row[1])
    ):
        found.setdefault(alias.casefold(), []).append(codes[name])
    return {alias: tuple(of) for alias, of in found.items()}


def rounds(store: Store, county: str, occupation: str) -> pd.DataFrame:
    """Every kept round of an occupation, the newest first: round, county_code (the county's, then
    the country's), situation, reasons, opportunities, trend, basis and level; None where no
    assessment is made. A round without the county's row has the country's alone."""
    frame = store.query(
        """
        SELECT round, county_code, recruitment_situation AS situation, paradox_reasons AS reasons,
               job_opportunities AS opportunities, five_year_trend AS trend, basis, level
        FROM occupation_forecast
        WHERE occupation = :occupation AND county_code IN (:county, :country)
        ORDER BY round DESC, county_code DESC
        """,
        occupation=occupation,
        county=county,
        country=COUNTRY,
    )
    return frame.astype(object).where(frame.notna(), None)
