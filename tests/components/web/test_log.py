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
    loggers = [
        logging.getLogger(name) for name in ("", "arshjulet", "data", "uvicorn", "uvicorn.error")
    ]
    before = [(one, one.level, list(one.handlers), one.propagate) for one in loggers]
    logging.getLogger().handlers = []
    yield
    for one, level, handlers, propagate in before:
        one.setLevel(level)
        one.handlers, one.propagate = handlers, propagate


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


def test_a_fault_that_comes_again_and_again_does_not_flood():
    said = io.StringIO()
    log.begin(said)
    for number in range(2048):
        try:
            raise OSError(24, "Too many open files")
        except OSError:
            logging.getLogger("asyncio").exception("socket.accept() out of system resource")
            logging.getLogger("uvicorn.error").warning("Invalid HTTP request received.")
            logging.getLogger("arshjulet").exception("Felnummer %s.", number)
    written = said.getvalue()
    assert written.count("socket.accept") == written.count("Invalid HTTP") == 20
    assert written.count("Felnummer") == 2048  # a visitor may ask about any of them
    assert written.count("Traceback") == 40
    assert len(written) < 250_000


def test_what_is_no_fault_is_written_however_often():
    said = io.StringIO()
    log.begin(said)
    for number in range(100):
        logging.getLogger("arshjulet").warning("Skrivning nekad: %s.", number)
    assert len(said.getvalue().splitlines()) == 100


def test_the_next_minute_says_how_many_lines_were_left_out():
    bounded = log.Bounded(most=2, seconds=60)

    def came(at: float) -> str | None:
        record = logging.LogRecord("asyncio", logging.ERROR, "", 0, "Fullt", None, None)
        record.created = at
        return record.getMessage() if bounded.filter(record) else None

    assert [came(at) for at in (1000, 1001, 1002, 1059)] == ["Fullt", "Fullt", None, None]
    assert came(1061) == "(2 liknande rader skrevs inte) Fullt"
    assert came(1062) == "Fullt"


def test_a_clock_that_goes_back_keeps_nothing_from_being_written():
    bounded = log.Bounded(most=1, seconds=60)

    def came(at: float) -> bool:
        record = logging.LogRecord("asyncio", logging.ERROR, "", 0, "Fullt", None, None)
        record.created = at
        return bounded.filter(record)

    assert [came(at) for at in (9000, 9001, 1000)] == [True, False, True]


def test_where_a_visitor_comes_from_is_not_written():
    said = io.StringIO()
    log.begin(said)
    logging.getLogger("uvicorn.error").info('%s - "WebSocket %s" 503', "203.0.113.9:1", "/q1")
    assert said.getvalue() == ""
