"""Questions about a few YH programmes that somebody has chosen, for comparing them (MYH).

A programme is named by its diarienummer without blanks ("MYH2025/3043"), as in an address.
"""

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from data.store import Store, listed


def codes(store: Store) -> frozenset[str]:
    """Every programme that can be compared: granted, with known starts."""
    return frozenset(_numbers(store))


@lru_cache(maxsize=16)
def _numbers(store: Store) -> dict[str, str]:
    """Code → diarienummer of what can be compared. The code has no blank, the number has one."""
    frame = store.query("SELECT DISTINCT diarienummer FROM yh_start")
    return {number.replace(" ", ""): number for number in frame["diarienummer"]}


def _listed(store: Store, chosen: Sequence[str]) -> tuple[str, dict[str, str]]:
    numbers = _numbers(store)
    return listed([numbers[code] for code in chosen if code in numbers])


def programmes(store: Store, chosen: Sequence[str]) -> pd.DataFrame:
    """One row per programme, in the order of ``chosen``.

    Columns: code, diarienummer, application_year, programme, provider, website (or NA) and
    website_status ("källa läst", "ej kontrollerad", NA), education_area, sector (code), points
    (YH-poäng), pace_pct, study_form, diploma, seqf_level and sun5 (NA before 2021 and 2023),
    municipality_count, terms; starts (how many are granted) and remark (where MYH gives two
    numbers, else NA); seats of the whole programme: lowest and highest (per start) and
    places (all granted starts).
    """
    marks, values = _listed(store, chosen)
    frame = store.query(
        f"""
        SELECT replace(a.diarienummer, ' ', '') AS code, a.diarienummer, a.application_year,
               a.programme,
               coalesce(p.provider_name, a.provider) AS provider, p.website, p.website_status,
               a.education_area, a.sector, a.yh_points AS points, a.pace_pct, a.study_form,
               a.diploma, a.seqf_level, a.sun5, a.municipality_count,
               max(s.terms) AS terms, count(DISTINCT s.start_no) AS starts,
               max(s.remark) AS remark, min(s.places) AS lowest, max(s.places) AS highest,
               coalesce(
                   (SELECT sum(t.places) FROM yh_start AS t WHERE t.diarienummer = a.diarienummer),
                   (SELECT sum(b.places_granted) FROM yh_application AS b
                    WHERE b.diarienummer = a.diarienummer)
               ) AS places
        FROM yh_application AS a
        JOIN yh_start AS s USING (diarienummer)
        LEFT JOIN provider AS p ON p.provider = a.provider
        WHERE a.diarienummer IN ({marks})
        GROUP BY a.diarienummer
        """,
        **values,
    )
    return frame.set_index("code").loc[list(chosen)].reset_index()


def places(store: Store, chosen: Sequence[str]) -> pd.DataFrame:
    """diarienummer, municipality_code, municipality: one row per programme and place."""
    marks, values = _listed(store, chosen)
    return store.query(
        f"""
        SELECT a.diarienummer, a.municipality_code, m.municipality
        FROM yh_application AS a
        JOIN municipality AS m ON m.municipality_code = a.municipality_code
        WHERE a.diarienummer IN ({marks}) ORDER BY a.diarienummer, a.municipality_code
        """,
        **values,
    )


def starts(store: Store, chosen: Sequence[str]) -> pd.DataFrame:
    """diarienummer, start_no, earliest and latest ("2026ht"), earliest_order and last_order
    (ordinals of terms): one row per granted start, in order."""
    marks, values = _listed(store, chosen)
    return store.query(
        f"""
        SELECT s.diarienummer, s.start_no, s.earliest_term AS earliest, s.latest_term AS latest,
               s.earliest_order, s.last_order
        FROM yh_start AS s WHERE s.diarienummer IN ({marks})
        ORDER BY s.diarienummer, s.start_no
        """,
        **values,
    )
