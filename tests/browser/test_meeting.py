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
from components.forum import planning_text
from components.render.stage import text as stage
from components.sheets.forum import text as forum_text
from data import editions, inbox
from data.build import build
from data.forum import applications, decisions, follow, meetings, open_book, orders, place
from data.forum.editor import editor
from data.forum.reading import StoredBook
from data.inputs import BUNDLED, Inputs
from data.store import open_edition
from tests import rotation
from tests.browser.rig import Tab, eventually, new_window
from tests.browser.test_hand import printed
from tests.browser.test_paper import without_blanks
from tests.browser.test_presenting import _TWO_FRAMES, _WRONG, PROJECTORS
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
    expect(view.page.get_by_text(planning_text.PLANNED)).to_be_visible()

    meetings.move(editor("redaktör"), 1, 1, "publicerad")
    view.go(f"/motet?{FORUM}&mote=1")
    press(view, text.START)
    expect(view.page.get_by_text(text.STARTED).first).to_be_visible()
    view.settle()
    phone.goto(f"{base}/folj/1")
    press(view, text.PRESENT)
    at(view, 1, 2)
    view.page.keyboard.press("ArrowRight")  # the welcome
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
    body = view.page.locator(".st-key-skrivyta")
    body.get_by_role("textbox", name="Beslut").fill("Vi beställer en utbildning för drifttekniker")
    body.get_by_role("textbox", name="Ansvarig roll").fill("regionens strateg")
    body.get_by_role("button", name=forum_text.DECIDE).click()
    decided = "Vi beställer en utbildning för drifttekniker."
    expect(view.page.locator(".diskutera")).to_contain_text(decided)
    expect(phone.locator(".beslut")).to_contain_text(decided)

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

    view.go(f"/motet?{FORUM}&mote=1")
    press(view, text.CLOSE)
    press(view, text.CLOSE_YES)
    expect(view.page.get_by_text(text.CLOSED).first).to_be_visible()
    view.settle()
    expect(phone.get_by_role("status")).to_have_text(text.OVER)

    sent(order.order_id)
    granted(root)
    planned("2026-12-01", "bestallningar")
    view.go(f"/motet?{FORUM}&mote=2")
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


@pytest.fixture(scope="module")
def hall(
    var: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Address]:
    """One deployment for meetings that do not look at each other; its book is this process's."""
    folder = tmp_path_factory.mktemp("moten")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(editions.VARIABLE, str(var))
        patched.setenv(place.VARIABLE, f"sqlite:///{folder / 'forum.sqlite'}")
        with served(var, env={"ARSHJULET_REDIGERA": "lokalt"}) as address:
            yield address


def on_the_stage(view: Tab) -> list[str]:
    """What is wrong with what is shown, on both projectors."""
    found: list[str] = []
    for width, height in PROJECTORS:
        view.page.set_viewport_size({"width": width, "height": height})
        view.page.evaluate(_TWO_FRAMES)
        found += [f"{width}: {wrong}" for wrong in view.page.evaluate(_WRONG)]
    view.page.set_viewport_size({"width": 1280, "height": 720})
    return found


def test_a_meeting_is_held_by_keyboard_with_the_chairs_window_and_words_beside_the_picture(
    tab: Open, hall: Address
) -> None:
    """One meeting, opened once: all keys, both windows, and what is written while it goes on."""
    meeting = planned("2026-11-10", "bestallningar", "yh-beviljat", "bristyrken")
    who = editor("redaktör")
    made.start(who, meeting)
    second = kept().items(meeting)[1].item_id
    decisions.decide(who, meeting, second, text="Sök igen", responsible="Campus Nyköping")
    view = tab(base=hall, reduced_motion="reduce")
    page = view.page
    page.set_viewport_size({"width": 1280, "height": 720})
    view.open(f"/motet?{FORUM}&mote={meeting}")
    assert view.violations() == []  # with *Dela mötet*
    press(view, text.PRESENT)

    # The welcome comes first and is left by a step; before the first point it is there again.
    cover = page.locator("#skarm")
    expect(cover.get_by_role("heading", level=1)).to_be_visible()
    at(view, 1, 3)
    view.settle()
    assert view.violations() == []
    page.keyboard.press("PageDown")
    expect(cover).to_be_hidden()
    page.keyboard.press("PageUp")
    expect(cover).to_contain_text(stage.RUN_SHEET)
    page.keyboard.press("Escape")

    for number in (1, 2, 3):
        at(view, number, 3)
        view.settle()
        assert on_the_stage(view) == []
        expect(page.get_by_text("0 av 15 min")).to_be_visible()
        page.keyboard.press("PageDown")
    page.keyboard.press("Home")
    at(view, 1, 3)

    black = page.locator("#skarm.svart")
    for _ in range(2):
        page.keyboard.press("b")
        expect(black).to_be_visible()
        page.keyboard.press("ArrowRight")  # back to the picture, not past it
        expect(black).to_be_hidden()
    at(view, 1, 3)
    page.keyboard.press("?")
    expect(cover.get_by_role("heading", name=stage.HELP)).to_be_visible()
    assert view.violations() == []
    cover.get_by_label(stage.LETTERS_ON).uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.keyboard.press("?")
    expect(cover).to_be_hidden()
    page.get_by_role("button", name=stage.HELP_OPEN).click()
    cover.get_by_label(stage.LETTERS_ON).check()
    page.keyboard.press("?")
    expect(cover).to_be_hidden()

    _with_the_chairs_window(view)
    _written_beside(view)
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name=text.AGENDA)).to_be_visible()


def _with_the_chairs_window(view: Tab) -> None:
    with view.page.expect_popup() as opened:
        view.page.keyboard.press("t")
    chair = Tab(opened.value, view.base)
    question = view.page.locator("#scen h1").inner_text()
    expect(chair.page.get_by_role("heading", level=1)).to_have_text(question)
    expect(chair.page.locator("#tid")).to_have_text("15 min kvar")
    assert chair.violations() == []
    chair.page.keyboard.press("ArrowRight")
    at(view, 2, 3)
    expect(chair.page.locator("#talarens")).to_contain_text("Sök igen")
    chair.page.keyboard.press("b")
    expect(view.page.locator("#skarm.svart")).to_be_visible()
    expect(chair.page.get_by_role("status")).to_have_text(stage.CHAIR_BLACK)
    chair.page.get_by_role("button", name=stage.MAKE_BLACK).click()
    expect(view.page.locator("#skarm")).to_be_hidden()
    chair.page.get_by_role("button", name=stage.PREVIOUS).click()
    at(view, 1, 3)
    chair.page.close()


def _written_beside(view: Tab) -> None:
    """A decision half written: beside the picture, kept by every way there and back."""
    page = view.page
    beside = page.locator(".st-key-skrivyta")
    field = beside.get_by_role("textbox", name="Beslut")
    view.settle()
    page.keyboard.press("s")
    expect(field).to_be_focused()
    view.settle()
    assert not _overlap(beside, page.locator("#scen .ruta, #scen .del").first)
    assert [wrong for wrong in page.evaluate(_WRONG) if "of the surface" not in wrong] == []
    assert view.violations() == []
    field.fill("Halvskrivet")
    field.press("PageDown")  # what is being written is not left by a key
    at(view, 1, 3)

    save = beside.get_by_role("button", name=forum_text.DECIDE)
    calendar = page.get_by_test_id("stDateInputCalendar")
    for way in (
        beside.get_by_role("spinbutton", name="år, Klart senast"),
        beside.get_by_role("button", name="Välj datum").first,
    ):
        way.click()
        expect(calendar).to_be_visible()
        eventually(page, lambda: not _overlap(calendar, save))
        page.keyboard.press("Escape")  # the innermost thing
        expect(calendar).to_have_count(0)
        expect(beside).to_be_visible()

    view.settle()
    for key, number in (("PageDown", 2), ("PageUp", 1)):  # with the place to write open
        page.locator("#scen").get_by_role("button", name=stage.NEXT).focus()
        page.keyboard.press(key)
        at(view, number, 3)
        view.settle()
    expect(field).to_have_value("Halvskrivet")
    expect(beside.get_by_text(forum_text.KEPT)).to_be_visible()
    field.press("Escape")  # the place to write, not the presentation
    expect(beside).to_have_count(0)
    for key, number in (("PageDown", 2), ("PageUp", 1)):
        page.keyboard.press(key)
        at(view, number, 3)
        view.settle()
    press(view, text.WRITE)
    expect(field).to_have_value("Halvskrivet")

    page.wait_for_function("() => sessionStorage['arshjulet-utkast']?.includes('Halvskrivet')")
    page.reload()  # another session, as after a lost one
    view.settle()
    press(view, text.WRITE)
    expect(field).to_have_value("Halvskrivet")
    field.press("Escape")
    expect(beside).to_have_count(0)
    at(view, 1, 3)


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


def test_what_is_sent_out_and_followed_is_read_by_everyone(tab: Open, hall: Address) -> None:
    meeting = planned("2026-11-10", "yh-beviljat")
    meetings.move(editor("redaktör"), meeting, 1, "publicerad")
    view = tab(base=hall, width=390)
    view.page.goto(f"{hall}/folj/{meeting}")
    expect(view.page.get_by_role("status")).to_have_text(text.NOT_BEGUN)
    assert view.violations() == []
    assert view.overflow() == []
    for address in (f"/kallelse/{meeting}", "/talare"):
        view.page.goto(f"{hall}{address}")
        assert view.violations() == []
        assert view.overflow() == []
    view.page.goto(f"{hall}/kallelse/{meeting}")
    [paper], smallest = printed(view.page)
    assert smallest >= 10
    said = view.page.locator("h1, dt, dd, .vad").all_text_contents()
    assert [words for words in said if without_blanks(words) not in paper] == []
    answer = view.page.request.get(f"{hall}/folj/99")
    assert answer.status == 404
    assert text.NO_MEETING in answer.text()


def test_the_key_that_was_printed_is_exchanged_and_no_link_has_it(
    hall: Address, browser: Browser
) -> None:
    base, meeting = hall, planned("2026-11-10", "yh-beviljat")
    window = new_window(browser)
    page = window.new_page()
    page.goto(f"{base}/forum?{FORUM}")
    edits = page.locator(".st-key-redigera")
    Tab(page, base).settle()
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
    body = view.page.locator(".st-key-skrivyta")
    body.get_by_role("textbox", name="Beslut").fill(words)
    body.get_by_role("textbox", name="Ansvarig roll").fill("redaktör")
    body.get_by_role("button", name=forum_text.DECIDE).click()
    eventually(view.page, lambda: words in [one.text for one in kept().decisions(meeting)])
    os.kill(base.process, signal.SIGKILL)  # the answer may or may not have come
    view.complaints.clear()
    view.page.close()
