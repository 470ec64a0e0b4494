"""Q1: where the registered unemployed are, by municipality (Arbetsförmedlingen)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import numbers, rules, sexes
from components.kit.columns import columns
from components.kit.sheet import Col, Figure, Key, Missing, Sheet
from components.sheets.arbetsmarknad import companies, glance, notices_text, text
from components.sheets.arbetsmarknad.notices import Noticed, noticed
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
BY_TERM = True

#: So many key figures have room.
_MOST_KEYS = 4

_SEX = {"women": "kvinnor", "men": "män", "total": "totalt"}
_PERSONS = Col("Antal", "count", "personer", "redovisas inte", sparse=True)
_SHARE = Col("Andel", "decimal", text.OF_FORCE, "redovisas inte", sparse=True)


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest measure that every municipality has; without one, who has the figures."""
    county = known(store).counties[choice.lan]
    local = dict(places.municipalities(store, choice.lan))
    frame = labour.unemployment(store, choice.lan)
    frame["area"] = frame["area_code"].map({COUNTRY_CODE: text.COUNTRY, choice.lan: county} | local)
    shown = newest(frame, choice.lan, local)
    notices = noticed(store, choice.lan, county)
    more = (*(notices.figures if notices else ()), *companies.figures(store, choice.lan, county))
    if shown is None:
        having = [known(store).counties[code] for code in labour.counties_with_unemployment(store)]
        sheet = Sheet(
            slug="arbetsmarknad",
            title=text.title(county),
            question=text.question(None),
            answer=(),
            missing=(Missing(text.no_data(county), text.who_has(having)),),
            headline=glance.missing(county),
        )
        return _only_notices(sheet, notices, more)
    old_year = shown.year if rules.is_old(shown.year, today) else None
    found, wide = unemployed(shown.rows, choice.lan), everyone(frame, shown, choice.lan)
    finding = glance.headline(found, old_year)
    return Sheet(
        slug="arbetsmarknad",
        title=text.title(county, shown.indicator, shown.period),
        question=text.question(old_year),
        answer=(
            *text.answer(found, wide),
            *([notices_text.answer(notices.said)] if notices else []),
        ),
        figures=(*_figures(store, shown, frame, {choice.lan: county} | local, finding), *more),
        notes=() if notices else (notices_text.NOT_FETCHED,),
        not_conclude=text.NOT_CONCLUDE,
        old_year=old_year,
        headline=finding,
        keys=(*glance.keys(found, wide), *_keys(notices))[:_MOST_KEYS],
        caution=glance.CAUTION,
        discuss=glance.DISCUSS,
    )


def _keys(notices: Noticed | None) -> tuple[Key, ...]:
    return notices_text.keys(notices.said) if notices else ()


def _only_notices(sheet: Sheet, notices: Noticed | None, more: tuple[Figure, ...]) -> Sheet:
    """A county whose unemployment is not in the edition: what there is of it otherwise. What is
    missing is said as before."""
    if notices is None:
        return replace(sheet, figures=more)
    return replace(
        sheet,
        title=notices_text.title(notices.said),
        question=notices_text.QUESTION,
        answer=(notices_text.answer(notices.said),),
        figures=more,
        keys=notices_text.only_keys(notices.said),
        headline=notices_text.headline(notices.said),
        caution=notices_text.CAUTION,
        discuss=notices_text.DISCUSS,
    )


def _figures(
    store: Store, shown: MeasureShown, frame: pd.DataFrame, names: Mapping[str, str], finding: str
) -> tuple[Figure, ...]:
    """``names``: the county's, then its municipalities', by code."""
    own = shown.rows[shown.rows["area_code"].isin(names) & (shown.rows["area_code"].str.len() == 4)]
    own = own.assign(drawn=own[list(shown.drawn)].sum(axis=1))
    own = own.sort_values("drawn", ascending=False, kind="stable").reset_index(drop=True)
    return (
        _map(store, shown, own, finding),
        _bar(store, shown, own, finding),
        _table(store, frame, [text.COUNTRY, *names.values()]),
    )


def _bar(store: Store, shown: MeasureShown, own: pd.DataFrame, finding: str) -> Figure:
    counted = [name.removesuffix("_pct") for name in shown.drawn]
    parts = [
        own.assign(sex=_SEX[name], persons=own[name], pct=own[f"{name}_pct"]) for name in counted
    ]
    frame = pd.concat(parts).sort_index(kind="stable")
    of = columns(store, "municipality", "labour_indicator")
    return Figure(
        kind="bar",
        title=text.bar_title(shown.indicator, shown.period),
        alt=text.bar_alt(finding),
        frame=frame,
        columns={
            **of(area="municipality"),
            **(of("sex") if len(counted) > 1 else {}),
            "persons": _PERSONS,
            "pct": _SHARE,
        },
        encoding={
            "x": "area",
            "y": "pct" if shown.drawn == ("total_pct",) else "persons",
            **({"color": "sex"} if len(counted) > 1 else {}),
        },
        sources=meta.sources_in(store, frame["sources"]),
        period=shown.period,
        caveats=_caveats(store, frame) + (() if len(counted) > 1 else (text.NO_SEX,)),
        processed=False,
        beside=True,
    )


def _map(store: Store, shown: MeasureShown, own: pd.DataFrame, finding: str) -> Figure:
    """The share where it is published, else persons."""
    if own["total_pct"].notna().all():
        frame, value = own.assign(value=own["total_pct"]), _SHARE
    else:
        frame, value = own.assign(value=own["drawn"]), _PERSONS
    shapes = places.shapes(store, "kommun").set_index("code")["geometry"]
    frame = frame.assign(shape=frame["area_code"].map(shapes))
    return Figure(
        kind="map",
        title=text.map_title(shown.indicator, shown.period),
        alt=text.map_alt(finding),
        frame=frame,
        columns=columns(store, "municipality")(area="municipality") | {"value": value},
        encoding={
            "code": "area_code",
            "value": "value",
            "label": "area",
            "shape": "shape",
            "level": "kommun",
        },
        sources=meta.sources_in(store, frame["sources"]),
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
    frame = frame.assign(area=sexes.areas(frame["area"], frame["area_code"].str.len() == 4))
    of = columns(store, "labour_indicator")
    names = {key: sex.capitalize() for key, sex in _SEX.items()}
    return Figure.table(
        text.EVERYTHING,
        frame,
        {
            **of("period", "indicator"),
            "area": Col("Område"),
            # That the age may be unknown is what the cell says.
            "age": of["age"].but(missing="ej angiven", caveat="", sparse=True),
            **{key: _PERSONS.but(label=name, unit="") for key, name in names.items()},
            **{f"{key}_pct": _SHARE.but(label=name) for key, name in names.items()},
        },
        meta.sources_in(store, frame["sources"]),
        numbers.years(frame["year"]),
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
