"""The edition's own columns as columns of a figure: a column's words are said once, by its step."""

from collections.abc import Mapping
from functools import lru_cache

from components.kit.sheet import Col, Kind
from data.questions import meta
from data.store import Store

_KINDS: dict[str, Kind] = {"TEXT": "text", "INTEGER": "count", "REAL": "decimal"}


class Columns:
    """What some tables' columns are called, by name."""

    def __init__(self, found: Mapping[str, Col]) -> None:
        self._found = found

    def __getitem__(self, name: str) -> Col:
        """One column. Raises KeyError for a name that none of the tables has."""
        return self._found[name]

    def __call__(self, *names: str, missing: str = "", **called: str) -> dict[str, Col]:
        """Columns of a figure: ``of("programme", form="study_form")`` when its frame calls the
        column ``study_form`` form. ``missing``: what an empty cell of them says."""
        wanted = {name: self[name] for name in names}
        wanted |= {own: self[name] for own, name in called.items()}
        if missing:
            return {name: column.but(missing=missing) for name, column in wanted.items()}
        return wanted


@lru_cache(maxsize=256)
def columns(store: Store, *tables: str) -> Columns:
    """The columns of ``tables``; of a name that several have, the first table's."""
    rows = (row for table in reversed(tables) for row in meta.columns(store, table).itertuples())
    return Columns(
        {
            row.name: Col(
                row.label,
                _kind(row.name, row.type),
                row.unit,
                caveat=row.caveat,
                estimated=row.estimated,
            )
            for row in rows
        }
    )


def _kind(name: str, type_: str) -> Kind:
    """A whole number is counted, unless it is a year."""
    return "year" if type_ == "INTEGER" and name.endswith("year") else _KINDS[type_]
