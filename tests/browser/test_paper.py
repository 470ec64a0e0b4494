"""On paper everything is there: read back from the PDF that Chromium prints."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdfium2 import PdfDocument

from components import sheets
from tests.browser.rig import Tab
from tests.conftest import COMPARED_QUERY

Open = Callable[..., Tab]

CHOICE = f"lan=04&bransch=industri&{COMPARED_QUERY}"
PROGRAMMES = [CHOICE, "lan=01&bransch=it", "lan=04&bransch=industri&form=distans"]

#: The width of A4 within our margins, in the pixels of a style sheet.
PAPER = 680

#: For each table that a light page has on paper: its headings, where it has them there, and its
#: rows, each a text. A comparison leaves out the table of the whole area (test_hand.py).
_TABLES = """
roots => roots.flatMap(root => [...root.querySelectorAll('table')])
  .filter(table => table.getClientRects().length).map(table => ({
  head: table.tHead.getClientRects().length
    ? [...table.tHead.rows[0].cells].map(cell => cell.textContent).join('') : '',
  rows: [...table.tBodies[0].rows].map(row =>
    [...row.cells].map(cell => cell.textContent).join('')),
}))
"""

#: What must stand on one page: a picture with its heading, or each row of one that is higher than
#: a page; a row of a calendar. For each, the texts that are seen in it.
_PICTURES = """
() => {
  const large = box => box.width > 2 && box.height > 2;
  const seen = e => large(e.getBoundingClientRect());
  const leaves = root => [...root.querySelectorAll('*')].filter(e => !e.children.length && seen(e));
  const texts = root => leaves(root).map(e => e.textContent.trim()).filter(text => text);
  const whole = [...document.querySelectorAll('main figure')]
    .filter(e => e.getBoundingClientRect().height < HIGH);
  const rows = [...document.querySelectorAll('main figure li, main .kalender li')];
  return [...whole, ...rows.filter(row => !whole.some(one => one.contains(row)))].map(texts);
}
"""

#: The height of A4 within our margins.
HIGH = 1000


def opened(tab: Open, slug: str, choice: str) -> Page:
    """A light page has no script to wait for."""
    view = tab()
    view.page.goto(f"{view.base}/blad/{slug}?{choice}")
    return view.page


def printed(page: Page) -> list[str]:
    """The text of each page of the printout, without blanks: where lines break says nothing."""
    paper = PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = (sheet.get_textpage().get_text_range() for sheet in paper)
    return [without_blanks(text.replace("\ufffe", "-")) for text in texts]  # a line's last hyphen


def wide(page: Page) -> list[str]:
    """What is wider than the paper."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 900})
    found = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .map(e => e.outerHTML.slice(0, 100))"""
    )
    page.emulate_media(media="null")
    return found


def pictures(page: Page) -> list[list[str]]:
    """The texts of each picture, as the paper lays it out."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 900})
    found: list[list[str]] = page.evaluate(_PICTURES.replace("HIGH", str(HIGH)))
    page.emulate_media(media="null")
    return found


def without_blanks(text: str) -> str:
    """And with ligatures as the letters they stand for."""
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFKC", text))


def decided(text: str) -> list[str]:
    """The diarienummer of each programme in a text, in its order."""
    return re.findall(r"MYH20\d\d/\d+", text)


def stated(page: Page) -> list[int]:
    """How many programmes each list says it has, folded lists too."""
    lists = page.locator(".utbildningar > :is(h2, h3, summary)").all_text_contents()
    return [int(re.search(r"\((\d+)\)$", title)[1]) for title in lists]


@pytest.mark.parametrize("choice", PROGRAMMES)
def test_every_programme_that_the_page_says_it_found_is_on_paper_once(
    tab: Open, choice: str
) -> None:
    page = opened(tab, "utbildningar", choice)
    rows = page.locator(".utbildningar ol > li")
    numbers = rows.evaluate_all("rows => rows.map(row => row.dataset.row)")

    on_paper = decided("".join(printed(page)))

    # A row also names the other decisions about its programme.
    own = [without_blanks(number) for number in numbers]
    assert list(dict.fromkeys(one for one in on_paper if one in set(own))) == own
    assert len(own) == sum(stated(page)) > 0
    assert page.locator("details.utbildningar:not([open])").count() > 0


def test_a_printed_interactive_page_has_every_programme_too(tab: Open) -> None:
    light = opened(tab, "utbildningar", CHOICE)
    view = tab(f"/utbildningar?{CHOICE}")
    assert view.page.locator("[data-row]").count() < sum(stated(light))

    on_paper = printed(view.page)

    assert len(decided("".join(on_paper))) >= sum(stated(light))
    assert decided("".join(on_paper)) == decided("".join(printed(light)))
    assert view.page.locator("#utskrift").count() == 0


@pytest.mark.parametrize("slug", sheets.SLUGS)
def test_no_row_is_missing_no_heading_and_no_figure_is_cut(tab: Open, slug: str) -> None:
    page = opened(tab, slug, CHOICE)
    assert wide(page) == []
    page.emulate_media(media="print")
    tables: list[dict[str, Any]] = page.locator("main").evaluate_all(_TABLES)
    page.emulate_media(media="null")
    drawings = pictures(page)
    drawn = " ".join(without_blanks("".join(texts)) for texts in drawings)
    pages = printed(page)
    for table in tables:
        head = without_blanks(table["head"])
        rows = [without_blanks(row) for row in table["rows"]]
        assert rows
        assert [row for row in rows if not any(row in text for text in pages)] == []
        # A short row may stand by chance in another text, and any in the picture of the table.
        told_apart = [row for row in rows if len(row) > 15 and row not in drawn]
        for text in pages:
            if any(row in text for row in told_apart):
                assert head in text, f"a part of a table without its headings: {head}"
    for texts in drawings:
        assert texts
        wanted = [without_blanks(text) for text in texts]
        whole = [text for text in pages if all(one in text for one in wanted)]
        assert whole, f"cut by a page break: {texts}"


def test_surfaces_are_printed_and_the_same_table_stands_once(tab: Open) -> None:
    page = opened(tab, "q1", CHOICE)
    page.emulate_media(media="print")
    printed_as = page.locator("main figure").evaluate_all(
        "all => all.map(one => getComputedStyle(one).printColorAdjust)"
    )
    assert set(printed_as) == {"exact"}
    tables = page.locator("main table").all_text_contents()
    assert len(set(tables)) == len(tables) > 3


@pytest.mark.parametrize("slug", sheets.QUARTERS)
def test_nothing_is_wider_than_the_paper(tab: Open, slug: str) -> None:
    assert wide(opened(tab, slug, CHOICE)) == []
