"""The handout: one A4, whatever the county and sector; readable on a phone; nothing left out."""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from components import sheets
from components.address.choices import Choice
from components.kit import sender
from components.kit.sheet import Sheet
from components.render.deck import text
from components.render.paper import handout
from components.sheets.arshjulet.sheet import ORDER
from data.forum import EmptyBook
from data.questions import places
from data.store import Store, open_edition
from tests import rotation
from tests.browser.rig import WCAG_AA, new_window
from tests.components import sheets_made as made
from tests.conftest import TODAY

#: The county with most sources behind its figures, and the one with most of everything else.
COUNTIES = ("04", "14")
QUARTERS = ("q1", "q2", "q3", "q4")

#: A4 in points.
A4 = (595, 842)

BASE = "https://arshjulet.regionsormland.example.se/"


@pytest.fixture(scope="module", autouse=True)
def _letters_as_wide_as_measured() -> None:
    """Where nothing is as wide as Arial, what fits on a page says nothing."""
    if asks := shutil.which("fc-match"):
        found = subprocess.run([asks, "Arial"], capture_output=True, text=True, check=True).stdout
        if not re.search("arial|liberation", found, re.IGNORECASE):
            pytest.skip("no letters as wide as Arial's; on Debian: apt install fonts-liberation")


@pytest.fixture(scope="module")
def store(edition: Path) -> Store:
    return open_edition(edition)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    window = new_window(browser)
    yield window.new_page()
    window.close()


def found(store: Store, county: str, sector: str) -> dict[str, list[Sheet]]:
    choice = Choice(lan=county, bransch=sector)
    return {
        name: [sheets.sheet(slug, store, EmptyBook(), choice, TODAY) for slug in sheets.PAGES[name]]
        for name in QUARTERS
    }


def html(quarters: dict[str, list[Sheet]], place: str = "Prov", query: str = "lan=04") -> str:
    return handout.page(
        quarters,
        place=place,
        edition=made.EDITION,
        address=f"{BASE}handout?{query}",
        interactive=f"{BASE}?{query}",
        address_of=lambda sheet: f"{BASE}blad/{sheet.slug}?{query}",
        order=ORDER,
    )


def printed(page: Page, written: str) -> PdfReader:
    page.set_content(written)
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def outgrown(page: Page) -> list[str]:
    """Small pictures that are higher or wider on paper than the room they are given."""
    page.emulate_media(media="print")
    # As wide as A4 within the margins of handout.css.
    page.set_viewport_size({"width": 695, "height": 1000})
    found = page.evaluate(
        """() => [...document.querySelectorAll('.liten > div')].filter(room => {
          const box = room.getBoundingClientRect();
          return [...room.querySelectorAll('*')].some(e => {
            const own = e.getBoundingClientRect();
            return own.bottom > box.bottom + 1 || own.right > box.right + 2;
          });
        }).map(room => room.innerHTML.slice(0, 60))"""
    )
    page.emulate_media(media="null")
    return found


def read(reader: PdfReader) -> str:
    """The PDF's text without line breaks, hyphens or blanks."""
    return re.sub(r"\s+", "", "".join(sheet.extract_text() for sheet in reader.pages))


#: Every sector with one of the counties in turn; with the other one too in a sweep.
PLACES = [
    rotation.case(county, sector, often=county == COUNTIES[number % 2])
    for number, sector in enumerate(rotation.SECTORS)
    for county in COUNTIES
]


@pytest.mark.parametrize(("county", "sector"), PLACES)
def test_every_sector_fits_on_one_page_with_all_its_answers(
    page: Page, store: Store, county: str, sector: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    quarters = found(store, county, sector)
    place = text.place(places.counties(store)[county], places.sectors(store)[sector])
    reader = printed(page, html(quarters, place, f"lan={county}&bransch={sector}"))
    assert len(reader.pages) == 1
    assert tuple(map(round, reader.pages[0].mediabox[2:])) == A4
    shown = read(reader)
    assert outgrown(page) == []
    assert re.sub(r"\s+", "", place) in shown
    for sheet in (s for all_ in quarters.values() for s in handout.most_important(all_, ORDER)):
        for part in (sheet.question, handout.said(sheet), f"/blad/{sheet.slug}?"):
            assert re.sub(r"\s+", "", part) in shown, part

    # A logo leaves it on one page.
    mark = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="90"><path d="M0 0"/></svg>'
    logo = sender.Logo("image/svg+xml", mark.encode(), "Region Prov")
    monkeypatch.setattr(handout.paper, "sender_logo", lambda: logo)
    written = html(quarters, place, f"lan={county}&bransch={sector}")
    assert 'alt="Region Prov"' in written
    assert len(printed(page, written).pages) == 1


def test_longer_texts_than_any_sheet_has_fit_too(page: Page) -> None:
    """Smaller type first, then fewer answers; never a second page."""
    quarters = {
        name: [
            made.sheet(
                made.table(period=f"{'2017–2018 och 2019–2025, ' * 12}2025"),
                question="Hur många söker, blir klara och får arbete som stämmer? " * 3,
                answer=("I riket började 1 013 personer en YH-utbildning " * 8,),
            )
            for _ in range(3)
        ]
        for name in QUARTERS
    }
    place = "Handel, ekonomi och företagstjänster i Västra Götaland med omnejd"
    written = html(quarters, place, "lan=14&bransch=handel")
    assert len(printed(page, written).pages) == 1
    assert len(QUARTERS) <= written.count('class="svaret"') < 3 * len(QUARTERS)


def test_a_quarter_without_current_answers_says_so(page: Page) -> None:
    page.set_content(html({name: [] for name in QUARTERS}))
    assert page.get_by_text(handout.text.NONE).count() == len(QUARTERS)


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_it_can_be_read_by_everyone(page: Page, store: Store, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.set_content(html(found(store, "04", "industri")))
    run = {"runOnly": {"type": "tag", "values": WCAG_AA}}
    assert Axe().run(page, options=run).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
