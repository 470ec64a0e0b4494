"""The address that pages print: the deployment's own, whatever name it was asked for by."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.web import base, routes
from data import editions
from tests.components.elsewhere import Elsewhere

OWN = "https://arshjulet.example.se"


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    return TestClient(Starlette(routes=routes.ROUTES))


@pytest.mark.parametrize(
    "path", ["/blad/stod", "/blad/q1", "/handout", "/sitemap.xml", "/robots.txt", "/lia.ics"]
)
def test_a_foreign_name_is_printed_nowhere(client, monkeypatch, path):
    foreign = {"host": "evil.example"}
    assert "evil.example" in client.get(path, headers=foreign).text or path == "/lia.ics"
    monkeypatch.setenv(base.VARIABLE, OWN)
    answer = client.get(path, headers=foreign)
    assert "evil.example" not in answer.text
    assert OWN in answer.text or path == "/lia.ics"


def test_a_foreign_name_makes_no_other_file(client, monkeypatch):
    monkeypatch.setenv(base.VARIABLE, OWN)
    monkeypatch.setattr(routes, "HEAVY", elsewhere := Elsewhere())
    names = ["evil.example", "127.0.0.1:8501", "arshjulet.example.se"]
    files = {client.get("/blad/stod.pptx", headers={"host": name}).content for name in names}
    assert (len(files), len(elsewhere.asked)) == (1, 1)


@pytest.mark.parametrize("said", [OWN, f"{OWN}/", f" {OWN} "])
def test_the_address_has_one_form(monkeypatch, said):
    monkeypatch.setenv(base.VARIABLE, said)
    assert base.configured() == f"{OWN}/"


@pytest.mark.parametrize(
    "said",
    ["arshjulet.example.se", "ftp://a.example", "https://", "https://a.example/x", "https://[",
     "https://a.example?x=1", "https://a.example#x", "https://me@a.example", "https://a.example:x"],
)  # fmt: skip
def test_what_is_no_address_is_said_in_swedish(monkeypatch, said):
    monkeypatch.setenv(base.VARIABLE, said)
    with pytest.raises(ValueError, match="inte är en adress"):
        base.configured()
