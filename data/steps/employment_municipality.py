"""Employed persons by industry and sex, by the municipality of the workplace (SCB, fetched)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.fetched_columns import AREA, COUNTY, SEX, SOURCE, STATUS, YEAR
from data.inputs import Inputs
from data.steps.employment import INDUSTRIES, fetched
from data.tables import Column, Table

TABLE = Table(
    "employment_municipality",
    "Sysselsatta efter kommun, näringsgren och kön",
    key=("area_code", "year", "sni", "sex"),
    sources=("scb_bas_slutlig", "scb_bas"),
    caveats=(
        "Räknat där arbetsplatsen ligger, inte där människor bor.",
        "Från 2025 lägger SCB in små slumpvisa avvikelser som skyddar uppgifter om enskilda: "
        "kommunerna summerar inte till länet.",
    ),
    columns={
        "county_code": COUNTY,
        "area_code": AREA,
        "year": YEAR,
        "sni": Column(str, "Näringsgren, kod", unit="SNI 2007", values=tuple(INDUSTRIES)),
        "industry": Column(str, "Näringsgren"),
        "sex": SEX,
        "value": Column(int, "Antal", unit="personer", optional=True, low=0),
        "status": STATUS,
        "source": SOURCE,
    },
    indexes=(("county_code", "sni"),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """Municipalities; the counties are in ``employment``."""
    rows = fetched(inputs)
    return rows[rows["area_code"].str.len() == 4]


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """With the county and the industry's name."""
    return published.assign(
        county_code=published["area_code"].str[:2],
        industry=published["sni"].map(INDUSTRIES),
    )[list(TABLE.columns)]


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every municipality exists."""
    stop_unplaced(table, county, municipality, "scb-sysselsatta.json")
