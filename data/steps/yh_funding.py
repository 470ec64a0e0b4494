"""State funding of YH programmes by area, the country (MYH)."""

import pandas as pd

from data import yh_areas
from data.tables import Column, Table

FILE = "yh_funding.csv"

TABLE = Table(
    "yh_funding",
    "Statliga medel till YH-program",
    key=("indicator", "education_area", "year"),
    sources=("myh_statistik", "myh_schablon"),
    caveats=(
        "Uppgifterna gäller riket.",
        "En årsplats är 200 YH-poäng; det är inte detsamma som en plats i en start.",
        "MYH:s sida anger inte vilket år schablonnivåerna gäller; 2024 är osäkert.",
    ),
    columns={
        "indicator": Column(
            str,
            "Mått",
            values=(
                "Utbetalda statliga medel",
                "Utbetalda årsplatser",
                "Schablonnivå utan momskompensation",
                "Schablonnivå med momskompensation",
            ),
        ),
        "education_area": Column(str, "Utbildningsområde"),
        "area": Column(str, "Utbildningsområde, kod"),
        "year": Column(int, "År", low=2012, high=2100),
        "value": Column(float, "Värde", low=0),
        "unit": Column(
            str, "Enhet", values=("miljoner kronor", "årsplatser", "kronor per årsplats")
        ),
        "source": Column(str, "Källa"),
    },
)


def shape(published: pd.DataFrame, sector: pd.DataFrame) -> pd.DataFrame:
    """Areas under MYH's names."""
    return yh_areas.placed(published, sector, FILE)
