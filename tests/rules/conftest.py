"""Sheets of the real edition, and the two documents that bind what they say."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Sheet
from data.forum import EmptyBook
from data.store import Store, open_edition

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="session")
def store(edition: Path) -> Store:
    return open_edition(edition)


@pytest.fixture
def sheet(store: Store) -> Callable[..., Sheet]:
    """``sheet("yh-beviljat", lan="18")``: for a choice, on 16 November 2026 unless ``today``."""

    def build(slug: str, today: date = date(2026, 11, 16), **choices: object) -> Sheet:
        return sheets.sheet(slug, store, EmptyBook(), Choice(**choices), today)

    return build


@pytest.fixture
def document() -> Callable[[str], str]:
    """``document("answers.md")``: its text."""
    return lambda name: (DOCS / name).read_text(encoding="utf-8")
