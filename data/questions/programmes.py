"""Questions about YH programmes whose starts are known: granted from application year 2020 (MYH).

Three small frames that belong together by diarienummer: the programme, where it is given,
and its starts. A sector's rows are asked for at once; near, far and which status is worked
out from them (sheets/programmes/nearby.py), since that depends on the day and the visitor.
"""

from datetime import date

import pandas as pd

from data import terms
from data.store import Store

#: Granted with known starts, in the sector or related to it, each once with one of its places.
#: The plus keeps SQLite on the two indexes of sectors; grouping by key, it would read all rows.
_WANTED = """
    SELECT diarienummer, min(municipality_code) AS municipality_code
    FROM yh_application
    WHERE (sector = :sector OR sector_also = :sector)
      AND decision = 'Beviljad' AND rounds_granted > 0
    GROUP BY +diarienummer
"""


def programmes(store: Store, sector: str) -> pd.DataFrame:
    """One row per diarienummer, in no particular order.

    Columns: diarienummer, application_year, programme, provider, website (or NA) and
    website_status ("källa läst", "ej kontrollerad", NA), education_area, area (slug), own (1 in
    the sector, 0 "närliggande"), sector (its name), points (YH-poäng), pace_pct, study_form,
    diploma and seqf_level (NA before 2021 and 2023), municipality_count; seats of the whole
    programme: lowest and highest (per start) and places (all
    granted starts).
    """
    return store.query(
        f"""
        SELECT a.diarienummer, a.application_year, a.programme,
               coalesce(p.provider_name, a.provider) AS provider, p.website, p.website_status,
               a.education_area, a.area, a.sector = :sector AS own, sector.name AS sector,
               a.yh_points AS points, a.pace_pct, a.study_form, a.diploma, a.seqf_level,
               a.municipality_count, min(s.places) AS lowest, max(s.places) AS highest,
               coalesce(sum(s.places), (
                   SELECT sum(b.places_granted) FROM yh_application AS b
                   WHERE b.diarienummer = a.diarienummer
               )) AS places
        FROM ({_WANTED}) JOIN yh_application AS a USING (diarienummer, municipality_code)
        JOIN yh_start AS s USING (diarienummer)
        JOIN sector ON sector.sector = a.sector
        LEFT JOIN provider AS p ON p.provider = a.provider
        GROUP BY a.diarienummer
        """,
        sector=sector,
    )


def places(store: Store, sector: str) -> pd.DataFrame:
    """diarienummer, municipality_code, municipality: one row per programme and place."""
    return store.query(
        f"""
        SELECT a.diarienummer, a.municipality_code, m.municipality
        FROM ({_WANTED}) AS wanted JOIN yh_application AS a USING (diarienummer)
        JOIN municipality AS m ON m.municipality_code = a.municipality_code
        """,
        sector=sector,
    )


def standing(store: Store, sector: str, day: date) -> pd.DataFrame:
    """diarienummer, status on ``day`` (data/terms.py), the window of the start that decides it
    (earliest and latest, terms like "2026ht") and ahead, the terms in which some start can be.

    That start is the next one ahead, otherwise the last one.
    """
    starts = store.query(
        f"""
        SELECT s.diarienummer, s.earliest_order, s.latest_term, s.last_order
        FROM ({_WANTED}) JOIN yh_start AS s USING (diarienummer)
        """,
        sector=sector,
    )
    by_programme: dict[str, list[terms.Start]] = {}
    for number, earliest, latest, last in starts.itertuples(index=False, name=None):
        start = terms.Start(earliest, terms.ordinal(latest), last)
        by_programme.setdefault(number, []).append(start)
    rows = []
    for number, ordered in by_programme.items():
        found = terms.status_at(ordered, day)
        assert found.start is not None  # every programme here has starts
        window = (terms.term(found.start.earliest), terms.term(found.start.latest))
        ahead = tuple(map(terms.term, terms.ahead(ordered, day)))
        rows.append((number, found.status, *window, ahead))
    return pd.DataFrame(rows, columns=["diarienummer", "status", "earliest", "latest", "ahead"])


def kinds(store: Store, sector: str) -> pd.DataFrame:
    """area (slug), education_area, study_form, pace_pct: the kinds of programmes a sector has."""
    return store.query(
        """
        SELECT DISTINCT area, education_area, study_form, pace_pct FROM yh_application
        WHERE sector = :sector AND decision = 'Beviljad' AND rounds_granted > 0
        """,
        sector=sector,
    )


def sectors_of_area(store: Store, area: str) -> tuple[str, ...]:
    """Names of the sectors that have granted programmes with starts in a YH area, most first."""
    frame = store.query(
        """
        SELECT sector.name, count(DISTINCT a.diarienummer) AS programmes
        FROM yh_application AS a JOIN sector USING (sector)
        WHERE a.area = :area AND a.decision = 'Beviljad' AND a.rounds_granted > 0
        GROUP BY sector.name ORDER BY programmes DESC, sector.name
        """,
        area=area,
    )
    return tuple(frame["name"])
