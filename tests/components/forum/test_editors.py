"""Who may write, case by case."""

import pytest

from components.forum.editors import (
    Caller,
    LocalKey,
    Reader,
    Settings,
    Writer,
    cookie_name,
    decide,
    local_key,
    settings,
)

LOCAL = Settings(asked="lokalt", listens="127.0.0.1", port=8501)
HERE = {"Host": "127.0.0.1:8501", "Origin": "http://127.0.0.1:8501"}
COOKIE = {cookie_name(8501): local_key().kept}
LIST = Settings(
    login=True,
    addresses=frozenset({"kansli@region.example"}),
    groups=frozenset({"branschforum-redaktorer"}),
)


def claims(**changes: object) -> Caller:
    given = {"is_logged_in": True, "email": "kansli@region.example", "email_verified": True}
    return Caller(claims=given | changes)


def at(host: str, origin: str | None = "", **more: str) -> Caller:
    """Whoever has the cookie; the page comes from where it goes, unless ``origin`` says."""
    headers = {"Host": host, **({} if origin is None else {"Origin": origin or f"http://{host}"})}
    return Caller(headers=headers | more, cookies=COOKIE)


def test_nobody_may_write_unless_somebody_asked_for_it():
    asked = Settings(listens="127.0.0.1", port=8501)
    assert decide(asked, Caller(headers=HERE, cookies=COOKIE)) == Reader("av")


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8501", "[::1]:8501"])
def test_locally_whoever_was_given_the_key_may(host):
    assert decide(LOCAL, at(host)) == Writer("redaktör")


def test_the_port_that_is_not_said_is_80():
    assert decide(Settings("lokalt", "127.0.0.1", 80), at("localhost")) == Reader("utan nyckel")
    given = Caller(headers=at("localhost").headers, cookies={cookie_name(80): local_key().kept})
    assert decide(Settings("lokalt", "127.0.0.1", 80), given) == Writer()


@pytest.mark.parametrize(
    "cookies",
    [
        {},
        {cookie_name(8501): ""},
        {cookie_name(8501): "gissad"},
        {cookie_name(8501): "å"},
        {cookie_name(8501): local_key().shown},  # the one in the address is not yet exchanged
        {cookie_name(8501): LocalKey().kept},  # of another start
        {cookie_name(8502): local_key().kept},
    ],
    ids=range(7),
)
def test_without_the_key_nobody_may(cookies):
    assert decide(LOCAL, Caller(headers=HERE, cookies=cookies)) == Reader("utan nyckel")


@pytest.mark.parametrize(
    "listens", [None, "", "0.0.0.0", "::", "192.168.1.20", "arshjulet.example"]
)
def test_a_server_that_others_can_reach_has_no_local_editing(listens):
    asked = Settings(asked="lokalt", listens=listens, port=8501)
    assert decide(asked, at("127.0.0.1:8501")) == Reader("inte loopback")


@pytest.mark.parametrize(
    "name",
    ["X-Forwarded-For", "x-forwarded-proto", "X-FORWARDED-HOST", "Forwarded", "Via", "X-Real-IP"],
)
def test_what_comes_through_a_proxy_is_not_local(name):
    assert decide(LOCAL, at("127.0.0.1:8501", **{name: ""})) == Reader("inte lokal")


@pytest.mark.parametrize(
    "visitor",
    [
        Caller(cookies=COOKIE),
        at("arshjulet.example"),
        at("arshjulet.example:8501"),
        at("127.0.0.1:8501", "https://elak.example"),
        at("127.0.0.1:8501", "null"),
        at("127.0.0.1.elak.example:8501"),
        at("[::1"),
        # A page of another server on this machine, and one by way of a proxy's port.
        at("127.0.0.1:8501", "http://localhost:3000"),
        at("localhost:8501", "http://localhost:3000"),
        at("localhost:3000"),
        at("localhost"),
        # Neither is a program, or a proxy with TLS, that forwards Host but not Origin, or less.
        at("127.0.0.1:8501", None),
        at("127.0.0.1:8501", "https://127.0.0.1:8501"),
        at("127.0.0.1:8501", "http://localhost:8501"),
        at("127.0.0.1:8501", "http://arshjulet.example"),
        at("arshjulet.example", "http://127.0.0.1:8501"),
        at("127.0.0.1:x"),
    ],
)
def test_another_site_or_server_that_points_here_is_not_local(visitor):
    assert decide(LOCAL, visitor) == Reader("inte lokal")


def test_with_login_the_list_decides():
    assert decide(LIST, Caller()) == Reader("inte inloggad")
    assert decide(LIST, claims(is_logged_in=False)) == Reader("inte inloggad")
    assert decide(LIST, claims(is_logged_in="true")) == Reader("inte inloggad")
    assert decide(LIST, claims()) == Writer("redaktör")
    assert decide(LIST, claims(email=" Kansli@Region.example ")) == Writer("redaktör")
    assert decide(LIST, claims(email="annan@region.example")) == Reader("inte på listan")
    assert decide(LIST, claims(email=None)) == Reader("inte på listan")
    assert decide(LIST, claims(email=["kansli@region.example"])) == Reader("inte på listan")


def test_a_group_is_enough():
    stranger = {"email": "annan@region.example"}
    assert decide(LIST, claims(**stranger, groups=["Branschforum-redaktorer"])) == Writer()
    assert decide(LIST, claims(**stranger, roles=["branschforum-redaktorer"])) == Writer()
    assert decide(LIST, claims(**stranger, groups=["alla"])) == Reader("inte på listan")
    assert decide(LIST, claims(**stranger, groups="branschforum-redaktorer")) == Reader(
        "inte på listan"
    )


def test_an_address_that_the_provider_has_not_verified_is_nobodys():
    trusting = Settings(login=True, addresses=LIST.addresses, trust_unverified=True)
    assert decide(LIST, claims(email_verified=False)) == Reader("inte på listan")
    assert decide(LIST, claims(email_verified=None)) == Reader("inte på listan")
    assert decide(LIST, claims(email_verified="true")) == Reader("inte på listan")
    assert decide(trusting, claims(email_verified=None)) == Writer()
    assert decide(trusting, claims(email_verified=False)) == Reader("inte på listan")


def test_an_empty_list_lets_nobody_in():
    assert decide(Settings(login=True), claims(groups=[""])) == Reader("inte på listan")
    assert decide(Settings(login=True), claims(email="")) == Reader("inte på listan")


def test_login_shuts_local_editing():
    both = Settings(asked="lokalt", listens="127.0.0.1", port=8501, login=True)
    assert decide(both, at("127.0.0.1:8501")) == Reader("inte inloggad")


def test_settings_are_read_as_they_are_written():
    secrets = {
        "auth": {"client_id": "arshjulet"},
        "redaktorer": {
            "adresser": ["Kansli@region.example", " "],
            "grupper": ["Redaktorer", 7],
            "overifierade_adresser": True,
        },
    }
    assert settings(asked=" Lokalt ", listens="127.0.0.1", port=1, secrets=secrets) == Settings(
        asked="lokalt",
        listens="127.0.0.1",
        port=1,
        login=True,
        addresses=frozenset({"kansli@region.example"}),
        groups=frozenset({"redaktorer"}),
        trust_unverified=True,
    )


@pytest.mark.parametrize(
    "listed",
    [
        None,
        "kansli@region.example",
        ["kansli@region.example"],
        {"adresser": "kansli@region.example"},
    ],
)
def test_a_list_that_is_written_wrongly_lets_nobody_in(listed):
    written = {"auth": {"x": 1}, "redaktorer": listed}
    read = settings(asked=None, listens=None, port=1, secrets=written)
    assert read == Settings(port=1, login=True)
