"""The chair and the room: asked, counted, closed, shown and let through from a page."""

import json

import pytest

from components.forum import editors
from components.forum import room_text as text
from components.kit import site
from components.screen.forum import editing
from data.forum import answers, meetings, open_book, rooms
from data.forum.editor import Editor, editor
from tests.forum import made
from tests.pages import seen

OURS = "https://forum.example.se"


@pytest.fixture
def chair(tmp_path, var, monkeypatch) -> Editor:
    """Whoever visits may write, in a book of its own, on a server with an address."""
    monkeypatch.setenv("FORUM_URL", f"sqlite:///{tmp_path}/forum.sqlite")
    monkeypatch.setenv(site.VARIABLE, OURS)
    monkeypatch.setattr(editing, "decision", lambda: editors.Writer())
    return editor("redaktör")


def meeting_page(visit, meeting, **choices):
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    for name, value in choices.items():
        app.query_params[name] = value
    if choices:
        app.run()
    assert [error.value for error in (*app.exception, *app.error)] == []
    return app


def on_stage(visit, meeting, number, lage="presentation"):
    app = meeting_page(visit, meeting, lage=lage, punkt=str(number))
    return app, json.loads(app.get("bidi_component")[0].proto.json)["html"]


def button(app, ending):
    (found,) = (one for one in app.button if str(one.key).endswith(ending))
    return found


def keys(app) -> list[str]:
    return [str(one.key) for one in app.button]


def questions(meeting):
    return open_book().room_questions(open_book().room(meeting).room_id)


def test_the_chair_asks_and_sees_the_count_and_a_reader_only_the_way_there(
    visit, chair, monkeypatch
):
    for title in ("Drifttekniker", "Svetsare", "Svetsare"):
        made.order(chair, title=title)
    made.order(chair, "beställd", title="Redan beställd")
    meeting, _ = made.begun(chair)
    app = meeting_page(visit, meeting)
    app.selectbox(key=f"redigera-rum-fraga-{meeting}-kind").select("prioritera")
    app.number_input(key=f"redigera-rum-fraga-{meeting}-most").set_value(3)
    button(app, f"rum-fraga-{meeting}-spara").click()
    app.run()
    (asked,) = questions(meeting)
    assert (asked.kind, asked.state, asked.most) == ("prioritera", "öppen", 3)
    assert list(asked.choices.values()) == ["Drifttekniker", "Svetsare", "Svetsare (nr 2)"]
    for phone in range(5):
        answers.send(chair.engine, asked.question_id, f"{phone}", made.answer(points={"1": 1}))
    app = meeting_page(visit, meeting)
    code = open_book().room(meeting).code
    said = seen.said(app)
    assert "3 svar av högst 3. 2 till har inte fått plats." in said
    assert f"forum.example.se/svara/{code}" in said
    monkeypatch.setattr(editing, "decision", lambda: editors.Reader("av"))
    app = meeting_page(visit, meeting)
    assert text.ANSWER in seen.said(app)
    assert [key for key in keys(app) if "redigera" in key] == []


def test_the_stage_shows_the_code_then_the_result_and_a_rehearsal_asks_nobody(visit, chair):
    meeting, asked = made.asked(chair, item_id=1)
    code = open_book().room(meeting).code
    answers.send(chair.engine, asked, "a", made.answer(points={"9": 10}))
    app, html = on_stage(visit, meeting, 2)
    assert f'<b class="rum-kod">{code}</b>' in html
    assert "forum.example.se/svara" in html
    assert f'data-svar="/svara/{code}.json" data-fraga="{asked}">1</b> svar (högst 60)' in html
    assert "Svetsare" not in html
    button(app, f"rum-{asked}-lage").click()
    app.run()
    assert questions(meeting)[0].state == "stängd"
    _, html = on_stage(visit, meeting, 2)
    assert code not in html
    assert "Svetsare" not in html
    rooms.move(chair, asked, 2, "visad")
    _, html = on_stage(visit, meeting, 2)
    assert "Rummet sätter Svetsare först" in html
    version = open_book().meeting(meeting).version
    meetings.move(chair, meeting, version, "publicerad")
    app, _ = on_stage(visit, meeting, 1, lage="repetition")
    assert text.NOT_REHEARSED in [caption.value for caption in app.caption]
    assert [key for key in keys(app) if "-rum-" in key] == []


def test_words_are_let_through_by_the_chair_and_not_when_they_have_changed(visit, chair):
    meeting, asked = made.asked(chair, "fråga")
    answers.send(chair.engine, asked, "a", made.answer(words="Vem *betalar*?", choice="9"))
    app = meeting_page(visit, meeting)
    assert "Svetsare: Vem *betalar*?" in seen.said(app)
    answers.send(chair.engine, asked, "a", made.answer(words="Elakheter", choice="9"))
    button(app, "ord-1").click()
    app.run()
    assert any("Någon annan hann spara" in error.value for error in app.error)
    assert open_book().room_answers(asked)[0].let_through is None
    button(app, "ord-1").click()
    app.run()
    assert open_book().room_answers(asked)[0].let_through


def test_on_a_loopback_address_the_plan_says_why_answers_are_off(visit, chair, monkeypatch):
    meeting, _ = made.begun(chair)
    monkeypatch.setenv(site.VARIABLE, "http://127.0.0.1:8501")
    app = meeting_page(visit, meeting)
    assert text.OFF_HERE in [info.value for info in app.info]
    assert [key for key in keys(app) if "-rum-" in key] == []


def test_between_meetings_a_form_stands_open_for_employers_when_an_editor_opens_it(visit, chair):
    app = visit("arbetsgivare", lan="04", bransch="industri")
    assert text.TELL_US not in seen.said(app)  # off until somebody asks for it
    app = visit("forum", lan="04", bransch="industri")
    app.session_state["forum-del"] = "behov"
    app.run()
    assert [error.value for error in (*app.exception, *app.error)] == []
    button(app, "formular-oppet").click()
    app.run()
    assert [error.value for error in (*app.exception, *app.error)] == []
    assert text.STANDS_OPEN in [done.value for done in app.success]
    room = open_book().forum_room("04", "industri")
    (asked,) = open_book().room_questions(room.room_id)
    assert (asked.kind, asked.state, room.meeting_id) == ("behov", "öppen", None)
    assert asked.choices
    app = visit("arbetsgivare", lan="04", bransch="industri")
    assert [header.value for header in app.header if header.value == text.TELL_US]
    assert f"/svara/{room.code}" in seen.html(app)
    rooms.move(chair, asked.question_id, 1, "stängd")
    app = visit("arbetsgivare", lan="04", bransch="industri")
    assert text.TELL_US not in seen.said(app)


def test_what_the_room_needs_is_written_in_the_book_once(visit, chair):
    meeting, asked = made.asked(chair, "behov")
    told = {"horizon": "nu", "municipality_code": None, "helps": [], "persons": 3}
    for phone in range(2):
        answer = made.answer(occupation="Svetsare", **told)
        answers.send(chair.engine, asked, f"{phone}", answer)
    assert not any("-behov-" in key for key in keys(meeting_page(visit, meeting)))
    rooms.move(chair, asked, 1, "stängd")
    app = meeting_page(visit, meeting)
    button(app, f"rum-{asked}-behov-1").click()
    app.run()
    (need,) = open_book().need_rows("04", "industri")
    assert (need.occupation, need.persons, need.municipality_code) == ("Svetsare", 6, None)
    assert text.NEED_MADE in [said.value for said in app.success]
    app = meeting_page(visit, meeting)
    assert f"Svetsare, 6 personer: {text.NEED_THERE}" in seen.said(app)
    assert not any("-behov-" in key for key in keys(app))
