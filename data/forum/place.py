"""Where the book is. Knows no database, so that asking costs nothing when no book is kept."""

import os
from pathlib import Path

from data import editions

#: ``postgresql://user:password@host/name`` here makes several servers share one book.
VARIABLE = "FORUM_URL"


def file() -> Path:
    """The file of the book where FORUM_URL names no other place."""
    return editions.var() / "forum.sqlite"


def url() -> str:
    """The address of the book, whether or not there is one yet."""
    return os.environ.get(VARIABLE) or f"sqlite:///{file().absolute()}"


def kept() -> bool:
    """Whether this deployment keeps a book: a server is named, or the file exists."""
    return bool(os.environ.get(VARIABLE)) or file().exists()


def identity(url: str) -> tuple[int, int] | None:
    """Tells a file from one that has replaced it (a backup put back); None for a server."""
    if not url.startswith("sqlite:///"):
        return None
    try:
        found = Path(url.removeprefix("sqlite:///")).stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
