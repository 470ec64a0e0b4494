"""Q1: where the registered unemployed are, by municipality (Arbetsförmedlingen)."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import numbers, rules
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.kit.words import municipality
from components.sheets.arbetsmarknad import text
from components.sheets.arbetsmarknad.unemployed import (
    COUNTRY_CODE,
    MeasureShown,
    everyone,
    newest,
    unemployed,
    when,
)
from data.forum import Book
from data.questions import labour, meta, places
from data.store import Store

USES = ("lan",)

_SEX = {"women": "kvinnor", "men": "män", "total": "totalt"}
_NOT_SAID = "redovisas inte"


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest measure that every municipality has; without one, who has the figures."""
    county = known(store).counties[choice.lan]
    local = places.municipalities(store, choice.lan)
    frame = labour.unemployment(store, choice.lan)
    frame["area"] = frame["area_code"].map({COUNTRY_CODE: text.COUNTRY, choice.lan: county} | local)
    shown = newest(frame, choice.lan, local)
    if shown is None:
        having = [known(store).counties[code] for code in labour.counties_with_unemployment(store)]
        return Sheet(
            slug="arbetsmarknad",
            title=text.title(county),
            question=text.question(None),
            answer=(),
            missing=(Missing(text.no_data(county), text.who_has(having)),),
        )
    old_year = shown.year if rules.is_old(shown.year, today) else None
    return Sheet(
        slug="arbetsmarknad",
        title=text.title(county, shown.indicator, shown.period),
        question=text.question(old_year),
        answer=text.answer(unemployed(shown.rows, choice.lan), everyone(frame, shown, choice.lan)),
        figures=_figures(store, shown, frame, county, local),
        not_conclude=text.NOT_CONCLUDE,
        old_year=old_year,
    )


def _figures(
    store: Store, shown: MeasureShown, frame: pd.DataFrame, county: str, local: Mapping[str, str]
) -> tuple[Figure, ...]:
    own = shown.rows[shown.rows["area_code"].isin(local)]
    own = own.assign(drawn=own[list(shown.drawn)].sum(axis=1))
    own = own.sort_values("drawn", ascending=False, kind="stable").reset_index(drop=True)
    return (
        _bar(store, shown, own, county),
        _map(store, shown, own, county),
        _table(store, frame, [text.COUNTRY, county, *local.values()]),
    )


def _bar(store: Store, shown: MeasureShown, own: pd.DataFrame, county: str) -> Figure:
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
            "y": "pct" if shown.drawn == ("total_pct",) else "persons",
            **({"color": "sex"} if len(counted) > 1 else {}),
        },
        sources=_sources(store, frame),
        period=shown.period,
        caveats=_caveats(store, frame) + (() if len(counted) > 1 else (text.NO_SEX,)),
        processed=False,
    )


def _map(store: Store, shown: MeasureShown, own: pd.DataFrame, county: str) -> Figure:
    """The share where it is published, else persons."""
    if own["total_pct"].notna().all():
        frame, value = own.assign(value=own["total_pct"]), Col("Andel", "decimal", text.OF_FORCE)
    else:
        frame, value = own.assign(value=own["drawn"]), Col("Antal", "count", "personer")
    shapes = places.shapes(store, "kommun").set_index("code")["geometry"]
    frame = frame.assign(shape=frame["area_code"].map(shapes))
    return Figure(
        kind="map",
        title=text.map_title(shown.indicator, shown.period),
        alt=text.map_alt(shown.indicator, county, shown.period),
        frame=frame,
        columns={"area": Col("Kommun"), "value": value},
        encoding={
            "code": "area_code",
            "value": "value",
            "label": "area",
            "shape": "shape",
            "level": "kommun",
        },
        sources=_sources(store, frame),
        period=shown.period,
        caveats=_caveats(store, frame),
        processed=value.kind == "count" and len(shown.drawn) > 1,
    )


def _table(store: Store, frame: pd.DataFrame, areas: list[str]) -> Figure:
    """Every measure and period that the county has, newest first, the country beside it."""
    same = frame.groupby(["indicator", "period"])["area_code"]
    frame = frame[same.transform(lambda codes: (codes != COUNTRY_CODE).any())]
    order = pd.DataFrame(
        {
            "when": frame["period"].map(when),
            "indicator": frame["indicator"].map(labour.UNEMPLOYMENT.index),
            "area": frame["area"].map(areas.index),
        }
    ).sort_values(["when", "indicator", "area"], ascending=[False, True, True])
    frame = frame.loc[order.index]
    # Counties and municipalities stand in one column, and some share a name ("Örebro").
    local = frame["area_code"].str.len() == 4
    frame = frame.assign(area=frame["area"].mask(local, frame["area"].map(municipality)))
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
