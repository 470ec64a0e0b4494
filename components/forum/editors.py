"""Who may write in the forum book: the decision, from plain values.

Off unless somebody asks for it. *Locally* whoever started the server may write, with a key that is
shown then, and only while nobody else can reach the server. With *login* those who are on the
deployment's own list may. The list stays in the secrets: the book stores a role and nothing about
the person.
"""

import secrets as secret
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urlsplit

from components.kit.loopback import is_loopback, was_forwarded

#: The environment variable that asks for local editing, and what it has to say.
VARIABLE = "ARSHJULET_REDIGERA"
LOCAL = "lokalt"

#: The parameter that holds the key in the address that is printed.
SHOWN = "nyckel"

#: What the book stores about whoever wrote.
ROLE = "redaktör"

#: Claims of an identity that may hold groups; what they are called depends on the provider.
_GROUP_CLAIMS = ("groups", "roles")


@dataclass(frozen=True)
class Settings:
    """How the deployment is set up.

    ``asked`` is VARIABLE's value, ``listens`` the address the server listens on ("" or None:
    all of them) and ``port`` its port. ``login`` says that a provider is configured.
    ``addresses`` and ``groups`` are the editors' list; ``trust_unverified`` accepts an address
    that the provider has not said that it has verified.
    """

    asked: str = ""
    listens: str | None = None
    port: int = 0
    login: bool = False
    addresses: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    trust_unverified: bool = False

    @property
    def local(self) -> bool:
        """Whether somebody may write from this machine."""
        return self.asked == LOCAL and not self.login and is_loopback(self.listens)

    @property
    def on(self) -> bool:
        """Whether anybody at all may write, so that the deployment has a book."""
        return self.login or self.local


@dataclass(frozen=True)
class LocalKey:
    """What whoever started the server has: ``shown`` stands in the address that is printed, and is
    exchanged for ``kept``, which is a cookie of that browser's. Of no use to another server."""

    shown: str = field(default_factory=secret.token_urlsafe)
    kept: str = field(default_factory=secret.token_urlsafe)

    def opens(self, given: str) -> bool:
        """Whether somebody was given the printed address."""
        return secret.compare_digest(given.encode(), self.shown.encode())

    def is_kept(self, cookie: str) -> bool:
        """Whether the cookie is one that the printed address was exchanged for."""
        return secret.compare_digest(cookie.encode(), self.kept.encode())


@lru_cache(maxsize=1)
def local_key() -> LocalKey:
    """The key of this start of the server."""
    return LocalKey()


def cookie_name(port: int) -> str:
    """Servers of one machine share their cookies, whatever their ports."""
    return f"arshjulet-nyckel-{port}"


@dataclass(frozen=True)
class Caller:
    """Who asks: the headers and cookies of the connection, and the claims of the identity (none:
    nobody)."""

    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Writer:
    """Somebody who may write, as the book knows them."""

    role: str = ROLE


@dataclass(frozen=True)
class Reader:
    """Somebody who may not. ``why`` ("av", "inte inloggad") says nothing about the person."""

    why: str


class WriteRefused(PermissionError):
    """A write that was not made. ``action`` is what was tried, ``why`` a reader's."""

    def __init__(self, action: str, why: str) -> None:
        super().__init__(f"{action}: {why}")
        self.action = action
        self.why = why


def settings(
    *, asked: str | None, listens: str | None, port: int, secrets: Mapping[str, object]
) -> Settings:
    """The settings as the environment, the server and ``secrets.toml`` give them.

    A part of the secrets that is not written as it should be lets nobody in.
    """
    listed = secrets.get("redaktorer")
    listed = listed if isinstance(listed, Mapping) else {}
    return Settings(
        asked=(asked or "").strip().casefold(),
        listens=listens,
        port=port,
        login=bool(secrets.get("auth")),
        addresses=_texts(listed.get("adresser")),
        groups=_texts(listed.get("grupper")),
        trust_unverified=listed.get("overifierade_adresser") is True,
    )


def decide(settings: Settings, visitor: Caller) -> Writer | Reader:
    """Whether somebody may write now. Where login is configured nothing else lets anybody in."""
    if settings.login:
        return _by_login(settings, visitor.claims)
    if settings.asked != LOCAL:
        return Reader("av")
    if not settings.local:
        return Reader("inte loopback")
    headers = {name.casefold(): value for name, value in visitor.headers.items()}
    # A page elsewhere may let its own name point here, and another server on this machine is not
    # this one: where the page came from must be where it goes.
    if not came_straight(headers, settings.port) or headers.get("origin") != (
        f"http://{headers['host']}"
    ):
        return Reader("inte lokal")
    cookie = visitor.cookies.get(cookie_name(settings.port), "")
    return Writer() if local_key().is_kept(cookie) else Reader("utan nyckel")


def came_straight(headers: Mapping[str, str], port: int) -> bool:
    """Whether a connection was made from this machine, to the port that the server listens on.
    ``headers``: by names in lower case."""
    if was_forwarded(headers):
        return False
    try:
        host = urlsplit(f"//{headers.get('host', '')}")
        return is_loopback(host.hostname) and (host.port or 80) == port
    except ValueError:
        return False


def _by_login(settings: Settings, claims: Mapping[str, object]) -> Writer | Reader:
    if claims.get("is_logged_in") is not True:
        return Reader("inte inloggad")
    given = frozenset[str]().union(*(_texts(claims.get(name)) for name in _GROUP_CLAIMS))
    verified = claims.get("email_verified")
    trusted = verified is True or (verified is None and settings.trust_unverified)
    address = _texts([claims.get("email")]) if trusted else frozenset[str]()
    on_list = address & settings.addresses or given & settings.groups
    return Writer() if on_list else Reader("inte på listan")


def _texts(values: object) -> frozenset[str]:
    """The texts of a list, as they are compared; anything else is no text."""
    if not isinstance(values, list | tuple):
        return frozenset()
    return frozenset(
        value.strip().casefold() for value in values if isinstance(value, str) and value.strip()
    )
