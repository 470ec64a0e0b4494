"""Two processes behind nginx: a session stays with its process, and comes to the other one when
that is gone; everybody else notices nothing.

One deployment for all tests of this file. They leave it as they found it.
"""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from bench.session import Session, visiting
from data import editions
from tests.deploy.rig import COOKIE, Deployment, deployed, eventually
from tests.forum import postgres

QUERY = "lan=04&bransch=industri"
PAGE = f"/q3?{QUERY}"

pytestmark = pytest.mark.xdist_group("deployment")


@pytest.fixture(scope="module")
def there(nginx: str, var: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """Its editions are its own, so that a new one can be published."""
    root = tmp_path_factory.mktemp("drift")
    own = root / "var/lib/arshjulet"
    shutil.copytree(var, own)
    # What must not work behind a proxy is asked for.
    with deployed(root, own, {"ARSHJULET_REDIGERA": "lokalt"}) as made:
        yield made


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


def sheet_titles(session: Session) -> list[str]:
    """What a run of the page drew, as Streamlit's messages say it."""
    _, came = session.rerun(QUERY)
    return [
        one.delta.new_element.markdown.body
        for one in came
        if one.delta.new_element.WhichOneof("type") == "markdown"
    ]


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
