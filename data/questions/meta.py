"""Questions about the edition itself: sources, caveats, sectors."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from data.store import Store
from data.tables import Source


@dataclass(frozen=True)
class Sector:
    """A sector and what it holds of other publishers' divisions."""

    code: str
    name: str
    in_text: str
    sni_sections: tuple[str, ...]
    sni_caveat: str
    yh_education_areas: tuple[str, ...]
    gymnasium_programmes: tuple[str, ...]


@lru_cache(maxsize=256)
def sector(store: Store, code: str) -> Sector:
    """The sector with this code. Raises IndexError when the edition does not have it."""
    row = store.query("SELECT * FROM sector WHERE sector = :code", code=code).iloc[0]
    return Sector(
        code=code,
        name=row["name"],
        in_text=row["in_text"],
        sni_sections=_parts(row["sni_sections"]),
        sni_caveat=row["sni_caveat"],
        yh_education_areas=_parts(row["yh_education_areas"]),
        gymnasium_programmes=_parts(row["gymnasium_programmes"]),
    )


def sources(store: Store, *keys: str) -> tuple[Source, ...]:
    """Sources by key, each once, in the order given."""
    return tuple(store.sources[key] for key in dict.fromkeys(keys))


def sources_in(store: Store, cells: pd.Series) -> tuple[Source, ...]:
    """The sources that cells name by key, with commas between; in the order of their keys."""
    return sources(store, *sorted({key for cell in cells for key in cell.split(",")}))


def caveats(store: Store, table: str) -> tuple[str, ...]:
    """The sentences that stand beside every figure made from a table."""
    return store.tables.loc[table, "caveats"]


def columns(store: Store, table: str) -> pd.DataFrame:
    """A table's columns in order: name, type ("TEXT", "INTEGER", "REAL"), label, unit, caveat and
    estimated (the rule of our own number); "" where there is none."""
    return store.query(
        """
        SELECT c.column_name AS name, held.type, c.label, c.unit, c.caveat, c.estimated
        FROM _columns AS c JOIN pragma_table_info(:table) AS held ON held.name = c.column_name
        WHERE c.table_name = :table ORDER BY c.position
        """,
        table=table,
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";"))
