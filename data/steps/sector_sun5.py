"""Fields of study that belong to another sector than their YH area (own mapping).

The longest prefix of a SUN5 code wins.
"""

import pandas as pd

from data.sectors import stop_unknown
from data.tables import Column, Table

FILE = "sector_sun5.csv"

TABLE = Table(
    "sector_sun5",
    "Utbildningsinriktningar som flyttats mellan branscher",
    key=("sun5_prefix",),
    sources=("egen_branschindelning",),
    caveats=("Gäller ansökningar från 2023, då MYH började redovisa SUN5.",),
    columns={
        "sun5_prefix": Column(str, "SUN5 börjar med"),
        "sector": Column(str, "Bransch, kod"),
        "also": Column(str, "Närliggande bransch, kod", optional=True),
        "why": Column(str, "Inriktning"),
    },
)


def check(table: pd.DataFrame, sector: pd.DataFrame) -> None:
    """Both sectors of a row exist."""
    stop_unknown(table, "sun5_prefix", sector, FILE)
