"""Questions about YH programmes and the occupations they lead to, for the weighing (MYH).

The link goes from SUN5, which MYH publishes from application year 2023, to occupations
(``sun5_occupation``, our own mapping). Earlier programmes have no SUN5 and no link.
"""

import pandas as pd

from data.store import Store


def applications(store: Store, county: str, since: int) -> pd.DataFrame:
    """What concerns a county: every granted programme, and every application from ``since``.

    One row per diarienummer: application_year, decision, education_area, sun5 (missing before
    2023), sector, study_form, municipality_count (in the country), last_order (ordinal of the
    last start's last term, data/terms.py; missing when no starts are known), per_start (seats
    of the largest start) and total (all starts), as they count in the county.
    """
    return store.query(
        """
        WITH mine AS (
          SELECT diarienummer, application_year, decision, education_area, sun5, sector,
                 study_form, municipality_count
          FROM yh_application WHERE county_code = :county GROUP BY diarienummer
        )
        SELECT m.*, max(s.last_order) AS last_order, max(k.places) AS per_start,
               sum(k.places) AS total
        FROM mine AS m
        LEFT JOIN yh_start AS s USING (diarienummer)
        LEFT JOIN yh_start_county AS k ON k.diarienummer = m.diarienummer
          AND k.start_no = s.start_no AND k.county_code = :county
        WHERE m.decision = 'Beviljad' OR m.application_year >= :since
        GROUP BY m.diarienummer
        """,
        county=county,
        since=since,
    )


def remote(store: Store, term_order: int) -> pd.DataFrame:
    """diarienummer, sun5 of granted distance programmes with SUN5, in the whole country, whose
    last start ends in ``term_order`` or later."""
    return store.query(
        """
        SELECT a.diarienummer, a.sun5
        FROM (SELECT diarienummer FROM yh_start GROUP BY diarienummer
              HAVING max(last_order) >= :term_order)
        JOIN yh_application AS a USING (diarienummer)
        WHERE a.study_form = 'distans' AND a.sun5 IS NOT NULL AND a.decision = 'Beviljad'
        GROUP BY a.diarienummer
        """,
        term_order=term_order,
    )


def links(store: Store) -> pd.DataFrame:
    """sun5_prefix, occupation: which occupations the programmes of a SUN5 prefix lead to."""
    return store.query("SELECT sun5_prefix, occupation FROM sun5_occupation")
