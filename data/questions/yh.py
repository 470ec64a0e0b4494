"""Questions about YH programmes: what was applied for, what was granted (MYH)."""

import pandas as pd

from data.questions.places import swedish_order
from data.store import Store

#: Seats granted per start, start 1–5.
ROUNDS = tuple(f"places_round{number}" for number in range(1, 6))

#: Seats of a programme that is not split by municipality stand on each of its rows.
_SEATS = ", ".join(
    f"CASE WHEN a.places_scope = 'programme' THEN MAX(a.{name}) ELSE SUM(a.{name}) END AS {name}"
    for name in (*ROUNDS, "places_granted")
)


def applications(store: Store, county: str, sector: str, year: int) -> pd.DataFrame:
    """Applications that concern a county, one row per diarienummer, granted first.

    Columns: diarienummer, programme, provider, website, decision, study_form, pace_pct,
    yh_points, municipalities (names in the county), municipality_count (in the country),
    places_scope, own (1 in the sector, 0 "närliggande"), per_start (the largest start's
    seats) and places_granted (all starts); the county's own seats where they are split.
    """
    frame = store.query(
        f"""
        SELECT a.diarienummer, a.programme, coalesce(p.provider_name, a.provider) AS provider,
               p.website, a.decision, a.study_form, a.pace_pct, a.yh_points,
               group_concat(m.municipality, ';') AS municipalities,
               a.municipality_count, a.places_scope, a.sector = :sector AS own, {_SEATS}
        FROM yh_application AS a
        LEFT JOIN municipality AS m USING (municipality_code)
        LEFT JOIN provider AS p ON p.provider = a.provider
        WHERE a.county_code = :county AND a.application_year = :year
          AND (a.sector = :sector OR a.sector_also = :sector)
        GROUP BY a.diarienummer
        ORDER BY a.decision <> 'Beviljad', a.programme
        """,
        county=county,
        sector=sector,
        year=year,
    )
    return _with_per_start(frame)


def decisions_by_year(store: Store, county: str, sector: str) -> pd.DataFrame:
    """application_year, applications, granted: a county's, by diarienummer, in the sector."""
    return store.query(
        """
        SELECT application_year, count(DISTINCT diarienummer) AS applications,
               count(DISTINCT CASE WHEN decision = 'Beviljad' THEN diarienummer END) AS granted
        FROM yh_application WHERE county_code = :county AND sector = :sector
        GROUP BY application_year ORDER BY application_year
        """,
        county=county,
        sector=sector,
    )


def national_decisions(store: Store, sector: str, year: int) -> tuple[int, int]:
    """(applications, granted) in the country, each diarienummer once."""
    row = store.query(
        """
        SELECT count(DISTINCT diarienummer) AS applications,
               count(DISTINCT CASE WHEN decision = 'Beviljad' THEN diarienummer END) AS granted
        FROM yh_application WHERE sector = :sector AND application_year = :year
        """,
        sector=sector,
        year=year,
    ).iloc[0]
    return int(row["applications"]), int(row["granted"])


def earlier_with_starts_left(
    store: Store, county: str, sector: str, year: int, term_order: int
) -> int:
    """Programmes granted before ``year`` with a start in ``term_order`` (data/terms.py) or later."""
    frame = store.query(
        """
        SELECT count(DISTINCT a.diarienummer) AS programmes
        FROM yh_application AS a JOIN yh_start AS s USING (diarienummer)
        WHERE a.county_code = :county AND a.sector = :sector AND a.application_year < :year
          AND s.earliest_order >= :term_order
        """,
        county=county,
        sector=sector,
        year=year,
        term_order=term_order,
    )
    return int(frame["programmes"].iloc[0])


def _with_per_start(frame: pd.DataFrame) -> pd.DataFrame:
    seats = frame[list(ROUNDS)].apply(pd.to_numeric)
    per_start = seats.where(seats > 0).max(axis=1).astype("Int64")
    names = [
        ", ".join(sorted(text.split(";"), key=swedish_order)) for text in frame["municipalities"]
    ]
    return frame.drop(columns=list(ROUNDS)).assign(per_start=per_start, municipalities=names)
