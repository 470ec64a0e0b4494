"""Where a YH provider is reached: role mailboxes and pages that a coordinator entered.

They come through the sheet *Kontakter* of ``lokala_siffror.xlsx``; without it the table has no
rows. A row is about all of a provider, about what it gives in a municipality, or about one
programme: then ``page`` is the programme's own.
"""

import pandas as pd

from data.inputs import Inputs
from data.published import local_contacts
from data.tables import Column, Table

TABLE = Table(
    "provider_contact",
    "Kontakter hos YH-anordnare",
    key=("provider_name", "municipality_code", "diarienummer"),
    sources=("lokala_siffror",),
    caveats=("Lämnade av den som samordnar; bara funktionsbrevlådor, aldrig personers adresser.",),
    columns={
        "provider_name": Column(str, "Anordnare"),
        "municipality_code": Column(str, "Kommunkod", caveat="Tomt: alla kommuner."),
        "diarienummer": Column(str, "Diarienummer", caveat="Tomt: alla utbildningar."),
        "mailbox": Column(str, "Funktionsbrevlåda", optional=True),
        "page": Column(str, "Webbsida", optional=True),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per row of the sheet that is about a YH provider."""
    return local_contacts.read(inputs).dropna(subset=["provider"])


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """Our names."""
    return published.rename(columns={"provider": "provider_name"}).drop(columns="actor")
