"""Which sector SCB's education groups belong to, by words of their names (own mapping).

The longest words that a name holds win. A group that holds none belongs to no sector: it is too
broad (naturvetenskaplig, gymnasial), or new.
"""

import pandas as pd

from data.sectors import stop_unknown
from data.tables import Column, Table

FILE = "sector_education.csv"

TABLE = Table(
    "sector_education",
    "Utbildningsgrupper per bransch",
    key=("words",),
    sources=("egen_branschindelning",),
    caveats=(
        "Vilken bransch en utbildningsgrupp hör till är vår egen bedömning. Breda grupper hör inte "
        "till någon.",
    ),
    columns={
        "words": Column(str, "Gruppens namn innehåller"),
        "sector": Column(str, "Bransch, kod"),
        "also": Column(str, "Närliggande bransch, kod", optional=True),
        "why": Column(str, "Inriktning"),
    },
)


def check(table: pd.DataFrame, sector: pd.DataFrame) -> None:
    """Both sectors of a row exist."""
    stop_unknown(table, "words", sector, FILE)
