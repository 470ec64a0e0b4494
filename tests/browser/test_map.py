"""The maps of /utbildningar in a real browser: ours at once, the large one on request, both one
with the list."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from components.render import maps
from components.sheets.programmes import list_text
from tests import rotation
from tests.browser.rig import Tab, colours, eventually, insist

Open = Callable[..., Tab]

NEAR = "/utbildningar?lan=04&bransch=industri&kommun=0483&radie=50"
#: The map library; "DeckGlJsonChart" is what Streamlit calls its file.
LIBRARY = re.compile("deck.?gl", re.IGNORECASE)


def library(view: Tab) -> list[str]:
    return [address for address in view.requests if LIBRARY.search(address)]


def show_map(view: Tab) -> Locator:
    """Ask for the large map, and wait until the canvas is painted in more than one colour."""
    view.page.get_by_role("button", name=list_text.ZOOM).click()
    return painted(view)


def painted(view: Tab) -> Locator:
    canvas = view.page.locator("#deckgl-overlay")
    expect(canvas).to_be_visible()
    eventually(view.page, lambda: colours(canvas) > 5)
    view.settle()
    return canvas


def spots(canvas: Locator, colour: tuple[int, ...]) -> list[tuple[int, int]]:
    """Where the canvas has exactly this colour, in pixels from its corner."""
    picture = Image.open(BytesIO(canvas.screenshot())).convert("RGB")
    pixels = picture.load()
    assert pixels is not None
    return [
        (x, y)
        for y in range(picture.height)
        for x in range(picture.width)
        if pixels[x, y] == colour
    ]


def press(canvas: Locator, spot: tuple[int, int]) -> None:
    canvas.click(position={"x": spot[0], "y": spot[1]})


@pytest.mark.parametrize(
    ("width", "scheme"), [rotation.case(390, "dark"), rotation.case(1280, "light", often=False)]
)
def test_the_map_is_fetched_when_it_is_asked_for_and_painted_in_the_theme(
    tab: Open, width: int, scheme: str
) -> None:
    view = tab(NEAR, width=width, color_scheme=scheme)
    assert library(view) == []

    canvas = show_map(view)

    assert library(view) != []  # and from our own server: ``tab`` complains about any other
    palette = maps.palette(scheme == "dark")
    for colour in (palette.land, palette.hit, palette.dot):
        assert len(spots(canvas, colour)) > 50
    assert view.violations() == []
    widths = (width, 768, 1920) if scheme == "light" else (width,)
    found = {width: view.resize(width).overflow() for width in widths}
    assert not any(found.values()), found


@pytest.mark.parametrize(
    ("width", "scheme"), [rotation.case(1280, "light"), rotation.case(390, "dark", often=False)]
)
def test_our_own_map_is_there_at_once_and_a_municipality_is_chosen_by_keyboard(
    tab: Open, width: int, scheme: str
) -> None:
    view = tab(NEAR, width=width, color_scheme=scheme)
    place = view.page.get_by_role("button", name=re.compile("^Arboga kommun: 2 utbildningar"))
    expect(place).to_have_attribute("aria-pressed", "false")
    assert view.violations() == []

    place.focus()
    view.page.keyboard.press("Enter")

    only = view.page.locator(".st-key-bara-ort")
    expect(only).to_contain_text("Visar 2 av 14: i Arboga kommun.")
    expect(place).to_have_attribute("aria-pressed", "true")
    expect(place).to_be_focused()
    expect(view.page.locator(".st-key-lista li[data-row]")).to_have_count(2)
    assert library(view) == []
    assert view.overflow() == []
    view.page.keyboard.press("Enter")
    expect(only).to_have_count(0)

    # A surface is chosen as its circle is.
    view.page.locator('.cirklar path[data-plats="0484"]').dispatch_event("click")
    expect(only).to_contain_text("i Eskilstuna kommun")


def test_what_is_pressed_in_the_list_is_marked_on_the_map_and_the_other_way(tab: Open) -> None:
    """One large map, opened once: a row by keyboard, a municipality and a dot by pointer."""
    view = tab(f"{NEAR}&karta=oppen", width=1600)
    canvas = painted(view)
    _mark_a_row_by_keyboard(view, canvas)
    _press_a_municipality(view, canvas)
    _press_a_dot(view, canvas)


def _mark_a_row_by_keyboard(view: Tab, canvas: Locator) -> None:
    button = (
        view.page.locator(".st-key-lista li[data-row]")
        .nth(1)
        .get_by_role("button", name="Visa på kartan")
    )

    button.focus()
    view.page.keyboard.press("Enter")

    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    eventually(view.page, lambda: len(spots(canvas, maps.LIGHT.mark)) > 20)

    view.page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    view.settle()


def _press_a_municipality(view: Tab, canvas: Locator) -> None:
    """It narrows the list."""
    only = view.page.locator(".st-key-bara-ort")

    # The largest surface with a hit and without a dot in the way: any of them will do.
    insist(lambda: press(canvas, spots(canvas, maps.LIGHT.hit)[0]), only)

    expect(only).to_contain_text(re.compile(r"Visar \d+ av 14: i .+ kommun\."))
    shown = int(re.findall(r"Visar (\d+)", only.inner_text())[0])
    expect(view.page.locator(".st-key-lista li[data-row]")).to_have_count(min(shown, 3))
    only.get_by_role("button", name="Visa alla 14").click()
    expect(only).to_have_count(0)
    expect(view.page.get_by_role("button", name="Visa 11 till")).to_be_visible()
    view.settle()


def _press_a_dot(view: Tab, canvas: Locator) -> None:
    """It marks its row."""
    around = [(a, b) for a in (-4, 0, 4) for b in (-4, 0, 4)]
    marked = view.page.locator("li.markerad")
    expect(marked).to_have_count(0)

    def press_a_dot() -> None:
        dots = set(spots(canvas, maps.LIGHT.dot))
        inside = (dot for dot in dots if all((dot[0] + a, dot[1] + b) in dots for a, b in around))
        press(canvas, min(inside))

    insist(press_a_dot, marked)

    expect(marked).to_have_count(1)
    expect(marked).to_be_in_viewport()
    expect(marked).to_contain_text("Kan starta")
