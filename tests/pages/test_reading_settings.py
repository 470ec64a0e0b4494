"""Who may write is asked several times in every run: a reader's run looks for no secrets then."""

import pytest
import streamlit as st
from streamlit.runtime.secrets import Secrets

from components.forum import editors
from components.forum.editors import Reader
from components.screen.forum import editing


@pytest.fixture
def looked(monkeypatch) -> list[bool]:
    """How often Streamlit has looked for secrets that are not there."""
    found: list[bool] = []
    secrets = Secrets()
    monkeypatch.setattr(st, "secrets", secrets)

    def looks() -> bool:
        found.append(False)
        return False

    monkeypatch.setattr(secrets, "load_if_toml_exists", looks)
    monkeypatch.delenv(editors.VARIABLE, raising=False)
    return found


def test_secrets_that_are_not_there_are_looked_for_once_in_a_while(looked, monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(editing.time, "monotonic", lambda: now[0])
    for _ in range(5):
        assert not editing.settings().on
    assert len(looked) == 1
    now[0] += editing._AGAIN
    editing.settings()
    assert len(looked) == 2


def test_secrets_that_are_put_there_are_found(looked, monkeypatch):
    assert not editing.settings().login
    given = Secrets()
    given._secrets = {"auth": {"client_id": "x"}}
    monkeypatch.setattr(st, "secrets", given)
    assert editing.settings().login


def test_nobody_is_looked_at_where_nobody_may_write(looked, monkeypatch):
    monkeypatch.setattr(editing, "_visitor", lambda given: 1 / 0)
    assert editing.decision() == Reader("av")
    monkeypatch.setenv(editors.VARIABLE, editors.LOCAL)
    monkeypatch.setattr(st, "get_option", {"server.address": "0.0.0.0", "server.port": 1}.get)
    assert editing.decision() == Reader("inte loopback")
