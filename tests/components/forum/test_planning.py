"""A plan's times, what it copies, and a point of one's own as every renderer has it."""

import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from components.forum import own_point, own_point_text, planning, planning_text, timetable
from components.render.deck import deck
from components.render.paper import paper
from components.render.stage import stage
from components.render.word.document import document as paper_of
from data.forum import EmptyBook
from data.forum.rows import Item, Meeting, Picture
from tests.components.web import hostile

MEETING = Meeting(
    1, 1, "04", "industri", 4, "2026-12-01", "planerad", None, None, None, "13:00", "14:00",
    "Campus", "ordföranden",
)  # fmt: skip
#: Of a shape: what says to those who do not see it that it is the picture.
NAMED = "./*/p:cNvPr[@descr='Staplar']"

POINT = Item(1, 1, 1, 1, None, "", "Vad säger enkäten?", None, 20, None, None, None)


def points(*minutes: int | None) -> list[Item]:
    return [replace(POINT, item_id=number, clock_minutes=one) for number, one in enumerate(minutes)]


def test_one_minute_is_said_in_the_singular():
    assert planning_text.timed("Fråga 7", 1) == "Sparat: ”Fråga 7” tar en minut."
    assert planning_text.timed("Fråga 7", 20) == "Sparat: ”Fråga 7” tar 20 minuter."
    assert planning_text.total(1, 0, "13:01", "13:02", 1) == (
        "Summa en minut, till 13:01. Mötet slutar 13:02, så en minut är kvar."
    )
    assert planning_text.total(61, 0, "14:01", "14:00", -1) == (
        "Summa 61 minuter, till 14:01. Det är en minut för mycket: mötet slutar 14:00."
    )


@pytest.mark.parametrize(
    ("starts", "minutes", "clocks"),
    [
        ("13:00", (20, 45, 5), ["13.00", "13.20", "14.05"]),
        ("23:50", (20, 5), ["23.50", "00.10"]),
        ("13:00", (20, None, 5), ["13.00", "13.20", ""]),  # nobody knows when the third begins
        (None, (20, 5), ["", ""]),
        ("13:00", (), []),
    ],
)
def test_each_point_begins_when_those_before_it_are_over(starts, minutes, clocks):
    found = timetable.begins(replace(MEETING, starts=starts), minutes)
    assert [timetable.clock(at) for at in found[:-1]] == clocks


@pytest.mark.parametrize(
    ("told", "minutes", "said", "over"),
    [
        ({}, (30, 15), "Summa 45 minuter, till 13.45. Mötet slutar 14.00, så 15 minuter", False),
        ({}, (45, 15), "Summa 60 minuter, till 14.00. Det går jämnt upp.", False),
        ({}, (45, 30), "Det är 15 minuter för mycket: mötet slutar 14.00.", True),
        ({}, (45, None, None), "2 punkter saknar minuter.", False),
        ({"starts": None}, (45,), "Fyll i när mötet börjar, så visas klockslagen.", False),
        ({"ends": None}, (45,), "Summa 45 minuter, till 13.45.", False),
    ],
)
def test_the_sum_says_whether_the_meeting_has_room_for_it(told, minutes, said, over):
    found = planning.total(replace(MEETING, **told), points(*minutes))
    assert said in found.said
    assert found.over is over


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "kl. 13.00–14.00, Campus, ordförande: ordföranden"),
        ({"ends": None, "chair": None}, "kl. 13.00, Campus"),
        ({"starts": None, "place": None, "chair": None}, ""),
    ],
)
def test_the_hours_are_written_as_in_swedish(told, said):
    assert planning_text.when(replace(MEETING, **told)) == said


def test_the_meeting_that_is_copied_is_the_newest_that_was_more_than_planned():
    def one(number, quarter, state):
        return replace(MEETING, meeting_id=number, quarter=quarter, state=state)

    newest_first = [one(4, 4, "planerad"), one(3, 2, "stängd"), one(2, 4, "stängd")]
    assert planning.before(newest_first, 4) == newest_first[2]
    assert planning.before(newest_first, 3) is None
    said = [
        planning_text.as_last(replace(MEETING, day=day), date(2026, 11, 16))
        for day in ("2025-11-18", "2026-11-03", "2024-11-19")
    ]
    assert said == [
        "Kopiera förra årets (18 november 2025)",
        "Kopiera mötet den 3 november",
        "Kopiera mötet den 19 november 2024",
    ]


def test_what_no_longer_exists_is_not_copied():
    gone = replace(POINT, sheet="ett-gammalt-blad", question=None)
    asked = replace(gone, question="Men vi frågar ändå")
    assert [one["question"] for one in planning.like([gone, asked, POINT])] == [
        "Men vi frågar ändå",
        "Vad säger enkäten?",
    ]


@pytest.fixture
def own(monkeypatch):
    """A point with words and a picture, which the book has."""
    content = hostile.picture("PNG", (200, 100))
    book = EmptyBook()
    monkeypatch.setattr(book, "picture_file", {7: content}.get)
    picture = Picture(7, 1, "a" * 32, "image/png", 200, 100, len(content), "2026-11-16T10:00:00Z")
    item = replace(
        POINT,
        body="Sjutton svarade.\n\nTre söker folk.",
        picture_alt="Staplar",
        picture_source="Vi",
    )
    return own_point.sheet(item, picture, book)


def test_a_point_of_ones_own_is_on_paper_and_on_the_stage_with_words_for_its_picture(own):
    drawn = f'<img src="/bild/{"a" * 32}.png" alt="Staplar" width="200" height="100">'
    page = paper.article(own)
    for said in (drawn, "Sjutton svarade.", "Tre söker folk.", own_point_text.CAVEAT, "Vi</td>"):
        assert said in page
    item = stage.StageItem(own, "motet", 1, 1)
    assert drawn in stage.html(item, 0, "http://forum.example/folj/1", ())
    assert "Tre söker folk." in stage.html(item, 1, "http://forum.example/folj/1", ())


def test_a_picture_without_words_says_that_it_has_none():
    picture = Picture(7, 1, "a" * 32, "image/jpeg", 2, 1, 3, "2026-11-16T10:00:00Z")
    figure = own_point.figure(POINT, picture, lambda: b"")
    assert figure.alt == own_point_text.no_alt("Vad säger enkäten?")


def test_slides_and_documents_have_the_picture_itself_whole_and_named(own):
    word = Document(io.BytesIO(paper_of([own], title="M", edition="2026-11", address="http://x")))
    [drawn] = word.inline_shapes
    assert drawn._inline.docPr.get("descr") == "Staplar"
    assert drawn.width == pytest.approx(2 * drawn.height, abs=Pt(1))
    body = deck.deck(
        [own], title="Mötet", edition="2026-11", address_of=lambda _: "http://x.example"
    )
    slides = Presentation(io.BytesIO(body)).slides
    [shape] = [
        shape
        for slide in slides
        for shape in slide.shapes
        if hasattr(shape, "image") and shape._element.xpath(NAMED)
    ]
    assert Image.open(io.BytesIO(shape.image.blob)).size == (200, 100)
    assert shape.width == pytest.approx(2 * shape.height, abs=Pt(1))
    assert "Sjutton svarade." in " ".join(
        shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame
    )
