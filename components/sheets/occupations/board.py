"""A board of occupations: names by situation, with the arrow of demand before each."""

import pandas as pd

from components.kit.numbers import NBSP
from components.sheets.occupations.situations import shape
from data.questions.places import swedish_order

#: Situation → how its group stands on the board, and its colour. In the board's order.
GROUPS: dict[str | None, tuple[str, str]] = {
    "brist": ("kort", "brist"),
    "paradox": ("kort", "paradox"),
    "balans": ("rad", "balans"),
    "överskott": ("rad", "overskott"),
    None: ("tyst", "svag"),
}

#: The order of rows. Paradox stands apart, after the scale from brist to överskott.
_ORDER = ("brist", "balans", "överskott", "paradox", None)

ENCODING = {"label": "occupation", "group": "group", "form": "form", "tone": "tone",
            "mark": "mark", "said": "said"}  # fmt: skip

#: Trend → the arrow before a name, and what it means.
ARROWS: dict[str | None, tuple[str, str | None]] = {
    "öka": ("↗", "efterfrågan väntas öka på fem års sikt"),
    "vara oförändrad": ("→", "efterfrågan väntas vara oförändrad"),
    "minska": ("↘", "efterfrågan väntas minska"),
    None: ("–", None),
}

#: ``basis`` of an assessment → the texture of its mark; and what each texture means.
TEXTURES = {"lanet": "hel", "delvis": "delvis", "storre": "annat", "riket": "annat"}
GROUNDS = {
    "hel": "bygger på länets uppgifter",
    "delvis": "bygger delvis på ett större område",
    "annat": "bygger helt på ett större område eller riket",
}


def grouped(situations: pd.Series, trends: pd.Series) -> dict[str, object]:
    """The columns that the board is drawn from."""
    found, trend = plain(situations), plain(trends)
    return {
        "group": pd.Categorical(
            [group(one) for one in found],
            [group(one) for one in GROUPS if one or None in found],
        ),
        "form": [GROUPS[one][0] for one in found],
        "tone": [GROUPS[one][1] for one in found],
        "mark": [ARROWS[one][0] for one in trend],
        "said": [ARROWS[one][1] for one in trend],
    }


def group(situation: str | None) -> str:
    """A group of the board: its sign and name."""
    return shape(situation).replace(NBSP, " ").replace(situation or "ingen", _heading(situation))


def ordered(rows: pd.DataFrame, situation: str) -> pd.DataFrame:
    """The rows by the situation in that column, then by name as Swedish sorts."""
    places = [
        (_ORDER.index(found), swedish_order(name))
        for found, name in zip(plain(rows[situation]), rows["occupation"], strict=True)
    ]
    return rows.iloc[sorted(range(len(rows)), key=places.__getitem__)]


def plain(column: pd.Series) -> list[str | None]:
    """The column's texts; None where it has none."""
    return [None if pd.isna(value) else str(value) for value in column]


def _heading(situation: str | None) -> str:
    return (situation or "ingen").capitalize()
