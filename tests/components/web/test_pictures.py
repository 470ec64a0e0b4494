"""Pictures over HTTP: who may send one, what becomes of it, and how it is given back."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from components.forum import editors, own_point
from components.forum.editors import Caller, Settings
from components.web import pace, pictures
from components.web import picture_text as text
from components.web.headers import SecurityHeaders
from data import editions
from data.forum import open_book, place
from data.forum.editor import Editor, editor
from tests.components.web import hostile
from tests.forum import made

HOST = "127.0.0.1:8501"
LOCAL = Settings(asked="lokalt", listens="127.0.0.1", port=8501)
ITEM = 2


@pytest.fixture
def chair(var: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """A planned meeting, whose second point is its own."""
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    who = editor("redaktör")
    made.meeting(who)
    return who


@pytest.fixture
def client(chair: Editor) -> TestClient:
    def decide(headers, cookies):
        return editors.decide(LOCAL, Caller(dict(headers), dict(cookies)))

    app = Starlette(routes=pictures.routes(decide), middleware=[Middleware(SecurityHeaders)])
    found = TestClient(app, base_url=f"http://{HOST}")
    found.cookies.set(editors.cookie_name(8501), editors.local_key().kept)
    return found


@pytest.fixture
def send(client: TestClient) -> Callable:
    def sent(body: bytes, item: int = ITEM, seen: str = "", **headers: str):
        told = {"origin": f"http://{HOST}", "content-type": own_point.SENT_AS} | headers
        given = {name.replace("_", "-"): value for name, value in told.items() if value}
        return client.post(f"/egen-bild/{item}?sedd={seen}", content=body, headers=given)

    return sent


def kept() -> str:
    """The address of the point's picture; "" when it has none."""
    found = open_book().pictures([ITEM]).get(ITEM)
    return own_point.address(found) if found else ""


def test_a_picture_is_sent_drawn_anew_and_shown_as_nothing_else(client, send, chair):
    answer = send(hostile.with_place())
    name = kept().partition(".")[0].rpartition("/")[2]
    assert (answer.status_code, answer.json()) == (200, {"said": text.KEPT, "name": name})
    shown = client.get(kept())
    assert shown.headers["content-type"] == "image/png" if kept().endswith("png") else "image/jpeg"
    assert [trace for trace in hostile.TRACES if trace in shown.content] == []
    assert Image.open(io.BytesIO(shown.content)).size == (16, 24)
    policy = shown.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; sandbox;")
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert shown.headers["cross-origin-resource-policy"] == "same-origin"
    for wrong in (kept()[:-3] + "svg", kept()[:-3], "/bild/x.png", "/bild/" + "0" * 32 + ".png"):
        assert client.get(wrong).status_code == 404

    # What is no picture is not kept, and leaves the one that is there.
    before = kept()
    for body, status in ((b"<svg/>", 422), (bytes(pictures.LARGEST + 1), 413)):
        refused = send(body)
        assert (refused.status_code, kept()) == (status, before)
        assert refused.json()["said"] in (text.OTHER_KIND, text.TOO_HEAVY)
    unseen = send(hostile.picture("PNG"))
    assert (unseen.status_code, kept()) == (409, before)
    assert "bytts ut" in unseen.json()["said"]
    assert send(hostile.picture("PNG"), seen=name).status_code == 200
    assert kept() != before
    before = kept()
    assert send(hostile.picture("PNG"), item=77).status_code == 409
    made.close(chair, 1, made.start(chair, 1))
    closed = send(hostile.picture("PNG"), seen=name)
    assert (closed.status_code, kept()) == (409, before)
    assert "stängt" in closed.json()["said"]


@pytest.mark.parametrize(
    "told",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:3000"},
        {"origin": ""},
        {"origin": "null"},
        {"content_type": "text/plain"},
        {"content_type": "multipart/form-data"},
        {"cookie": f"{editors.cookie_name(8501)}=gissad"},
        {"x_forwarded_for": "203.0.113.9"},
        {"host": "evil.example", "origin": "http://evil.example"},
    ],
)
def test_who_is_no_editor_or_comes_from_elsewhere_sends_nothing(client, send, caplog, told):
    if "cookie" in told:
        client.cookies.clear()
    answer = send(hostile.picture("PNG"), **told)
    assert (answer.status_code, answer.json()["said"], kept()) == (403, text.NO_RIGHT, "")
    assert "Skrivning nekad: picture.keep" in caplog.text
    assert "203.0.113.9" not in caplog.text


def test_a_body_that_does_not_say_how_long_it_is_is_counted(client):
    told = {"origin": f"http://{HOST}", "content-type": own_point.SENT_AS}
    body = (bytes(1024 * 1024) for _ in range(6))
    assert client.post(f"/egen-bild/{ITEM}", content=body, headers=told).status_code == 413
    assert kept() == ""


def test_so_many_are_sent_in_a_minute(send, monkeypatch):
    monkeypatch.setattr(pictures, "_SENT", pace.Allowance(1))
    monkeypatch.setattr(pace, "asked_by", lambda scope: "192.0.2.1")
    answers = [send(b"<svg/>") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [422, 429]
