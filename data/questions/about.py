"""Questions about the edition as a whole: what it holds, from whom, how new, with what caveats."""

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from data.periods import years
from data.questions.places import swedish_order
from data.store import Store

#: The column that says what time a row is about, by the first of these that a table has.
_TIMES = ("application_year", "year", "round", "period", "start_year", "source_year")


class Years(NamedTuple):
    """First and last year of some rows."""

    first: int
    last: int


def sources(store: Store) -> pd.DataFrame:
    """Every source, by publisher and table.

    Columns: key, publisher, table, url, licence, retrieved, rhythm, next_release (as the
    source gives them, "ej angivet" when unknown), first_year and last_year (Int64, NA where
    the rows say no year), used_in (titles of tables, "; " between).
    """
    about, used = _years_by_source(store), _tables_by_source(store)
    rows = [
        {
            **vars(source),
            "first_year": about[key].first if key in about else pd.NA,
            "last_year": about[key].last if key in about else pd.NA,
            "used_in": "; ".join(store.tables.loc[name, "title"] for name in used.get(key, ())),
        }
        for key, source in store.sources.items()
    ]
    rows.sort(key=lambda row: (swedish_order(row["publisher"]), swedish_order(row["table"])))
    return pd.DataFrame(rows).astype({"first_year": "Int64", "last_year": "Int64"})


def tables(store: Store) -> pd.DataFrame:
    """Every table that has a source in the edition, by title: table_name, title, rows (Int64),
    publishers ("; " between), caveats (sentences)."""
    used = _tables_by_source(store)
    rows = []
    for name, table in store.tables.iterrows():
        keys = [key for key, names in used.items() if name in names]
        if not keys:  # of a source that nobody has fetched
            continue
        rows.append(
            {
                "table_name": name,
                "title": table["title"],
                "rows": int(store.query(f"SELECT count(*) AS n FROM {name}")["n"].iloc[0]),
                "publishers": "; ".join(
                    dict.fromkeys(store.sources[key].publisher for key in keys)
                ),
                "caveats": " ".join(table["caveats"]) or pd.NA,
            }
        )
    rows.sort(key=lambda row: swedish_order(row["title"]))
    return pd.DataFrame(rows).astype({"rows": "Int64"})


def used_tables(store: Store) -> set[str]:
    """Names of the tables that have a source in the edition."""
    return set().union(*_tables_by_source(store).values())


def columns_with_caveats(store: Store) -> pd.DataFrame:
    """Columns that have a caveat or a rule of our own: title (of the table), label, unit,
    caveat, estimated (the rule, "beräknat"); NA where there is none. Not of unused tables."""
    used = store.columns["table_name"].isin(used_tables(store))
    frame = store.columns[used]
    frame = frame.assign(title=frame["table_name"].map(store.tables["title"]))
    found = frame[(frame["caveat"] != "") | (frame["estimated"] != "")]
    wanted = found[["title", "label", "unit", "caveat", "estimated"]].replace("", pd.NA)
    return wanted.sort_values("title", key=lambda titles: titles.map(swedish_order), kind="stable")


def sectors(store: Store) -> pd.DataFrame:
    """The sectors and what they hold, by name: name, sni_sections, yh_education_areas,
    occupation_areas, gymnasium_programmes ("; " between), sni_caveat."""
    frame = store.query("SELECT * FROM sector")
    lists = ["sni_sections", "yh_education_areas", "occupation_areas", "gymnasium_programmes"]
    frame[lists] = frame[lists].apply(lambda cells: cells.str.replace(r";\s*", "; ", regex=True))
    return frame.sort_values("name", key=lambda names: names.map(swedish_order))


def sector_sun5(store: Store) -> pd.DataFrame:
    """Exceptions by education code: sun5_prefix, sector, also (names, NA), why."""
    return store.query(
        """
        SELECT o.sun5_prefix, s.name AS sector, a.name AS also, o.why
        FROM sector_sun5 AS o JOIN sector AS s ON s.sector = o.sector
        LEFT JOIN sector AS a ON a.sector = o.also
        ORDER BY o.sun5_prefix
        """
    )


def sector_occupations(store: Store) -> pd.DataFrame:
    """Exceptions by occupation: occupation, from_area, sector, also (names, NA)."""
    frame = store.query(
        """
        SELECT o.occupation, o.from_area, s.name AS sector, a.name AS also
        FROM sector_occupation AS o JOIN sector AS s ON s.sector = o.sector
        LEFT JOIN sector AS a ON a.sector = o.also
        """
    )
    return frame.sort_values("occupation", key=lambda names: names.map(swedish_order))


def sector_education(store: Store) -> pd.DataFrame:
    """Sectors of education groups by words of their names: words, sector, also (names, NA), why."""
    return store.query(
        """
        SELECT e.words, s.name AS sector, a.name AS also, e.why
        FROM sector_education AS e JOIN sector AS s ON s.sector = e.sector
        LEFT JOIN sector AS a ON a.sector = e.also
        ORDER BY s.name, e.words
        """
    )


def sun5_occupations(store: Store) -> pd.DataFrame:
    """Which occupations an education code leads to, each on a row, direct ones first: sun5,
    sun5_name, occupation and link ("direkt", "nära"; NA where it leads to none), note (NA),
    basis."""
    return store.query(
        "SELECT sun5, sun5_name, occupation, link, note, basis FROM sun5_occupation "
        "ORDER BY sun5, rank"
    )


def ways_in(store: Store) -> pd.DataFrame:
    """The way into every occupation, by name: occupation, route, route_text, note (NA)."""
    frame = store.query("SELECT occupation, route, route_text, note FROM occupation_route")
    return frame.sort_values("occupation", key=lambda names: names.map(swedish_order))


@lru_cache(maxsize=16)
def _tables_by_source(store: Store) -> dict[str, list[str]]:
    """Source key -> the tables that use it: whose rows name it, or else the table does."""
    found = defaultdict(list)
    for name, table in store.tables.iterrows():
        keys = set(table["sources"])
        if "source" in _columns_of(store, name):
            keys = set(store.query(f"SELECT DISTINCT source FROM {name}")["source"])
        for key in sorted(keys):
            found[key].append(name)
    return dict(found)


@lru_cache(maxsize=16)
def _years_by_source(store: Store) -> dict[str, Years]:
    """Source key -> the years of the rows that come from it."""
    found: dict[str, set[int]] = defaultdict(set)
    for name, table in store.tables.iterrows():
        columns = _columns_of(store, name)
        time = next((column for column in _TIMES if column in columns), None)
        if time is None:
            continue
        source = "source" if "source" in columns else "NULL"
        rows = store.query(f"SELECT DISTINCT {time} AS time, {source} AS source FROM {name}")
        for row in rows.itertuples():
            keys = table["sources"] if source == "NULL" else (row.source,)
            for key in keys:
                found[key] |= years(str(row.time))
    return {key: Years(min(named), max(named)) for key, named in found.items() if named}


@lru_cache(maxsize=64)
def _columns_of(store: Store, table: str) -> tuple[str, ...]:
    columns = store.columns
    return tuple(columns.loc[columns["table_name"] == table, "column_name"])
