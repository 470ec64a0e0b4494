"""A copy of what cannot be made again, and back.

``python -m data.backup save FOLDER`` and ``… restore COPY``. The forum book (SQLite's file or a
PostgreSQL database), and beside it the editions and the inbox. A copy is read before it is called
one, and what is replaced is put aside, not removed.
"""

import argparse
import shutil
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from data import editions
from data.forum import place

#: Copies of the book that are kept.
_KEPT = 30
_SQLITE, _POSTGRESQL = ".sqlite", ".dump"
_PROGRAMS = "Installera PostgreSQL:s program: apt install postgresql-client"


class Stopped(Exception):
    """No copy was made, or none was put back; says why, in Swedish."""


def save(folder: Path, kept: int = _KEPT) -> Path | None:
    """Copy the book, editions and inbox to a folder; the book's copy, None when no book is kept.

    Only the ``kept`` newest copies of the book stay. Raises Stopped.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _copy_editions(editions.var(), folder)
    if not place.kept():
        return None
    if place.lost():
        raise Stopped("Forumboken är borta eller tom, så ingen kopia gjordes. De äldre är kvar.")
    there = place.path()
    ending = _SQLITE if there else _POSTGRESQL
    now = f"{datetime.now(UTC):%Y-%m-%dT%H%M%S}Z"
    copy = folder / f"forum-{now}{ending}"
    draft = folder / f".forum-{now}-{uuid.uuid4().hex[:8]}"
    try:
        if there:
            _copy_file(there, draft)
        else:
            _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges",
                 "--file", draft, "--dbname", _server())  # fmt: skip
        _look(draft, ending)
        draft.replace(copy)
    finally:
        draft.unlink(missing_ok=True)
    for old in sorted(folder.glob(f"forum-*Z{ending}"))[:-kept]:
        old.unlink()
    return copy


def restore(copy: Path) -> None:
    """Put a copy of the book in its place, and editions that are missing. Stop the servers first.

    A file that is replaced stays beside the new one, with the time in its name. Raises Stopped.
    """
    there = place.path()
    ending = _SQLITE if there else _POSTGRESQL
    if copy.suffix != ending or not copy.is_file():
        raise Stopped(f"{copy} är ingen kopia av en bok av det här slaget (*{ending}).")
    _look(copy, ending)
    root = editions.var()
    root.mkdir(parents=True, exist_ok=True)
    if there:
        _put_back(copy, there)
    else:
        _run("pg_restore", "--clean", "--if-exists", "--no-owner", "--no-privileges",
             "--single-transaction", "--exit-on-error", "--dbname", _server(), copy)  # fmt: skip
        _renamed()
    _copy_editions(copy.parent, root, overwrite=False)


def _copy_file(book: Path, copy: Path) -> None:
    """As SQLite copies: writers may go on."""
    try:
        with (
            closing(sqlite3.connect(f"{book.resolve().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, whole by itself
    except sqlite3.Error as error:
        raise Stopped(f"Forumboken gick inte att kopiera: {error}.") from error


def _look(copy: Path, ending: str) -> None:
    """Whether a copy is a whole book."""
    if ending == _POSTGRESQL:
        if " book " not in _run("pg_restore", "--list", copy):
            raise Stopped(f"{copy} är ingen hel kopia av en forumbok.")
        return
    try:
        with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)) as read:
            whole = read.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            whole = whole and read.execute("SELECT count(*) FROM book").fetchone()[0] == 1
    except sqlite3.Error:
        whole = False
    if not whole:
        raise Stopped(f"{copy} är ingen hel kopia av en forumbok.")


def _put_back(copy: Path, book: Path) -> None:
    now = f"{datetime.now(UTC):%Y-%m-%dT%H%M%S}Z"
    draft = book.with_name(f".{book.name}-{uuid.uuid4().hex[:8]}")
    shutil.copyfile(copy, draft)
    if book.exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(book)) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # so that what is put aside is whole
    for left in (book, Path(f"{book}-wal"), Path(f"{book}-shm")):
        if left.exists():
            left.rename(left.with_name(f"{left.name}.{now}"))
    draft.replace(book)


def _renamed() -> None:
    """What processes have kept of the book is known by its identity and how often it has been
    written: a copy has been written less often, and will be again."""
    import sqlalchemy as sa

    from data.forum import engine, tables

    with engine.engine().begin() as connection:
        connection.execute(sa.update(tables.book).values(identity=uuid.uuid4().hex))


def _copy_editions(source: Path, target: Path, overwrite: bool = True) -> None:
    """Editions never change, so only those that are missing are copied. ``overwrite``: whether the
    inbox and what is current are those of the source even if there are others."""
    editions.folder(target).mkdir(parents=True, exist_ok=True)
    files = (editions.folder(source).glob(f"[!.]*{ending}") for ending in (_SQLITE, ".json"))
    for file in chain.from_iterable(files):
        there = editions.folder(target) / file.name
        if not there.exists():
            draft = there.with_name(f".{file.name}")
            shutil.copy2(file, draft)
            draft.replace(there)
    inbox, pointer = target / "inbox", target / "current"
    if (source / "inbox").is_dir() and (overwrite or not inbox.exists()):
        draft = target / f".inbox-kopia-{uuid.uuid4().hex[:8]}"
        shutil.copytree(source / "inbox", draft)
        shutil.rmtree(inbox, ignore_errors=True)
        draft.rename(inbox)
    if (source / "current").is_file() and (overwrite or not pointer.exists()):
        shutil.copyfile(source / "current", pointer)


def _server() -> str:
    """The address as PostgreSQL's programs read it."""
    scheme, found, rest = place.url().partition("://")
    return f"{scheme.partition('+')[0]}{found}{rest}"


def _run(program: str, *arguments: object) -> str:
    found = shutil.which(program) or max(
        map(str, Path("/usr/lib/postgresql").glob(f"*/bin/{program}")), default=None
    )
    if found is None:
        raise Stopped(f"{program} saknas. {_PROGRAMS}")
    done = subprocess.run(
        [found, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Stopped(f"{program} misslyckades: {done.stderr.strip()}")
    return done.stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line. Exit code 1 when nothing was copied or put back."""
    parser = argparse.ArgumentParser(
        prog="python -m data.backup", description="Kopiera forumbok, utgåvor och inkorg, och åter."
    )
    ways = parser.add_subparsers(dest="way", required=True, metavar="save|restore")
    saving = ways.add_parser("save", help="gör en kopia i en mapp")
    saving.add_argument("folder", type=Path, metavar="MAPP")
    saving.add_argument("--keep", type=int, default=_KEPT, help="så många kopior av boken är kvar")
    restoring = ways.add_parser("restore", help="lägg tillbaka en kopia; stoppa servern först")
    restoring.add_argument("copy", type=Path, metavar="KOPIA")
    options = parser.parse_args(arguments)
    try:
        if options.way == "save":
            copy = save(options.folder, max(1, options.keep))
            print(f"Kopia: {copy}" if copy else "Ingen forumbok förs; utgåvorna är kopierade.")
        else:
            restore(options.copy)
            print(f"{options.copy} är tillbaka. Starta servern.")
    except (Stopped, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
