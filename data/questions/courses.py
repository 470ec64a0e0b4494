"""Questions about short YH courses: applications and seats (MYH), who takes them (SCB)."""

from functools import lru_cache

import pandas as pd

from data.questions.places import by_name, in_a_row
from data.store import Store

ADMITTED = "Antal antagna som påbörjat studier"
ELIGIBLE = "Antal behöriga sökande"


def application_years(store: Store) -> tuple[int, ...]:
    """Application years with decisions, newest first."""
    frame = store.query("SELECT DISTINCT application_year AS year FROM yh_course ORDER BY 1 DESC")
    return tuple(int(year) for year in frame["year"])


def every_decision(store: Store, year: int) -> bool:
    """Whether MYH's lists of the year hold every decision, not only what was granted."""
    frame = store.query(
        "SELECT count(*) AS rows FROM yh_course WHERE application_year = :year "
        "AND list <> 'samtliga beslut'",
        year=year,
    )
    return int(frame["rows"].iloc[0]) == 0


def decisions_by_year(store: Store, county: str, sector: str) -> pd.DataFrame:
    """application_year, applications, granted: a county's, by diarienummer, in the sector, every
    year of the edition. ``applications`` is NA where MYH's lists do not hold every decision."""
    frame = store.query(
        """
        SELECT application_year, count(DISTINCT diarienummer) AS applications,
               count(DISTINCT CASE WHEN decision = 'Beviljad' THEN diarienummer END) AS granted
        FROM yh_course WHERE county_code = :county AND sector = :sector
        GROUP BY application_year
        """,
        county=county,
        sector=sector,
    )
    years = _complete_years(store)
    frame = frame.set_index("application_year").astype("Int64").reindex(years.index, fill_value=0)
    frame["applications"] = frame["applications"].where(years == 1)
    return frame.reset_index()


@lru_cache(maxsize=16)
def _complete_years(store: Store) -> pd.Series:
    """1 for each application year whose lists hold every decision, else 0; oldest first."""
    frame = store.query(
        """
        SELECT application_year, min(list = 'samtliga beslut') AS complete
        FROM yh_course GROUP BY application_year ORDER BY application_year
        """
    )
    return frame.set_index("application_year")["complete"]


def applications(store: Store, county: str, sector: str, year: int) -> pd.DataFrame:
    """Applications that concern a county, one row per diarienummer, granted first.

    Columns: diarienummer, course, provider, decision, yh_points, municipalities (names in the
    county), municipality_count (in the country), places_granted (the whole course, all starts).
    """
    frame = store.query(
        """
        SELECT c.diarienummer, c.course, coalesce(p.provider_name, c.provider) AS provider,
               c.decision, c.yh_points, group_concat(m.municipality, ';') AS municipalities,
               (SELECT count(*) FROM yh_course AS every
                WHERE every.diarienummer = c.diarienummer) AS municipality_count,
               c.places_granted
        FROM yh_course AS c
        LEFT JOIN municipality AS m USING (municipality_code)
        LEFT JOIN provider AS p ON p.provider = c.provider
        WHERE c.county_code = :county AND c.sector = :sector AND c.application_year = :year
        GROUP BY c.diarienummer
        """,
        county=county,
        sector=sector,
        year=year,
    )
    named = frame.assign(
        municipalities=frame["municipalities"].map(in_a_row),
        refused=frame["decision"] != "Beviljad",
    )
    return by_name(named, "course", ["refused"], ["diarienummer"]).drop(columns="refused")


def starts(store: Store, county: str, sector: str) -> pd.DataFrame:
    """Granted courses' seats: application_year, diarienummer, start (as MYH writes it),
    start_year and places (the whole course), of every application year."""
    return store.query(
        """
        SELECT c.application_year, s.diarienummer, s.start, s.start_year, s.places
        FROM (SELECT DISTINCT diarienummer, application_year FROM yh_course
              WHERE county_code = :county AND sector = :sector) AS c
        JOIN yh_course_start AS s USING (diarienummer)
        ORDER BY s.start_year, s.start, s.diarienummer
        """,
        county=county,
        sector=sector,
    )


def start_years(store: Store) -> range:
    """Every year with seats on some granted course in the country."""
    row = store.query(
        "SELECT min(start_year) AS first, max(start_year) AS last FROM yh_course_start"
    )
    return range(int(row["first"].iloc[0]), int(row["last"].iloc[0]) + 1)


def outcomes(store: Store, area: str) -> pd.DataFrame:
    """Eligible applicants and admitted in the country, of the YH area named ``area``:
    every column of ``yh_course_outcome``; values are persons."""
    return store.query(
        """
        SELECT * FROM yh_course_outcome
        WHERE education_area = :area ORDER BY indicator, year, sex
        """,
        area=area,
    )
