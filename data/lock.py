"""One build at a time: two that read the same inbox would each keep its own files only."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from data import inbox
from data.problems import BuildStopped, Problem

_FILE = ".bygge.lock"


@contextmanager
def alone(root: Path, wait: bool = False) -> Iterator[None]:
    """The folder of editions and inbox to oneself; what a killed build left is removed.

    Raises BuildStopped while another build is at work, unless ``wait``. The lock ends with the
    process that holds it, however it ends.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(root / _FILE)
        lock.acquire(timeout=-1 if wait else 0)
    except Timeout:
        raise BuildStopped(
            Problem(
                f"Ett annat bygge pågår i {root}.",
                "Vänta tills det är klart och gör sedan om det här.",
            )
        ) from None
    except OSError as error:
        raise BuildStopped(
            Problem(f"Mappen {root} går inte att skriva i: {error}.", "Kontrollera den.")
        ) from error
    try:
        _remove_leftovers(root)
        yield
    finally:
        lock.release()


def _remove_leftovers(root: Path) -> None:
    inbox.finish(root / "inbox")
    kept = (root / "inbox").resolve()
    for pattern in (".inbox-*", "editions/.building-*", "current.[0-9]*"):
        for left in root.glob(pattern):
            if left.is_dir() and not left.is_symlink():
                # Without an inbox, what was about to become it may be all there is.
                if left.name.startswith(inbox.STAGING) or (left != kept and kept.exists()):
                    shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
