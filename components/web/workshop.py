"""Heavy work in a process of its own, one piece at a time, for those who still wait for it.

A deck takes a second of a processor and a hundred megabytes. Made in the server it would keep
everybody else waiting; here it can be ended, and takes its memory with it. The process starts
with the first piece of work and ends itself when nothing has been asked for a while
(workbench.py); then the next piece starts another.
"""

import asyncio
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Timer
from typing import Any, TypeVar

V = TypeVar("V")

_ROOT = Path(__file__).parents[2]

#: Pieces of work that may wait while one is done.
MOST_WAITING = 4
#: Seconds until a piece of work is taken to hang.
PATIENCE = 120


class Busy(Exception):
    """As many wait as may: nothing was begun."""


class Ended(Exception):
    """The process ended before the work was done."""


@dataclass(eq=False)
class _Work:
    """What is to be done, pickled, and whether anybody still waits for it."""

    pickled: bytes
    wanted: bool = True


class Workshop:
    """One process that works, and a short queue before it. For any event loop and thread.

    ``waiting``: how many pieces may wait. ``patience``: seconds that one may take. ``memory``:
    bytes that its process may have, 0 as many as there are; beyond them a piece gets MemoryError,
    or the process ends.
    """

    def __init__(
        self, waiting: int = MOST_WAITING, patience: float = PATIENCE, memory: int = 0
    ) -> None:
        self._most, self._patience, self._memory = waiting + 1, patience, memory
        self._turns = ThreadPoolExecutor(1, "workshop")
        self._lock = Lock()
        self._asked = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._doing: _Work | None = None

    async def do(self, job: Callable[..., V], *given: Any) -> V:
        """What ``job``, a function of a module, gives for what is ``given``; both are pickled.

        Raises Busy when the queue is full, Ended when the process was ended, and what the job
        raises. Cancelled, it leaves the queue, or the process is ended.
        """
        work = _Work(pickle.dumps((job, given)))
        with self._lock:
            if self._asked >= self._most:
                raise Busy
            self._asked += 1
        try:
            return await asyncio.wrap_future(self._turns.submit(self._do, work))
        finally:
            with self._lock:
                self._asked -= 1
                self._drop(work)

    @property
    def process(self) -> int | None:
        """The number of the process that works; None when there is none."""
        process = self._process
        return process.pid if process and process.poll() is None else None

    def end(self) -> None:
        """End the process, whatever it does."""
        with self._lock:
            if self._doing:
                self._doing.wanted = False
            if self._process:
                self._process.kill()

    def _drop(self, work: _Work) -> None:
        work.wanted = False
        if self._doing is work and self._process:
            self._process.kill()

    def _do(self, work: _Work) -> Any:
        """In the queue's thread."""
        begun = True
        while begun:
            with self._lock:
                if not work.wanted:
                    raise Ended
                found = self._process
                begun = found is not None and found.poll() is None
                self._process = process = found if found and begun else _started(self._memory)
                self._doing = work
            late = Timer(self._patience, self.end)
            late.daemon = True
            late.start()
            try:
                done, answer = _asked(process, work.pickled)
            except (EOFError, OSError, pickle.UnpicklingError):
                # One that was there before may have ended itself just now; a new one has not.
                process.kill()
                process.wait()
                continue
            finally:
                late.cancel()
                with self._lock:
                    self._doing = None
            if done:
                return answer
            raise answer
        raise Ended


def _started(memory: int) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-m", "components.web.workbench", str(memory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
    )


def _asked(process: subprocess.Popen[bytes], work: bytes) -> tuple[bool, Any]:
    """Whether the work was done, and what it gave or why not."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(work)
    process.stdin.flush()
    return pickle.load(process.stdout)


#: Where files that take long are made.
HEAVY = Workshop()
