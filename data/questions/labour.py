"""Questions about employment and unemployment (SCB, Arbetsförmedlingen)."""

from collections.abc import Sequence

import pandas as pd

from data.store import Store


def employment(store: Store, county: str, sections: Sequence[str]) -> pd.DataFrame:
    """Employed in ``sections`` (SNI), by workplace, in a county and the country ("00").

    One row per series, year, county_code, sni and sex: value (persons, Int64), source.
    Series are never joined: RAMS has a break 2018/2019 and BAS is another statistic.
    """
    marks = ", ".join(f":s{number}" for number in range(len(sections)))
    return store.query(
        "SELECT series, year, county_code, sni, industry, sex, value, source FROM employment "
        f"WHERE county_code IN (:county, '00') AND sni IN ({marks}) "
        "ORDER BY series, year, county_code, sni, sex",
        county=county,
        **{f"s{number}": section for number, section in enumerate(sections)},
    )
