"""Seats of short YH courses per year of start, as MYH publishes them."""

import pandas as pd

from data.problems import Problem, stop_on
from data.steps.yh_course import WHOLE_COURSE
from data.tables import Column, Table

TABLE = Table(
    "yh_course_start",
    "Platser på korta YH-kurser per startår",
    key=("diarienummer", "start"),
    sources=("myh_kurser",),
    caveats=(
        "Beviljade platser. Starter kan ställas in.",
        "2024 skiljer MYH ut platser på kurser som både startar och slutar under året.",
    ),
    columns={
        "diarienummer": Column(str, "Diarienummer"),
        "start": Column(str, "Start, som MYH skriver"),
        "start_year": Column(int, "Startår", low=2021, high=2100),
        "places": Column(
            int, "Beviljade platser", unit="start under året", caveat=WHOLE_COURSE, low=1
        ),
    },
    indexes=(("start_year",),),
)


def shape(published: pd.DataFrame, yh_course: pd.DataFrame) -> pd.DataFrame:
    """One row per course and year of start with seats ("start 2025: 35; start 2026: 0")."""
    courses = yh_course.drop_duplicates("diarienummer")
    starts = courses[["diarienummer", "places_by_start"]].assign(
        part=courses["places_by_start"].str.split("; ")
    )
    parts = starts.explode("part", ignore_index=True)
    found = parts["part"].str.extract(r"^(?P<start>.*?(?P<start_year>\d{4})\)?): (?P<places>\d+)$")
    out = pd.concat([parts["diarienummer"], found], axis=1)
    out[["start_year", "places"]] = out[["start_year", "places"]].apply(pd.to_numeric)
    return out[out["places"].notna() & (out["places"] != 0)]


def check(table: pd.DataFrame, yh_course: pd.DataFrame) -> None:
    """The years of a course add up to its total."""
    total = yh_course.drop_duplicates("diarienummer").set_index("diarienummer")["places_granted"]
    counted = table.groupby("diarienummer")["places"].sum().reindex(total.index, fill_value=0)
    wrong = total.index[(total != counted).fillna(False)]
    stop_on(
        Problem(
            f"{number}: platserna per startår blir {counted[number]}, totalt står {total[number]}.",
            "Rätta det tal som är fel.",
            file="yh_courses.csv",
        )
        for number in wrong
    )
