"""The server's log: one line per event on standard error, with time, level and where it comes from.

What is logged is for the operator, in Swedish, and never about a person: no address, no name,
nothing that somebody has typed (docs/operation.md).
"""

import logging
import sys
from typing import TextIO

#: As Streamlit's own lines (``logger.messageFormat`` in .streamlit/config.toml).
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

#: Our own loggers tell what they do; other libraries' only what is wrong.
_OURS = ("arshjulet", "data")


def begin(stream: TextIO = sys.stderr) -> None:
    """Write the log to ``stream``, from now on. Called once, when the server starts."""
    handler = logging.StreamHandler(stream)
    form = logging.Formatter(FORMAT)
    form.default_msec_format = "%s.%03d"
    handler.setFormatter(form)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)
