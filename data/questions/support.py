"""Questions about support and programmes to apply for."""

import pandas as pd

from data.store import Store


def programmes(store: Store, county: str) -> pd.DataFrame:
    """Support that a county can use: its own first, then of several counties, then national.

    Columns: name, organisation, target_group, what, level, period (words), standing
    ("aktuell", "ej kontrollerad", "avslutad"), status (the standing in words), link,
    source_url and source_year (what the row was read from, and when; either may be missing).
    """
    return store.query(
        """
        SELECT name, organisation, target_group, what, level, period, standing, status, link,
               source_url, source_year
        FROM support_programme
        WHERE county_codes IS NULL OR instr(';' || county_codes || ';', ';' || :county || ';')
        ORDER BY CASE level WHEN 'lokalt' THEN 0 WHEN 'regionalt' THEN 1
                            WHEN 'flera län' THEN 2 ELSE 3 END, name
        """,
        county=county,
    )
