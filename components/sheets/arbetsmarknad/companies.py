"""New and bankrupt companies, county beside country (Kolada, fetched). Of all industries."""

import pandas as pd

from components.kit.columns import columns
from components.kit.numbers import years
from components.kit.sheet import Col, Figure
from components.sheets.arbetsmarknad import companies_text as text
from data.area_codes import COUNTRY
from data.questions import labour, meta
from data.store import Store


def figures(store: Store, code: str, county: str) -> tuple[Figure, ...]:
    """A line of the county and one of the country for each key figure; none where nobody has
    fetched them."""
    found = labour.companies(store, code).dropna(subset="value")
    found = found.assign(area=found["area_code"].map({COUNTRY: text.COUNTRY, code: county}))
    drawn = (_line(store, rows, county) for _, rows in found.groupby("kpi", sort=True))
    return tuple(figure for figure in drawn if figure)


def _line(store: Store, rows: pd.DataFrame, county: str) -> Figure | None:
    """None where the county has no two years, or has none in common with the country."""
    own, country = (rows[rows["area"] == area] for area in (county, text.COUNTRY))
    shared = sorted(set(own["year"]) & set(country["year"]))
    if len(shared) < 2:
        return None
    frame = rows[rows["year"].isin(shared)].sort_values(
        ["year", "area_code"], ascending=[True, False], ignore_index=True
    )
    title = str(rows["title"].iloc[0])
    last = frame[frame["year"] == shared[-1]].set_index("area")["value"]
    return Figure(
        kind="line",
        title=text.title(title, county),
        alt=text.alt(title, shared[-1], last.to_dict()),
        frame=frame,
        columns={
            **columns(store, "county_indicator")("year"),
            "area": Col("Område"),
            "value": Col(text.short(title), "decimal", text.unit(title)),
        },
        encoding={"x": "year", "y": "value", "color": "area", "zero": "no", "own": county},
        sources=meta.sources_in(store, frame["source"]),
        period=years(frame["year"]),
        caveats=(text.ALL_INDUSTRIES, *meta.caveats(store, "county_indicator")),
        processed=False,
    )
