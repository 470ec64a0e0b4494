"""What a build reads: the bundled facts and the inbox of publishers' own files.

Nothing outside these two folders is read, so the same two folders always give the
same edition.
"""

import json
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pandas as pd

from data.problems import BuildStopped, Problem
from data.provenance import round_of
from data.tables import Source

BUNDLED = Path(__file__).parent / "bundled"

#: In the inbox: for each file its name as received and the day it was received.
MANIFEST = "manifest.json"

#: In the inbox: Source key -> what readers shall know of it (that it could not be renewed).
REMARKS = "remarks.json"

#: What nobody knows of a source; shown as it stands.
UNKNOWN = "ej angivet"


@dataclass(frozen=True)
class Inputs:
    """``bundled``: tidy CSV facts with ``sources.csv``. ``inbox``: publishers' files."""

    bundled: Path = BUNDLED
    inbox: Path | None = None

    def csv(self, name: str) -> pd.DataFrame:
        """The bundled CSV ``name`` with every cell as text; a blank cell is missing."""
        path = self.bundled / name
        if not path.exists():
            raise BuildStopped(
                Problem("Filen saknas.", "Hämta tillbaka den ur arkivet (git).", file=name)
            )
        return pd.read_csv(path, dtype="str", keep_default_na=False, na_values=[""])

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every bundled source by key, ``retrieved`` moved on where the inbox is newer and no
        part of it is older (data/provenance.py dates sources with rounds)."""
        rows = self.csv("sources.csv").fillna(UNKNOWN).to_dict("records")
        sources = {row["key"]: Source(**row) for row in rows}
        for key, received in self.received.items():
            if key in sources:
                old = sources[key].retrieved
                newest = received if old == UNKNOWN else max(old, received)
                sources[key] = replace(sources[key], retrieved=newest)
        for key, remark in self._remarks.items():
            if key in sources:
                sources[key] = replace(sources[key], remark=remark)
        return sources

    @property
    def _remarks(self) -> dict[str, str]:
        if self.inbox is None or not (self.inbox / REMARKS).exists():
            return {}
        return json.loads((self.inbox / REMARKS).read_text(encoding="utf-8"))

    @cached_property
    def manifest(self) -> dict[str, dict[str, str]]:
        """Inbox file name -> {"received": ISO date, "original": name, "source": Source key}."""
        if self.inbox is None or not (self.inbox / MANIFEST).exists():
            return {}
        return json.loads((self.inbox / MANIFEST).read_text(encoding="utf-8"))

    @property
    def received(self) -> dict[str, str]:
        """Source key -> the latest day one of its files was received; not those with rounds."""
        latest: dict[str, str] = {}
        for name, entry in self.manifest.items():
            key = entry["source"]
            if round_of(name):
                continue
            latest[key] = max(latest.get(key, ""), entry["received"])
        return latest

    def files(self, kind: str) -> list[tuple[Path, str]]:
        """Inbox files of a kind ("myh-program", "myh-kurser", "yrkesbarometer",
        "lokala-siffror", "lia"), as (path, name as received), in name order."""
        if self.inbox is None:
            return []
        return [
            (self.inbox / name, entry["original"])
            for name, entry in sorted(self.manifest.items())
            if name.startswith(f"{kind}-") or Path(name).stem == kind
        ]
