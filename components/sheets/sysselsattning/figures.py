"""The figures of how employment develops: county against country, and among the counties."""

from typing import Any, NamedTuple

import pandas as pd

from components.kit import numbers, rules
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.counties import text as beside_text
from components.sheets.counties.alike import alike
from components.sheets.counties.chosen import SideBySide
from components.sheets.sysselsattning import text, where
from data.area_codes import COUNTRY
from data.kept import MB, kept
from data.questions import labour, meta, places
from data.store import Store


class EmploymentDrawn(NamedTuple):
    """What the figures are made of. ``newest``: the county's newest row; ``finding``: the
    headline, for those who do not see the picture. ``beside``: the counties it is compared with,
    and ``others`` their years."""

    store: Store
    sector: meta.Sector
    county: str
    years: pd.DataFrame
    newest: Any
    employment: text.Employment
    finding: str
    beside: SideBySide | None = None
    others: pd.DataFrame = pd.DataFrame()


def every(of: EmploymentDrawn) -> tuple[Figure, ...]:
    """Line, strip and shares as far as there is something to draw, then bars and the table."""
    if rules.suppressed(of.newest.total):
        return ()
    drawn = (_line(of), _strip(of), _shares(of), _women_men(of))
    table = _table(of)
    local = where.figure(of.store, of.newest.county_code, of.county, of.sector)
    return (*(figure for figure in drawn if figure), *([local] if local else []), table)


def shared(series: pd.DataFrame) -> list[int]:
    """Years of one series that county and country both have, where a change can be counted."""
    held = series[series["total"] > 0]
    national = held["county_code"] == COUNTRY
    return sorted(set(held.loc[national, "year"]) & set(held.loc[~national, "year"]))


def line_of(years: pd.DataFrame, newest: Any) -> tuple[int, ...]:
    """The county's numbers in the newest series, while they are a year apart; oldest first."""
    rows = years[
        (years["series"] == newest.series) & (years["county_code"] == newest.county_code)
    ].set_index("year")["total"]
    found: list[int] = []
    year = newest.year
    while year in rows.index:
        found.insert(0, int(rows[year]))
        year -= 1
    return tuple(found)


def shown(frame: pd.DataFrame) -> list[tuple[str, int]]:
    """The (series, year) pairs of a figure."""
    return list(frame[["series", "year"]].itertuples(index=False, name=None))


def preliminary(frame: pd.DataFrame) -> list[int]:
    """Years that are preliminary in a frame (year, sources) that has final ones too. Where all
    are of one kind, the table's own caveat says which."""
    rows = [
        (year, keys.split(",")) for year, keys in zip(frame["year"], frame["sources"], strict=True)
    ]
    final = any(labour.FINAL in keys for _, keys in rows)
    return sorted({year for year, keys in rows if labour.PRELIMINARY in keys}) if final else []


def _line(of: EmploymentDrawn) -> Figure | None:
    """County and country from the first year they share in the newest series."""
    series = of.years[of.years["series"] == of.newest.series]
    common = shared(series)
    if len(common) < 2:
        return None
    frame, lacking = _with_others(of, series[series["year"].isin(common)])
    first = frame[frame["year"] == common[0]].set_index("county_code")["total"]
    index = (100 * frame["total"] / frame["county_code"].map(first)).astype(float)
    # The county's line comes first: it is the subject, the others are what it is compared with.
    order = [of.newest.county_code, *(of.beside.others if of.beside else ()), COUNTRY]
    frame = frame.assign(
        index=index,
        series_name=frame["series"].map(text.SERIES),
        place=frame["county_code"].map(order.index),
    ).sort_values(["year", "place"])
    last = frame[frame["year"] == common[-1]].set_index("area")["index"]
    compared = frame["named"] == "ja"
    named = list(dict.fromkeys(frame.loc[compared, "area"]))
    unsure = preliminary(frame)
    # The lines say whose they are: the mark may not cost a phone a line.
    alone = text.INDEX_MARKED if unsure else text.INDEX_TITLE
    title = text.index_title(of.county, named, common[0]) if named else alone
    return Figure(
        kind="line",
        title=text.marked(title, unsure),
        alt=text.index_alt(of.finding, common[-1], last.to_dict()),
        frame=frame,
        columns={
            **columns(of.store, "employment")("year", series_name="series"),
            "area": Col("Område"),
            **columns(of.store, "employment")(total="value"),
            "index": Col("Index", "decimal", f"{common[0]} = 100"),
        },
        encoding={"x": "year", "y": "index", "color": "area", "zero": "no", "own": of.county}
        | ({"named": "named"} if named else {}),
        sources=meta.sources_in(of.store, frame["sources"]),
        period=numbers.years(frame["year"]),
        caveats=(*lacking, *_caveats(of, frame)),
    )


def lacking(of: EmploymentDrawn) -> tuple[str, ...]:
    """Who is not beside the county, and why; nobody is when it has no line of its own."""
    series = of.years[of.years["series"] == of.newest.series]
    common = shared(series)
    return _with_others(of, series[series["year"].isin(common)])[1] if len(common) > 1 else ()


def _with_others(of: EmploymentDrawn, frame: pd.DataFrame) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The rows of county and country, and those of the counties that have every one of its years
    in the same series ("named"); and who has not."""
    frame = frame.assign(named="nej")
    if of.beside is None or of.others.empty:
        return frame, _lacking(of, of.beside.others if of.beside else ())
    own = frame[frame["county_code"] != COUNTRY]
    rows = pd.concat([own, of.others]).assign(area_code=lambda every: every["county_code"])
    found = alike(rows, of.newest.county_code, of.beside.others, ("series", "year"), value="total")
    others = found.frame[found.frame["area_code"] != of.newest.county_code].assign(named="ja")
    return pd.concat([frame, others], ignore_index=True), _lacking(of, found.lacking)


def _lacking(of: EmploymentDrawn, codes: tuple[str, ...]) -> tuple[str, ...]:
    names = of.beside.named(codes) if of.beside else []
    return beside_text.lacking(names, text.NOT_THE_SAME)


def _strip(of: EmploymentDrawn) -> Figure | None:
    """The county among the others, by change over the same years; None when it has no change."""
    change = of.employment.change
    if change is None or not change.first:
        return None
    series, last = of.newest.series, of.employment.year
    frame = _changes(of.store, of.sector.sni_sections, series, change.first_year, last)
    if of.county not in set(frame["county"]) or len(frame) < 2:
        return None
    names = places.counties(of.store).values()
    lacking = [name for name in names if name not in set(frame["county"])]
    beside = of.beside.named(of.beside.others) if of.beside else []
    frame = frame.assign(named=frame["county"].isin(beside).map({True: "ja", False: "nej"}))
    marked = bool((frame["named"] == "ja").any())
    return Figure(
        kind="strip",
        title=text.strip_title(of.county, change.first_year, last),
        alt=text.strip_alt(of.county, list(frame[["county", "change"]].itertuples(index=False))),
        frame=frame,
        columns={
            "county": Col("Län"),
            "first": Col(f"Antal {change.first_year}", "count", "personer"),
            "last": Col(f"Antal {last}", "count", "personer"),
            "change": Col("Förändring", "change"),
        },
        encoding={"label": "county", "y": "change", "own": of.county, "zero": text.SAME}
        | ({"named": "named"} if marked else {}),
        sources=meta.sources_in(of.store, of.years.loc[of.years["series"] == series, "sources"]),
        period=f"{change.first_year} och {last}",
        caveats=(
            *text.counties(len(frame), lacking),
            *_caveats(of, frame.assign(series=series, year=last)),
        ),
        beside=True,
    )


@kept(MB)
def _changes(
    store: Store, sections: tuple[str, ...], series: str, first: int, last: int
) -> pd.DataFrame:
    """county (its name), first and last (persons), change (per cent), by change, of every county
    that can be compared. Not to be changed: it is kept, since it is the same for all of them."""
    every = labour.employment_totals(store, sections, series)
    every = every[every["year"].isin((first, last)) & (every["county_code"] != COUNTRY)]
    by_year = every.groupby(["county_code", "year"])["total"].agg(["sum", "count"]).unstack("year")
    # A county without any row of a year has no count of it.
    complete = (by_year["count"].fillna(0) == len(sections)).all(axis=1)
    people = by_year["sum"][complete]
    people = people[(people >= rules.FEWEST_PERSONS).all(axis=1)]
    names = places.counties(store)
    frame = pd.DataFrame(
        {
            "county": [names[code] for code in people.index],
            "first": people[first].to_numpy(),
            "last": people[last].to_numpy(),
        }
    ).astype({"first": "int64", "last": "int64"})
    frame = frame.assign(change=100 * (frame["last"] - frame["first"]) / frame["first"])
    return frame.sort_values(["change", "county"], ignore_index=True)


def _shares(of: EmploymentDrawn) -> Figure | None:
    """Women and men as one bar, with the country's share of women marked on it."""
    e = of.employment
    men = of.newest.men
    if e.women is None or pd.isna(men) or e.total < numbers.FEWEST_FOR_PERCENT:
        return None
    women = numbers.whole(100 * e.women / e.total)
    national = None
    if e.national_total and e.national_women is not None:
        national = numbers.whole(100 * e.national_women / e.national_total)
    frame = pd.DataFrame(
        {
            "area": of.county,
            "sex": ["kvinnor", "män"],
            "people": [int(e.women), int(men)],
            "share": [women, 100 - women],
            "country": pd.array(
                [national, None if national is None else 100 - national], dtype="Int64"
            ),
        }
    )
    return Figure(
        kind="bar",
        title=text.shares_title(e.year),
        alt=text.shares_alt(of.county, e.year, women, national),
        frame=frame,
        columns={
            "area": Col("Område"),
            **columns(of.store, "employment")("sex"),
            "people": Col("Antal", "count", "personer"),
            "share": Col("Andel", "percent"),
            "country": Col("Andel i riket", "percent", sparse=True),
        },
        encoding={"x": "area", "y": "share", "color": "sex", "stack": "yes"}
        | ({} if national is None else {"mark": "country", "mark_name": text.COUNTRY}),
        sources=meta.sources_in(of.store, pd.Series([of.newest.sources])),
        period=str(e.year),
        caveats=_caveats(of, frame.assign(series=of.newest.series, year=e.year)),
        beside=True,
    )


def _women_men(of: EmploymentDrawn) -> Figure | None:
    newest = of.newest
    frame = labour.employment_by_industry(
        of.store, newest.county_code, of.sector.sni_sections, newest.series, int(newest.year)
    )
    if frame.empty:
        return None
    return Figure(
        kind="bar",
        title=text.women_men_title(of.county, newest.year),
        alt=text.women_men_alt(of.county, newest.year),
        frame=frame,
        columns=columns(of.store, "employment")("industry", "sex", "value"),
        encoding={"x": "industry", "y": "value", "color": "sex"},
        sources=meta.sources_in(of.store, frame["source"]),
        period=str(newest.year),
        caveats=_caveats(of, frame.assign(series=newest.series, year=newest.year)),
        processed=False,
    )


def _table(of: EmploymentDrawn) -> Figure:
    unsure = of.years["year"].isin(preliminary(of.years)) & (of.years["series"] == "BAS")
    names = of.years["series"].map(text.SERIES)
    frame = of.years.assign(series_name=names.mask(unsure, text.BAS_PRELIMINARY)).sort_values(
        ["year", "series", "county_code"], ascending=False, kind="stable"
    )
    return Figure.table(
        text.table_title(frame["year"]),
        frame,
        {
            **columns(of.store, "employment")("year", series_name="series"),
            "area": Col("Område"),
            "women": Col("Kvinnor", "count"),
            "men": Col("Män", "count"),
            "total": Col("Totalt", "count"),
        },
        meta.sources_in(of.store, frame["sources"]),
        numbers.years(frame["year"]),
        caveats=_caveats(of, frame),
        folded=True,
    )


def _caveats(of: EmploymentDrawn, frame: pd.DataFrame) -> tuple[str, ...]:
    own = text.touching(meta.caveats(of.store, "employment"), shown(frame))
    unsure = [year for year in preliminary(of.years) if year in set(frame["year"])]
    return (of.sector.sni_caveat, *text.preliminary(unsure), *own)
