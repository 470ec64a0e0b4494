"""Questions about YH programmes: what was applied for, granted and is running (MYH)."""

from collections.abc import Sequence
from typing import Literal

import pandas as pd

from data.questions.places import by_name, in_a_row
from data.store import Store, listed


def applications(store: Store, county: str, sector: str, year: int) -> pd.DataFrame:
    """Applications that concern a county, one row per diarienummer, granted first.

    Columns: diarienummer, programme, provider, decision, study_form, municipalities (names
    in the county), municipality_count (in the country), own (1 in the sector, 0
    "närliggande"); for granted ones starts (number), per_start (seats of the largest start),
    places (seats of all starts) and remark (where MYH contradicts itself, else NA). Seats are
    the county's own where MYH splits them by municipality, else the whole programme's;
    2018–2019 have no seats at all.
    """
    # The county comes with the wanted: with a condition on the starts alone SQLite reads all of
    # them into a filter first.
    frame = store.query(
        """
        WITH wanted AS (
            SELECT * FROM yh_application
            WHERE county_code = :county AND application_year = :year
              AND (sector = :sector OR sector_also = :sector)
        ), seats AS (
            SELECT w.diarienummer, COUNT(*) AS starts, MAX(c.places) AS per_start,
                   SUM(c.places) AS places, s.remark
            FROM (SELECT DISTINCT diarienummer, county_code FROM wanted) AS w
            CROSS JOIN yh_start AS s USING (diarienummer)
            CROSS JOIN yh_start_county AS c USING (diarienummer, start_no, county_code)
            GROUP BY w.diarienummer
        )
        SELECT a.diarienummer, a.programme, coalesce(p.provider_name, a.provider) AS provider,
               a.decision, a.study_form, group_concat(m.municipality, ';') AS municipalities,
               a.municipality_count, a.sector = :sector AS own, s.starts, s.per_start,
               CASE WHEN a.decision = 'Beviljad'
                    THEN coalesce(s.places, SUM(a.places_granted)) END AS places,
               s.remark
        FROM wanted AS a
        LEFT JOIN municipality AS m USING (municipality_code)
        LEFT JOIN provider AS p ON p.provider = a.provider
        LEFT JOIN seats AS s USING (diarienummer)
        GROUP BY +a.diarienummer
        """,
        county=county,
        sector=sector,
        year=year,
    )
    return _in_order(frame).sort_values(
        "decision", key=lambda decision: decision != "Beviljad", kind="stable", ignore_index=True
    )


def decisions_by_year(store: Store, county: str, sector: str) -> pd.DataFrame:
    """application_year, applications, granted, on_site (granted and not at a distance): a
    county's, by diarienummer, in the sector.

    A year without applications has no row.
    """
    return store.query(
        """
        SELECT application_year, count(DISTINCT diarienummer) AS applications,
               count(DISTINCT CASE WHEN decision = 'Beviljad' THEN diarienummer END) AS granted,
               count(DISTINCT CASE WHEN decision = 'Beviljad' AND study_form = 'bunden'
                              THEN diarienummer END) AS on_site
        FROM yh_application WHERE county_code = :county AND sector = :sector
        GROUP BY application_year ORDER BY application_year
        """,
        county=county,
        sector=sector,
    )


def national_decisions(
    store: Store, sector: str, year: int, table: Literal["yh_application", "yh_course"]
) -> tuple[int, int]:
    """(applications, granted) in the country, each diarienummer once: programmes or courses."""
    row = store.query(
        f"""
        SELECT count(DISTINCT diarienummer) AS applications,
               count(DISTINCT CASE WHEN decision = 'Beviljad' THEN diarienummer END) AS granted
        FROM {table} WHERE sector = :sector AND application_year = :year
        """,
        sector=sector,
        year=year,
    ).iloc[0]
    return int(row["applications"]), int(row["granted"])


def earlier_with_starts_left(
    store: Store, county: str, sector: str, year: int, term_order: int
) -> int:
    """Programmes granted before ``year`` with a start in the term ``term_order`` or later."""
    frame = store.query(
        """
        SELECT count(DISTINCT a.diarienummer) AS programmes
        FROM yh_application AS a JOIN yh_start AS s USING (diarienummer)
        WHERE a.county_code = :county AND a.sector = :sector AND a.application_year < :year
          AND s.earliest_order >= :term_order
        """,
        county=county,
        sector=sector,
        year=year,
        term_order=term_order,
    )
    return int(frame["programmes"].iloc[0])


def running_starts(store: Store, county: str, sector: str, first: int, last: int) -> pd.DataFrame:
    """Granted starts that may be running in the terms ``first``–``last`` (ordinals), each once.

    Columns: diarienummer, start_no, programme, provider, municipalities (names in the county),
    study_form, municipality_count (in the country), earliest_order, last_order, last_term
    (all if the start is the earliest possible) and places (seats of the start: the county's
    own where MYH splits them, else the whole programme's; NA where MYH publishes none).
    """
    frame = store.query(
        """
        SELECT a.diarienummer, s.start_no, a.programme,
               coalesce(p.provider_name, a.provider) AS provider,
               group_concat(m.municipality, ';') AS municipalities,
               a.study_form, a.municipality_count, s.earliest_order, s.last_order, s.last_term,
               c.places
        FROM yh_application AS a
        JOIN yh_start AS s USING (diarienummer)
        JOIN yh_start_county AS c USING (diarienummer, start_no, county_code)
        LEFT JOIN municipality AS m USING (municipality_code)
        LEFT JOIN provider AS p ON p.provider = a.provider
        WHERE a.county_code = :county AND a.sector = :sector AND a.decision = 'Beviljad'
          AND s.earliest_order <= :last AND s.last_order >= :first
        GROUP BY a.diarienummer, s.start_no ORDER BY s.start_no
        """,
        county=county,
        sector=sector,
        first=first,
        last=last,
    )
    return _in_order(frame)


def _in_order(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows by programme as Swedish sorts them, and the municipalities of a cell the same way."""
    named = frame.assign(municipalities=frame["municipalities"].map(in_a_row))
    return by_name(named, "programme", [], ["diarienummer"])


def students(store: Store, county: str, areas: Sequence[str]) -> pd.DataFrame:
    """Admitted, students and graduates of areas of education in a county, as SCB counts them; none
    where nothing is fetched. The county is where the programme is given.

    Columns: year, area_of_education, measure (SCB's label), sex, value (float; missing where SCB
    has none), unit, source; the newest year last.
    """
    marks, given = listed(areas)
    return store.query(
        f"""
        SELECT year, area_of_education, measure, sex, value, unit, source FROM yh_county
        WHERE county_code = :county AND area_of_education IN ({marks})
        ORDER BY year, area_of_education, measure, sex
        """,
        county=county,
        **given,
    )
