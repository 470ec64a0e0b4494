"""Applications to run short YH courses: one row per application and municipality (MYH).

All 21 counties, application years 2021-. The bundled facts; an imported workbook takes
the place of the rows of the same year and kind of list (2023 has one list of each kind).
"""

from pathlib import Path

import pandas as pd

from data.inputs import Inputs
from data.published import myh, myh_kurser
from data.published.myh_places import Vocabulary
from data.sectors import SectorMap
from data.tables import Column, Table
from data.workbooks import Workbook, is_workbook

INBOX_SOURCE = "myh_kurser"
KIND = "myh-kurser"

WHOLE_COURSE = "Platserna gäller hela kursen och fördelas inte mellan kommunerna."

TABLE = Table(
    "yh_course",
    "Ansökningar om korta YH-kurser",
    key=("diarienummer", "municipality_code"),
    sources=("myh_kurser", "egen_branschindelning"),
    caveats=(
        "Beviljad är ett beslut, inte en start. Ansökningsåren är över: kurserna har beviljats.",
        "Samma kurs räknas i varje län den avser, så länen går inte att summera till riket.",
        "2021, och för de extra medlen 2023, redovisar MYH bara beviljade kurser.",
        "Branschen följer av utbildningsområdet; MYH redovisar ingen SUN5 för kurser.",
    ),
    columns={
        "application_year": Column(int, "Ansökningsår", low=2021, high=2100),
        "diarienummer": Column(str, "Diarienummer"),
        "decision": Column(str, "Beslut", values=("Beviljad", "Avslag", "Återkallad")),
        "education_area": Column(str, "Utbildningsområde"),
        "area": Column(str, "Utbildningsområde, kod"),
        "course": Column(str, "Kurs"),
        "provider": Column(str, "Anordnare, som i ansökan"),
        "yh_points": Column(int, "Omfattning", unit="YH-poäng", low=1, high=400),
        "places_granted": Column(
            int,
            "Platser totalt",
            unit="alla beviljade starter",
            caveat=WHOLE_COURSE,
            optional=True,
            low=0,
        ),
        "places_by_start": Column(
            str, "Beviljade platser per startår", unit="som MYH skriver", optional=True
        ),
        "county_code": Column(str, "Länskod"),
        "municipality_code": Column(str, "Kommunkod"),
        "list": Column(
            str,
            "Listan innehåller",
            values=(myh_kurser.EVERY_DECISION, myh_kurser.ONLY_GRANTED),
            caveat="Endast beviljade: antalet avslag är inte känt.",
        ),
        "sector": Column(str, "Bransch, kod"),
    },
    indexes=(("county_code", "sector", "application_year"), ("sector", "application_year")),
)

_NUMBERS = [name for name, column in TABLE.columns.items() if column.type is int]


def recognise(path: Path) -> str | None:
    """``myh-kurser-2025.xlsx`` (its application year), ``myh-kurser-2023-beviljade.xlsx`` for
    a list of granted courses only, or None for another kind of file."""
    if not is_workbook(path):
        return None
    found = myh_kurser.recognise(Workbook(path, path.name))
    if found is None:
        return None
    year, holds = found
    return f"{KIND}-{year}{'-beviljade' if holds == myh_kurser.ONLY_GRANTED else ''}.xlsx"


def read(inputs: Inputs) -> pd.DataFrame:
    """Rows as in ``yh_courses.csv``, every cell text, codes for places."""
    words = Vocabulary.of(inputs)
    imported = myh.read_all(
        inputs.files(KIND), lambda path, name: myh_kurser.read(path, name, words)
    )
    bundled = inputs.csv("yh_courses.csv")
    lists = ["application_year", "list"]
    replaced = {
        found for rows in imported for found in rows[lists].itertuples(index=False, name=None)
    }
    kept = [found not in replaced for found in bundled[lists].itertuples(index=False, name=None)]
    return pd.concat([bundled[kept], *imported])


def shape(published: pd.DataFrame, sector: pd.DataFrame, sector_sun5: pd.DataFrame) -> pd.DataFrame:
    """Numbers typed; area slug and sector added. Courses have no SUN5, so no sector_also."""
    sectors = SectorMap.of_tables(sector, sector_sun5)
    out = sectors.placed(published, TABLE.title).drop(columns="sector_also")
    out[_NUMBERS] = out[_NUMBERS].apply(pd.to_numeric)
    return out
