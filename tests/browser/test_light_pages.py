"""Light pages in the sizes and themes they are read in, and on paper."""

import re
import unicodedata
from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

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


def printed(page: Page) -> str:
    """All the text of the page's printout, without spaces: where lines break says nothing."""
    paper = PdfReader(BytesIO(page.pdf(format="A4")))
    return without_spaces("".join(sheet.extract_text() for sheet in paper.pages))


def without_spaces(text: str) -> str:
    """And with ligatures as the letters they stand for."""
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFKC", text))


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


@pytest.mark.parametrize("choice", [CHOICE, "lan=01&bransch=data-it"])
def test_the_printout_has_every_programme_that_the_page_says_it_found(
    tab: Open, choice: str
) -> None:
    page = opened(tab, "/blad/utbildningar", choice).page
    rows = page.locator(".utbildningar > ol > li:visible")
    numbers = [row.get_attribute("data-row") for row in rows.all()]
    headings = page.locator(".utbildningar:not(details) > :is(h2, h3)").all_inner_texts()
    stated = sum(int(re.search(r"\((\d+)\)$", heading)[1]) for heading in headings)

    in_print = set(re.findall(r"MYH20\d\d/\d+", printed(page)))

    assert in_print == {without_spaces(number) for number in numbers}
    assert len(in_print) == len(rows.all()) == stated > 0


@pytest.mark.parametrize("slug", ["skola", "bristyrken", "yh-utfall", "jamfor"])
def test_the_printout_has_every_row_of_every_table(tab: Open, slug: str) -> None:
    page = opened(tab, f"/blad/{slug}").page
    first_cells = page.locator("tbody tr > :first-child").all_text_contents()

    text = printed(page)

    assert len(first_cells) > 10
    assert [cell for cell in first_cells if without_spaces(cell) not in text] == []
