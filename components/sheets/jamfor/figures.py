"""The figures of a comparison: beside each programme, the same for all, and the whole area."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.kit import numbers
from components.kit.columns import columns, occupation_pages
from components.kit.sheet import Col, Figure
from components.sheets.jamfor import table as compared_table
from components.sheets.jamfor import text
from components.sheets.jamfor.compared import Fact, Sorted
from components.sheets.programmes import announced, list_text
from data.questions import meta, outcomes
from data.store import Store

#: The status of a programme without starts left (data/terms.py).
OVER = "inga-starter"

_FEW = "för få eller redovisas inte"
_FACT = {"what": Col("Uppgift")}


def beside(store: Store, found: Sorted, names: Sequence[str], programmes: pd.DataFrame) -> Figure:
    """A column per programme: what differs, then its pages and its decision."""
    rows = (*found.differ, *found.kept)
    title = text.differ_title(len(found.differ))
    named = {f"p{place}": name for place, name in enumerate(names, start=1)}
    frame = pd.DataFrame(
        [
            {
                "what": row.label,
                "counted": int(not row.kept),
                "numbers": row.numbers,
                **dict(zip(named, row.cells, strict=True)),
            }
            for row in rows
        ]
    )
    leads = occupation_pages(store)
    return Figure.table(
        title,
        frame,
        _FACT | {key: Col(name, "link", leads=leads) for key, name in named.items()},
        _sources(store, rows),
        _period(programmes),
        kind=compared_table.KIND,
        estimated=text.ESTIMATED,
        caveats=_caveats(rows, programmes),
    )


def alike(store: Store, found: Sorted, number: int, programmes: pd.DataFrame) -> Figure:
    """One column for all of them."""
    title = text.agree_title(len(found.agree), number)
    frame = pd.DataFrame(
        [{"what": row.label, "counted": 1, "same": row.cells[0][0]} for row in found.agree]
    )
    return Figure.table(
        title,
        frame,
        _FACT | {"same": Col(text.for_all(number), leads=occupation_pages(store))},
        _sources(store, found.agree) or meta.sources(store, "myh_program"),
        _period(programmes),
        caveats=_caveats(found.agree, programmes),
    )


def areas(store: Store, found: Sequence[str]) -> Figure:
    """Women and men who applied, finished and got work, of the whole area in the country."""
    applied = outcomes.outcomes(store, "sokande", found)
    applied = applied[applied["indicator"] == "Antal sökande"]
    year = int(applied["year"].max())
    degrees = outcomes.outcomes(store, "2021", found)
    frame = pd.DataFrame(
        [
            {
                "area": area,
                "sex": sex,
                "applied": _one(applied[applied["year"] == year], area, sex, "Antal sökande"),
                "degree": _degree(degrees, area, sex),
                **_survey(store, area, sex),
            }
            for area in found
            for sex in ("kvinnor", "män")
        ]
    ).astype(dict.fromkeys(("applied", *_ASKED), "Int64") | {"degree": "Float64"})
    of = columns(store, "yh_outcome")
    title = text.area_title(len(found))
    asked = outcomes.SURVEY_YEAR + 1
    graduated = int(degrees["year"].max()) if len(degrees) else outcomes.SURVEY_YEAR
    return Figure.table(
        title,
        frame,
        {
            **of(area="education_area"),
            **of("sex"),
            "applied": Col(f"Sökande {year}", "count", "personer", "redovisas inte"),
            "degree": Col(f"Examensgrad {graduated}", "decimal", "procent", _FEW),
            "employed": Col(f"Anställda {asked}", "percent", "", _FEW),
            "employed_margin": Col("± för anställda", "count", "procentenheter", _FEW),
            "matching": Col("Arbete som stämmer", "percent", "", _FEW),
            "matching_margin": Col("± för stämmer", "count", "procentenheter", _FEW),
        },
        meta.sources(store, "scb_yh_sokande", "scb_yh_2021", "scb_intradet"),
        numbers.years([graduated, asked - 1, asked, year]),
        processed=False,
        caveats=(text.APPLIED, text.DEGREE, text.MARGIN),
    )


_ASKED = ("employed", "employed_margin", "matching", "matching_margin")


def _survey(store: Store, area: str, sex: str) -> dict[str, object]:
    answers = outcomes.survey(store, area, (outcomes.EMPLOYED, outcomes.MATCHING))
    rows = answers[answers["sex"] == sex].set_index(["topic", "answer"])
    employed, matching = rows.loc[outcomes.EMPLOYED], rows.loc[outcomes.MATCHING]
    values = (employed["value"], employed["margin"], matching["value"], matching["margin"])
    return dict(zip(_ASKED, values, strict=True))


def _degree(frame: pd.DataFrame, area: str, sex: str) -> object:
    """SCB's own share, where enough have graduated for a share to say anything."""
    graduates = _one(frame, area, sex, "Antal examinerade")
    few = pd.isna(graduates) or graduates < numbers.FEWEST_FOR_PERCENT
    return pd.NA if few else _one(frame, area, sex, "Examensgrad")


def _one(frame: pd.DataFrame, area: str, sex: str, indicator: str) -> Any:
    rows = frame[
        (frame["education_area"] == area)
        & (frame["sex"] == sex)
        & (frame["indicator"] == indicator)
    ]["value"]
    return rows.iloc[0] if len(rows) else pd.NA


def _sources(store: Store, rows: Sequence[Fact]) -> tuple:
    return meta.sources(store, *(key for row in rows for key in row.sources))


def _period(programmes: pd.DataFrame) -> str:
    return f"ansökan {numbers.years(programmes['application_year'])}"


def _caveats(rows: Sequence[Fact], programmes: pd.DataFrame) -> tuple[str, ...]:
    """What the rows of a table may not be read as."""
    labels = {row.label for row in rows}
    said = []
    if any(label.startswith("Avstånd") for label in labels):
        said.append(list_text.DISTANCES)
    if text.SEATS in labels and (programmes["municipality_count"] > 1).any():
        said.append(list_text.SHARED_SEATS)
    if text.APPLY in labels:
        said.append(announced.CAVEAT)
    if any(label.startswith("Jobbmöjligheter") for label in labels):
        said.append(text.FORECAST)
    if text.LIA in labels:
        said += [text.MOST_HAD_LIA, text.ONLY_CONFIRMED]
    return (*said, list_text.NO_SEX)
