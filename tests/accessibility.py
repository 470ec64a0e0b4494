"""Writes what the accessibility tests showed, for the statement on the page about the figures.

A plugin that is asked for: ``pytest -p tests.accessibility -m accessibility`` (``make
redogorelse``). A test says what it shows with ``@pytest.mark.accessibility("axe", "keyboard")``;
the kinds are those of components/sheets/siffrorna/accessibility.toml.
"""

import subprocess
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python import base as axe

from components.kit import changelog
from components.sheets.siffrorna import results
from data import clock

KEY = "accessibility"
_BROWSER = "browser"

_tested: Counter[str] = Counter()
_failed: Counter[str] = Counter()
_browsers: set[str] = set()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers(KEY):
        item.user_properties += [(KEY, kind) for kind in marker.args]


@pytest.fixture(autouse=True)
def _which_browser(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker(KEY):
        version = request.getfixturevalue("browser").version
        request.node.user_properties.append((_BROWSER, f"Chromium {version.split('.')[0]}"))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    kinds = [value for name, value in report.user_properties if name == KEY]
    if report.when == "call" and not report.skipped:
        _tested.update(kinds)
        _browsers.update(str(value) for name, value in report.user_properties if name == _BROWSER)
    if report.failed:
        _failed.update(kinds)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workerinput") or not _tested:
        return
    written: dict[str, Any] = {
        "tested": clock.real(),
        "version": changelog.version().number,
        "commit": _commit(),
        "axe": _axe(),
        "browser": sorted(_browsers)[-1],
        "checks": [
            {"kind": kind, "tested": _tested[kind], "failed": min(_failed[kind], _tested[kind])}
            for kind in sorted(_tested)
        ],
    }
    found = results.results(written)
    results.sound(found, results.SHORTCOMINGS, changelog.releases(), clock.real())
    results.FILE.write_text(as_toml(written), encoding="utf-8")


def as_toml(written: dict[str, Any]) -> str:
    """The file's text."""
    lines = ["# Written by `make redogorelse`: what the accessibility tests showed.", ""]
    lines += [f"{key} = {_value(value)}" for key, value in written.items() if key != "checks"]
    for check in written["checks"]:
        lines += ["", "[[checks]]", *(f"{key} = {_value(value)}" for key, value in check.items())]
    return "\n".join(lines) + "\n"


def _value(value: str | int | date) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def _commit() -> str:
    command = ["git", "rev-parse", "--short=10", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _axe() -> str:
    """The version of axe-core that comes with the package, as the file's first line says."""
    script = next(Path(axe.__file__).parent.glob("**/axe.min.js"))
    return script.read_text(encoding="utf-8")[:60].split("axe v")[1].split()[0]
