"""Questions about how many job advertisements there are (JobTech, fetched)."""

import pandas as pd

from data.store import Store

PUBLISHED, OPEN = "publicerade", "öppna"


def of_sector(store: Store, county: str, sector: str) -> pd.DataFrame:
    """Counts of the occupation groups that some occupation of the sector belongs to: ssyk, name
    (those occupations, with commas between), measure (``PUBLISHED`` per month "2026-10", ``OPEN``
    on a day), period, value (NA where the source has none). By group and period.
    """
    return store.query(
        """
        WITH own AS (
            SELECT ssyk, group_concat(occupation, ', ') AS name FROM (
                SELECT here.ssyk, o.occupation
                FROM (SELECT DISTINCT ssyk FROM job_ad WHERE county_code = :county) AS here
                JOIN occupation AS o
                  ON ';' || o.ssyk || ';' LIKE '%;' || here.ssyk || ';%' AND o.sector = :sector
                ORDER BY here.ssyk, o.occupation
            ) GROUP BY ssyk
        )
        SELECT j.ssyk, own.name, j.measure, j.period, j.value
        FROM job_ad AS j JOIN own ON own.ssyk = j.ssyk
        WHERE j.county_code = :county
        ORDER BY j.ssyk, j.measure, j.period
        """,
        county=county,
        sector=sector,
    )
