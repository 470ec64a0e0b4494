"""The occupations that Yrkesbarometern assesses, each with its sector (own mapping)."""

import pandas as pd

from data.inputs import Inputs
from data.problems import Problem, stop_on
from data.published import yrkesbarometer
from data.sectors import cells
from data.tables import Column, Table

FILE = "occupations.csv"

TABLE = Table(
    "occupation",
    "Yrken",
    key=("occupation",),
    sources=("af_yrkesbarometern", "egen_branschindelning"),
    caveats=("Arbetsförmedlingens yrken; indelningen i branscher är vår egen och kan ändras.",),
    columns={
        "occupation": Column(str, "Yrke"),
        "occupation_area": Column(str, "Yrkesområde"),
        "ssyk": Column(str, "SSYK-koder", unit="SSYK 2012, skilda med ;"),
        "sector": Column(str, "Bransch, kod"),
        "sector_also": Column(str, "Närliggande bransch, kod", optional=True),
    },
    indexes=(("sector",),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per occupation and origin, oldest first, with the ``file`` and ``row`` it is in."""
    bundled = inputs.csv(FILE)
    bundled = bundled.assign(file=FILE, row=range(2, len(bundled) + 2))
    received = yrkesbarometer.received(inputs)
    return pd.concat([bundled, received[list(bundled.columns)]], ignore_index=True)


def shape(
    published: pd.DataFrame, sector: pd.DataFrame, sector_occupation: pd.DataFrame
) -> pd.DataFrame:
    """The newest row of each occupation. Its sector is its own, else that of its area."""
    newest = published.drop_duplicates("occupation", keep="last")
    areas = sector.assign(area=sector["occupation_areas"].map(cells)).explode("area")
    own = sector_occupation.set_index("occupation")
    table = newest.assign(
        sector=newest["occupation"]
        .map(own["sector"])
        .fillna(newest["occupation_area"].map(areas.set_index("area")["sector"])),
        sector_also=newest["occupation"].map(own["also"]),
    )
    unmapped = table[table["sector"].isna()]
    stop_on(
        Problem(
            f"Yrket {row.occupation!r} i yrkesområdet {row.occupation_area!r} har ingen bransch.",
            "Lägg till yrkesområdet i sectors.csv eller yrket i sector_occupations.csv.",
            file=row.file,
            row=row.row,
        )
        for row in unmapped.itertuples()
    )
    return table[list(TABLE.columns)]


def check(table: pd.DataFrame, sector_occupation: pd.DataFrame) -> None:
    """Every occupation that has been moved between sectors exists under that name."""
    stop_unknown(sector_occupation, table, "sector_occupations.csv")


def stop_unknown(of: pd.DataFrame, occupation: pd.DataFrame, file: str) -> None:
    """Stop the build unless every occupation that ``of`` names is in ``occupation``."""
    stop_on(
        Problem(
            f"Yrket {name!r} finns inte i Yrkesbarometern.",
            "Skriv yrket som i occupations.csv eller ta bort raden.",
            file=file,
            column="occupation",
        )
        for name in sorted(set(of["occupation"]) - set(occupation["occupation"]))
    )
