"""Work for a process of its own; it loads no more than this module says."""

import os
import sys
import threading
from importlib import import_module
from pathlib import Path


def alone() -> int:
    """Which process it is."""
    return os.getpid()


def loads(module: str, other: str) -> tuple[int, bool]:
    """Which process it is, and whether loading a module there loads an ``other`` too."""
    import_module(module)
    return os.getpid(), other in sys.modules


def never(begun: Path) -> None:
    begun.touch()
    threading.Event().wait()


def fails(error: Exception) -> None:
    raise error


class Unsaid(Exception):
    """Pickles, but cannot be made again."""

    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} och {two}")


def fails_unsaid() -> None:
    raise Unsaid(1, 2)


def slow() -> bool:
    return threading.Event().wait(0.5)


class SlowToRead:
    """Takes longer to read than the process waits for work, as imports do on a busy machine."""

    def __reduce__(self):
        return slow, ()
