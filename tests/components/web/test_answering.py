"""Phones that answer, over HTTP: cookie, token, limits, moderation; without a script."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from components.forum import phone as phones
from components.forum import room_text as text
from components.web import routes, throttle
from components.web.addresses import KnownAddresses
from components.web.headers import SecurityHeaders
from data import editions
from data.forum import meetings, open_book, place, rooms
from data.forum.editor import Editor, editor
from data.forum.rows import Room, RoomAnswer
from tests.forum import made


@pytest.fixture
def app(var: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Starlette:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    monkeypatch.setattr(throttle, "_limiter", FixedWindowRateLimiter(MemoryStorage()))
    own = [Middleware(SecurityHeaders), Middleware(KnownAddresses, routes=routes.ROUTES)]
    return Starlette(routes=routes.ROUTES, middleware=own)


@pytest.fixture
def chair(app: Starlette) -> Editor:
    return editor("redaktör")


@pytest.fixture
def phone(app: Starlette) -> Callable[[], TestClient]:
    """``phone()``: another one, with no cookies."""
    return lambda: TestClient(app, base_url="http://forum.example")


def room() -> Room:
    found = open_book().room(1)
    assert found
    return found


def kept(asked: int) -> list[RoomAnswer]:
    return open_book().room_answers(asked)


def token(html: str) -> str:
    return re.findall(r'name="token" value="(\w+)"', html)[0]


def send(client: TestClient, asked: int, **fields: object):
    """Open the page, fill in its form, send it."""
    page = client.get(f"/svara/{room().code}")
    values = {"role": "arbetsgivare", "token": token(page.text)} | fields
    return client.post(f"/svara/{room().code}/{asked}", data=values)


def test_an_answer_is_confirmed_by_a_receipt_that_says_what_was_kept(chair, phone):
    _, asked = made.asked(chair)
    one = phone()
    answer = send(one, asked, **{"p-7": "4", "p-9": "6"})
    assert answer.status_code == 200
    assert [step.status_code for step in answer.history] == [303]
    assert text.RECEIPT in answer.text
    assert re.findall(r"<dd>(.*?)</dd>", answer.text) == ["Arbetsgivare", "4", "6"]
    assert "<script" not in answer.text
    assert "1 svar" in answer.text
    (stored,) = kept(asked)
    assert (stored.role, stored.content) == ("arbetsgivare", {"points": {"7": 4, "9": 6}})


def test_the_role_is_asked_once_and_can_be_changed(chair, phone):
    _, asked = made.asked(chair)
    one = phone()
    code = room().code
    assert 'name="role"' in one.get(f"/svara/{code}").text
    send(one, asked, role="fack", **{"p-7": "1"})
    page = one.get(f"/svara/{code}").text
    assert 'name="role"' not in page
    assert "fackförbund" in page
    assert 'name="role"' in one.get(f"/svara/{code}?roll=ny").text
    send(one, asked, role="annan", **{"p-7": "1"})
    assert [answer.role for answer in kept(asked)] == ["annan"]


def test_a_phone_that_answers_twice_has_one_answer_and_its_form_holds_it(chair, phone):
    _, asked = made.asked(chair, "fråga")
    one = phone()
    send(one, asked, words="Vem betalar?", choice="9")
    page = one.get(f"/svara/{room().code}").text
    assert "Vem betalar?</textarea>" in page
    assert '<option value="9" selected>' in page
    assert text.CHANGE in page
    send(one, asked, words="Vem bestämmer?", choice="")
    (stored,) = kept(asked)
    assert (stored.words, stored.content["choice"]) == ("Vem bestämmer?", None)
    assert "1 svar" in one.get(f"/svara/{room().code}").text


def test_a_late_answer_is_told_so_and_the_earlier_one_stands(chair, phone):
    _, asked = made.asked(chair)
    one, other = phone(), phone()
    send(one, asked, **{"p-7": "3"})
    before = kept(asked)
    pages = [client.get(f"/svara/{room().code}").text for client in (one, other)]
    rooms.move(chair, asked, 1, "stängd")
    for client, page, word in ((one, pages[0], text.TOO_LATE_KEPT), (other, pages[1], "")):
        form = {"token": token(page), "role": "fack", "p-9": "10"}
        answer = client.post(f"/svara/{room().code}/{asked}", data=form)
        assert answer.status_code == 409
        assert text.TOO_LATE in answer.text
        assert (text.TOO_LATE_KEPT in answer.text) is bool(word)
    assert kept(asked) == before
    assert text.NONE_OPEN in other.get(f"/svara/{room().code}").text
    assert text.RECEIPT_CLOSED in one.get(f"/svara/{room().code}/{asked}").text


def test_the_cookie_is_of_this_room_only_and_no_script_reads_it(chair, phone):
    made.asked(chair)
    one = phone()
    said = one.get(f"/svara/{room().code}").headers["set-cookie"]
    for part in ("HttpOnly", "SameSite=lax", f"Path=/svara/{room().code}", "Max-Age=86400"):
        assert part in said
    assert "Secure" not in said
    assert "set-cookie" not in one.get(f"/svara/{room().code}").headers


def test_a_form_of_another_phone_or_without_a_cookie_is_not_an_answer(chair, phone):
    _, asked = made.asked(chair)
    one, other, code = phone(), phone(), room().code
    stolen = token(one.get(f"/svara/{code}").text)
    other.get(f"/svara/{code}")
    form = {"token": stolen, "role": "fack", "p-9": "10"}
    for client in (other, phone()):
        answer = client.post(f"/svara/{code}/{asked}", data=form)
        assert answer.status_code == 403
        assert unescape(text.NO_COOKIE) in unescape(answer.text)
        assert 'name="p-9" value="10"' in answer.text  # what was typed stands
    forged = phone()
    forged.cookies.set(phones.COOKIE, phones.written(phones.new(), "another secret"))
    assert forged.post(f"/svara/{code}/{asked}", data=form).status_code == 403
    assert kept(asked) == []


def test_a_phone_without_a_cookie_answers_at_the_second_try(chair, phone):
    _, asked = made.asked(chair)
    one, code = phone(), room().code
    first = one.post(f"/svara/{code}/{asked}", data={"role": "fack", "p-9": "10"})
    again = {"token": token(first.text), "role": "fack", "p-9": "10"}
    assert one.post(f"/svara/{code}/{asked}", data=again).status_code == 200
    assert len(kept(asked)) == 1


@pytest.mark.parametrize(
    ("kind", "fields", "why"),
    [
        ("prioritera", {"p-7": "6", "p-9": "6"}, "Ta bort 2 poäng"),
        ("prioritera", {"p-7": "en", "role": "chef"}, "inget heltal"),
        ("behov", {"competence": "", "persons": "3"}, "Varken yrke eller kompetens"),
        ("behov", {"competence": "Ring 19850312-1234", "persons": "3"}, "pekar ut en person"),
        ("behov", {"occupation": "Svetsare", "municipality_code": "9999"}, "finns inte i listan"),
        ("fråga", {"words": "<script>alert(1)</script> kalle@example.se"}, "pekar ut en person"),
    ],
)
def test_what_is_refused_is_said_and_what_was_typed_stands(chair, phone, kind, fields, why):
    _, asked = made.asked(chair, kind)
    answer = send(phone(), asked, **fields)
    assert answer.status_code == 422
    assert why in answer.text
    assert 'role="alert"' in answer.text
    assert "<script" not in answer.text
    for name, value in fields.items():
        if name in ("competence", "persons", "p-7"):
            assert f'name="{name}"' in answer.text
            assert f'value="{value}"' in answer.text
    assert kept(asked) == []


@pytest.mark.parametrize(
    "body",
    [b"token=\xff\xfe&words=%00", b"words=" + b"a" * 30_000, b"&".join([b"a=1"] * 300), b"{}", b""],
)
def test_what_is_no_form_of_ours_is_answered_and_not_kept(chair, phone, body):
    _, asked = made.asked(chair, "fråga")
    one = phone()
    one.get(f"/svara/{room().code}")
    answer = one.post(f"/svara/{room().code}/{asked}", content=body)
    assert answer.status_code in (403, 413)
    assert kept(asked) == []


def test_a_phone_that_sends_too_often_waits_and_others_do_not(chair, phone):
    _, asked = made.asked(chair)
    one, other = phone(), phone()
    came = [send(one, asked, **{"p-7": f"{n % 10 + 1}"}).status_code for n in range(22)]
    assert came == [200] * 20 + [429] * 2
    assert send(other, asked, **{"p-7": "1"}).status_code == 200
    assert len(kept(asked)) == 2


def test_more_than_there_is_room_for_are_told_so_and_counted(chair, phone):
    _, asked = made.asked(chair, most=2)
    came = [send(phone(), asked, **{"p-7": "1"}) for _ in range(4)]
    assert [answer.status_code for answer in came] == [200, 200, 409, 409]
    assert text.FULL_WHY in came[-1].text
    (question,) = open_book().room_questions(room().room_id)
    assert text.received_of(question, 2) == "2 svar av högst 2. 2 till har inte fått plats."


def test_the_count_is_there_at_once_and_the_result_when_the_chair_shows_it(chair, phone):
    meeting, asked = made.asked(chair)
    one = phone()
    send(one, asked, **{"p-7": "2", "p-9": "8"})
    code = room().code
    assert one.get(f"/svara/{code}.json").json() == {f"{asked}": 1}
    version = rooms.move(chair, asked, 1, "stängd")
    article = f'class="blad blad-svar-{asked}"'
    assert article not in one.get(f"/svara/{code}").text
    assert article not in one.get(f"/protokoll/{meeting}").text
    rooms.move(chair, asked, version, "visad")
    assert article in phone().get(f"/svara/{code}").text
    shown = one.get(f"/protokoll/{meeting}").text
    assert article in shown
    assert "Rummet sätter Svetsare först" in shown


def test_a_closed_meetings_minutes_hold_what_was_answered_and_let_through(chair, phone):
    meeting, asked = made.asked(chair, "fråga")
    send(phone(), asked, words="Vem betalar?", choice="9")
    send(phone(), asked, words="Elakheter om någon", choice="9")
    rooms.let_through(chair, kept(asked)[0].answer_id, 1)
    made.close(chair, meeting, open_book().meeting(meeting).version)
    for address in (f"/protokoll/{meeting}", f"/svara/{room().code}"):
        page = phone().get(address).text
        assert "Vem betalar?" in page
        assert "Elakheter" not in page
        assert "2 svar" in page
    late = phone().post(f"/svara/{room().code}/{asked}", data={"words": "Nu då?"})
    assert late.status_code == 409


def test_a_code_is_typed_in_any_case_and_a_wrong_one_is_said_to_be_so(chair, phone):
    meeting, _ = made.asked(chair)
    one, code = phone(), room().code
    assert one.get("/svara", params={"kod": code.upper()}).status_code == 200
    assert text.QUESTIONS["prioritera"] in one.get(f"/svara/{code.upper()}").text
    assert text.WRITE_CODE in one.get("/svara").text
    for wrong in ("bbbbb", "b" * 3000, f"{code}.xlsx", "..%2f", f"{code}/99", f"{code}/{10**30}"):
        assert one.get(f"/svara/{wrong}").status_code in (404, 414), wrong
    assert one.get("/svara", params={"kod": "../../halsa"}).status_code == 404
    version = open_book().meeting(meeting).version
    version = meetings.move(chair, meeting, version, "publicerad")
    meetings.move(chair, meeting, version, "planerad")
    assert one.get(f"/svara/{code}").status_code == 404


def test_a_light_page_runs_no_script_and_is_kept_by_nobody(chair, phone):
    _, asked = made.asked(chair)
    one = phone()
    send(one, asked, **{"p-7": "2"})
    for address in ("/svara", f"/svara/{room().code}", f"/svara/{room().code}/{asked}"):
        answer = one.get(address)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert "form-action 'self'" in policy
        assert answer.headers["cache-control"] == "no-store"


def test_no_answer_is_in_the_log(chair, phone, caplog):
    _, asked = made.asked(chair, "fråga")
    with caplog.at_level(0):
        send(phone(), asked, words="Hemligheten Zyx")
        send(phone(), asked, words="Zyx kalle@example.se")
    assert len(kept(asked)) == 1
    ours = [
        one for one in caplog.records if one.name.startswith(("arshjulet", "data", "sqlalchemy"))
    ]
    assert "Zyx" not in "".join(one.getMessage() for one in ours)


def test_those_who_follow_are_led_to_what_they_can_answer(chair, phone):
    meeting, asked = made.asked(chair)
    one = phone()
    assert f'href="/svara/{room().code}"' in one.get(f"/folj/{meeting}").text
    rooms.move(chair, asked, 1, "stängd")
    assert "/svara/" not in one.get(f"/folj/{meeting}").text
