"""Where the programmes of a list are given: how many in each municipality, as a map of our own.

A programme in several municipalities is counted in each. When the whole country was searched, the
map is of the counties.
"""

from collections.abc import Sequence

import pandas as pd

from components.kit import cells
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.programmes import list_text as text
from components.sheets.programmes import nearby
from data.questions import places
from data.store import Store

#: Kilometres outside a radius that are drawn too.
_BESIDE = 10


def figure(store: Store, near: Figure) -> Figure:
    """The map beside a list of programmes on site, of sheets/utbildningar/sheet.py."""
    asked = near.encoding
    country = asked["reach"] == "riket"
    drawn = places.shapes(store, "lan") if country else _around(store, asked)
    codes = [{code[:2] for code in own} if country else own for own in near.frame["codes"]]
    number = pd.Series([code for own in codes for code in own]).value_counts()
    frame = drawn.assign(programmes=drawn["code"].map(number).astype("Int64"))
    of = columns(store, "county" if country else "municipality")
    return Figure(
        kind="circles",
        title=text.where_title(country=country),
        alt=text.where_alt(most(frame, "programmes"), country=country),
        frame=in_order(frame, "programmes"),
        columns={
            **of(name="county" if country else "municipality"),
            "programmes": Col("Utbildningar", "count", missing=text.NO_HIT),
        },
        encoding=encoding("programmes", country=country),
        sources=near.sources,
        period=near.period,
        caveats=(text.IN_EACH, text.NO_SEX),
        beside=True,
    )


def _around(store: Store, asked: dict[str, str]) -> pd.DataFrame:
    """The municipalities of the county, or those within the radius and a little outside it."""
    if asked["reach"] in ("0", "lan"):
        return places.shapes(store, "kommun", asked["county"])
    every = places.shapes(store, "kommun")
    km = nearby.distances([asked["from"]], places.middles(store))
    return every[every["code"].map(km) <= int(asked["reach"]) + _BESIDE].reset_index(drop=True)


def encoding(value: str, *, country: bool) -> dict[str, str]:
    """Of circles over ``places.shapes``: counties of the country, else municipalities."""
    level = "lan" if country else "kommun"
    return {"code": "code", "value": value, "label": "name", "shape": "geometry", "level": level}


def in_order(frame: pd.DataFrame, value: str) -> pd.DataFrame:
    """The places, the largest number first and those without one last."""
    return frame.sort_values(
        value, ascending=False, na_position="last", kind="stable", ignore_index=True
    )


def most(frame: pd.DataFrame, value: str) -> Sequence[tuple[str, int]]:
    """The places with the largest numbers."""
    places = zip(frame["name"], frame[value].tolist(), strict=True)
    known = [(name, int(number)) for name, number in places if not cells.is_missing(number)]
    return sorted(known, key=lambda place: -place[1])[:3]
