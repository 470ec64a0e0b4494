"""What is taken along on paper, read back from the PDF: size of letters, pages, addresses, rows."""

import math
import re
from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.rig import Tab
from tests.browser.test_jamfor import FOURS, four
from tests.browser.test_paper import decided, opened, stated, without_blanks

Open = Callable[..., Tab]

#: A municipality's in seven others, and one with a long name whose provider has no known page.
ONES = ["MYH2024/3509", "MYH2023/4309"]


def printed(page: Page) -> tuple[list[str], float]:
    """The text of each page without blanks, and its smallest letters in points."""
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    sizes: list[float] = []

    def seen(text: str, matrix: Any, own: Any, _font: Any, size: float) -> None:
        if text.strip():
            sizes.append(size * math.hypot(*own[:2]) * math.hypot(*matrix[:2]))

    texts = [without_blanks(sheet.extract_text(visitor_text=seen)) for sheet in paper.pages]
    return texts, round(min(sizes), 1)


@pytest.mark.parametrize("number", ONES)
def test_one_programme_is_one_a4_in_ten_points_with_its_addresses_and_room_for_notes(
    tab: Open, number: str
) -> None:
    view = tab()
    page = view.page
    page.goto(f"{view.base}/utbildningsblad?lan=04&bransch=industri&kommun=0483&utb={number}")
    said = page.locator("h1, dt, dd, .vem, .start b, h2").all_text_contents()

    [text], smallest = printed(page)

    assert smallest >= 10
    assert len(said) > 30
    assert [words for words in said if without_blanks(words) not in text] == []
    links = page.locator(".fraga-vem a").evaluate_all("all => all.map(one => one.href)")
    known = [urlsplit(link).netloc for link in links if "?" not in link]
    assert [host for host in known if without_blanks(host.removeprefix("www.")) not in text] == []
    assert f"utb={number.replace('/', '%2F')}" in text
    page.emulate_media(media="print")
    room = page.locator(".anteckningar > div").bounding_box()
    assert room is not None
    assert room["height"] > 90  # 24 mm


@pytest.mark.parametrize("chosen", FOURS, ids=lambda chosen: chosen[0])
def test_a_comparison_is_one_a4_in_nine_points_with_its_links_written_out(
    tab: Open, chosen: tuple[str, ...]
) -> None:
    page = opened(tab, "jamfor", four(chosen))
    cells = page.locator(".jamforda td, .jamforda th").all_text_contents()

    [text], smallest = printed(page)

    assert smallest >= 9
    assert len(cells) > 60
    assert [words for words in cells if without_blanks(words) not in text] == []
    links = page.locator(".jamforda a").evaluate_all("all => all.map(one => one.href)")
    hosts = {urlsplit(link).netloc.removeprefix("www.") for link in links if "?" not in link}
    assert len(hosts) > 1
    assert [host for host in hosts if without_blanks(host) not in text] == []


def test_the_longest_list_is_at_most_twelve_pages_with_every_row(tab: Open) -> None:
    page = opened(tab, "utbildningar", "lan=01&bransch=industri")
    own = page.locator("li[data-row]").evaluate_all("rows => rows.map(row => row.dataset.row)")

    texts, smallest = printed(page)

    assert len(texts) <= 12
    assert smallest >= 8
    assert len(own) == sum(stated(page)) > 200
    rows = [without_blanks(number) for number in own]
    found = decided("".join(texts))
    assert list(dict.fromkeys(number for number in found if number in set(rows))) == rows
    assert "".join(texts).count("Öppenföransökan?Seyrkeshogskolan.se") == len(own)


def test_a_row_leads_to_its_page_with_the_choices(tab: Open) -> None:
    view = tab("/utbildningar?lan=04&bransch=industri&kommun=0483", width=390)
    link = view.page.locator("[data-row] .skriv").first
    expect(link).to_have_text("Skriv ut")
    address = urlsplit(str(link.get_attribute("href")))
    asked = parse_qs(address.query)
    assert (asked["kommun"], asked["radie"], asked["lan"]) == (["0483"], ["50"], ["04"])
    view.page.goto(view.base + address.geturl())
    assert view.page.title().endswith(" – Årshjulet")
    assert view.overflow() == []
    assert re.search(r"\d+\u00a0km|i kommunen", view.page.locator(".uppgifter").inner_text())
