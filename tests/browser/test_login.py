"""Logging in through a real provider, as an editor and as somebody who is not on the list."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import Browser, expect

from components.screen.forum import text
from tests.browser.rig import Tab, new_window
from tests.server import served

EDITOR, STRANGER = "kansli@region.example", "nyfiken@foretag.example"


class Deployment(NamedTuple):
    base: str
    provider: str
    log: Path


@pytest.fixture(scope="module")
def deployment(
    var: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Deployment]:
    folder = tmp_path_factory.mktemp("inloggning")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    users = [
        User(sub=address, claims={"email": address, "email_verified": True})
        for address in (EDITOR, STRANGER)
    ]
    with run_server_in_thread(user_claims=users) as provider:
        address = f"http://localhost:{provider.server_port}"
        secrets = folder / "secrets.toml"
        secrets.write_text(
            f"""
[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "en hemlighet som bara finns i det har testet"
client_id = "arshjulet"
client_secret = "hemligt"
server_metadata_url = "{address}/.well-known/openid-configuration"

[redaktorer]
adresser = ["{EDITOR}"]
""",
            encoding="utf-8",
        )
        book = {"FORUM_URL": f"sqlite:///{folder / 'forum.sqlite'}"}
        with served(var, env=book, secrets=secrets, said=folder / "logg") as base:
            yield Deployment(base, address, folder / "logg")


@pytest.fixture
def view(browser: Browser, deployment: Deployment) -> Iterator[Tab]:
    """A browser of its own, so that nobody else's login is in it.

    The provider's own pages ask for a style sheet from elsewhere, which is not to be had here.
    """
    context = new_window(browser)
    view = Tab(context.new_page(), deployment.base)
    yield view
    context.close()
    theirs = (deployment.provider, "cdn.jsdelivr.net/npm/@picocss", "ERR_NAME_NOT_RESOLVED")
    theirs = (*theirs, "console: Failed to load resource")  # a failure of ours has its address too
    assert [line for line in view.complaints if not any(part in line for part in theirs)] == []


def log_in(view: Tab, deployment: Deployment, address: str) -> None:
    """By the provider; the log then names nobody."""
    view.page.get_by_role("button", name=text.LOG_IN).click()
    view.page.get_by_role("button", name=address).click()
    view.page.wait_for_url(f"{view.base}/**")
    view.settle()
    said = deployment.log.read_text(encoding="utf-8")
    assert "127.0.0.1" in said  # the log is the right one
    assert [word for word in (EDITOR, STRANGER, "kansli", "nyfiken") if word in said] == []


def test_an_editor_logs_in_and_out_and_the_log_does_not_name_them(
    view: Tab, deployment: Deployment
) -> None:
    view.open("/")
    log_in(view, deployment, EDITOR)
    expect(view.page.get_by_text(text.EDITOR)).to_be_visible()
    expect(view.page.get_by_role("button", name=text.LOG_IN)).to_have_count(0)

    view.page.get_by_role("button", name=text.LOG_OUT).click()
    view.page.get_by_role("button", name="End session").click()
    view.page.wait_for_url(f"{view.base}/**")
    expect(view.page.get_by_role("button", name=text.LOG_IN)).to_be_visible()
    expect(view.page.get_by_text(text.EDITOR)).to_have_count(0)


def test_somebody_who_is_not_on_the_list_may_read_and_is_told_so(
    view: Tab, deployment: Deployment
) -> None:
    view.open("/q4")
    log_in(view, deployment, STRANGER)
    expect(view.page.get_by_text(text.NOT_ON_THE_LIST)).to_be_visible()
    expect(view.page.get_by_text(text.EDITOR)).to_have_count(0)


def test_without_a_provider_there_is_no_way_in(tab) -> None:
    view = tab("/")
    expect(view.page.get_by_role("button", name=text.LOG_IN)).to_have_count(0)
