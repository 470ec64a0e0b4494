"""Where students may need places in the term that the answer is about, as a map of our own.

The numbers are those of the table per municipality (figures.places): programmes on site in one
municipality, estimated and confirmed together. For the whole country the map is of counties.
"""

import pandas as pd

from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.lia import map_text as text
from components.sheets.lia.found import Chosen
from components.sheets.programmes import where
from data.questions import places
from data.store import Store


def figure(store: Store, chosen: Chosen, table: Figure) -> Figure | None:
    """The map of ``table``; None when no number of the term is known."""
    term = table.encoding["term"]
    rows = table.frame[table.frame["term"] == term]
    country = chosen.reach == "riket"
    known = rows.assign(students=rows[["students", "confirmed"]].sum(axis=1, min_count=1))
    key = known["code"].str[:2] if country else known["code"]
    summed = known.groupby(key)[["students", "places"]].sum(min_count=1)
    if not (summed["students"].fillna(0) > 0).any():
        return None
    shapes = _shapes(store, chosen, summed.index)
    frame = shapes.join(summed, on="code").astype({"students": "Int64", "places": "Int64"})
    of = columns(store, "county" if country else "municipality")
    return Figure(
        kind="circles",
        title=text.title(term),
        alt=text.circles_alt(term, where.most(frame, "students"), country=country),
        frame=where.in_order(frame, "students"),
        columns={
            **of(name="county" if country else "municipality"),
            "students": Col("Studerande", "count", "högst", "–"),
            "places": Col("Erbjudna platser", "count", missing="–", sparse=True),
        },
        encoding=where.encoding("students", country=country),
        sources=table.sources,
        period=term,
        estimated=table.estimated,
        caveats=table.caveats,
    )


def _shapes(store: Store, chosen: Chosen, codes: pd.Index) -> pd.DataFrame:
    """The county's municipalities and the others with a number; the counties of the country."""
    if chosen.reach == "riket":
        return places.shapes(store, "lan")
    every = places.shapes(store, "kommun")
    here = every["code"].isin(codes) | every["code"].str.startswith(chosen.county)
    return every[here].reset_index(drop=True)
