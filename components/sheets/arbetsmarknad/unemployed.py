"""Which unemployment figures a county is shown: the newest that every municipality has."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd
from babel.dates import get_month_names

from components.sheets.arbetsmarknad.text import ALL_REGISTERED, COUNTRY, AreaFigures, Unemployed
from data.questions import labour

COUNTRY_CODE = "00"

#: What can be drawn: the first that every municipality has. Women and men before totals.
_DRAWN = (("women", "men"), ("total",), ("total_pct",))
_NUMBERS = ("women", "men", "total", "women_pct", "men_pct", "total_pct")
_MONTHS = {name: number for number, name in get_month_names(locale="sv_SE").items()}


class MeasureShown(NamedTuple):
    """A measure and period that the whole county has, and the columns that are drawn."""

    rows: pd.DataFrame
    indicator: str
    period: str
    year: int
    drawn: tuple[str, ...]


def newest(frame: pd.DataFrame, county: str, local: Mapping[str, str]) -> MeasureShown | None:
    """The newest measure and period that the county and each municipality have; the widest
    measure where two are as new."""
    found = []
    for (indicator, period, year), rows in frame.groupby(["indicator", "period", "year"]):
        own = rows[rows["area_code"].isin(local)]
        if len(own) < len(local) or county not in set(rows["area_code"]):
            continue
        drawn = next((names for names in _DRAWN if own[list(names)].notna().all(axis=None)), None)
        if drawn:
            found.append(MeasureShown(rows, indicator, period, int(year), drawn))
    return max(
        found,
        key=lambda one: (when(one.period), -labour.UNEMPLOYMENT.index(one.indicator)),
        default=None,
    )


def everyone(frame: pd.DataFrame, shown: MeasureShown, county: str) -> Unemployed | None:
    """The county's newest figure of all who are registered, when ``shown`` is only a part."""
    if shown.indicator in ALL_REGISTERED:
        return None
    wide = frame[frame["indicator"].isin(ALL_REGISTERED)]
    wide = wide[wide["area_code"] == county].dropna(subset=["total", "total_pct"], how="all")
    if wide.empty:
        return None
    row = max(wide.itertuples(), key=lambda row: when(row.period))
    same = (frame["indicator"] == row.indicator) & (frame["period"] == row.period)
    return unemployed(frame[same], county)


def when(period: str) -> tuple[int, int]:
    """A key that sorts periods: "2023", an annual mean, comes after the months of 2023."""
    month, _, year = period.rpartition(" ")
    return int(year), _MONTHS.get(month, 13)


def unemployed(rows: pd.DataFrame, county: str) -> Unemployed:
    """The rows of one measure and period as the figures of a sentence."""
    areas = {row.area_code: _area(row) for row in rows.itertuples()}
    return Unemployed(
        indicator=rows["indicator"].iloc[0],
        period=rows["period"].iloc[0],
        county=areas.pop(county),
        country=areas.pop(COUNTRY_CODE, AreaFigures(COUNTRY)),
        places=tuple(areas.values()),
    )


def _area(row: Any) -> AreaFigures:
    numbers = {name: getattr(row, name) for name in _NUMBERS}
    return AreaFigures(
        row.area, **{name: value for name, value in numbers.items() if not pd.isna(value)}
    )
