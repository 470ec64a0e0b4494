"""The forum in a browser: an editor on this machine, and a reader beside."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from components.sheets.forum import text
from tests.browser.rig import Tab, new_window
from tests.server import served


@pytest.fixture(scope="module")
def base(var, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("forum")
    env = {"ARSHJULET_REDIGERA": "lokalt", "FORUM_URL": f"sqlite:///{folder / 'forum.sqlite'}"}
    with served(var, env=env) as address:
        yield address


def open_part(view: Tab, name: str) -> None:
    view.page.get_by_text(name, exact=True).first.click()
    view.settle()


def test_a_meeting_from_plan_to_minutes(
    tab: Callable[..., Tab], base: str, browser: Browser
) -> None:
    view = tab("/forum?lan=04&bransch=industri", base=base)
    open_part(view, text.PLAN)
    view.choose("Kvartal", text.QUARTERS[2])
    view.page.get_by_role("spinbutton", name="year, Datum").click()
    view.page.keyboard.type("20261110")
    view.page.get_by_role("button", name=text.PLAN, exact=True).click()
    expect(view.page.get_by_text(text.PLANNED)).to_be_visible()
    view.settle()
    assert "mote=1" in view.address

    # A reader has no control, and sees nothing of a meeting that is only planned.
    outside = new_window(browser, extra_http_headers={"X-Forwarded-For": "203.0.113.9"})
    reader = Tab(outside.new_page(), base).open(view.address)
    expect(reader.page.get_by_text(text.EMPTY)).to_be_visible()
    expect(reader.page.get_by_text(text.EDIT, exact=True)).to_have_count(0)
    assert reader.page.goto(f"{base}/protokoll/1").status == 404

    view.page.get_by_text("1. Var är det svårt att rekrytera nu").click()
    item = view.page.locator(".stExpander", has_text="1. Var är det svårt att rekrytera nu")
    item.get_by_role("textbox", name="Anteckningar").fill("Företagen bekräftade bilden.")
    item.get_by_role("button", name=text.SAVE, exact=True).first.click()
    expect(view.page.get_by_text(text.SAVED)).to_be_visible()
    view.page.get_by_role("button", name=text.PUBLISH).click()
    expect(view.page.get_by_text(text.PUBLISHED)).to_be_visible()
    view.settle()
    assert view.violations() == []
    assert {width: view.resize(width).overflow() for width in (390, 1920)} == {390: [], 1920: []}

    reader.open(view.address)
    expect(reader.page.get_by_role("link", name=text.PROTOCOL)).to_be_visible()
    expect(reader.page.get_by_text(text.EDIT, exact=True)).to_have_count(0)
    assert reader.page.goto(f"{base}/protokoll/1").status == 200
    expect(reader.page.get_by_text("Från mötet: Företagen bekräftade bilden.")).to_be_visible()
    for address in ("/protokoll/1", "/beslutslogg/1"):
        assert reader.page.goto(f"{base}{address}").status == 200
        assert reader.violations() == []
    assert [line for line in reader.complaints if "404" not in line] == []
    outside.close()


#: Each part, and the form it begins with.
FORMS = {"moten": text.PLAN, "bestallningar": text.NEW_ORDER, "behov": text.NEW_NEED,
         "mal": text.NEW_GOAL}  # fmt: skip


@pytest.mark.parametrize("part", text.PARTS)
def test_every_part_reads_for_all_and_fits_a_phone(
    tab: Callable[..., Tab], base: str, part: str
) -> None:
    view = tab("/forum?lan=18&bransch=vard", base=base)
    open_part(view, text.PARTS[part])
    form = view.page.locator(".st-key-redigera .stExpander", has_text=FORMS[part]).first
    expect(form).to_be_visible()
    if not form.locator("details[open]").count():
        form.locator("summary").click()
    expect(form.get_by_role("button").last).to_be_visible()
    view.settle()
    assert view.failures() == []
    found = {width: view.resize(width).violations() for width in (390, 1280)}
    assert not any(found.values()), found
    assert {width: view.resize(width).overflow() for width in (320, 390)} == {320: [], 390: []}
