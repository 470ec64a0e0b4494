"""Frames and their metadata into one SQLite file."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import sqlite_utils

from data.tables import SCHEMA, Source, Table

#: What a reader of the file needs besides the tables. Plain tables, so any SQLite tool shows them.
_META: dict[str, dict[str, type]] = {
    "_tables": {"table_name": str, "title": str, "sources": str, "caveats": str},
    "_columns": {
        "table_name": str,
        "column_name": str,
        "position": int,
        "label": str,
        "unit": str,
        "caveat": str,
        "estimated": str,
    },
    "_sources": dict.fromkeys(Source.__dataclass_fields__, str),
    "_build": {"name": str, "value": str},
}
_META_KEYS: dict[str, str | tuple[str, ...]] = {
    "_tables": "table_name",
    "_columns": ("table_name", "column_name"),
    "_sources": "key",
    "_build": "name",
}


def edition_id(made: dict[str, tuple[Table, pd.DataFrame]], sources: Iterable[Source]) -> str:
    """``<day or month of the newest input>-<8 hex of the content>``: same content, same id."""
    sources = sorted(sources, key=lambda source: source.key)
    digest = hashlib.sha256(f"{SCHEMA}{sources}".encode())
    for name in sorted(made):
        table, frame = made[name]
        digest.update(f"{table.title}{table.columns}{table.caveats}".encode())
        digest.update(frame.to_csv(index=False).encode())
    days = " ".join(f"{source.retrieved} {source.rounds}" for source in sources)
    newest = max(re.findall(r"\b\d{4}-\d\d(?:-\d\d)?\b", days))
    return f"{newest}-{digest.hexdigest()[:8]}"


def write(
    path: Path,
    made: dict[str, tuple[Table, pd.DataFrame]],
    sources: Iterable[Source],
    edition: str,
) -> None:
    """A new file at ``path`` with every table (STRICT), its metadata and its indexes."""
    db = sqlite_utils.Database(path)
    try:
        for table, frame in made.values():
            _write_table(db, table, frame)
        for name, columns in _META.items():
            db.table(name).create(columns, pk=_META_KEYS[name], strict=True)
        db.table("_tables").insert_all(_table_row(table) for table, _ in made.values())
        db.table("_columns").insert_all(
            row for table, _ in made.values() for row in _column_rows(table)
        )
        db.table("_sources").insert_all(vars(source) for source in sources)
        db.table("_build").insert_all(
            [{"name": "edition", "value": edition}, {"name": "schema", "value": str(SCHEMA)}]
        )
        db.analyze()
        db.vacuum()
    finally:
        db.close()


def _write_table(db: sqlite_utils.Database, table: Table, frame: pd.DataFrame) -> None:
    made = db.table(table.name)
    made.create(
        {name: column.type for name, column in table.columns.items()},
        pk=table.key if len(table.key) > 1 else table.key[0],
        not_null={name for name, column in table.columns.items() if not column.optional},
        strict=True,
    )
    plain = frame.astype(object).where(frame.notna(), None)
    made.insert_all(plain.to_dict("records"), batch_size=1000)
    for columns in table.indexes:
        made.create_index(columns)


def _table_row(table: Table) -> dict[str, str]:
    return {
        "table_name": table.name,
        "title": table.title,
        "sources": "\n".join(table.sources),
        "caveats": "\n".join(table.caveats),
    }


def _column_rows(table: Table) -> Iterable[dict[str, object]]:
    for position, (name, column) in enumerate(table.columns.items()):
        yield {
            "table_name": table.name,
            "column_name": name,
            "position": position,
            "label": column.label,
            "unit": column.unit,
            "caveat": column.caveat,
            "estimated": column.estimated,
        }
