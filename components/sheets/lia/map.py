"""Need, confirmed periods and offers over our own municipalities. No Streamlit here.

Each is a layer of its own sign and number, so that they are told apart without colour. What is
drawn is the table of sheets/lia/figures.py (``places``), one term at a time.
"""

from collections.abc import Collection
from typing import NamedTuple

import pandas as pd
import pydeck as pdk

from components.kit.sheet import Figure
from components.render import maps
from components.sheets.lia import map_text as text
from components.sheets.programmes.map import Land, around

#: Municipalities are drawn this far outside what has something to show (degrees).
_AROUND = 0.5
#: Pixels between the lines below a municipality's name.
_LINE = 19


class Sign(NamedTuple):
    """A layer: the column of the table it shows, its sign and its name."""

    column: str
    sign: str
    name: str


SIGNS = (
    Sign("students", "○", text.NEED),
    Sign("confirmed", "●", text.CONFIRMED),
    Sign("places", "■", text.OFFERED),
    Sign("shared", "◇", text.SHARED),
)


def deck(
    figure: Figure,
    land: Land,
    term: str,
    shown: Collection[str],
    *,
    dark: bool = False,
    fit: tuple[int, int] = maps.PHONE,
) -> maps.Deck:
    """The map of one ``term`` ("vt 2027"); ``shown`` are columns of SIGNS.

    The view depends on the whole table, so that it stays when the term changes.
    """
    colours = maps.palette(dark)
    frame = figure.frame
    within = maps.bounds(land.shapes.loc[_inside(figure, land), "geometry"])
    rows = frame[frame["term"] == term]
    signs = [sign for sign in SIGNS if sign.column in shown]
    lines = {row["code"]: _lines(row, signs) for row in rows.to_dict("records")}
    hits = {code for code, found in lines.items() if found}
    return maps.Deck(
        [
            _land(within, land, hits, lines, colours),
            *(_layer(sign, lines, land, colours) for sign in signs),
            _names(rows[rows["code"].isin(hits)], land, colours),
        ],
        maps.view(within, fit),
    )


def _inside(figure: Figure, land: Land) -> pd.Series:
    codes = land.shapes["code"]
    inside = codes.isin(figure.frame["code"])
    if figure.encoding["within"] == "lan":
        inside |= codes.str.startswith(figure.encoding["county"])
    return inside


def _lines(row: dict, signs: Collection[Sign]) -> list[tuple[Sign, int]]:
    """What a municipality has, in the order of the signs; nothing is not a line."""
    found = []
    for sign in signs:
        value = row[sign.column]
        if not pd.isna(value) and value > 0:
            found.append((sign, int(value)))
    return found


def _land(
    within: maps.Bounds,
    land: Land,
    hits: Collection[str],
    lines: dict[str, list[tuple[Sign, int]]],
    colours: maps.Palette,
) -> pdk.Layer:
    near = around(within, land, _AROUND)
    properties = [
        {
            "code": code,
            "fill": colours.hit if code in hits else colours.land,
            "tip": text.tip(name, [(sign.name, number) for sign, number in lines.get(code, [])]),
        }
        for code, name in near[["code", "name"]].itertuples(index=False, name=None)
    ]
    return maps.areas("kommuner", near["geometry"], properties, get_line_color=list(colours.border))


def _layer(
    sign: Sign,
    lines: dict[str, list[tuple[Sign, int]]],
    land: Land,
    colours: maps.Palette,
) -> pdk.Layer:
    """One sign with its number, below the municipality's name and the signs before it."""
    data = [
        {
            "text": f"{sign.sign} {number}",
            "at": land.middles[code][::-1],
            "offset": [0, _LINE * (place + 1)],
        }
        for code, found in lines.items()
        for place, (own, number) in enumerate(found)
        if own == sign
    ]
    return pdk.Layer(
        "TextLayer",
        data=data,
        id=f"tecken-{sign.column}",
        get_text="text",
        get_position="at",
        get_pixel_offset="offset",
        get_size=16,
        get_color=list(colours.text),
        character_set=pdk.types.String("auto"),
        font_settings={"fontSize": 40, "buffer": 8},
        font_family=pdk.types.String("system-ui, 'Segoe UI', sans-serif"),
        background=True,
        get_background_color=[*colours.back, 215],
        background_padding=[4, 1, 4, 1],
        pickable=False,
    )


def _names(rows: pd.DataFrame, land: Land, colours: maps.Palette) -> pdk.Layer:
    found = [maps.Label(row.name, land.middles[row.code]) for row in rows.itertuples(index=False)]
    return maps.labels("namn", found, colours)
