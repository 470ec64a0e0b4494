"""Light pages in the sizes and themes they are read in."""

from collections.abc import Callable

import pytest

from components import sheets
from tests.browser.rig import Tab
from tests.conftest import COMPARED_QUERY

Open = Callable[..., Tab]

CHOICE = f"lan=04&bransch=industri&{COMPARED_QUERY}"

ADDRESSES = [*(f"/blad/{slug}" for slug in sheets.SLUGS), "/handout"]


def opened(tab: Open, address: str, choice: str = CHOICE, **options) -> Tab:
    """A light page has no script to wait for."""
    view = tab(**options)
    view.page.goto(f"{view.base}{address}?{choice}")
    return view


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_and_nothing_overflows(tab: Open, address: str, scheme: str) -> None:
    view = opened(tab, address, color_scheme=scheme)
    found = {}
    for width in (390, 1280):
        view.page.set_viewport_size({"width": width, "height": 900})
        found[width] = view.violations() + view.overflow()
        wide, window = view.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= window
    assert not any(found.values()), found
