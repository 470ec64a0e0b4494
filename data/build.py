"""Sources in, a new edition out: ``python -m data.build [--from DIR | --lia DIR]``.

Every build is the bundled facts plus the whole inbox, and what ``data.fetch`` has brought home
since; a fetched source that cannot be built with is left as it was. A failing step stops it with a
message that names file, sheet, row and what to do; the edition in place stays untouched.
"""

import argparse
import errno
import logging
import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pandas as pd
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from data import (
    changes,
    clock,
    editions,
    fetched,
    inbox,
    lock,
    provenance,
    prune,
    shrinking,
    store,
    writer,
)
from data.forum import follow
from data.inputs import BUNDLED, Inputs
from data.problems import BuildStopped, Problem, lines
from data.reporting import Report
from data.steps import STEPS, lia_period, needs, run
from data.tables import Table

_log = logging.getLogger(__name__)

Made = dict[str, tuple[Table, pd.DataFrame]]


def make(
    inputs: Inputs,
    steps: Sequence[ModuleType] = STEPS,
    on_step: Callable[[str], None] = lambda title: None,
) -> Made:
    """Run every step in order. Table name -> (its definition, its checked frame)."""
    made: Made = {}
    for step in steps:
        on_step(step.TABLE.title)
        table = run(step, inputs, {name: made[name][1] for name in needs(step)})
        _check_sources(step.TABLE, table, inputs)
        made[step.TABLE.name] = (step.TABLE, table)
    return made


def build(
    inputs: Inputs,
    root: Path | None = None,
    steps: Sequence[ModuleType] = STEPS,
    on_step: Callable[[str], None] = lambda title: None,
    look: Callable[[Made], None] = lambda made: None,
) -> Path:
    """Make, write and publish an edition under ``root``; returns its file.

    ``look`` sees the tables before they are written. Raises BuildStopped on a bad input or a
    full disk. Nothing is published then.
    """
    made = make(inputs, steps, on_step)
    look(made)
    used = _used_sources(made, inputs)
    edition = writer.edition_id(made, used)
    folder = editions.folder(root)
    draft = folder / f".building-{os.getpid()}.sqlite"
    on_step("Skriver utgåvan")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        writer.write(draft, made, used, edition)
        changes.keep(draft, edition, root, fetched.stopped(root or editions.var()))
        return editions.publish(draft, edition, root)
    except (OSError, sqlite3.Error) as error:
        raise BuildStopped(_disk_problem(error, folder)) from error
    finally:
        for left in folder.glob(f"{draft.name}*"):
            left.unlink(missing_ok=True)


def _used_sources(made: Made, inputs: Inputs) -> list:
    keys: set[str] = set()
    for table, frame in made.values():
        keys |= set(frame["source"].dropna() if "source" in table.columns else table.sources)
    rounds = {
        table.sources[0]: set(made[name][1][kept.group].astype("str"))
        for name, kept in shrinking.KEPT.items()
        if kept.group and name in made
        for table in [made[name][0]]
    }
    return [
        provenance.dated(inputs.sources[key], rounds.get(key, set()), inputs.manifest)
        for key in sorted(keys)
    ]


def _check_sources(table: Table, frame: pd.DataFrame, inputs: Inputs) -> None:
    named = set(table.sources)
    if "source" in table.columns:
        named |= set(frame["source"].dropna())
    unknown = sorted(named - set(inputs.sources))
    if unknown:
        raise BuildStopped(
            Problem(
                f"Tabellen {table.name} hänvisar till okända källor: {', '.join(unknown)}.",
                "Lägg till dem i data/bundled/sources.csv.",
            )
        )


def _disk_problem(error: OSError | sqlite3.Error, folder: Path) -> Problem:
    full = getattr(error, "errno", None) == errno.ENOSPC or "full" in str(error)
    if full:
        return Problem(
            f"Disken är full, så utgåvan kunde inte skrivas i {folder}.",
            "Frigör utrymme (en utgåva tar omkring 20 MB) och bygg om. Den gamla utgåvan är orörd.",
        )
    return Problem(
        f"Utgåvan kunde inte skrivas i {folder}: {error}.",
        "Kontrollera att mappen finns och är skrivbar och bygg om. Den gamla utgåvan är orörd.",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line. Exit code 0 when an edition was published, 1 when the build stopped."""
    parser = argparse.ArgumentParser(
        prog="python -m data.build", description="Bygg en ny utgåva av Årshjulets uppgifter."
    )
    folder = parser.add_mutually_exclusive_group()
    folder.add_argument(
        "--from",
        dest="source",
        type=Path,
        metavar="MAPP",
        help="läs in utgivares filer (MYH:s arbetsböcker, yrkesbarometer.json, "
        "lokala_siffror.xlsx, LIA-mall.xlsx) ur mappen",
    )
    folder.add_argument(
        "--lia", type=Path, metavar="MAPP", help="läs bara in ifyllda LIA-mallar ur mappen"
    )
    parser.add_argument(
        "--allow-partial",
        action="store_true",
        help="läs in de rader i LIA-mallar som är rätt; de andra nämns och utelämnas",
    )
    parser.add_argument(
        "--accept-smaller",
        action="append",
        default=[],
        metavar="ÅR",
        help="låt nya filer ha färre rader än förut för ett år eller en omgång, eller för "
        "lokala-siffror eller lia; det visas på sidan Om siffrorna",
    )
    parser.add_argument("--if-missing", action="store_true", help="bygg bara om utgåva saknas")
    options = parser.parse_args(arguments)
    root = editions.var()
    report = Report(root)
    logging.basicConfig(level=logging.INFO, format="%(message)s", handlers=[report])
    logging.getLogger("data").setLevel(logging.DEBUG)
    if options.if_missing and _readable(root):
        return 0
    try:
        with (
            lock.alone(root, wait=options.if_missing),
            Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                console=report.console,
            ) as progress,
        ):
            if options.if_missing and _readable(root):
                return 0
            file = _build_with_inbox(root, options, progress)
    except BuildStopped as stopped:
        report.stopped(stopped.problems)
        return 1
    else:
        report.say(f"Utgåva {file.stem} är publicerad.")
        if not follow(store.current(root)):
            report.say(
                "Forumboken gick inte att skriva i, så beställningarna har inte följt med. De gör "
                "det nästa gång någon sparar i boken eller servern startas."
            )
        if old := prune.prune(clock.today(), root):
            report.say(f"Borttagna gamla utgåvor: {', '.join(old)}.")
        return 0
    finally:
        report.end()


def _readable(root: Path) -> bool:
    try:
        store.current(root)
    except store.NoEdition:
        return False
    return True


def _build_with_inbox(root: Path, options: argparse.Namespace, progress: Progress) -> Path:
    task = progress.add_task("Läser in", total=len(STEPS) + 1)

    def on_step(title: str) -> None:
        progress.update(task, advance=1, description=title)

    folder = options.lia or options.source
    if folder is not None:
        return _received(root, folder, options, on_step)
    if not fetched.folders(root):
        kept = root / "inbox"
        return build(Inputs(BUNDLED, kept if kept.exists() else None), root, on_step=on_step)
    ready = root / fetched.FOLDER / fetched.READY
    try:
        return _received(root, ready, options, on_step)
    except BuildStopped:
        bad = [one.name for one in fetched.folders(root) if not _is_sound(root, one, options)]
        if not bad or len(bad) == len(fetched.folders(root)):
            raise
    return _received(root, ready, options, on_step, without=bad)


def _received(
    root: Path,
    folder: Path,
    options: argparse.Namespace,
    on_step: Callable[[str], None],
    without: Sequence[str] = (),
) -> Path:
    """An edition with the files of a folder, which then are kept in the inbox."""
    kept = root / "inbox"
    staging = inbox.receive(
        folder,
        kept,
        today=clock.today(),
        only=lia_period.INBOX_SOURCE if options.lia else None,
        partial=options.allow_partial,
        without=without,
    )
    try:
        if not (options.lia or options.source):
            inbox.say_of_sources(fetched.remarks(root), staging)
        inputs = Inputs(BUNDLED, staging)
        file = build(
            inputs,
            root,
            on_step=on_step,
            look=lambda made: shrinking.require_no_less(made, inputs, root, options.accept_smaller),
        )
        inbox.accept(staging, kept)
        return file
    finally:
        inbox.discard(staging)


def _is_sound(root: Path, folder: Path, options: argparse.Namespace) -> bool:
    """Whether a fetched source's files can be built with; if not, why is logged."""
    try:
        staging = inbox.receive(folder, root / "inbox", today=clock.today())
        try:
            inputs = Inputs(BUNDLED, staging)
            shrinking.require_no_less(make(inputs), inputs, root, options.accept_smaller)
        finally:
            inbox.discard(staging)
    except BuildStopped as stopped:
        for line in lines(stopped.problems):
            _log.warning("%s är inte förnyad i utgåvan: %s", folder.name, line)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
