"""An employer with ten minutes: finding and key figures without a scroll, three clicks further."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from components.kit import words
from components.render.stage.text import PRESENT
from components.sheets.arbetsgivare import text
from components.sheets.arshjulet.doors import NEAR_YOU as HERE
from tests import rotation
from tests.browser.rig import Tab

Open = Callable[..., Tab]

CHOICE = "lan=04&bransch=industri&kommun=0484&radie=50"

#: The links from the start page to each goal, in the order they are followed.
WAYS = {
    "anordnarens sida": [HERE, re.compile(": anordnarens startsida")],
    "nästa LIA": [HERE, text.LIA_PAGE],
    "beställa": [HERE, text.ORDER],
}
MOST_CLICKS = 3


@pytest.fixture
def answered(window: Callable[..., BrowserContext]) -> Iterator[None]:
    """Answer pages of others ourselves: a test asks no other host. Only as long as it takes: a
    window that is listened to so keeps nothing, not even Streamlit's own files."""

    def answer(route: Route) -> None:
        route.fulfill(body="<title>Anordnaren</title>", content_type="text/html")

    others = re.compile(r"^https?://(?!127\.0\.0\.1|localhost)")
    window().route(others, answer)
    yield
    window().unroute(others)


@pytest.mark.parametrize("choice", [CHOICE, "lan=04&bransch=industri&kommun=0482&radie=20"])
def test_the_finding_is_seen_at_once_and_the_three_answers_lead_on(
    inside: Open, choice: str
) -> None:
    view = inside(f"/arbetsgivare?{choice}", width=390, height=844)

    finding = view.page.locator(".st-key-blad-arbetsgivare .fynd")
    keys = view.page.locator(".st-key-blad-arbetsgivare .bricka")
    for part in [finding, keys.nth(0), keys.nth(1)]:
        box = part.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 844
    cards = view.page.locator(".svarskort .topp")
    assert cards.all_inner_texts() == ["Nära", "När", "Vem"]
    expect(
        view.page.get_by_role("link", name=re.compile(": anordnarens startsida")).first
    ).to_be_visible()
    assert view.overflow() == []


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize("goal", WAYS)
def test_at_most_three_clicks_from_the_start_page(inside: Open, goal: str) -> None:
    view = inside(f"/?{CHOICE}")
    for name in WAYS[goal][:-1]:
        main(view).get_by_role("link", name=name).last.click()
        expect(view.page).to_have_url(re.compile("/arbetsgivare"))
        view.settle()
    link = main(view).get_by_role("link", name=WAYS[goal][-1]).first
    assert reached(view, goal, link.click) <= MOST_CLICKS


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize(
    "goal", [rotation.case(goal, id=goal, often=place == 0) for place, goal in enumerate(WAYS)]
)
def test_by_keyboard_too(inside: Open, goal: str) -> None:
    view = inside(f"/?{CHOICE}")
    for name in WAYS[goal][:-1]:
        tab_to(view, name)
        view.page.keyboard.press("Enter")
        expect(view.page).to_have_url(re.compile("/arbetsgivare"))
        view.settle()
    tab_to(view, WAYS[goal][-1])
    assert reached(view, goal, lambda: view.page.keyboard.press("Enter")) <= MOST_CLICKS


def reached(view: Tab, goal: str, press: Callable[[], None]) -> int:
    """Take the last step, and see that it led where it should. Gives how many steps it took."""
    if goal == "anordnarens sida":
        with view.page.context.expect_page() as opened:
            press()
        assert urlsplit(opened.value.url).scheme == "https"
        opened.value.close()
    elif goal == "beställa":
        press()
        expect(view.page).to_have_url(re.compile(r"/q4\?.*kommun=0484"))
    else:
        listed = view.page.locator(".st-key-figur-arbetsgivare-2 li").first
        expect(listed).to_contain_text("någon gång under vt 2027 (beräknat)")
        press()
        expect(view.page).to_have_url(re.compile(r"/lia\?.*kommun=0484"))
    return len(WAYS[goal])


def tab_to(view: Tab, name: str | re.Pattern[str]) -> None:
    """Press Tab until the link has the focus."""
    for _ in range(120):
        view.page.keyboard.press("Tab")
        focused = view.page.evaluate(
            "document.activeElement.matches('a, button, summary')"
            " ? document.activeElement.innerText : ''"
        ).strip()
        if name.search(focused) if isinstance(name, re.Pattern) else focused == name:
            return
    raise AssertionError(f"{name!r} is not reached with the Tab key")


def main(view: Tab):
    return view.page.get_by_test_id("stMain")


class TestMail:
    def test_it_is_filled_in_as_one_writes_and_nothing_leaves_the_browser(self, tab: Open) -> None:
        view = tab()
        messages: list[str | bytes] = []
        view.page.on(
            "websocket", lambda socket: socket.on("framesent", lambda frame: messages.append(frame))
        )
        view.open(f"/arbetsgivare?{CHOICE}")
        assert messages  # the page itself has spoken with the server, and is heard here
        address, sent = view.page.url, len(view.requests)
        messages.clear()
        field = view.page.get_by_label

        field(text.MAIL["what"]).fill("tillverkar pumpar & ventiler")
        field(text.MAIL["places"]).fill("2")
        field(text.MAIL["when"]).fill("vt 2027")
        field(text.MAIL["role"]).fill("produktionschef")

        written = field(text.MAIL["text"]).input_value()
        assert "Vad vi gör: tillverkar pumpar & ventiler\n" in written
        assert "Antal LIA-platser: 2\n" in written
        assert "När: vt 2027\n" in written
        assert "Kontakt hos oss: produktionschef\n" in written
        assert text.MAIL["fill_in"] not in written.replace(text.MAIL["body"].split("\n")[-1], "")
        mail = str(view.page.get_by_role("link", name=text.MAIL["open"]).get_attribute("href"))
        assert parse_qs(urlsplit(mail).query)["body"] == [written]
        assert view.page.url == address
        assert len(view.requests) == sent
        assert messages == []

    def test_what_is_not_filled_in_is_seen(self, inside: Open) -> None:
        view = inside(f"/arbetsgivare?{CHOICE}")
        written = view.page.get_by_label(text.MAIL["text"]).input_value()
        assert f"Vad vi gör: {text.MAIL['fill_in']}" in written
        expect(view.page.locator(".mejl")).to_contain_text(text.MAIL_PRIVATE)

    def test_each_provider_has_its_page_or_says_that_it_is_not_known(self, inside: Open) -> None:
        view = inside(f"/arbetsgivare?{CHOICE}")
        to = view.page.get_by_label(text.MAIL["to"], exact=True)
        to.select_option("Teknikhögskolan")
        page = view.page.locator(".mejl").get_by_role("link", name=text.MAIL["page"])
        expect(page).to_have_attribute("href", "https://teknikhogskolan.se")
        to.select_option("AVT")
        expect(page).to_have_count(0)
        expect(view.page.locator(".mejl #sida")).to_contain_text(text.MAIL["no_page"])

    def test_another_choice_on_the_page_keeps_what_is_written(self, inside: Open) -> None:
        view = inside(f"/arbetsgivare?{CHOICE}")
        view.page.get_by_label(text.MAIL["what"]).fill("gjuter järn")
        view.choose("Avstånd", "100 km")
        expect(view.page).to_have_url(re.compile("radie=100"))
        view.settle()
        written = view.page.get_by_label(text.MAIL["text"]).input_value()
        assert "Vad vi gör: gjuter järn\n" in written


def test_the_menu_opens_on_a_phone_and_leads_to_every_page(inside: Open) -> None:
    view = inside("/q1?lan=04&bransch=industri", width=390)
    tab_to(view, words.OPEN_MENU)
    view.page.keyboard.press("Enter")
    found = view.page.locator(".telefonmeny").get_by_role("link")
    assert found.all_inner_texts() == [*(label for _, label in words.menu()), PRESENT]
    last = found.last
    expect(last).to_be_in_viewport()
    tab_to(view, words.PAGES["siffrorna"][0])
    view.page.keyboard.press("Enter")
    expect(view.page).to_have_url(re.compile(r"/siffrorna\?lan=04&bransch=industri"))
