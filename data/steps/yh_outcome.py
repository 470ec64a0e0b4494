"""Applicants, students, graduates and what becomes of them, the country (SCB)."""

import pandas as pd

from data import yh_areas
from data.tables import Column, Table

FILE = "yh_outcomes.csv"

#: Dataset -> its Source. The three follow-ups are tables of one yearly survey.
DATASETS = {
    "sokande": "scb_yh_sokande",
    "studerande": "scb_yh_studerande",
    "sysselsattning": "scb_yh_uppfoljning",
    "tid_till_arbete": "scb_yh_uppfoljning",
    "overensstammelse": "scb_yh_uppfoljning",
    "nyckeltal": "scb_yh_nyckeltal",
    "2021": "scb_yh_2021",
}

TABLE = Table(
    "yh_outcome",
    "Sökande, studerande och examinerade i yrkeshögskolan",
    key=("dataset", "indicator", "education_area", "sex", "year"),
    sources=("scb_yh_sokande", *sorted(set(DATASETS.values()) - {"scb_yh_sokande"})),
    caveats=(
        "Uppgifterna gäller riket och finns inte per län.",
        "Ett uttag åt gången: antalet examinerade 2021 är olika i SCB:s tabeller och i enkäten.",
        "Examensgraden är SCB:s egen och räknas aldrig om.",
        "Uppföljningen är en enkät; felmarginaler finns bara för examinerade 2021.",
        "I uppföljningarna är året uppföljningsåret; de följda examinerades året före.",
        "Examensgraden i SCB:s nyckeltal saknade decimaltecken i den lästa kopian; det är "
        "återställt (677 blev 67,7).",
    ),
    columns={
        "dataset": Column(str, "Uttag", values=tuple(DATASETS)),
        "indicator": Column(
            str,
            "Mått",
            values=(
                "Antal sökande",
                "Antal behöriga sökande",
                "Antal antagna vid start",
                "Antal antagna som påbörjat studier",
                "Antal studerande",
                "Antal examinerade",
                "Examensgrad",
                "Andel av antagna som påbörjat studier",
                "Andel av studerande",
                "Andel av examinerade",
                "Har arbete",
                "Första arbete inom 1 månad",
                "Första arbete inom 6 månader",
                "Antal examinerade med arbete",
                "Arbetet stämmer helt eller till största delen",
                "Arbetet stämmer till viss del",
                "Arbetet stämmer inte alls",
            ),
        ),
        "education_area": Column(str, "Utbildningsområde"),
        "area": Column(str, "Utbildningsområde, kod"),
        "sex": Column(str, "Kön", values=("kvinnor", "män", "totalt")),
        "year": Column(int, "År", low=2005, high=2100),
        "value": Column(float, "Värde", low=0),
        "unit": Column(str, "Enhet", values=("antal", "procent")),
        "source": Column(str, "Källa"),
    },
    indexes=(("education_area", "dataset"),),
)


def shape(published: pd.DataFrame, sector: pd.DataFrame) -> pd.DataFrame:
    """Areas under MYH's names, and the table each dataset is from."""
    placed = yh_areas.placed(published, sector, FILE)
    return placed.assign(source=placed["dataset"].map(DATASETS))


def check(table: pd.DataFrame) -> None:
    """A share is at most 100 per cent."""
    yh_areas.stop_over_hundred(table, FILE)
