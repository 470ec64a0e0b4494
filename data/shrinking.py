"""What a new file would make disappear, said before it does.

A workbook cut to one county looks like any other, and the pages would then say of the rest that
nobody applied. So new files are held against the edition in place, or before the first one
against the bundled facts. Who knows that it is right says so with ``--accept-smaller``.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from data import inbox, provenance, store
from data.inputs import Inputs
from data.problems import BuildStopped, Problem
from data.steps import STEPS
from data.tables import Table

#: Of the things of a group, so large a share may be gone: publishers correct single rows.
_SHARE = 0.02
_NAMED = 5


@dataclass(frozen=True)
class Held:
    """``kind`` is the files' name in the inbox. Rows of the same ``group`` (a column, or "" for
    all) hold ``thing``s; ``wholes`` are columns of which no value may disappear, and their word."""

    kind: str
    group: str
    thing: tuple[str, ...]
    word: str
    wholes: Mapping[str, str]


_MYH = {"county_code": "län", "decision": "beslut"}
_NUMBER = ("diarienummer",)

#: By table.
KEPT = {
    "yh_application": Held("myh-program", "application_year", _NUMBER, "diarienummer", _MYH),
    "yh_course": Held("myh-kurser", "application_year", _NUMBER, "diarienummer", _MYH),
    "occupation_forecast": Held(
        "yrkesbarometer", "round", ("occupation",), "yrken", {"county_code": "län"}
    ),
    "lia_period": Held("lia", "", ("diarienummer", "start_no", "course"), "LIA-kurser", {}),
    "lia_offer": Held("lia", "", ("organisation", "field"), "erbjudanden", {}),
    "local_figure": Held(
        "lokala-siffror", "", ("area_code", "kind", "programme", "period"), "siffror", {}
    ),
}  # fmt: skip


class Loss(NamedTuple):
    """``name`` is what ``--accept-smaller`` takes: a year, a round or a kind of file. ``kind``
    is the files' in the inbox, ``what`` a sentence."""

    name: str
    kind: str
    what: str


def losses(kept: Held, before: pd.DataFrame, after: pd.DataFrame) -> Iterator[Loss]:
    """What of ``before`` is gone in ``after``; both have the columns of ``kept``."""
    groups = before[kept.group].astype("str") if kept.group else pd.Series(kept.kind, before.index)
    here = after[kept.group].astype("str") if kept.group else pd.Series(kept.kind, after.index)
    for name, old in before.groupby(groups):
        new = after[here == name]
        things = _things(old, kept)
        gone = things - _things(new, kept)
        if len(gone) > _SHARE * len(things):
            named = ", ".join(sorted(gone)[:_NAMED])
            more = f" och {len(gone) - _NAMED} till" if len(gone) > _NAMED else ""
            yield Loss(
                str(name),
                kept.kind,
                f"{len(gone)} av {len(things)} {kept.word} försvinner: {named}{more}.",
            )
        for column, word in kept.wholes.items():
            if lost := sorted(set(old[column].astype("str")) - set(new[column].astype("str"))):
                yield Loss(
                    str(name), kept.kind, f"Inga rader finns kvar med {word} {', '.join(lost)}."
                )


def _things(rows: pd.DataFrame, kept: Held) -> set[str]:
    return set(map(" ".join, rows[list(kept.thing)].astype("str").itertuples(index=False)))


def require_no_less(
    made: Mapping[str, tuple[Table, pd.DataFrame]],
    inputs: Inputs,
    root: Path,
    accepted: Sequence[str],
) -> None:
    """Stop when new files make something disappear that was in the edition in place, unless it
    is ``accepted``; that is remembered of the files. Raises BuildStopped."""
    problems = []
    accepted_of: dict[Path, list[str]] = {}
    for name, kept in KEPT.items():
        before = _before(name, root, inputs.bundled)
        for loss in losses(kept, before, made[name][1]) if len(before) else ():
            files = [
                file
                for file, _ in inputs.files(loss.kind)
                if loss.name in (kept.kind, provenance.round_of(file.name))
            ]
            if loss.name in accepted:
                for file in files:
                    accepted_of.setdefault(file, []).append(loss.what)
                continue
            originals = ", ".join(inputs.manifest[file.name]["original"] for file in files)
            problems.append(
                Problem(
                    f"{made[name][0].title}, {loss.name}: {loss.what}",
                    "Läs in utgivarens hela fil. Är det riktigt att de försvinner: bygg med "
                    f"--accept-smaller {loss.name}.",
                    file=originals,
                )
            )
    if problems:
        raise BuildStopped(*problems)
    for file, whats in accepted_of.items():
        inbox.note(file, inputs.manifest, f"Mindre än förut: {' '.join(whats)}")


def _before(name: str, root: Path, bundled: Path) -> pd.DataFrame:
    """A table as it is in the edition in place; without one as the bundled facts have it."""
    try:
        return store.current(root).query(f"SELECT * FROM {name}")
    except (store.NoEdition, sqlite3.Error):
        (step,) = [step for step in STEPS if step.TABLE.name == name]
        rows = step.read(Inputs(bundled))
        return rows if isinstance(rows, pd.DataFrame) else pd.DataFrame()
