"""Questions about the edition itself: sources, caveats, sectors."""

from dataclasses import dataclass

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


def caveats(store: Store, table: str) -> tuple[str, ...]:
    """The sentences that stand beside every figure made from a table."""
    return store.tables.loc[table, "caveats"]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";"))
