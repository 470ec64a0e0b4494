"""What a meeting leaves behind: the decision log, and minutes as a document and with pictures."""

import io

import pytest
from docx import Document
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.address.choices import Choice
from components.address.known import known
from components.forum import agenda
from components.forum import decision_log_text as text
from components.kit import shown
from components.render.paper import paper
from components.sheets import reading
from components.web import routes
from data import editions
from data.forum import decisions, meetings, place
from data.forum.editor import editor
from data.forum.reading import open_kept
from tests.components.elsewhere import Elsewhere
from tests.forum import made

CHOICE = Choice(lan="04", bransch="industri")


@pytest.fixture
def client(var, tmp_path, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    monkeypatch.setattr(routes, "HEAVY", Elsewhere())
    return TestClient(Starlette(routes=routes.ROUTES), base_url="http://forum.example")


@pytest.fixture
def held(client) -> int:
    """A meeting with a figure that can be drawn and a question of its own, being held; one
    decision at its second point and one at none."""
    who = editor("redaktör")
    points = [agenda.entry("sysselsattning", CHOICE), {"question": "Vad gör vi?"}]
    meeting, _ = made.begun(who, agenda=points)
    second = open_kept().items(meeting)[1].item_id
    decisions.decide(who, meeting, text="Bjud in <b>SYV</b>.", responsible="ordföranden")
    decisions.decide(
        who, meeting, second, text="Beställ svets.", responsible="strategen", due="2027-02-01"
    )
    version = open_kept().meeting(meeting).version
    meetings.edit(who, meeting, version, diarienummer="RS 2026/17")
    return meeting


def close(meeting: int) -> None:
    """With what each sheet said, as the screen does it."""
    now = reading.read()
    kept = {}
    for point in agenda.points(now.book.items(meeting), known(now.newest), CHOICE):
        if sheet := point.sheet(now):
            said = shown.of(sheet, now.newest.edition).plain()
            kept[point.item.item_id] = (paper.article(sheet), said)
    version = now.book.meeting(meeting).version
    meetings.close(editor("redaktör"), meeting, version, now.newest.edition, kept)


def read(client: TestClient, address: str) -> tuple[list[str], list[list[str]]]:
    """A document's paragraphs, and the rows of its tables."""
    answer = client.get(address)
    assert answer.status_code == 200
    name = address.strip("/").replace("/", "-")
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    found = Document(io.BytesIO(answer.content))
    rows = [[cell.text for cell in row.cells] for table in found.tables for row in table.rows]
    return [paragraph.text for paragraph in found.paragraphs], rows


def test_the_log_has_the_decisions_and_who_signs_and_nothing_else(client, held):
    page = client.get(f"/beslutslogg/{held}")
    assert page.status_code == 200
    assert text.NOT_CLOSED in page.text
    assert "<b>SYV" not in page.text
    close(held)
    page = client.get(f"/beslutslogg/{held}").text
    written, rows = read(client, f"/beslutslogg/{held}.docx")
    assert rows == [
        [text.NUMBER, text.POINT, text.DECISION, text.RESPONSIBLE, text.UNTIL, text.STATE],
        ["1", "ingen", "Bjud in <b>SYV</b>.", "ordföranden", "inte satt", "beslutat"],
        ["2", "2", "Beställ svets.", "strategen", "1 februari 2027", "beslutat"],
    ]
    signed = "av rollen redaktör. Sedan dess står besluten som de fattades"
    for said in ("Diarienummer: RS 2026/17.", "Antal beslut: 2.", signed, *text.LINES):
        assert said in page
        assert any(said in line for line in written)
    assert "Vad gör vi?" not in page
    for address in text.ways("http://forum.example/", held):
        assert f'href="{address}"' in page


def test_a_meeting_that_is_planned_has_no_log(client):
    planned = made.meeting(editor("redaktör"))
    for name in (planned, f"{planned}.docx", 99, "x"):
        assert client.get(f"/beslutslogg/{name}").status_code == 404
    assert client.get(f"/protokoll/{planned}.docx").status_code == 404


def test_the_files_of_a_closed_meeting_have_its_pictures(client, held):
    close(held)
    assert text.LOG_DOCUMENT in client.get(f"/protokoll/{held}").text
    slides = Presentation(io.BytesIO(client.get(f"/protokoll/{held}.pptx").content))
    assert any(shape.has_chart for slide in slides.slides for shape in slide.shapes)
    answer = client.get(f"/protokoll/{held}.docx")
    found = Document(io.BytesIO(answer.content))
    drawn = [shape._inline.docPr.get("descr") for shape in found.inline_shapes]
    assert drawn
    assert all(drawn)
    written = [paragraph.text for paragraph in found.paragraphs]
    question = reading.read().sheet("sysselsattning", CHOICE).question
    assert f"1. {question}" in written
    assert any("Beställ svets." in line for line in written)


def test_what_no_longer_says_the_same_is_shown_as_it_was_and_not_drawn(client, held, monkeypatch):
    close(held)
    same = shown.of
    monkeypatch.setattr(shown, "of", lambda *given: same(*given).__class__("", "", "", (), ()))
    slides = Presentation(io.BytesIO(client.get(f"/protokoll/{held}.pptx").content))
    shapes = [shape for slide in slides.slides for shape in slide.shapes]
    assert not any(shape.has_chart for shape in shapes)
    assert any(shape.has_table for shape in shapes)
