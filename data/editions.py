"""Where editions lie and how one becomes the current one.

``var/editions/<id>.sqlite`` are immutable; ``var/current`` names the one that is read.
Publishing is two renames, so a reader sees the old edition or the new, never half of one.
"""

import filecmp
import os
import re
from contextlib import suppress
from pathlib import Path

#: The folder for everything the server writes; ``var`` beside the code unless said.
VARIABLE = "ARSHJULET_VAR"

_DEFAULT = Path(__file__).parents[1] / "var"
_NAME = re.compile(r"\w[\w-]{0,60}", re.ASCII)


def var() -> Path:
    """The folder for editions and inbox."""
    return Path(os.environ.get(VARIABLE) or _DEFAULT)


def folder(root: Path | None = None) -> Path:
    """Where the edition files lie."""
    return (root or var()) / "editions"


def path(edition: str, root: Path | None = None) -> Path:
    """The file of an edition, whether or not it exists."""
    return folder(root) / f"{edition}.sqlite"


def named(name: str) -> bool:
    """Whether a name is one that an edition may have: it is part of a path."""
    return bool(_NAME.fullmatch(name))


def root_of(file: Path) -> Path:
    """The folder that an edition's file was published under."""
    return file.parent.parent


def kept(root: Path | None = None) -> list[str]:
    """Every edition that can be opened, newest id first."""
    return sorted((file.stem for file in folder(root).glob("[!.]*.sqlite")), reverse=True)


def current(root: Path | None = None) -> str | None:
    """The id of the published edition, or None before the first build."""
    try:
        return ((root or var()) / "current").read_text(encoding="utf-8").strip() or None
    except FileNotFoundError:
        return None


def publish(built: Path, edition: str, root: Path | None = None) -> Path:
    """Move a finished file into place and point ``current`` at it.

    An edition with the same id has the same content, so an existing file that has it is left
    as it is: somebody may be reading it; a damaged one is replaced. The edition that was current
    gets the day as its file's time.
    """
    target = path(edition, root)
    before = current(root)
    if before and before != edition:
        with suppress(FileNotFoundError):
            os.utime(path(before, root))  # its time as an older one begins now
    if target.exists() and filecmp.cmp(built, target, shallow=False):
        built.unlink()
    else:
        _sync(built)
        built.replace(target)
    pointer = (root or var()) / "current"
    draft = pointer.with_suffix(f".{os.getpid()}")
    draft.write_text(f"{edition}\n", encoding="utf-8")
    _sync(draft)
    draft.replace(pointer)
    return target


def _sync(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
