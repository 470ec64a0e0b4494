"""A meeting through the frame: presented by its agenda, decided in place, closed, reopened."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from streamlit.testing.v1 import AppTest

from components.forum import editors, invitation_text, meeting_text
from components.kit import shown, site
from components.render.stage import text
from components.screen.forum import editing
from components.sheets.forum import text as forum_text
from data import clock, editions
from data.forum import items, meetings, open_book, place
from data.forum.editor import editor
from tests.conftest import PATIENCE, SHELL
from tests.forum import made
from tests.pages import seen

QUERY = "lan=04&bransch=industri"
AGENDA = [
    {"sheet": "yh-beviljat", "choices": QUERY, "clock_minutes": 10},
    {"question": "Vad gör vi med lokalerna?"},
    {"sheet": "bristyrken", "choices": "lan=18&bransch=industri"},
]


@pytest.fixture
def book(tmp_path, var, monkeypatch):
    """A book of its own beside the shared edition; whoever visits may write."""
    monkeypatch.setenv("FORUM_URL", f"sqlite:///{tmp_path}/forum.sqlite")
    monkeypatch.setattr(editing, "decision", lambda: editors.Writer())


@pytest.fixture
def meeting(book) -> int:
    return meetings.plan(
        editor("redaktör"),
        county_code="04",
        sector="industri",
        quarter=4,
        day="2026-11-16",
        agenda=AGENDA,
    )


def on_stage(app) -> dict:
    return json.loads(app.get("bidi_component")[0].proto.json)


def failures(app) -> list[str]:
    return [error.value for error in (*app.exception, *app.error)]


def present(visit, meeting, number, lage="presentation"):
    """Presented, with the place to write open for whoever may."""
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    app.session_state["_skriver"] = True
    for name, value in {"lage": lage, "punkt": str(number)}.items():
        app.query_params[name] = value
    app.run()
    assert failures(app) == []
    return app


def test_without_a_book_the_page_says_what_it_is_for(visit):
    app = visit("motet")
    assert failures(app) == []
    assert any("Ingen forumbok" in info.value for info in app.info)


def test_the_forums_meetings_are_listed(visit, meeting):
    app = visit("motet", lan="04", bransch="industri")
    assert failures(app) == []
    links = [link.proto.label for link in app.get("page_link")]
    assert "Branschforum Q4 den 16 november 2026 (planerat, inte publicerat)" in links


def test_a_meeting_that_is_being_planned_is_not_shown_to_a_reader(visit, meeting, monkeypatch):
    monkeypatch.setattr(editing, "decision", lambda: editors.Reader("av"))
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    assert not any("16 november 2026" in link.proto.label for link in app.get("page_link"))
    assert not any("16 november 2026" in header.value for header in app.header)


def test_a_meeting_that_is_being_planned_is_not_presented_to_a_reader(visit, meeting, monkeypatch):
    monkeypatch.setattr(editing, "decision", lambda: editors.Reader("av"))
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    app.query_params["lage"] = "presentation"
    app.run()
    assert failures(app) == []
    assert any("dagordning" in warning.value for warning in app.warning)


def test_a_meeting_is_presented_in_its_own_order(visit, meeting):
    app = present(visit, meeting, 1)
    assert (on_stage(app)["slug"], on_stage(app)["of"]) == ("yh-beviljat", 3)
    assert 'data-av="10"' in on_stage(app)["html"]
    app = present(visit, meeting, 2)
    assert "Vad gör vi med lokalerna?" in on_stage(app)["html"]


def test_one_writes_beside_the_picture_when_one_asks_to(visit, meeting):
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    app.query_params["lage"] = "presentation"
    app.run()
    assert len(app.text_area) == 0
    for fields in (2, 0):
        app.button(key="skriv").click().run()
        assert failures(app) == []
        assert len(app.text_area) == fields


def test_the_welcome_has_the_agenda_the_one_code_and_the_way_to_answer(visit, meeting, monkeypatch):
    monkeypatch.setenv(site.VARIABLE, "https://forum.example.se")
    who = editor("redaktör")
    version = meetings.edit(who, meeting, 1, starts="13:00", place="Rådhuset")
    app = present(visit, meeting, 1)
    assert text.NOT_PUBLISHED in seen.text(on_stage(app)["welcome"])
    meetings.move(who, meeting, version, "publicerad")
    monkeypatch.setattr("components.screen.links.server", lambda: "https://forum.example.se")
    stage = on_stage(present(visit, meeting, 1))
    said = " ".join(seen.text(stage["welcome"]).split())
    code = open_book().room(meeting).code
    assert "måndag 16 november 2026, kl. 13.00 Rådhuset" in said
    assert "13.10 Vad gör vi med lokalerna?" in said
    assert f"forum.example.se/svara och koden {code}" in said
    assert stage["welcome"].count("<svg") == 1
    assert on_stage(present(visit, meeting, 2))["welcome"] == ""


def test_what_has_happened_since_the_last_meeting_leaves_the_others_their_clocks(visit, meeting):
    who = editor("redaktör")
    made.closed(who, day="2026-10-01", agenda=[{"question": "Vad gör vi?"}])
    meetings.edit(who, meeting, 1, starts="13:00")
    stage = on_stage(present(visit, meeting, 1))
    welcome, chair = (" ".join(seen.text(stage[part]).split()) for part in ("welcome", "chair"))
    assert "13.00 Vad har hänt sedan förra mötet?" in welcome
    assert "13.10 Vad gör vi med lokalerna?" in welcome
    assert "Nästa punkt 13.00" in chair
    assert "13.00–13.00" not in chair
    assert 'data-slut=""' in stage["chair"]


@pytest.mark.parametrize(("day", "held_to"), [("2026-11-16", "13.10"), ("2026-12-16", "")])
def test_the_chair_alone_reads_notes_the_next_point_and_the_plan(
    visit, meeting, monkeypatch, day, held_to
):
    monkeypatch.setenv(clock.VARIABLE, "2026-11-16")
    who = editor("redaktör")
    meetings.edit(who, meeting, 1, starts="13:00", day=day)
    item = open_book().items(meeting)[0]
    note = "Fråga <b>Volvo</b> först.\nKort."
    items.edit(who, item.item_id, item.version, question="Räcker det?", minutes=note)
    chair = on_stage(present(visit, meeting, 1))["chair"]
    said = " ".join(seen.text(chair).split())
    for words in (
        "Punkt 1 av 3", "Räcker det?", "Fråga <b>Volvo</b> först.", "13.00–13.10 (10 min)",
        "Nästa punkt 13.10 Vad gör vi med lokalerna?", "Du kan inte dra slutsatsen",
    ):  # fmt: skip
        assert words in said
    assert f'data-slut="{held_to}"' in chair  # another day's clock is not held against the plan
    last = seen.text(on_stage(present(visit, meeting, 3))["chair"])
    assert text.LAST_POINT in last
    rehearsed = on_stage(present(visit, meeting, 1, lage="repetition"))["chair"]
    assert 'data-slut=""' in rehearsed


def test_a_reader_presents_without_any_control_that_writes(visit, meeting, monkeypatch):
    meetings.move(editor("redaktör"), meeting, 1, "publicerad")
    monkeypatch.setattr(editing, "decision", lambda: editors.Reader("av"))
    app = present(visit, meeting, 1)
    assert on_stage(app)["slug"] == "yh-beviljat"
    assert len(app.text_area) == len(app.button) == len(app.text_input) == 0
    assert open_book().presenting(meeting) is None


def test_a_decision_is_written_in_place_and_stands_on_the_sheet_afterwards(visit, meeting):
    meetings.move(editor("redaktör"), meeting, 1, "publicerad")  # till then it is nobody's to read
    app = present(visit, meeting, 1)
    item = open_book().items(meeting)[0].item_id
    key = f"redigera-nytt-beslut-{meeting}-{item}"
    app.text_area(key=f"{key}-text").set_value("Sök igen våren 2027")
    app.text_input(key=f"{key}-responsible").set_value("Campus Nyköping, utbildningsledare")
    app.button(key=f"{key}-spara").click().run()
    assert failures(app) == []
    assert "Sök igen våren 2027." in on_stage(app)["html"]
    [decision] = open_book().decisions(meeting)
    assert (decision.item_id, decision.state) == (item, "beslutat")
    q3 = visit("q3", lan="04", bransch="industri")
    assert "Sök igen våren 2027" in seen.said(q3)


def test_a_decision_without_a_role_is_refused_and_nothing_is_lost(visit, meeting):
    app = present(visit, meeting, 1)
    key = f"redigera-nytt-beslut-{meeting}-{open_book().items(meeting)[0].item_id}"
    app.text_area(key=f"{key}-text").set_value("Sök igen")
    app.button(key=f"{key}-spara").click().run()
    assert any("Ansvarig roll" in error.value for error in app.error)
    assert app.text_area(key=f"{key}-text").value == "Sök igen"
    assert open_book().decisions(meeting) == []


def test_those_who_follow_see_the_point_while_the_meeting_is_held(visit, meeting):
    present(visit, meeting, 1)
    assert open_book().presenting(meeting) is None  # it has not begun
    meetings.move(editor("redaktör"), meeting, 1, "publicerad")
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    app.button(key=f"redigera-halla-{meeting}").click().run()
    assert failures(app) == []
    present(visit, meeting, 3)
    items = open_book().items(meeting)
    assert open_book().presenting(meeting).item_id == items[2].item_id


def test_a_choice_made_while_presenting_stays_with_the_point(visit, meeting):
    made.start(editor("redaktör"), meeting)
    app = present(visit, meeting, 1)
    app.selectbox(key="lan").set_value("18").run()
    assert failures(app) == []
    assert open_book().items(meeting)[0].choices == "lan=18&bransch=industri"


def test_a_closed_meeting_shows_what_it_showed(visit, meeting):
    made.start(editor("redaktör"), meeting)
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    app.button(key=f"redigera-halla-{meeting}").click().run()
    assert failures(app) == []
    closed = open_book().meeting(meeting)
    assert (closed.state, closed.edition) == ("stängd", editions.current())
    kept = open_book().shown(meeting)
    assert sorted(one.answer["slug"] for one in kept.values()) == ["bristyrken", "yh-beviljat"]
    said = "\n".join(markdown.value for markdown in app.markdown)
    assert "beviljades 2 av 7 ansökningar inom industrin som avser Sörmland" in said
    assert len(app.get("bidi_component")) <= 1  # Dela; nothing is presented any longer
    app.query_params["lage"] = "presentation"
    app.run()
    assert failures(app) == []
    assert any("dagordning" in warning.value for warning in app.warning)


def test_a_closed_meeting_shows_the_same_numbers_after_new_data_and_a_new_schema(
    visit, meeting, var, tmp_path, monkeypatch
):
    """What was shown is in the book, whatever becomes of the edition it was made from."""
    made.start(editor("redaktör"), meeting)
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    app.button(key=f"redigera-halla-{meeting}").click().run()
    before = shown_at_the_meeting(app)
    assert any("beviljades 2 av 7 ansökningar" in line for line in before)

    root = tmp_path / "var"
    shutil.copytree(var, root)
    old = editions.path(editions.current(var), root)
    new = editions.path("2027-01-bbbbbbbb", root)
    shutil.copy(old, new)
    write(new, "UPDATE yh_application SET decision = 'Avslag' WHERE application_year = 2025")
    write(old, "UPDATE _build SET value = '0' WHERE name = 'schema'")
    (root / "current").write_text("2027-01-bbbbbbbb\n", encoding="utf-8")
    monkeypatch.setenv(editions.VARIABLE, str(root))
    again = AppTest.from_file(SHELL, default_timeout=PATIENCE)
    for name, value in {"lan": "04", "bransch": "industri", "mote": str(meeting)}.items():
        again.query_params[name] = value
    again.run()
    again.switch_page("../pages/motet.py").run()
    assert failures(again) == []
    assert shown_at_the_meeting(again) == before

    asked = AppTest.from_file(SHELL, default_timeout=PATIENCE)
    asked.query_params["utgava"] = old.stem
    asked.run()
    assert failures(asked) == []
    assert any(f"Utgåva ”{old.stem}” finns inte kvar" in one.value for one in asked.warning)


def shown_at_the_meeting(app) -> list[str]:
    """The words and tables of what a closed meeting showed, as the page has them."""
    places = [app.markdown, app.get("html")]
    said = [getattr(one, "value", None) or one.proto.body for found in places for one in found]
    return [one for one in said if "ansökningar inom" in one or "<details>" in one]


def write(path, sql: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(sql)


@pytest.mark.parametrize("number", range(1, len(AGENDA) + 1))
def test_every_point_of_a_meeting_leads_the_telephone_to_the_meeting(visit, meeting, number):
    meetings.move(editor("redaktör"), meeting, 1, "publicerad")
    html = on_stage(present(visit, meeting, number))["html"]
    assert f'/folj/{meeting}"' in html
    assert "/blad/" not in html.partition("<nav")[0].partition('class="blad')[0]


def test_a_meeting_that_nobody_else_may_see_has_no_code_and_says_why(visit, meeting):
    html = on_stage(present(visit, meeting, 2))["html"]
    assert text.NOT_PUBLISHED in html
    assert "/folj/" not in html


def to_point(app, number):
    app.query_params["punkt"] = str(number)
    app.run()
    assert failures(app) == []
    return app


def test_what_is_typed_at_one_point_is_there_after_another(visit, meeting):
    app = present(visit, meeting, 1)
    first = open_book().items(meeting)[0].item_id
    decision = f"redigera-nytt-beslut-{meeting}-{first}"
    notes = f"redigera-punkt-{first}-minutes"
    app.text_area(key=f"{decision}-text").set_value("Sök igen")
    app.text_area(key=notes).set_value("Vi läste dem.")
    app.run()
    to_point(app, 2)
    assert app.get_by_key(f"redigera-nytt-beslut-{meeting}-{first + 1}-text").value == ""
    to_point(app, 1)
    assert app.text_area(key=f"{decision}-text").value == "Sök igen"
    assert app.text_area(key=notes).value == "Vi läste dem."
    assert forum_text.KEPT in [info.value for info in app.info]
    app.text_input(key=f"{decision}-responsible").set_value("utbildare")
    app.button(key=f"{decision}-spara").click().run()
    assert [one.text for one in open_book().decisions(meeting)] == ["Sök igen"]
    to_point(to_point(app, 2), 1)
    assert app.text_area(key=f"{decision}-text").value == ""


def test_what_was_typed_when_somebody_else_saved_meets_both_versions(visit, meeting):
    app = present(visit, meeting, 1)
    first = open_book().items(meeting)[0]
    key = f"redigera-punkt-{first.item_id}"
    app.text_area(key=f"{key}-minutes").set_value("Mina.").run()
    to_point(app, 2)
    items.edit(editor("redaktör"), first.item_id, first.version, minutes="Den andras.")
    to_point(app, 1)
    app.button(key=f"{key}-spara").click().run()
    assert open_book().items(meeting)[0].minutes == "Den andras."
    assert app.text_area(key=f"{key}-minutes").value == "Mina."
    assert any("| Mina. | Den andras. |" in markdown.value for markdown in app.markdown)


def test_what_was_typed_when_the_meeting_was_closed_can_be_copied(visit, meeting, monkeypatch):
    said = shown.ShownSheet("yh-beviljat", "2026-11-0647f602", "Vad beviljades?", ("Två.",), ())
    monkeypatch.setattr(made, "SHOWN", said.plain())
    version = made.start(editor("redaktör"), meeting)
    app = present(visit, meeting, 2)
    own = open_book().items(meeting)[1].item_id
    app.text_area(key=f"redigera-nytt-beslut-{meeting}-{own}-text").set_value("Halvskrivet").run()
    made.close(editor("redaktör"), meeting, version)
    app.query_params.pop("lage")
    app.run()
    assert failures(app) == []
    assert forum_text.CLOSED_UNSAVED in [warning.value for warning in app.warning]
    assert "Halvskrivet" in [code.value for code in app.code]
    app.button(key=f"kasta-nytt-beslut-{meeting}-{own}").click().run()
    assert [code.value for code in app.code] == []


def rows(tmp_path) -> list[str]:
    with closing(sqlite3.connect(tmp_path / "forum.sqlite")) as connection:
        return list(connection.iterdump())


@pytest.mark.parametrize("state", ["planerad", "publicerad", "pågår"])
def test_a_rehearsal_leaves_no_trace_in_the_book(visit, meeting, tmp_path, state):
    if state == "publicerad":
        meetings.move(editor("redaktör"), meeting, 1, state)
    if state == "pågår":
        made.start(editor("redaktör"), meeting)
    before = rows(tmp_path)
    app = present(visit, meeting, 1, lage="repetition")
    assert meeting_text.REHEARSAL in on_stage(app)["html"]
    first = open_book().items(meeting)[0].item_id
    key = f"redigera-repetition-nytt-beslut-{meeting}-{first}"
    app.button(key=f"{key}-spara").click().run()
    assert any("Fältet är tomt" in error.value for error in app.error)
    app.text_area(key=f"{key}-text").set_value("Bara på prov")
    app.text_input(key=f"{key}-responsible").set_value("ingen")
    app.button(key=f"{key}-spara").click().run()
    assert failures(app) == []
    assert meeting_text.REHEARSED in [one.value for one in app.success]
    app.text_area(key=f"redigera-repetition-punkt-{first}-minutes").set_value("Prov")
    app.button(key=f"redigera-repetition-punkt-{first}-spara").click().run()
    app.selectbox(key="lan").set_value("18").run()
    to_point(app, 3)
    assert rows(tmp_path) == before


def test_an_unpublished_meeting_is_rehearsed_and_not_begun(visit, meeting):
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    keys = [button.key for button in app.button]
    assert f"redigera-halla-{meeting}" not in keys
    assert meeting_text.NOT_PUBLISHED in [caption.value for caption in app.caption]
    app.button(key="repetition-motet").click().run()
    assert failures(app) == []
    assert app.query_params["lage"] in ("repetition", ["repetition"])


def test_a_meeting_begun_by_mistake_is_taken_back(visit, meeting):
    made.start(editor("redaktör"), meeting)
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    app.button(key=f"redigera-halla-{meeting}-inte").click().run()
    assert failures(app) == []
    assert open_book().meeting(meeting).state == "publicerad"


@pytest.mark.parametrize("page", ["forum", "motet", "q2", "q4"])
def test_where_editing_is_on_nobody_is_told_that_there_is_no_book(
    visit, tmp_path, var, monkeypatch, page
):
    monkeypatch.delenv("FORUM_URL", raising=False)
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    monkeypatch.setattr(editing, "settings", lambda: editors.Settings("lokalt", "127.0.0.1"))
    monkeypatch.setattr(editing, "decision", lambda: editors.Writer())
    app = visit(page, lan="04", bransch="industri")
    assert failures(app) == []
    said = [one.value for found in (app.info, app.markdown) for one in found]
    assert not any("ngen forumbok" in one for one in said)
    assert place.kept()


def test_all_that_is_sent_out_is_in_one_place_when_the_meeting_is_published(
    visit, meeting, monkeypatch
):
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    assert failures(app) == []
    assert invitation_text.NOT_YET in [info.value for info in app.info]
    meetings.move(editor("redaktör"), meeting, 1, "publicerad")
    monkeypatch.setattr(editing, "decision", lambda: editors.Reader("av"))
    app = visit("motet", lan="04", bransch="industri", mote=str(meeting))
    assert failures(app) == []
    (mail,) = app.code
    assert "1. Vad söktes, vad beviljades" in mail.value
    html = seen.html(app)
    for way in (".ics", ".pptx", f"/folj/{meeting}", "mailto:?subject=Inbjudan"):
        assert way in html
    assert open_book().room(meeting).code in seen.said(app)
