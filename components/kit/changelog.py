"""What has changed for a visitor, as CHANGELOG.md says it."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parents[2] / "CHANGELOG.md"


class ChangelogLine(NamedTuple):
    """The version's heading, and one line under it."""

    version: str
    what: str


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
