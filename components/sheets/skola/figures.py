"""The figures of skola. The frames are those of ``questions.school``."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from components.kit import sexes
from components.kit.columns import columns
from components.kit.rules import is_old
from components.kit.sheet import Col, Figure
from components.sheets.earliest import guidance
from components.sheets.skola import text
from components.sheets.skola.school import VOCATIONAL_DEGREE, YEARS_OF_STUDY, newest, number
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
        _women_and_men(store, country, today),
        _adults(store, country),
        _programmes(store, country, programmes, today),
        _after(store, country, today),
        _vocational(store, country, today),
    )
    return tuple(figure for figure in made if figure)


def of_county(store: Store, own: pd.DataFrame, county: str, today: date) -> Figure:
    """The newest of each measure in the county and its municipalities (at least one row)."""
    latest = own.assign(area=sexes.areas(own["area"], own["is_municipality"]))
    of = columns(store, "school_outcome")
    heads = {**of("level", "indicator"), "area": Col("Område"), **of("period")}
    return _table(store, text.county_title(county), latest, heads, today)


def decided(store: Store, today: date) -> Figure:
    """When school's offer is decided: planning documents, the offer itself, the state grant.
    A day that is too old to guide anybody is not shown; where to look stands beside."""
    rows = _guiding(deadlines(store, "planeringsunderlag", "gymnasium", "yrkesvux"), today)
    links = [("Källa", address) for address in rows["reference"]]
    confirmed = rows["confirmed"].map({"ja": "ja", "nej": "nej, kontrollera"})
    of = columns(store, "deadline")
    return Figure.table(
        text.DECIDED,
        rows.assign(reference=links, confirmed=confirmed),
        {
            **of("title"),
            "applicant": of["applicant"].but(label="Vem"),
            **of("decision", missing="–"),
            "earliest_start": of["earliest_start"].but(label="Gäller från", missing="–"),
            **of("status", "confirmed"),
            "reference": of["reference"].but(label="Läs mer", kind="link"),
        },
        meta.sources(store, "tidsgranser"),
        "senast kända",
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


def _women_and_men(store: Store, country: pd.DataFrame, today: date) -> Figure | None:
    """After a vocational degree, women and men of the newest school year that has both."""
    rows = country[country["programme"].eq(VOCATIONAL_DEGREE) & country["sex"].ne("totalt")]
    rows = rows[rows["indicator"].str.startswith(_AFTER)]
    ends = rows["period"].map(last_year)
    rows = rows[ends == ends.max()]
    wide = rows.pivot_table(index=["indicator", "period"], columns="sex", values="value")
    wide = wide.dropna().reset_index()
    if wide.empty or wide["period"].nunique() > 1:
        return None
    period = wide["period"].iloc[0]
    return Figure(
        kind="dumbbell",
        title=text.aged(text.AFTER, _old(rows, today)),
        alt=text.after_alt(period, wide),
        frame=wide,
        columns={
            "indicator": Col("Vad andelen gäller"),
            "kvinnor": Col("Kvinnor", "percent"),
            "män": Col("Män", "percent"),
        },
        encoding={"x": "indicator", "left": "kvinnor", "right": "män"},
        sources=_sources(store, rows),
        period=period,
        processed=False,
        beside=True,
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
    of = columns(store, "school_outcome")
    return Figure.table(
        text.aged(text.PROGRAMMES, _old(rows, today)),
        wide,
        {
            "programme": of["programme"].but(caveat=""),
            "period": of["period"].but(label="Läsår", caveat=""),
            **{year: Col(year, "count") for year in YEARS_OF_STUDY},
            "total": Col("Alla årskurser", "count"),
            "women": Col("Andel kvinnor", "percent"),
        },
        _sources(store, rows),
        _span(rows),
        alt=text.PROGRAMMES,
        processed=False,
        folded=True,
    )


def _after(store: Store, country: pd.DataFrame, today: date) -> Figure | None:
    """Established, studying or weakly placed one, three and five years after."""
    rows = country[country["indicator"].str.startswith(_AFTER)]
    if rows.empty:
        return None
    of = columns(store, "school_outcome")
    # What the period is stands among the caveats.
    period = of["period"].but(label="Mätår (examen)", caveat="")
    heads = of("indicator", "programme") | {"period": period}
    return _table(store, text.ESTABLISHED, rows, heads, today, (text.COHORTS,))


def _vocational(store: Store, country: pd.DataFrame, today: date) -> Figure | None:
    """Pupils on vocational courses in komvux, per year."""
    rows = country[country["indicator"] == _VOCATIONAL_COURSES]
    if rows.empty:
        return None
    of = columns(store, "school_outcome")
    heads = {"period": of["period"].but(label="År", caveat=""), **of("indicator")}
    return _table(store, text.VOCATIONAL, rows, heads, today, (text.NO_SEX,))


def _table(
    store: Store,
    title: str,
    rows: pd.DataFrame,
    heads: dict[str, Col],
    today: date,
    caveats: tuple[str, ...] = (),
) -> Figure:
    """A row for what ``heads`` and the unit say; women, men and total side by side; folded."""
    return Figure.table(
        text.aged(title, _old(rows, today)),
        sexes.spread(rows, [*heads, "unit"]),
        heads | sexes.columns(rows["value"]) | columns(store, "school_outcome")("unit"),
        _sources(store, rows),
        _span(rows),
        alt=title,
        caveats=(*caveats, *_caveats(rows)),
        processed=False,
        folded=True,
    )


def _old(rows: pd.DataFrame, today: date) -> int | None:
    """The newest year of the rows when it is old."""
    year = max(rows["period"].map(last_year))
    return year if is_old(year, today) else None


def _span(rows: pd.DataFrame) -> str:
    """The first and the last period, as published; of those that end in one year by name."""
    periods = sorted(set(rows["period"]), key=lambda period: (last_year(period), period))
    return periods[0] if len(periods) == 1 else f"{periods[0]}–{periods[-1]}"


def _caveats(rows: pd.DataFrame) -> list[str]:
    """What the rows say themselves; a sentence that begins another is left out."""
    said = list(rows["caveat"].dropna().unique())
    return [one for one in said if not any(more != one and more.startswith(one) for more in said)]


def _sources(store: Store, rows: pd.DataFrame) -> tuple:
    return meta.sources(store, *rows["source"])
