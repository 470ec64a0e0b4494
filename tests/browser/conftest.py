"""Fixtures for the browser tests. Without Chromium they are skipped; in CI that is a failure."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from data import shelf
from tests.browser.rig import PATIENCE, Tab, new_window
from tests.server import Address, served

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(var: Path, browser: Browser) -> Iterator[str]:
    """The address of the real app, started once per worker. They share the sheets they make."""
    with served(var, env={shelf.VARIABLE: "200"}) as base:
        yield base


@pytest.fixture
def cold_server(var: Path, browser: Browser) -> Iterator[Callable[[], str]]:
    """Start the app afresh: nobody has opened a page of it yet."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(served(var))


@pytest.fixture(scope="session")
def window(browser: Browser) -> Callable[..., BrowserContext]:
    """A browser window per set of options, kept: its tabs then share Streamlit's own files."""
    kept: dict[str, BrowserContext] = {}

    def with_options(**options: Any) -> BrowserContext:
        options = {"color_scheme": "light"} | options
        key = repr(sorted(options.items()))
        if key not in kept:
            kept[key] = new_window(browser, **options)
        return kept[key]

    return with_options


def _let_write(view: Tab, base: str) -> None:
    """As whoever started the server, where that is who may write."""
    if isinstance(base, Address) and base.key:
        view.page.request.get(f"{base}/{base.key}")


@pytest.fixture
def tab(
    window: Callable[..., BrowserContext], request: pytest.FixtureRequest
) -> Iterator[Callable[..., Tab]]:
    """A new tab: ``tab("/q1", width=390, color_scheme="dark")``.

    The test fails afterwards if any tab asked another host for anything, got an error, or
    logged one. ``base`` is the server's address, by default the shared one.
    """
    opened: list[Tab] = []

    def new(
        address: str | None = None, *, base: str = "", width: int = 1280, **options: Any
    ) -> Tab:
        page = window(**options).new_page()
        page.set_viewport_size({"width": width, "height": 900})
        view = Tab(page, base or request.getfixturevalue("server"))
        _let_write(view, base)
        opened.append(view)
        return view if address is None else view.open(address)

    yield new
    complaints = [complaint for view in opened for complaint in view.complaints]
    for view in opened:
        view.page.close()
    assert complaints == []


@pytest.fixture(scope="module")
def entered() -> Iterator[dict[str, Tab]]:
    """A module's tabs that are in the app already, by server and the options of their window."""
    entered: dict[str, Tab] = {}
    yield entered
    for view in entered.values():
        view.page.close()


@pytest.fixture
def inside(
    entered: dict[str, Tab],
    window: Callable[..., BrowserContext],
    request: pytest.FixtureRequest,
) -> Iterator[Callable[..., Tab]]:
    """As ``tab``, for what needs no first load: goes there from where the test before was, which
    takes a quarter of the time. A tab in which something went wrong is not used again."""
    used: dict[str, Tab] = {}

    def go(
        address: str, *, base: str = "", width: int = 1280, height: int = 900, **options: Any
    ) -> Tab:
        base = base or request.getfixturevalue("server")
        key = repr((base, sorted(options.items())))
        view = entered.pop(key, None)
        known = view is not None
        if view is None:
            view = Tab(window(**options).new_page(), base)
            _let_write(view, base)
        view.page.set_viewport_size({"width": width, "height": height})
        (view.go if known else view.open)(address)
        used[key] = view
        return view

    yield go
    assert [complaint for view in used.values() for complaint in view.complaints] == []
    entered |= used
