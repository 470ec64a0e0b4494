"""MYH's decisions on applications, programmes and courses alike: what orders are matched with."""

import json
from collections.abc import Iterable

import pandas as pd

from data.store import Store

_BOTH = """
    SELECT a.diarienummer, a.application_year, a.decision, a.programme AS name, a.provider,
           a.rounds_applied AS starts_applied, a.rounds_granted AS starts_granted,
           a.county_code, a.municipality_code
    FROM yh_application AS a WHERE {which}
    UNION ALL
    SELECT c.diarienummer, c.application_year, c.decision, c.course AS name, c.provider,
           NULL AS starts_applied, NULL AS starts_granted, c.county_code, c.municipality_code
    FROM yh_course AS c WHERE {which}
"""
_NAMED = "diarienummer IN (SELECT value FROM json_each(:numbers))"
_SINCE = "county_code = :county AND application_year >= :year"


def decisions(store: Store, numbers: Iterable[str]) -> pd.DataFrame:
    """What MYH has decided on the applications with exactly these diarienummer.

    Columns: diarienummer, application_year, decision (Beviljad, Avslag, Återkallad), name,
    provider, starts_applied and starts_granted (starts; missing before 2020 and for courses),
    per_start (seats of the largest start, missing where MYH does not say).
    """
    return store.query(
        f"""
        WITH both_kinds AS ({_BOTH.format(which=_NAMED)})
        SELECT diarienummer, application_year, decision, name,
               coalesce(p.provider_name, b.provider) AS provider, starts_applied,
               CASE WHEN decision = 'Beviljad'
                    THEN coalesce(nullif((SELECT count(*) FROM yh_start AS s
                                          WHERE s.diarienummer = b.diarienummer), 0),
                                  starts_granted) END AS starts_granted,
               (SELECT max(places) FROM yh_start AS s
                WHERE s.diarienummer = b.diarienummer) AS per_start
        FROM both_kinds AS b
        LEFT JOIN provider AS p ON p.provider = b.provider
        GROUP BY diarienummer
        """,
        numbers=json.dumps(sorted(set(numbers)), ensure_ascii=False),
    )


def applications_since(store: Store, county: str, year: int) -> pd.DataFrame:
    """Applications that concern a county, of application year ``year`` or later.

    Columns: diarienummer, application_year, decision, name, provider, municipalities (codes in
    the county) and occupations (that a programme leads to directly), both separated by ";", the
    latter missing where there is none.
    """
    return store.query(
        f"""
        WITH both_kinds AS ({_BOTH.format(which=_SINCE)})
        SELECT diarienummer, application_year, decision, name,
               coalesce(p.provider_name, b.provider) AS provider,
               group_concat(municipality_code, ';') AS municipalities,
               (SELECT group_concat(l.occupation, ';') FROM programme_occupation AS l
                WHERE l.diarienummer = b.diarienummer AND l.link = 'direkt') AS occupations
        FROM both_kinds AS b
        LEFT JOIN provider AS p ON p.provider = b.provider
        GROUP BY diarienummer
        ORDER BY diarienummer
        """,
        county=county,
        year=year,
    )
