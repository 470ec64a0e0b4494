"""The process of workshop.py: does what it is handed on standard input, one piece after another.

It gives way to the server, ends with it, and ends itself when it has had nothing to do for a
while: its memory is then the machine's again.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress
from threading import Timer
from traceback import format_exception
from typing import Any

from components.web import log

#: Seconds without work until it ends.
IDLE = 60
_NICE = 10


def main(memory: int = 0) -> None:
    """Work until there is no more, in so many bytes of ``memory``; 0: as many as there are."""
    if memory:
        with suppress(ImportError):  # not on Windows
            import resource

            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    work, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints is for the log, not an answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server
    if hasattr(os, "nice"):
        os.nice(_NICE)
    log.begin()
    while True:
        idle = Timer(IDLE, os._exit, (0,))
        idle.daemon = True
        idle.start()
        asked = work.peek(1)
        idle.cancel()  # before it is read: a busy machine needs long to import what a job needs
        if not asked:
            return
        job, given = pickle.load(work)
        with suppress(BrokenPipeError):  # the server is gone
            answers.write(_answer(job, given))
            answers.flush()


def _answer(job: Any, given: tuple[Any, ...]) -> bytes:
    """(whether it was done, what it gave or why not), pickled."""
    try:
        return pickle.dumps((True, job(*given)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        error.add_note("".join(format_exception(error)))  # the way to it is not pickled
        with suppress(Exception):
            written = pickle.dumps((False, error))
            pickle.loads(written)
            return written
        return pickle.dumps((False, RuntimeError("".join(format_exception(error)))))


if __name__ == "__main__":
    main(int(sys.argv[1]))
