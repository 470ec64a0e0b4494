"""The server's log: one line per event on standard error, with time, level and where it comes from;
as JSON when ``ARSHJULET_LOGG`` says so (json_log.py).

What is logged is for the operator, in Swedish, and never about a person: no address, no name,
nothing that somebody has typed (docs/operation.md).
"""

import logging
import os
import sys
from collections import Counter
from typing import TextIO

from components.web import json_log

#: ``text`` for people, or ``json`` for what collects logs.
VARIABLE = "ARSHJULET_LOGG"
_TEXT, _JSON = "text", "json"

#: As Streamlit's own lines (``logger.messageFormat`` in .streamlit/config.toml).
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

#: Our own loggers tell what they do; other libraries' only what is wrong.
_OURS = ("arshjulet", "data")


#: Other libraries' lines that are of one kind, and our own tracebacks, in as many seconds.
_MOST, _SECONDS = 20, 60.0


#: What Uvicorn says of a socket that was answered with a page instead, as those are that come
#: when it is full.
_REFUSED = "ASGI callable returned without completing handshake."


class Bounded(logging.Filter):
    """Lets through so many lines of a kind a minute. Of our own every line is kept, without its
    traceback; of others' the first one of the next minute says how many were left out."""

    def __init__(self, most: int = _MOST, seconds: float = _SECONDS) -> None:
        super().__init__()
        self.most, self.seconds = most, seconds
        self._since = 0.0
        self._came: Counter[tuple[str, str]] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the line is written; it may lose its traceback, or say what was left out."""
        if record.msg == _REFUSED:
            return False
        ours = record.name.startswith(_OURS)
        if ours and not record.exc_info:
            return True
        # A clock that has gone back counts as a new minute too: else nothing would be written
        # until it has caught up.
        if not 0 <= record.created - self._since <= self.seconds:
            left = {kind: n - self.most for kind, n in self._came.items() if n > self.most}
            self._came.clear()
            self._since = record.created
            if left:
                record.msg = f"({sum(left.values())} liknande rader skrevs inte) {record.msg}"
        kind = record.name, str(record.msg)
        self._came[kind] += 1
        if self._came[kind] <= self.most:
            return True
        if ours:
            record.exc_info, record.exc_text = None, None
        return ours


def begin(stream: TextIO = sys.stderr) -> None:
    """Write the log to ``stream``, from now on. Called once, when the server starts. Raises
    ValueError for a setting that is neither text nor json."""
    said = os.environ.get(VARIABLE, "").strip().lower() or _TEXT
    if said not in (_TEXT, _JSON):
        raise ValueError(f"{VARIABLE} är ”{said}”. Skriv {_TEXT} eller {_JSON}.")
    handler = logging.StreamHandler(stream)
    form = json_log.Lines() if said == _JSON else logging.Formatter(FORMAT)
    form.default_msec_format = "%s.%03d"
    handler.setFormatter(form)
    handler.addFilter(Bounded())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    # Uvicorn has handlers of its own, and tells each socket with where it comes from.
    for name in ("uvicorn", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.WARNING)
        logger.handlers.clear()
        logger.propagate = True
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    if said == _JSON:
        json_log.take_all()
