"""Q1: how employment in the sector's industries develops, here and in the country (SCB)."""

from datetime import date
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import numbers, rules
from components.kit.columns import columns
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.sysselsattning import text
from data.forum import Book
from data.questions import labour, meta
from data.store import Store

USES = ("lan", "bransch")

_COUNTRY = "00"


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest year of the county's newest series; without any row, who has the figures."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    industry = text.industries(sector.sni_sections)
    years = labour.employment_by_year(store, choice.lan, sector.sni_sections)
    years = years.dropna(subset="total").assign(
        area=lambda frame: frame["county_code"].map({_COUNTRY: text.COUNTRY}).fillna(county)
    )
    if (years["county_code"] == _COUNTRY).all():
        return Sheet(
            slug="sysselsattning",
            title=text.title(industry, county),
            question=text.question(None),
            answer=(),
            missing=(Missing(text.no_data(county), text.READ_IN),),
        )
    newest, employment = _employment(years, county, industry)
    old_year = int(newest.year) if rules.is_old(newest.year, today) else None
    alone = employment.change is None
    no_newer = Missing(text.no_newer(county, newest.year, alone), text.READ_IN)
    return Sheet(
        slug="sysselsattning",
        title=text.title(industry, county, newest.year),
        question=text.question(old_year),
        answer=text.answer(employment),
        notes=(
            " ".join(
                (
                    text.counted(newest.measure, newest.age, newest.series),
                    *text.breaks(meta.caveats(store, "employment"), _shown(years)),
                )
            ),
        ),
        figures=_figures(store, years, newest, county, sector),
        missing=(no_newer,) if alone or old_year else (),
        not_conclude=text.NOT_CONCLUDE,
        old_year=old_year,
    )


def _employment(years: pd.DataFrame, county: str, industry: str) -> tuple[Any, text.Employment]:
    """The row of the newest comparable year, and its figures beside the country's."""
    own = years[years["county_code"] != _COUNTRY]
    # The newest year; BAS before RAMS where both hold it.
    series = own.sort_values(["year", "series"], ascending=[False, True])["series"].iloc[0]
    rows = {
        (row.county_code == _COUNTRY, row.year): row
        for row in years[years["series"] == series].itertuples()
    }
    shared = _shared(years[years["series"] == series])
    year = shared[-1] if len(shared) > 1 else max(y for national, y in rows if not national)
    here, country = rows[False, year], rows.get((True, year))
    change = None
    if len(shared) > 1:
        first, national_first = rows[False, shared[0]], rows[True, shared[0]]
        change = text.EmploymentChange(
            first_year=shared[0],
            first=first.total,
            last=here.total,
            national_first=national_first.total,
            national_last=rows[True, year].total,
        )
    return here, text.Employment(
        county=county,
        industries=industry,
        measure=here.measure,
        year=year,
        total=here.total,
        women=_known(here.women),
        national_total=country and country.total,
        national_women=country and _known(country.women),
        change=change,
    )


def _shared(series: pd.DataFrame) -> list[int]:
    """Years of one series that county and country both have, where a change can be counted."""
    held = series[series["total"] > 0]
    national = held["county_code"] == _COUNTRY
    return sorted(set(held.loc[national, "year"]) & set(held.loc[~national, "year"]))


def _figures(
    store: Store, years: pd.DataFrame, newest: Any, county: str, sector: meta.Sector
) -> tuple[Figure, ...]:
    if rules.suppressed(newest.total):
        return ()
    by_industry = labour.employment_by_industry(
        store, newest.county_code, sector.sni_sections, newest.series, int(newest.year)
    )
    index = _index(years)
    return (
        *(() if index.empty else (_line(store, index, county, sector),)),
        *(() if by_industry.empty else (_women_men(store, by_industry, newest, county, sector),)),
        _table(store, years, sector),
    )


def _index(years: pd.DataFrame) -> pd.DataFrame:
    """The shared years of each series that has at least two, with index from its first."""
    parts = []
    for _, series in years.groupby("series", sort=False):
        shared = _shared(series)
        if len(shared) > 1:
            first = series[series["year"] == shared[0]].set_index("county_code")["total"]
            shown = series[series["year"].isin(shared)]
            index = 100 * shown["total"] / shown["county_code"].map(first)
            parts.append(shown.assign(index=index.astype(float)))
    return pd.concat(parts) if parts else years.head(0)


def _line(store: Store, index: pd.DataFrame, county: str, sector: meta.Sector) -> Figure:
    of = columns(store, "employment")
    several = index["series"].nunique() > 1
    # The county's line is drawn first and gets the first colour.
    frame = index.assign(series_name=index["series"].map(text.SERIES)).sort_values(
        ["year", "county_code"], ascending=[True, False]
    )
    return Figure(
        kind="line",
        title=text.index_title(county),
        alt=text.index_alt(county, text.industries(sector.sni_sections)),
        frame=frame,
        columns={
            **of("year", series_name="series"),
            "area": Col("Område"),
            **of(total="value"),
            "index": Col("Index", "decimal", text.index_unit(frame["year"].min(), several)),
        },
        encoding={"x": "year", "y": "index", "color": "area", "zero": "no"}
        | ({"dash": "series_name"} if several else {}),
        sources=meta.sources_in(store, frame["sources"]),
        period=numbers.years(frame["year"]),
        caveats=_caveats(store, frame, sector),
    )


def _women_men(
    store: Store, frame: pd.DataFrame, newest: Any, county: str, sector: meta.Sector
) -> Figure:
    return Figure(
        kind="bar",
        title=text.women_men_title(county, newest.year),
        alt=text.women_men_alt(county, newest.year),
        frame=frame,
        columns=columns(store, "employment")("industry", "sex", "value"),
        encoding={"x": "industry", "y": "value", "color": "sex"},
        sources=meta.sources_in(store, frame["source"]),
        period=str(newest.year),
        caveats=_caveats(store, frame.assign(series=newest.series, year=newest.year), sector),
        processed=False,
    )


def _table(store: Store, years: pd.DataFrame, sector: meta.Sector) -> Figure:
    frame = years.assign(series_name=years["series"].map(text.SERIES)).sort_values(
        ["year", "series", "county_code"], ascending=False, kind="stable"
    )
    title = text.table_title(frame["year"])
    return Figure.table(
        title,
        frame,
        {
            **columns(store, "employment")("year", series_name="series"),
            "area": Col("Område"),
            "women": Col("Kvinnor", "count"),
            "men": Col("Män", "count"),
            "total": Col("Totalt", "count"),
        },
        meta.sources_in(store, frame["sources"]),
        numbers.years(frame["year"]),
        caveats=_caveats(store, frame, sector),
        folded=True,
    )


def _caveats(store: Store, frame: pd.DataFrame, sector: meta.Sector) -> tuple[str, ...]:
    own = text.touching(meta.caveats(store, "employment"), _shown(frame))
    return (sector.sni_caveat, *own)


def _shown(frame: pd.DataFrame) -> list[tuple[str, int]]:
    return list(frame[["series", "year"]].itertuples(index=False, name=None))


def _known(value: Any) -> int | None:
    return None if pd.isna(value) else value
