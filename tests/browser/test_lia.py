"""/lia in a real browser: calendar, list and map of a phone and a desk, with and without data."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from components.sheets.programmes import list_text
from tests import rotation
from tests.browser.rig import Tab, colours, eventually
from tests.lia_edition import with_lia
from tests.server import served

Open = Callable[..., Tab]

PERIODS = (
    {},
    {"diarienummer": "MYH 2023/4234", "municipality_code": "0480", "confirmed": "2025-01-01"},
)
OFFERS = ({}, {"organisation": "Verkstan", "municipality_code": "0482"})


@pytest.fixture(scope="module")
def known(
    edition: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A server whose edition has confirmed periods and offers."""
    folder = tmp_path_factory.mktemp("lia")
    with_lia(edition, folder, PERIODS, OFFERS)
    with served(folder) as base:
        yield base


@pytest.mark.parametrize(
    ("width", "scheme"), [rotation.case(390, "dark"), rotation.case(1280, "light", often=False)]
)
def test_with_periods_offers_and_map_axe_is_content_and_nothing_overflows(
    tab: Open, known: str, width: int, scheme: str
) -> None:
    view = tab("/lia", base=known, width=width, color_scheme=scheme)
    assert view.failures() == []
    view.page.get_by_role("button", name=list_text.ZOOM).click()
    canvas = view.page.locator("#deckgl-overlay")
    expect(canvas).to_be_visible()
    eventually(view.page, lambda: colours(canvas) > 3)
    view.settle()
    assert view.overflow() == []
    assert view.violations() == []


def test_a_confirmed_bar_is_whole_and_an_estimate_hatched_at_their_weeks(
    inside: Open, known: str
) -> None:
    view = inside("/lia?lan=04&bransch=industri", base=known)
    row = view.page.locator('.kalender li[data-row="MYH 2023/4144"]')
    bar = row.locator(".spar .stapel")
    expect(bar).to_have_count(1)
    track, drawn = row.locator(".spar").bounding_box(), bar.bounding_box()
    assert track is not None
    assert drawn is not None
    week = track["width"] / 16
    assert drawn["x"] - track["x"] == pytest.approx(11 * week, abs=2)  # week 5: the twelfth
    assert drawn["width"] == pytest.approx(5 * week, abs=2)  # to the end: it goes on
    look = "e => getComputedStyle(e).borderTopStyle"
    assert bar.evaluate(look) == "solid"
    estimate = view.page.locator(".kalender li .spar .stapel:not(.saker)").first
    assert estimate.evaluate(look) == "dashed"
    expect(row).to_contain_text("vecka\u00a05–14 2027, 20\u00a0studerande. Bekräftat 1 november")


def test_on_a_phone_words_stand_above_their_weeks_and_all_of_it_is_in_the_window(
    inside: Open, known: str
) -> None:
    view = inside("/lia", base=known, width=390)
    row = view.page.locator(".kalender li").first
    said, track = row.locator("> div").first.bounding_box(), row.locator(".spar").bounding_box()
    assert said is not None
    assert track is not None
    assert track["y"] >= said["y"] + said["height"]
    assert track["x"] + track["width"] <= 390
    assert view.overflow() == []


def test_the_rest_of_a_long_calendar_comes_by_keyboard_and_focus_goes_on(
    inside: Open,
) -> None:
    view = inside("/lia?lan=01&bransch=it")
    rows = view.page.locator(".kalender li")
    expect(rows).to_have_count(60)
    assert sum(row.is_visible() for row in rows.all()) == 5
    view.page.locator(".kalender summary").focus()
    view.page.keyboard.press("Enter")
    expect(rows.nth(59)).to_be_visible()
    button = view.page.locator(".kalender [data-more]")
    button.focus()
    view.page.keyboard.press("Enter")
    expect(rows).not_to_have_count(60)
    expect(rows.nth(60)).to_be_focused()


def test_the_table_behind_the_calendar_has_every_bar(inside: Open, known: str) -> None:
    view = inside("/lia", base=known)
    behind = view.page.locator(".st-key-blad-lia .fot details").filter(has_text="Tabell").first
    expect(behind.locator("table").first).to_be_hidden()
    behind.locator("summary").first.click()
    bars = view.page.locator(".kalender li .spar .stapel").count()
    assert behind.locator("table").first.locator("tbody tr").count() >= bars > 0


def test_weeks_are_chosen_and_follow_in_the_address(inside: Open) -> None:
    view = inside("/lia")
    view.page.get_by_role("button", name="Fler val").click()
    box = view.page.get_by_role("combobox", name="Från vecka")
    box.click()
    box.fill("5 2027 (1")  # the list is long: typed, it narrows
    view.page.keyboard.press("Enter")
    view.page.wait_for_url(re.compile("fran=2027-v05"))
    view.settle()
    assert view.chosen("fran").startswith("v.\u00a05 2027")
    expect(view.page.locator(".kalender")).not_to_have_count(0)
    assert "de valda veckorna" in view.text


def test_the_calendar_can_be_subscribed_to_and_the_mail_is_ready(inside: Open, known: str) -> None:
    view = inside("/lia?lan=04&bransch=industri", base=known)
    host = known.partition("://")[2]
    link = view.page.get_by_role("link", name=re.compile("^Prenumerera på bekräftade")).first
    assert link.get_attribute("href") == f"webcal://{host}/lia.ics?lan=04&bransch=industri"
    view.page.get_by_role("button", name=re.compile("^Visa utbildningarna")).click()
    mail = view.page.locator('li[data-row="MYH 2023/4144"] a[href^="mailto:"]').first
    assert (mail.get_attribute("href") or "").startswith("mailto:lia@anordnaren.se?subject=LIA")


def test_print_has_every_programme(tab: Open, known: str) -> None:
    """What Ctrl+P prints is the light page: all rows of the calendar, the list and the tables."""
    view = tab(base=known)
    view.page.goto(f"{known}/blad/lia?lan=01&bransch=it")
    listed = view.page.locator("div.utbildningar > ol > li[data-row]").count()
    calendar = view.page.locator(".kalender li[data-row]").count()
    title = view.page.get_by_role("heading", name=re.compile("^Utbildningarna, med")).inner_text()
    assert f"({listed})" in title.replace("\u00a0", "")
    assert calendar == listed > 50
    view.page.emulate_media(media="print")
    hidden = view.page.locator(".kalender li[data-row]").evaluate_all(
        "rows => rows.filter(row => !row.checkVisibility()).length"
    )
    assert hidden == 0
    assert view.page.locator("[data-more]").count() == 0
