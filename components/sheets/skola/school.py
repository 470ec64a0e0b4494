"""School and adult education: what is picked out of the edition for the sheet's words.

The frames are those of ``questions.school``.
"""

import re
from collections.abc import Sequence

import pandas as pd

from components.sheets.skola import text
from data.periods import last_year

#: A column heading -> the indicator of that year of study.
YEARS_OF_STUDY = {f"År {year}": f"Elever årskurs {year}" for year in (1, 2, 3)}

_ALL = "Alla"
VOCATIONAL_DEGREE = "Yrkesprogram (yrkesexamen)"
_MEASURED = re.compile(r"(\d{4}) \(examen (\d{4}/\d{2})\)")


def newest(rows: pd.DataFrame, indicator: str, programme: str = _ALL) -> pd.DataFrame:
    """The rows of an indicator with the period that ends last; empty when there are none."""
    found = rows[(rows["indicator"] == indicator) & (rows["programme"] == programme)]
    if found.empty:
        return found
    ends = found["period"].map(last_year)
    return found[ends == ends.max()]


def number(rows: pd.DataFrame, indicator: str, period: str, sex: str = "totalt") -> float | None:
    """The one value of an indicator in a period, all programmes."""
    found = rows[
        (rows["indicator"] == indicator)
        & (rows["period"] == period)
        & (rows["sex"] == sex)
        & (rows["programme"] == _ALL)
    ]
    return None if found.empty else float(found["value"].iloc[0])


def finished(country: pd.DataFrame) -> text.Finished | None:
    """How upper secondary school ended, the newest school year; None without it."""
    pupils = newest(country, "Avgångselever")
    if pupils.empty:
        return None
    period = pupils["period"].iloc[0]
    degree = number(country, "Andel med gymnasieexamen", period)
    vocational = number(country, "Andel yrkesexamen av examina", period)
    if degree is None or vocational is None:
        return None
    return text.Finished(period, int(pupils["value"].iloc[0]), degree, vocational)


def adults(country: pd.DataFrame) -> text.Adults | None:
    """How many study in komvux, the newest year; None without it."""
    pupils = newest(country, "Elever komvux totalt")
    if pupils.empty:
        return None
    year = pupils["period"].iloc[0]
    upper = number(country, "Elever gymnasial nivå", year)
    return None if upper is None else text.Adults(year, int(pupils["value"].iloc[0]), int(upper))


def programmes(country: pd.DataFrame, wanted: Sequence[str]) -> text.Programmes:
    """Pupils of the sector's programmes, those with figures and those without."""
    found, lacking, period = [], [], ""
    for name in wanted:
        pupils = newest(country, "Elever totalt", name)
        women = newest(country, "Andel kvinnor", name)
        if pupils.empty:
            lacking.append(name)
            continue
        period = pupils["period"].iloc[0]
        share = None if women.empty else float(women["value"].iloc[0])
        found.append(text.SchoolProgramme(name, int(pupils["value"].iloc[0]), share))
    return text.Programmes(period, tuple(found), tuple(lacking))


def established(country: pd.DataFrame) -> text.Established | None:
    """After a vocational degree: one year after, and three years after for women and men."""
    one = newest(country, "Etablerad ställning 1 år efter examen", VOCATIONAL_DEGREE)
    three = newest(country, "Etablerad ställning 3 år efter examen", VOCATIONAL_DEGREE)
    by_sex = three.set_index("sex")["value"]
    if one.empty or not {"kvinnor", "män"} <= set(by_sex.index):
        return None
    first = _MEASURED.fullmatch(one["period"].iloc[0])
    later = _MEASURED.fullmatch(three["period"].iloc[0])
    if not first or not later:
        return None
    return text.Established(
        float(one["value"].iloc[0]), first[2], first[1],
        float(by_sex["kvinnor"]), float(by_sex["män"]), later[2], later[1],
    )  # fmt: skip
