"""Who does what in competence supply: actors by type and level."""

import pandas as pd

from data.inputs import Inputs
from data.tables import Column, Table

NEEDS = ()

FILE = "actors.csv"

TABLE = Table(
    "actor",
    "Aktörer",
    key=("actor",),
    sources=("aktorer",),
    caveats=(
        "Listan omfattar Sörmland, Örebro län och riket och är inte fullständig.",
        "Ej kontrollerad betyder att ingen källa är läst för raden.",
    ),
    columns={
        "actor": Column(str, "Aktör"),
        "actor_type": Column(str, "Typ"),
        "level": Column(str, "Nivå", values=("lokalt", "regionalt", "flera län", "nationellt")),
        "place": Column(str, "Plats"),
        "county_codes": Column(
            str, "Län, koder", unit="skilda med ;", caveat="Tomt: hela landet.", optional=True
        ),
        "role": Column(str, "Vad aktören gör"),
        "website": Column(str, "Webbsida", optional=True),
        "source_url": Column(str, "Läst på", optional=True),
        "verified": Column(str, "Kontroll", values=("källa läst", "ej kontrollerad")),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per actor."""
    return inputs.csv(FILE)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """As it stands."""
    return published
