"""The board of moves, and the advertisements as lines over the year and bars by group."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
from babel.dates import format_date

from components.kit.columns import columns, occupation_pages
from components.kit.numbers import published
from components.kit.sheet import Col, Figure
from components.sheets.occupations import situations as say
from components.sheets.pa_vag import ads, changes, text
from data.questions import meta
from data.store import Store

#: Kind of move → its group on the board, how it stands and its colour. In the board's order.
_GROUPS = {
    changes.HARDER: ("▲ Svårare att rekrytera", "kort", "brist"),
    changes.EASIER: ("▼ Lättare att rekrytera", "kort", "overskott"),
    changes.PARADOX: ("◆ Till eller från paradox", "kort", "paradox"),
    changes.DEMAND: ("↗ Ändrad efterfrågan", "rad", "balans"),
    changes.NEW: ("+ Har fått bedömning", "tyst", "balans"),
    changes.GONE: ("– Bedömning saknas nu", "tyst", "svag"),
    changes.SAME: ("● Oförändrat eller utan bedömning", "tyst", "svag"),
}

#: So many groups have a bar, and so many a line of their own.
_BARS, _LINES = 6, 4

#: Twelve months each, the newest first.
_YEARS = ("senaste året", "året före det", "två år före det")

_WAYS = {1: "fler", -1: "färre", 0: "i stort sett oförändrat", None: "går inte att säga"}


def board(store: Store, rows: pd.DataFrame, kinds: list[str], found: text.OnItsWay) -> Figure:
    """Names by what became of them; without those that cannot be compared."""
    moves = found.moves
    assert moves is not None
    rows = rows.assign(kind=kinds)
    rows = rows[rows["kind"] != changes.UNKNOWN]
    shown = rows.assign(
        group=pd.Categorical(
            [_GROUPS[kind][0] for kind in rows["kind"]],
            [name for kind, (name, *_) in _GROUPS.items() if kind in set(rows["kind"])],
        ),
        form=[_GROUPS[kind][1] for kind in rows["kind"]],
        tone=[_GROUPS[kind][2] for kind in rows["kind"]],
        note=[changes.note(row["kind"], row) for row in rows.to_dict("records")],
        earlier=list(map(say.shape, rows["was"])),
        later=list(map(say.shape, rows["is_now"])),
        earlier_demand=list(map(say.trend, rows["was_demand"])),
        later_demand=list(map(say.trend, rows["is_demand"])),
        earlier_ground=list(map(say.basis, rows["was_basis"], rows["was_level"])),
        later_ground=list(map(say.basis, rows["is_basis"], rows["is_level"])),
    )
    order = {kind: place for place, kind in enumerate(_GROUPS)}
    shown = shown.sort_values("kind", key=lambda kind: kind.map(order), kind="stable")
    none = "ingen bedömning"
    return Figure(
        kind="board",
        title=text.BOARD_COUNTRY if found.country else text.BOARD,
        alt=text.alt(found, moves),
        frame=shown,
        columns={
            **columns(store, "occupation_forecast")("occupation"),
            "earlier": Col(f"Läget, omgång {moves.before}"),
            "later": Col(f"Läget, omgång {moves.after}"),
            "earlier_demand": Col(f"Efterfrågan på fem års sikt, {moves.before}", missing=none),
            "later_demand": Col(f"Efterfrågan på fem års sikt, {moves.after}", missing=none),
            "earlier_ground": Col(f"Byggde på, {moves.before}"),
            "later_ground": Col(f"Bygger på, {moves.after}"),
        },
        encoding={
            "label": "occupation", "group": "group", "form": "form", "tone": "tone",
            "note": "note",
        },
        sources=meta.sources(store, "af_yrkesbarometern", "egen_branschindelning"),
        period=text.period(moves.before, moves.after),
        caveats=(text.GROUND, text.ONLY_BOTH, *text.lacking(moves), say.NO_SEX),
    )  # fmt: skip


def of_ads(
    store: Store,
    months: list[str],
    groups: Mapping[str, tuple[str, ads.Ads]],
    found: text.OnItsWay,
    *,
    alone: bool,
) -> tuple[Figure, ...]:
    """``groups``: name → its codes and counts. The season of all, bars of the largest, every
    group, and the months of some. ``alone``: there is no board, and the bars are seen at once."""
    drawn = [_season(store, months, found)] if found.ads and any(
        one is not None for one in found.ads.monthly
    ) else []  # fmt: skip
    largest = sorted(groups, key=lambda name: -(groups[name][1].last or 0))
    told = [name for name in largest if groups[name][1].index is not None]
    bars = [_bars(store, months, told[:_BARS], groups, found, beside=alone)] if told else []
    lines = [_lines(store, months, told[:_LINES], groups)] if told else []
    return (*drawn, *bars, *lines, _table(store, months, largest, groups))


def _season(store: Store, months: list[str], found: text.OnItsWay) -> Figure:
    """Twelve months after each other, the newest year on top of the earlier ones."""
    assert found.ads is not None
    rows = pd.DataFrame(
        {
            "month": [_month(month) for month in months],
            "when": [published(month) for month in months],
            "span": [_year_of(months, place) for place in range(len(months))],
            "value": pd.array(found.ads.values, dtype="Int64"),
            "index": pd.array(found.ads.monthly, dtype="Float64"),
        }
    )
    # The axis begins with the month after the newest one, a year ago.
    order = {_month(month): place for place, month in enumerate(months[-ads.YEAR :])}
    rows = rows.sort_values("month", key=lambda names: names.map(order), kind="stable")
    return Figure(
        kind="line",
        title=text.SEASON,
        alt=text.alt_season(found),
        frame=rows.reset_index(drop=True),
        columns={
            "month": Col("Månad på året"),
            "when": Col("Månad och år"),
            "span": Col("År i bilden"),
            "value": Col("Annonser i månaden", "count", missing="källan saknar månaden"),
            "index": _index(),
        },
        encoding={
            "x": "month", "y": "index", "color": "span", "own": _year_of(months, len(months) - 1),
        },
        **_about(store, months),
    )  # fmt: skip


def _bars(
    store: Store,
    months: list[str],
    names: list[str],
    groups: Mapping[str, tuple[str, ads.Ads]],
    found: text.OnItsWay,
    *,
    beside: bool,
) -> Figure:
    rows = _rows(names, groups).assign(hundred=100.0)
    return Figure(
        kind="bar",
        title=text.GROUPS,
        alt=text.alt_groups(found, len(names)),
        frame=rows,
        columns={"name": _name(store), "index": _index(), **_sums(), "said": _said()},
        encoding={"x": "name", "y": "index", "mark": "hundred", "mark_name": "första året"},
        beside=beside,
        **_about(store, months),
    )


def _lines(
    store: Store, months: list[str], names: list[str], groups: Mapping[str, tuple[str, ads.Ads]]
) -> Figure:
    rows = pd.concat(
        pd.DataFrame(
            {
                "month": months,
                "name": name,
                "value": pd.array(groups[name][1].values, dtype="Int64"),
                "index": pd.array(groups[name][1].monthly, dtype="Float64"),
            }
        )
        for name in names
    )
    return Figure(
        kind="line",
        title=text.EVERY_MONTH,
        alt=text.alt_lines(len(names)),
        frame=rows.reset_index(drop=True),
        columns={
            "month": Col("Månad och år"),
            "name": _name(store),
            "value": Col("Annonser i månaden", "count", missing="källan saknar månaden"),
            "index": _index(),
        },
        encoding={"x": "month", "y": "index", "color": "name"},
        folded=True,
        **_about(store, months),
    )


def _table(
    store: Store, months: list[str], names: list[str], groups: Mapping[str, tuple[str, ads.Ads]]
) -> Figure:
    """All together first: a sum that the answer says."""
    every = ("", ads.together([one for _, one in groups.values()]))
    about = _about(store, months)
    return Figure.table(
        text.EVERY_GROUP,
        _rows([text.TOGETHER, *names], {text.TOGETHER: every, **groups}),
        {
            "name": _name(store),
            **columns(store, "job_ad")("ssyk", missing="–"),
            **_sums(),
            "index": _index(),
            "said": _said(),
        },
        folded=True,
        **about,
    )


def _rows(names: list[str], groups: Mapping[str, tuple[str, ads.Ads]]) -> pd.DataFrame:
    found = [groups[name] for name in names]
    return pd.DataFrame(
        {
            "name": names,
            "ssyk": [codes or None for codes, _ in found],
            "first": pd.array([one.first for _, one in found], dtype="Int64"),
            "last": pd.array([one.last for _, one in found], dtype="Int64"),
            "index": pd.array([one.index for _, one in found], dtype="Float64"),
            "said": [_WAYS[one.direction] for _, one in found],
        }
    )


def _index() -> Col:
    return Col("Index", "decimal", "första tolv månaderna = 100", "inget index")


def _name(store: Store) -> Col:
    return Col("Yrken i gruppen", leads=occupation_pages(store))


def _sums() -> dict[str, Col]:
    missing = "en månad saknas"
    return {
        "first": Col("Annonser, första tolv", "count", missing=missing),
        "last": Col("Annonser, senaste tolv", "count", missing=missing),
    }


def _said() -> Col:
    return Col("Senaste året mot det första")


def _about(store: Store, months: list[str]) -> dict:
    return {
        "sources": meta.sources(store, "jobtech_annonser", "egen_branschindelning"),
        "period": text.span(months),
        "caveats": (text.NOT_JOBS, text.HOLES, text.SHARED, text.FEW, text.NO_SEX),
        "estimated": text.INDEX,
    }


def _year_of(months: list[str], place: int) -> str:
    """Which twelve months a month belongs to, counted back from the newest."""
    return _YEARS[(len(months) - 1 - place) // ads.YEAR]


def _month(month: str) -> str:
    """ "2026-10" → "okt"."""
    return format_date(date(int(month[:4]), int(month[5:]), 1), "LLL", "sv_SE").rstrip(".")
