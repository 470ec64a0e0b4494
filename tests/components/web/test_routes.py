"""Light pages: one sheet as HTML or CSV, once for all who ask."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from html.parser import HTMLParser

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import sheets
from components.address import choices
from components.address.arrival import CompleteAddress
from components.web import routes
from components.web.first_paint import FirstPaint
from components.web.once import Once
from data import editions
from tests.conftest import COMPARED_QUERY


@pytest.fixture
def client(var, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    return TestClient(Starlette(routes=routes.ROUTES), base_url="http://forum.example")


def run(ask):
    """In a thread of its own: a worker that has driven a browser has a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(ask())).result()


class Tags(HTMLParser):
    """Every start tag with its attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)

    def meta(self, name: str) -> str:
        return next(
            a["content"] for t, a in self.tags if name in (a.get("name"), a.get("property"))
        )


@pytest.mark.parametrize("slug", sheets.SLUGS)
def test_every_sheet_is_a_complete_page_without_script(client, slug):
    answer = client.get(f"/blad/{slug}?lan=18&bransch=vard&{COMPARED_QUERY}")
    page = Tags(answer.text)
    names = [tag for tag, _ in page.tags]
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert ("html", {"lang": "sv"}) in page.tags
    assert names.count("h1") == 1
    assert "script" not in names
    assert page.meta("og:title").endswith("– Årshjulet")
    assert len(page.meta("description")) > 20
    query = f"lan=18&bransch=vard&{COMPARED_QUERY.replace('/', '%2F')}"
    assert f"http://forum.example/blad/{slug}?{query}" in page.words


@pytest.mark.parametrize("slug", sheets.SLUGS)
def test_a_page_asks_no_other_host(client, slug):
    page = Tags(client.get(f"/blad/{slug}").text)
    fetched = [
        attributes.get("src") or attributes.get("href")
        for tag, attributes in page.tags
        if tag in ("script", "img", "iframe", "source") or attributes.get("rel") == "stylesheet"
    ]
    assert fetched == []


def test_a_packed_page_is_small_and_the_same(client):
    plain = client.get("/blad/sysselsattning", headers={"accept-encoding": "identity"})
    packed = client.get("/blad/sysselsattning", headers={"accept-encoding": "br"})
    assert packed.headers["content-encoding"] == "br"
    assert int(packed.headers["content-length"]) < 100_000
    assert packed.text == plain.text


def test_a_page_that_has_not_changed_is_not_sent_again(client):
    first = client.get("/blad/yh-beviljat?lan=18")
    again = client.get("/blad/yh-beviljat?lan=18", headers={"if-none-match": first.headers["etag"]})
    other = client.get("/blad/yh-beviljat?lan=04", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ("{etag}", 304),
        ("W/{etag}", 304),
        ('"another", {etag}', 304),
        ('W/"another",W/{etag}', 304),
        ("*", 304),
        ('"another"', 200),
        ('"another, {etag}"', 200),
        ("", 200),
    ],
)
def test_what_a_reader_has_may_be_a_list_or_weak_or_anything(client, sent, status):
    etag = client.get("/blad/ovrigt").headers["etag"]
    sent = sent.format(etag=etag.strip('"') if sent.startswith('"another, ') else etag)
    assert client.get("/blad/ovrigt", headers={"if-none-match": sent}).status_code == status


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip, br", True),
        ("BR;q=0.5", True),
        ("*", True),
        ("gzip, br;q=0", False),
        ("br;q=0, *", False),
        ("gzip;q=1, *;q=0", False),
        ("vibrant", False),
    ],
)
def test_a_page_is_packed_for_those_who_take_it(client, accepted, packed):
    answer = client.get("/blad/ovrigt", headers={"accept-encoding": accepted})
    assert ("content-encoding" in answer.headers) == packed


def test_names_are_matched_beside_the_event_loop(client, monkeypatch):
    """Matching a misspelling takes its time, and everybody else would wait."""
    real, loops = choices.parse, []

    def parse(*given):
        with suppress(RuntimeError):
            loops.append(asyncio.get_running_loop())
        return real(*given)

    monkeypatch.setattr(choices, "parse", parse)
    assert client.get("/blad/ovrigt?kommun=Eskilstunna").status_code == 200
    shell = CompleteAddress(FirstPaint(client.app))
    pages = TestClient(shell, follow_redirects=False)
    assert pages.get("/q1?kommun=Eskilstunna").status_code == 307
    assert loops == []


def test_no_page_lists_the_folder_of_editions(client, monkeypatch, var):
    def listed(*root):
        raise AssertionError("the folder is listed")

    monkeypatch.setattr(editions, "kept", listed)
    newest = editions.current(var)
    assert f"Utgåva {newest}." in client.get(f"/blad/ovrigt?utgava={newest}").text
    for name in ("finns-inte", "../editions/" + newest, newest + ".sqlite", ".", "a" * 300):
        page = client.get("/blad/ovrigt", params={"utgava": name}).text
        assert f"Utgåva {newest}." in page
        assert "finns inte kvar" in page


def test_an_unknown_sheet_is_a_swedish_page_with_a_way_on(client):
    answer = client.get("/blad/<script>")
    assert answer.status_code == 404
    assert "Bladet finns inte" in answer.text
    assert 'href="/q1"' in answer.text
    assert "<script>" not in answer.text


def test_an_unknown_value_is_named_on_the_page(client):
    assert "län ”99”, som inte finns" in client.get("/blad/yh-beviljat?lan=99").text


@pytest.mark.parametrize(
    "payload",
    ["<script>alert(1)</script>", "'; DROP TABLE county; --", "../../etc/passwd", "\x00", "%00"],
)
@pytest.mark.parametrize("name", ["lan", "kommun", "sok", "utgava", "omrade", "utb"])
def test_a_hostile_value_is_escaped_and_changes_nothing(client, name, payload):
    answer = client.get("/blad/yh-beviljat", params={name: payload})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "Traceback" not in answer.text


def test_an_address_that_is_too_long_is_refused_in_swedish(client):
    answer = client.get("/blad/yh-beviljat", params={"sok": "a" * 5000})
    assert answer.status_code == 414
    assert "Adressen är för lång" in answer.text


def test_csv_has_one_table_or_all(client):
    one = client.get("/blad/yh-beviljat.1.csv").content.decode("utf-8-sig")
    everything = client.get("/blad/yh-beviljat.csv").content.decode("utf-8-sig")
    assert one.startswith("Ansökningsår;")
    assert one in everything
    assert client.get("/blad/yh-beviljat.99.csv").status_code == 404
    assert client.get("/blad/yh-beviljat.exe").status_code == 404


@pytest.mark.parametrize(
    ("name", "starts", "media"),
    [
        ("yh-beviljat.xlsx", b"PK", "spreadsheetml.sheet"),
        ("yh-beviljat.pptx", b"PK", "presentationml.presentation"),
        ("q3.pptx", b"PK", "presentationml.presentation"),
    ],
)
def test_files_of_a_sheet_and_of_a_quarter(client, name, starts, media):
    answer = client.get(f"/blad/{name}?lan=18")
    assert answer.content.startswith(starts)
    assert media in answer.headers["content-type"]
    assert client.get(f"/blad/{name}?lan=18").content == answer.content


def test_a_quarter_is_one_page_with_all_its_sheets(client):
    page = Tags(client.get("/blad/q3?lan=18").text)
    names = [tag for tag, _ in page.tags]
    assert names.count("h1") == 1
    assert names.count("article") == len(sheets.PAGES["q3"])


def test_the_handout_has_every_quarter(client):
    answer = client.get("/handout?lan=18&bransch=vard")
    assert answer.status_code == 200
    assert [f"Q{number}" in answer.text for number in (1, 2, 3, 4)] == [True] * 4


def test_one_programme_has_a_page_and_without_one_it_says_where_to_choose(client):
    page = client.get("/utbildningsblad?lan=04&bransch=industri&kommun=0483&utb=MYH2025%2F3189")
    assert page.status_code == 200
    assert "<h1>Drifttekniker inom kraft-, värme- och processindustri</h1>" in page.text
    assert "radie=50&amp;utb=MYH2025%2F3189" in page.text
    for address in ("/utbildningsblad", "/utbildningsblad?utb=MYH2025%2F999999"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "Ingen utbildning är vald" in answer.text


def test_a_sheet_that_fails_says_so_and_leaves_the_others(client, monkeypatch):
    def broken(*args):
        raise ValueError("trasigt")

    monkeypatch.setattr(routes, "make", broken)
    answer = client.get("/blad/yh-beviljat?lan=23&bransch=kultur")
    assert answer.status_code == 500
    assert "Bladet kunde inte göras" in answer.text
    assert "trasigt" not in answer.text


def test_fifty_who_ask_for_a_new_page_cost_one_making():
    made = []
    gate = threading.Event()

    def make() -> bytes:
        made.append(1)
        gate.wait(10)
        return b"page"

    async def ask() -> list[bytes]:
        once: Once[bytes] = Once(100, len)
        waiting = [asyncio.ensure_future(once.get("key", make)) for _ in range(50)]
        await asyncio.sleep(0)
        gate.set()
        answers = await asyncio.gather(*waiting)
        return [*answers, await once.get("key", make)]

    assert run(ask) == [b"page"] * 51
    assert made == [1]


def test_what_is_kept_is_bounded_and_a_failure_is_not_kept():
    async def ask() -> tuple[list[str], str]:
        once: Once[str] = Once(10, len)
        calls: list[str] = []

        def make(text: str):
            def run() -> str:
                calls.append(text)
                if text == "fail":
                    raise ValueError(text)
                return text

            return run

        for text in ("aaaaaa", "bbbbbb", "aaaaaa"):
            await once.get(text, make(text))
        with pytest.raises(ValueError, match="fail"):
            await once.get("key", make("fail"))
        answer = await once.get("key", make("ok"))
        return calls, answer

    assert run(ask) == (["aaaaaa", "bbbbbb", "aaaaaa", "fail", "ok"], "ok")


def test_neither_nothing_nor_what_was_made_of_something_broken_is_kept():
    async def ask() -> list[str | None]:
        once: Once[str | None] = Once(100, len)
        made = iter([None, "first", "second", "third"])
        sound = iter([False, True])
        return [
            await once.get("key", lambda: next(made)),
            await once.get("key", lambda: next(made), lambda: next(sound)),
            await once.get("key", lambda: next(made), lambda: next(sound)),
            await once.get("key", lambda: next(made)),
        ]

    assert run(ask) == [None, "first", "second", "second"]
