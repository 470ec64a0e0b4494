"""Every page, in the sizes and themes it is read in: two looks of each, opened once."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import BrowserContext

from components.kit import words
from tests.browser.rig import Tab, ink
from tests.conftest import COMPARED_QUERY

OCCUPATION = "Drifttekniker vid värme- och vattenverk"
NAMES = ("CNC - Beredningstekniker", "Flygtekniker / El- och Avioniktekniker")


class Look(NamedTuple):
    """A page as it is read: in a window of a width, in a theme."""

    page: str
    width: int
    scheme: str

    def __str__(self) -> str:
        return f"{self.page or 'start'}-{self.width}-{self.scheme}"


DESK = [Look(page, 1280, "light") for page in words.PAGES]
PHONE = [Look(page, 390, "dark") for page in words.PAGES]
LOOKS = [look for both in zip(DESK, PHONE, strict=True) for look in both]

#: 320 is 1280 at 400 % zoom.
WIDTHS = {"light": (1280, 1920, 768, 320), "dark": (390,)}


@pytest.fixture(scope="module", params=LOOKS, ids=str)
def look(request: pytest.FixtureRequest) -> Look:
    return request.param


@pytest.fixture(scope="module")
def view(look: Look, window: Callable[..., BrowserContext], server: str) -> Iterator[Tab]:
    """A page in a look, opened once for all the tests of it."""
    page = window(color_scheme=look.scheme).new_page()
    page.set_viewport_size({"width": look.width, "height": 900})
    view = Tab(page, server).open(f"/{look.page}?{COMPARED_QUERY}")
    yield view
    page.close()
    assert view.complaints == []


def test_a_page_opens_without_failure_and_without_the_map_library(view: Tab, look: Look) -> None:
    assert view.failures() == []
    assert [url for url in view.requests if "DeckGlJsonChart" in url] == []
    assert view.page.locator("html").get_attribute("lang") == "sv"
    title = words.page_title(look.page, "Sörmland", "Industri och teknik", NAMES, OCCUPATION)
    assert view.page.title() == title


def test_every_picture_is_painted(view: Tab, look: Look) -> None:
    pictures = view.page.locator("[data-bild]").filter(visible=True)
    for picture in pictures.all():
        box = picture.bounding_box()
        assert box
        assert box["width"] > 100
        assert box["height"] > 40
    if look.page in ("q1", "q2", "q3", "q4", "lia"):
        assert max(map(ink, pictures.all()[:3])) > 200


def test_axe_finds_nothing_against_wcag_22_aa(view: Tab, look: Look) -> None:
    assert view.resize(look.width).violations() == []


def test_nothing_overflows(view: Tab, look: Look) -> None:
    found = {width: view.resize(width).overflow() for width in WIDTHS[look.scheme]}
    view.resize(look.width)
    assert not any(found.values()), found


#: Words on cards that are parted without a hyphen although the browser may know where.
_UNHYPHENATED = """
() => [...document.querySelectorAll('[data-testid="stMain"] :is(.kortlek, .utbildningar) *')]
  .filter(element => element.checkVisibility() && !element.closest('button, a.knapp, svg')
    && [...element.childNodes].some(node => node.nodeType === 3 && /\\p{L}{14}/u.test(node.data)))
  .filter(element => getComputedStyle(element).hyphens !== 'auto'
    || getComputedStyle(element).overflowWrap !== 'break-word')
  .map(element => element.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("look", PHONE, ids=str, indirect=True, scope="module")
def test_a_long_word_on_a_card_is_hyphenated(view: Tab, look: Look) -> None:
    assert view.page.evaluate(_UNHYPHENATED) == []


_CONTROLS = """
() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const seen = element => element.checkVisibility({visibilityProperty: true})
    && element.getClientRects().length > 0;
  return [...main.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]'
  )].filter(element => seen(element) && !element.disabled && element.type !== 'hidden'
    && !element.closest('[aria-hidden=true], [inert]'))
    .map((element, number) => { element.dataset.control = number; return number; });
}
"""

#: One stop may stand for several controls: a group of options is entered once, then arrows move.
_REACHED = """
() => {
  const here = document.activeElement;
  const group = here.closest('[role=radiogroup], [role=group], [role=toolbar], [role=combobox]')
    || (here.matches('input') ? here.closest('[data-baseweb], [data-testid]') : null) || here;
  return [here, ...group.querySelectorAll('[data-control]')]
    .map(element => element.dataset.control).filter(Boolean).map(Number);
}
"""


@pytest.mark.parametrize("look", DESK, ids=str, indirect=True, scope="module")
def test_every_control_is_reached_with_the_tab_key(view: Tab, look: Look) -> None:
    controls = set(view.page.evaluate(_CONTROLS))
    reached: set[int] = set()
    for _ in range(3 * len(controls) + 20):
        view.page.keyboard.press("Tab")
        reached |= set(view.page.evaluate(_REACHED))
        if reached >= controls:
            break

    missed = [
        view.page.locator(f'[data-control="{number}"]').evaluate("e => e.outerHTML.slice(0, 200)")
        for number in sorted(controls - reached)
    ]
    assert missed == []


#: Links without a ring of at least two pixels when the keyboard has brought focus to them.
_WITHOUT_RING = """
() => [...document.querySelectorAll('[data-testid="stApp"] a[href]')]
  .filter(link => link.checkVisibility() && link.getClientRects().length)
  .filter(link => {
    link.focus();
    const style = getComputedStyle(link);
    return document.activeElement === link
      && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2);
  })
  .map(link => link.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("look", DESK, ids=str, indirect=True, scope="module")
def test_every_link_has_a_ring_when_the_keyboard_reaches_it(view: Tab, look: Look) -> None:
    view.page.keyboard.press("Tab")
    assert view.page.evaluate(_WITHOUT_RING) == []


def test_every_page_has_a_title_of_its_own() -> None:
    titles = {
        words.page_title(page, "Sörmland", "Industri", NAMES, OCCUPATION) for page in words.PAGES
    }
    assert len(titles) == len(words.PAGES)
    assert all(words.APP in title for title in titles)
