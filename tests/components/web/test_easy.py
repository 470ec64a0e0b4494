"""Easy Swedish on a light page: the link to it, the page, and the way back."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.sheets.siffrorna.results import SHORTCOMINGS
from components.web import routes
from data import editions

CHOICE = "lan=04&bransch=industri"
WRITTEN = CHOICE.replace("&", "&amp;")


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    return TestClient(Starlette(routes=routes.ROUTES), base_url="http://forum.example")


def test_the_page_leads_to_it_and_it_leads_back(client):
    ordinary = client.get(f"/blad/yh-utfall?{CHOICE}").text
    assert (
        f'<a href="http://forum.example/blad/yh-utfall?{WRITTEN}&amp;sprak=latt">Lättläst</a>'
        in (ordinary)
    )
    easy = client.get(f"/blad/yh-utfall?{CHOICE}&sprak=latt").text
    assert "<h1>Vad händer efter skolan?</h1>" in easy
    assert "Av 100 som blev klara 2023 hade 88 ett jobb året efter." in easy
    assert "Talen kommer från: Statistiska centralbyrån." in easy
    assert f'<a href="http://forum.example/blad/yh-utfall?{WRITTEN}">Läs mer på den vanliga' in easy
    assert f'href="http://forum.example/q3?{WRITTEN}#yh-utfall"' in easy
    assert "<table" not in easy
    assert "<script" not in easy


def test_a_sheet_without_it_says_so_and_is_there(client):
    page = client.get(f"/blad/stod?{CHOICE}&sprak=latt").text
    assert "Den här sidan finns inte på lättläst." in page
    assert "Lättläst</a>" not in page
    assert "Vilket stöd finns att söka" in page


def test_what_does_not_exist_is_said_there_too(client):
    page = client.get(f"/blad/yrke?{CHOICE}&yrke=finnsinte&sprak=latt").text
    assert "Adressen innehåller yrke ”finnsinte”, som inte finns" in page
    assert "finns inte på lättläst" not in page
    assert "<h1>Yrken</h1>" in page
    known = client.get(f"/blad/yrke?{CHOICE}&yrke=sjuksk%C3%B6terska&sprak=latt").text
    assert "<h1>Grundutbildade sjuksköterskor</h1>" in known


def test_the_accessibility_statement_is_there_too(client):
    page = client.get(f"/blad/siffrorna?{CHOICE}&sprak=latt").text
    assert "<h1>Fungerar Årshjulet för alla?</h1>" in page
    assert all(f"{one.heading}." in page for one in SHORTCOMINGS if one.criterion)
