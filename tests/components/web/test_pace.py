"""How much may be made for one address: wide enough for a room, and said in Swedish."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.render.paper import text
from components.web import pace, routes
from components.web.once import Once
from components.web.pace import Allowance
from data import editions
from tests.components.elsewhere import Elsewhere


@pytest.fixture
def open_from(var, monkeypatch):
    """``open_from("192.0.2.7")``: a client with that address, where three pages and one file may
    be made."""
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(pace, "PAGES", Allowance(3))
    monkeypatch.setattr(pace, "FILES", Allowance(1))
    monkeypatch.setattr(routes, "HEAVY", Elsewhere())
    monkeypatch.setattr(routes, "_pages", Once(1 << 26, lambda made: len(made.plain)))
    app = Starlette(routes=routes.ROUTES)
    return lambda address: TestClient(app, client=(address, 1))


def asked(number: int) -> str:
    """A search that nobody has made before: what it finds is made anew."""
    return f"/blad/stod?lan=04&bransch=industri&sok=ord{number}"


def assert_too_fast(answer) -> None:
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")
    assert text.TOO_FAST in answer.text
    assert 'lang="sv"' in answer.text
    assert "content-disposition" not in answer.headers


def test_what_is_new_has_a_limit_and_what_is_kept_has_none(open_from):
    client = open_from("192.0.2.7")
    assert [client.get(asked(number)).status_code for number in range(3)] == [200] * 3
    assert_too_fast(client.get(asked(4)))
    assert [client.get(asked(2)).status_code for _ in range(300)] == [200] * 300  # a room
    assert open_from("192.0.2.8").get(asked(4)).status_code == 200
    assert client.get(asked(4)).status_code == 200  # it is kept now


def test_files_have_a_limit_of_their_own(open_from):
    client = open_from("192.0.2.9")
    assert client.get("/blad/stod.xlsx?lan=04").status_code == 200
    assert_too_fast(client.get("/blad/stod.xlsx?lan=05"))
    assert_too_fast(client.get("/blad/stod.pptx?lan=05"))
    assert client.get("/blad/stod.xlsx?lan=04").status_code == 200
    assert client.get(asked(9)).status_code == 200


def test_whoever_sits_at_the_machine_is_not_counted_unless_a_proxy_does(open_from):
    here = open_from("127.0.0.1")
    assert [here.get(asked(10 + number)).status_code for number in range(5)] == [200] * 5
    through = {"X-Forwarded-Proto": "https"}
    answers = [here.get(asked(20 + number), headers=through).status_code for number in range(4)]
    assert answers == [200, 200, 200, 429]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("192.0.2.7", "192.0.2.8", False),
    ],
)
def test_an_ipv6_network_is_one_address(one, other, same):
    found = {
        pace.asked_by({"type": "http", "client": (it, 1), "headers": []}) for it in (one, other)
    }
    assert (len(found) == 1) is same
    assert pace.asked_by({"type": "http", "client": None, "headers": []}) == ""
