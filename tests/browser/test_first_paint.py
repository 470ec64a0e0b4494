"""What a page says before Streamlit has started, and what it costs to get there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from components.kit import words
from tests import rotation
from tests.browser.rig import Tab, Wire, new_window
from tests.conftest import COMPARED_QUERY

#: Each page in one width and theme, every width in both themes; the rest is a sweep.
LOOKS = [(390, "dark"), (1280, "light"), (1920, "dark"), (390, "light"), (1280, "dark"),
         (1920, "light")]  # fmt: skip
SEEN = [
    rotation.case(
        page,
        width,
        scheme,
        id=f"{page or 'start'}-{width}-{scheme}",
        often=(width, scheme) == LOOKS[number % len(LOOKS)],
    )
    for number, page in enumerate(words.PAGES)
    for width, scheme in LOOKS
]

CHOICE = f"lan=18&bransch=industri&{COMPARED_QUERY}"

#: Bytes on the wire for a page without an opened map, to a browser that has nothing kept.
MOST_BYTES = 1_200_000

#: Letters that Streamlit brings and we never show.
NOT_SHOWN = ("SourceSans", "MaterialSymbols")

#: Pixels the answer may be off when the finished page takes over: a rounding, not a jump.
STILL = 3

#: How much of what is seen may move once the finished page has taken over (layout shift).
MOST_SHIFT = 0.02

#: Where the first finding stands and what it says, frame by frame; null when it is not there.
#: As long as the first paint lies over the page, that is what is seen. Then also where the page
#: has been scrolled to.
_WATCH = """
window.__log = [];
window.__shift = 0;
window.__scrolled = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    if (!document.getElementById('forsta') && !entry.hadRecentInput) window.__shift += entry.value;
}).observe({type: 'layout-shift', buffered: false});
const look = () => {
  const first = document.getElementById('forsta');
  const seen = first
    ? first.querySelector('.fynd, .tal b')
    : document.querySelector('.stApp :is(.fynd, .tal b)');
  const page = document.querySelector('[data-testid="stMain"]');
  if (page && !first) window.__scrolled.push(page.scrollTop);
  const there = seen && seen.checkVisibility({opacityProperty: true, visibilityProperty: true});
  window.__log.push(there ? [seen.getBoundingClientRect().top, seen.innerText.trim()] : null);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


#: Whether the style of the screen has come with what was drawn.
_STYLED = """() => [...document.querySelectorAll("style")].some(one =>
  [...one.sheet.cssRules].some(rule => rule.styleSheet?.cssRules.length > 100))"""


@pytest.fixture
def cold(browser: Browser, server: str) -> Callable[..., BrowserContext]:
    """A browser that has nothing kept."""
    opened = []

    def new(**options) -> BrowserContext:
        opened.append(new_window(browser, **options))
        return opened[-1]

    yield new
    for context in opened:
        context.close()


@pytest.mark.parametrize(("name", "width", "scheme"), SEEN)
def test_a_page_is_light_asks_no_other_host_and_stays_where_it_is(
    cold: Callable[..., BrowserContext], server: str, name: str, width: int, scheme: str
) -> None:
    page = cold(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
    page.add_init_script(_WATCH)
    wire = Wire(page)
    view = Tab(page, server).open(f"/{name}?{CHOICE}")

    assert [url for url in view.requests if any(font in url for font in NOT_SHOWN)] == []
    assert wire.bytes <= MOST_BYTES
    assert wire.hosts == {server.removeprefix("http://")}

    frames = page.evaluate("window.__log")
    seen = frames[next(number for number, frame in enumerate(frames) if frame) :]
    assert None not in seen, f"gone in frame {seen.index(None)} of {len(seen)}"
    tops = [top for top, _ in seen]
    assert max(tops) - min(tops) <= STILL, sorted(set(tops))
    assert len({text for _, text in seen}) == 1
    assert page.evaluate("window.__shift") <= MOST_SHIFT
    assert set(page.evaluate("window.__scrolled")) == {0}


def test_the_style_comes_with_what_is_drawn_when_the_page_was_opened_before_it_was_there(
    cold: Callable[..., BrowserContext], server: str
) -> None:
    """As when a new version is brought in while a page is open: its link leads to the old one."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.abort()
        else:
            route.continue_()

    page = cold().new_page()
    page.route("**/stil/*", answer)
    Tab(page, server).open(f"/q4?{CHOICE}")
    page.wait_for_function(_STYLED)
    assert len(asked) == 2
