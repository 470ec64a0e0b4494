"""The key of local editing: a cookie for whoever has the printed address, and gone from it."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.forum import editors
from components.forum.editors import Settings
from components.web.local_key import ExchangedKey

LOCAL = Settings(asked="lokalt", listens="127.0.0.1", port=8501)
KEY = f"nyckel={editors.local_key().shown}"


async def page(request):
    return PlainTextResponse(str(request.url))


def client(given: Settings = LOCAL, host: str = "127.0.0.1:8501") -> TestClient:
    app = Starlette(
        routes=[Route("/{rest:path}", page, methods=["GET", "POST"])],
        middleware=[Middleware(ExchangedKey, settings=lambda: given)],
    )
    return TestClient(app, base_url=f"http://{host}", follow_redirects=False)


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("/?{}", "/"),
        ("/q1?lan=18&{}&bransch=vard", "/q1?lan=18&bransch=vard"),
        ("/q1?{}&sok=%C3%A5&{}", "/q1?sok=%C3%A5"),
        ("/forum/?{}&tom=", "/forum?tom="),
    ],
)
def test_the_key_is_exchanged_for_a_cookie_and_leaves_the_address(asked, left):
    answer = client().get(asked.replace("{}", KEY))
    assert (answer.status_code, answer.headers["location"]) == (303, left)
    assert answer.headers["cache-control"] == "no-store"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{editors.cookie_name(8501)}={editors.local_key().kept};")
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert editors.local_key().shown not in f"{answer.headers}{answer.text}"


@pytest.mark.parametrize(
    ("given", "host", "key", "headers"),
    [
        (LOCAL, "127.0.0.1:8501", "nyckel=gissad", {}),
        (LOCAL, "127.0.0.1:8501", "nyckel=", {}),
        (LOCAL, "127.0.0.1:8501", "nyckel=%C3%A5", {}),
        (LOCAL, "127.0.0.1:8501", "nyckel={kept}", {}),
        (LOCAL, "127.0.0.1:8501", "{key}", {"X-Forwarded-For": "192.0.2.7"}),
        (LOCAL, "127.0.0.1:8501", "{key}", {"Via": "1.1 proxy"}),
        (LOCAL, "arshjulet.example", "{key}", {}),
        (LOCAL, "localhost:3000", "{key}", {}),
        (Settings(listens="127.0.0.1", port=8501), "127.0.0.1:8501", "{key}", {}),
        (Settings("lokalt", "0.0.0.0", 8501), "127.0.0.1:8501", "{key}", {}),
        (Settings("lokalt", "127.0.0.1", 8501, login=True), "127.0.0.1:8501", "{key}", {}),
    ],
)
def test_a_key_that_opens_nothing_leaves_the_address_all_the_same(given, host, key, headers):
    key = key.replace("{key}", KEY).replace("{kept}", editors.local_key().kept)
    answer = client(given, host).get(f"/q1?{key}&lan=18", headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (303, "/q1?lan=18")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("address", ["/q1?lan=18", "/q1?sok=nyckel", "/blad/stod?{key}"])
def test_every_other_address_is_as_it_is(address):
    assert client().get(address.replace("{key}", KEY)).status_code == 200


def test_another_site_is_never_sent_to():
    assert client().get(f"http://127.0.0.1:8501//elak.example?{KEY}").status_code == 200


def test_each_start_has_a_key_of_its_own():
    one, other = editors.LocalKey(), editors.LocalKey()
    assert len({one.shown, one.kept, other.shown, other.kept}) == 4
    assert min(map(len, (one.shown, one.kept))) >= 40
