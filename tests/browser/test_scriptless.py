"""Without JavaScript a page is read and has a way on, and nothing in it is dead."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from components import sheets
from components.kit import words
from components.web import noscript
from tests.conftest import COMPARED_QUERY

PAGES = [pytest.param(page, id=page or "start") for page in words.PAGES]
CHOICE = f"lan=18&bransch=industri&{COMPARED_QUERY}"
NAMES = ("CNC - Beredningstekniker", "Flygtekniker / El- och Avioniktekniker")
ABOUT = ("Örebro län", "Industri och teknik")
OCCUPATION = "Drifttekniker vid värme- och vattenverk"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="sv-SE", java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_has_links_to_light_pages_and_no_dead_controls(
    page: Page, server: str, name: str
) -> None:
    page.goto(f"{server}/blad/{sheets.PAGES[name][0]}?{CHOICE}")
    found = page.locator(".fynd").all_inner_texts()
    assert found

    address = f"{server}/{name}?{CHOICE}"
    html = page.request.get(address).text()
    assert html.count("<noscript>") == 2  # its style in the head, and the block
    # Chromium under test runs no script but still reads <noscript> as if it did.
    shown = re.sub("</?noscript>", "", html)
    page.route(address, lambda route: route.fulfill(body=shown, content_type="text/html"))
    page.goto(address)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    heading = words.heading(name, *ABOUT, OCCUPATION)
    assert page.get_by_role("heading", level=1).inner_text() == heading
    assert page.title() == words.page_title(name, *ABOUT, NAMES, OCCUPATION)
    assert page.locator("html").get_attribute("lang") == "sv"
    expect(page.locator(".fynd, .tal b").first).to_be_visible()
    if name:
        assert page.locator(".fynd").all_inner_texts() == found

    expect(page.get_by_text(noscript.WHY)).to_be_visible()
    links = page.locator("a[href^='/blad/'], a[href^='/handout']")
    assert links.count() >= 5
    # A word that opens what it means needs no script; nothing else may look pressable.
    dead = "button:not([popovertarget]), input, select, textarea, [role=button]"
    assert page.locator(dead).count() == 0
    explained = page.locator("button[popovertarget]").filter(visible=True)
    if explained.count():
        explained.first.click()
        expect(page.locator(".ordf-text:popover-open")).to_be_visible()
    # One of them is followed; each is opened in test_light_pages.py.
    found_links = sorted(set(links.evaluate_all("links => links.map(link => link.href)")))
    followed = found_links[list(words.PAGES).index(name) % len(found_links)]
    assert page.request.get(followed).status == 200
