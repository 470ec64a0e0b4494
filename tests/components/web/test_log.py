"""The server's log: every line says when and how serious, and Streamlit's own look the same."""

import io
import logging
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.web import log

CONFIG = Path(__file__).parents[3] / ".streamlit" / "config.toml"
LINE = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} %s %s: %s"


@pytest.fixture(autouse=True)
def _loggers_as_they_were() -> Iterator[None]:
    """Python's loggers are everybody's."""
    names = ["", "arshjulet", "data"]
    root = logging.getLogger()
    levels, handlers = [logging.getLogger(name).level for name in names], list(root.handlers)
    root.handlers = []
    yield
    root.handlers = handlers
    for name, level in zip(names, levels, strict=True):
        logging.getLogger(name).setLevel(level)


def test_a_line_says_when_how_serious_and_what():
    said = io.StringIO()
    log.begin(said)
    logging.getLogger("arshjulet").warning("Skrivning nekad: %s.", "meeting.edit")
    logging.getLogger("data.inbox").info("Inläst.")
    logging.getLogger("some.library").info("chatter")
    lines = said.getvalue().splitlines()
    assert len(lines) == 2
    assert re.fullmatch(
        LINE % ("WARNING", "arshjulet", r"Skrivning nekad: meeting\.edit\."), lines[0]
    )
    assert re.fullmatch(LINE % ("INFO", "data.inbox", r"Inläst\."), lines[1])


def test_streamlits_own_lines_look_the_same():
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    assert config["logger"]["messageFormat"] == log.FORMAT
