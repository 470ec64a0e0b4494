"""The figures of skola. The frames are those of ``questions.school.outcomes``."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from components.kit.rules import is_old
from components.kit.sheet import Col, Figure, Kind
from components.kit.words import SEX_ORDER, municipality
from components.sheets.earliest import guidance
from components.sheets.skola import text
from components.sheets.skola.school import YEARS_OF_STUDY, newest, number
from data.periods import last_year
from data.questions import meta
from data.questions.deadlines import deadlines
from data.store import Store

_AFTER = ("Etablerad ställning", "Högskolestuderande", "Svag ställning")
_VOCATIONAL_COURSES = "Elever som läser yrkeskurser (gymnasial nivå)"
_LEVELS = {
    "Elever komvux totalt": "alla elever",
    "Elever grundläggande nivå": "grundläggande nivå",
    "Elever gymnasial nivå": "gymnasial nivå",
    "Elever sfi": "svenska för invandrare (sfi)",
}


def of_country(
    store: Store, country: pd.DataFrame, programmes: Sequence[str], today: date
) -> tuple[Figure, ...]:
    """What the edition has of the country; what has no rows is left out."""
    made = (
        _finished(store, country),
        _adults(store, country),
        _programmes(store, country, programmes, today),
        _after(store, country, today),
        _vocational(store, country, today),
    )
    return tuple(figure for figure in made if figure)


def of_county(store: Store, own: pd.DataFrame, county: str, today: date) -> Figure:
    """The newest of each measure in the county and its municipalities (at least one row)."""
    ends = own["period"].map(last_year)
    latest = own[ends == ends.groupby([own["indicator"], own["area"]]).transform("max")]
    # Counties and municipalities stand in one column, and some share a name ("Örebro").
    local = latest["is_municipality"] == 1
    latest = latest.assign(area=latest["area"].mask(local, latest["area"].map(municipality)))
    keys = ["level", "indicator", "area", "period", "unit"]
    return _table(
        store,
        text.county_title(county),
        latest,
        keys,
        {
            "level": Col("Skolform"),
            "indicator": Col("Mått"),
            "area": Col("Område"),
            "period": Col("Period"),
        },
        today,
    )


def decided(store: Store, today: date) -> Figure:
    """When school's offer is decided: planning documents, the offer itself, the state grant.
    A day that is too old to guide anybody is not shown; where to look stands beside."""
    rows = _guiding(deadlines(store, "planeringsunderlag", "gymnasium", "yrkesvux"), today)
    links = [("Källa", address) for address in rows["reference"]]
    confirmed = rows["confirmed"].map({"ja": "ja", "nej": "nej, kontrollera"})
    return Figure(
        kind="table",
        title=text.DECIDED,
        alt=text.DECIDED,
        frame=rows.assign(reference=links, confirmed=confirmed),
        columns={
            "title": Col("Vad"),
            "applicant": Col("Vem"),
            "decision": Col("Beslut", missing="–"),
            "earliest_start": Col("Gäller från", missing="–"),
            "status": Col("Läget"),
            "confirmed": Col("Bekräftat"),
            "reference": Col("Läs mer", "link"),
        },
        encoding={},
        sources=meta.sources(store, "tidsgranser"),
        period="senast kända",
        caveats=meta.caveats(store, "deadline"),
        processed=False,
    )


def _guiding(rows: pd.DataFrame, today: date) -> pd.DataFrame:
    shown = ["decision", "earliest_start"]
    kept = rows.copy()
    for matter, row in rows.iterrows():
        named = [row[name] for name in ("opens", "closes", "decision", "last_closed")]
        last = guidance.newest(*(text for text in named if isinstance(text, str)))
        for name in shown:
            if isinstance(row[name], str):
                kept.loc[matter, name] = guidance.still(row[name], last, today)
    return kept


def _finished(store: Store, country: pd.DataFrame) -> Figure | None:
    """Vocational degree, academic degree and none, the newest school year."""
    pupils = newest(country, "Avgångselever")
    if pupils.empty:
        return None
    period = pupils["period"].iloc[0]
    vocational = number(country, "Elever med yrkesexamen", period)
    academic = number(country, "Elever med högskoleförberedande examen", period)
    if vocational is None or academic is None:
        return None
    without = float(pupils["value"].iloc[0]) - vocational - academic
    ends = {
        text.WITH_VOCATIONAL: vocational,
        text.WITH_ACADEMIC: academic,
        text.WITHOUT: without,
    }
    return Figure(
        kind="bar",
        title=f"{text.FINISHED} {period}",
        alt=f"Liggande staplar: elever som slutade gymnasiet {period}, efter examen, riket.",
        frame=pd.DataFrame({"end": list(ends), "pupils": list(ends.values())}),
        columns={"end": Col("Slutade med"), "pupils": Col("Elever", "count", "antal")},
        encoding={"x": "end", "y": "pupils"},
        sources=_sources(store, pupils),
        period=f"läsåret {period}",
        caveats=(text.NO_SEX,),
        estimated=text.WITHOUT_RULE,
    )


def _adults(store: Store, country: pd.DataFrame) -> Figure | None:
    """Pupils in komvux, all and per level, and year."""
    rows = country[country["indicator"].isin(_LEVELS)].sort_values("period", kind="stable")
    if rows.empty:
        return None
    shown = rows.assign(year=rows["period"].astype(int), part=rows["indicator"].map(_LEVELS))
    return Figure(
        kind="column",
        title=text.ADULTS,
        alt="Staplar: elever i komvux per år, alla och per nivå, riket.",
        frame=shown,
        columns={
            "year": Col("År", "year"),
            "part": Col("Nivå"),
            "value": Col("Elever", "count", "antal"),
        },
        encoding={"x": "year", "y": "value", "color": "part"},
        sources=_sources(store, rows),
        period=_span(rows),
        caveats=(text.SEVERAL_LEVELS, *_caveats(rows), text.NO_SEX),
        processed=False,
    )


def _programmes(
    store: Store, country: pd.DataFrame, programmes: Sequence[str], today: date
) -> Figure | None:
    """Pupils per year of study and the share of women, for the sector's programmes."""
    wanted = {name: year for year, name in YEARS_OF_STUDY.items()}
    wanted |= {"Elever totalt": "total", "Andel kvinnor": "women"}
    rows = country[country["indicator"].isin(wanted) & country["programme"].isin(list(programmes))]
    if rows.empty:
        return None
    wide = (
        rows.assign(column=rows["indicator"].map(wanted))
        .pivot_table(index=["programme", "period"], columns="column", values="value")
        .reindex(columns=list(wanted.values()))
        .reset_index()
    )
    return Figure(
        kind="table",
        title=text.aged(text.PROGRAMMES, _old(rows, today)),
        alt=text.PROGRAMMES,
        frame=wide,
        columns={
            "programme": Col("Program"),
            "period": Col("Läsår"),
            **{year: Col(year, "count") for year in YEARS_OF_STUDY},
            "total": Col("Alla årskurser", "count"),
            "women": Col("Andel kvinnor", "percent"),
        },
        encoding={},
        sources=_sources(store, rows),
        period=_span(rows),
        processed=False,
        folded=True,
    )


def _after(store: Store, country: pd.DataFrame, today: date) -> Figure | None:
    """Established, studying or weakly placed one, three and five years after."""
    rows = country[country["indicator"].str.startswith(_AFTER)]
    keys = ["indicator", "programme", "period", "unit"]
    heads = {
        "indicator": Col("Mått"),
        "programme": Col("Program"),
        "period": Col("Mätår (examen)"),
    }
    if rows.empty:
        return None
    return _table(store, text.ESTABLISHED, rows, keys, heads, today, (text.COHORTS,))


def _vocational(store: Store, country: pd.DataFrame, today: date) -> Figure | None:
    """Pupils on vocational courses in komvux, per year."""
    rows = country[country["indicator"] == _VOCATIONAL_COURSES]
    if rows.empty:
        return None
    heads = {"period": Col("År"), "indicator": Col("Mått")}
    keys = ["period", "indicator", "unit"]
    return _table(store, text.VOCATIONAL, rows, keys, heads, today, (text.NO_SEX,))


def _table(
    store: Store,
    title: str,
    rows: pd.DataFrame,
    keys: list[str],
    heads: dict[str, Col],
    today: date,
    caveats: tuple[str, ...] = (),
) -> Figure:
    """One line per key, women, men and total side by side; folded."""
    wide = (
        rows.pivot_table(index=keys, columns="sex", values="value", sort=False)
        .reindex(columns=list(SEX_ORDER))
        .reset_index()
    )
    return Figure(
        kind="table",
        title=text.aged(title, _old(rows, today)),
        alt=title,
        frame=wide,
        columns={**heads, **_numbers(rows), "unit": Col("Enhet")},
        encoding={},
        sources=_sources(store, rows),
        period=_span(rows),
        caveats=(*caveats, *_caveats(rows)),
        processed=False,
        folded=True,
    )


def _numbers(rows: pd.DataFrame) -> dict[str, Col]:
    """Columns for the sexes that the rows have; decimals only where a value has one."""
    kind: Kind = "count" if (rows["value"] % 1 == 0).all() else "decimal"
    found = [sex for sex in SEX_ORDER if (rows["sex"] == sex).any()]
    return {sex: Col(sex.capitalize(), kind, missing="–") for sex in found}


def _old(rows: pd.DataFrame, today: date) -> int | None:
    """The newest year of the rows when it is old."""
    year = max(rows["period"].map(last_year))
    return year if is_old(year, today) else None


def _span(rows: pd.DataFrame) -> str:
    """The first and the last period, as published."""
    periods = sorted(set(rows["period"]), key=last_year)
    return periods[0] if len(periods) == 1 else f"{periods[0]}–{periods[-1]}"


def _caveats(rows: pd.DataFrame) -> list[str]:
    """What the rows say themselves; a sentence that begins another is left out."""
    said = list(rows["caveat"].dropna().unique())
    return [one for one in said if not any(more != one and more.startswith(one) for more in said)]


def _sources(store: Store, rows: pd.DataFrame) -> tuple:
    return meta.sources(store, *rows["source"])
