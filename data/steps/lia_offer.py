"""LIA places that employers offer, handed in through ``LIA-mall.xlsx``.

Without a workbook the table has no rows.
"""

import pandas as pd

from data.lia import workbook as lia
from data.rows import squeeze
from data.steps import lia_period
from data.tables import Column, Table

#: Every workbook's rows as they were handed in; none without a workbook.
read = lia.Handed.of

TABLE = Table(
    "lia_offer",
    "Erbjudna LIA-platser",
    key=("uid",),
    sources=(lia_period.INBOX_SOURCE,),
    caveats=(
        "Lämnade av arbetsgivaren; en plats är ett erbjudande, inte en överenskommelse.",
        "Uppgifter som inte har bekräftats på tolv månader kan vara inaktuella.",
    ),
    columns={
        "uid": Column(str, "Erbjudandets nyckel"),
        "organisation": Column(str, "Arbetsgivare"),
        "municipality_code": Column(str, "Kommunkod"),
        "sector": Column(str, "Bransch, kod", caveat="alla: alla branscher."),
        "field": Column(str, "Inriktning", caveat="Inriktningen är arbetsgivarens egna ord."),
        **lia_period.WEEKS,
        "places": Column(int, "Platser", unit="LIA-platser samtidigt", low=1),
        **lia_period.REACHED,
        "next_free": Column(str, "Nästa lediga dag", unit="ÅÅÅÅ-MM-DD", optional=True),
        **lia_period.HANDED_IN,
    },
    indexes=(("municipality_code",), ("first_day", "last_day")),
)


def shape(published: lia.Handed) -> pd.DataFrame:
    """The rows that are right, each with its days and its key."""
    found = published.offers()
    if found.empty:
        return pd.DataFrame(columns=list(TABLE.columns))
    keyed = found.assign(
        sender_key=found["organisation"].map(squeeze), field_key=found["field"].map(squeeze)
    )
    key = ["sender_key", "municipality_code", "sector", "field_key", "from_week"]
    return lia_period.dated(keyed, key).drop(columns=["sender_key", "field_key"])
