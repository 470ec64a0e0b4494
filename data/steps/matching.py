"""SCB's regional matching indicators U1a, U3 and M1, by county (fetched).

U1a: people of an education group by their standing. U3: how the group changes from one year to
the next (who turns 65, graduates, moves). M1: vacancies and unemployed, by quarter.
"""

from pathlib import Path

import pandas as pd

from data.area_codes import stop_on_unknown_counties
from data.fetched import recogniser, rows
from data.fetched_columns import COUNTY, MEASURE, SEX, SOURCE, STATUS, UNIT, VALUE, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

_AFTER = ("unit", "value", "status")

#: Indicator -> its kind of file and that file's columns.
INDICATORS = {
    "U1a": ("scb-matchning-u1a", ("area_code", "group_code", "group", "measure", "year", *_AFTER)),
    "U3": (
        "scb-matchning-u3",
        ("area_code", "group_code", "group", "sex", "measure", "period", *_AFTER),
    ),
    "M1": ("scb-matchning-m1", ("area_code", "measure", "period", *_AFTER)),
}

_RECOGNISERS = [recogniser(kind) for kind, _ in INDICATORS.values()]

TABLE = Table(
    "matching",
    "Regionala matchningsindikatorer",
    key=("indicator", "county_code", "group_code", "measure", "period", "sex"),
    sources=("scb_matchning",),
    caveats=(
        "U1a och U3 räknar personer efter utbildningsgrupp, inte arbeten.",
        "M1 bygger på ett urval; osäkerhetsmarginalen är ett eget mått.",
        "Från 2025 lägger SCB in små slumpvisa avvikelser: delarna summerar inte till totalen.",
    ),
    columns={
        "county_code": COUNTY,
        "indicator": Column(str, "Indikator", values=tuple(INDICATORS)),
        "group_code": Column(str, "Utbildningsgrupp, kod", caveat="alla: alla utbildningar."),
        "group": Column(str, "Utbildningsgrupp"),
        "measure": MEASURE,
        "year": YEAR,
        "period": Column(str, "Period", caveat="År, två år i rad (U3) eller kvartal (M1)."),
        "sex": SEX,
        "value": VALUE,
        "unit": UNIT,
        "status": STATUS,
        "source": SOURCE,
    },
    indexes=(("county_code", "indicator", "sex", "measure"),),
)


def recognise(path: Path) -> str | None:
    """Any of the three kinds."""
    return next((name for one in _RECOGNISERS if (name := one(path))), None)


def read(inputs: Inputs) -> pd.DataFrame:
    """All three, one after the other."""
    frames = [
        rows(inputs, kind, columns).assign(indicator=indicator)
        for indicator, (kind, columns) in INDICATORS.items()
    ]
    return pd.concat(frames, ignore_index=True)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """A period of several years belongs to its last one."""
    period = published["period"].fillna(published["year"])
    return published.assign(
        county_code=published["area_code"],
        group_code=published["group_code"].fillna("alla"),
        group=published["group"].fillna("alla"),
        sex=published["sex"].fillna("totalt"),
        period=period,
        year=period.str.findall(r"\d{4}").str[-1],
    ).drop(columns="area_code")


def check(table: pd.DataFrame, county: pd.DataFrame) -> None:
    """Every county exists."""
    stop_on_unknown_counties(table, county, "scb-matchning.json")
