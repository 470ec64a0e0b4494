"""Streamlit's own addresses: what no page uses is refused before Streamlit sees it."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from streamlit import net_util
from streamlit.web.server.starlette import starlette_websocket

from components.render.paper import text
from components.web.headers import SecurityHeaders
from components.web.streamlits import OpenAddresses

EVERY = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


async def streamlits(request):
    return PlainTextResponse("Streamlit")


async def socket(websocket):
    """As Streamlit does it: its own check of the origin first."""
    headers = websocket.headers
    if not starlette_websocket._is_origin_allowed(headers.get("origin"), headers.get("host")):
        await websocket.close()
        return
    await websocket.accept()
    await websocket.send_text("Streamlit")


APP = Starlette(
    routes=[
        WebSocketRoute("/_stcore/stream", socket),
        Route("/{rest:path}", streamlits, methods=EVERY),
    ],
    middleware=[Middleware(SecurityHeaders), Middleware(OpenAddresses)],
)


def client(here: str = "192.0.2.7") -> TestClient:
    return TestClient(APP, base_url="https://forum.example", client=(here, 50000))


@pytest.mark.parametrize("method", EVERY)
@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/upload_file/session/file", "/q1/_stcore/upload_file/session/file",
        "/_stcore/upload_file", "/_stcore/metrics", "/_stcore/agent/interact",
        "/_stcore/agent/mcp", "/_stcore/script-health-check", "/_stcore/anything-new", "/_stcore/",
    ],
)  # fmt: skip
def test_what_no_page_uses_is_refused_with_our_page_and_headers(method, path):
    answer = client().request(method, path)
    assert answer.status_code == 403
    assert "content-security-policy" in answer.headers
    assert method == "HEAD" or text.CLOSED in answer.text


@pytest.mark.parametrize(
    "path",
    ["/", "/q1", "/_stcore/health", "/_stcore/host-config", "/_stcore/bidi-components/a/b.js"],
)
def test_what_a_page_uses_is_open(path):
    assert client().get(path).text == "Streamlit"


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/interact"])
def test_the_operator_at_the_machine_reads_metrics(path):
    for here in ("127.0.0.1", "::1"):
        assert client(here).get(path).text == "Streamlit"
    for name in ("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via"):
        assert client("127.0.0.1").get(path, headers={name: "192.0.2.7"}).status_code == 403


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example", "https://forum.example.evil.example", "null", "https://",
        "http://localhost", "http://127.0.0.1:8501", "https://forum.example:444",
        "https://FORUM.example", "",
    ],
)  # fmt: skip
def test_a_socket_from_another_sites_page_is_refused_and_nobody_outside_is_asked(
    origin, monkeypatch
):
    def outside():
        raise AssertionError("a host outside is asked for the server's address")

    monkeypatch.setattr(net_util, "get_external_ip", outside)
    monkeypatch.setattr(net_util, "get_internal_ip", outside)
    opened = client().websocket_connect(
        "/_stcore/stream", headers={"Host": "forum.example", "Origin": origin}
    )
    with pytest.raises(WebSocketDisconnect), opened:
        pass


@pytest.mark.parametrize("origin", ["https://forum.example", None])
def test_a_socket_of_our_own_page_is_opened(origin):
    headers = {"Host": "forum.example"} | ({"Origin": origin} if origin else {})
    with client().websocket_connect("/_stcore/stream", headers=headers) as opened:
        assert opened.receive_text() == "Streamlit"
