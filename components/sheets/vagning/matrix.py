"""The matrix of the weighing: shortage by what is within reach, paradox as a strip of its own."""

import pandas as pd

from components.sheets.occupations.weighing import NONE, SHORTAGE, Case
from components.sheets.vagning import matrix_text as text


def frame(rows: pd.DataFrame, radius: int) -> pd.DataFrame:
    """The rows of the weighing (rows.py) that are in shortage or paradox, in their order: ``name``,
    ``row`` and ``column`` (categoricals; no column for a paradox), ``tone``, ``hot`` ("ja" where
    nothing is within reach), ``note`` (what is suggested, in short) and ``under`` (that the
    assessment is the country's)."""
    found = rows[rows["case"].isin((*SHORTAGE, Case.PARADOX))]
    paradox = found["case"] == Case.PARADOX
    columns = text.columns(radius)
    return pd.DataFrame(
        {
            "name": found["occupation"],
            "row": pd.Categorical(
                paradox.map({False: text.SHORTAGE, True: text.PARADOX}),
                [text.SHORTAGE, text.PARADOX],
            ),
            "column": pd.Categorical([columns.get(column(case)) for case in found["case"]],
                                     list(columns.values())),
            "tone": paradox.map({False: "brist", True: "paradox"}),
            "hot": ["ja" if case in NONE else "nej" for case in found["case"]],
            "note": found["short"],
            "under": found["covered"].map({0: text.COUNTRY, 1: None}),
        }
    )  # fmt: skip


def column(case: Case) -> Case:
    """The first case of the column that a case stands in; a paradox and what is in neither
    shortage nor paradox stand in none."""
    if case in NONE:
        return Case.UNTRIED
    return Case.ACROSS if case is Case.MIXED else case
