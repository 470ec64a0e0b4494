"""Support and programmes to apply for, each with what is known of its standing.

``standing`` is set by hand in the file, never guessed here.
"""

import pandas as pd

from data.inputs import Inputs
from data.published import local_more
from data.tables import Column, Table

FILE = "support_programmes.csv"

TABLE = Table(
    "support_programme",
    "Stöd och program",
    key=("name", "organisation"),
    sources=("stodprogram",),
    caveats=(
        "Listan är inte fullständig. Villkor och tider ändras: läs alltid hos organisationen.",
        "Ej kontrollerad betyder att uppgiften är gammal eller att källan inte är läst.",
    ),
    columns={
        "name": Column(str, "Stöd"),
        "organisation": Column(str, "Organisation"),
        "target_group": Column(str, "För vem"),
        "what": Column(str, "Vad"),
        "level": Column(str, "Nivå", values=("lokalt", "regionalt", "flera län", "nationellt")),
        "county_codes": Column(
            str, "Län, koder", unit="skilda med ;", caveat="Tomt: hela landet.", optional=True
        ),
        "period": Column(str, "När", optional=True),
        "standing": Column(str, "Läge", values=("aktuell", "ej kontrollerad", "avslutad")),
        "status": Column(str, "Läget"),
        "link": Column(str, "Webbsida"),
        "source_url": Column(str, "Läst på", optional=True),
        "source_year": Column(int, "Uppgiftens år", optional=True, low=2010, high=2100),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per programme. ``standing`` is set by hand in the file, never guessed here."""
    return local_more.support(inputs, inputs.csv(FILE))
