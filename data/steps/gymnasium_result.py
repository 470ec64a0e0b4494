"""What becomes of those who begin and finish the gymnasium (Skolverket, fetched)."""

from pathlib import Path

import pandas as pd

from data.area_codes import stop_unplaced
from data.fetched import recogniser, rows
from data.fetched_columns import AREA, COUNTY, MEASURE, SOURCE, STATUS, UNIT, VALUE, YEAR
from data.inputs import Inputs
from data.tables import Column, Table

#: SIRIS: per programme and municipality. PxWeb: per area, all programmes.
PROGRAMMES, FIGURES = "skolverket-gymnasieresultat", "skolverket-jamforelsetal"
COLUMNS = {
    PROGRAMMES: ("area_code", "programme", "measure", "period", "unit", "value", "status"),
    FIGURES: ("measure", "area_code", "year", "unit", "value", "status"),
}

_RECOGNISERS = [recogniser(kind) for kind in COLUMNS]

TABLE = Table(
    "gymnasium_result",
    "Gymnasieskolans elever och resultat",
    key=("area_code", "programme", "measure", "period"),
    sources=("skolverket_resultat", "skolverket_jamforelsetal"),
    caveats=(
        "Kommunen är den där skolan ligger, inte där eleverna bor.",
        "Färre än tio elever visas inte (..); ~100 betyder att högst fyra elever saknade det.",
    ),
    columns={
        "county_code": COUNTY,
        "area_code": AREA,
        "programme": Column(str, "Program", caveat="Alla: källan delar inte upp på program."),
        "measure": MEASURE,
        "year": YEAR,
        "period": Column(str, "Läsår eller år"),
        "value": VALUE,
        "unit": UNIT,
        "status": STATUS,
        "source": SOURCE,
    },
    indexes=(("county_code", "programme"),),
)


def recognise(path: Path) -> str | None:
    """Either of the kinds."""
    return next((name for one in _RECOGNISERS if (name := one(path))), None)


def read(inputs: Inputs) -> pd.DataFrame:
    """Both, one after the other."""
    both = [rows(inputs, kind, columns) for kind, columns in COLUMNS.items()]
    return pd.concat(both, ignore_index=True)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """The year is that in which a school year begins."""
    period = published["period"].fillna(published["year"])
    return published.assign(
        county_code=published["area_code"].str[:2],
        programme=published["programme"].fillna("Alla"),
        period=period,
        year=period.str[:4],
    )


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every area exists."""
    stop_unplaced(table, county, municipality, f"{PROGRAMMES}.json")
