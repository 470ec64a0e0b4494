"""One programme for the hand: its facts, whom to ask, and the way to it from a row."""

import re

import segno

from components.address.choices import Choice
from components.render.paper import one as one_page
from components.sheets.jamfor import one, text
from tests.conftest import TODAY

CHOICE = Choice(kommun="0483", radie=50, utb=("MYH2025/3189", "MYH2025/3888"))


def test_the_first_programme_of_the_address_in_words(store):
    found = one.one(store, CHOICE, TODAY)
    assert found.programme == "Drifttekniker inom kraft-, värme- och processindustri"
    assert found.who.endswith("Norrköpings kommun")
    assert found.start == "Kan starta jan 2027 eller hösten 2027 (beräknat): fråga"
    facts = dict(found.rows)
    assert facts["Avstånd från Katrineholms kommun"] == "45\u00a0km"
    assert facts[text.DECISION] == "Ansökan 2025, MYH\u00a02025/3189"
    assert text.STANDS not in facts
    assert found.ways
    assert found.source == (
        "Egen bearbetning av uppgifter från Arbetsförmedlingen, Utbildningsanordnarna, Årshjulet "
        "och Myndigheten för yrkeshögskolan (MYH), ansökan 2025."
    )
    assert one.title(found).startswith("Drifttekniker inom kraft-, värme- och processindustri, ")


def test_without_a_programme_there_is_no_page(store):
    assert one.one(store, CHOICE.but(utb=()), TODAY) is None


def test_an_address_is_written_as_one_types_it_and_a_search_is_not():
    assert one_page.shown("https://osyh.se/drift") == "osyh.se/drift"
    assert one_page.shown("mailto:lia@osyh.se") == "lia@osyh.se"
    assert one_page.shown("https://duckduckgo.com/?q=osyh") == ""


def test_the_code_on_the_paper_is_the_address_beside_it(store):
    address = "https://forum.example/utbildningsblad?lan=04&bransch=industri&utb=MYH2025%2F3189"
    html = one_page.page(
        title="Drifttekniker",
        **vars(one.one(store, CHOICE, TODAY)),
        edition="2026-11-0",
        address=address,
        interactive=address,
    )
    [code] = re.findall(r'<div class="qr">(.*?)</div>', html)
    [beside] = re.findall(r'<a href="([^"]+)">https://forum.example/utbildningsblad', html)
    assert beside.replace("&amp;", "&") == address
    expected = segno.make(address, error="m", micro=False).matrix_iter(border=2)
    dark = {(x, y) for y, row in enumerate(expected) for x, is_dark in enumerate(row) if is_dark}
    assert drawn(code) == dark


def drawn(svg: str) -> set[tuple[int, int]]:
    """The modules (column, row) that an SVG's lines cover."""
    [path] = re.findall(r' d="([^"]+)"', svg)
    x, y, found = 0.0, 0.0, set()
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        first, *second = map(float, numbers.split())
        if command == "h":
            found |= {(int(x) + step, int(y)) for step in range(int(first))}
            x += first
        else:
            x, y = (first, second[0]) if command == "M" else (x + first, y + second[0])
    return found
