"""What became of each source in a run, for people (``rapport.txt``) and programs (``.json``)."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from data.fetched import FOLDER, REPORT


@dataclass
class Renewal:
    """What became of a source in a run. ``stopped`` says why it was, "" when it is ``whole``;
    ``since`` is the day from which it has been stopped."""

    key: str
    name: str
    keys: tuple[str, ...]
    requests: int = 0
    received: int = 0
    rows: int = 0
    stopped: str = ""
    since: str = ""

    @property
    def whole(self) -> bool:
        """It was fetched, all of it."""
        return not self.stopped


def last_report(root: Path) -> dict:
    """What the last runs said of each source; empty before the first."""
    return read_json(root / FOLDER / REPORT)


def words(renewals: Sequence[Renewal]) -> str:
    """The short report: a line per source, those that were stopped first."""
    asked = sum(one.requests for one in renewals)
    megabytes = sum(one.received for one in renewals) / 1_000_000
    whole = sum(one.whole for one in renewals)
    lines = [f"{whole} av {len(renewals)} källor är hela. {asked} frågor, {megabytes:.1f} MB."]
    for one in sorted(renewals, key=lambda renewal: renewal.whole):
        if one.stopped:
            lines.append(f"STOPPAD {one.name} (sedan {one.since}): {one.stopped}")
        else:
            lines.append(f"hel     {one.name}: {one.rows} rader, {one.requests} frågor")
    return "\n".join(lines)


def read_json(file: Path) -> dict:
    """What a file says; empty for one that is missing or damaged."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def write_json(file: Path, said: object) -> None:
    """A file that is there wholly, or as it was."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}")
    draft.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
    draft.replace(file)
