"""Q1: how employment in the sector's industries develops, here and in the country (SCB)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import rules
from components.kit.sheet import Key, Missing, Sheet
from components.sheets.counties import chosen as counties
from components.sheets.counties import compared
from components.sheets.sysselsattning import figures, glance, text
from data.forum import Book
from data.questions import labour, meta
from data.store import Store

USES = ("lan", "bransch", "jamfor_lan")
BY_TERM = True

_COUNTRY = "00"


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest year of the county's newest series; without any row, who has the figures."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    industry = text.industries(sector.sni_sections)
    years = _years(store, choice.lan, county, sector)
    if (years["county_code"] == _COUNTRY).all():
        return Sheet(
            slug="sysselsattning",
            title=text.title(industry, county),
            question=text.question(None),
            answer=(),
            missing=(Missing(text.no_data(county), text.WHO_HAS),),
            headline=glance.missing(county),
            discuss=glance.DISCUSS_MISSING,
        )
    newest, employment = _employment(years, county, industry)
    old_year = int(newest.year) if rules.is_old(newest.year, today) else None
    alone = employment.change is None
    finding = glance.headline(
        employment, glance.short(sector.sni_sections), old=old_year is not None
    )
    no_newer = Missing(text.no_newer(county, newest.year, alone), text.WHO_HAS)
    beside = counties.of(store, choice)
    of = figures.EmploymentDrawn(
            store, sector, county, years, newest, employment, finding, beside,
            _others(store, beside, sector),
    )  # fmt: skip
    drawn = figures.every(of)
    sheet = Sheet(
        slug="sysselsattning",
        title=text.title(industry, county, newest.year),
        question=text.question(old_year),
        answer=text.answer(employment),
        notes=(
            " ".join(
                (
                    text.counted(newest.measure, newest.age, newest.series),
                    *text.breaks(meta.caveats(store, "employment"), figures.shown(years)),
                )
            ),
        ),
        figures=drawn,
        missing=(no_newer,) if alone or old_year else (),
        not_conclude=text.NOT_CONCLUDE,
        old_year=old_year,
        headline=finding,
        keys=_keys(store, years, newest, employment, sector, finding),
        caution=glance.CAUTION,
        discuss=glance.DISCUSS,
    )
    lacking = figures.lacking(of)
    if any("named" in one.encoding for one in drawn):
        return compared.said(sheet, lacking)
    return compared.lacks(sheet, lacking)


def tile(store: Store, book: Book, choice: Choice, today: date) -> Key:
    """How many work in the industry, unless the newest figure is old."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    years = _years(store, choice.lan, county, sector)
    if (years["county_code"] == _COUNTRY).all():
        return glance.NO_TILE
    newest, employment = _employment(years, county, text.industries(sector.sni_sections))
    if rules.is_old(newest.year, today):
        return replace(glance.NO_TILE, under=glance.old(newest.year))
    finding = glance.headline(employment, glance.short(sector.sni_sections), old=False)
    return glance.keys(employment, figures.line_of(years, newest), (), finding)[0]


def _years(store: Store, code: str, county: str, sector: meta.Sector) -> pd.DataFrame:
    """Every year of county and country that is whole, with the name of the area."""
    years = labour.employment_by_year(store, code, sector.sni_sections)
    return years.dropna(subset="total").assign(
        area=lambda frame: frame["county_code"].map({_COUNTRY: text.COUNTRY}).fillna(county)
    )


def _others(store: Store, beside: counties.SideBySide | None, sector: meta.Sector) -> pd.DataFrame:
    """Every year of the counties that the county is compared with, as ``_years`` has them."""
    if beside is None or not beside.others:
        return pd.DataFrame()
    found = pd.concat(_years(store, code, beside.names[code], sector) for code in beside.others)
    return found[(found["county_code"] != _COUNTRY) & ~found["total"].map(rules.suppressed)]


def _keys(
    store: Store,
    years: pd.DataFrame,
    newest: Any,
    employment: text.Employment,
    sector: meta.Sector,
    finding: str,
) -> tuple[Key, ...]:
    """The key figures, from rows of one series only."""
    every = labour.employment_totals(
        store, sector.sni_sections, newest.series, newest.county_code
    ).set_index(["sni", "year"])["total"]
    first = employment.change.first_year if employment.change else None
    parts = [
        (section, int(every[section, newest.year]), every.get((section, first)))
        for section in sector.sni_sections
    ]
    return glance.keys(employment, figures.line_of(years, newest), parts, finding)


def _employment(years: pd.DataFrame, county: str, industry: str) -> tuple[Any, text.Employment]:
    """The row of the newest comparable year, and its figures beside the country's."""
    own = years[years["county_code"] != _COUNTRY]
    # The newest year; BAS before RAMS where both hold it.
    series = own.sort_values(["year", "series"], ascending=[False, True])["series"].iloc[0]
    rows = {
        (row.county_code == _COUNTRY, row.year): row
        for row in years[years["series"] == series].itertuples()
    }
    shared = figures.shared(years[years["series"] == series])
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
        preliminary=year in figures.preliminary(years),
    )


def _known(value: Any) -> int | None:
    return None if pd.isna(value) else value
