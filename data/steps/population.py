"""Population on 31 December by municipality and age (SCB, mostly by way of Regionfakta)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.tables import Column, Table

FILE = "population.csv"

TABLE = Table(
    "population",
    "Folkmängd",
    key=("area_code", "year", "age"),
    sources=(
        "scb_befolkning",
        "regionfakta_folkmangd_04",
        "regionfakta_folkmangd_18",
        "regionfakta_forandring_04",
        "regionfakta_forandring_18",
        "regionfakta_kvartal_04",
        "regionfakta_sidhuvud_04",
        "regionfakta_sidhuvud_18",
    ),
    caveats=(
        "Utgåvan har bara riket, Sörmland och Örebro län, och olika år för olika områden.",
        "Folkmängd i Regionfaktas sidhuvud saknar årtal; året är härlett.",
    ),
    columns={
        "county_code": Column(str, "Länskod", caveat="00 är riket."),
        "area_code": Column(str, "Område, kod", caveat="Riket, län eller kommun."),
        "year": Column(int, "År", low=2010, high=2100),
        "age": Column(
            str,
            "Ålder",
            values=(
                "totalt",
                "0–15 år",
                "16–24 år",
                "25–44 år",
                "45–64 år",
                "65 år och äldre",
            ),
        ),
        "value": Column(int, "Antal", unit="personer", low=0),
        "source": Column(str, "Källa"),
    },
    indexes=(("county_code",),),
)


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every area lies where its row says."""
    stop_unplaced(table, county, municipality, FILE)
