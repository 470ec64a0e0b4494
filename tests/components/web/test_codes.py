"""The QR codes that the box Dela fetches: of our own pages, and of nothing else."""

import re
from html import unescape

import pytest
import segno
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.address.choices import Choice
from components.kit import words
from components.render.paper import text
from components.screen import share
from components.web import base, routes

OUT = "https://arshjulet.example"


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=routes.ROUTES), base_url=OUT)


def dark(svg: str) -> str:
    """What the code is drawn by."""
    return re.findall(r'class="qrline"[^>]* d="([^"]+)"', svg)[0]


@pytest.mark.parametrize("page", words.PAGES)
def test_the_code_in_the_box_is_the_address_of_the_page(client, page):
    choice = Choice(lan="18", bransch="vard", sok="svets & rör")
    box = share.inside("Prov", page, choice, {}, OUT)
    [asked] = re.findall(r'<img src="([^"]+)"', box)
    got = client.get(unescape(asked))
    assert got.status_code == 200
    assert got.headers["content-type"] == "image/svg+xml"
    address = f"{OUT}/{page}?{unescape(asked).partition('?')[2]}"
    assert "sok=svets+%26+r%C3%B6r" in address
    assert dark(got.text) == dark(segno.make(address, error="m").svg_inline(border=2))


def test_the_deployments_own_address_is_in_it(client, monkeypatch):
    monkeypatch.setenv(base.VARIABLE, "https://forum.example")
    got = client.get("/kod/start.svg?lan=04")
    assert dark(got.text) == dark(
        segno.make("https://forum.example/?lan=04", error="m").svg_inline(border=2)
    )


@pytest.mark.parametrize(
    ("asked", "status", "why"),
    [
        ("/kod/finnsinte.svg", 404, text.NOT_FOUND),
        ("/kod/blad.svg", 404, text.NOT_FOUND),
        (f"/kod/q1.svg?sok={'x' * 3000}", 414, text.TOO_LONG),
        ("/kod/q1.svg?%ff%00%0d%0a", 200, "<svg"),
    ],
)
def test_there_is_one_of_our_own_pages_only(client, asked, status, why):
    got = client.get(asked)
    assert got.status_code == status
    assert why in got.text


def test_an_address_that_leads_to_this_machine_only_has_none():
    here = TestClient(Starlette(routes=routes.ROUTES), base_url="http://127.0.0.1:8501")
    assert here.get("/kod/q1.svg").status_code == 404
