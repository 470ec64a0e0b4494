"""The log as JSON: every line that a server prints is an object, whoever says it."""

import json
import logging
import os
import sys
import threading
import warnings
from datetime import datetime
from pathlib import Path

import httpx
import pytest
from streamlit.logger import get_logger

from components.web import log
from data import editions
from tests.forked import Forked
from tests.server import served

FIELDS = ["tid", "niva", "kalla", "text"]


def lines(file: Path) -> list[dict[str, str]]:
    found = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for line in found:
        assert list(line)[:4] == FIELDS
        assert set(line) <= {*FIELDS, "fel"}
        assert datetime.fromisoformat(line["tid"]).tzinfo
    return found


def _speak() -> None:
    """All that can say something in a server's process."""
    early = get_logger("streamlit.early")
    log.begin()
    logging.getLogger("arshjulet").warning("Skrivning nekad: %s.\nOch så vidare.", "möte")
    logging.getLogger("data.inbox").info("Inläst.")
    logging.getLogger("some.library").info("chatter")
    logging.getLogger("uvicorn.error").info('%s - "WebSocket %s" 503', "203.0.113.9:1", "/q1")
    early.warning("Early.")
    get_logger("streamlit.late").warning("Late.")
    get_logger("streamlit.late").warning("%d", "no number")
    print("Printed,\n\nand ", end="")
    print("printed.", file=sys.stdout)
    print("Unhappy.", file=sys.stderr)
    warnings.warn("Old.", stacklevel=1)
    logging.getLogger("arshjulet").error("x" * 100_000)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    try:
        {}["nothing"]
    except KeyError:
        early.exception("Fell.")
        sys.excepthook(*sys.exc_info())


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    file = tmp_path_factory.mktemp("said") / "log"
    process = Forked(_speak, env=os.environ | {log.VARIABLE: "json"}, out=file)
    assert process.wait() == 0, file.read_text(encoding="utf-8")
    return lines(file)


def test_whoever_speaks_says_it_in_an_object_on_a_line(said):
    found = [(line["niva"], line["kalla"], line["text"]) for line in said if len(line["text"]) < 99]
    assert found[:8] == [
        ("WARNING", "arshjulet", "Skrivning nekad: möte.\nOch så vidare."),
        ("INFO", "data.inbox", "Inläst."),
        ("WARNING", "streamlit.early", "Early."),
        ("WARNING", "streamlit.late", "Late."),
        ("INFO", "utskrift", "Printed,"),
        ("INFO", "utskrift", "and printed."),
        ("INFO", "utskrift", "Unhappy."),
        ("ERROR", "arshjulet", "En tråd avslutades av ett fel."),
    ]
    assert found[8:] == [
        ("ERROR", "streamlit.early", "Fell."),
        ("CRITICAL", "arshjulet", "Processen avslutades av ett fel."),
    ]
    (old,) = (line for line in said if line["kalla"] == "py.warnings")
    assert "Old." in old["text"]


def test_a_traceback_is_in_its_line(said):
    thread, fell, ended = (line["fel"].splitlines() for line in said if "fel" in line)
    assert thread[0] == fell[0] == ended[0] == "Traceback (most recent call last):"
    assert thread[-1] == "ZeroDivisionError: division by zero"
    assert fell[-1] == ended[-1] == "KeyError: 'nothing'"


def test_a_line_is_no_longer_than_a_journal_takes(said):
    (long,) = (line for line in said if line["text"].startswith("xxx"))
    assert len(long["text"]) == 2000
    record = logging.makeLogRecord({"msg": "å" * 9_000, "levelname": "ERROR"})
    try:
        raise ValueError("å\n" * 9_000)
    except ValueError:
        record.exc_info = sys.exc_info()
    line = log.json_log.Lines().format(record)
    assert len(line.encode()) < 48 * 1024
    assert "\n" not in line


@pytest.mark.parametrize("setting", ["xml", "ja"])
def test_another_setting_stops_the_start(setting, monkeypatch):
    monkeypatch.setenv(log.VARIABLE, setting)
    with pytest.raises(ValueError, match=f"{log.VARIABLE} är ”{setting}”. Skriv text eller json."):
        log.begin()


def test_a_server_says_nothing_else_and_nothing_of_who_asked_what(var, tmp_path):
    own, said = tmp_path / "var", tmp_path / "log"
    own.mkdir()
    (own / "editions").symlink_to(editions.folder(var))
    pointer = own / "current"
    pointer.write_text(str(editions.current(var)))
    env = {log.VARIABLE: "json", "STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE": "true"}
    secrets = ("hemligt", "203.0.113.9", "127.0.0.1")
    asked = [f"{path}?sok=hemligt&lan=04" for path in ("/q1", "/blad/skola", "/nej", "/halsa")]
    whence = {"X-Forwarded-For": "203.0.113.9", "User-Agent": "hemligt"}
    with (
        served(own, env=env, said=said, fresh=True) as app,
        httpx.Client(base_url=app, headers=whence, follow_redirects=True) as who,
    ):
        before = [who.get(path).status_code for path in asked]
        pointer.unlink()
        pointer.mkdir()  # what nobody has thought of
        after = [who.get(path).status_code for path in asked]
    assert before == [200, 200, 404, 200]
    assert after[-1] == 503
    found = lines(said)
    assert [line["text"] for line in found][:1] == ["Årshjulet 1.0.0 är startat."]
    failed = [line["text"] for line in found if "IsADirectoryError" in line.get("fel", "")]
    assert "Utgåvan går inte att läsa" in failed
    written = said.read_text(encoding="utf-8")
    assert [secret for secret in secrets if secret in written] == []
