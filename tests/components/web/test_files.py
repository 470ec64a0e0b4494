"""Slides and workbooks: made elsewhere, once for all who ask for the same, dropped with them."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.render.paper import text
from components.web import files, routes
from components.web.once import Once
from components.web.workshop import Busy, Ended, Workshop
from data import editions
from tests.components.elsewhere import Elsewhere

HEAVY = [
    "/blad/q3.pptx", "/blad/yh-beviljat.pptx", "/blad/yh-beviljat.xlsx", "/LIA-mall.xlsx",
    "/protokoll/1.pptx",
]  # fmt: skip
LIGHT = ["/blad/q3", "/blad/yh-beviljat", "/blad/yh-beviljat.csv", "/handout", "/lia.ics"]


class Refuses(Elsewhere):
    """Raises ``error``."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    async def do(self, job, *given):
        self.asked.append((job, *given))
        raise self.error


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(routes, "_pages", Once(1 << 26, lambda made: len(made.plain)))
    return TestClient(Starlette(routes=routes.ROUTES))


@pytest.mark.parametrize("error", [Busy(), Ended()])
@pytest.mark.parametrize("address", HEAVY)
def test_a_heavy_file_that_cannot_be_made_now_says_when_to_come_again(
    client, monkeypatch, address, error
):
    monkeypatch.setattr(routes, "HEAVY", Refuses(error))
    answer = client.get(address)
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert text.BUSY in answer.text


@pytest.mark.parametrize("address", LIGHT)
def test_a_light_page_waits_for_no_heavy_file(client, monkeypatch, address):
    monkeypatch.setattr(routes, "HEAVY", refuses := Refuses(Busy()))
    assert client.get(address).status_code == 200
    assert refuses.asked == []


@pytest.mark.parametrize(
    ("address", "others"),
    [
        ("/blad/q3.pptx?lan=14", ["sok=a", "sok=b", "radie=50", "lage=presentation", "mote=7"]),
        ("/blad/yh-beviljat.xlsx?lan=14", ["sok=a", "mote=7&punkt=3", "utb=finns-inte", "hej=1"]),
        ("/blad/yh-beviljat.csv?lan=14", ["sok=a", "utgava=finns-inte"]),
    ],
)
def test_what_changes_nothing_in_a_file_makes_no_other(client, monkeypatch, address, others):
    monkeypatch.setattr(routes, "HEAVY", elsewhere := Elsewhere())
    first = client.get(address)
    made = list(elsewhere.asked)
    for other in others:
        assert client.get(f"{address}&{other}").content == first.content
    assert elsewhere.asked == made


def test_a_search_that_a_file_shows_makes_another(client, monkeypatch):
    monkeypatch.setattr(routes, "HEAVY", elsewhere := Elsewhere())
    for sought in ("svets", "bygg"):
        client.get(f"/blad/utbildningar.xlsx?lan=14&sok={sought}")
    assert len(elsewhere.asked) == 2


def test_a_reader_who_leaves_takes_the_work_along(client, monkeypatch):
    ended = []

    class Slow(Elsewhere):
        async def do(self, job, *given):
            self.asked.append(job)
            begun.set()
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                ended.append(job)
                raise

    scope = {
        "type": "http", "method": "GET", "path": "/blad/q3.pptx", "query_string": b"",
        "headers": [(b"host", b"forum.example")], "scheme": "http", "server": ("forum", 80),
        "root_path": "", "http_version": "1.1",
    }  # fmt: skip
    begun = asyncio.Event()

    async def ask():
        said = iter([{"type": "http.request", "body": b"", "more_body": False}])

        async def receive():
            for message in said:
                return message
            await begun.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            pass

        await client.app(scope, receive, send)

    monkeypatch.setattr(routes, "HEAVY", Slow())
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(ask())).result()
    assert ended == [files.sheet]


def test_a_file_is_made_there_and_says_the_same_as_here(client, monkeypatch):
    here = client.get("/blad/stod.xlsx").headers["content-disposition"]
    monkeypatch.setattr(routes, "HEAVY", workshop := Workshop())
    there = client.get("/blad/stod.xlsx?lan=18")
    assert there.headers["content-disposition"] == here
    assert there.content[:2] == b"PK"
    assert workshop.process
    workshop.end()
