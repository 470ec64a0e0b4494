"""What those who graduated in 2021 answered a year later, the country (SCB's survey)."""

import pandas as pd

from data import yh_areas
from data.problems import Problem, stop_on
from data.tables import Column, Table

FILE = "yh_graduate_survey.csv"

#: Topic -> SCB's question, word for word.
QUESTIONS = {
    "sysselsattning": "Vilken är din huvudsakliga sysselsättning idag?",
    "lia": "Genomförde du någon LIA-kurs hos din nuvarande arbetsgivare?",
    "overensstammelse": "Hur överensstämmer ditt nuvarande arbete med din YH-utbildning?",
    "omrade": ("Arbetar du inom något eller några av de områden din YH-utbildning var riktad mot?"),
    "forsta_arbete": (
        "När fick du ditt första arbete/startade eget företag efter din YH-utbildning?"
    ),
    "nojdhet": "Hur nöjd eller missnöjd är du med din YH-utbildning som helhet?",
}

#: The answer that counts the graduates the other answers are shares of.
BASE = "Antal"

TABLE = Table(
    "yh_graduate_survey",
    "Enkät till YH-examinerade 2021",
    key=("topic", "group_type", "education_area", "sex", "answer"),
    sources=("scb_intradet",),
    caveats=(
        "Uppgifterna gäller riket. Enkäten besvarades 2022 av personer som examinerades 2021.",
        "Felmarginalen visar hur säker andelen är. Överlappar två andelars marginaler kan "
        "skillnaden bero på slumpen.",
        "Grupper där bara antalet finns har för få svar för att redovisas.",
    ),
    columns={
        "topic": Column(str, "Ämne, kod", values=tuple(QUESTIONS)),
        "question": Column(str, "Fråga"),
        "group_type": Column(
            str, "Indelning", values=("totalt", "utbildningsområde", "studieform")
        ),
        "education_area": Column(
            str, "Grupp", caveat="Utbildningsområde, eller Bunden, Distans och Totalt."
        ),
        "area": Column(str, "Utbildningsområde, kod", optional=True),
        "sex": Column(str, "Kön", values=("kvinnor", "män", "totalt")),
        "answer": Column(str, "Svar", caveat="Antal är hur många som andelarna avser."),
        "value": Column(int, "Värde", low=0),
        "margin_of_error": Column(
            int,
            "Felmarginal",
            unit="procentenheter, plus eller minus",
            optional=True,
            low=0,
            high=50,
        ),
        "unit": Column(str, "Enhet", values=("antal", "procent")),
    },
)


def shape(published: pd.DataFrame, sector: pd.DataFrame) -> pd.DataFrame:
    """Areas under MYH's names; the form of study keeps its own."""
    form = published["group_type"] == "studieform"
    names = published["group"].copy()
    names[~form] = yh_areas.named(names[~form], sector, FILE)
    return published.assign(
        education_area=names,
        area=yh_areas.coded(names).mask(form),
        question=published["topic"].map(QUESTIONS),
    ).drop(columns="group")


def check(table: pd.DataFrame) -> None:
    """A share is at most 100 per cent and has its margin; a number of persons has none."""
    yh_areas.stop_over_hundred(table, FILE)
    bare = table[(table["answer"] != BASE) == table["margin_of_error"].isna()]
    stop_on(
        Problem(
            f"{row.education_area}, {row.sex}, svaret {row.answer!r} ({row.topic}): "
            "andelar ska ha felmarginal och antal ska inte ha någon.",
            "Rätta raden efter SCB:s tabell.",
            file=FILE,
            column="margin_of_error",
        )
        for row in bare.itertuples()
    )
