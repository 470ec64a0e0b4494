"""What a visitor meets first: a page that stays still, a menu that shows where one is, Swedish
words."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, WebSocketRoute, expect

from components.address import choices
from components.kit import words
from components.sheets.arbetsgivare import text as employer
from tests import rotation
from tests.browser.rig import Tab
from tests.conftest import COMPARED_QUERY

Open = Callable[..., Tab]

CHOICE = f"lan=18&bransch=industri&{COMPARED_QUERY}"

#: Where the page has been scrolled to, frame by frame, once the first paint is gone.
_SCROLLED = """
window.__scrolled = [];
const look = () => {
  const page = document.querySelector('[data-testid="stMain"]');
  if (page && !document.getElementById('forsta')) window.__scrolled.push(page.scrollTop);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


#: Two pages magnified; each on a phone and magnified in a sweep. test_first_paint.py watches
#: every page too, in one of its sizes.
SMALL = [
    rotation.case(
        page,
        size,
        id=f"{page or 'start'}-{called}",
        often=called == "400 percent" and place % 7 == 0,
    )
    for place, page in enumerate(words.PAGES)
    for called, size in {"phone": (390, 844), "400 percent": (320, 256)}.items()
]


@pytest.mark.parametrize(("name", "size"), SMALL)
def test_a_first_load_does_not_scroll_by_itself(
    tab: Open, name: str, size: tuple[int, int]
) -> None:
    view = tab()
    view.page.set_viewport_size({"width": size[0], "height": size[1]})
    view.page.add_init_script(_SCROLLED)
    view.open(f"/{name}?{CHOICE}")
    assert set(view.page.evaluate("window.__scrolled")) == {0}


@pytest.mark.parametrize(
    ("page", "place"),
    [
        rotation.case("arbetsgivare", "mejl"),
        rotation.case("arbetsgivare", "vem", often=False),
        rotation.case("q3", "kurser"),
        rotation.case("q4", "vagning", often=False),
    ],
)
def test_a_place_in_the_address_is_landed_on(tab: Open, page: str, place: str) -> None:
    view = tab(f"/{page}?{CHOICE}#{place}")
    there = view.page.locator(f"#{place}").first
    box = there.bounding_box()
    assert box is not None
    assert view.page.get_by_test_id("stMain").evaluate("page => page.scrollTop") > 0
    assert -1 <= box["y"] < 450


@pytest.mark.parametrize("name", ["", "q4"])
def test_the_menu_shows_where_one_is_on_a_phone(inside: Open, name: str) -> None:
    view = inside(f"/{name}?{CHOICE}", width=390)
    menu = view.page.locator(".st-key-meny")
    here = menu.locator("a[aria-current=page]")
    expect(here).to_have_count(1)
    assert urlsplit(here.get_attribute("href") or "").path.strip("/") == name
    assert here.inner_text().strip() == dict(words.menu())[name]
    expect(here).to_be_in_viewport()
    expect(view.page.locator(".telefonmeny summary")).to_be_in_viewport()


def test_the_menu_follows_to_another_page(inside: Open) -> None:
    view = inside(f"/q1?{CHOICE}", width=390)
    view.page.locator(".st-key-meny a", has_text="Q3").click()
    here = view.page.locator(".st-key-meny a[aria-current=page]")
    expect(here).to_have_attribute("href", re.compile("^q3"))
    expect(here).to_be_in_viewport()


def test_a_list_without_hits_says_so_in_swedish(inside: Open) -> None:
    view = inside(f"/arbetsgivare?{CHOICE}")
    field = view.page.get_by_role("combobox", name=choices.LABELS["lan"])
    field.click()
    field.fill("xyzxyz")
    expect(view.page.get_by_text("Inga träffar")).to_be_visible()
    assert view.english() == []


def test_a_lost_connection_is_told_in_swedish(browser: Browser, server: str) -> None:
    context = browser.new_context(locale="sv-SE")
    page = context.new_page()
    sockets: list[WebSocketRoute] = []

    def connect(socket: WebSocketRoute) -> None:
        if sockets:
            socket.close()
        else:
            socket.connect_to_server()
        sockets.append(socket)

    page.route_web_socket(re.compile("_stcore/stream"), connect)
    Tab(page, server).open(f"/q1?{CHOICE}")
    page.route("**/_stcore/**", lambda route: route.abort())
    sockets[0].close()
    expect(page.get_by_text("Kontakten är bruten")).to_be_visible(timeout=120_000)
    expect(page.get_by_role("dialog")).not_to_contain_text("Streamlit")
    context.close()


def test_what_a_publisher_wrote_is_not_translated(tab: Open) -> None:
    view = tab(f"/arbetsgivare?{CHOICE}")
    view.page.locator(".stMarkdown p").first.evaluate("p => { p.textContent = 'Open'; }")
    view.settle()
    expect(view.page.locator(".stMarkdown p").first).to_have_text("Open")
    assert employer.QUESTION in view.text
