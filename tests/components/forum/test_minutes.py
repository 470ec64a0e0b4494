"""The minutes of a meeting: who, what was shown, what was said and decided."""

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.address.choices import Choice
from components.address.known import known
from components.forum import agenda, meeting_text, minutes
from components.kit import shown
from components.sheets import reading
from components.sheets.forum import text
from components.web import routes
from data import editions
from data.forum import decisions, items, meetings, place
from data.forum.editor import editor
from data.forum.reading import StoredBook, open_kept
from data.forum.rows import MEETING_STATES, Participants
from tests.components.elsewhere import Elsewhere
from tests.forum import made


@pytest.fixture
def client(var, tmp_path, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    monkeypatch.setattr(routes, "HEAVY", Elsewhere())
    return TestClient(Starlette(routes=routes.ROUTES), base_url="http://forum.example")


@pytest.fixture
def meeting(client) -> int:
    """Q4 of Sörmland, industri, planned: its two sheets and a question of its own."""
    who = editor("redaktör")
    points = [*agenda.template(4, Choice()), {"question": "Vad säger <b>programråden</b>?"}]
    made_ = meetings.plan(
        who, county_code="04", sector="industri", quarter=4, day="2026-12-01", agenda=points
    )
    own = StoredBook(who.engine).items(made_)[-1]
    items.edit(who, own.item_id, own.version, minutes="De vill se fler sökande.\n\nEnigt.")
    decisions.decide(who, made_, own.item_id, text="Fråga igen.", responsible="ordföranden")
    return made_


def publish(meeting: int) -> None:
    who = editor("redaktör")
    rows = [Participants("företag", "kvinnor", 2), Participants("region", "män", 1)]
    version = StoredBook(who.engine).meeting(meeting).version
    version = meetings.count_participants(who, meeting, version, rows)
    version = meetings.edit(who, meeting, version, diarienummer="RS 2026/17")
    meetings.move(who, meeting, version, "publicerad")


def test_a_planned_meeting_is_nobodys_to_read(client, meeting):
    assert client.get(f"/protokoll/{meeting}").status_code == 404
    assert client.get(f"/protokoll/{meeting}.pptx").status_code == 404


def test_a_published_meeting_has_minutes_with_its_figures(client, meeting):
    publish(meeting)
    answer = client.get(f"/protokoll/{meeting}")
    assert answer.status_code == 200
    assert "Q4 Utbildningsbeställningar, branschforum för industrin i Sörmland" in answer.text
    assert "3 personer deltog: 2 kvinnor och 1 man." in answer.text
    assert "Diarienummer: RS 2026/17." in answer.text
    assert "2. Sammanvägning" in answer.text
    assert "Från mötet: De vill se fler sökande." in answer.text
    assert "Beslut: Fråga igen. Ansvarig: ordföranden. Läge: beslutat." in answer.text
    assert "<b>programråden" not in answer.text
    assert answer.text.count("<h1>") == 1


def test_the_same_minutes_are_slides(client, meeting):
    publish(meeting)
    answer = client.get(f"/protokoll/{meeting}.pptx")
    assert answer.status_code == 200
    assert answer.content[:2] == b"PK"


def test_a_change_is_seen_at_once(client, meeting):
    publish(meeting)
    first = client.get(f"/protokoll/{meeting}")
    again = client.get(f"/protokoll/{meeting}", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    decisions.decide(editor("redaktör"), meeting, text="Bjud in SYV.", responsible="sekreteraren")
    now = client.get(f"/protokoll/{meeting}", headers={"if-none-match": first.headers["etag"]})
    assert now.status_code == 200
    assert "Bjud in SYV." in now.text


def test_a_closed_meeting_shows_what_it_showed_when_its_edition_is_gone(client, meeting):
    closed = made.closed(editor("redaktör"))
    answer = client.get(f"/protokoll/{closed}")
    assert "<h2>Blad</h2>" in answer.text
    assert answer.text.count("<h1>") == 1
    assert text.NOTHING_NOTED in answer.text
    assert "Utgåva 2026-11-0647f602" in answer.text


def test_the_slides_of_a_closed_meeting_have_the_numbers_that_were_shown(client, monkeypatch):
    said = shown.ShownSheet(
        "vagning", "2026-11-0647f602", "Var är gapet störst?", ("Gapet är 7.",),
        (shown.ShownTable("Brist", ("Yrke", "Avslag"), (("Svetsare", "7"),), (0,)),),
    )  # fmt: skip
    monkeypatch.setattr(made, "SHOWN", said.plain())
    closed = made.closed(editor("redaktör"))
    found = minutes.collect(replace(reading.read(), today=date(2027, 3, 1)), closed)
    sheet = found.sheets[1]
    assert (sheet.question, sheet.answer) == ("1. Var är gapet störst?", ("Gapet är 7.",))
    (figure,) = sheet.figures
    assert figure.frame.to_dict("records") == [{"0": "Svetsare", "1": "7"}]
    assert client.get(f"/protokoll/{closed}.pptx").status_code == 200


@pytest.mark.parametrize("name", ["99", "abc", "1.csv", "-1", "1.pptx.pptx"])
def test_what_is_no_meeting_says_so(client, meeting, name):
    answer = client.get(f"/protokoll/{name}")
    assert answer.status_code == 404
    assert "Mötet finns inte" in answer.text


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({}, "Antalet deltagare är inte angivet."),
        ({"kvinnor": 1}, "En person deltog: 1 kvinna."),
        ({"män": 3, "ej angivet": 1}, "4 personer deltog: 3 män och 1 utan angivet kön."),
    ],
)
def test_who_took_part(numbers, said):
    assert text.took_part(numbers) == said


@pytest.mark.parametrize(
    ("held", "decided", "open_", "said"),
    [
        (0, 0, 0, ("Branschforum för vården i Dalarna har inte haft något möte som är stängt "
                   "här.",)),
        (1, 1, 1, ("Branschforum för vården i Dalarna har haft ett möte.",
                   "Ett beslut är fattat, och det är inte klart.")),
        (2, 2, 0, ("Branschforum för vården i Dalarna har haft 2 möten.",
                   "2 beslut är fattade, och alla är klara eller avskrivna.")),
        (2, 2, 2, ("Branschforum för vården i Dalarna har haft 2 möten.",
                   "2 beslut är fattade, och inget av dem är klart än.")),
        (2, 3, 1, ("Branschforum för vården i Dalarna har haft 2 möten.",
                   "3 beslut är fattade. Av dem är ett inte klart än.")),
        (2, 3, 2, ("Branschforum för vården i Dalarna har haft 2 möten.",
                   "3 beslut är fattade. Av dem är 2 inte klara än.")),
    ],
)  # fmt: skip
def test_the_forums_answer(held, decided, open_, said):
    assert text.answer("Dalarna", "vården", held, None, None, decided, open_) == said


def test_an_agenda_is_slugs_with_their_choices(client, meeting, store):
    book = open_kept()
    found = agenda.points(book.items(meeting), known(store), Choice(lan="04", bransch="industri"))
    assert [(point.slug, point.choice) for point in found] == [
        ("bestallningar", Choice()),
        ("vagning", Choice()),
        (None, Choice()),
    ]


@pytest.fixture
def added(client, meeting) -> int:
    """The meeting, closed, with an addition to its decision and a question of the chair's."""
    who = editor("redaktör")
    first = open_kept().items(meeting)[0]
    items.edit(who, first.item_id, first.version, question="Vad ska <vi> beställa?")
    publish(meeting)
    version = meetings.move(who, meeting, open_kept().meeting(meeting).version, "pågår")
    made.close(who, meeting, version)
    (decision,) = open_kept().decisions(meeting)
    decisions.supplement(who, decision.decision_id, text="Ordföranden har frågat.")
    return meeting


BOTH = ("Fråga igen.", "Tillägg 16 november 2026: Ordföranden har frågat.")


def test_minutes_of_every_kind_show_what_was_decided_and_what_was_added(client, added):
    page = client.get(f"/protokoll/{added}").text
    slides = Presentation(io.BytesIO(client.get(f"/protokoll/{added}.pptx").content))
    said = " ".join(
        cell.text for slide in slides.slides for shape in slide.shapes if shape.has_table
        for row in shape.table.rows for cell in row.cells
    )  # fmt: skip
    for words in BOTH:
        assert words in page
        assert words in said


def test_the_forums_sheet_and_its_workbook_show_both(client, added):
    page = client.get("/blad/forum?lan=04&bransch=industri").text
    book = openpyxl.load_workbook(
        io.BytesIO(client.get("/blad/forum.xlsx?lan=04&bransch=industri").content)
    )
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    for words in BOTH:
        assert words in page
        assert words in cells
    assert datetime(2026, 12, 1) in cells  # the meeting's day, as a day


def test_the_sheet_that_a_decision_was_made_on_shows_both(client, meeting):
    who = editor("redaktör")
    first = open_kept().items(meeting)[0]
    made_ = decisions.decide(who, meeting, first.item_id, text="Beställ.", responsible="regionen")
    publish(meeting)
    version = meetings.move(who, meeting, open_kept().meeting(meeting).version, "pågår")
    made.close(who, meeting, version)
    decisions.supplement(who, made_, text="Två till.")
    page = client.get(f"/blad/{first.sheet}?lan=04&bransch=industri").text
    assert (
        "Beställ. Ansvarig: regionen. Läge: beslutat. Tillägg 16 november 2026: Två till." in page
    )


def test_the_chairs_question_heads_its_sheet_in_minutes(client, added, meeting):
    found = minutes.collect(reading.read(), added)
    assert found.kept[1].startswith("<h2>Vad ska &lt;vi&gt; beställa?</h2>")
    assert "<h2>Vad ska &lt;vi&gt; beställa?</h2>" in client.get(f"/protokoll/{added}").text


def test_the_sheets_own_title_stands_below_the_chairs_question(client, meeting):
    first = open_kept().items(meeting)[0]
    items.edit(editor("redaktör"), first.item_id, first.version, question="Vad beställer vi?")
    publish(meeting)
    found = minutes.collect(reading.read(), meeting).sheets
    assert (found[1].question, found[1].under) == ("1. Vad beställer vi?", found[1].title)
    assert found[2].under == ""


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("publicerad", "har inte haft något möte som är stängt här. Nästa möte är Q4"),
        ("pågår", "har inte haft något möte som är stängt här. Q4 Utbildningsbeställningar, "
                  "1 december 2026, pågår nu."),
        ("stängd", "har haft ett möte."),
    ],
)  # fmt: skip
def test_a_meeting_has_been_held_when_it_is_closed(client, meeting, state, said):
    publish(meeting)
    version = open_kept().meeting(meeting).version
    if state != "publicerad":
        version = meetings.move(editor("redaktör"), meeting, version, "pågår")
    if state == "stängd":
        made.close(editor("redaktör"), meeting, version)
    sheet = reading.read().sheet("forum", Choice(lan="04", bransch="industri"))
    assert said in sheet.answer[0]


@pytest.mark.parametrize("state", MEETING_STATES)
def test_a_meetings_state_is_one_word_everywhere(client, meeting, state):
    one = replace(open_kept().meeting(meeting), state=state)
    for said in (text.meeting(one), meeting_text.label(one)):
        assert said.endswith(f"({text.STATES[state]})")
    words = (*vars(text).values(), *vars(meeting_text).values())
    said = [
        one for one in words if isinstance(one, str) and ("avslutat" in one or "är slut" in one)
    ]
    assert said == []
