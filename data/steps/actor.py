"""Who does what in competence supply: actors by type and level, and the areas they work in."""

import pandas as pd

from data.inputs import Inputs
from data.problems import Problem, stop_on
from data.published import local_more
from data.steps import actor_area
from data.tables import Column, Table

FILE = "actors.csv"

TABLE = Table(
    "actor",
    "Aktörer",
    key=("actor",),
    sources=("aktorer", "egen_aktorsindelning"),
    caveats=(
        "Listan omfattar Sörmland, Örebro län och riket och är inte fullständig.",
        "Ej kontrollerad betyder att ingen källa är läst för raden.",
        "Vilket område en aktör hör till är Årshjulets egen indelning.",
    ),
    columns={
        "actor": Column(str, "Aktör"),
        "actor_type": Column(str, "Typ"),
        "level": Column(str, "Nivå", values=("lokalt", "regionalt", "flera län", "nationellt")),
        "place": Column(str, "Plats"),
        "county_codes": Column(
            str, "Län, koder", unit="skilda med ;", caveat="Tomt: hela landet.", optional=True
        ),
        "areas": Column(str, "Områden, koder", unit="skilda med ;"),
        "role": Column(str, "Vad aktören gör"),
        "website": Column(str, "Webbsida", optional=True),
        "source_url": Column(str, "Läst på", optional=True),
        "source_year": Column(int, "Uppgiftens år", optional=True, low=1990, high=2100),
        "verified": Column(str, "Kontroll", values=("källa läst", "ej kontrollerad")),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per actor."""
    return local_more.contacts(inputs, inputs.csv(FILE))


def shape(published: pd.DataFrame, actor_area: pd.DataFrame) -> pd.DataFrame:
    """With ``areas``: the actor's own row in the mapping, otherwise its type's.

    Stops when the mapping has neither, or has a row for something that is not in the list.
    """
    areas = dict(zip(actor_area["of"], actor_area["areas"], strict=True))
    _require(published, areas)
    by_type = published["actor_type"].map(areas)
    return published.assign(areas=published["actor"].map(areas).fillna(by_type))


def _require(published: pd.DataFrame, areas: dict[str, str]) -> None:
    mapped = published["actor"].isin(areas) | published["actor_type"].isin(areas)
    problems = [
        Problem(
            f"Aktören {row.actor!r} av typen {row.actor_type!r} hör inte till något område.",
            f"Lägg typen eller aktören i data/bundled/{actor_area.FILE}.",
            file=FILE,
        )
        for row in published[~mapped].itertuples()
    ]
    unused = sorted(set(areas) - set(published["actor"]) - set(published["actor_type"]))
    problems += [
        Problem(
            f"{name!r} är varken en aktör eller en typ av aktör i {FILE}.",
            "Rätta stavningen, eller ta bort raden.",
            file=actor_area.FILE,
            column="of",
        )
        for name in unused
    ]
    stop_on(problems)
