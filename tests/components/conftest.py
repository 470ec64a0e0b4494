"""Sheets built from the real edition."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Sheet
from data import editions, inbox
from data.build import build
from data.forum import EmptyBook
from data.inputs import BUNDLED, Inputs
from data.store import Store, open_edition
from tests import local_workbook
from tests.conftest import shared


@pytest.fixture(scope="session")
def store(edition: Path) -> Store:
    return open_edition(edition)


@pytest.fixture(scope="session")
def local_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """An edition with local figures: five of Sörmland, industri, and one of Örebro län."""
    with shared(tmp_path_factory, "lokalt") as folder:
        if editions.current(folder) is None:
            workbook = local_workbook.fill(folder / "mapp", *_LOCAL)
            staging = inbox.receive(workbook.parent, folder / "inbox", today=date(2026, 11, 16))
            build(Inputs(BUNDLED, staging), folder)
        return open_edition(editions.path(str(editions.current(folder)), folder))


_LOCAL = (
    {},
    {"sex": "män", "value": 31},
    {
        "kind": "Komvux eller yrkesvux, klara",
        "municipality": "0484 Eskilstuna",
        "period": "2025",
        "sex": "totalt",
        "value": 4,
    },
    {"kind": "Arbetsmarknadsutbildning, deltagare", "period": "2025", "value": 6},
    {"kind": "Arbetsmarknadsutbildning, deltagare", "period": "2025", "sex": "män", "value": 37},
    {
        "county": "18 Örebro län",
        "sector": "Alla branscher",
        "kind": "Validering, genomförda",
        "programme": None,
        "sex": "totalt",
        "value": 20,
    },
)


@pytest.fixture
def sheet(store: Store) -> Callable[..., Sheet]:
    """``sheet("yh-beviljat", lan="18")``: for a choice, on 16 November 2026 unless ``today``."""

    def made(slug: str, today: date = date(2026, 11, 16), **choices: object) -> Sheet:
        return sheets.sheet(slug, store, EmptyBook(), Choice(**choices), today)

    return made


@pytest.fixture(scope="session")
def fetched_store(fetched_var: Path) -> Store:
    """An edition with invented fetched figures in it (tests/fetched)."""
    return open_edition(editions.path(str(editions.current(fetched_var)), fetched_var))
