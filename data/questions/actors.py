"""Questions about who does what."""

import pandas as pd

from data.store import Store


def actors(store: Store, county: str) -> pd.DataFrame:
    """Actors that work in a county: local first, then regional, of several counties, national.

    Every column of ``actor`` (data/steps/actor.py), ``areas`` as a tuple of codes. Within a level
    by type, then as they are in the table.
    """
    frame = store.query(
        """
        SELECT * FROM actor
        WHERE county_codes IS NULL OR instr(';' || county_codes || ';', ';' || :county || ';')
        ORDER BY CASE level WHEN 'lokalt' THEN 0 WHEN 'regionalt' THEN 1
                            WHEN 'flera län' THEN 2 ELSE 3 END, actor_type, actor
        """,
        county=county,
    )
    return frame.assign(areas=[tuple(codes.split(";")) for codes in frame["areas"]])


def areas(store: Store) -> pd.DataFrame:
    """of (a type of actor, or an actor), areas (codes, separated by ";"), why: the mapping."""
    return store.query("SELECT of, areas, why FROM actor_area ORDER BY rowid")
