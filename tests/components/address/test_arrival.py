"""The first HTML page: a complete address without a history entry, and Swedish."""

from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.address.arrival import CompleteAddress
from components.web.first_paint import FirstPaint
from data import editions

SHELL = '<!doctype html><html lang="en"><head><title>Streamlit</title></head><body></body></html>'


#: What Streamlit says of its page, which is the same file for every address.
STREAMLITS = {"etag": '"streamlits"', "last-modified": "Sat, 28 Nov 2026 10:00:00 GMT"}


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))

    async def page(request):
        asked = {"accept-encoding", "if-none-match", "if-modified-since", "range"}
        assert not asked & set(request.headers)  # Streamlit would answer for its own file
        return HTMLResponse(SHELL, headers=STREAMLITS)

    async def other(request):
        return PlainTextResponse("streamlit's own")

    app = Starlette(
        routes=[Route("/", page), Route("/q1", page), Route("/{rest:path}", other)],
    )
    return TestClient(CompleteAddress(FirstPaint(app)), follow_redirects=False)


@pytest.mark.parametrize(
    ("asked", "complete"),
    [
        ("/q1", "/q1?lan=04&bransch=industri"),
        ("/", "/?lan=04&bransch=industri"),
        ("/q1?bransch=vard", "/q1?lan=04&bransch=vard"),
        ("/q1?kommun=Eskilstuna", "/q1?lan=04&bransch=industri&kommun=0484&radie=50"),
        ("/q1?lan=99", "/q1?lan=99&bransch=industri"),
        ("/q1?utm_source=brev", "/q1?lan=04&bransch=industri"),
        ("/q1?embed=true", "/q1?lan=04&bransch=industri&embed=true"),
    ],
)
def test_an_incomplete_address_is_answered_with_the_complete_one(client, asked, complete):
    answer = client.get(asked)
    assert (answer.status_code, answer.headers["location"]) == (307, complete)
    assert answer.headers["cache-control"] == "no-store"


def test_a_complete_address_is_not_redirected(client):
    complete = client.get("/q1?lan=18").headers["location"]
    assert client.get(complete).status_code == 200


@pytest.mark.parametrize("text", ["a b", "å&ä=ö", "50 % + 1"])
def test_every_redirect_leads_to_an_address_that_stands(client, text):
    first = client.get("/q1", params={"sok": text}).headers["location"]
    assert parse_qs(urlsplit(first).query)["sok"] == [text]
    assert client.get(first).status_code == 200


def test_the_page_says_swedish_its_title_and_what_it_is(client):
    html = client.get("/q1?lan=04&bransch=industri").text
    assert '<html lang="sv"' in html
    assert "<title>Q1 Branschutveckling, Industri och teknik i Sörmland – Årshjulet</title>" in html
    assert '<meta name="description"' in html


def test_the_length_of_the_rewritten_page_is_right(client):
    address = "/?lan=04&bransch=industri"
    answer = client.get(address, headers={"accept-encoding": "identity"})
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_streamlits_own_addresses_are_left_alone(client):
    assert client.get("/_stcore/health").text == "streamlit's own"
    assert client.get("/static/x.js?lan=1").text == "streamlit's own"


def test_without_an_edition_the_page_itself_says_so(client, tmp_path, monkeypatch):
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    assert client.get("/q1").status_code == 200


@pytest.mark.parametrize("value", ["1880%20", "a+b", "%C3%A5", "x&lan=18", "1%2618"])
def test_a_parameter_of_streamlits_own_leads_to_an_address_that_stands(client, value):
    first = client.get(f"/q1?embed={value}").headers["location"]
    assert client.get(first).status_code == 200


def test_a_page_is_known_by_what_is_painted_in_it(client):
    """Else a reader, or a proxy, would keep the paint of another edition or another address."""
    complete = "/q1?lan=18&bransch=industri"
    first = client.get(complete)
    assert first.headers["etag"] != STREAMLITS["etag"]
    assert "last-modified" not in first.headers
    has = {"if-none-match": first.headers["etag"], "range": "bytes=0-9"}
    again = client.get(complete, headers=has)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert client.get("/q1?lan=04&bransch=industri", headers=has).status_code == 200
    assert client.get(complete, headers={"if-none-match": STREAMLITS["etag"]}).status_code == 200
