"""Which occupations a YH programme leads to, by its SUN5 code (own mapping)."""

import pandas as pd

from data.inputs import Inputs
from data.problems import BuildStopped, Problem
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


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per prefix and occupation; the longest prefix of a SUN5 code wins."""
    return inputs.csv(FILE)


def shape(published: pd.DataFrame, occupation: pd.DataFrame) -> pd.DataFrame:
    """As it stands: the file is ours."""
    return published


def check(table: pd.DataFrame, occupation: pd.DataFrame) -> None:
    """Every occupation exists under that name."""
    unknown = sorted(set(table["occupation"]) - set(occupation["occupation"]))
    if unknown:
        raise BuildStopped(
            *(
                Problem(
                    f"Yrket {name!r} finns inte i Yrkesbarometern.",
                    "Skriv yrket som i occupations.csv eller ta bort raden.",
                    file=FILE,
                    column="occupation",
                )
                for name in unknown
            )
        )
