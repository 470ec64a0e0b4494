"""What has changed for a visitor, as CHANGELOG.md says it, and which version this is."""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parents[2] / "CHANGELOG.md"


class ChangelogLine(NamedTuple):
    """The version's heading, and one line under it."""

    version: str
    what: str


class Version(NamedTuple):
    """A released version: its number, and its day as an ISO date."""

    number: str
    day: str


@lru_cache(maxsize=1)
def version() -> Version:
    """The newest version in the changelog: the number stands there and nowhere else."""
    return newest(_FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def releases() -> dict[str, date]:
    """Every released version and its day."""
    found = released(_FILE.read_text(encoding="utf-8"))
    return {version.number: date.fromisoformat(version.day) for version in found}


def newest(markdown: str) -> Version:
    """The first heading ``## 1.2.3 – 2026-11-28``. Raises ValueError when there is none."""
    found = released(markdown)
    if not found:
        raise ValueError("CHANGELOG.md saknar en rubrik av formen ”## 1.0.0 – 2026-11-28”.")
    return found[0]


def released(markdown: str) -> tuple[Version, ...]:
    """Every heading ``## 1.2.3 – 2026-11-28``, as they stand."""
    heading = r"^## (\d+\.\d+\.\d+) – (\d{4}-\d\d-\d\d)$"
    return tuple(Version(*found) for found in re.findall(heading, markdown, re.MULTILINE))


@lru_cache(maxsize=1)
def changes() -> tuple[ChangelogLine, ...]:
    """Every line of the changelog, newest version first."""
    return parse(_FILE.read_text(encoding="utf-8"))


def parse(markdown: str) -> tuple[ChangelogLine, ...]:
    """``## version`` headings with ``-`` lines under them; a line may go on with an indent."""
    version, found = "", []
    for line in markdown.splitlines():
        if line.startswith("## "):
            version = line[3:].strip()
        elif line.startswith("- "):
            found.append(ChangelogLine(version, line[2:].strip()))
        elif line.startswith("  ") and line.strip() and found:
            last = found.pop()
            found.append(ChangelogLine(version, f"{last.what} {line.strip()}"))
    return tuple(found)
