"""Which occupations a YH programme leads to, by its SUN5 code (own mapping).

The longest prefix of a SUN5 code wins.
"""

import pandas as pd

from data.steps.occupation import stop_unknown
from data.tables import Column, Table

NEEDS = ("occupation",)

FILE = "sun5_occupation.csv"

TABLE = Table(
    "sun5_occupation",
    "Utbildningsinriktning och yrke",
    key=("sun5_prefix", "occupation"),
    sources=("egen_branschindelning",),
    caveats=(
        "Kopplingen mellan utbildning och yrke är vår egen och inte fullständig. "
        "Saknas en inriktning är ingen yrkeskoppling gjord.",
    ),
    columns={
        "sun5_prefix": Column(str, "SUN5 börjar med"),
        "occupation": Column(str, "Yrke"),
        "note": Column(str, "Anmärkning", optional=True),
    },
    indexes=(("occupation",),),
)


def check(table: pd.DataFrame, occupation: pd.DataFrame) -> None:
    """Every occupation exists under that name."""
    stop_unknown(table, occupation, FILE)
