"""Every page, in the sizes and themes it is read in."""

from collections.abc import Callable

import pytest

from components.kit import words
from tests.browser.rig import Tab
from tests.conftest import COMPARED_QUERY

Open = Callable[..., Tab]

PAGES = [pytest.param(f"/{page}?{COMPARED_QUERY}", id=page or "start") for page in words.PAGES]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_against_wcag_22_aa(tab: Open, page: str, scheme: str) -> None:
    view = tab(page, color_scheme=scheme)
    found = {width: view.resize(width).violations() for width in (390, 1920)}
    assert not any(found.values()), found


@pytest.mark.parametrize("page", PAGES)
def test_nothing_overflows(tab: Open, page: str) -> None:
    view = tab(page)
    widths = (320, 390, 768, 1920)  # 320 is 1280 at 400 % zoom
    found = {width: view.resize(width).overflow() for width in widths}
    assert not any(found.values()), found


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_without_failure_and_without_the_map_library(tab: Open, page: str) -> None:
    view = tab(page)
    assert view.failures() == []
    assert [url for url in view.requests if "DeckGlJsonChart" in url] == []


def test_every_page_is_swedish_and_has_its_own_title(tab: Open) -> None:
    view = tab()
    titles = {}
    for page in words.PAGES:
        view.open(f"/{page}")
        titles[page] = view.page.title()
        assert view.page.locator("html").get_attribute("lang") == "sv"
        assert words.APP in titles[page]
    assert len(set(titles.values())) == len(titles)


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


@pytest.mark.parametrize("page", PAGES)
def test_every_control_is_reached_with_the_tab_key(tab: Open, page: str) -> None:
    view = tab(page)
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
