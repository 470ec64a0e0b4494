"""Hostile and over-long addresses: refused or escaped, in Swedish, and everything else works.

The first paint stands in front of a page that looks like Streamlit's own, because what is
tested is what we put into it.
"""

import asyncio
import io
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from pptx import Presentation
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components import sheets
from components.address import choices
from components.address.arrival import CompleteAddress
from components.kit import words
from components.render.paper import text
from components.web import light, routes
from components.web.first_paint import FirstPaint
from data import editions
from tests import rotation
from tests.components.elsewhere import Elsewhere
from tests.mutated import mutated

#: Each with what it would leave in a page that believed it.
PAYLOADS = {
    "<script>alert(1)</script>": "<script>alert",
    '"><img src=x onerror=alert(1)>': "<img src=x",
    "' OR 1=1; DROP TABLE county; --": "OperationalError",
    "../../../../etc/passwd": "root:",
    "{{ 7*191 }}": "1337",
    "=HYPERLINK(1)": "Traceback",
    "\x00\x07\ud7ff\u202e": "\x00",
    "å" * 3000: "å" * 200,
}

#: What an error looks like when nobody has caught it.
TRACES = ("Traceback", "sqlite3", "Internal Server Error", 'File "')

HTML = '<!doctype html>\n<html lang="en">\n<head>\n<title>Streamlit</title></head><body></body>'


def streamlit(request):
    return HTMLResponse(HTML)


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    pages = [Route(f"/{page}", streamlit) for page in words.PAGES]
    between = [Middleware(CompleteAddress), Middleware(FirstPaint)]
    return TestClient(Starlette(routes=[*routes.ROUTES, *pages], middleware=between))


def assert_harmless(answer, left: str) -> None:
    assert answer.status_code in (200, 404, 414)
    assert 'lang="sv"' in answer.text
    assert [trace for trace in (left, *TRACES) if trace in answer.text] == []
    if answer.status_code == 414:
        assert text.TOO_LONG in answer.text
    if answer.status_code != 200:
        assert 'href="/q1"' in answer.text


#: What a visitor writes freely meets everything; other choices know their values, and take turns.
FREE = ("sok", "yrke", "utb")
HOSTILE = [
    rotation.case(
        name,
        payload,
        id=f"{name}-{number}",
        often=name in FREE or (place + number) % 8 == 0,
    )
    for place, name in enumerate(choices.NAMES)
    for number, payload in enumerate(PAYLOADS)
]


@pytest.mark.parametrize(("name", "payload"), HOSTILE)
def test_a_hostile_value_is_escaped_or_refused_wherever_it_stands(client, name, payload):
    for address in ("/blad/utbildningar", "/blad/arshjulet", "/blad/q1", "/handout", "/q3", "/"):
        answer = client.get(address, params={name: payload})
        assert_harmless(answer, PAYLOADS[payload])


@pytest.mark.parametrize("seed", range(50))
def test_a_mutated_address_is_answered_before_and_beside_streamlit(client, seed):
    address = mutated(seed)
    assert_harmless(client.get(address), "<script>alert(1)")
    assert_harmless(client.get(f"/blad{address}"), "<script>alert(1)")


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_hostile_slug_is_a_swedish_page_with_a_way_on(client, payload):
    for ending in ("", ".csv", ".xlsx", ".pptx", ".1.csv"):
        answer = client.get(f"/blad/{quote(payload, safe='')}{ending}")
        assert_harmless(answer, PAYLOADS[payload])
        assert answer.status_code in (404, 414)


@pytest.mark.parametrize(
    "path",
    ["/blad", "/blad/", "/blad/q3/", "/blad/q3.xlsx", "/blad/siffrorna.0.csv", "/blad/q1%2f..%2fq2",
     "/blad/components.sheets.skola.sheet", "/blad/skola_figures", "/blad/__init__", "/blad/SKOLA"],
)  # fmt: skip
def test_what_looks_like_a_sheet_but_is_none(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert text.NOT_FOUND in answer.text


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_hostile_search_in_a_file_is_text(client, payload):
    """The search is the one choice whose own words stand in answers, titles and notes."""
    for ending in ("csv", "xlsx", "pptx"):
        answer = client.get(f"/blad/utbildningar.{ending}", params={"sok": payload})
        if answer.status_code != 200:
            assert_harmless(answer, PAYLOADS[payload])
        elif ending == "pptx":
            assert len(Presentation(io.BytesIO(answer.content)).slides) > 1


def test_the_longest_search_there_can_be_works_in_everything(client):
    """Four bytes a letter, and each written with three signs in the address."""
    for ending in ("", ".pptx"):
        answer = client.get(f"/blad/utbildningar{ending}", params={"sok": "🦌" * 120})
        assert answer.status_code == 200


@pytest.mark.parametrize("address", ["/blad/utbildningar", "/handout", "/blad/q1.pptx"])
@pytest.mark.parametrize(
    "query",
    [
        "&".join(f"a{number}=1" for number in range(201)),
        "&".join(f"{name}={quote('å' * 120)}" for name in choices.NAMES),
        "&".join(f"{name}={'<' * 120}" for name in choices.NAMES),
        f"sok={'a' * 5000}",
    ],
    ids=["many", "encoded", "longer when written", "long"],
)
def test_an_address_longer_than_ours_can_be_is_refused_in_swedish(client, address, query):
    answer = client.get(f"{address}?{query}")
    assert answer.status_code == 414
    assert text.TOO_LONG_WHY in answer.text
    assert 'href="/q1"' in answer.text


@pytest.mark.parametrize("page", words.PAGES)
def test_a_page_with_too_many_parameters_opens_as_usual(client, page):
    answer = client.get(f"/{page}?" + "&".join(f"a{number}=1" for number in range(201)))
    assert answer.status_code == 200
    assert words.APP in answer.text


@pytest.mark.parametrize("query", [b"lan=%FF%FE", b"lan=\xff\xfe", b"sok=\xc3", b"&&&=;=&%", b"%"])
def test_bytes_that_are_not_text_are_read_as_far_as_they_can_be(client, query):
    """Straight to the app: no client sends such an address, but somebody else may."""
    for path in ("/blad/yh-beviljat", "/handout", "/q3"):
        # In a thread of its own: a worker that has driven a browser has a loop in this one.
        with ThreadPoolExecutor(1) as pool:
            asked = status_of(client.app, path, query)
            assert pool.submit(asyncio.run, asked).result() in (200, 307)


@pytest.mark.parametrize("host", ['"><script>alert(1)</script>', "[", "a" * 3000, ""])
def test_a_hostile_host_is_escaped_or_refused(client, host):
    for path in ("/blad/yh-beviljat", "/handout"):
        answer = client.get(path, headers={"host": host})
        assert_harmless(answer, "<script>alert")


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("/blad/yh-beviljat", (light.paper, "page")),
        ("/blad/q3", (light.paper, "page")),
        ("/blad/yh-beviljat.csv", (light.tables, "csv_text")),
        ("/blad/yh-beviljat.1.csv", (light.tables, "csv_text")),
        ("/blad/yh-beviljat.xlsx", (light.sheet_data, "workbook")),
        ("/blad/yh-beviljat.pptx", (light.deck, "deck")),
        ("/blad/q3.pptx", (light.deck, "deck")),
        ("/handout", (light.handout, "page")),
    ],
)
def test_an_exporter_that_fails_says_so_and_leaves_the_others(client, monkeypatch, address, part):
    def broken(*args, **options):
        raise RuntimeError("hemligheten i felet")

    query = "?lan=21&bransch=vard&ansokningsar=2023"
    monkeypatch.setattr(*part, broken)
    monkeypatch.setattr(routes, "HEAVY", Elsewhere())
    answer = client.get(address + query)
    assert answer.status_code == 500
    assert "content-disposition" not in answer.headers
    assert text.FAILED_WHY in answer.text
    assert 'href="/q1"' in answer.text
    assert "hemligheten" not in answer.text
    works = "/blad/stod.xlsx" if part[0] is not light.sheet_data else "/blad/stod"
    assert client.get(works + query).status_code == 200


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pptx"])
@pytest.mark.parametrize("slug", ["skola", "stod"])
def test_a_file_is_saved_under_its_own_name(client, slug, ending):
    answer = client.get(f"/blad/{slug}.{ending}")
    assert answer.headers["content-disposition"] == f'attachment; filename="{slug}.{ending}"'


def test_a_table_has_one_number_in_an_address(client):
    assert client.get("/blad/stod.1١.csv").status_code == 404


def test_every_slug_is_safe_in_a_file_name_and_an_address():
    assert [slug for slug in sheets.SLUGS if not slug.replace("-", "").isalnum()] == []


async def status_of(app, path: str, query: bytes) -> int:
    sent = []

    async def send(message) -> None:
        sent.append(message)

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET",
        "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": query,
        "root_path": "", "headers": [(b"host", b"forum.example")], "server": ("forum", 80),
    }  # fmt: skip
    await app(scope, receive, send)
    return sent[0]["status"]
