"""The address is the state: what a link restores, what Back does, what a broken link says."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.rig import Tab
from tests.mutated import DEEP, mutated

Open = Callable[..., Tab]


#: A page that costs next to nothing to come from.
CAME_FROM = "/blad/stod"


def choices(tab: Tab) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(tab.page.url).query).items()}


def test_a_deep_link_restores_everything_on_a_server_nobody_has_visited(
    tab: Open, cold_server: Callable[[], str]
) -> None:
    base = cold_server()
    view = tab(DEEP, base=base)
    received = tab(view.address, base=base)  # as when the address is sent to somebody else
    assert (received.address, received.text) == (view.address, view.text)

    asked = {"lan": "18", "kommun": "1880", "omrade": "teknik-och-tillverkning", "form": "bunden"}
    assert choices(view).items() >= asked.items()
    assert urlsplit(view.page.url).path == "/utbildningar"
    assert view.chosen("lan") == "Örebro län"
    assert view.chosen("kommun") == "Örebro"
    view.page.get_by_role("button", name="Fler val").click()
    view.settle()
    assert view.chosen("omrade") == "Teknik och tillverkning"
    assert view.chosen("form") == "På plats"  # rules: on screen "bunden" is "på plats"
    assert view.page.locator("html").get_attribute("lang") == "sv"


def test_a_bare_page_fills_in_its_choices_and_one_back_leaves_it(tab: Open) -> None:
    view = tab()
    view.page.goto(f"{view.base}{CAME_FROM}")
    view.open("/q1")
    assert choices(view)["lan"] == "04"

    view.page.go_back()

    expect(view.page).to_have_url(view.base + CAME_FROM)


def test_back_and_forward_restore_earlier_choices(inside: Open) -> None:
    view = inside("/q1?lan=04")
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


def test_choices_follow_to_another_page_in_one_step(inside: Open) -> None:
    view = inside("/q1?lan=18")
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
def test_a_name_becomes_its_code(inside: Open, asked: str, code: str) -> None:
    assert choices(inside(f"/utbildningar?kommun={asked}"))["kommun"] == code


def test_a_broken_address_never_gives_a_traceback(tab: Open) -> None:
    """Ten of those that tests/pages opens without a browser: one is come to, the rest gone to."""
    view = tab(mutated(0))
    for address in map(mutated, range(10)):
        view.go(address)
        assert view.failures() == [], address
        assert view.page.get_by_role("heading").count() > 0, address
