"""Women, men and total side by side: what a source gives row by row, spread over columns."""

from collections.abc import Sequence

import pandas as pd

from components.kit.sheet import Col
from components.kit.words import SEX_ORDER, municipality


def spread(rows: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """One row per ``keys``, in the order they come, with the value of each sex in its column.

    ``rows`` has sex and value; a sex that no row has gets an empty column.
    """
    wide = rows.pivot_table(index=list(keys), columns="sex", values="value", sort=False)
    return wide.reindex(columns=list(SEX_ORDER)).reset_index()


def columns(values: pd.Series) -> dict[str, Col]:
    """The columns of ``spread``, without a sex that is nowhere; decimals only where a value has
    one."""
    whole = (values % 1 == 0).all()
    column = Col("", "count" if whole else "decimal", missing="–", sparse=True)
    return {sex: column.but(label=sex.capitalize()) for sex in SEX_ORDER}


def areas(names: pd.Series, is_municipality: pd.Series) -> pd.Series:
    """Names of counties and municipalities for one column: some share a name ("Örebro")."""
    return names.mask(is_municipality.astype(bool), names.map(municipality))
