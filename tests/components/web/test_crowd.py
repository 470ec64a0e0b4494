"""As many as there is room for: the next one is told so, and the log stays short."""

import asyncio
import resource
import socket
import threading
from contextlib import ExitStack, suppress
from urllib.parse import urlsplit

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from uvicorn.protocols.http.auto import AutoHTTPProtocol
from websockets.exceptions import ConnectionClosedOK, InvalidStatus
from websockets.sync.client import connect

from bench.session import visiting
from components.render.paper import text
from components.web import crowd, patience
from components.web.crowd import Crowd
from components.web.headers import SecurityHeaders
from tests.server import served

QUERY = "lan=04&bransch=industri"


async def page(request):
    return PlainTextResponse("Sidan")


#: The connections that have been looked at.
LOOKED: list[object] = []


async def slow(request):
    looked = len(LOOKED)
    while len(LOOKED) < looked + 3:  # more than a connection that asks for nothing is given
        await asyncio.sleep(0.01)
    return PlainTextResponse("Sidan")


async def stream(websocket):
    await websocket.accept()
    await websocket.receive()
    await websocket.close()


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setenv(crowd.VARIABLE, "2")
    app = Starlette(
        routes=[WebSocketRoute("/_stcore/stream", stream), Route("/{rest:path}", page)],
        middleware=[Middleware(SecurityHeaders), Middleware(Crowd)],
    )
    with TestClient(app) as made:  # one loop for all its sockets
        yield made


def test_the_next_one_is_told_when_to_come_again(client):
    with ExitStack() as opened:
        for _ in range(2):
            assert client.get("/q1").text == "Sidan"
            opened.enter_context(client.websocket_connect("/_stcore/stream"))
        for name in ("/", "/q1", "/lia", "/forum/"):
            full = client.get(name)
            assert (full.status_code, full.headers["retry-after"]) == (503, "60")
            assert full.headers["cache-control"] == "no-store"
            assert "content-security-policy" in full.headers
            assert text.FULL in full.text
            assert 'href="/handout"' in full.text
        for name in ("/blad/q1", "/handout", "/halsa", "/folj/1", "/_stcore/health"):
            assert client.get(name).text == "Sidan"
        with (
            pytest.raises(WebSocketDenialResponse) as refused,
            client.websocket_connect("/_stcore/stream"),
        ):
            pass
        assert (refused.value.status_code, refused.value.headers["retry-after"]) == (503, "60")
    assert client.get("/q1").text == "Sidan"
    with client.websocket_connect("/_stcore/stream"):
        pass


@pytest.mark.parametrize("said", ["0", "-1", "många", "1.5", "²"])
def test_what_is_no_number_of_visitors_stops_the_start(monkeypatch, said):
    monkeypatch.setenv(crowd.VARIABLE, said)
    with pytest.raises(ValueError, match="Skriv hur många"):
        crowd.allowed()


@pytest.mark.parametrize(
    ("said", "files", "most"),
    [
        ("", 1024, 96), ("", 65_536, 500), ("40", 1024, 40), ("4000", 1024, 96), ("", 256, 1),
        ("4000", resource.RLIM_INFINITY, 4000),
    ],
)  # fmt: skip
def test_there_is_room_for_no_more_than_the_process_has_files_for(monkeypatch, said, files, most):
    monkeypatch.setenv(crowd.VARIABLE, said)
    monkeypatch.setattr(resource, "getrlimit", lambda _: (files, files))
    assert crowd.allowed() == most


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((1024, 524_288), (65_536, 524_288)), ((1024, 4096), (4096, 4096)),
        ((1024, resource.RLIM_INFINITY), (65_536, resource.RLIM_INFINITY)), ((4096, 4096), None),
        ((70_000, 70_000), None), ((resource.RLIM_INFINITY, resource.RLIM_INFINITY), None),
    ],
)  # fmt: skip
def test_the_process_takes_the_files_it_is_allowed(monkeypatch, before, after):
    asked = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: before)
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    crowd.make_room()
    assert asked == ([after] if after else [])


def test_a_server_that_is_full_says_so_stays_quiet_and_recovers(var, tmp_path):
    log = tmp_path / "logg"
    with served(var, env={crowd.VARIABLE: "3"}, said=log) as app:
        with ExitStack() as opened:
            for _ in range(3):
                opened.enter_context(visiting(app, "q1")).rerun(QUERY)
            for _ in range(40):
                with pytest.raises(InvalidStatus) as refused, visiting(app, "q1"):
                    pass
                assert refused.value.response.status_code == 503
                assert refused.value.response.headers["retry-after"] == "60"
            full = httpx.get(f"{app}/q1?{QUERY}")
            assert (full.status_code, text.FULL in full.text) == (503, True)
            assert httpx.get(f"{app}/blad/stod?{QUERY}").status_code == 200
            assert httpx.get(f"{app}/halsa").status_code == 200
        while httpx.get(f"{app}/q1?{QUERY}").status_code == 503:  # the server sees them leave
            pass
        with visiting(app, "q1") as again:
            assert again.rerun(QUERY)[1]
    lines = log.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.strip()]) < 12
    assert "127.0.0.1" not in " ".join(lines[6:])


@pytest.mark.parametrize("asked", [False, True], ids=["first", "next"])
@pytest.mark.parametrize(
    "said", [b"", b"GET /halsa HTTP/1.1\r\nHost: a"], ids=["nothing", "a part"]
)
def test_a_connection_that_asks_for_nothing_is_ended(impatient, said, asked):
    with socket.create_connection((impatient.hostname, impatient.port), timeout=60) as one:
        if asked:
            one.sendall(b"GET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n")
            answer = b""
            while b"Sidan" not in answer:
                answer += one.recv(65_536)
        one.sendall(said)
        with suppress(ConnectionResetError):
            assert one.recv(65_536) == b""


def test_a_socket_and_a_slow_answer_are_left_alone(impatient):
    base = impatient.geturl()
    with connect(f"{base.replace('http', 'ws')}/_stcore/stream") as one:
        assert httpx.get(f"{base}/slow").text == "Sidan"
        one.send("nu")
        with pytest.raises(ConnectionClosedOK):
            one.recv()


@pytest.fixture(scope="module")
def impatient():
    """A small server whose connections have a fifth of a second."""
    made, look = AutoHTTPProtocol.connection_made, patience._look

    def looked(protocol, *more):
        LOOKED.append(protocol)
        look(protocol, *more)

    patience._look = looked
    patience.begin(0.2)
    app = Starlette(routes=[WebSocketRoute("/_stcore/stream", stream), Route("/{rest:path}", page)])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", timeout_keep_alive=2))
    begun = threading.Event()

    async def serve():
        task = asyncio.ensure_future(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        begun.set()
        await task

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    begun.wait()
    port = server.servers[0].sockets[0].getsockname()[1]
    yield urlsplit(f"http://127.0.0.1:{port}")
    server.should_exit = True
    thread.join()
    AutoHTTPProtocol.connection_made, patience._look = made, look
