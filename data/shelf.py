"""Finished things in files, for every process that reads the same editions and for its next start.

``var/blad/<edition>.<code>/`` has a file for each thing that this version of the code has made of
an edition. A file is written beside its place and moved there, so processes need no lock, and
each is checked by itself: one that is damaged, cut off or not our own is as if it were not there.

A pickle can run code when it is read. So only files and folders are read that belong to whoever
runs the server and that nobody else may write in; a folder that others may write in keeps nothing.
"""

import hashlib
import logging
import os
import pickle
import platform
import shutil
import stat
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from data import editions
from data.kept import weighed
from data.store import Store

V = TypeVar("V")

_log = logging.getLogger(__name__)

#: MB of finished sheets that are kept on disk; 0 keeps none.
VARIABLE = "ARSHJULET_BLAD_MB"
_DEFAULT = 200

FOLDER = "blad"
_MB = 1024 * 1024
#: Things put on the shelf by one process between two times that it is measured.
_BETWEEN = 200
#: What is left of a shelf that was full.
_LEFT = 0.9

_ROOT = Path(__file__).parents[1]
_CODE = ("components", "data")
_KINDS = frozenset({".py", ".toml", ".css", ".js", ".svg", ".html"})


def most() -> int:
    """Bytes that are kept on disk. Raises ValueError for a setting that is no number."""
    said = os.environ.get(VARIABLE, "").strip() or str(_DEFAULT)
    if not said.isdecimal():
        raise ValueError(
            f"{VARIABLE} är ”{said}”, som inte är ett antal MB. Skriv till exempel {_DEFAULT}, "
            "eller 0 för att inga färdiga blad ska sparas på disken."
        )
    return int(said) * _MB


@lru_cache(maxsize=1)
def code() -> str:
    """What a thing is made by: our files, and the libraries that it is made of and read with."""
    digest = hashlib.sha256(f"{platform.python_version()} {pd.__version__}".encode())
    for file in [_ROOT / "CHANGELOG.md", _ROOT / "requirements.txt", *_files()]:
        digest.update(f"{file.relative_to(_ROOT)}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _files() -> list[Path]:
    found = (file for folder in _CODE for file in (_ROOT / folder).rglob("*"))
    return sorted(file for file in found if file.suffix in _KINDS)


def of(store: Store) -> "Shelf":
    """What is kept of an edition, by this version of the code."""
    return Shelf(editions.root_of(store.path) / FOLDER, f"{store.edition}.{code()}", most())


def prune(root: Path) -> None:
    """Remove what was made of editions that are gone, or by other code than this."""
    kept = {f"{edition}.{code()}" for edition in editions.kept(root)}
    _remove(root, lambda name: name not in kept)


def forget(edition: str, root: Path | None = None) -> None:
    """Remove what was made of an edition."""
    _remove(root or editions.var(), lambda name: name.partition(".")[0] == edition)


def _remove(root: Path, which: Callable[[str], bool]) -> None:
    with suppress(OSError):
        for folder in (root / FOLDER).iterdir():
            if which(folder.name):
                shutil.rmtree(folder, ignore_errors=True)


class Shelf:
    """Things by key in ``folder/name``; ``most`` bytes in all of ``folder``. Never fails: what
    cannot be read is not there, and what cannot be written is not kept."""

    def __init__(self, folder: Path, name: str, most: int) -> None:
        self._all, self._here, self._most = folder, folder / name, most

    def get(self, key: str) -> Any:
        """The thing, or None."""
        if not self._most:
            return None
        try:
            if not (_is_own_folder(self._all) and _is_own_folder(self._here)):
                return None
            content = _read(self._file(key))
            pickled = zlib.decompress(_checked(key, content))
            found = pickle.loads(pickled)
        except FileNotFoundError:
            return None
        except Exception as error:  # a damaged pickle may raise anything
            _log.debug("Ett färdigt blad kunde inte läsas: %r", error)
            return None
        with suppress(OSError):
            os.utime(self._file(key))
        weighed(found, len(pickled))
        return found

    def get_or_make(self, key: str, make: Callable[[], V]) -> V:
        """The thing, or made and put there. What fails to be made is not."""
        found: V | None = self.get(key)
        if found is None:
            found = make()
            self.put(key, found)
        return found

    def has(self, key: str) -> bool:
        """Whether there is a file for it, whatever is in it."""
        return bool(self._most) and self._file(key).exists()

    def put(self, key: str, value: object) -> None:
        """Keep a thing, in place of what there was."""
        if not self._most:
            return
        try:
            pickled = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
            weighed(value, len(pickled))
            packed = zlib.compress(pickled, 1)
            for folder in (self._all, self._here):
                folder.mkdir(mode=0o700, exist_ok=True)
                if not _is_own_folder(folder):
                    return
            draft, name = tempfile.mkstemp(dir=self._here)  # 0600
            try:
                with os.fdopen(draft, "wb") as out:
                    out.write(_sum(key, packed) + packed)
                Path(name).replace(self._file(key))
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            self._keep_within()
        except Exception as error:  # a full disk, a value that cannot be pickled
            _log.debug("Ett färdigt blad kunde inte sparas: %r", error)

    def _file(self, key: str) -> Path:
        return self._here / hashlib.sha256(key.encode()).hexdigest()[:40]

    def _keep_within(self) -> None:
        """Now and then: as long as there is too much, what was least lately used is removed."""
        turn = _puts[self._all] = _puts.get(self._all, -1) + 1
        if turn % _BETWEEN:
            return
        found = sorted(_sizes(self._all))
        held = sum(size for _, size, _ in found)
        if held <= self._most:
            return
        for _, size, path in found:
            if held <= _LEFT * self._most:
                break
            Path(path).unlink(missing_ok=True)
            held -= size


#: Folder → things that this process has put in it.
_puts: dict[Path, int] = {}


def _sizes(folder: Path) -> Iterator[tuple[int, int, str]]:
    """When each file was last used, its bytes and its path."""
    for of_edition in folder.iterdir():
        with suppress(OSError), os.scandir(of_edition) as files:
            for file in files:
                with suppress(FileNotFoundError):
                    found = file.stat(follow_symlinks=False)
                    yield found.st_mtime_ns, found.st_size, file.path


def _sum(key: str, packed: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\0" + packed).digest()


def _checked(key: str, content: bytes) -> bytes:
    said, packed = content[:32], content[32:]
    if said != _sum(key, packed):
        raise ValueError("damaged")
    return packed


def _read(file: Path) -> bytes:
    with os.fdopen(os.open(file, os.O_RDONLY | os.O_NOFOLLOW), "rb") as opened:
        if not _is_own(os.fstat(opened.fileno())):
            raise PermissionError("not our own")
        return opened.read()


def _is_own_folder(folder: Path) -> bool:
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and _is_own(found)


def _is_own(found: os.stat_result) -> bool:
    """Whether it is this user's, and nobody else may write in it."""
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022
