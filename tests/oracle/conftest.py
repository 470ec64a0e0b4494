"""Sheets built from the real edition, each once per run."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Sheet
from data.forum import EmptyBook
from data.store import Store, open_edition
from tests.conftest import COMPARED, TODAY

Build = Callable[..., Sheet]


@pytest.fixture(scope="session")
def store(edition: Path) -> Store:
    return open_edition(edition)


@pytest.fixture(scope="session")
def sheet(store: Store) -> Build:
    """``sheet("yh-beviljat", lan="18")``: for a choice, on the tests' day unless ``today``."""
    made: dict[tuple[str, date, Choice], Sheet] = {}

    def build(slug: str, today: date = TODAY, **choices: object) -> Sheet:
        key = (slug, today, Choice(**choices))
        if key not in made:
            made[key] = sheets.sheet(slug, store, EmptyBook(), key[2], today)
        return made[key]

    return build


Place = tuple[str, str]


def different(sheet: Build, slug: str, places: Iterable[Place]) -> dict[Place, Sheet]:
    """The sheet of each (county, sector); those that are the same value only once, since a
    sheet that does not depend on the choice is made once."""
    found = {(c, s): sheet(slug, lan=c, bransch=s, utb=COMPARED) for c, s in places}
    first = {id(built): place for place, built in reversed(found.items())}
    return {place: found[place] for place in first.values()}
