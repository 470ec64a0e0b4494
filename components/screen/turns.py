"""Pages of a process are made one after another.

Python runs one thread at a time, however many there are: of pages that are made at once, each waits
for the others in slices, and the first is done when nearly all are. In turn the first is done when
it is done, and a processor's cache holds what it needs. A page that takes long, because it waits
for the forum book, does not hold up the others for more than ``PATIENCE``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

#: Seconds until a page goes ahead though another is still being made: ten times what one takes.
PATIENCE = 1.0

_TURN = Lock()


@contextmanager
def turn() -> Iterator[None]:
    """Wait for the turn, and have it inside."""
    mine = _TURN.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        if mine:
            _TURN.release()
