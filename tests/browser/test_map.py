"""The map of /utbildningar in a real browser: on request only, painted, and one with the list."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from components.render import maps
from tests.browser.rig import Tab, colours, eventually, insist

Open = Callable[..., Tab]

NEAR = "/utbildningar?lan=04&bransch=industri&kommun=0483&radie=50"
#: In Eskilstuna only, and it can start: a filled dot.
FILLED = "MYH 2023/4144"
#: The map library; "DeckGlJsonChart" is what Streamlit calls its file.
LIBRARY = re.compile("deck.?gl", re.IGNORECASE)


def library(view: Tab) -> list[str]:
    return [address for address in view.requests if LIBRARY.search(address)]


def row(view: Tab, programme: str) -> Locator:
    return view.page.locator(f'li[data-row="{programme}"]')


def show_map(view: Tab) -> Locator:
    """Press the switch, and wait until the canvas is painted in more than one colour."""
    view.page.get_by_role("switch", name="Visa karta").locator("xpath=ancestor::label").click()
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


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
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


def test_a_row_opens_the_map_and_is_marked_on_it_by_keyboard(tab: Open) -> None:
    view = tab(NEAR)
    button = row(view, FILLED).get_by_role("button", name="Visa på kartan")

    button.focus()
    view.page.keyboard.press("Enter")

    canvas = painted(view)
    view.settle()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    assert len(spots(canvas, maps.LIGHT.mark)) > 20

    view.page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_a_dot_marks_its_row(tab: Open) -> None:
    view = tab(NEAR, width=1600)
    canvas = show_map(view)
    around = [(a, b) for a in (-4, 0, 4) for b in (-4, 0, 4)]
    marked = view.page.locator("li.markerad")

    def press_a_dot() -> None:
        dots = set(spots(canvas, maps.LIGHT.dot))
        inside = (dot for dot in dots if all((dot[0] + a, dot[1] + b) in dots for a, b in around))
        press(canvas, min(inside))

    insist(press_a_dot, marked)

    expect(marked).to_have_count(1)
    expect(marked).to_be_in_viewport()
    expect(marked).to_contain_text("Kan starta")


def test_a_municipality_narrows_the_list(tab: Open) -> None:
    view = tab(NEAR, width=1600)
    canvas = show_map(view)
    only = view.page.locator(".st-key-bara-ort")

    # The largest surface with a hit and without a dot in the way: any of them will do.
    insist(lambda: press(canvas, spots(canvas, maps.LIGHT.hit)[0]), only)

    expect(only).to_contain_text(re.compile(r"Visar \d+ av 14: i .+ kommun\."))
    shown = int(re.findall(r"Visar (\d+)", only.inner_text())[0])
    expect(view.page.locator(".st-key-lista li[data-row]")).to_have_count(shown)
    only.get_by_role("button", name="Visa alla 14").click()
    expect(view.page.locator(".st-key-lista li[data-row]")).to_have_count(14)


def test_the_county_map_of_q1_is_drawn_on_request(tab: Open) -> None:
    view = tab("/q1?lan=04&bransch=industri")
    assert library(view) == []

    canvas = show_map(view)

    steps = [
        tuple(int(step[place : place + 2], 16) for place in (1, 3, 5)) for step in maps.LIGHT.steps
    ]
    assert sum(len(spots(canvas, step)) > 50 for step in steps) >= 3
    expect(view.page.locator(".fargnyckel li")).not_to_have_count(0)
