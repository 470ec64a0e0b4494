"""Q1: where the registered unemployed are, by municipality (Arbetsförmedlingen)."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import pandas as pd
from babel.dates import get_month_names

from components import rules
from components.choices import Choice
from components.known import known
from components.sheet import Col, Figure, Missing, Sheet
from components.text import arbetsmarknad as text
from components.text import numbers
from components.text.arbetsmarknad import Area, Part, Unemployed
from data.forum import Book
from data.questions import labour, meta, places
from data.store import Store

USES = ("lan",)

_COUNTRY = "00"
_SEX = {"women": "kvinnor", "men": "män", "total": "totalt"}
#: What is drawn: the first that every municipality has. Women and men before totals.
_DRAWN = (("women", "men"), ("total",), ("women_pct", "men_pct"), ("total_pct",))
_MONTHS = {name: number for number, name in get_month_names(locale="sv_SE").items()}
_NOT_SAID = "redovisas inte"


class _Shown(NamedTuple):
    """A measure and period that the whole county has, and the columns that are drawn."""

    rows: pd.DataFrame
    indicator: str
    period: str
    year: int
    drawn: tuple[str, ...]


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest measure that every municipality has; without one, who has the figures."""
    county = known(store).counties[choice.lan]
    local = places.municipalities(store, choice.lan)
    frame = labour.unemployment(store, choice.lan)
    frame["area"] = frame["area_code"].map({_COUNTRY: text.COUNTRY, choice.lan: county} | local)
    shown = _newest(frame, choice.lan, local)
    if shown is None:
        having = [known(store).counties[code] for code in labour.counties_with_unemployment(store)]
        return Sheet(
            slug="arbetsmarknad",
            title=text.title(county),
            question=text.question(None),
            answer=(),
            missing=(Missing(text.no_data(county), text.who_has(having)),),
            not_conclude=text.NOT_CONCLUDE,
        )
    old_year = shown.year if rules.is_old(shown.year, today) else None
    return Sheet(
        slug="arbetsmarknad",
        title=text.title(county, shown.indicator, shown.period),
        question=text.question(old_year),
        answer=text.answer(
            _unemployed(shown.rows, choice.lan), _everyone(frame, shown, choice.lan)
        ),
        figures=_figures(store, shown, frame, county, local),
        not_conclude=text.NOT_CONCLUDE,
        old_year=old_year,
    )


def _newest(frame: pd.DataFrame, county: str, local: Mapping[str, str]) -> _Shown | None:
    """The newest measure and period that the county and each municipality have; the widest
    measure where two are as new."""
    found = []
    for (indicator, period, year), rows in frame.groupby(["indicator", "period", "year"]):
        own = rows[rows["area_code"].isin(local)]
        if len(own) < len(local) or county not in set(rows["area_code"]):
            continue
        drawn = next((names for names in _DRAWN if own[list(names)].notna().all(axis=None)), None)
        if drawn:
            found.append(_Shown(rows, indicator, period, int(year), drawn))
    return max(
        found,
        key=lambda one: (_when(one.period), -labour.UNEMPLOYMENT.index(one.indicator)),
        default=None,
    )


def _everyone(frame: pd.DataFrame, shown: _Shown, county: str) -> Unemployed | None:
    """The county's newest figure of all who are registered, when ``shown`` is only a part."""
    if shown.indicator in text.ALL_REGISTERED:
        return None
    wide = frame[frame["indicator"].isin(text.ALL_REGISTERED)]
    wide = wide[wide["area_code"] == county].dropna(subset=["total", "total_pct"], how="all")
    if wide.empty:
        return None
    row = max(wide.itertuples(), key=lambda row: _when(row.period))
    same = (frame["indicator"] == row.indicator) & (frame["period"] == row.period)
    return _unemployed(frame[same], county)


def _when(period: str) -> tuple[int, int]:
    """A key that sorts periods: "2023", an annual mean, comes after the months of 2023."""
    month, _, year = period.rpartition(" ")
    return int(year), _MONTHS.get(month, 13)


def _unemployed(rows: pd.DataFrame, county: str) -> Unemployed:
    areas = {row.area_code: _area(row) for row in rows.itertuples()}
    return Unemployed(
        indicator=rows["indicator"].iloc[0],
        period=rows["period"].iloc[0],
        county=areas.pop(county),
        country=areas.pop(_COUNTRY, None),
        places=tuple(areas.values()),
    )


def _area(row: Any) -> Area:
    return Area(
        row.area,
        total=_part(row.total, row.total_pct),
        women=_part(row.women, row.women_pct),
        men=_part(row.men, row.men_pct),
    )


def _part(persons: Any, pct: Any) -> Part | None:
    if pd.isna(persons) and pd.isna(pct):
        return None
    return Part(None if pd.isna(persons) else int(persons), None if pd.isna(pct) else float(pct))


def _figures(
    store: Store, shown: _Shown, frame: pd.DataFrame, county: str, local: Mapping[str, str]
) -> tuple[Figure, ...]:
    own = shown.rows[shown.rows["area_code"].isin(local)]
    own = own.assign(drawn=own[list(shown.drawn)].sum(axis=1))
    own = own.sort_values("drawn", ascending=False, kind="stable").reset_index(drop=True)
    return (
        _bar(store, shown, own, county),
        *_map(store, shown, own, county),
        _table(store, frame, [text.COUNTRY, county, *local.values()]),
    )


def _bar(store: Store, shown: _Shown, own: pd.DataFrame, county: str) -> Figure:
    counted = [name.removesuffix("_pct") for name in shown.drawn]
    parts = [
        own.assign(sex=_SEX[name], persons=own[name], pct=own[f"{name}_pct"]) for name in counted
    ]
    frame = pd.concat(parts).sort_index(kind="stable")
    columns = {
        "area": Col("Kommun"),
        **({"sex": Col("Kön")} if len(counted) > 1 else {}),
        "persons": Col("Antal", "count", "personer", _NOT_SAID),
        "pct": Col("Andel", "decimal", text.OF_FORCE, _NOT_SAID),
    }
    return Figure(
        kind="bar",
        title=text.bar_title(shown.indicator, shown.period),
        alt=text.bar_alt(shown.indicator, county, shown.period),
        frame=frame,
        columns={name: column for name, column in columns.items() if frame[name].notna().any()},
        encoding={
            "x": "area",
            "y": "pct" if shown.drawn[0].endswith("_pct") else "persons",
            **({"color": "sex"} if len(counted) > 1 else {}),
        },
        sources=_sources(store, frame),
        period=shown.period,
        caveats=_caveats(store, frame) + (() if len(counted) > 1 else (text.NO_SEX,)),
        processed=False,
    )


def _map(store: Store, shown: _Shown, own: pd.DataFrame, county: str) -> tuple[Figure, ...]:
    """The share where it is published, else persons; shares of each sex make no map."""
    if own["total_pct"].notna().all():
        frame, value = own, Col("Andel", "decimal", text.OF_FORCE)
        frame = own.assign(value=own["total_pct"])
    elif shown.drawn[0].endswith("_pct"):
        return ()
    else:
        frame, value = own.assign(value=own["drawn"]), Col("Antal", "count", "personer")
    figure = Figure(
        kind="map",
        title=text.map_title(shown.indicator, shown.period),
        alt=text.map_alt(shown.indicator, county, shown.period),
        frame=frame,
        columns={"area": Col("Kommun"), "value": value},
        encoding={"code": "area_code", "value": "value", "label": "area", "level": "kommun"},
        sources=_sources(store, frame),
        period=shown.period,
        caveats=_caveats(store, frame),
        processed=value.kind == "count" and len(shown.drawn) > 1,
    )
    return (figure,)


def _table(store: Store, frame: pd.DataFrame, areas: list[str]) -> Figure:
    """Every measure and period that the county has, newest first, the country beside it."""
    same = frame.groupby(["indicator", "period"])["area_code"]
    frame = frame[same.transform(lambda codes: (codes != _COUNTRY).any())]
    order = pd.DataFrame(
        {
            "when": frame["period"].map(_when),
            "indicator": frame["indicator"].map(labour.UNEMPLOYMENT.index),
            "area": frame["area"].map(areas.index),
        }
    ).sort_values(["when", "indicator", "area"], ascending=[False, True, True])
    frame = frame.loc[order.index]
    columns = {
        "period": Col("Period"),
        "indicator": Col("Mått"),
        "area": Col("Område"),
        "age": Col("Ålder", missing="ej angiven"),
        "women": Col("Kvinnor", "count", missing=_NOT_SAID),
        "men": Col("Män", "count", missing=_NOT_SAID),
        "total": Col("Totalt", "count", missing=_NOT_SAID),
        "women_pct": Col("Kvinnor", "decimal", text.OF_FORCE, _NOT_SAID),
        "men_pct": Col("Män", "decimal", text.OF_FORCE, _NOT_SAID),
        "total_pct": Col("Totalt", "decimal", text.OF_FORCE, _NOT_SAID),
    }
    return Figure(
        kind="table",
        title=text.EVERYTHING,
        alt=text.EVERYTHING,
        frame=frame,
        columns={name: column for name, column in columns.items() if frame[name].notna().any()},
        encoding={},
        sources=_sources(store, frame),
        period=numbers.years(frame["year"]),
        caveats=_caveats(store, frame),
        processed=False,
        folded=True,
    )


def _caveats(store: Store, frame: pd.DataFrame) -> tuple[str, ...]:
    """The table's caveats that touch these rows, and the rows' own."""
    uneven = frame["women"].notna() & frame["women_pct"].isna()
    ages = frame["age"].nunique(dropna=False)
    table = text.touching(
        meta.caveats(store, "labour_indicator"), shares_left_out=uneven.any(), ages=ages
    )
    return (*table, *frame["caveat"].dropna().unique())


def _sources(store: Store, frame: pd.DataFrame) -> tuple:
    keys = sorted({key for cell in frame["sources"] for key in cell.split(",")})
    return meta.sources(store, *keys)
