"""LIA periods that providers have confirmed, handed in through ``LIA-mall.xlsx``.

No open source publishes LIA periods. Without a workbook the table has no rows. A period
belongs to one start of a granted programme and takes the place of the estimate for it
(``lia_need``).
"""

import pandas as pd

from data.inputs import Inputs
from data.tables import Column, Table

NEEDS = ("yh_application", "yh_start")

INBOX_SOURCE = "lia_mall"

_WEEK = "ISO-vecka, 2027-v05"

TABLE = Table(
    "lia_period",
    "Bekräftade LIA-perioder",
    key=("uid",),
    sources=(INBOX_SOURCE,),
    caveats=(
        "Lämnade och bekräftade av anordnaren. Veckor och antal kan ändras: fråga anordnaren.",
        "Uppgifter som inte har bekräftats på tolv månader kan vara inaktuella.",
    ),
    columns={
        "uid": Column(str, "Periodens nyckel", caveat="Samma period har alltid samma nyckel."),
        "diarienummer": Column(str, "Diarienummer"),
        "start_no": Column(int, "Start nummer", low=1, high=5),
        "municipality_code": Column(
            str, "Kommunkod", optional=True, caveat="Saknas för distans utan bestämd studieort."
        ),
        "course": Column(str, "Kurs"),
        "period_no": Column(int, "Period nummer i kursen", low=1),
        "from_week": Column(str, "Från och med vecka", unit=_WEEK),
        "to_week": Column(str, "Till och med vecka", unit=_WEEK),
        "first_day": Column(str, "Första dag", unit="ÅÅÅÅ-MM-DD", caveat="Veckans måndag."),
        "last_day": Column(str, "Sista dag", unit="ÅÅÅÅ-MM-DD", caveat="Veckans söndag."),
        "students": Column(int, "Studerande", unit="antal", low=1),
        "contact": Column(str, "Funktionsbrevlåda", optional=True),
        "link": Column(str, "Webbsida", optional=True),
        "confirmed": Column(str, "Senast bekräftad", unit="ÅÅÅÅ-MM-DD"),
        "file": Column(str, "Fil", caveat="Arbetsboken som raden lämnades i."),
        "row": Column(int, "Rad", caveat="Radens nummer i arbetsboken.", low=1),
    },
    indexes=(("diarienummer", "start_no"), ("first_day", "last_day")),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per period; no rows without a workbook."""
    return pd.DataFrame(columns=list(TABLE.columns))


def shape(
    published: pd.DataFrame, yh_application: pd.DataFrame, yh_start: pd.DataFrame
) -> pd.DataFrame:
    """As it stands."""
    return published
