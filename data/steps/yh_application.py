"""Applications to run YH programmes: one row per application and municipality (MYH).

All 21 counties, application years 2018-. The bundled facts, with the rows of each year
that an imported result workbook covers replaced by the workbook's.
"""

from pathlib import Path

import pandas as pd

from data.inputs import Inputs
from data.problems import Problem, stop_on
from data.published import myh, myh_program
from data.published.myh_columns import ROUNDS
from data.published.myh_places import Vocabulary
from data.sectors import SectorMap
from data.tables import Column, Table
from data.workbooks import Workbook, is_workbook

INBOX_SOURCE = "myh_program"
KIND = "myh-program"

_TOTAL = "alla beviljade starter"
_PLACES = (
    "places_scope säger vad platserna gäller: kommunen, anordnarens avsikt för kommunen "
    "eller hela utbildningen. Bara kommunens egna får summeras per kommun."
)
_FROM_2020 = "Finns från ansökan 2020."
_FROM_2021 = "Finns från ansökan 2021."
_EACH_2020 = "Ansökan 2020: en och samma siffra för alla starter."
_FROM_2023 = "Finns från ansökan 2023."

TABLE = Table(
    "yh_application",
    "Ansökningar om YH-program",
    key=("diarienummer", "municipality_code"),
    sources=("myh_program", "egen_branschindelning"),
    caveats=(
        "Beviljad är ett beslut, inte en start. Starter kan ställas in eller flyttas.",
        "Samma utbildning räknas i varje län den avser, så länen går inte att summera till riket.",
        "Endast den ordinarie ansökningsomgången med statliga medel ingår.",
        (
            "Ansökningar 2020–2022 i flera kommuner: fördelningen på kommuner är anordnarens "
            "avsikt i ansökan, inte bindande (MYH)."
        ),
        (
            "Ansökningar från 2023 i flera kommuner: platserna gäller hela utbildningen; hur de "
            "fördelas mellan kommunerna redovisas inte."
        ),
        (
            "MYH redovisade inga platser per utbildning 2018–2019. För 2020 står en siffra för "
            "platserna i varje start (Tabell 4), samma för alla starter."
        ),
    ),
    columns={
        "application_year": Column(int, "Ansökningsår", low=2018, high=2100),
        "diarienummer": Column(str, "Diarienummer"),
        "decision": Column(str, "Beslut", values=("Beviljad", "Avslag", "Återkallad")),
        "education_area": Column(str, "Utbildningsområde"),
        "area": Column(str, "Utbildningsområde, kod"),
        "programme": Column(str, "Utbildning"),
        "provider": Column(str, "Anordnare, som i ansökan"),
        "provider_type": Column(
            str, "Typ av huvudman", values=("Privat", "Kommun", "Region", "Landsting", "Statlig")
        ),
        "yh_points": Column(int, "Omfattning", unit="YH-poäng", low=1, high=1500),
        "study_form": Column(
            str,
            "Studieform",
            values=("bunden", "distans"),
            caveat="Distans kan ha fysiska träffar.",
        ),
        "pace_pct": Column(int, "Studietakt", unit="procent", low=25, high=100),
        "diploma": Column(
            str,
            "Examen",
            optional=True,
            values=("Yrkeshögskoleexamen", "Kvalificerad yrkeshögskoleexamen", "Ingen"),
            caveat=_FROM_2021,
        ),
        "seqf_level": Column(int, "SeQF-nivå", optional=True, low=5, high=6, caveat=_FROM_2023),
        "sun5": Column(str, "SUN5-inriktning, kod", optional=True, caveat=_FROM_2023),
        "sun5_name": Column(str, "SUN5-inriktning", optional=True, caveat=_FROM_2023),
        "narrow_occupation": Column(
            str, "Smalt yrkesområde", optional=True, values=("Ja", "Nej"), caveat=_FROM_2023
        ),
        "rounds_applied": Column(
            int, "Sökta starter", unit="antal", optional=True, low=0, caveat=_FROM_2020
        ),
        "rounds_granted": Column(
            int, "Beviljade starter", unit="antal", optional=True, low=0, caveat=_FROM_2020
        ),
        "county_code": Column(str, "Länskod"),
        "municipality_code": Column(str, "Kommunkod"),
        "municipality_count": Column(int, "Kommuner i landet", unit="antal", low=1, high=290),
        "places_granted": Column(
            int, "Platser totalt", unit=_TOTAL, optional=True, low=0, caveat=_PLACES
        ),
        **{
            name: Column(
                int,
                f"Beviljade platser, start {number}",
                unit="platser per start",
                optional=True,
                low=0,
                caveat=f"{_FROM_2020} {_EACH_2020} {_PLACES}",
            )
            for number, name in enumerate(ROUNDS, start=1)
        },
        "places_scope": Column(
            str,
            "Vad platserna gäller",
            optional=True,
            values=("municipality", "intended", "programme"),
            caveat="municipality: kommunen. intended: kommunen, men bara anordnarens avsikt i "
            "ansökan, inte bindande (MYH). programme: hela utbildningen, inte fördelad.",
        ),
        "sector": Column(str, "Bransch, kod"),
        "sector_also": Column(str, "Närliggande bransch, kod", optional=True),
    },
    indexes=(
        ("county_code", "sector", "application_year"),
        ("sector", "application_year"),
        ("sector_also",),
        ("municipality_code", "application_year"),
        ("area",),
    ),
)

_NUMBERS = [name for name, column in TABLE.columns.items() if column.type is int]


def recognise(path: Path) -> str | None:
    """``myh-program-2025.xlsx`` (its application year), or None for another kind of file."""
    if not is_workbook(path):
        return None
    year = myh_program.recognise(Workbook(path, path.name))
    return f"{KIND}-{year}.xlsx" if year else None


def read(inputs: Inputs) -> pd.DataFrame:
    """Rows as in ``yh_applications.csv``, every cell text, codes for places."""
    words = Vocabulary.of(inputs)
    imported = myh.read_all(
        inputs.files(KIND), lambda path, name: myh_program.read(path, name, words)
    )
    bundled = inputs.csv("yh_applications.csv")
    years = {year for rows in imported for year in rows["application_year"]}
    return pd.concat([bundled[~bundled["application_year"].isin(years)], *imported])


def shape(published: pd.DataFrame, sector: pd.DataFrame, sector_sun5: pd.DataFrame) -> pd.DataFrame:
    """Numbers typed; area slug, sector and number of municipalities added."""
    placed = SectorMap.of_tables(sector, sector_sun5).placed(published, TABLE.title)
    out = placed.assign(
        study_form=placed["study_form"].str.lower(),
        municipality_count=placed.groupby("diarienummer")["municipality_code"].transform("size"),
    )
    out[_NUMBERS] = out[_NUMBERS].apply(pd.to_numeric)
    return out


def check(table: pd.DataFrame) -> None:
    """An application has one decision, and a municipality lies in its county."""
    decisions = table.groupby("diarienummer")["decision"].nunique()
    astray = table[table["county_code"] != table["municipality_code"].str[:2]]
    problems = [
        Problem(f"{number} har flera beslut.", "Behåll det som gäller.", file=TABLE.title)
        for number in decisions[decisions > 1].index
    ] + [
        Problem(
            f"{row.diarienummer}: kommun {row.municipality_code} ligger inte i län "
            f"{row.county_code}.",
            "Rätta kommunen eller länet.",
            file=TABLE.title,
        )
        for row in astray.itertuples()
    ]
    stop_on(problems)
