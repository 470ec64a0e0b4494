"""Questions about when the next application closes and is decided."""

import pandas as pd

from data.store import Store


def deadlines(store: Store, *matters: str) -> pd.DataFrame:
    """Rows of ``deadline`` in the order asked for, indexed by matter.

    Columns: title, decision and earliest_start (words, as published), last_closed (ISO date,
    the last known closing day). Raises KeyError for a matter that the edition does not have.
    """
    frame = store.query("SELECT matter, title, decision, earliest_start, last_closed FROM deadline")
    return frame.set_index("matter").loc[list(matters)]
