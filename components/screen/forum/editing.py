"""Editing with Streamlit: whether this visitor may write, and the one way to do it.

Every widget that changes the forum book has a key that starts with ``EDITS``, is drawn only for
an editor, and writes through ``write``, which asks again at that moment. A reader's browser has
no such widget; what it sends in the name of one finds nothing, and the log says so.
"""

import logging
import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.web.server.starlette import starlette_server_config, starlette_websocket

from components.forum import editors
from components.forum.editors import Caller, Reader, Settings, Writer, WriteRefused
from components.screen.forum import text
from data import store
from data.forum import follow, place

if TYPE_CHECKING:
    from data.forum.editor import Editor as Writing

T = TypeVar("T")

_log = logging.getLogger("arshjulet")

#: How the key of every widget that edits begins.
EDITS = "redigera-"

#: Seconds until secrets that were not there are looked for again.
_AGAIN = 10.0
#: The secrets that had no file, and until when they are taken to have none.
_none: tuple[object, float] = (None, 0.0)


def decision() -> Writer | Reader:
    """Whether whoever sits at the other end may write, as things are right now."""
    given = settings()
    return editors.decide(given, _visitor(given) if given.on else Caller())


def editor() -> Writer | None:
    """The editor, or None for a reader."""
    decided = decision()
    return decided if isinstance(decided, Writer) else None


def of_request(headers: Mapping[str, str], cookies: Mapping[str, str]) -> Writer | Reader:
    """Whether who sends a request beside Streamlit's socket may write, as things are right now."""
    given = settings()
    claims = _claims(cookies, headers.get("origin", "")) if given.login else {}
    return editors.decide(given, Caller(dict(headers), dict(cookies), claims))


def begin() -> None:
    """Make the book where editing is on and none is kept yet: nobody is told that there is none.

    Before the server serves, and in the first run of an editor where it was turned on later.
    """
    if not settings().on or place.kept():
        return
    from data.forum.editor import editor as open_editor

    open_editor(editors.ROLE)
    _log.info("Redigering är påslagen, och en ny forumbok är gjord.")


def write(action: str, do: Callable[["Writing"], T]) -> T:
    """Do ``action`` in the forum book as the editor that this visitor is.

    Raises WriteRefused for a reader, and logs it: the action, and a reason without a person in it.
    A diarienummer that was written may already have its decision: the orders follow.
    """
    decided = decision()
    if isinstance(decided, Reader):
        _log.warning("Skrivning nekad: %s (%s).", action, decided.why)
        raise WriteRefused(action, decided.why)
    from data.forum.editor import editor as open_editor  # a reader has no use for a database

    done = do(open_editor(decided.role))
    with suppress(store.NoEdition):  # what is written is written
        follow(store.current())
    return done


def address() -> str:
    """The address that lets whoever started the server write; "" when nobody may locally."""
    given = settings()
    if not given.local:
        return ""
    host = f"[{given.listens}]" if ":" in (given.listens or "") else given.listens
    return f"http://{host}:{given.port}/?{editors.SHOWN}={editors.local_key().shown}"


def watch() -> None:
    """Log what a reader's browser sent in the name of widgets that edit.

    Called first in every run. Such a message finds no widget, so nothing comes of it; but
    somebody made it, or lost the right to write while the page was open.
    """
    decided = decision()
    context = get_script_run_ctx()
    if isinstance(decided, Writer) or context is None:
        return
    sent = [state for state in context.session_state.get_widget_states() if _edits(state.id)]
    if sent:
        _log.warning("Skrivning nekad: %d falska eller sena (%s).", len(sent), decided.why)


def account() -> None:
    """In the footer: the way in for an editor where login is configured, and the way out."""
    if not settings().login:
        return
    if st.user.to_dict().get("is_logged_in") is not True:
        st.button(text.LOG_IN, key="logga-in", type="tertiary", on_click=st.login)
        return
    st.markdown(text.EDITOR if editor() else text.NOT_ON_THE_LIST)
    st.button(text.LOG_OUT, key="logga-ut", type="tertiary", on_click=st.logout)


def _edits(identity: str) -> bool:
    """Whether a widget's identity ("$$ID-<hash>-<key>") is that of one that edits."""
    return identity.split("-", 2)[-1].startswith(EDITS)


def settings() -> Settings:
    """How the deployment lets anybody write. Every run asks several times."""
    asked, listens, port = os.environ.get(editors.VARIABLE), None, 0
    if asked:
        listens, port = st.get_option("server.address"), st.get_option("server.port")
    return editors.settings(asked=asked, listens=listens, port=port, secrets=_secrets())


def _secrets() -> Mapping[str, object]:
    """What is in ``secrets.toml``. Where there is none it is looked for again after a while only:
    Streamlit would look at every question, with a lock that all sessions wait for."""
    global _none
    of, until = _none
    if of is st.secrets and time.monotonic() < until:
        return {}
    if st.secrets.load_if_toml_exists():
        return st.secrets.to_dict()
    _none = st.secrets, time.monotonic() + _AGAIN
    return {}


def _claims(cookies: Mapping[str, str], origin: str) -> Mapping[str, object]:
    """Who the login's cookie says it is, read as Streamlit reads it when a socket opens: signed by
    this deployment, and for the address that the page came from."""
    signed = starlette_websocket._get_signed_cookie_with_chunks(
        dict(cookies), starlette_server_config.USER_COOKIE_NAME
    )
    return starlette_websocket._parse_decoded_user_cookie(signed, origin) if signed else {}


def _visitor(given: Settings) -> Caller:
    return Caller(
        headers=st.context.headers.to_dict(),
        cookies=st.context.cookies.to_dict(),
        claims=st.user.to_dict() if given.login else {},
    )
