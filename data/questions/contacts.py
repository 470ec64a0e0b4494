"""Questions about where a YH provider is reached."""

from functools import lru_cache

import pandas as pd

from data.store import Store


@lru_cache(maxsize=16)
def entered(store: Store) -> dict[str, pd.DataFrame]:
    """Provider → its rows that a coordinator entered: municipality_code and diarienummer ("" for
    all), mailbox and page (one of them may be NA)."""
    frame = store.query("SELECT * FROM provider_contact ORDER BY municipality_code, diarienummer")
    return dict(list(frame.groupby("provider_name")))


@lru_cache(maxsize=16)
def municipal(store: Store) -> frozenset[str]:
    """Providers that are municipalities."""
    frame = store.query(
        """
        SELECT DISTINCT coalesce(p.provider_name, a.provider) AS provider
        FROM yh_application AS a LEFT JOIN provider AS p ON p.provider = a.provider
        WHERE a.provider_type = 'Kommun'
        """
    )
    return frozenset(frame["provider"])
