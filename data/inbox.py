"""The inbox: publishers' own files, recognised by content, kept from build to build.

``receive`` makes a staging copy, the inbox as it would be with the new files; ``accept``
makes it the inbox, once a build from it has succeeded. The inbox is a symbolic link that
is replaced in one step, so that at every moment either the old or the new one is whole.

A file's name in the inbox says what it is (``myh-program-2025.xlsx``), so that a newer
file of the same table and year takes the place of the older. Files of other kinds are
left alone and logged; a file that should be readable but is not stops everything.
"""

import filecmp
import json
import logging
import shutil
import tempfile
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from data import fetched
from data.inputs import MANIFEST, REMARKS, Inputs
from data.problems import BuildStopped, Problem
from data.published import NotRead, myh, other_files
from data.steps import STEPS
from data.workbooks import is_workbook

_log = logging.getLogger(__name__)

_ACCEPTED = (
    "MYH:s resultatfiler för program och för kurser (.xlsx), Arbetsförmedlingens "
    "yrkesbarometer.json, lokala_siffror.xlsx och LIA-mall.xlsx"
)
_LIA = "ifyllda LIA-mall.xlsx"

STAGING, _KEPT = ".inbox-new-", ".inbox-kept-"


class _Found(NamedTuple):
    """``by_sender``: see data/steps/__init__.py."""

    path: Path
    source: str
    by_sender: bool = False


def receive(
    source: Path,
    inbox: Path,
    *,
    today: date,
    only: str | None = None,
    partial: bool = False,
    without: Collection[str] = (),
) -> Path:
    """A new folder beside ``inbox``: what it holds, and the recognised files under ``source``.

    ``today`` is when files not already there were received. ``only`` passes over files of
    other sources. ``partial`` is remembered of each new file: its rows in error may be left
    out, now and in later builds (LIA workbooks). ``without`` are folders in ``source`` that are
    passed over. Raises BuildStopped with every problem;
    nothing is left behind then.
    """
    found = _recognise_all(source, only, without)
    inbox.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=inbox.parent))
    try:
        if inbox.exists():
            shutil.copytree(inbox, staging, dirs_exist_ok=True)
        _add(found, staging, today, partial)
    except OSError as error:
        discard(staging)
        raise BuildStopped(
            Problem(
                f"Filerna kunde inte kopieras till {inbox.parent}: {error}.",
                "Kontrollera att mappen är skrivbar och att disken har plats.",
            )
        ) from error
    return staging


def accept(staging: Path, inbox: Path) -> None:
    """Make ``staging`` the inbox."""
    kept = staging.rename(staging.with_name(staging.name.replace(STAGING, _KEPT, 1)))
    old = inbox.resolve() if inbox.exists() else None
    for name, entry in Inputs(inbox=kept).manifest.items():
        same = old and (old / name).exists() and filecmp.cmp(old / name, kept / name, shallow=False)
        _log.info("%s är %s som %s.", entry["original"], "kvar" if same else "inläst", name)
    link = kept.with_name(f"{kept.name}.link")
    link.symlink_to(kept.name)
    if old and not inbox.is_symlink():
        # Only a folder that somebody made by hand; from now on it is a link.
        old = old.rename(kept.with_name(f"{kept.name}.old"))
    link.replace(inbox)
    if old:
        shutil.rmtree(old, ignore_errors=True)


def finish(inbox: Path) -> None:
    """What :func:`accept` had left to do when it was killed: only putting the link in place."""
    for link in inbox.parent.glob(f"{_KEPT}*.link"):
        if not inbox.exists():
            link.replace(inbox)


def note(file: Path, manifest: Mapping[str, dict[str, str]], text: str) -> None:
    """Remember of a file in a staging folder that it was accepted though it holds less than
    before; ``manifest`` is the folder's."""
    manifest[file.name]["smaller"] = text
    _write(manifest, file.parent)


def say_of_sources(remarks: Mapping[str, str], staging: Path) -> None:
    """What readers shall know of sources (by key), in the place of what was said before."""
    text = json.dumps(remarks, ensure_ascii=False, indent=1, sort_keys=True)
    (staging / REMARKS).write_text(text, encoding="utf-8")


def discard(staging: Path) -> None:
    """Remove a staging folder that was not accepted; otherwise does nothing."""
    shutil.rmtree(staging, ignore_errors=True)


def _add(found: dict[str, _Found], staging: Path, today: date, partial: bool) -> None:
    """Copy what is new, and note in the manifest when it was received. A file that is
    already there, received the same way, keeps its day."""
    manifest = Inputs(inbox=staging).manifest
    order = 1 + max((int(entry.get("order", 0)) for entry in manifest.values()), default=0)
    for name, file in found.items():
        kept, in_part = staging / name, partial and file.by_sender
        same = name in manifest and filecmp.cmp(file.path, kept, shallow=False)
        if same and ("partial" in manifest[name]) == in_part:
            continue
        shutil.copyfile(file.path, kept)
        manifest[name] = {
            "received": today.isoformat(),
            "original": unicodedata.normalize("NFC", file.path.name),
            "source": file.source,
        }
        manifest[name] |= {"order": str(order)} if file.by_sender else {}
        manifest[name] |= {"partial": "ja"} if in_part else {}
    _write(manifest, staging)


def manifest_of(name: str, source: str, received: str) -> str:
    """The manifest of an inbox with one file."""
    entry = {"received": received, "original": name, "source": source}
    return json.dumps({name: entry}, ensure_ascii=False)


def _write(manifest: Mapping[str, Mapping[str, str]], staging: Path) -> None:
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    (staging / MANIFEST).write_text(text, encoding="utf-8")


def _recognise_all(source: Path, only: str | None, without: Collection[str]) -> dict[str, _Found]:
    if not source.is_dir():
        raise BuildStopped(Problem(f"Mappen {source} finns inte.", "Kontrollera sökvägen."))
    found: dict[str, _Found] = {}
    problems: list[Problem] = []
    for path in _candidates(source, without):
        try:
            name, file = _recognise(path)
        except NotRead as reason:
            _log.info("%s läses inte: %s", path.name, reason)
            continue
        except BuildStopped as stopped:
            problems += stopped.problems
            continue
        if only not in (None, file.source):
            _log.info("%s läses inte: den är av ett annat slag.", path.name)
            continue
        if name in found and not filecmp.cmp(path, found[name].path, shallow=False):
            alike = "har samma avsändare" if file.by_sender else "innehåller samma tabell och år"
            problems.append(
                Problem(
                    f"Filen och {found[name].path.name} {alike}.",
                    "Låt bara den nyaste ligga kvar i mappen.",
                    file=path.name,
                )
            )
        found[name] = file
    if not found and not problems:
        problems.append(
            Problem(
                f"Ingen fil i mappen {source} går att läsa in.",
                f"Lägg dit filer som känns igen: {_ACCEPTED if only is None else _LIA}.",
            )
        )
    if problems:
        raise BuildStopped(*problems)
    return found


def _candidates(source: Path, without: Collection[str]) -> Iterator[Path]:
    """Every file below ``source``, hidden files and Excel's lock files aside."""
    for path in sorted(source.rglob("*")):
        parts = path.relative_to(source).parts
        hidden = any(part.startswith((".", "~$")) for part in parts)
        if path.is_file() and not hidden and parts[0] not in without:
            yield path


def _recognise(path: Path) -> tuple[str, _Found]:
    """The name in the inbox, and what is found. Raises NotRead for other kinds of file."""
    if path.suffix.lower() == ".xlsb":
        raise BuildStopped(
            Problem(
                f"Arbetsboken har formatet {path.suffix} och går inte att läsa.",
                "Öppna den i Excel och spara den som .xlsx.",
                file=path.name,
            )
        )
    found = {
        name: step
        for step in STEPS
        if hasattr(step, "recognise") and (name := step.recognise(path))
    }
    if len(found) > 1:
        kinds = " och ".join(step.TABLE.title for step in found.values())
        raise BuildStopped(
            Problem(
                f"Filen innehåller flera tabeller: {kinds}.",
                "Dela upp den i en fil per tabell.",
                file=path.name,
            )
        )
    for name, step in found.items():
        source = fetched.source_of(path) or step.INBOX_SOURCE
        return name, _Found(path, source, hasattr(step, "BY_SENDER"))
    if is_workbook(path):
        myh.stop_if_altered(path)
    raise NotRead(other_files.what(path))
