"""When each round of a source was read in, and which rounds there are: from the rows. Pure."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from data.tables import Source

Manifest = Mapping[str, Mapping[str, str]]

#: The round in a file's name in the inbox: ``myh-kurser-2023-beviljade.xlsx``.
_ROUND = re.compile(r"-(\d{4}(?:-[12])?)(?:-beviljade)?$")
_SPAN = re.compile(r"\b\d{4}–\d{4}\b")


def round_of(name: str) -> str | None:
    """The application year or Yrkesbarometern's round that an inbox file holds, if it is one."""
    match = _ROUND.search(Path(name).stem)
    return match[1] if match else None


def dated(source: Source, rounds: set[str], manifest: Manifest) -> Source:
    """The source with its period and days of retrieval as its rows have them.

    ``rounds`` are those of its rows. ``retrieved`` is the day of those that were not read in
    anew, or of the first; each later one is in ``rounds``. What was accepted though smaller
    than before is in ``remark``.
    """
    files = {name: entry for name, entry in manifest.items() if entry["source"] == source.key}
    days: dict[str, str] = {}
    for name, entry in files.items():
        if (found := round_of(name)) in rounds:
            days[found] = max(days.get(found, ""), entry["received"])
    retrieved = min(days.values()) if rounds and not rounds - set(days) else source.retrieved
    years = sorted(name[:4] for name in rounds)
    later = [f"{name}: {day}" for name, day in sorted(days.items()) if day != retrieved]
    smaller = {entry["smaller"] for entry in files.values() if "smaller" in entry}
    return replace(
        source,
        table=_SPAN.sub(f"{years[0]}–{years[-1]}", source.table) if years else source.table,
        retrieved=retrieved,
        rounds="; ".join(later),
        remark=" ".join([*filter(None, [source.remark]), *sorted(smaller)]),
    )
