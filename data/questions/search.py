"""Questions for the search: every occupation, programme, provider, place and sector by name."""

import pandas as pd

from data.store import Store


def occupations(store: Store) -> pd.DataFrame:
    """occupation, sector, sector_also (or NA), aliases (everyday names, separated by "|",
    or NA), route_text (the normal way in)."""
    return store.query(
        """
        SELECT o.occupation, o.sector, o.sector_also, r.route_text,
               (SELECT group_concat(alias, '|') FROM occupation_alias AS a
                WHERE a.occupation = o.occupation) AS aliases
        FROM occupation AS o JOIN occupation_route AS r USING (occupation)
        ORDER BY o.occupation
        """
    )


def programmes(store: Store) -> pd.DataFrame:
    """Every granted programme with known starts: diarienummer, application_year, programme,
    provider (as MYH writes it), provider_name, education_area, sector, sector_also (or NA),
    study_form, pace_pct, sun5_name (or NA), municipalities (codes, separated by ";")."""
    return store.query(
        """
        SELECT a.diarienummer, a.application_year, a.programme, a.provider,
               coalesce(p.provider_name, a.provider) AS provider_name, a.education_area,
               a.sector, a.sector_also, a.study_form, a.pace_pct, a.sun5_name,
               group_concat(a.municipality_code, ';') AS municipalities
        FROM yh_application AS a LEFT JOIN provider AS p ON p.provider = a.provider
        WHERE a.decision = 'Beviljad' AND a.rounds_granted > 0
          AND a.diarienummer IN (SELECT diarienummer FROM yh_start)
        GROUP BY a.diarienummer ORDER BY a.diarienummer
        """
    )


def leads(store: Store) -> pd.DataFrame:
    """diarienummer, occupation, link ("direkt", "nära") of the granted programmes."""
    return store.query(
        """
        SELECT diarienummer, occupation, link FROM programme_occupation
        WHERE diarienummer IN (SELECT diarienummer FROM yh_start)
        """
    )


def places(store: Store) -> pd.DataFrame:
    """code (municipality or county), name, county_code, called (another name, or its own)."""
    return store.query(
        """
        SELECT municipality_code AS code, municipality AS name, county_code, municipality AS called
        FROM municipality
        UNION ALL
        SELECT municipality_code, m.municipality, m.county_code, p.alias
        FROM place_alias AS p JOIN municipality AS m USING (municipality_code)
        UNION ALL SELECT county_code, short_name, county_code, short_name FROM county
        UNION ALL SELECT county_code, short_name, county_code, county FROM county
        UNION ALL SELECT county_code, short_name, county_code, region_name FROM county
        """
    )


def sectors(store: Store) -> pd.DataFrame:
    """sector (code), name, in_text."""
    return store.query("SELECT sector, name, in_text FROM sector ORDER BY sector")


def starts(store: Store) -> pd.DataFrame:
    """diarienummer, earliest_order, latest_term, last_order: one row per start of a programme."""
    return store.query("SELECT diarienummer, earliest_order, latest_term, last_order FROM yh_start")


def application(store: Store, number: str) -> pd.DataFrame:
    """What a diarienummer is, at most one row: what ("program" or "kurs"), name, provider,
    decision, sector, application_year."""
    return store.query(
        """
        SELECT 'program' AS what, programme AS name, provider, decision, sector, application_year
        FROM yh_application WHERE diarienummer = :number
        UNION
        SELECT 'kurs', course, provider, decision, sector, application_year
        FROM yh_course WHERE diarienummer = :number
        LIMIT 1
        """,
        number=number,
    )
