"""The gymnasium and komvux of the county's own municipalities (Skolverket, fetched)."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.skola import here_text as text
from components.sheets.skola.here_text import LocalProgramme
from data.questions import meta, school
from data.store import Store

#: SIRIS' measures → our columns.
_MEASURES = {
    "Avgångselever": "pupils",
    "Andel med examen": "degree",
    "Andel med grundläggande behörighet": "eligible",
    "Examen inom 3 år": "in_three",
}


def results(store: Store, code: str, programmes: Sequence[str]) -> tuple[LocalProgramme, ...]:
    """The sector's programmes in each municipality, by share with a degree, the highest first."""
    rows = school.results(store, code, programmes)
    rows = rows[rows["measure"].isin(_MEASURES)]
    found = []
    for (programme, municipality), held in rows.groupby(["programme", "municipality"], sort=False):
        by = {_MEASURES[row.measure]: row for row in held.itertuples()}
        found.append(
            LocalProgramme(
                str(programme),
                str(municipality),
                period=_period(by, "pupils"),
                began=_period(by, "in_three"),
                pupils=_value(by, "pupils"),
                degree=_value(by, "degree"),
                eligible=_value(by, "eligible"),
                in_three=_value(by, "in_three"),
                degree_status=_status(by, "degree"),
                eligible_status=_status(by, "eligible"),
                in_three_status=_status(by, "in_three"),
            )
        )
    return tuple(sorted(found, key=lambda one: (-(one.degree or -1), one.programme)))


def figures(
    store: Store, code: str, county: str, programmes: Sequence[str], found: Sequence[LocalProgramme]
) -> tuple[Figure, ...]:
    """Results as bars and a table, what is offered, and course packages of komvux."""
    made = (
        _bars(store, county, found),
        _table(store, county, found),
        _offered(store, code, county, programmes),
        _packages(store, code, county),
    )
    return tuple(figure for figure in made if figure)


def _bars(store: Store, county: str, found: Sequence[LocalProgramme]) -> Figure | None:
    """Shares of those that are many enough for a percentage."""
    shown = [one for one in found if one.degree is not None and one.many]
    if not shown:
        return None
    frame = pd.DataFrame(
        {
            "name": [one.name for one in shown],
            "degree": [round(one.degree or 0) for one in shown],
            "pupils": [one.pupils for one in shown],
        }
    ).astype({"pupils": "Int64"})
    return Figure(
        kind="bar",
        title=text.bars_title(county, shown[0].period),
        alt=text.bars_alt(county, shown),
        frame=frame,
        columns={
            "name": Col("Program och kommun"),
            "degree": Col("Andel med examen", "percent", "av avgångseleverna"),
            "pupils": Col("Avgångselever", "count", "antal"),
        },
        encoding={"x": "name", "y": "degree"},
        sources=meta.sources(store, "skolverket_resultat"),
        period=f"läsåret {shown[0].period}",
        caveats=(*meta.caveats(store, "gymnasium_result"), text.FEW_LEFT_OUT, text.NO_SEX),
        processed=False,
    )


def _table(store: Store, county: str, found: Sequence[LocalProgramme]) -> Figure | None:
    if not found:
        return None
    frame = pd.DataFrame(
        {
            "programme": [one.programme for one in found],
            "municipality": [one.municipality for one in found],
            "pupils": pd.array([one.pupils for one in found], dtype="Int64"),
            "degree": [one.said("degree") for one in found],
            "eligible": [one.said("eligible") for one in found],
            "in_three": [one.said("in_three") for one in found],
        }
    )
    return Figure.table(
        text.table_title(county),
        frame,
        {
            **columns(store, "gymnasium_result")("programme"),
            **columns(store, "municipality")("municipality"),
            "pupils": Col("Avgångselever", "count", missing=text.NOT_PUBLISHED),
            "degree": Col("Med examen"),
            "eligible": Col("Med grundläggande behörighet"),
            "in_three": Col(text.in_three(found)),
        },
        meta.sources(store, "skolverket_resultat"),
        text.periods(found),
        caveats=(*meta.caveats(store, "gymnasium_result"), text.FEW, text.NO_SEX),
        folded=True,
    )


def _offered(store: Store, code: str, county: str, programmes: Sequence[str]) -> Figure | None:
    frame = school.schools(store, code, programmes)
    if frame.empty:
        return None
    return Figure.table(
        text.offered_title(county),
        frame,
        {
            **columns(store, "gymnasium_offer")("programme"),
            **columns(store, "municipality")("municipality"),
            "schools": Col("Skolor som erbjuder det", "count"),
        },
        meta.sources(store, "skolverket_utbud"),
        text.NOW,
        caveats=meta.caveats(store, "gymnasium_offer"),
        folded=True,
    )


def _packages(store: Store, code: str, county: str) -> Figure | None:
    frame = school.packages(store, code)
    if frame.empty:
        return None
    return Figure.table(
        text.packages_title(county),
        frame,
        {
            **columns(store, "municipality")("municipality"),
            "packages": Col("Antal kurspaket", "count"),
            "at_distance": Col("Varav på distans", "count"),
            "providers": Col("Antal anordnare", "count"),
        },
        meta.sources(store, "skolverket_utbud"),
        text.NOW,
        caveats=(*meta.caveats(store, "komvux_offer"), text.ALL_SECTORS),
        folded=True,
    )


def _value(by: dict[str, Any], name: str) -> float | None:
    value = by[name].value if name in by else None
    return None if value is None or pd.isna(value) else float(value)


def _status(by: dict[str, Any], name: str) -> str:
    status = by[name].status if name in by else None
    return status if isinstance(status, str) else ""


def _period(by: dict[str, Any], name: str) -> str:
    return str(by[name].period) if name in by else ""
