"""Every route and every choice with whatever hypothesis thinks of: answered or refused in Swedish.

The whole stack of app.py stands before a page that looks like Streamlit's own.
"""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

import app
from components import sheets
from components.address import choices
from components.kit import words
from components.web import routes
from data import editions
from tests.components.elsewhere import Elsewhere
from tests.rotation import COUNTIES, SECTORS, case

HTML = '<!doctype html>\n<html lang="en">\n<head>\n<title>Streamlit</title></head><body></body>'

#: What is no answer, and what an error looks like when nobody has caught it.
ANSWERED = {200, 204, 303, 307, 308, 403, 404, 414}
TRACES = ("Traceback", "sqlite3", "Internal Server Error", 'File "', "Exception")

SOUND = (
    *COUNTIES, *SECTORS, "0484", "1880", "2025", "2027-v05", "100", "distans", "presentation", "1",
    "MYH2025/3888", "ht2027", "2026-11-16",
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(SOUND),
    st.text(max_size=60),
    st.integers().map(str),
    st.floats().map(str),
    st.from_regex(r"[<>'\"&;=%{}$\\/.\x00-\x1f]{1,20}", fullmatch=True),
)
QUERIES = st.lists(
    st.tuples(st.one_of(st.sampled_from(choices.NAMES), st.text(max_size=10)), VALUES), max_size=6
)
ENDINGS = st.sampled_from(["", "", "", ".csv", ".1.csv", ".99.csv", ".xlsx", ".ics", ".json", "."])
NAMES = st.one_of(
    st.sampled_from([*sheets.SLUGS, *sheets.QUARTERS, "1", "0", "-1", "9" * 12]),
    st.text(max_size=30),
)
PATHS = st.one_of(
    st.sampled_from([f"/{page}" for page in words.PAGES]),
    st.sampled_from([route.path for route in routes.ROUTES if "{" not in route.path]),
    st.builds(
        lambda where, name, ending: f"/{where}/{name}{ending}",
        st.sampled_from(["blad", "protokoll", "folj"]), NAMES, ENDINGS,
    ),
    st.text(max_size=40).map(lambda rest: f"/{rest}"),
)  # fmt: skip


def as_it_is(request):
    return HTMLResponse(HTML)


@pytest.fixture(scope="module")
def stack() -> Starlette:
    """Our middleware and routes, as Streamlit puts them together."""
    return Starlette(
        routes=[*routes.ROUTES, Route("/{rest:path}", as_it_is)],
        middleware=app.app._user_middleware,
    )


@pytest.mark.parametrize("examples", [case(60, id="some"), case(3000, id="many", often=False)])
def test_any_address_is_answered_or_refused_in_swedish(stack, var, monkeypatch, examples):
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(routes, "HEAVY", Elsewhere())
    client = TestClient(stack, raise_server_exceptions=True, follow_redirects=False)

    @settings(
        max_examples=examples, derandomize=True, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(PATHS, QUERIES)
    def asked(path: str, query: list[tuple[str, str]]) -> None:
        answer = client.get("http://forum.example" + quoted(path), params=query)
        assert answer.status_code in ANSWERED
        assert answer.headers["content-security-policy"]
        if "text/html" in answer.headers.get("content-type", ""):
            assert 'lang="sv"' in answer.text
        if not answer.headers.get("content-type", "").startswith("application/vnd"):
            assert [trace for trace in TRACES if trace in answer.text] == []

    asked()


def quoted(path: str) -> str:
    """As a client has to write it; whatever cannot be written is left out."""
    return quote(path.encode("utf-8", "replace"), safe="/.")
