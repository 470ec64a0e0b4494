"""What an operator's watch reads: pages that fail are said, a lost book only to who asks for it."""

import shutil
import sqlite3

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.kit import changelog
from components.web import health, routes
from data import clock, editions, forum
from data.forum import BrokenBook
from data.store import Store


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    return TestClient(Starlette(routes=routes.ROUTES))


def test_all_is_well(client, var):
    assert client.get("/halsa").json() == {
        "version": changelog.version().number,
        "utgava": editions.current(var),
        "bok": health.NOT_KEPT,
    }
    assert client.get("/halsa?krav=bok").status_code == 200


def test_without_an_edition_it_says_how_to_make_one(client, tmp_path, monkeypatch):
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    answer = client.get("/halsa")
    assert (answer.status_code, "python -m data.build" in answer.text) == (503, True)


@pytest.mark.parametrize("error", [sqlite3.DatabaseError("malformed"), sqlite3.OperationalError()])
def test_an_edition_that_no_page_can_read_is_no_health(client, monkeypatch, error):
    def fails(*asked, **values):
        raise error

    monkeypatch.setattr(Store, "query", fails)
    answer = client.get("/halsa")
    assert (answer.status_code, answer.json()) == (503, {"fel": health.UNREADABLE})


@pytest.mark.parametrize("written", [b"", b"no edition"])
def test_a_damaged_edition_is_no_health(client, var, tmp_path, monkeypatch, written):
    damaged = shutil.copytree(var, tmp_path / "var")
    editions.path(editions.current(var), damaged).write_bytes(written)
    monkeypatch.setenv(editions.VARIABLE, str(damaged))
    assert client.get("/halsa").status_code == 503


@pytest.mark.parametrize("written", [b"\xff", None], ids=["no text", "a folder"])
def test_a_pointer_that_cannot_be_read_is_no_health(client, tmp_path, monkeypatch, written):
    pointer = tmp_path / "current"
    if written is None:
        pointer.mkdir()
    else:
        pointer.write_bytes(written)
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    answer = client.get("/halsa")
    assert (answer.status_code, answer.json()) == (503, {"fel": health.UNREADABLE})


def test_a_lost_book_takes_the_process_out_of_service_only_for_who_needs_it(client, monkeypatch):
    monkeypatch.setattr(forum, "open_book", lambda: BrokenBook("Forumboken går inte att läsa."))
    assert client.get("/halsa").status_code == 200
    assert client.get("/halsa").json()["bok"] == health.BROKEN
    needed = client.get("/halsa?krav=bok")
    assert (needed.status_code, needed.json()["bok"]) == (503, health.BROKEN)


@pytest.mark.parametrize("said", ["igår", "2026-13-01", "28/11 2026", "2026-11-31"])
def test_a_day_that_is_none_is_said_in_swedish(monkeypatch, said):
    monkeypatch.setenv(clock.VARIABLE, said)
    with pytest.raises(ValueError, match="inte är ett datum"):
        clock.today()
