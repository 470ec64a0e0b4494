"""The edition's own columns as columns of a figure: a column's words are said once, by its step."""

from collections.abc import Mapping
from functools import lru_cache

from components.kit import inside
from components.kit.sheet import Col, Kind
from data.questions import meta, occupations
from data.store import Store

#: What every table calls its column of occupations.
OCCUPATION = "occupation"

_KINDS: dict[str, Kind] = {"TEXT": "text", "INTEGER": "count", "REAL": "decimal"}


class Columns(dict[str, Col]):
    """What some tables' columns are called, by name."""

    def __call__(self, *names: str, missing: str = "", **called: str) -> dict[str, Col]:
        """Columns of a figure: ``of("programme", form="study_form")`` when its frame calls the
        column ``study_form`` form. ``missing``: what an empty cell of them says."""
        found = {own: self[name] for own, name in ({name: name for name in names} | called).items()}
        if missing:
            return {own: column.but(missing=missing) for own, column in found.items()}
        return found


@lru_cache(maxsize=256)
def columns(store: Store, *tables: str) -> Columns:
    """The columns of ``tables``; of a name that several have, the first table's."""
    found = Columns()
    for table in reversed(tables):
        for name, type_, label, unit, caveat, rule in meta.columns(store, table).itertuples(
            index=False, name=None
        ):
            # A whole number is counted, unless it is a year.
            year = type_ == "INTEGER" and name.endswith("year")
            kind = "year" if year else _KINDS[type_]
            leads = occupation_pages(store) if name == OCCUPATION else {}
            found[name] = Col(label, kind, unit, caveat=caveat, estimated=rule, leads=leads)
    return found


@lru_cache(maxsize=8)
def occupation_pages(store: Store) -> Mapping[str, str]:
    """Occupation → its page, for a column (``Col.leads``) whose cells are names of occupations.
    The edition's own columns have it already."""
    return {one.name: inside.occupation(one.code) for one in occupations.every(store).values()}
