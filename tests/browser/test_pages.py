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

#: 1280 at 400 % zoom, and what each page is seen in besides, in turn.
ZOOMED, OTHERS = 320, (1920, 768)


class Opened:
    """The one tab, and the page that is open in it, kept from its one look to its other."""

    name: str | None = None
    tab: Tab | None = None


@pytest.fixture(scope="module")
def opened() -> Iterator[Opened]:
    opened = Opened()
    yield opened
    if opened.tab:
        opened.tab.page.close()


@pytest.fixture(scope="module", params=LOOKS, ids=str)
def look(request: pytest.FixtureRequest) -> Look:
    return request.param


@pytest.fixture(scope="module")
def view(
    look: Look, opened: Opened, window: Callable[..., BrowserContext], server: str
) -> Iterator[Tab]:
    """A page in a look, gone to once for all the tests of both its looks."""
    address = f"/{look.page}?{COMPARED_QUERY}"
    if opened.tab is None:
        page = window().new_page()
        page.set_viewport_size({"width": 1280, "height": 900})
        opened.tab = Tab(page, server).open(address)
    elif opened.name != look.page:
        opened.tab.go(address)
    opened.name = look.page
    yield opened.tab.look(look.width, look.scheme)
    complaints, opened.tab.complaints = opened.tab.complaints, []  # the next page's are its own
    assert complaints == []


on_a_desk = pytest.mark.parametrize("look", DESK, ids=str, indirect=True, scope="module")
on_a_phone = pytest.mark.parametrize("look", PHONE, ids=str, indirect=True, scope="module")


# First a test of every look: pytest takes the looks in the order in which it meets them, and a
# page is opened anew when another was between its looks.
def test_every_picture_is_painted(view: Tab, look: Look) -> None:
    pictures = view.page.locator("[data-bild]").filter(visible=True)
    sizes = "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
    assert all(wide > 100 and high > 40 for wide, high in pictures.evaluate_all(sizes))
    if look.page in ("q1", "q2", "q3", "q4", "lia"):
        assert any(ink(picture) > 200 for picture in pictures.all()[:3])


@on_a_desk
def test_a_page_opens_without_failure_and_without_the_map_library(view: Tab, look: Look) -> None:
    assert view.failures() == []
    assert [url for url in view.requests if "DeckGlJsonChart" in url] == []
    assert view.page.locator("html").get_attribute("lang") == "sv"
    title = words.page_title(look.page, "Sörmland", "Industri och teknik", NAMES, OCCUPATION)
    assert view.page.title() == title


@pytest.mark.accessibility("axe")
def test_axe_finds_nothing_against_wcag_22_aa_and_good_practice(view: Tab) -> None:
    assert view.violations() == []


@pytest.mark.accessibility("keyboard")
def test_everything_is_reached_with_the_tab_key_in_order_and_seen(view: Tab) -> None:
    assert view.walk() == []


@pytest.mark.accessibility("words")
def test_streamlits_own_words_are_swedish(view: Tab) -> None:
    assert view.english() == []


@on_a_desk
@pytest.mark.accessibility("motion")
def test_nothing_moves_for_who_has_asked_for_less_motion(view: Tab) -> None:
    assert view.moving() == []


@pytest.mark.accessibility("spacing")
def test_no_text_is_cut_off_also_with_more_space_in_it(view: Tab) -> None:
    assert view.cut() + view.spaced() == []


@on_a_desk
@pytest.mark.accessibility("zoom")
def test_nothing_overflows_and_nothing_is_lost_at_400_percent(view: Tab, look: Look) -> None:
    lost = view.lost(ZOOMED)
    other = OTHERS[DESK.index(look) % 2]
    found = {width: view.resize(width).overflow() for width in (ZOOMED, other, look.width)}
    assert not any(found.values()), found
    assert lost == []


#: Words on cards that are parted without a hyphen although the browser may know where.
_UNHYPHENATED = """
() => [...document.querySelectorAll('[data-testid="stMain"] :is(.kortlek, .utbildningar) *')]
  .filter(element => element.checkVisibility() && !element.closest('button, a.knapp, svg')
    && [...element.childNodes].some(node => node.nodeType === 3 && /\\p{L}{14}/u.test(node.data)))
  .filter(element => getComputedStyle(element).hyphens !== 'auto'
    || getComputedStyle(element).overflowWrap !== 'break-word')
  .map(element => element.outerHTML.slice(0, 120))
"""

#: Everything that is folded in the page itself.
_UNFOLD = """
() => document.querySelectorAll('[data-testid="stMain"] details:not(.telefonmeny, .dela *)')
  .forEach(part => { part.open = true; })
"""


@on_a_phone
@pytest.mark.accessibility("zoom")
def test_on_a_phone_nothing_overflows_also_unfolded_and_long_words_are_hyphenated(
    view: Tab,
) -> None:
    assert view.page.evaluate(_UNHYPHENATED) == []
    assert view.overflow() == []
    view.page.evaluate(_UNFOLD)
    assert view.settle().overflow() == []


def test_every_page_has_a_title_of_its_own() -> None:
    titles = {
        words.page_title(page, "Sörmland", "Industri", NAMES, OCCUPATION) for page in words.PAGES
    }
    assert len(titles) == len(words.PAGES)
    assert all(words.APP in title for title in titles)
