"""Questions about school and adult education (Skolverket, SCB)."""

import json
from collections.abc import Iterable, Sequence

import pandas as pd

from data.kept import MB, kept
from data.periods import last_year
from data.store import Store, listed

COUNTRY = "00"


@kept(4 * MB)
def of_country(store: Store) -> pd.DataFrame:
    """Everything the edition has of the country, the same for every county.

    One row per measure, programme, period and sex: level, indicator, programme ("Alla" where it
    is not divided), period (as published), sex, value (float; pupils or per cent, see unit), unit
    ("antal", "procent"), source, caveat (NA).
    """
    return store.query(
        """
        SELECT level, indicator, programme, period, sex, value, unit, source, caveat
        FROM school_outcome WHERE county_code = :country
        ORDER BY level, indicator, programme, period, sex
        """,
        country=COUNTRY,
    )


def of_county(store: Store, county: str) -> pd.DataFrame:
    """Of a county and each of its municipalities, the newest year of each measure.

    Columns as :func:`of_country`, and before them area (name) and is_municipality (1, else 0).
    """
    held = store.query(
        """
        SELECT DISTINCT area_code, indicator, period FROM school_outcome
        WHERE county_code = :county
        """,
        county=county,
    )
    return store.query(
        """
        WITH newest AS (
            SELECT json_extract(value, '$[0]') AS area_code,
                   json_extract(value, '$[1]') AS indicator,
                   json_extract(value, '$[2]') AS period
            FROM json_each(:newest)
        )
        SELECT coalesce(m.municipality, c.short_name) AS area,
               m.municipality IS NOT NULL AS is_municipality, o.level, o.indicator, o.programme,
               o.period, o.sex, o.value, o.unit, o.source, o.caveat
        FROM newest AS r CROSS JOIN school_outcome AS o USING (area_code, indicator, period)
        LEFT JOIN municipality AS m ON m.municipality_code = o.area_code
        LEFT JOIN county AS c ON c.county_code = o.area_code
        WHERE o.county_code = :county
        ORDER BY +o.area_code, o.level, o.indicator, o.programme, o.period, o.sex
        """,
        county=county,
        newest=json.dumps(_newest(held.itertuples(index=False, name=None))),
    )


def _newest(held: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Of each area's measure the periods that end last."""
    found: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for area, indicator, period in held:
        found.setdefault((area, indicator), []).append((last_year(period), period))
    return [
        (*key, period)
        for key, periods in found.items()
        for ends, period in periods
        if ends == max(periods)[0]
    ]


def results(store: Store, county: str, programmes: Sequence[str]) -> pd.DataFrame:
    """Of gymnasium programmes in a county's municipalities, the newest period of each measure; none
    where nothing is fetched. The municipality is the school's.

    Columns: municipality, programme, measure, period, value (float; missing where the source has
    none), unit, status (the source's mark, NA), source.
    """
    marks, given = listed(programmes)
    return store.query(
        f"""
        SELECT m.municipality, r.programme, r.measure, r.period, r.value, r.unit, r.status, r.source
        FROM gymnasium_result AS r JOIN municipality AS m ON m.municipality_code = r.area_code
        WHERE r.county_code = :county AND r.programme IN ({marks})
          AND r.period = (SELECT max(period) FROM gymnasium_result AS n
                          WHERE n.county_code = r.county_code AND n.measure = r.measure)
        ORDER BY r.programme, m.municipality, r.measure
        """,
        county=county,
        **given,
    )


def packages(store: Store, county: str) -> pd.DataFrame:
    """Course packages of komvux per municipality of a county; none where nothing is fetched.

    Columns: municipality, packages and at_distance (Int64), providers (how many different).
    """
    return store.query(
        """
        SELECT m.municipality, count(*) AS packages, sum(o.distance = 'ja') AS at_distance,
               count(DISTINCT o.provider) AS providers
        FROM komvux_offer AS o JOIN municipality AS m ON m.municipality_code = o.area_code
        WHERE o.county_code = :county GROUP BY o.area_code ORDER BY packages DESC, m.municipality
        """,
        county=county,
    )


def schools(store: Store, county: str, programmes: Sequence[str]) -> pd.DataFrame:
    """Which gymnasium programmes (and their branches, by the beginning of the name) are offered
    where in a county; none where nothing is fetched. Columns: programme, municipality, schools
    (Int64)."""
    marks, given = listed(programmes)
    return store.query(
        f"""
        WITH wanted(name) AS (SELECT value FROM json_each(json_array({marks})))
        SELECT w.name AS programme, m.municipality, count(DISTINCT o.school_code) AS schools
        FROM gymnasium_offer AS o JOIN wanted AS w ON o.programme LIKE w.name || '%'
        JOIN municipality AS m ON m.municipality_code = o.area_code
        WHERE o.county_code = :county
        GROUP BY w.name, o.area_code ORDER BY w.name, m.municipality
        """,
        county=county,
        **given,
    )
