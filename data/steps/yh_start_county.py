"""Seats per start as they count in each county: what a regional figure adds up.

A programme in several counties counts once in each of them, so counties can never be
added up to the country (use ``yh_start`` for that).
"""

import pandas as pd

from data.published.myh_columns import ROUNDS
from data.tables import Column, Table

TABLE = Table(
    "yh_start_county",
    "Starter av beviljade YH-program per län",
    key=("diarienummer", "start_no", "county_code"),
    sources=("myh_program",),
    caveats=(
        "Samma utbildning räknas i varje län den avser, så länen går inte att summera till riket.",
        (
            "Ansökningar 2020–2022 i flera kommuner: länets del är anordnarens avsikt i ansökan, "
            "inte bindande (MYH). Från 2023 gäller platserna hela utbildningen."
        ),
    ),
    columns={
        "diarienummer": Column(str, "Diarienummer"),
        "start_no": Column(int, "Start nummer", low=1, high=5),
        "county_code": Column(str, "Länskod"),
        "places": Column(int, "Beviljade platser", unit="platser per start", optional=True, low=0),
    },
    indexes=(("county_code",),),
)


def shape(
    published: pd.DataFrame, yh_application: pd.DataFrame, yh_start: pd.DataFrame
) -> pd.DataFrame:
    """The county's own seats where they are split by municipality, else the programme's."""
    rounds = {name: number for number, name in enumerate(ROUNDS, start=1)}
    split = yh_application.melt(
        ["diarienummer", "county_code"], list(rounds), "start_no", "county_places"
    )
    split["start_no"] = split["start_no"].map(rounds).astype("Int64")
    own = split.groupby(["diarienummer", "start_no", "county_code"], as_index=False)[
        "county_places"
    ].sum(min_count=1)
    out = yh_start[["diarienummer", "start_no", "places", "places_scope"]].merge(own)
    whole = out["places_scope"] == "programme"
    return out.assign(places=out["places"].where(whole, out["county_places"]))[list(TABLE.columns)]
