"""What leads to this machine only has a sentence in place of its QR code, everywhere."""

import io

import pytest
from pptx import Presentation

from components.address.choices import Choice
from components.kit.loopback import ONLY_HERE, is_loopback, no_code
from components.render.deck import deck
from components.render.paper import paper
from components.screen import share
from tests.components import sheets_made as made

HERE = ("http://localhost:8501", "http://127.0.0.1:8501", "http://[::1]:8501")
OUT = ("https://arshjulet.example", "http://10.0.0.7:8501")


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("[::1]", True),
        ("LOCALHOST", True),
        ("10.0.0.1", False),
        ("localhost.example", False),
        ("", False),
        (None, False),
    ],
)
def test_loopback(host, local):
    assert is_loopback(host) is local


@pytest.mark.parametrize("server", HERE)
def test_a_loopback_address_says_why_it_has_no_code(server):
    assert no_code(f"{server}/blad/q3?lan=04") == ONLY_HERE
    assert "<svg" not in paper.qr(f"{server}/blad/q3?lan=04")


@pytest.mark.parametrize("server", [*OUT, "", "http://[::1"])
def test_an_address_that_others_reach_has_its_code(server):
    assert no_code(f"{server}/blad/q3") == ""
    assert "<svg" in paper.qr(f"{server}/blad/q3")


@pytest.mark.parametrize("server", [*HERE, *OUT])
def test_dela_paper_and_slides_say_the_same(server):
    sheet = made.sheet(made.table(3))
    address = f"{server}/blad/prov?lan=04"
    page = paper.page(
        [sheet], title=sheet.title, edition=made.EDITION, address=address, interactive=address
    )
    dela = share.inside("Prov", "q3", Choice(), {sheet.slug: sheet.question}, server)
    made_ = deck.deck([sheet], title="Prov", edition=made.EDITION, address_of=lambda one: address)
    slides = Presentation(io.BytesIO(made_))
    said = " ".join(
        shape.text_frame.text
        for slide in slides.slides
        for shape in slide.shapes
        if shape.has_text_frame
    )
    local = server in HERE
    assert [ONLY_HERE in html for html in (page, dela, said)] == [local] * 3
