"""The letter of an order: as a page, a document and a mail it says the same, with its evidence."""

import io
from datetime import date
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from docx import Document
from docx.oxml.ns import qn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.forum import letter as letters
from components.forum import letter_mail
from components.forum import letter_text as text
from components.sheets import reading
from components.sheets.vagning import sheet as weighing
from components.web import routes
from data import editions
from data.forum import life, orders, place
from data.forum.editor import editor
from data.forum.reading import open_kept
from tests.forum import made


@pytest.fixture
def client(var, tmp_path, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    return TestClient(Starlette(routes=routes.ROUTES), base_url="http://forum.example")


ROW = {"occupation": "Drifttekniker", "now": "▲ Brist", "rejected": 2, "needs": None}


def evidence(edition: str, **numbers: object) -> dict:
    return {
        "sheet": "vagning",
        "choices": "lan=04&bransch=industri",
        "edition": edition,
        "numbers": ROW | numbers,
    }


def an_order(*states: str, rests: dict | None = None, **changes: object) -> int:
    who = editor("redaktör")
    order_id, version = orders.draft(who, **(made.ORDER | changes), evidence=rests), 1
    for state in states:
        version = orders.move(who, order_id, version, state, **made.TOLD.get(state, {}))
    return order_id


def test_a_draft_has_no_letter_and_neither_has_what_is_not_there(client):
    order = an_order()
    for address in (order, f"{order}.docx", f"{order}.txt", 999, "a", f"{order}.pdf", f"{order}."):
        answer = client.get(f"/bestallning/{address}")
        assert answer.status_code == 404 or address == f"{order}."
        assert "Drifttekniker" not in answer.text


def test_page_document_and_mail_say_the_same(client):
    occupation = weighing.weighed_occupations(*_now())[0]
    rests = evidence(reading.read().newest.edition, occupation=occupation)
    order = an_order("beställd", "skickad", rests=rests)
    page = client.get(f"/bestallning/{order}")
    file = client.get(f"/bestallning/{order}.docx")
    mail = client.get(f"/bestallning/{order}.txt").text
    assert page.status_code == 200
    assert page.text.count("<h1>") == 1
    assert file.headers["content-disposition"] == f'attachment; filename="bestallning-{order}.docx"'
    document = Document(io.BytesIO(file.content))
    written = " ".join(paragraph.text for paragraph in document.paragraphs)
    for said in (
        "Till: Campus Nyköping (YH-anordnare).",
        "beställer: Drifttekniker (ny YH-utbildning).",
        "25 platser per start, 2 starter, första start önskas ht 2029.",
        "Beslut vi ber om: ansökan till MYH med arbetsgivarnas avsiktsförklaringar.",
        "Svar senast: 15 januari 2027.",
        "fel mottagare, inget mandat, ekonomi, för få sökande, finns redan eller annat",
        "Brist enligt Yrkesbarometern, ingen utbildning inom räckhåll.",
    ):
        assert said in page.text
        assert said in written
        assert said in mail
    # What it rests on, with the publishers, the period and the caveats of the weighing.
    for said in (occupation, "▲ Brist", "Yrkesbarometern", "2025-2"):
        assert said in page.text
        assert said in mail
    assert f"http://forum.example/bestallning/{order}" in mail


def test_one_seat_of_one_start_is_said_in_the_singular_and_the_place_is_a_municipality():
    assert text.size(1, 1, None, None, "Flen") == (
        "Omfattning: 1 plats per start, 1 start, i Flens kommun."
    )
    assert text.size(25, 2, None, None, "Örebro") == (
        "Omfattning: 25 platser per start, 2 starter, i Örebro kommun."
    )


def _now():
    now = reading.read()
    return now.newest, letters.Choice(lan="04", bransch="industri")


def test_the_document_is_one_that_a_screen_reader_can_read(client):
    order = an_order("beställd", rests=evidence("2001-01-gone"))
    document = Document(io.BytesIO(client.get(f"/bestallning/{order}.docx").content))
    heads = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    levels = [int(p.style.name[-1]) for p in heads]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert document.core_properties.language == "sv-SE"
    assert document.core_properties.title == "Beställning: Drifttekniker (ny YH-utbildning)"
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"sv-SE"}
    assert document.sections[0].page_width.mm == pytest.approx(210, abs=0.1)
    assert document.tables
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
    first = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert first == [
        ["Uppgift", "Så som det stod då"],
        ["Yrke", "Drifttekniker"],
        ["Läget", "▲ Brist"],
        ["Avslag", "2"],
        ["Rapporterade behov", "uppgift saknas"],
    ]
    written = [paragraph.text for paragraph in document.paragraphs]
    assert text.EDITION_GONE in written
    assert client.get(f"/bestallning/{order}.docx").content == (
        client.get(f"/bestallning/{order}.docx").content
    )


def test_a_letter_that_is_not_sent_counts_its_day_from_today(client):
    order = an_order("beställd")
    book = open_kept()
    assert letters.answer_due(book.order(order), date(2026, 11, 16)) == date(2027, 1, 15)
    page = client.get(f"/bestallning/{order}").text
    assert "Svar senast: 15 januari 2027, om brevet skickas i dag." in page
    assert text.NO_EVIDENCE in page


@pytest.mark.parametrize("kind", life.KINDS)
def test_every_kind_asks_for_its_own_decision_and_says_when_it_can_start(client, kind):
    to = life.KIND[kind].addressees[0]
    order = an_order("beställd", kind=kind, addressee_type=to)
    found = letters.collect(reading.read(), order)
    said = " ".join(found.parts[0].answer)
    assert f"Beslut vi ber om: {life.KIND[kind].decision}." in said
    assert life.KIND[kind].evidence in said
    start = found.parts[-1]
    assert start.answer or start.figures


def test_one_that_is_answered_says_its_state_and_asks_for_nothing_more(client):
    order = an_order("beställd", "skickad", "åtagen")
    found = letters.collect(reading.read(), order)
    said = found.parts[0].answer
    assert "Beställningens läge: åtagen." in said
    assert not any(line.startswith(("Svar senast", "Svara ja")) for line in said)


def test_the_mail_opens_to_nobody_and_no_longer_than_a_mail_program_takes(client):
    order = an_order("beställd", reason="Skäl. " * 300)
    found = letters.collect(reading.read(), order)
    opened = letter_mail.opens(found, "http://forum.example/bestallning/1")
    parts = urlsplit(opened)
    given = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "")
    assert given["subject"] == [found.title]
    assert len(opened) < 4 * text.LONGEST_MAIL
    assert "Beslut vi ber om" in given["body"][0]
    assert "Skäl. Skäl." not in given["body"][0]
    assert given["body"][0].endswith("http://forum.example/bestallning/1")


def test_what_an_editor_writes_is_text_wherever_it_stands(client):
    order = an_order("beställd", title="<b>Svets</b>", reason="=1+1 & <i>så</i>")
    page = client.get(f"/bestallning/{order}").text
    assert "<b>Svets" not in page
    assert "<i>så" not in page
    assert "<b>Svets</b>" in client.get(f"/bestallning/{order}.txt").text
