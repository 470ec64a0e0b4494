"""Where the book is, and whether there has been one. Knows no database, so that asking costs
nothing when no book is kept.

A book leaves a trace, a small file: beside its own, or for a server's in the deployment's folder.
A book that has vanished is so told from one that nobody has begun, and is replaced by a new one
only when somebody removes the trace.
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from data import editions

#: ``postgresql://user:password@host/name`` here makes several servers share one book.
VARIABLE = "FORUM_URL"

_FILE = "sqlite:///"
_SAYS = (
    "Det finns en forumbok, och den här filen minns det. Är boken borta: läs tillbaka en "
    "säkerhetskopia. Ska en ny bok börja: ta bort den här filen.\n"
)


def file() -> Path:
    """The file of the book where FORUM_URL names no other place."""
    return editions.var() / "forum.sqlite"


def url() -> str:
    """The address of the book, whether or not there is one yet."""
    return os.environ.get(VARIABLE) or f"{_FILE}{file().absolute()}"


def path() -> Path | None:
    """The file of the book; None for a server."""
    said = url()
    return Path(said.removeprefix(_FILE)) if said.startswith(_FILE) else None


def kept() -> bool:
    """Whether this deployment keeps a book: a server is named, or there is or was a file."""
    there = path()
    if there is None:
        return True
    # SQLite would read the writes of another book into a new one.
    return any(map(_is, (there, _trace(), Path(f"{there}-wal"))))


def lost() -> bool:
    """Whether the file of a book that is kept is gone, or empty: no book's file ever is."""
    there = path()
    if there is None or not kept():
        return False
    return not _is(there) or (there.is_file() and there.stat().st_size == 0)


def traced() -> bool:
    """Whether there has been a book, as far as its trace tells."""
    return _is(_trace())


def remember() -> None:
    """Leave the trace of the book; where nothing can be written the book does without."""
    if not traced():
        with suppress(OSError):
            _trace().parent.mkdir(parents=True, exist_ok=True)
            _trace().write_text(_SAYS, encoding="utf-8")


def _trace() -> Path:
    if there := path():
        return there.with_suffix(".bok")
    server = urlsplit(url())
    named = f"{server.hostname}:{server.port}{server.path}"  # no user, and no password
    return editions.var() / f"forum-{sha256(named.encode()).hexdigest()[:8]}.bok"


def _is(file: Path) -> bool:
    """Whether there is something there; what may not be looked at is not said to be missing."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def identity(url: str) -> tuple[int, int] | None:
    """Tells a file from one that has replaced it (a backup put back); None for a server."""
    if not url.startswith(_FILE):
        return None
    try:
        found = Path(url.removeprefix(_FILE)).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
