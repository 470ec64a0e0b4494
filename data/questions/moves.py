"""Questions about what changed between two rounds of Yrkesbarometern."""

import pandas as pd

from data.store import Store


def rounds(store: Store, county: str) -> list[str]:
    """Every kept round that has the county, oldest first."""
    frame = store.query(
        "SELECT DISTINCT round FROM occupation_forecast WHERE county_code = :county ORDER BY round",
        county=county,
    )
    return list(frame["round"])


def between(store: Store, county: str, sector: str, before: str, after: str) -> pd.DataFrame:
    """Every occupation of the sector that the edition has for the county in either round, by name.

    Columns: occupation; was_held and is_held (1 when the edition has the round's row); was, is_now
    (situation), was_demand, is_demand, was_basis, is_basis, was_level and is_level; None where no
    assessment is made.
    """
    frame = store.query(
        """
        SELECT o.occupation, b.occupation IS NOT NULL AS was_held,
               a.occupation IS NOT NULL AS is_held,
               b.recruitment_situation AS was, a.recruitment_situation AS is_now,
               b.five_year_trend AS was_demand, a.five_year_trend AS is_demand,
               b.basis AS was_basis, a.basis AS is_basis, b.level AS was_level, a.level AS is_level
        FROM occupation AS o
        LEFT JOIN occupation_forecast AS b ON b.occupation = o.occupation
          AND b.county_code = :county AND b.round = :before
        LEFT JOIN occupation_forecast AS a ON a.occupation = o.occupation
          AND a.county_code = :county AND a.round = :after
        WHERE o.sector = :sector AND (b.occupation IS NOT NULL OR a.occupation IS NOT NULL)
        ORDER BY o.occupation
        """,
        county=county,
        sector=sector,
        before=before,
        after=after,
    )
    return frame.astype(object).where(frame.notna(), None)
