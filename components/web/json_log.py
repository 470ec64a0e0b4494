"""The server's log as JSON, an object a line, for a collector of logs: also what libraries say by
handlers of their own, what is printed, and what ends a thread or the process.

The fields are named as in nginx's log: ``tid`` (ISO 8601 with zone), ``niva``, ``kalla`` (who says
it), ``text``, and ``fel`` with the traceback where there is one. A line is never longer than what
journald takes as one (48 kB).
"""

import io
import json
import logging
import sys
import threading
from datetime import datetime
from types import TracebackType
from typing import TextIO

#: Characters of a message and of a traceback, whose end says what happened.
_MESSAGE, _TRACEBACK = 2_000, 8_000

_log = logging.getLogger("arshjulet")


class Lines(logging.Formatter):
    """A record as an object on a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        when = datetime.fromtimestamp(record.created).astimezone()
        said = {
            "tid": when.isoformat(timespec="milliseconds"),
            "niva": record.levelname,
            "kalla": record.name,
            "text": record.getMessage()[:_MESSAGE],
        }
        if record.exc_info:
            said["fel"] = self.formatException(record.exc_info)[-_TRACEBACK:]
        return json.dumps(said, ensure_ascii=False)


class _Library(logging.Logger):
    """One whose lines go the same way as all others', whatever handlers it is given."""

    def addHandler(self, hdlr: logging.Handler) -> None:
        self.propagate = True


class Printed(io.TextIOBase):
    """In place of ``stream``: each line that is printed goes there as an object. What must not be
    in the log, as the address with a key, still goes to standard output alone."""

    encoding = "utf-8"

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream, self._begun, self._turn = stream, "", threading.Lock()

    def write(self, text: str) -> int:
        """Whole lines are written; what is begun waits for its end."""
        with self._turn:
            *whole, self._begun = (self._begun + text).split("\n")
            for line in filter(str.strip, whole):
                told = {"name": "utskrift", "levelname": "INFO", "msg": line.strip()}
                self._stream.write(f"{Lines().format(logging.makeLogRecord(told))}\n")
            self._stream.flush()
        return len(text)

    def writable(self) -> bool:
        """It is for writing only."""
        return True


def take_all() -> None:
    """From now on all that this process writes is in lines like these."""
    logging.setLoggerClass(_Library)
    for logger in logging.Logger.manager.loggerDict.values():
        if isinstance(logger, logging.Logger) and logger.handlers:
            logger.handlers.clear()
            logger.__class__ = _Library
            logger.propagate = True
    logging.raiseExceptions = False  # a line that cannot be written is no line about that
    logging.captureWarnings(True)
    sys.stdout, sys.stderr = Printed(sys.stdout), Printed(sys.stderr)
    sys.excepthook = _ended
    threading.excepthook = _thread_ended


def _ended(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _log.critical("Processen avslutades av ett fel.", exc_info=(kind, error, trace))


def _thread_ended(what: threading.ExceptHookArgs) -> None:
    error = what.exc_value or what.exc_type()
    _log.error(
        "En tråd avslutades av ett fel.", exc_info=(what.exc_type, error, what.exc_traceback)
    )
