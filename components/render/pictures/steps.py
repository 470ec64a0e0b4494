"""The values of a map in at most five groups: how many, of whom, and what they are called."""

import pandas as pd

from components.kit import cells
from components.kit.sheet import Figure

#: From little to much, in a picture file that knows no theme.
COLOURS = ("#e7f1f5", "#b3d2df", "#73aac2", "#357d9d", "#0e526f")


def steps(figure: Figure) -> tuple[str, ...]:
    """The legend: the figure's values in groups of about as many places each, lowest first.

    Each group says its own lowest and highest value, so nothing lies between two groups.
    """
    name = figure.encoding["value"]
    column = figure.columns[name]
    place = groups(figure)
    found = []
    for number in range(int(place.max()) + 1):
        values = figure.frame.loc[place == number, name]
        low, high = (cells.cell(value, column) for value in (values.min(), values.max()))
        found.append(low if low == high else f"{low}–{high}")
    return tuple(found)


def groups(figure: Figure) -> pd.Series:
    """The number of each row's group, 0 for the lowest values; −1 where the value is missing."""
    found = figure.frame[figure.encoding["value"]].astype("Float64").astype(float)
    if found.nunique() > len(COLOURS):
        found = pd.qcut(found, len(COLOURS), labels=False, duplicates="drop")
    return found.rank(method="dense").sub(1).fillna(-1).astype(int)


def spread(number: int) -> list[int]:
    """The places of so many groups among the five colours, from the first to the last."""
    most = len(COLOURS) - 1
    if number < 2:
        return [most // 2]
    return [round(place * most / (number - 1)) for place in range(number)]
