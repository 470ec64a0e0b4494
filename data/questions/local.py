"""Questions about the figures that schools and others hand in themselves."""

import pandas as pd

from data.local_format import EVERY_SECTOR
from data.store import Store


def figures(store: Store, county: str, sector: str) -> pd.DataFrame:
    """A county's local figures in a sector or in all sectors, the newest period first.

    Columns: kind (code), measure, programme, area (county or municipality), is_municipality (1,
    else 0), period, year (it ends, Int64), sex, value (float), unit, role, organisation (NA),
    given (ISO date), reference, caveat (NA).
    """
    return store.query(
        """
        SELECT l.kind, l.measure, l.programme, coalesce(m.municipality, c.short_name) AS area,
               m.municipality IS NOT NULL AS is_municipality, l.period, l.year, l.sex, l.value,
               l.unit, l.role, l.organisation, l.given, l.reference, l.caveat
        FROM local_figure AS l
        JOIN county AS c USING (county_code)
        LEFT JOIN municipality AS m ON m.municipality_code = l.area_code
        WHERE l.county_code = :county AND l.sector IN (:sector, :every)
        ORDER BY l.year DESC, l.kind, l.programme, l.area_code, l.measure, l.sex
        """,
        county=county,
        sector=sector,
        every=EVERY_SECTOR,
    )
