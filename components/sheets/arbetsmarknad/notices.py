"""Notices of redundancy in the county, per year and by industry (Arbetsförmedlingen, fetched)."""

from typing import Any, NamedTuple

import pandas as pd

from components.kit.columns import columns
from components.kit.numbers import years
from components.kit.sheet import Figure
from components.sheets.arbetsmarknad import notices_text as text
from components.sheets.arbetsmarknad.notices_text import Notices
from data.questions import labour, meta
from data.store import Store


class Noticed(NamedTuple):
    """What is known of a county: the figures of a sentence, and the drawings."""

    said: Notices
    figures: tuple[Figure, ...]


def noticed(store: Store, code: str, county: str) -> Noticed | None:
    """The newest year that has a number; None where nobody has fetched notices of the county."""
    found = labour.notices(store, code)
    valued = found.dropna(subset="value")
    if valued.empty:
        return None
    year = int(valued["year"].max())
    by_year = _by_year(found)
    newest = found[found["year"] == year].sort_values("value", ascending=False, kind="stable")
    totals = by_year.set_index("year")["value"]
    most = newest[newest["value"] == newest["value"].max()]
    alone = len(most) == 1 and most["value"].iloc[0] > 0
    said = Notices(
        county,
        year,
        _known(totals.get(year)),
        _known(totals.get(year - 1)),
        str(most["industry"].iloc[0]) if alone else None,
        int(most["value"].iloc[0]),
    )
    drawn = (_column(store, by_year, said), _bars(store, newest, said))
    return Noticed(said, tuple(figure for figure in drawn if figure))


def _by_year(found: pd.DataFrame) -> pd.DataFrame:
    """All industries together; missing where one of them is: what is missing is not zero."""
    grouped = found.groupby("year")["value"]
    sums = grouped.sum().mask(grouped.count() < grouped.size())
    return sums.rename("value").reset_index().assign(source=found["source"].iloc[0])


def _column(store: Store, by_year: pd.DataFrame, said: Notices) -> Figure | None:
    if by_year["value"].notna().sum() < 2:
        return None
    of = columns(store, "redundancy")
    return Figure(
        kind="column",
        title=text.years_title(said.county),
        alt=text.years_alt(said),
        frame=by_year,
        columns=of("year") | of("value", missing=text.NOT_PUBLISHED),
        encoding={"x": "year", "y": "value"},
        sources=meta.sources_in(store, by_year["source"]),
        period=years(by_year["year"]),
        caveats=(*_caveats(store), text.SUM),
    )


def _bars(store: Store, newest: pd.DataFrame, said: Notices) -> Figure:
    of = columns(store, "redundancy")
    return Figure(
        kind="bar",
        title=text.industries_title(said.county, said.year),
        alt=text.industries_alt(said),
        frame=newest.reset_index(drop=True),
        columns=of("industry") | of("value", missing=text.NOT_PUBLISHED),
        encoding={"x": "industry", "y": "value"},
        sources=meta.sources_in(store, newest["source"]),
        period=str(said.year),
        caveats=(*_caveats(store), text.OTHER_INDUSTRIES),
        processed=False,
    )


def _caveats(store: Store) -> tuple[str, ...]:
    return (*meta.caveats(store, "redundancy"), text.NO_SEX)


def _known(value: Any) -> int | None:
    return None if value is None or pd.isna(value) else int(value)
