"""Presenting on a projector: sizes, keys and clickers, choices, the way out, the phones' code."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
import segno
from PIL import Image
from playwright.sync_api import Locator, expect

from components import sheets
from tests import rotation
from tests.browser.rig import Tab, eventually

Open = Callable[..., Tab]

PROJECTORS = [(1280, 720), (1920, 1080)]
Q3 = "/q3?lan=04&bransch=industri"
ITEMS = len(sheets.PAGES["q3"])

#: What is cut, sticks out, overlaps or is too small on the stage. A table's rows that do not fit
#: are hidden whole, so they are left out; so is what is closed.
_WRONG = """
() => {
  const wrong = [];
  const scrolls = element => element.scrollHeight > element.clientHeight + 1
    || element.scrollWidth > element.clientWidth + 1;
  const page = document.querySelector('[data-testid="stMain"]');
  if (scrolls(document.documentElement) || scrolls(page)) wrong.push('the page scrolls');
  const stage = document.querySelector('[data-testid="stBidiComponentIsolated"]').shadowRoot;
  const smallest = innerHeight * 19 / 1080 - 0.1;
  const says = element => [...element.childNodes].some(
    node => node.nodeType === 3 && /[\\p{L}\\p{N}]/u.test(node.textContent));
  for (const element of stage.querySelectorAll('#scen, #scen *')) {
    if (!element.checkVisibility() || element.closest('svg svg *, .over')) continue;
    const box = element.getBoundingClientRect();
    const place = element.closest('.ruta')?.getBoundingClientRect();
    if (place && element.matches('table, thead, tbody')) continue;
    if (place && element.closest('table') && box.left >= place.right) continue;
    const name = `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`;
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
      wrong.push(`${name} sticks out`);
    if (/auto|scroll/.test(getComputedStyle(element).overflowY) && scrolls(element))
      wrong.push(`${name} scrolls`);
    const letters = parseFloat(getComputedStyle(element).fontSize);
    if (says(element) && !element.closest('.tyst') && letters < smallest)
      wrong.push(`${name} is small: ${letters}`);
  }
  for (const place of stage.querySelectorAll('.ruta')) {
    const {left, right, bottom} = place.getBoundingClientRect();
    const rows = [...place.querySelectorAll('tbody tr')].map(row => row.getBoundingClientRect());
    const seen = rows.filter(row => row.left < right);
    if (rows.length && !seen.length) wrong.push('no row of the table is seen');
    if (seen.some(row => row.right > right + 1 || row.bottom > bottom + 1))
      wrong.push('a row of the table is cut');
    const {width, height} = place.getBoundingClientRect();
    const share = width * height / (innerWidth * innerHeight);
    if (share < 0.45) wrong.push(`the picture is ${Math.round(share * 100)} % of the surface`);
    if (!place.querySelector('table') && scrolls(place))
      wrong.push(`the picture is cut: ${place.scrollHeight} of ${place.clientHeight}`);
    const beside = [...stage.querySelectorAll('#scen *')].filter(element => says(element)
      && element.checkVisibility()
      && !element.closest('.ruta, .del > h2, .tyst, .over, .utan-kod, button, summary, nav, time'));
    const words = beside.flatMap(element => [...element.childNodes])
      .filter(node => node.nodeType === 3)
      .flatMap(node => node.textContent.split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)));
    if (words.length > 60) wrong.push(`${words.length} words beside the picture`);
  }
  const clock = stage.querySelector('.klocka').getBoundingClientRect();
  const choices = '.st-key-dagordning :is([role="combobox"], button)';
  for (const choice of document.querySelectorAll(choices))
    if (choice.getBoundingClientRect().right > clock.left) wrong.push('a choice covers the clock');
  return wrong;
}
"""


#: What follows the size of the window has followed.
_TWO_FRAMES = "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))"


def present(inside: Open, address: str, **options: object) -> Tab:
    return inside(f"{address}&lage=presentation", **{"width": 1280, "height": 720} | options)


def at(view: Tab, number: int, of: int = ITEMS) -> None:
    """Wait for an item: in the title, in the address and on the stage."""
    expect(view.page).to_have_title(re.compile(rf"^Q\d punkt {number} av {of}: .+ – Årshjulet$"))
    expect(view.page).to_have_url(re.compile(rf"punkt={number}&lage=presentation"))
    expect(view.page.get_by_text(f"Punkt {number} av {of}", exact=True)).to_be_visible()


def press(view: Tab, *keys: str) -> None:
    for key in keys:
        view.page.keyboard.press(key)


def shown(view: Tab, selector: str, attribute: str, value: str) -> None:
    """Wait, frame by frame, until the stage has an element whose attribute says so."""
    view.page.wait_for_function(
        """([selector, attribute, value]) => document
          .querySelector('[data-testid="stBidiComponentIsolated"]')?.shadowRoot
          .querySelector(`${selector}[${attribute}="${value}"]`)""",
        arg=[selector, attribute, value],
    )


def every_part(view: Tab, of: int) -> Iterator[str]:
    """Walk through the run-sheet and, at each item, through the parts of its sheet."""
    for item in range(1, of + 1):
        if item > 1:
            press(view, "PageDown")
        shown(view, "nav", "data-punkt", str(item))
        for part in range(max(view.page.locator("[data-del]").count(), 1)):
            if part:
                press(view, "ArrowDown")
                shown(view, f"[data-del='{part}']", "aria-pressed", "true")
            yield f"punkt {item}, del {part}"


#: Every page for four forums that differ as much as they do, in both themes; each page for one of
#: them in every run, all of it is a sweep.
FORUMS = (("04", "industri"), ("18", "vard"), ("01", "it"), ("23", "grona"))
WALKS = [
    rotation.case(
        page,
        county,
        sector,
        ("light", "dark")[(place + number // 2) % 2],
        size,
        id=f"{page}-{county}-{sector}-{size[0]}",
        often=place == number and PROJECTORS[place % 2] == size,
    )
    for place, page in enumerate(sheets.QUARTERS)
    for number, (county, sector) in enumerate(FORUMS)
    for size in PROJECTORS
]


@pytest.fixture
def named(server: str) -> str:
    """The server by a name, as a meeting has: at a loopback address a sentence stands in place of
    the code. Browsers find it without a server of names."""
    return server.replace("127.0.0.1", "arshjulet.localhost")


@pytest.mark.parametrize(("page", "county", "sector", "scheme", "size"), WALKS)
def test_everything_is_seen_without_scrolling(
    inside: Open,
    named: str,
    page: str,
    county: str,
    sector: str,
    scheme: str,
    size: tuple[int, int],
) -> None:
    address = f"/{page}?lan={county}&bransch={sector}&punkt=1"
    width, height = size
    view = present(inside, address, color_scheme=scheme, base=named, width=width, height=height)
    found: list[str] = []
    for where in every_part(view, len(sheets.PAGES[page])):
        view.page.evaluate(_TWO_FRAMES)
        found += [f"{where}: {wrong}" for wrong in view.page.evaluate(_WRONG)]
    assert "\n".join(found) == ""


def test_keys_clickers_buttons_and_lists_lead_where_they_say(inside: Open) -> None:
    """One presentation, opened once, by everything that moves in it."""
    view = present(inside, Q3)
    page = view.page
    for key, number in [
        ("PageDown", 2), ("ArrowRight", 3), ("PageUp", 2), ("ArrowLeft", 1), ("End", ITEMS),
        ("PageDown", ITEMS), ("Home", 1), (" ", 2), ("Home", 1),
    ]:  # fmt: skip
        press(view, key)
        at(view, number)

    press(view, "PageDown", "PageDown", "PageDown")  # three quick ones are three items
    at(view, 4)
    view.settle()
    at(view, 4)
    press(view, "Home")
    at(view, 1)

    following = page.get_by_role("button", name="Nästa")  # says where it leads, and keeps focus
    question = following.get_attribute("title")
    following.click()
    at(view, 2)
    assert page.locator("h1").inner_text() == question
    expect(page.get_by_role("button", name="Nästa")).to_be_focused()
    expect(page.get_by_role("status").last).to_have_text(f"Punkt 2 av {ITEMS}: {question}")
    page.get_by_role("button", name="Föregående").click()
    at(view, 1)

    view.choose("Län", "Örebro län")  # right after a filter was chosen
    press(view, "PageDown")
    at(view, 2)
    expect(page).to_have_url(re.compile("lan=18"))
    press(view, "ArrowLeft")
    at(view, 1)

    view.settle()
    page.get_by_role("combobox", name="Län").click()  # keys belong to a list while it is open
    press(view, "ArrowRight", "ArrowDown", "End")
    expect(page.get_by_role("listbox")).to_be_visible()
    press(view, "PageDown")
    at(view, 2)
    expect(page.get_by_role("listbox")).to_be_hidden()

    press(view, "PageDown")
    at(view, 3)
    view.settle()
    page.get_by_role("combobox", name="Län").click()
    expect(page.get_by_role("listbox")).to_be_visible()
    press(view, "Escape")  # the list first, then to the same sheet
    expect(page.get_by_role("listbox")).to_be_hidden()
    at(view, 3)
    press(view, "Escape")
    expect(page).to_have_url(re.compile(r"bransch=industri$"))
    heading = view.settle().page.locator(f"#{sheets.PAGES['q3'][2]}")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()


def test_presentera_keeps_the_choices_and_back_goes_to_the_item_before_and_out(
    inside: Open,
) -> None:
    came = f"{Q3}&ansokningsar=2022"
    view = inside(came)
    view.page.get_by_role("button", name="Presentera").click()
    at(view, 1)
    assert view.address.startswith(came)
    assert view.page.locator(".st-key-meny, .st-key-sidfot").count() == 0
    press(view, "PageDown")
    at(view, 2)
    press(view, "PageDown")
    at(view, 3)
    view.page.go_back()
    at(view, 2)
    press(view, "PageDown")
    at(view, 3)
    for number in (2, 1):
        view.page.go_back()
        at(view, number)
    view.page.go_back()
    expect(view.page).to_have_title(re.compile("^Q3 Utbildningsutfall"))


def test_a_link_opens_its_item_escape_closes_the_table_and_avsluta_the_rest(
    inside: Open,
) -> None:
    view = present(inside, f"{Q3}&punkt=2")
    at(view, 2)
    view.page.reload()
    view.settle()
    at(view, 2)
    view.page.get_by_text("Visa tabellen bakom figuren").click()
    table = view.page.locator(".over .blad-table")
    expect(table).to_be_visible()
    press(view, "Escape")
    expect(table).to_be_hidden()
    at(view, 2)
    view.page.get_by_role("button", name="Avsluta").click()
    expect(view.page.locator(".st-key-meny")).to_be_visible()


def test_the_clock_is_the_rooms(tab: Open) -> None:
    view = tab()
    view.page.clock.install(time="2026-11-16T09:05:30")
    view.open(f"{Q3}&lage=presentation")
    expect(view.page.locator("time")).to_have_text("09.05")
    view.page.clock.fast_forward(60_000)
    expect(view.page.locator("time")).to_have_text("09.06")


def read_code(code: Locator, side: int) -> list[list[bool]]:
    """The dark modules of a code on the screen, ``side`` × ``side`` with its margin."""
    picture = Image.open(BytesIO(code.screenshot())).convert("L")
    step = picture.width / side
    return [
        [
            picture.getpixel((int((column + 0.5) * step), int((row + 0.5) * step))) < 128
            for column in range(side)
        ]
        for row in range(side)
    ]


def test_the_code_on_the_screen_is_the_sheets_light_page(
    inside: Open, named: str, server: str
) -> None:
    view = present(inside, f"{Q3}&punkt=4", base=named, color_scheme="dark")
    address = f"{view.base}/blad/{sheets.PAGES['q3'][3]}?lan=04&bransch=industri"
    view.page.locator(".telefon > summary").click()

    margin = 2
    expected = [
        list(map(bool, row)) for row in segno.make(address, error="m").matrix_iter(border=margin)
    ]
    assert read_code(view.page.locator(".qr.stor svg"), len(expected)) == expected
    assert view.page.get_by_role("link", name=address).get_attribute("href") == address
    answered = view.page.request.get(address.replace(named, server))
    assert answered.status == 200
    assert view.page.locator("h1").inner_text() in answered.text()

    press(view, "Escape", "Escape")  # the code, then to the page, whose box has a code too
    view.page.locator(".dela > summary").click()
    code = view.page.locator(".dela .qr img")
    expect(code).to_be_in_viewport()
    eventually(view.page, lambda: code.evaluate("code => code.naturalWidth") > 0)


@pytest.mark.parametrize("scheme", [rotation.case("light", often=False), rotation.case("dark")])
def test_axe_finds_nothing_against_wcag_22_aa(inside: Open, named: str, scheme: str) -> None:
    view = present(inside, f"{Q3}&punkt=4", base=named, color_scheme=scheme)
    found = view.violations()
    press(view, "ArrowDown")
    expect(view.page.locator("[data-del]").nth(1)).to_have_attribute("aria-pressed", "true")
    found += view.violations()
    view.page.locator(".del .lager > summary").click()
    found += view.violations()
    press(view, "Escape")
    view.page.set_viewport_size({"width": 390, "height": 844})
    found += view.settle().violations()
    assert found == []


def test_every_button_shows_focus_nothing_moves_and_a_magnified_screen_scrolls(
    inside: Open,
) -> None:
    view = present(inside, f"{Q3}&punkt=4", reduced_motion="reduce")
    stage = view.page.locator("#scen")
    buttons = stage.locator("button, summary").filter(visible=True)
    reached = 0
    for _ in range(3 * buttons.count()):
        press(view, "Tab")
        focused = stage.locator("button:focus-visible, summary:focus-visible")
        if focused.count():
            reached += 1
            assert focused.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
        if reached == buttons.count():
            break
    assert reached == buttons.count()
    moving = stage.evaluate(
        "stage => [stage, ...stage.querySelectorAll('*')].filter(e => {"
        " const s = getComputedStyle(e);"
        " return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0; }).length"
    )
    assert moving == 0

    for width, height in [(640, 360), (390, 844), (320, 256)]:  # 200 % and 400 % zoom, a phone
        view.page.set_viewport_size({"width": width, "height": height})
        assert view.settle().overflow() == []
    view.page.get_by_role("button", name="Nästa").click()
    at(view, 5)
