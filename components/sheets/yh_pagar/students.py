"""How many study and graduate in the county, women and men (SCB, fetched). No estimate."""

from typing import NamedTuple

import pandas as pd

from components.kit import sexes
from components.kit.columns import columns
from components.kit.numbers import years
from components.kit.sheet import Col, Figure
from components.sheets.yh_pagar import students_text as text
from components.sheets.yh_pagar.students_text import Students
from data.questions import meta, yh
from data.store import Store

#: A part of SCB's measure → what its figure is called.
_DRAWN = {"studerande": text.STUDENTS, "examinerade": text.GRADUATES}

_SEXES = ("kvinnor", "män", "totalt")


class Studying(NamedTuple):
    """``said``: the newest year of each area; ``figures``: students and graduates of the largest
    area, and the table of all."""

    said: tuple[Students, ...]
    figures: tuple[Figure, ...]


def counted(store: Store, code: str, county: str, areas: tuple[str, ...]) -> Studying | None:
    """None where nobody has fetched them, or SCB has none of these areas in the county."""
    found = yh.students(store, code, areas)
    found = found[found["unit"] == "antal"]
    newest = _newest(found, county)
    if not newest:
        return None
    largest = max(newest, key=lambda one: one.students)
    drawn = (_column(store, found, measure, largest) for measure in _DRAWN)
    figures = (*(figure for figure in drawn if figure), _table(store, found, county))
    return Studying(newest, figures)


def _of(found: pd.DataFrame, measure: str) -> pd.DataFrame:
    return found[found["measure"].str.casefold().str.contains(measure)]


def _newest(found: pd.DataFrame, county: str) -> tuple[Students, ...]:
    """The newest year in which an area's students and graduates are known."""
    said = []
    for area, rows in found.dropna(subset="value").groupby("area_of_education", sort=False):
        wide = {
            measure: _of(rows, measure).pivot_table(index="year", columns="sex", values="value")
            for measure in _DRAWN
        }
        wide = {measure: table.dropna() for measure, table in wide.items()}
        shared = set.intersection(*(set(table.index) for table in wide.values()))
        if not shared or any(set(table.columns) != set(_SEXES) for table in wide.values()):
            continue
        year = max(shared)
        numbers = [int(wide[measure].loc[year, sex]) for measure in _DRAWN for sex in _SEXES]
        said.append(Students(county, str(area), int(year), *numbers))
    return tuple(said)


def _column(store: Store, found: pd.DataFrame, measure: str, of: Students) -> Figure | None:
    rows = _of(found[found["area_of_education"] == of.area], measure)
    rows = rows[rows["sex"] != "totalt"].sort_values(["year", "sex"], ignore_index=True)
    rows = rows.astype({"value": "Int64"})
    if rows["value"].notna().sum() < 2:
        return None
    return Figure(
        kind="column",
        title=text.title(_DRAWN[measure], of),
        alt=text.alt(_DRAWN[measure], of),
        frame=rows,
        columns={
            **columns(store, "yh_county")("year", "sex"),
            "value": Col(_DRAWN[measure], "count", "personer", text.NOT_PUBLISHED),
        },
        encoding={"x": "year", "y": "value", "color": "sex"},
        sources=meta.sources_in(store, rows["source"]),
        period=years(rows["year"]),
        caveats=meta.caveats(store, "yh_county"),
        processed=False,
    )


def _table(store: Store, found: pd.DataFrame, county: str) -> Figure:
    order = ["year", "area_of_education", "measure"]
    rows = found.sort_values(order, ascending=[False, True, True])
    of = columns(store, "yh_county")
    return Figure.table(
        text.table_title(county),
        sexes.spread(rows, order),
        of(*order) | sexes.columns(rows["value"].dropna()),
        meta.sources_in(store, rows["source"]),
        years(rows["year"]),
        caveats=meta.caveats(store, "yh_county"),
        processed=False,
        folded=True,
    )
