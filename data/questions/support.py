"""Questions about support and programmes to apply for."""

import pandas as pd

from data.store import Store


def programmes(store: Store, county: str) -> pd.DataFrame:
    """Support that a county can use: its own first, then of several counties, then national.

    Every column of ``support_programme`` (data/steps/support_programme.py).
    """
    return store.query(
        """
        SELECT * FROM support_programme
        WHERE county_codes IS NULL OR instr(';' || county_codes || ';', ';' || :county || ';')
        ORDER BY CASE level WHEN 'lokalt' THEN 0 WHEN 'regionalt' THEN 1
                            WHEN 'flera län' THEN 2 ELSE 3 END, name
        """,
        county=county,
    )
