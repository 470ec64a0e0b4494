"""What is known of every fetched table: its title and id at the publisher, when it was updated."""

import pandas as pd

from data import fetched
from data.fetched_columns import SOURCE
from data.inputs import Inputs
from data.tables import Column, Table

TABLE = Table(
    "fetched_table",
    "Hämtade tabeller",
    key=("kind", "area_code"),
    sources=(),
    columns={
        "kind": Column(str, "Uttag, kod"),
        "area_code": Column(str, "Område, kod", caveat="Tomt län är hela landet (00)."),
        "source": SOURCE,
        "title": Column(str, "Tabellens namn hos utgivaren"),
        "table_id": Column(str, "Tabellens kod hos utgivaren"),
        "url": Column(str, "Adress"),
        "licence": Column(str, "Villkor"),
        "updated": Column(str, "Uppdaterad hos utgivaren", optional=True),
        "found": Column(
            str,
            "Hur tabellen hittades",
            caveat="Tomt: koden är känd.",
            optional=True,
        ),
        "caveats": Column(str, "Att tänka på", optional=True),
        "received": Column(
            str, "Innehållet hämtat", caveat="Den dag då innehållet blev det som det är."
        ),
        "rows": Column(int, "Antal rader", low=0),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per fetched file in the inbox."""
    rows = [
        {
            "kind": head["hamtad"],
            "area_code": head["area"] or "00",
            "source": head["source"],
            "title": head["about"]["title"],
            "table_id": head["about"]["table"],
            "url": head["about"]["url"],
            "licence": head["about"]["licence"],
            "updated": head["about"]["updated"] or None,
            "found": head["about"]["found"] or None,
            "caveats": head["about"]["caveats"] or None,
            "received": head["received"],
            "rows": head["rows"],
        }
        for head in fetched.heads(inputs)
    ]
    return pd.DataFrame(rows, columns=list(TABLE.columns))
