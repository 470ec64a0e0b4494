"""Who may write, case by case."""

import pytest

from components.forum.editors import (
    Caller,
    Reader,
    Settings,
    Writer,
    decide,
    settings,
)

LOCAL = Settings(asked="lokalt", listens="127.0.0.1")
HERE = {"Host": "127.0.0.1:8501", "Origin": "http://127.0.0.1:8501"}
LIST = Settings(
    login=True,
    addresses=frozenset({"kansli@region.example"}),
    groups=frozenset({"branschforum-redaktorer"}),
)


def claims(**changes: object) -> Caller:
    given = {"is_logged_in": True, "email": "kansli@region.example", "email_verified": True}
    return Caller(claims=given | changes)


def test_nobody_may_write_unless_somebody_asked_for_it():
    assert decide(Settings(listens="127.0.0.1"), Caller(headers=HERE)) == Reader("av")


def test_locally_whoever_sits_at_the_machine_may():
    assert decide(LOCAL, Caller(headers=HERE)) == Writer("redaktör")
    assert decide(LOCAL, Caller(headers={"host": "localhost:8501"})) == Writer("redaktör")
    assert decide(LOCAL, Caller(headers={"host": "[::1]:8501"})) == Writer("redaktör")


@pytest.mark.parametrize(
    "listens", [None, "", "0.0.0.0", "::", "192.168.1.20", "arshjulet.example"]
)
def test_a_server_that_others_can_reach_has_no_local_editing(listens):
    asked = Settings(asked="lokalt", listens=listens)
    assert decide(asked, Caller(headers=HERE)) == Reader("inte loopback")


@pytest.mark.parametrize(
    "name",
    ["X-Forwarded-For", "x-forwarded-proto", "X-FORWARDED-HOST", "Forwarded", "Via", "X-Real-IP"],
)
def test_what_comes_through_a_proxy_is_not_local(name):
    assert decide(LOCAL, Caller(headers={**HERE, name: ""})) == Reader("inte lokal")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "arshjulet.example"},
        {"Host": "arshjulet.example:8501", "Origin": "http://arshjulet.example:8501"},
        {**HERE, "Origin": "https://elak.example"},
        {**HERE, "Origin": "null"},
        {"Host": "127.0.0.1.elak.example"},
        {"Host": "[::1"},
    ],
)
def test_another_site_that_points_here_is_not_local(headers):
    assert decide(LOCAL, Caller(headers=headers)) == Reader("inte lokal")


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
    both = Settings(asked="lokalt", listens="127.0.0.1", login=True)
    assert decide(both, Caller(headers=HERE)) == Reader("inte inloggad")


def test_settings_are_read_as_they_are_written():
    secrets = {
        "auth": {"client_id": "arshjulet"},
        "redaktorer": {
            "adresser": ["Kansli@region.example", " "],
            "grupper": ["Redaktorer", 7],
            "overifierade_adresser": True,
        },
    }
    assert settings(asked=" Lokalt ", listens="127.0.0.1", secrets=secrets) == Settings(
        asked="lokalt",
        listens="127.0.0.1",
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
    read = settings(asked=None, listens=None, secrets={"auth": {"x": 1}, "redaktorer": listed})
    assert read == Settings(login=True)
