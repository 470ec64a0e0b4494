"""What school delivers: pupils, degrees and what follows (Skolverket and SCB)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.tables import Column, Table

FILE = "school_outcomes.csv"

TABLE = Table(
    "school_outcome",
    "Skola och vuxenutbildning",
    key=("area_code", "level", "indicator", "programme", "period", "sex", "unit"),
    sources=(
        "skolverket_siris",
        "skolverket_2019_06_17",
        "skolverket_2019_11_21",
        "skolverket_2020_06_11",
        "skolverket_2020_10_15",
        "skolverket_2021_10_07",
        "skolverket_2023_10_05",
        "skolverket_2024_06_11",
        "skolverket_2025_06_11",
        "katrineholm_2019",
        "regionfakta_examen_19",
        "regionfakta_behorighet_18",
        "regionfakta_hogskola_04",
        "regionfakta_hogskola_kon_04",
        "regionfakta_nyborjare_04",
        "regionfakta_nyborjare_18",
    ),
    caveats=(
        "Utgåvan har olika år, områden och mått; elever per program finns bara för riket 2016/17.",
        "Skolverkets uppgifter per kommun gäller den kommun där skolan ligger.",
    ),
    columns={
        "county_code": Column(str, "Länskod", caveat="00 är riket."),
        "area_code": Column(str, "Område, kod", caveat="Riket, län eller kommun."),
        "level": Column(
            str, "Skolform", values=("grundskola", "gymnasieskola", "komvux", "högskola")
        ),
        "indicator": Column(str, "Mått"),
        "programme": Column(
            str, "Program", caveat="Programmet är ”Alla” där källan inte delar upp på program."
        ),
        "period": Column(
            str, "Period", caveat="Perioden är läsår, kalenderår eller när utbildningen slutade."
        ),
        "sex": Column(str, "Kön", values=("kvinnor", "män", "totalt")),
        "value": Column(float, "Värde", low=0),
        "unit": Column(str, "Enhet", values=("antal", "procent")),
        "source": Column(str, "Källa"),
        "caveat": Column(str, "Att tänka på", optional=True),
    },
    indexes=(("county_code", "area_code", "indicator", "period"),),
)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """A blank programme is all programmes together."""
    return published.assign(programme=published["programme"].fillna("Alla"))


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every area lies where its row says."""
    stop_unplaced(table, county, municipality, FILE)
