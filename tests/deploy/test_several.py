"""Two processes behind nginx: a session stays with its process, and comes to the other one when
that is gone; everybody else notices nothing.

One deployment for all tests of this file. They leave it as they found it.
"""

import logging
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from threading import Event

import httpx
import pytest
from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import WebSocket
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed

from bench.session import Session, visiting
from components.kit import changelog
from components.screen.forum import text as forum_text
from components.web import health, picture_text, pictures
from data.forum import editor as editing
from data.forum import engine as engines
from data.forum.editor import Editor
from data.forum.errors import BookError
from tests import local_workbook
from tests.browser.rig import Tab, new_window
from tests.browser.rig import eventually as seen
from tests.deploy import guide
from tests.deploy.guide import Machine
from tests.deploy.rig import COOKIE, Deployment, eventually
from tests.forum import made, postgres

QUERY = "lan=04&bransch=industri"
PAGE = f"/q3?{QUERY}"
EDITOR, STRANGER = "kansli@region.example", "nyfiken@foretag.example"


@pytest.fixture(scope="module")
def installed(nginx: str, server: postgres.Server, var: Path) -> Iterator[Machine]:
    """Set up as docs/operation.md says. It has editions and a book of its own."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    users = [
        User(sub=address, claims={"email": address, "email_verified": True})
        for address in (EDITOR, STRANGER)
    ]
    with run_server_in_thread(user_claims=users) as provider:
        address = f"http://localhost:{provider.server_port}"
        with guide.installed(var, server, address) as shell:
            yield shell


@pytest.fixture
def there(installed: Machine) -> Deployment:
    """With both processes, whatever the test before did to them."""
    return running(installed.there, 2)


@pytest.fixture
def reached(installed: Machine) -> Deployment:
    """With one process at least, for what shows the same with one as with two."""
    return running(installed.there, 1)


def running(deployment: Deployment, number: int) -> Deployment:
    """At least so many of the processes are there; those that are started show pages."""
    gone = [port for port in deployment.ports if not deployment.pid(port).exists()]
    started = gone[: max(0, number - len(deployment.ports) + len(gone))]
    for port in started:
        deployment.start(port)
    for port in started:
        deployment.wait(port)
    return deployment


def states(there: Deployment) -> list[dict[str, str]]:
    """What each process says of itself."""
    return [httpx.get(f"http://127.0.0.1:{port}/halsa").json() for port in there.ports]


def arrived(there: Deployment, page: str = PAGE) -> str:
    """The cookie of a browser that comes for the first time."""
    with there.client() as client:
        client.get(page).raise_for_status()
        return client.cookies[COOKIE]


@contextmanager
def visit(there: Deployment, cookie: str) -> Iterator[Session]:
    """An open page of a browser with this cookie."""
    headers = {"Cookie": f"{COOKIE}={cookie}", "Origin": there.address}
    with visiting(there.address, "q3", headers, f"{there.address}{PAGE}", there.tls) as session:
        yield session


def drawn(session: Session) -> list[str]:
    """The texts of a run of the page."""
    _, came = session.rerun(QUERY)
    return [text for one in came if (text := one.delta.new_element.markdown.body)]


def test_a_browser_stays_with_its_process_and_one_address_has_many(there):
    with there.client() as client:
        first = client.get(PAGE)
        again = client.get(PAGE)
    (cookie,) = first.headers.get_list("set-cookie")
    assert cookie.startswith(f"{COOKIE}=")
    assert {"Secure", "HttpOnly", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "set-cookie" not in again.headers
    kept = client.cookies[COOKIE]
    assert {there.process_of(kept) for _ in range(4)} == {there.process_of(kept)}
    assert {there.process_of(f"{number:012x}") for number in range(12)} == set(there.ports)


@pytest.mark.parametrize("forged", ["", "x", "../../etc", "f" * 400])
def test_a_cookie_that_is_not_ours_is_replaced(there, forged):
    with there.client() as client:
        answer = client.get(PAGE, headers={"Cookie": f"{COOKIE}={forged}"})
    assert answer.status_code == 200
    assert answer.headers["set-cookie"].startswith(f"{COOKIE}=")


def test_what_everybody_reads_is_kept_before_the_processes_and_known_by_its_fingerprint(there):
    def copies(address: str) -> list[str]:
        path = address.partition("?")[0]
        return [line["kopia"] for line in there.log if line["adress"] == path]

    for address in (f"/blad/yh-beviljat?{QUERY}", f"/q4?{QUERY}"):
        with there.client() as client:
            first = client.get(address)
            again = client.get(address, headers={"if-none-match": first.headers["etag"]})
            eventually(
                lambda a=address: client.get(a).content and "REVALIDATED" in copies(a), "compared"
            )
        assert (again.status_code, again.content) == (304, b"")
        assert copies(address)[0] == "MISS"
        assert "HIT" in copies(address)
        plain = client_without_packing(there, address)
        assert "content-encoding" not in plain.headers
        assert plain.text == first.text


def test_the_style_of_the_screen_is_kept_before_the_processes(there):
    with there.client() as client:
        named = re.search(r'href="(/stil/[^"]+)"', client.get(PAGE).text)
        assert named is not None
        answers = [client.get(named[1]) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    eventually(lambda: "HIT" in [one["kopia"] for one in there.log if one["adress"] == named[1]])


def client_without_packing(there: Deployment, address: str) -> httpx.Response:
    with there.client(headers={"Accept-Encoding": "br;q=0, identity"}) as client:
        return client.get(address)


def test_nginx_writes_neither_addresses_of_visitors_nor_what_they_search_for(there):
    with there.client() as client:
        client.get(f"/blad/utbildningar?{QUERY}&sok=hemlig")
        eventually(lambda: there.log[-1]["adress"] == "/blad/utbildningar", "the line")
    written = (there.root / "var/log/nginx/arshjulet.log").read_text()
    assert "hemlig" not in written
    assert set(there.log[-1]) == {
        "tid", "metod", "adress", "status", "byte", "sekunder", "kopia", "process"
    }  # fmt: skip
    assert {line["process"].partition(":")[0] for line in there.log} <= {"127.0.0.1", ""}


@pytest.mark.parametrize(
    ("who", "said"), [(EDITOR, forum_text.EDITOR), (STRANGER, forum_text.NOT_ON_THE_LIST)]
)
def test_editing_is_by_login_at_any_process(there, who, said):
    with there.client(follow_redirects=True) as client:
        client.get(PAGE)
        with visit(there, client.cookies[COOKIE]) as session:
            _, came = session.rerun(QUERY)
            (button,) = (
                one.delta.new_element.button
                for one in came
                if one.delta.new_element.button.label == forum_text.LOG_IN
            )
            _, came = session.rerun(QUERY, [WidgetState(id=button.id, trigger_value=True)])
        (login,) = (one.auth_redirect.url for one in came if one.auth_redirect.url)
        # Each step may come to another process: what they share is in the secrets.
        brought_to(client, "0" * 12)
        authorize = client.get(login, follow_redirects=False).headers["location"]
        brought_to(client, "5" * 12)
        answer = httpx.post(authorize, data={"sub": who})
        assert answer.headers["location"].startswith(f"{there.address}/oauth2callback")
        client.get(answer.headers["location"], follow_redirects=False)
        client.get("/_stcore/health")
        cookies = "; ".join(f"{one.name}={one.value}" for one in client.cookies.jar)
    headers = {"Cookie": cookies, "Origin": there.address}
    with visiting(there.address, "q3", headers, f"{there.address}{PAGE}", there.tls) as session:
        assert said in drawn(session)


def brought_to(client: httpx.Client, place: str) -> None:
    """As when the process that a browser had is gone."""
    for cookie in client.cookies.jar:
        if cookie.name == COOKIE:
            cookie.value = place


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/upload_file/a/b"])
def test_what_is_the_operators_is_not_open_through_the_proxy(there, path):
    with there.client() as client:
        assert client.get(path).status_code == 403


@pytest.mark.parametrize(("size", "status"), [(pictures.LARGEST, 403), (pictures.LARGEST + 1, 413)])
def test_a_picture_as_large_as_it_may_be_comes_to_a_process(there, size, status):
    """Which says that a visitor may not send one; what is larger comes no further than nginx."""
    with there.client() as client:
        answer = client.post("/egen-bild/1", content=bytes(size))
    assert answer.status_code == status
    assert (picture_text.NO_RIGHT in answer.text) == (status == 403)


def test_plain_http_leads_to_the_encrypted_address(there):
    answer = httpx.get(f"http://127.0.0.1:{there.plain}{PAGE}")
    assert answer.status_code == 308
    assert answer.headers["location"] == f"https://127.0.0.1{PAGE}"


def test_a_new_edition_is_seen_by_every_process_without_a_restart(there, installed):
    (before,) = {state["utgava"] for state in states(there)}
    cookies = {there.process_of(cookie): cookie for cookie in (f"{n:012x}" for n in range(12))}
    assert set(cookies) == set(there.ports)
    with ExitStack() as stack:
        sessions = [stack.enter_context(visit(there, cookie)) for cookie in cookies.values()]
        assert [any(before in text for text in drawn(one)) for one in sessions] == [True] * 2
        local_workbook.fill(there.root / "var/lib/arshjulet/nya-filer", {})
        installed.follow("New figures")
        (after,) = {state["utgava"] for state in states(there)}
        assert after != before
        assert [any(after in text for text in drawn(one)) for one in sessions] == [True] * 2
    with there.client() as client:
        address = f"/blad/yh-beviljat?{QUERY}"
        eventually(lambda: after in client.get(address).text, "the new edition")


def test_the_copy_that_is_put_back_has_what_was_written_before_it(there, installed, server):
    made.order(written_by(server), "beställd", "skickad", title="Före kopian")
    save, restore = guide.section("Backup and restore")
    assert "forum-" in installed.do(*save)
    made.order(written_by(server), "beställd", "skickad", title="Efter kopian")
    with there.client() as client:
        address = f"/blad/bestallningar?{QUERY}"
        eventually(lambda: "Efter kopian" in client.get(address).text, "what was written")
        assert "är tillbaka" in installed.do(*restore)
        for port in there.ports:
            there.wait(port)
        eventually(lambda: "Efter kopian" not in client.get(address).text, "the copy")
        assert "Före kopian" in client.get(address).text


def test_the_guide_asks_whether_it_is_well(there, installed):
    assert installed.follow("Is it well?").count('"bok":"går att läsa"') == 2


def test_the_guide_installs_what_the_machine_lacks(installed):
    asked = (installed.there.root / "asked").read_text(encoding="utf-8")
    assert "apt-get install -y python3 python3-venv nginx-light openssl curl postgresql" in asked
    assert "adduser --system --group" in asked
    secrets = installed.there.root / "etc/arshjulet/secrets.toml"
    assert secrets.stat().st_mode & 0o007 == 0


def written_by(server: postgres.Server) -> Editor:
    """An editor of the deployment's book."""
    return editing.editor("redaktör", engines.of(server.format("arshjulet")))


def test_a_book_whose_server_goes_away_and_comes_back_loses_nothing(there, server):
    editor = written_by(server)
    made.order(editor, "beställd", "skickad", title="Mekatroniker i två delar")
    address = f"/blad/bestallningar?{QUERY}"
    read = [f"http://127.0.0.1:{port}{address}" for port in there.ports]
    assert all("Mekatroniker i två delar" in httpx.get(one).text for one in read)
    server.stop()
    try:
        assert [state["bok"] for state in states(there)] == [health.BROKEN] * 2
        for port in there.ports:  # what the book is no part of is read
            answer = httpx.get(f"http://127.0.0.1:{port}/blad/yh-pagar?{QUERY}")
            assert answer.status_code == 200
        answers = [httpx.get(one) for one in read]
        assert [answer.status_code for answer in answers] == [200, 200]
        assert not any("Mekatroniker" in answer.text for answer in answers)
        with pytest.raises(BookError):
            made.order(editor, "beställd", "skickad", title="Skrivs aldrig")
    finally:
        server.start()
    eventually(lambda: {state["bok"] for state in states(there)} == {health.KEPT}, "the book")
    assert all("Mekatroniker i två delar" in httpx.get(one).text for one in read)
    made.order(editor, "beställd", "skickad", title="Skrivs efteråt")
    assert all("Skrivs efteråt" in httpx.get(one).text for one in read)
    assert not any("Skrivs aldrig" in httpx.get(one).text for one in read)


@contextmanager
def readers(there: Deployment) -> Iterator[Callable[[], int]]:
    """Two who read light pages and files all the time, each another address, so that every one
    is asked of a process; gives how many have been read. Fails, also when it is asked, if one
    is not."""
    stop, numbers, done = Event(), count(), []

    def read() -> None:
        with there.client() as client:
            while not stop.is_set():
                number = next(numbers)
                for address in (f"/robots.txt?{number}", f"/blad/stod?{QUERY}&a={number % 9}"):
                    answer = client.get(address)
                    assert answer.status_code == 200, (address, answer.status_code, answer.text)
                    done.append(address)
                stop.wait(0.05)  # a reader who takes every moment leaves none for a start

    def so_far() -> int:
        for one in reading:
            if one.done():
                one.result()  # says what was not read
        return len(done)

    with ThreadPoolExecutor(2) as pool:
        reading = [pool.submit(read) for _ in range(2)]
        try:
            yield so_far
        finally:
            stop.set()
        for one in reading:
            one.result()


def further(read: Callable[[], int], number: int = 40) -> None:
    """Until so many more pages have been read."""
    wanted = read() + number
    eventually(lambda: read() >= wanted, "more pages")


def test_one_process_killed_and_an_upgrade_under_load_are_noticed_by_nobody(there, installed):
    cookie = arrived(there)
    home = there.process_of(cookie)
    (other,) = {*there.ports} - {home}
    with readers(there) as read:
        further(read)
        with visit(there, cookie) as session:
            before = drawn(session)
            there.kill(home)
            with pytest.raises(ConnectionClosed):
                drawn(session)
        # The browser comes again with the same cookie and the same address.
        with visit(there, cookie) as session:
            assert drawn(session) == before
        assert there.process_of(cookie) == other
        further(read)
        # The next version, one process at a time: the one that is gone first.
        changes = installed.folder_of("src") / "CHANGELOG.md"
        old = changelog.newest(changes.read_text(encoding="utf-8"))
        newer = f"## 9.9.9 – 2026-12-24\n\n{changes.read_text(encoding='utf-8')}"
        changes.write_text(newer, encoding="utf-8")
        upgrade, back = guide.section("Upgrade, and going back")
        installed.do(*upgrade)
        assert [state["version"] for state in states(there)] == ["9.9.9"] * 2
        further(read)
        # Its own process is asked again when it is there.
        eventually(lambda: there.process_of(cookie) == home, "its own process")
        with visit(there, cookie) as session:
            assert drawn(session)
        installed.do(*back)
        assert [state["version"] for state in states(there)] == [old.number] * 2
        further(read)
    with visit(there, cookie) as session:
        assert drawn(session) == before


@pytest.mark.browser
def test_an_open_page_comes_back_by_itself_when_its_process_is_killed(there, browser):
    window = new_window(browser, ignore_https_errors=True)
    page = window.new_page()
    sockets: list[WebSocket] = []
    page.on("websocket", lambda socket: sockets.append(socket))
    view = Tab(page, there.address).open(PAGE)
    (cookie,) = (one["value"] for one in window.cookies() if one["name"] == COOKIE)
    before, address = view.text, view.address
    page.evaluate("window.samma = true")
    there.kill(there.process_of(cookie))
    seen(page, lambda: len(sockets) > 1)
    view.settle()
    assert (view.text, view.address) == (before, address)
    assert page.evaluate("window.samma"), "the page was loaded anew"
    window.close()


def test_when_no_process_answers_what_was_read_is_shown_and_the_rest_says_why(reached):
    kept, new = f"/blad/aktorer?{QUERY}", f"/blad/aktorer?{QUERY}&ny=1"
    with reached.client() as client:
        before = client.get(kept)
        page = client.get(PAGE)
        assert (before.status_code, page.status_code) == (200, 200)
        for port in reached.ports:
            reached.kill(port)
        assert client.get(kept).text == before.text
        assert client.get(PAGE).text == page.text
        answer = client.get(new)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "20")
    assert "Årshjulet svarar inte just nu" in answer.text
    assert 'lang="sv"' in answer.text
    assert "nginx" not in answer.text
