"""Charts and maps are really painted, and the map costs nothing until it is asked for."""

from collections.abc import Callable

import pytest

from components.kit import words
from tests.browser.rig import Tab, ink

Open = Callable[..., Tab]

QUARTERS = [page for page in words.PAGES if page.startswith("q")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", QUARTERS)
def test_every_chart_is_painted(tab: Open, page: str, scheme: str) -> None:
    view = tab(f"/{page}", color_scheme=scheme)
    charts = view.page.get_by_test_id("stVegaLiteChart")
    for number in range(charts.count()):
        assert ink(charts.nth(number)) > 200
