"""What gymnasium and komvux offer in a county (Skolverket). Nothing where it is not fetched."""

import pandas as pd

from data.store import Store

SOURCE = "skolverket_utbud"


def gymnasium(store: Store, county: str) -> pd.DataFrame:
    """One row per school and programme: programme_code, programme, school, municipality_code,
    municipality, start (ISO day, or NA: it may start at several). The plus keeps SQLite on the
    index of counties; grouping by key, it would read all rows."""
    return store.query(
        """
        SELECT g.programme_code, g.programme, g.school, g.area_code AS municipality_code,
               m.municipality, max(nullif(g.start, 'okänd')) AS start
        FROM gymnasium_offer AS g JOIN municipality AS m ON m.municipality_code = g.area_code
        WHERE g.county_code = :county
        GROUP BY +g.school_code, g.programme_code ORDER BY g.programme, m.municipality, g.school
        """,
        county=county,
    )


def komvux(store: Store, county: str) -> pd.DataFrame:
    """One row per package: title, provider (or NA), municipality_code, municipality, start and
    last_application (ISO days, or NA), starting ("fast datum", "löpande", "inte bestämt", NA),
    distance ("ja", "nej")."""
    return store.query(
        """
        SELECT k.title, k.provider, k.area_code AS municipality_code, m.municipality, k.start,
               k.last_application, k.starting, k.distance
        FROM komvux_offer AS k JOIN municipality AS m ON m.municipality_code = k.area_code
        WHERE k.county_code = :county ORDER BY k.title, m.municipality, k.event_id
        """,
        county=county,
    )
