"""A room that answers: a chair with a browser, six phones, three that are early, one late."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from components.forum import room_text as text
from components.kit import site
from data import editions
from data.forum import open_book, place
from data.forum.editor import editor
from tests.browser.rig import Tab, eventually, new_window
from tests.browser.test_meeting import FORUM, Open, at, press
from tests.forum import made
from tests.server import Address, served


@pytest.fixture
def base(
    var: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, browser: Browser
) -> Iterator[Address]:
    """A deployment of its own, which has an address that phones reach."""
    shutil.copytree(var, tmp_path / "var")
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path / "var"))
    monkeypatch.setenv(place.VARIABLE, f"sqlite:///{tmp_path / 'forum.sqlite'}")
    env = {"ARSHJULET_REDIGERA": "lokalt", site.VARIABLE: "http://forum.example.se"}
    with served(tmp_path / "var", env=env) as address:
        yield address


@pytest.fixture
def pocket(browser: Browser) -> Iterator[Page]:
    """A phone with a browser; the others are programs."""
    looks = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}
    context = new_window(browser, **looks)
    yield context.new_page()
    context.close()


class Phone:
    """A phone without a browser: opens the page once, and sends its form."""

    def __init__(self, room: str) -> None:
        self.room, self.client = room, httpx.Client(follow_redirects=True)
        html = self.client.get(room).text
        self.token = re.findall(r'name="token" value="(\w+)"', html)[0]

    def send(self, asked: int, **points: str) -> httpx.Response:
        form = {"token": self.token, "role": "arbetsgivare"} | points
        return self.client.post(f"{self.room}/{asked}", data=form)


def popover(view: Tab):
    body = view.page.get_by_test_id("stPopoverBody")
    if not body.is_visible():
        press(view, text.ROOM)
    return body


def test_a_room_answers_and_the_minutes_hold_it(tab: Open, base: Address, pocket: Page) -> None:
    who = editor("redaktör")
    orders = [made.order(who, title=title)[0] for title in ("Drifttekniker", "Svetsare")]
    meeting, _ = made.begun(who)
    first, second = (f"p-{order}" for order in orders)

    view = tab(f"/motet?{FORUM}&mote={meeting}&lage=presentation&punkt=1", base=base)
    body = popover(view)
    view.choose("Fråga till rummet", text.KINDS["prioritera"], inside=body)
    body.get_by_role("button", name=text.ASK).click()
    at(view, 2, 3)
    code = open_book().room(meeting).code
    expect(view.page.locator(".rum-kod")).to_have_text(code)
    count = view.page.locator("[data-svar]")
    expect(count).to_have_text("0")

    room, asked = f"{base}/svara/{code}", 1
    phones = [Phone(room) for _ in range(5)]
    assert phones[0].send(asked, **{first: "10"}).status_code == 200
    assert phones[1].send(asked, **{first: "4", second: "6"}).status_code == 200
    # The third has a browser, no mouse, and is looked at by axe on its way.
    pocket.goto(room)
    phone = Tab(pocket, base)
    assert phone.violations() == []
    assert phone.overflow() == []
    pocket.get_by_role("radio", name="Utbildare").focus()
    pocket.keyboard.press("Space")
    pocket.keyboard.press("Tab")
    pocket.keyboard.type("1")
    pocket.keyboard.press("Tab")
    pocket.keyboard.type("9")
    pocket.keyboard.press("Tab")
    pocket.keyboard.press("Enter")
    expect(pocket.get_by_role("heading", name=text.RECEIPT)).to_be_visible()
    assert phone.violations() == []
    expect(count).to_have_text("3")  # on the stage, without anybody's press
    # One changes its mind, one sends the same twice; the last one is slow.
    assert phones[2].send(asked, **{first: "10"}).status_code == 200
    assert phones[2].send(asked, **{first: "2", second: "8"}).status_code == 200
    assert [phones[3].send(asked, **{second: "10"}).status_code for _ in range(2)] == [200, 200]
    expect(count).to_have_text("5")

    popover(view).get_by_role("button", name=text.CLOSE).click()
    eventually(view.page, lambda: open_book().room_questions(1)[0].state == "stängd")
    late = phones[4].send(asked, **{first: "10"})
    assert (late.status_code, text.TOO_LATE in late.text) == (409, True)
    assert "Svetsare" not in view.page.locator("#scen").inner_text()
    view.settle()  # a press on what is drawn anew is lost
    body = popover(view)
    body.get_by_text(text.REVEAL, exact=True).click()
    body.get_by_role("button", name=text.REVEAL_YES).click()
    expect(view.page.get_by_text("Rummet sätter Svetsare först")).to_be_visible()
    given = {one.content["points"].get(str(orders[1])) for one in open_book().room_answers(1)}
    assert given == {None, 6, 9, 8, 10}

    view.open(f"/motet?{FORUM}&mote={meeting}")
    expect(view.page.get_by_text("Svetsare fick flest poäng, 33, av 5 svar.")).to_be_visible()
    assert view.violations() == []
    minutes = httpx.get(f"{base}/protokoll/{meeting}").text
    assert "Svetsare fick flest poäng, 33, av 5 svar." in minutes
    assert text.NOT_CONCLUDE[0] in minutes
