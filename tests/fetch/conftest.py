"""A world of local services, and the command run against it: no real waiting, no internet."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import tenacity.nap

from data.fetch import __main__ as command
from data.fetch import annonser, jamforelsetal, pace, run, scb, scope
from tests.fetch.other_services import Ads, Af, Barometer, Kolada, Myh
from tests.fetch.pxweb_service import PxService
from tests.fetch.scb_tables import FEW, FEW_MUNICIPALITIES, tables
from tests.fetch.skolverket_services import Planned, Siris, Susa
from tests.fetch.world import App, Asked, Redirected, Reply, Ticking, World, serving

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
    add(app.world, tmp_path)
    app.world.most_in |= {SCB_V2: (30, 10.0), SCB_V1: (10, 10.0)}
    monkeypatch.setenv("ARSHJULET_VAR", str(tmp_path / "var"))
    monkeypatch.setattr(tenacity.nap, "time", SimpleNamespace(sleep=clock.sleep))
    fake = SimpleNamespace(monotonic=clock, sleep=clock.sleep, time=time.time)
    monkeypatch.setattr(pace, "time", fake)
    monkeypatch.setattr(run, "_now", clock.now)
    for module in (scb, jamforelsetal):
        monkeypatch.setattr(module, "counties", lambda: FEW)
        monkeypatch.setattr(module, "municipalities", lambda: FEW_MUNICIPALITIES)
    monkeypatch.setattr(scope, "municipalities", lambda: FEW_MUNICIPALITIES)
    some = annonser.groups()[:32]
    monkeypatch.setattr(annonser, "_MONTHS", 12)
    monkeypatch.setattr(annonser, "groups", lambda: some)
    yield app.world
    app.world = None


def add(world: World, folder: Path) -> None:
    """The other publishers' services."""
    world.susa, world.planned, world.siris = Susa(), Planned(), Siris()
    world.kolada, world.ads, world.barometer = Kolada(), Ads(), Barometer()
    world.myh, world.af = Myh(folder), Af()

    def skolverket(asked: Asked) -> Reply:
        return (world.susa if "/susa-navet/" in asked.path else world.planned)(asked)

    world.services |= {
        "api.skolverket.se": skolverket,
        "siris.skolverket.se": world.siris,
        "statistikdatabasen.skolverket.se": world.scb.skolverket,
        "api.kolada.se": world.kolada,
        "historical.api.jobtechdev.se": world.ads,
        "jobsearch.api.jobtechdev.se": world.ads,
        "data.arbetsformedlingen.se": world.barometer,
        "arbetsformedlingen.se": world.af,
        "www.myh.se": world.myh,
        "assets.myh.se": world.myh,
    }
    world.most_in |= {
        "api.skolverket.se": (2, 1.0),
        "siris.skolverket.se": (2, 1.0),
        "statistikdatabasen.skolverket.se": (10, 10.0),
        "api.kolada.se": (5, 1.0),
        "historical.api.jobtechdev.se": (2, 1.0),
    }


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
