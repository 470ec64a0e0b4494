"""What every test may use: one real edition per run, a fixed day, empty caches."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import streamlit as st
from filelock import FileLock
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from components.web import workshop
from data import clock, editions, shelf
from tests.components.elsewhere import Elsewhere

if TYPE_CHECKING:
    from playwright.sync_api import Browser

#: The day all tests believe it is, unless they say another.
TODAY = date(2026, 11, 16)

#: Two programmes for the comparison, in tests that walk over every page or sheet. They differ in
#: form, length, degree and place.
COMPARED = ("MYH2025/3888", "MYH2023/4234")
#: What /yrke is about: an occupation with programmes near and far, and other ways in.
OCCUPATION = "8191"
COMPARED_QUERY = "&".join([*(f"utb={code}" for code in COMPARED), f"yrke={OCCUPATION}"])

SHELL = Path(__file__).parents[1] / "components" / "shell.py"

# AppTest is a new runtime, which looks through every installed package for components of its own:
# a fifth of what a page costs here, and the same each time.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)

#: Before installed packages in every process that is started: see what is in it.
ABSENT = Path(__file__).with_name("absent")
sys.path.insert(0, str(ABSENT))
os.environ["PYTHONPATH"] = os.pathsep.join(
    [str(ABSENT), *filter(None, [os.environ.get("PYTHONPATH")])]
)

#: Seconds before a page's script is taken to hang.
PATIENCE = 300

# A busy machine is no fault: what takes time is measured in bench/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Set at import, not in a fixture: code that runs while tests are collected must see it too.
os.environ[clock.VARIABLE] = TODAY.isoformat()
# Each test makes its own sheets, and servers make none that nobody asks for.
os.environ[shelf.VARIABLE] = "0"


#: Folders whose tests need programs. CI installs them, so there a skipped test is a failure.
_NEED_PROGRAMS = {"browser", "deploy", "forum"}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    report = yield
    folder = item.path.relative_to(Path(__file__).parent).parts[0]
    skipped = report.skipped and not hasattr(report, "wasxfail")
    if os.environ.get("CI") == "true" and folder in _NEED_PROGRAMS and skipped:
        report.outcome = "failed"
        report.longrepr = f"a test in tests/{folder} may not be skipped in CI: {report.longrepr}"
    return report


def pytest_collection_finish() -> None:
    # What is loaded by now stays: it need not be looked through again for what can go, which took
    # a twelfth of the time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@contextmanager
def shared(factory: pytest.TempPathFactory, name: str) -> Iterator[Path]:
    """A folder of all xdist workers, for one at a time: who comes first makes what is in it."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    folder.mkdir(exist_ok=True)
    with FileLock(f"{folder}.lock"):
        yield folder


@pytest.fixture(scope="session")
def var(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of one published edition, built once and shared by all xdist workers.

    No forum book is kept in it: a test that lets somebody edit has a FORUM_URL of its own.
    """
    # Imported here: loading every step takes a second that most tests can do without.
    from data.build import build
    from data.inputs import BUNDLED, Inputs

    with shared(tmp_path_factory, "var") as root:
        if editions.current(root) is None:
            build(Inputs(BUNDLED), root)
    yield root
    left = sorted(file.name for file in root.glob("forum.*"))  # a server's trace harms nobody
    assert not left, f"a test without a FORUM_URL of its own left {left} for all other tests"


@pytest.fixture(scope="session")
def edition(var: Path) -> Path:
    """The edition's file, as the real build made it from the bundled facts."""
    current = editions.current(var)
    assert current is not None
    return editions.path(current, var)


@pytest.fixture(scope="session")
def fetched_var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As ``var``, of an edition that has invented fetched figures in it too (tests/fetched)."""
    from tests.fetched import built

    with shared(tmp_path_factory, "fetched") as root:
        if editions.current(root) is None:
            built(root)
    return root


@pytest.fixture(autouse=True)
def _clear_caches() -> None:
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(autouse=True)
def _heavy_work_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process takes seconds to start and keeps the environment of the test that started it.
    tests/components/web/test_workshop.py and the browser tests have real ones."""
    monkeypatch.setattr(workshop.HEAVY, "do", Elsewhere().do)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Chromium, once per worker: a worker can drive one only."""
    from playwright.sync_api import sync_playwright

    from tests.browser.rig import CHROMIUM, CHROMIUM_FLAGS

    if CHROMIUM is None:
        pytest.skip("Chromium is missing; on Debian: apt install chromium-headless-shell")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(var: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Open a page without a browser: ``visit("q1", lan="18")``; "" is the start page."""
    monkeypatch.setenv(editions.VARIABLE, str(var))

    def open_page(page: str = "", **choices: str | list[str]) -> AppTest:
        app = AppTest.from_file(SHELL, default_timeout=PATIENCE)
        if page:
            app.switch_page(f"../pages/{page}.py")
        for name, value in choices.items():
            app.query_params[name] = value
        return app.run()

    return open_page
