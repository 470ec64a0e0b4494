"""Addresses that are nobody's, overlong or misspelt, and what breaks: Swedish, with headers."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components import sheets
from components.kit import sender, words
from components.render.paper import text
from components.web import routes
from components.web.addresses import KnownAddresses
from components.web.headers import SecurityHeaders
from data import editions


async def streamlits(request):
    """What answers every other address with its own page and 200, as Streamlit does."""
    return PlainTextResponse("Streamlit")


async def broken(request):
    raise OSError("/srv/arshjulet/var/utgava.db")


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    ours = [*routes.ROUTES, Route("/blad-som-brister", broken)]
    middleware = [Middleware(SecurityHeaders), Middleware(KnownAddresses, routes=ours)]
    app = Starlette(routes=[*ours, Route("/{rest:path}", streamlits)], middleware=middleware)
    return TestClient(app, follow_redirects=False, raise_server_exceptions=False)


HEADERS = {
    "content-security-policy", "x-content-type-options", "referrer-policy",
    "cross-origin-opener-policy", "permissions-policy",
}  # fmt: skip


@pytest.mark.parametrize("page", words.PAGES)
def test_a_page_is_passed_on(client, page):
    assert client.get(f"/{page}?lan=04").text == "Streamlit"


@pytest.mark.parametrize(
    "address",
    ["/_stcore/health", "/static/js/x.js", "/media/x.png", "/favicon.png", "/oauth2callback"],
)
def test_what_streamlit_serves_is_passed_on(client, address):
    assert client.get(address).text == "Streamlit"


@pytest.mark.parametrize(
    "address",
    [
        "/finns-inte",
        "/q5",
        "/q1/mer",
        "/index.html",
        "/wp-login.php",
        "/.env",
        "/%C3%A5",
        "/_stcor",
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT"])
def test_what_is_nobodys_is_404_in_swedish_with_a_way_on(client, address, method):
    answer = client.request(method, address)
    assert answer.status_code == 404
    assert answer.headers.keys() >= HEADERS
    if method != "HEAD":
        assert text.NO_PAGE in answer.text
        assert '<html lang="sv">' in answer.text
        assert 'href="/q1"' in answer.text


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ("/Q1", "/q1"),
        ("/Q1/", "/q1"),
        ("/Q1?lan=18&sok=%C3%A5", "/q1?lan=18&sok=%C3%A5"),
        ("/LIA", "/lia"),
        ("/Blad/YH-Utfall.CSV?lan=18", "/blad/yh-utfall.csv?lan=18"),
        ("/lia-mall.xlsx", "/LIA-mall.xlsx"),
        ("/HANDOUT", "/handout"),
    ],
)
def test_capital_letters_lead_to_the_address(client, asked, right):
    answer = client.get(asked)
    assert (answer.status_code, answer.headers["location"]) == (308, right)


@pytest.mark.parametrize(
    "address",
    [
        "/q1?sok=" + "x" * 3000,
        "/?" + "&".join(f"a{n}=1" for n in range(300)),
        "/lia?" + "a;" * 2000,
        "/" + "q" * 3000,
        "/blad/q1?sok=" + "x" * 3000,
    ],
    ids=["value", "fields", "marks", "path", "light"],
)
def test_an_overlong_address_is_414_and_not_in_the_log(client, address, caplog):
    answer = client.get(address)
    assert answer.status_code == 414
    assert text.TOO_LONG in answer.text
    assert answer.headers.keys() >= HEADERS
    assert [record for record in caplog.records if record.name == "arshjulet"] == []


def test_what_breaks_is_500_in_swedish_with_headers_and_no_path(client, caplog):
    answer = client.get("/blad-som-brister")
    assert answer.status_code == 500
    assert text.BROKEN in answer.text
    assert "/srv" not in answer.text
    assert answer.headers.keys() >= HEADERS
    assert "Inget svar på /blad-som-brister" in caplog.text


@pytest.mark.parametrize("address", ["/blad/yh-utfall", "/handout", "/LIA-mall.xlsx", "/halsa"])
@pytest.mark.parametrize("lost", ["none", "gone"])
def test_a_503_prints_no_path_of_the_server(client, tmp_path, monkeypatch, address, lost):
    if lost == "gone":
        (tmp_path / "current").write_text("2026-11-16-a", encoding="utf-8")
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    answer = client.get(address)
    assert answer.status_code == 503
    assert str(tmp_path) not in answer.text
    assert ("python -m data.build" in answer.text) == (address == "/halsa")
    assert answer.headers.keys() >= HEADERS


def test_the_sitemap_has_the_light_pages_and_robots_leads_to_it(client):
    robots = client.get("/robots.txt").text
    assert "Sitemap: http://testserver/sitemap.xml" in robots
    found = client.get("/sitemap.xml")
    assert found.headers["content-type"].startswith("text/xml")
    for name in (*sheets.QUARTERS, *sheets.SLUGS):
        assert f"<loc>http://testserver/blad/{name}?lan=04&amp;bransch=industri</loc>" in found.text


def test_security_txt_names_the_role_mailbox(client, monkeypatch, tmp_path):
    file = tmp_path / "avsandare.toml"
    file.write_text('contact = "forum@exempel.se"', encoding="utf-8")
    monkeypatch.setenv(sender.VARIABLE, str(file))
    sender.sender.cache_clear()
    try:
        for address in ("/.well-known/security.txt", "/security.txt"):
            said = client.get(address).text.splitlines()
            assert said[0] == "Contact: mailto:forum@exempel.se"
            assert said[1] == "Expires: 2027-05-15T00:00:00Z"
    finally:
        sender.sender.cache_clear()


def test_without_a_mailbox_there_is_no_security_txt(client):
    assert client.get("/.well-known/security.txt").status_code == 404
