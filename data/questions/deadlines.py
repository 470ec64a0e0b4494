"""Questions about when the next application closes and is decided."""

from functools import lru_cache

import pandas as pd

from data.store import Store


def deadlines(store: Store, *matters: str) -> pd.DataFrame:
    """Rows of ``deadline`` in the order asked for, indexed by matter.

    Columns: title, applicant, opens, closes, decision, earliest_start, applies_to, status (words,
    as published, NA where nothing is said), last_closed (ISO date, the last known closing day),
    confirmed ("ja", "nej"), reference (where it is read). Raises KeyError for a matter that
    the edition does not have.
    """
    return _every(store).loc[list(matters)]


@lru_cache(maxsize=16)
def _every(store: Store) -> pd.DataFrame:
    return store.query("SELECT * FROM deadline").set_index("matter")
