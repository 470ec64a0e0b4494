"""Streamlit's own files: compressed, kept for ever, and nothing outside their folder."""

import gzip

import brotli
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.web import transfer

SCRIPT = next(file for file in (transfer._FOLDER / "js").glob("index.*.js"))
ADDRESS = f"/static/js/{SCRIPT.name}"


@pytest.fixture
def client() -> TestClient:
    beyond = Route("/{path:path}", lambda request: PlainTextResponse("streamlit's own"))
    return TestClient(Starlette(routes=[beyond], middleware=[Middleware(transfer.PackedStatic)]))


@pytest.mark.parametrize(("accepted", "encoding"), [("gzip, deflate, br", "br"), ("gzip", "gzip")])
def test_a_script_is_sent_compressed_and_kept_for_ever(client, accepted, encoding):
    with client.stream("GET", ADDRESS, headers={"accept-encoding": accepted}) as answer:
        body = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == encoding
    assert answer.headers["vary"] == "accept-encoding"
    assert "immutable" in answer.headers["cache-control"]
    unpacked = brotli.decompress(body) if encoding == "br" else gzip.decompress(body)
    assert unpacked == SCRIPT.read_bytes()
    assert len(body) < len(unpacked) / 2


def test_a_reader_that_takes_no_compression_gets_streamlits_own(client):
    answer = client.get(ADDRESS, headers={"accept-encoding": "identity"})
    assert answer.text == "streamlit's own"


@pytest.mark.parametrize(
    "address",
    [
        "/static/%2e%2e/%2e%2e/__init__.py",
        "/static/js/none.js",
        "/static/%00",
        f"/static/{'a' * 300}",
    ],
)
def test_a_file_that_is_not_there_is_not_streamlits_page(client, address):
    """A proxy asks the next process then: while versions change, that one may have it."""
    answer = client.get(address, headers={"accept-encoding": "br"})
    assert (answer.status_code, answer.content) == (404, b"")


def test_nothing_else_is_answered(client):
    assert client.get("/q1", headers={"accept-encoding": "br"}).text == "streamlit's own"
