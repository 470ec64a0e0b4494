"""The headers of every answer."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from components.web import routes
from components.web.headers import SCREEN, SecurityHeaders
from data import editions


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    return TestClient(Starlette(routes=routes.ROUTES, middleware=[Middleware(SecurityHeaders)]))


def directives(policy: str) -> dict[str, str]:
    parts = [part.strip().partition(" ") for part in policy.split(";")]
    return {name: value for name, _, value in parts}


@pytest.mark.parametrize(
    "address", ["/blad/yh-utfall", "/blad/yh-utfall.csv", "/blad/finns-inte", "/handout"]
)
def test_a_light_page_runs_no_script_and_fetches_nothing(client, address):
    policy = directives(client.get(address).headers["content-security-policy"])
    assert policy["default-src"] == "'none'"
    assert "script-src" not in policy
    assert "connect-src" not in policy


@pytest.mark.parametrize("address", ["/blad/yh-utfall", "/halsa", "/robots.txt", "/finns-inte"])
def test_every_answer_has_them(client, address):
    headers = client.get(address).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    policy = directives(headers["content-security-policy"])
    assert policy["frame-ancestors"] == "'self'"
    assert policy["base-uri"] == policy["object-src"] == "'none'"


def test_the_screen_runs_our_own_scripts_only():
    scripts = directives(SCREEN)["script-src"]
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert "http" not in SCREEN
    assert scripts.count("'sha256-") == 6  # five of ours and Streamlit's own
