"""Answers from phones: one each, only while an editor holds the question open, none lost."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from data.forum import answers, items, meetings, rooms
from data.forum.answers import Sent
from data.forum.errors import Conflict, Refused
from data.forum.rows import RoomQuestion
from tests import rotation
from tests.forum import made

BOTH = {"0480", "0484"}


def question(book, question_id):
    """The question as it is now."""
    every = [one for room in rooms_of(book) for one in book().room_questions(room)]
    return next(one for one in every if one.question_id == question_id)


def rooms_of(book):
    return [room.room_id for room in (book().room(1), book().forum_room("04", "industri")) if room]


def test_a_phone_has_one_answer_and_can_change_it_while_the_question_is_open(editor, book):
    meeting_id, asked = made.asked(editor)
    first, second = made.answer(), made.answer(role="fack", points={"7": 4, "9": 6})
    assert answers.send(editor.engine, asked, "a", first) is Sent.NEW
    assert answers.send(editor.engine, asked, "a", second) is Sent.CHANGED
    assert answers.send(editor.engine, asked, "b", first) is Sent.NEW
    kept = book().room_answers(asked)
    assert [(one.role, one.content["points"]) for one in kept] == [
        ("fack", {"7": 4, "9": 6}),
        ("arbetsgivare", {"7": 10}),
    ]
    rooms.move(editor, asked, 1, "stängd")
    assert answers.send(editor.engine, asked, "a", first) is Sent.CLOSED
    assert answers.send(editor.engine, asked, "c", first) is Sent.CLOSED
    assert book().room_answers(asked) == kept
    assert book().room(meeting_id).code == book().room_of(book().room(meeting_id).code).code


def test_nothing_that_is_not_asked_can_be_answered(editor, book):
    assert answers.send(editor.engine, 1, "a", made.answer()) is Sent.CLOSED
    with pytest.raises(Refused, match="pågår inte"):
        rooms.ask(editor, made.meeting(editor), kind="behov")
    assert book().room(1) is None


def test_an_answer_leaves_the_version_of_the_book_alone_and_showing_it_does_not(editor, book):
    _, asked = made.asked(editor)
    before = book().version
    answers.send(editor.engine, asked, "a", made.answer())
    assert book().version == before
    rooms.move(editor, asked, 1, "stängd")
    assert book().version != before


def test_no_more_than_the_chairs_number_come_in_and_the_chair_sees_the_others(editor, book):
    _, asked = made.asked(editor, most=3)
    came = [answers.send(editor.engine, asked, f"{n}", made.answer()) for n in range(8)]
    assert Counter(came) == {Sent.NEW: 3, Sent.FULL: 5}
    assert question(book, asked).beyond == 5
    assert answers.send(editor.engine, asked, "1", made.answer(role="annan")) is Sent.CHANGED
    rooms.make_room(editor, asked, 1, most=4)
    assert answers.send(editor.engine, asked, "8", made.answer()) is Sent.NEW
    assert len(book().room_answers(asked)) == 4


@pytest.mark.parametrize("times", [rotation.case(60), rotation.case(10_000, often=False)])
def test_a_flood_from_one_phone_is_one_answer_and_from_many_the_chairs_number(editor, book, times):
    _, asked = made.asked(editor, most=20)
    for n in range(times):
        answers.send(editor.engine, asked, "one", made.answer(points={"9": n % 10 + 1}))
    (kept,) = book().room_answers(asked)
    assert kept.version == times
    for n in range(times):
        answers.send(editor.engine, asked, f"new {n}", made.answer())
    assert len(book().room_answers(asked)) == 20
    assert question(book, asked).beyond == times - 19


@pytest.mark.parametrize("phones", [rotation.case(24), rotation.case(60, often=False)])
def test_phones_that_answer_at_once_lose_no_answer(editor, book, phones):
    _, asked = made.asked(editor)
    ready = threading.Barrier(8)

    def answer(part: int) -> list[Sent]:
        ready.wait()
        return [
            answers.send(
                editor.engine, asked, f"{phone}", made.answer(points={"7": phone % 10 + 1})
            )
            for phone in range(part, phones, 8)
        ]

    with ThreadPoolExecutor(8) as pool:
        came = [sent for part in pool.map(answer, range(8)) for sent in part]
    assert Counter(came) == {Sent.NEW: phones}
    kept = {one.sender: one.content["points"]["7"] for one in book().room_answers(asked)}
    assert kept == {f"{phone}": phone % 10 + 1 for phone in range(phones)}


def test_phones_that_meet_at_the_last_place_take_turns(editor, book):
    _, asked = made.asked(editor, most=5)
    with ThreadPoolExecutor(6) as pool:
        came = list(
            pool.map(lambda n: answers.send(editor.engine, asked, f"{n}", made.answer()), range(12))
        )
    assert Counter(came) == {Sent.NEW: 5, Sent.FULL: 7}
    assert question(book, asked).beyond == 7


def test_words_are_let_through_as_they_were_read(editor, book):
    _, asked = made.asked(editor, "fråga")
    said = made.answer(words="Vem bekostar?", choice=None)
    answers.send(editor.engine, asked, "a", said)
    (one,) = book().room_answers(asked)
    assert one.let_through is None
    answers.send(editor.engine, asked, "a", made.answer(words="Något annat", choice=None))
    with pytest.raises(Conflict):  # what the chair read is not what stands there
        rooms.let_through(editor, one.answer_id, one.version)
    (one,) = book().room_answers(asked)
    version = rooms.let_through(editor, one.answer_id, one.version)
    answers.send(editor.engine, asked, "a", made.answer(words="Något annat", choice="7"))
    assert book().room_answers(asked)[0].let_through  # the words are the same
    answers.send(editor.engine, asked, "a", made.answer(words="Elakheter", choice="7"))
    (one,) = book().room_answers(asked)
    assert one.let_through is None
    assert one.version > version
    rooms.let_through(editor, one.answer_id, one.version)
    rooms.let_through(editor, one.answer_id, one.version + 1, through=False)
    assert book().room_answers(asked)[0].let_through is None


def test_a_question_is_opened_again_until_its_result_has_been_shown(editor, book):
    _, asked = made.asked(editor)
    version = rooms.move(editor, asked, 1, "stängd")
    version = rooms.move(editor, asked, version, "öppen")
    assert answers.send(editor.engine, asked, "a", made.answer()) is Sent.NEW
    with pytest.raises(Refused, match="kan inte bli visad"):
        rooms.move(editor, asked, version, "visad")
    with pytest.raises(Refused, match="redan öppen"):
        rooms.ask(editor, 1, kind="prioritera", choices=made.CHOICES)
    version = rooms.move(editor, asked, version, "stängd")
    version = rooms.move(editor, asked, version, "visad")
    with pytest.raises(Refused, match="kan inte bli öppen"):
        rooms.move(editor, asked, version, "öppen")
    with pytest.raises(Refused, match="är visad"):
        rooms.make_room(editor, asked, version, most=90)
    again = rooms.ask(editor, 1, kind="prioritera", choices=made.CHOICES)
    assert question(book, again).state == "öppen"
    with pytest.raises(Conflict):
        rooms.move(editor, again, 7, "stängd")


def test_orders_are_weighed_when_there_is_something_to_choose_between(editor):
    meeting_id, _ = made.begun(editor)
    with pytest.raises(Refused, match="två föreslagna"):
        rooms.ask(editor, meeting_id, kind="prioritera", choices={"7": "Drifttekniker"})


def test_a_closed_meeting_keeps_the_numbers_and_forgets_the_phones(editor, book):
    meeting_id, asked = made.asked(editor, "fråga")
    answers.send(editor.engine, asked, "a", made.answer(words="Får visas", choice=None))
    answers.send(editor.engine, asked, "b", made.answer(words="Får inte visas", choice="9"))
    rooms.let_through(editor, book().room_answers(asked)[0].answer_id, 1)
    made.close(editor, meeting_id, book().meeting(meeting_id).version)
    kept = book().room_answers(asked)
    assert [(one.words, one.sender, one.content["choice"]) for one in kept] == [
        ("Får visas", None, None),
        (None, None, "9"),
    ]
    assert book().room(meeting_id).secret == ""
    closed = question(book, asked)
    assert closed.state == "stängd"
    assert answers.send(editor.engine, asked, "a", made.answer(choice=None)) is Sent.CLOSED
    with pytest.raises(Refused, match="avslutade"):
        rooms.move(editor, asked, closed.version, "öppen")


def test_a_meeting_that_had_not_begun_takes_no_answers_and_stays(editor, book):
    meeting_id, asked = made.asked(editor)
    version = meetings.move(editor, meeting_id, book().meeting(meeting_id).version, "publicerad")
    assert question(book, asked).state == "stängd"
    with pytest.raises(Refused, match="avslutade"):
        rooms.move(editor, asked, 2, "öppen")
    version = meetings.move(editor, meeting_id, version, "planerad")
    with pytest.raises(Refused, match="svar från rummet"):
        meetings.remove(editor, meeting_id, version)


def test_a_meeting_that_others_may_see_has_one_code_and_takes_it_along_when_it_is_removed(
    editor, book
):
    meeting_id = made.meeting(editor)
    assert book().room(meeting_id) is None
    version = meetings.move(editor, meeting_id, 1, "publicerad")
    code = book().room(meeting_id).code
    version = meetings.move(editor, meeting_id, version, "planerad")
    version = meetings.move(editor, meeting_id, version, "publicerad")
    version = meetings.move(editor, meeting_id, version, "pågår")
    rooms.ask(editor, meeting_id, kind="fråga")
    assert book().room(meeting_id).code == code
    unasked = made.meeting(editor)
    version = meetings.move(editor, unasked, 1, "publicerad")
    meetings.remove(editor, unasked, meetings.move(editor, unasked, version, "planerad"))
    made.close(editor, meeting_id, book().meeting(meeting_id).version)  # now it is gone for good
    assert book().room(unasked) is None
    assert book().room_of(code).meeting_id == meeting_id


def test_the_point_at_which_something_was_asked_can_be_removed(editor, book):
    meeting_id, version = made.begun(editor)
    point = book().items(meeting_id)[1]
    asked = rooms.ask(editor, meeting_id, kind="behov", item_id=point.item_id)
    items.remove(editor, point.item_id, point.version)
    made.close(editor, meeting_id, version)
    assert question(book, asked).item_id is None


def test_a_forum_stands_open_between_meetings_and_forgets_when_it_is_closed(editor, book):
    asked = rooms.stand_open(editor, "04", "industri")
    need = {"occupation": None, "persons": 2, "horizon": None, "municipality_code": None}
    said = made.answer(words="Laserskärare", helps=["validering"], **need)
    assert answers.send(editor.engine, asked, "a", said) is Sent.NEW
    room = book().forum_room("04", "industri")
    assert room.meeting_id is None
    assert book().forum_room("18", "industri") is None
    rooms.move(editor, asked, 1, "stängd")
    (kept,) = book().room_answers(asked)
    assert (kept.sender, kept.words, kept.content["persons"]) == (None, None, 2)
    with pytest.raises(Refused, match="avslutade"):
        rooms.move(editor, asked, 2, "öppen")
    rooms.stand_open(editor, "04", "industri")
    assert book().forum_room("04", "industri") == room


def open_question(kind: str) -> RoomQuestion:
    """A question as it is read."""
    choices = {"Svetsare": "Svetsare"} if kind == "behov" else made.CHOICES
    return RoomQuestion(1, 1, 1, kind, "öppen", choices, 60, 0, None, "2026-12-01T09:00:00Z", None)


POINTS = {"points": {"7": 4, "9": 6}}
NEED = {"occupation": "Svetsare", "persons": 3, "horizon": "nu", "municipality_code": "0484",
        "helps": ["validering", "ny utbildning", "guld"]}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "given", "why"),
    [
        ("prioritera", {"points": {}}, "Inga poäng"),
        ("prioritera", {"points": {"7": 6, "9": 6}}, "Ta bort 2 poäng"),
        ("prioritera", {"points": {"7": "tio"}}, "inget heltal"),
        ("prioritera", {"points": {"7": -1, "9": 3}}, "utanför gränserna"),
        ("prioritera", {"points": {"99": 3}}, "Inga poäng"),
        ("behov", {**NEED, "occupation": None}, "Varken yrke eller kompetens"),
        ("behov", {**NEED, "occupation": "Trollkarl"}, "finns inte i listan"),
        ("behov", {**NEED, "municipality_code": "1880"}, "finns inte i listan"),
        ("behov", {**NEED, "persons": 0}, "utanför gränserna"),
        ("behov", {**NEED, "horizon": "aldrig"}, "finns inte i listan"),
        ("behov", {**NEED, "competence": "Ring Anna 070-123 45 67"}, "pekar ut en person"),
        ("behov", {**NEED, "competence": "a" * 161}, "Här ryms 160"),
        ("fråga", {"words": "  "}, "Fältet är tomt"),
        ("fråga", {"words": "kalle@example.se undrar"}, "pekar ut en person"),
        ("fråga", {"words": "Hur\u202e?"}, "osynligt styrtecken"),
        ("fråga", {"words": "Hur?", "choice": "4"}, "finns inte i listan"),
    ],
)
def test_what_is_no_answer_is_refused_with_what_to_do(kind, given, why):
    with pytest.raises(Refused, match=why):
        answers.cleaned(open_question(kind), BOTH, "fack", given)


@pytest.mark.parametrize("role", [None, "", "chef"])
def test_a_role_is_one_of_five(role):
    with pytest.raises(Refused, match="Jag är här som"):
        answers.cleaned(open_question("prioritera"), BOTH, role, POINTS)


def test_an_answer_is_kept_as_what_was_chosen_and_own_words_apart():
    kept = answers.cleaned(open_question("prioritera"), BOTH, "fack", POINTS)
    assert kept == answers.PhoneAnswer("fack", POINTS, None)
    given = {**NEED, "competence": " Laser "}
    kept = answers.cleaned(open_question("behov"), BOTH, "annan", given)
    assert kept.words == "Laser"
    assert kept.content == {**NEED, "helps": ["ny utbildning", "validering"]}
