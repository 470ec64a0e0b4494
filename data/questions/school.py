"""Questions about school and adult education (Skolverket, SCB)."""

import pandas as pd

from data.store import Store

COUNTRY = "00"


def outcomes(store: Store, county: str) -> pd.DataFrame:
    """Everything the edition has of the country and of one county with its municipalities.

    One row per area, measure, programme, period and sex: county_code, area (name),
    is_municipality (1, else 0), level, indicator, programme ("Alla" where it is not divided),
    period (as published), sex, value (float; pupils or per cent, see unit), unit ("antal",
    "procent"), source, caveat (NA).
    """
    return store.query(
        """
        SELECT o.county_code, coalesce(m.municipality, c.short_name, 'Riket') AS area,
               m.municipality IS NOT NULL AS is_municipality, o.level, o.indicator,
               o.programme, o.period, o.sex, o.value, o.unit, o.source, o.caveat
        FROM school_outcome AS o
        LEFT JOIN municipality AS m ON m.municipality_code = o.area_code
        LEFT JOIN county AS c ON c.county_code = o.area_code
        WHERE o.county_code IN (:county, '00')
        ORDER BY +o.area_code, o.level, o.indicator, o.programme, o.period, o.sex
        """,
        county=county,
    )
