"""Every page, in the sizes and themes it is read in."""

from collections.abc import Callable

import pytest

from components.text import words
from tests.browser.rig import Tab

Open = Callable[..., Tab]

PAGES = [pytest.param(f"/{page}", id=page or "start") for page in words.PAGES]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1920])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_against_wcag_22_aa(
    tab: Open, page: str, width: int, scheme: str
) -> None:
    assert tab(page, width=width, color_scheme=scheme).violations() == []


@pytest.mark.parametrize("width", [320, 390, 768, 1920])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_overflows(tab: Open, page: str, width: int) -> None:
    assert tab(page, width=width).overflow() == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_swedish_and_has_its_own_title(tab: Open, page: str) -> None:
    view = tab(page)

    assert view.page.locator("html").get_attribute("lang") == "sv"
    assert words.APP in view.page.title()
    others = [tab(f"/{other}").page.title() for other in words.PAGES if f"/{other}" != page]
    assert view.page.title() not in others


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
