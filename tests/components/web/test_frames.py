"""Other sites frame our pages only where the deployment names them."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.web import frames
from components.web.headers import SecurityHeaders


def policy(path: str) -> str:
    route = Route("/{rest:path}", lambda request: PlainTextResponse("x"))
    app = Starlette(routes=[route], middleware=[Middleware(SecurityHeaders)])
    return TestClient(app).get(path).headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/q1", "/blad/skola"])
def test_nobody_frames_a_page_unless_named(monkeypatch, path):
    monkeypatch.delenv(frames.VARIABLE, raising=False)
    assert policy(path).endswith("; frame-ancestors 'self'")
    monkeypatch.setenv(frames.VARIABLE, "https://www.region.example  https://kommun.example:8443/")
    ends = "; frame-ancestors 'self' https://www.region.example https://kommun.example:8443"
    assert policy(path).endswith(ends)


@pytest.mark.parametrize(
    "said",
    [
        "region.example", "http://region.example", "*", "https://*", "https://*.example",
        "https://region.example/sida", "https://region.example;script-src", "https://",
        "https://a@region.example", "'self'", "https://region.example,https://kommun.example",
        "https://region.example:99999", "data:", "https://région.example",
    ],
)  # fmt: skip
def test_what_is_no_site_stops_the_start(monkeypatch, said):
    monkeypatch.setenv(frames.VARIABLE, said)
    with pytest.raises(ValueError, match="inte är en webbplats"):
        frames.allowed()
