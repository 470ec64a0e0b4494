"""What an edition has that the one in place before it had not, kept beside its file.

Counted when the edition is built, table by table and by the table's key, so that a reader sees
what is new, revised and gone without any server having to read two editions. It is not inside the
edition: the same content is the same file, whatever came before.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from data import editions

#: The column that says what time a row is about: the first of these in a table's key.
TIMES = ("period", "round", "application_year", "year", "start_year", "source_year")

Counted = dict[str, dict[str, Any]]


def file(edition: str, root: Path | None = None) -> Path:
    """Where what changed with an edition is kept."""
    return editions.path(edition, root).with_suffix(".andringar.json")


def keep(
    draft: Path, edition: str, root: Path | None, stopped: Sequence[Mapping[str, str]]
) -> None:
    """Write what changed from the edition in place to the one in ``draft``, about to be published.

    ``stopped``: name and since of the sources that the last run could not fetch. An edition that
    is built again keeps what it was first compared with. Without an edition to compare with,
    ``before`` is null; one that cannot be read is as none, and has ``unreadable``.
    """
    target, before = file(edition, root), editions.current(root)
    said = _read(target)
    if "before" not in said and before != edition:
        said = {"before": before, "tables": {}}
        if before:
            try:
                said["tables"] = compared(editions.path(before, root), draft)
            except sqlite3.Error:
                said["unreadable"] = True
    said["stopped"] = [dict(one) for one in stopped]
    sketch = target.with_suffix(f".{os.getpid()}")
    sketch.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
    sketch.replace(target)


def read(edition: Path) -> dict[str, Any]:
    """What was kept of an edition's file; empty when nothing was."""
    return _read(edition.with_suffix(".andringar.json"))


def compared(before: Path, after: Path) -> Counted:
    """Table -> rows that are ``new``, ``revised`` (same key, other values) and ``gone``, and the
    ``times`` that are new and gone, of the tables that differ. All of a table is new that was not
    there, or had another key.

    Raises sqlite3.Error when either cannot be read.
    """
    with closing(sqlite3.connect(f"{after.resolve().as_uri()}?mode=ro", uri=True)) as read:
        read.execute("ATTACH ? AS old", (f"{before.resolve().as_uri()}?mode=ro&immutable=1",))
        tables = [name for (name,) in read.execute("SELECT table_name FROM main._tables")]
        found = {name: _table(read, name) for name in sorted(tables)}
    return {name: counts for name, counts in found.items() if any(counts.values())}


def _table(read: sqlite3.Connection, name: str) -> dict[str, Any]:
    columns = _columns(read, "main", name)
    held = _columns(read, "old", name)
    key = [column for column in columns if columns[column]]
    if not set(key) <= set(held):
        rows = read.execute(f"SELECT count(*) FROM main.{name}").fetchone()[0]
        return {"new": rows, "revised": 0, "gone": 0, "times": [], "times_gone": []}
    shared = [column for column in columns if column in held]
    new = _count(read, key, f"main.{name}", f"old.{name}")
    other = _count(read, shared, f"main.{name}", f"old.{name}")
    time = next((column for column in TIMES if column in key), None)
    return {
        "new": new,
        "revised": other - new,
        "gone": _count(read, key, f"old.{name}", f"main.{name}"),
        "times": _times(read, time, f"main.{name}", f"old.{name}"),
        "times_gone": _times(read, time, f"old.{name}", f"main.{name}"),
    }


def _columns(read: sqlite3.Connection, schema: str, name: str) -> dict[str, bool]:
    """Column -> whether it belongs to the key."""
    rows = read.execute(f"PRAGMA {schema}.table_info({name})")
    return {column: bool(place) for _, column, *_, place in rows}


def _count(read: sqlite3.Connection, columns: Iterable[str], here: str, there: str) -> int:
    """Rows of one that the other has not, by these columns."""
    named = ", ".join(f'"{column}"' for column in columns)
    sql = f"SELECT count(*) FROM (SELECT {named} FROM {here} EXCEPT SELECT {named} FROM {there})"
    return int(read.execute(sql).fetchone()[0])


def _times(read: sqlite3.Connection, time: str | None, here: str, there: str) -> list[str]:
    if time is None:
        return []
    sql = f'SELECT DISTINCT "{time}" FROM {here} EXCEPT SELECT DISTINCT "{time}" FROM {there}'
    return [str(one) for (one,) in read.execute(f"{sql} ORDER BY 1")]


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
