"""A meeting from plan to the next one, with two people: one presents and writes, one follows."""

import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.forum import meeting_text as text
from components.sheets.forum import text as forum_text
from data import editions, inbox
from data.build import build
from data.forum import applications, follow, meetings, open_book, orders, place
from data.forum.editor import editor
from data.forum.reading import StoredBook
from data.inputs import BUNDLED, Inputs
from data.store import open_edition
from tests import rotation
from tests.browser.rig import Tab, eventually, new_window
from tests.browser.test_presenting import _WRONG, PROJECTORS
from tests.conftest import TODAY
from tests.data import myh_books
from tests.forum import made
from tests.server import Address, served

Open = Callable[..., Tab]

FORUM = "lan=04&bransch=industri"
OCCUPATION = "Drifttekniker vid värme- och vattenverk"
DIARIENUMMER = "MYH 2026/7001"


@pytest.fixture
def root(tmp_path: Path, var: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A deployment of its own: the edition, and a book that this process writes in too."""
    root = tmp_path / "var"
    shutil.copytree(var, root)
    monkeypatch.setenv(editions.VARIABLE, str(root))
    monkeypatch.setenv(place.VARIABLE, f"sqlite:///{tmp_path / 'forum.sqlite'}")
    return root


@pytest.fixture
def base(root: Path, browser: Browser) -> Iterator[Address]:
    with served(root, env={"ARSHJULET_REDIGERA": "lokalt"}) as address:
        yield address


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Somebody in the room, who may only read."""
    context = new_window(
        browser,
        viewport={"width": 390, "height": 844},
        extra_http_headers={"X-Forwarded-For": "203.0.113.9"},
    )
    yield context.new_page()
    context.close()


def kept() -> StoredBook:
    return cast(StoredBook, open_book())


def planned(day: str, *slugs: str) -> int:
    agenda = [{"sheet": slug, "choices": FORUM, "clock_minutes": 15} for slug in slugs]
    return meetings.plan(
        editor("redaktör"), county_code="04", sector="industri", quarter=4, day=day, agenda=agenda
    )


def at(view: Tab, number: int, of: int) -> None:
    expect(view.page.get_by_text(f"Punkt {number} av {of}", exact=True)).to_be_visible()


def press(view: Tab, button: str) -> None:
    view.page.get_by_role("button", name=button, exact=True).first.click()


def test_what_is_ordered_at_one_meeting_is_granted_and_opens_the_next(
    tab: Open, root: Path, base: str, phone: Page
) -> None:
    view = tab(f"/forum?{FORUM}", base=base)
    view.page.get_by_text(forum_text.PLAN, exact=True).first.click()
    view.settle()
    view.choose("Kvartal", forum_text.QUARTERS[4])
    view.page.get_by_role("spinbutton", name="år, Datum").click()
    view.page.keyboard.type("20261110")
    press(view, forum_text.PLAN)
    expect(view.page.get_by_text(forum_text.PLANNED)).to_be_visible()

    view.open(f"/motet?{FORUM}&mote=1")
    meetings.move(editor("redaktör"), 1, 1, "publicerad")
    view.open(f"/motet?{FORUM}&mote=1")
    press(view, text.START)
    expect(view.page.get_by_text(text.STARTED).first).to_be_visible()
    view.settle()
    phone.goto(f"{base}/folj/1")
    press(view, text.PRESENT)
    at(view, 1, 2)
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "Vad har vi beställt, och vad blev det av det?"
    )
    asks_every = phone.locator("#folj").get_attribute("data-sekunder")
    assert float(asks_every or "inf") <= 2  # so that the room is with it within three seconds
    view.page.keyboard.press("ArrowRight")
    at(view, 2, 2)
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "Sammanvägning: var är gapet störst?"
    )

    press(view, text.WRITE)
    body = view.page.get_by_test_id("stPopoverBody")
    body.get_by_role("textbox", name="Beslut").fill("Vi beställer en utbildning för drifttekniker")
    body.get_by_role("textbox", name="Ansvarig roll").fill("regionens strateg")
    body.get_by_role("button", name=forum_text.DECIDE).click()
    decided = "Vi beställer en utbildning för drifttekniker."
    expect(view.page.locator(".diskutera")).to_contain_text(decided)
    expect(phone.locator(".beslut")).to_contain_text(decided)

    if not body.is_visible():
        press(view, text.WRITE)
    body.get_by_text(forum_text.FROM_WEIGHING, exact=True).click()
    for field, words in {forum_text.ROW: OCCUPATION, "Slag": "ny YH-utbildning"}.items():
        view.choose(field, words, inside=body)
    body.get_by_role("textbox", name="Skäl").fill("Brist, och ingen utbildning inom räckhåll")
    body.get_by_role("button", name=forum_text.DRAFT).click()
    expect(body.get_by_text(forum_text.DRAFTED)).to_be_visible()
    [order] = kept().order_rows("04", "industri")
    assert (order.title, order.state) == (OCCUPATION, "utkast")
    [evidence] = kept().evidence(order.order_id)
    assert evidence.edition == editions.current(root)
    assert evidence.numbers["occupation"] == OCCUPATION

    view.open(f"/motet?{FORUM}&mote=1")
    press(view, text.CLOSE)
    press(view, text.CLOSE_YES)
    expect(view.page.get_by_text(text.CLOSED).first).to_be_visible()
    view.settle()
    expect(phone.get_by_role("status")).to_have_text(text.OVER)

    sent(order.order_id)
    granted(root)
    planned("2026-12-01", "bestallningar")
    view.open(f"/motet?{FORUM}&mote=2")
    said = view.page.get_by_test_id("stMain")
    expect(said).to_contain_text(
        "Förra mötet, branschforum Q4 den 10 november 2026, fattade ett beslut. "
        "Det är inte påbörjat."
    )
    expect(said).to_contain_text("En beställning har gått vidare sedan dess.")
    expect(said).to_contain_text(re.compile(rf"{OCCUPATION}\s*ansökt → beviljad"))
    assert kept().order(order.order_id).state == "beviljad"
    assert view.failures() == []


def sent(order_id: int) -> None:
    """Between the meetings: the order is taken on and applied for."""
    who = editor("redaktör")
    version = kept().order(order_id).version
    told = {"addressee": "Exempelskolan", "places_per_start": 30, "starts": 2}
    version = orders.edit(who, order_id, version, **told, wanted_start="2029ht")
    version = orders.move(who, order_id, version, "beställd")
    version = orders.move(who, order_id, version, "skickad")
    version = orders.move(who, order_id, version, "åtagen")
    applications.apply(
        who,
        order_id,
        version,
        diarienummer=DIARIENUMMER,
        provider="Exempelskolan",
        application_year=2026,
        places_per_start=30,
        starts_applied=2,
    )


def granted(root: Path) -> None:
    """A new edition, where MYH has granted the application."""
    row = myh_books.APPLICATION | {
        "Diarienummer": DIARIENUMMER,
        "Sökta utbildningsomgångar": 2,
        "Sökta platser totalt": 60,
        "Beviljade platser utbildningsomgång 2": 30,
        "Beviljade platser totalt": 60,
    }
    folder = root.parent / "nytt"
    folder.mkdir()
    myh_books.programmes(folder / "resultat.xlsx", row)
    file = build(Inputs(BUNDLED, inbox.receive(folder, root / "inbox", today=TODAY)), root)
    assert follow(open_edition(file))  # as data.build does after a build


@pytest.mark.parametrize(("width", "height"), PROJECTORS)
def test_a_meeting_fits_the_projector_by_keyboard(
    tab: Open, base: str, width: int, height: int
) -> None:
    from data.forum import decisions

    meeting = planned("2026-11-10", "bestallningar", "yh-beviljat", "bristyrken")
    who = editor("redaktör")
    made.start(who, meeting)
    second = kept().items(meeting)[1].item_id
    decisions.decide(who, meeting, second, text="Sök igen", responsible="Campus Nyköping")
    view = tab(base=base)
    view.page.set_viewport_size({"width": width, "height": height})
    view.open(f"/motet?{FORUM}&mote={meeting}&punkt=1&lage=presentation")
    for number in (1, 2, 3):
        at(view, number, 3)
        view.settle()
        assert view.page.evaluate(_WRONG) == []
        expect(view.page.get_by_text("0 av 15 min")).to_be_visible()
        view.page.keyboard.press("PageDown")
    view.page.keyboard.press("Escape")
    expect(view.page.get_by_role("heading", name=text.AGENDA)).to_be_visible()


def test_what_is_being_written_is_not_left_by_a_key(tab: Open, base: str) -> None:
    meeting = planned("2026-11-10", "yh-beviljat", "bristyrken")
    view = tab(base=base)
    view.page.set_viewport_size({"width": 1280, "height": 720})
    view.open(f"/motet?{FORUM}&mote={meeting}&punkt=1&lage=presentation")
    press(view, text.WRITE)
    field = view.page.get_by_role("textbox", name="Beslut")
    field.fill("Halvskrivet")
    field.press("PageDown")
    field.press("Escape")
    at(view, 1, 2)
    press(view, text.WRITE)
    expect(view.page.get_by_role("textbox", name="Beslut")).to_have_value("Halvskrivet")


def writing(view: Tab, meeting: int) -> Locator:
    """The first point presented, with the box to write in open."""
    view.page.set_viewport_size({"width": 1280, "height": 720})
    view.open(f"/motet?{FORUM}&mote={meeting}&punkt=1&lage=presentation")
    press(view, text.WRITE)
    return view.page.get_by_test_id("stPopoverBody")


def test_what_is_written_at_one_point_is_there_after_the_next(tab: Open, base: str) -> None:
    view = tab(base=base)
    body = writing(view, planned("2026-11-10", "yh-beviljat", "bristyrken"))
    field = body.get_by_role("textbox", name="Beslut")
    field.fill("Halvskrivet")
    field.press("Escape")  # closes the box, not the presentation
    expect(body).to_have_count(0)
    at(view, 1, 2)
    view.settle()
    for key, number in (("PageDown", 2), ("PageUp", 1)):
        view.page.keyboard.press(key)
        at(view, number, 2)
        view.settle()
    press(view, text.WRITE)
    expect(body.get_by_role("textbox", name="Beslut")).to_have_value("Halvskrivet")
    expect(body.get_by_text(forum_text.KEPT)).to_be_visible()


@pytest.mark.parametrize("way", ["field", "button"])
def test_a_calendar_does_not_cover_the_button_that_saves(tab: Open, base: str, way: str) -> None:
    view = tab(base=base)
    body = writing(view, planned("2026-11-10", "yh-beviljat", "bristyrken"))
    if way == "field":
        body.get_by_role("spinbutton", name="år, Klart senast").click()
    else:
        body.get_by_role("button", name="Välj datum").first.click()
    calendar = view.page.get_by_test_id("stDateInputCalendar")
    expect(calendar).to_be_visible()
    save = body.get_by_role("button", name=forum_text.DECIDE)
    eventually(view.page, lambda: not _overlap(calendar, save))
    view.page.keyboard.press("Escape")  # the innermost thing: the calendar
    expect(calendar).to_have_count(0)
    expect(body).to_be_visible()
    at(view, 1, 2)
    view.page.keyboard.press("Escape")
    expect(body).to_have_count(0)
    at(view, 1, 2)
    view.page.keyboard.press("Escape")
    expect(view.page.get_by_role("heading", name=text.AGENDA)).to_be_visible()


def _overlap(one: Locator, other: Locator) -> bool:
    a, b = one.bounding_box(), other.bounding_box()
    if a is None or b is None:
        return False
    return (
        a["x"] < b["x"] + b["width"]
        and b["x"] < a["x"] + a["width"]
        and a["y"] < b["y"] + b["height"]
        and b["y"] < a["y"] + a["height"]
    )


def test_the_page_of_those_who_follow_is_read_by_everyone(tab: Open, base: str) -> None:
    meeting = planned("2026-11-10", "yh-beviljat")
    meetings.move(editor("redaktör"), meeting, 1, "publicerad")
    view = tab(base=base, width=390)
    view.page.goto(f"{base}/folj/{meeting}")
    expect(view.page.get_by_role("status")).to_have_text(text.NOT_BEGUN)
    assert view.violations() == []
    assert view.overflow() == []
    answer = view.page.request.get(f"{base}/folj/99")
    assert answer.status == 404
    assert text.NO_MEETING in answer.text()


def test_the_key_that_was_printed_is_exchanged_and_no_link_has_it(
    base: Address, browser: Browser
) -> None:
    meeting = planned("2026-11-10", "yh-beviljat")
    window = new_window(browser)
    page = window.new_page()
    page.goto(f"{base}/forum?{FORUM}")
    edits = page.locator(".st-key-redigera")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(edits).to_have_count(0)
    page.goto(f"{base}/forum{base.key}&{FORUM}&mote={meeting}")
    expect(edits).to_be_visible()
    shown = base.key.removeprefix("?nyckel=")
    assert "nyckel" not in page.url
    assert shown not in page.content()
    assert page.evaluate("document.cookie").find("nyckel") == -1
    page.reload()
    expect(edits).to_be_visible()
    page.goto(f"{base}/folj/{meeting}")
    assert shown not in page.content()
    window.close()


@pytest.mark.parametrize("times", [rotation.case(2), rotation.case(5, often=False)])
def test_a_killed_server_loses_no_decision(
    root: Path, browser: Browser, tab: Open, times: int
) -> None:
    meeting = planned("2026-11-10", "yh-beviljat")
    said: list[str] = []
    for number in range(times):
        with (
            suppress(RuntimeError),  # "the server died", when it is seen in time
            served(root, env={"ARSHJULET_REDIGERA": "lokalt"}) as base,
        ):
            _write_and_kill(tab(base=base), base, meeting, f"Beslut {number}")
        found = [one.text for one in kept().decisions(meeting)]
        assert found[: len(said)] == said
        assert found == [*said, f"Beslut {number}"]
        said = found


def _write_and_kill(view: Tab, base: Address, meeting: int, words: str) -> None:
    view.open(f"/motet?{FORUM}&mote={meeting}&punkt=1&lage=presentation")
    press(view, text.WRITE)
    body = view.page.get_by_test_id("stPopoverBody")
    body.get_by_role("textbox", name="Beslut").fill(words)
    body.get_by_role("textbox", name="Ansvarig roll").fill("redaktör")
    body.get_by_role("button", name=forum_text.DECIDE).click()
    eventually(view.page, lambda: words in [one.text for one in kept().decisions(meeting)])
    os.kill(base.process, signal.SIGKILL)  # the answer may or may not have come
    view.complaints.clear()
    view.page.close()
