"""The address is the state: what a link restores, what Back does, what a broken link says."""

import random
import re
from collections.abc import Callable
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.rig import Tab

Open = Callable[..., Tab]

DEEP = "/utbildningar?lan=18&kommun=1880&omrade=teknik-och-tillverkning&form=bunden"


def choices(tab: Tab) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(tab.page.url).query).items()}


def test_a_deep_link_restores_everything_on_a_server_nobody_has_visited(
    tab: Open, cold_server: Callable[[], str]
) -> None:
    view = tab(DEEP, base=cold_server())

    asked = {"lan": "18", "kommun": "1880", "omrade": "teknik-och-tillverkning", "form": "bunden"}
    assert choices(view).items() >= asked.items()
    assert urlsplit(view.page.url).path == "/utbildningar"
    assert view.chosen("lan") == "Örebro län"
    assert view.chosen("kommun") == "Örebro"
    assert view.chosen("omrade") == "Teknik och tillverkning"
    assert view.chosen("form") == "På plats"  # rules: on screen "bunden" is "på plats"
    assert view.page.locator("html").get_attribute("lang") == "sv"


def test_a_link_sent_to_another_browser_shows_the_same(tab: Open) -> None:
    sent = tab(DEEP)
    received = tab(sent.address)

    assert received.address == sent.address
    assert received.text == sent.text


def test_a_bare_page_fills_in_its_choices_and_one_back_leaves_it(tab: Open) -> None:
    view = tab("/siffrorna")
    before = view.address
    view.open("/q1")
    assert choices(view)["lan"] == "04"

    view.page.go_back()

    expect(view.page).to_have_url(view.base + before)


def test_back_and_forward_restore_earlier_choices(tab: Open) -> None:
    view = tab("/q1?lan=04")
    view.choose("Län", "Örebro län")
    expect(view.page).to_have_url(re.compile("lan=18"))
    view.settle()
    view.choose("Län", "Gävleborg")
    expect(view.page).to_have_url(re.compile("lan=21"))
    view.settle()

    for move, code, name in [
        (view.page.go_back, "18", "Örebro län"),
        (view.page.go_back, "04", "Sörmland"),
        (view.page.go_forward, "18", "Örebro län"),
        (view.page.go_forward, "21", "Gävleborg"),
    ]:
        move()
        expect(view.page).to_have_url(re.compile(f"lan={code}"))
        expect(view.page.locator(".st-key-lan input")).to_have_value(name)
        view.settle()


def test_choices_follow_to_another_page_in_one_step(tab: Open) -> None:
    view = tab("/q1?lan=18")
    steps = view.page.evaluate("history.length")

    view.page.locator(".st-key-meny").get_by_role("link", name="Q2").click()
    expect(view.page).to_have_url(re.compile(r"/q2\?.*lan=18"))
    view.settle()

    assert view.page.evaluate("history.length") == steps + 1
    view.page.go_back()
    expect(view.page).to_have_url(re.compile(r"/q1\?.*lan=18"))


def test_a_county_that_does_not_exist_is_named(tab: Open) -> None:
    view = tab("/q1?lan=99")

    notice = view.page.get_by_test_id("stAlert").first
    expect(notice).to_contain_text("99")
    assert choices(view)["lan"] == "99"
    assert view.chosen("lan") == "Sörmland"


@pytest.mark.parametrize(("asked", "code"), [("Eskilstuna", "0484"), ("eskilstna", "0484")])
def test_a_name_becomes_its_code(tab: Open, asked: str, code: str) -> None:
    assert choices(tab(f"/utbildningar?kommun={asked}"))["kommun"] == code


HOSTILE = [
    "", "%00", "%FF%FE", "0", "-1", "99", "9" * 400, "18&lan=04", "18;DROP TABLE county",
    "' OR 1=1 --",
    "<script>alert(1)</script>", "%3Cimg src=x onerror=alert(1)%3E", "../../etc/passwd", "å" * 200,
    "🦌", "null", "None", "true", "[]", "{}", "18,19", "1880 ", "ÖREBRO", "orebro", "*", "_", "`x`",
]  # fmt: skip

NAMES = [
    "lan", "kommun", "bransch", "omrade", "form", "takt", "ansokningsar", "status", "sok", "radie",
    "embed", "okand",
]  # fmt: skip


def mutated(seed: int) -> str:
    """The deep link with one to three of its parts broken."""
    dice = random.Random(seed)
    path, query = DEEP.split("?")
    parts = query.split("&")
    for _ in range(dice.randint(1, 3)):
        where = dice.randrange(len(parts))
        name = parts[where].partition("=")[0]
        broken = quote(dice.choice(HOSTILE), safe="%&")
        parts[where : where + 1] = dice.choice(
            [
                [f"{name}={broken}"],
                [f"{dice.choice(NAMES)}={broken}", parts[where]],
                [parts[where][: dice.randrange(len(parts[where]))]],
                [parts[where], parts[where]],
                [parts[where].upper()],
            ]
        )
    return f"{path}?{'&'.join(parts)}"


@pytest.mark.parametrize("tenth", range(5))
def test_a_broken_address_never_gives_a_traceback(tab: Open, tenth: int) -> None:
    view = tab()
    for seed in range(tenth * 10, tenth * 10 + 10):
        address = mutated(seed)
        view.open(address)
        assert view.failures() == [], address
        assert view.page.get_by_role("heading").count() > 0, address
