"""What people call the occupations: everyday, older and narrower names (own compilation).

A name may mean several occupations ("elektriker"), and an occupation has many names. Only what
is true: somebody with the name works in the occupation.
"""

import pandas as pd

from data.steps.occupation import stop_unknown
from data.tables import Column, Table

FILE = "occupation_aliases.csv"

TABLE = Table(
    "occupation_alias",
    "Vad yrken kallas",
    key=("alias", "occupation"),
    sources=("egen_branschindelning",),
    caveats=("Vad yrken kallas i vardagen är en egen sammanställning.",),
    columns={
        "alias": Column(str, "Kallas"),
        "occupation": Column(str, "Yrke"),
    },
    indexes=(("occupation",),),
)


def check(table: pd.DataFrame, occupation: pd.DataFrame) -> None:
    """Every occupation exists under that name."""
    stop_unknown(table, occupation, FILE)
