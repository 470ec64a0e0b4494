"""Questions about the occupations that YH programmes lead to, and where the programmes are (MYH).

The link is ``programme_occupation``: by SUN5 code, or for applications before 2023 by name.
"""

from collections.abc import Sequence

import pandas as pd

from data.store import Store, listed

#: Granted programmes whose last start ends in the asked term or later.
_RUNNING = """
    SELECT diarienummer, max(places) AS per_start, sum(places) AS total FROM yh_start
    GROUP BY diarienummer HAVING max(last_order) >= :term_order
"""


def programmes(store: Store, term_order: int) -> pd.DataFrame:
    """Every granted programme in the country that can start or is running: its last start ends
    in the term ``term_order`` (ordinal, data/terms.py) or later.

    One row per diarienummer: sector, study_form, municipalities (codes, separated by ";"),
    per_start (seats of the largest start) and total (all starts) of the whole programme,
    missing where MYH publishes none.
    """
    return store.query(
        f"""
        SELECT a.diarienummer, a.sector, a.study_form, s.per_start, s.total,
               group_concat(a.municipality_code, ';') AS municipalities
        FROM ({_RUNNING}) AS s JOIN yh_application AS a USING (diarienummer)
        WHERE a.decision = 'Beviljad' GROUP BY a.diarienummer
        """,
        term_order=term_order,
    )


def county_seats(store: Store, county: str) -> pd.DataFrame:
    """diarienummer, per_start, total: seats as they count in a county, its own part where MYH
    splits them by municipality."""
    return store.query(
        "SELECT diarienummer, max(places) AS per_start, sum(places) AS total "
        "FROM yh_start_county WHERE county_code = :county GROUP BY diarienummer",
        county=county,
    )


def applications(store: Store, county: str, since: int) -> pd.DataFrame:
    """diarienummer, application_year, decision: what concerns a county, applied for in the year
    ``since`` or later."""
    return store.query(
        "SELECT DISTINCT diarienummer, application_year, decision FROM yh_application "
        "WHERE county_code = :county AND application_year >= :since",
        county=county,
        since=since,
    )


def tried(store: Store, county: str, since: int, diarienummer: Sequence[str]) -> pd.DataFrame:
    """Some of those applications in full, the newest first, then by name: application_year,
    programme, provider, study_form, decision, diarienummer."""
    marks, values = listed(diarienummer)
    return store.query(
        f"""
        SELECT DISTINCT a.application_year, a.programme,
               coalesce(p.provider_name, a.provider) AS provider, a.study_form, a.decision,
               a.diarienummer
        FROM yh_application AS a LEFT JOIN provider AS p ON p.provider = a.provider
        WHERE a.county_code = :county AND a.application_year >= :since
          AND a.diarienummer IN ({marks})
        ORDER BY a.application_year DESC, a.programme, a.diarienummer
        """,
        county=county,
        since=since,
        **values,
    )


def links(store: Store) -> pd.DataFrame:
    """diarienummer, occupation, link ("direkt", "nära"), via ("SUN5", "namn"): which occupations
    every application's programme leads to."""
    return store.query("SELECT diarienummer, occupation, link, via FROM programme_occupation")


def of_programmes(store: Store, diarienummer: Sequence[str]) -> pd.DataFrame:
    """The rows of ``links`` for a few programmes, direct ones first."""
    marks, values = listed(diarienummer)
    return store.query(
        "SELECT diarienummer, occupation, link, via FROM programme_occupation WHERE diarienummer "
        f"IN ({marks}) ORDER BY diarienummer, link, occupation",
        **values,
    )


def named(store: Store) -> pd.DataFrame:
    """programme, occupation: which occupations programmes of a name lead to directly."""
    return store.query(
        "SELECT DISTINCT a.programme, p.occupation FROM programme_occupation AS p "
        "JOIN yh_application AS a USING (diarienummer) WHERE p.link = 'direkt'"
    )


def ways_in(store: Store) -> pd.DataFrame:
    """occupation, route (where one learns it), route_text, direct (1 when some education leads
    directly to it): every occupation."""
    return store.query(
        """
        SELECT r.occupation, r.route, r.route_text, EXISTS (
            SELECT 1 FROM sun5_occupation AS s
            WHERE s.occupation = r.occupation AND s.link = 'direkt'
        ) AS direct
        FROM occupation_route AS r
        """
    )


def note(store: Store, occupation: str) -> str | None:
    """What is noted on the way into an occupation, a legitimation that it takes for example."""
    frame = store.query(
        "SELECT note FROM occupation_route WHERE occupation = :occupation", occupation=occupation
    )
    return None if frame.empty or pd.isna(frame["note"].iloc[0]) else str(frame["note"].iloc[0])


def largest_municipalities(store: Store, county: str) -> tuple[str, ...]:
    """Codes of a county's most populous municipalities, two at most, the larger first."""
    frame = store.query(
        "SELECT largest_municipalities FROM county WHERE county_code = :county", county=county
    )
    return tuple(frame["largest_municipalities"].iloc[0].split(";"))
