"""An edition, opened for reading. Questions to it live in ``data/questions``.

The file is immutable, so one connection serves every thread and nothing is locked. No question
calls a function of Python's: SQLite would hold the connection while it waits for Python, and
another thread Python while it waits for the connection, for ever.
"""

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
from cachetools import LRUCache

from data import editions
from data.tables import SCHEMA, Source

_log = logging.getLogger(__name__)


class NoEdition(Exception):
    """There is no edition to read, or it was written by other code. The text says what to do."""


class Store:
    """Read-only access to one edition. Equality is the edition's id, so it is a cache key."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            raise NoEdition(
                f"Utgåvan {path.stem} finns inte. Bygg en med kommandot: python -m data.build"
            )
        self.path = path
        self.edition = path.stem
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        whole = self.is_whole()
        try:
            schema = self.query("SELECT value FROM _build WHERE name = 'schema'")["value"].iloc[0]
        except (sqlite3.Error, IndexError):
            whole = False
        if not whole:
            raise NoEdition(
                f"Utgåvan {self.edition} är skadad. Bygg om den med kommandot: python -m data.build"
            )
        if int(schema) != SCHEMA:
            raise NoEdition(
                f"Utgåvan {self.edition} är skriven för en annan version av Årshjulet. "
                "Bygg om med kommandot: python -m data.build"
            )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Store) and other.path == self.path

    def __hash__(self) -> int:
        return hash(self.path)

    def is_whole(self) -> bool:
        """Whether all of the file can be read."""
        try:
            return self.query("PRAGMA quick_check(1)").iloc[0, 0] == "ok"
        except (sqlite3.Error, IndexError):
            return False

    def query(self, sql: str, **parameters: object) -> pd.DataFrame:
        """One SELECT with named parameters (``:name``).

        Integers are ``Int64`` (missing is NA), numbers with decimals float64, text str: by
        what the column holds, so that a missing integer never turns its column into floats.
        """
        # Arrays, not series: those would be aligned by their index, which takes as long again.
        return pd.DataFrame(
            {name: _array(values) for name, values in self._columns(sql, parameters)},
            copy=False,
        )

    def objects(self, sql: str, **parameters: object) -> pd.DataFrame:
        """The same as Python's own values: None is what is missing."""
        return pd.DataFrame(
            {name: list(values) for name, values in self._columns(sql, parameters)},
            dtype="object",  # what is text would become str, and None another thing
            copy=False,
        )

    def _columns(
        self, sql: str, parameters: dict[str, object]
    ) -> Iterator[tuple[str, tuple[Any, ...]]]:
        cursor = self._connection.execute(sql, parameters)
        rows = cursor.fetchall()
        columns = zip(*rows, strict=True) if rows else ((),) * len(cursor.description)
        names = (name for name, *_ in cursor.description)
        return zip(names, columns, strict=True)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source of the edition, by key."""
        rows = self.query("SELECT * FROM _sources").to_dict("records")
        return {row["key"]: Source(**row) for row in rows}

    @cached_property
    def tables(self) -> pd.DataFrame:
        """table_name, title, sources and caveats (tuples), one row per table, indexed by name."""
        frame = self.query("SELECT * FROM _tables").set_index("table_name")
        for name in ("sources", "caveats"):
            frame[name] = [tuple(text.split("\n")) if text else () for text in frame[name]]
        return frame

    @cached_property
    def columns(self) -> pd.DataFrame:
        """table_name, column_name, label, unit, caveat, estimated: one row per column."""
        return self.query("SELECT * FROM _columns ORDER BY table_name, position")


def listed(values: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Placeholders for an IN list of a question, and their values."""
    given = {f"listed{number}": value for number, value in enumerate(values)}
    return ", ".join(f":{name}" for name in given), given


_WHOLE, _TEXT = pd.Int64Dtype(), pd.array([], dtype="str").dtype


def _array(values: tuple) -> Any:
    """What ``pd.array`` gives, which takes three times as long: it looks for what is known here."""
    kinds = set(map(type, values)) - {type(None)}
    if kinds == {int}:
        return _WHOLE.__from_arrow__(pa.array(values, type=pa.int64()))
    if kinds and kinds <= {int, float}:
        numbers = pa.array(values, type=pa.float64())
        return numbers.to_numpy(zero_copy_only=False, writable=True)
    if kinds <= {str}:
        return _TEXT.__from_arrow__(pa.array(values, type=pa.large_string()))
    return pd.array(values, dtype="str")


def open_edition(path: Path) -> Store:
    """The store for a file; opened once, since an edition never changes. A file that was put
    in its place is another one."""
    return _opened(path, _stamp(path))


@lru_cache(maxsize=16)
def _opened(path: Path, _as_it_is: tuple[int, ...]) -> Store:
    try:
        opened = Store(path)
    except NoEdition as error:
        # Removed or damaged while it was read: what is open can still be, as long as it is whole.
        before = _last.get(path)
        if before is None or not before.is_whole():
            raise
        _log.error("%s Det som redan var öppnat av den visas.", error)
        return before
    _last[path] = opened
    return opened


#: The edition that was last opened of each file.
_last: LRUCache[Path, Store] = LRUCache(16)


def readable(path: Path) -> bool:
    """Whether an edition is kept and can be read by this code; older code may have written it."""
    return path.exists() and _is_readable(path, _stamp(path))


@lru_cache(maxsize=256)
def _is_readable(path: Path, _as_it_is: tuple[int, ...]) -> bool:
    try:
        Store(path)
    except (NoEdition, sqlite3.Error):
        return False
    return True


def _stamp(path: Path) -> tuple[int, ...]:
    """What tells a file from one put in its place; nothing for a missing file."""
    try:
        stat = path.stat()
    except OSError:
        return ()
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def current(root: Path | None = None) -> Store:
    """The published edition. Raises NoEdition before the first build."""
    edition = editions.current(root)
    if edition is None:
        raise NoEdition("Det finns ingen utgåva än. Bygg en med kommandot: python -m data.build")
    return open_edition(editions.path(edition, root))


def opened(edition: str | None, root: Path | None = None) -> Store:
    """A kept edition by id, or the published one when none is named."""
    return open_edition(editions.path(edition, root)) if edition else current(root)
