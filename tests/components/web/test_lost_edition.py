"""An edition whose file goes away, or becomes another, while it is read."""

import os
import shutil

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.render.paper import text
from components.web import health, routes
from data import clock, editions

PAGE = "/blad/stod?lan=04&bransch=industri"


@pytest.fixture
def own(var, tmp_path, monkeypatch):
    """The edition's file, in a folder of the test's own."""
    root = tmp_path / "var"
    shutil.copytree(var, root)
    monkeypatch.setenv(editions.VARIABLE, str(root))
    return editions.path(editions.current(root), root)


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=routes.ROUTES))


def new(number: int) -> str:
    """A page that nobody has made: the edition has to be read."""
    return f"{PAGE}&sok=ord{number}"


def test_an_edition_that_is_removed_is_shown_by_whoever_has_it_open(own, client, caplog):
    before = client.get(PAGE).text
    copy = own.read_bytes()
    own.unlink()
    assert client.get(PAGE).text == before
    assert client.get(new(1)).status_code == 200
    state = client.get("/halsa")
    assert (state.status_code, state.json()["varning"]) == (200, health.LEFT)
    assert caplog.text.count("visas") == 1  # once, and not for every page
    own.write_bytes(copy)
    assert "varning" not in client.get("/halsa").json()


def test_an_edition_that_something_else_is_put_in_place_of_too(own, client):
    before = client.get(PAGE).text
    other = own.with_name("draft")
    other.write_bytes(b"no edition")
    other.replace(own)
    assert client.get(PAGE).text == before
    assert client.get(new(2)).status_code == 200
    assert client.get("/halsa").json()["varning"] == health.LEFT


def test_an_edition_that_is_cut_where_it_lies_is_said_and_read_again_when_it_is_whole(own, client):
    assert client.get(new(3)).status_code == 200
    whole = own.read_bytes()
    os.truncate(own, len(whole) // 2)
    answer = client.get(new(4))
    assert answer.status_code == 503
    assert text.NO_EDITION in answer.text
    assert "data.build" not in answer.text  # that is for the operator
    state = client.get("/halsa")
    assert state.status_code == 503
    assert "data.build" in state.json()["fel"]
    own.write_bytes(whole)
    assert client.get(new(4)).status_code == 200


def test_who_comes_when_it_is_gone_gets_a_page_that_says_so(own, client):
    own.unlink()
    answer = client.get(PAGE)
    assert answer.status_code == 503
    assert text.NO_EDITION in answer.text
    assert 'lang="sv"' in answer.text


@pytest.mark.parametrize("today", ["2019-01-01", "2099-12-31"])
def test_a_clock_that_jumps_leaves_every_quarter_readable(own, client, monkeypatch, today):
    assert client.get("/blad/q1").status_code == 200
    monkeypatch.setenv(clock.VARIABLE, today)
    for page in ("q1", "q3", "q4", "lia", "arshjulet", "siffrorna"):
        assert client.get(f"/blad/{page}").status_code == 200, page
