"""A world of local services, and the command run against it: no real waiting, no internet."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import tenacity.nap

from data.fetch import __main__ as command
from data.fetch import pace, run, scb
from tests.fetch.pxweb_service import PxService
from tests.fetch.scb_tables import FEW, FEW_MUNICIPALITIES, tables
from tests.fetch.world import App, Redirected, Ticking, World, serving

SCB_V2, SCB_V1 = "statistikdatabasen.scb.se", "api.scb.se"


@pytest.fixture(scope="session")
def _server() -> Iterator[tuple[App, int]]:
    app = App()
    with serving(app) as port:
        yield app, port


@pytest.fixture
def world(
    _server: tuple[App, int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[World]:
    """Every service whole and well; the clock moves only when somebody waits."""
    clock = Ticking()
    app, _ = _server
    app.world = World(clock)
    app.world.scb = PxService(tables())
    app.world.services |= {SCB_V2: app.world.scb.v2, SCB_V1: app.world.scb.v1}
    app.world.most_in |= {SCB_V2: (30, 10.0), SCB_V1: (10, 10.0)}
    monkeypatch.setenv("ARSHJULET_VAR", str(tmp_path / "var"))
    monkeypatch.setattr(tenacity.nap, "time", SimpleNamespace(sleep=clock.sleep))
    fake = SimpleNamespace(monotonic=clock, sleep=clock.sleep, time=time.time)
    monkeypatch.setattr(pace, "time", fake)
    monkeypatch.setattr(run, "_now", clock.now)
    monkeypatch.setattr(scb, "counties", lambda: FEW)
    monkeypatch.setattr(scb, "municipalities", lambda: FEW_MUNICIPALITIES)
    yield app.world
    app.world = None


@pytest.fixture
def fetch(world: World, _server: tuple[App, int]) -> Callable[..., int]:
    """``fetch("--source", "scb")``: the command, its exit code back."""
    _, port = _server

    def go(*arguments: str) -> int:
        return command.main([*arguments], Redirected(port, world))

    return go


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """Where the tables of each source lie."""
    return tmp_path / "var" / "hamtning" / "klart"
