"""What ``data.fetch`` brings home, as files that the inbox knows and the steps read.

A file is a table with what there is to know of it: a first line of JSON (kind, source, area and
``Described``) and its columns, then one line of JSON per row. Cells are text, or null for nothing;
a number that is missing has its reason in the column ``status``.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from data.inputs import Inputs
from data.problems import BuildStopped, Problem

#: The first key of the first line says that it is such a file, and of what kind.
_SIGN = '{"hamtad": "'

#: Below the folder of editions: what is fetched, and in it the tables for the build and the report.
FOLDER, READY, REPORT = "hamtning", "klart", "rapport.json"

Cell = str | None


@dataclass(frozen=True)
class Described:
    """Of a fetched table: its title, id, address and licence as the publisher has them, the day
    it was ``updated`` there ("" when it does not say), how its id was found where that was not
    certain, and our sentences on how it may be read (newline between)."""

    title: str
    table: str
    url: str
    licence: str
    updated: str = ""
    found: str = ""
    caveats: str = ""


@dataclass(frozen=True)
class Product:
    """A table for the build. ``kind`` is its kind of file, ``area`` a county code where there is
    one file per county."""

    kind: str
    source: str
    about: Described
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    area: str = ""

    @property
    def name(self) -> str:
        """The file's name, also in the inbox."""
        return f"{self.kind}-{self.area}.json" if self.area else f"{self.kind}.json"

    @property
    def count(self) -> int:
        """How many rows it has."""
        return len(self.rows)

    def write(self, folder: Path) -> None:
        """The file in ``folder``; rows in order, so that the same rows are the same bytes."""
        head = {
            "hamtad": self.kind,
            "source": self.source,
            "area": self.area,
            "about": asdict(self.about),
            "columns": list(self.columns),
        }
        rows = sorted(self.rows, key=lambda row: tuple(cell or "" for cell in row))
        lines = [json.dumps(line, ensure_ascii=False) for line in (head, *rows)]
        (folder / self.name).write_text("\n".join(lines) + "\n", encoding="utf-8")


@dataclass(frozen=True)
class Publishers:
    """A publisher's own file, in a form that its step already reads; ``count`` are its rows."""

    name: str
    body: bytes
    count: int

    def write(self, folder: Path) -> None:
        """The file in ``folder``."""
        (folder / self.name).write_bytes(self.body)


def folders(root: Path) -> list[Path]:
    """Where what is fetched of each source lies, below the folder of editions."""
    return sorted(path for path in (root / FOLDER / READY).glob("*") if any(path.glob("*")))


def stopped(root: Path) -> list[dict[str, Any]]:
    """Sources that the last run could not fetch: name, keys (of Source) and since (a day)."""
    try:
        report = json.loads((root / FOLDER / REPORT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [
        {name: one[name] for name in ("name", "keys", "since")}
        for one in report["sources"]
        if one["stopped"]
    ]


def remarks(root: Path) -> dict[str, str]:
    """Source key -> what readers shall know of it: that the last run could not renew it."""
    return {
        key: f"Uppgifterna har inte gått att förnya sedan {one['since']}; de är de senaste hela."
        for one in stopped(root)
        for key in one["keys"]
    }


def recogniser(kind: str) -> Callable[[Path], str | None]:
    """``recognise`` of the step that reads files of ``kind``."""

    def recognise(path: Path) -> str | None:
        if not _is_fetched(path, kind):
            return None
        area = _head(path, path.name)["area"]
        return f"{kind}-{area}.json" if area else f"{kind}.json"

    return recognise


def _is_fetched(path: Path, kind: str = "") -> bool:
    sign = f'{_SIGN}{kind}"' if kind else _SIGN
    if path.suffix.lower() != ".json":
        return False
    with path.open("rb") as file:
        return file.read(80).startswith(sign.encode())


def source_of(path: Path) -> str | None:
    """The Source key of a fetched file, None of another file."""
    return str(_head(path, path.name)["source"]) if _is_fetched(path) else None


def rows(inputs: Inputs, kind: str, columns: Sequence[str]) -> pd.DataFrame:
    """Every fetched row of a kind, as text, with its ``source``; none where nothing is fetched.

    Raises BuildStopped for a file with other columns: older or newer code wrote it.
    """
    frames = [_read(path, name, columns) for path, name in inputs.files(kind)]
    return pd.concat([pd.DataFrame(columns=[*columns, "source"], dtype="str"), *frames])


def heads(inputs: Inputs) -> Iterator[dict[str, Any]]:
    """The first line of every fetched file in the inbox, with ``rows`` and ``received``."""
    for name, entry in sorted(inputs.manifest.items()):
        path = Path(inputs.inbox or "", name)
        if _is_fetched(path):
            with path.open(encoding="utf-8") as file:
                count = sum(1 for _ in file) - 1
            yield {**_head(path, entry["original"]), "rows": count, "received": entry["received"]}


def _read(path: Path, name: str, columns: Sequence[str]) -> pd.DataFrame:
    head = _head(path, name)
    if head["columns"] != list(columns):
        raise BuildStopped(_stale(name))
    with path.open(encoding="utf-8") as file:
        next(file)
        try:
            cells = [json.loads(line) for line in file]
            frame = pd.DataFrame(cells, columns=list(columns), dtype="str")
        except ValueError as error:
            raise BuildStopped(_stale(name)) from error
    return frame.assign(source=head["source"])


def _head(path: Path, name: str) -> dict[str, Any]:
    with path.open(encoding="utf-8") as file:
        try:
            return json.loads(file.readline())
        except ValueError as error:
            raise BuildStopped(_stale(name)) from error


def _stale(name: str) -> Problem:
    return Problem(
        "Den hämtade filen är inte hel eller är skriven av en annan version av Årshjulet.",
        "Hämta på nytt: python -m data.fetch",
        file=name,
    )
