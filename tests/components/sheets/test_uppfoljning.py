"""A year's orders followed to the end: what is known is counted, and nothing else is zero."""

import io
from dataclasses import replace

import pytest
from pptx import Presentation

from components import sheets
from components.address.choices import Choice
from components.render.deck import deck
from components.render.pictures import chain
from components.sheets.uppfoljning import sheet as sheet_
from components.sheets.uppfoljning import text
from components.sheets.uppfoljning.text import Followed
from data import editions
from data.forum import decisions, goals, meetings, place
from data.forum.chains import People, together
from data.forum.editor import editor
from data.forum.reading import open_kept
from data.forum.rows import Goal
from tests.components.first_seen import holds
from tests.conftest import TODAY
from tests.forum import made

CHOICE = Choice(lan="04", bransch="industri")
FORUM = {"county_code": "04", "sector": "industri"}
SEVEN = Followed("Sörmland", "industrin", 2026, (7, 4, 2, 1, 2, 1), 1, People(8, 14, 7, 11))


def test_people_of_several_orders_are_those_that_are_told():
    told = [People(8, 14, 7, 11), People(2, 3), People()]
    assert together(told) == People(10, 17, 7, 11)
    assert together([]) == People()
    assert (People(8, None).began, People(8, 14).began, People(0, 0).began) == (None, 22, 0)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Av sju beställningar 2026 har fyra åtagits och två startat"),
        ({"steps": (0,) * 6}, "Inga beställningar gjordes 2026"),
        ({"steps": (1, 0, 0, 0, 0, 0)}, "Den enda beställningen 2026 är inte åtagen än"),
        ({"steps": (1, 1, 0, 0, 0, 0)}, "Den enda beställningen 2026 har åtagits"),
        (
            {"steps": (3, 0, 0, 0, 0, 0)},
            "Av tre beställningar 2026 har ingen åtagits och ingen startat",
        ),
    ],
)  # fmt: skip
def test_the_finding(changes, said):
    assert text.headline(replace(SEVEN, **changes)) == said


def test_the_chain_in_words():
    first, second = text.answer(SEVEN)
    assert first == (
        "Av 7 beställningar från branschforum för industrin i Sörmland 2026 har fyra fått ett "
        "åtagande, två lett till ansökan eller lokalt beslut, en beviljats helt eller delvis, två "
        "startat och en följts upp."
    )
    assert second == (
        "I 1 av 2 som har startat är antalet uppgivet: 22 började (8 kvinnor och 14 män) och 18 "
        "blev klara (7 kvinnor och 11 män)."
    )
    nobody = replace(SEVEN, told=0, people=People())
    assert text.answer(nobody)[1] == "Hur många som började är inte angivet."
    begun = replace(SEVEN, people=People(1, 14))
    assert text.answer(begun)[1].endswith(": 15 började (1 kvinna och 14 män).")


def test_without_a_book(sheet):
    found = sheet("uppfoljning", lan="04", bransch="industri")
    holds(found)
    assert found.headline == text.UNREAD
    assert found.missing


def test_each_year_has_its_own_chain(var, tmp_path, monkeypatch, store):
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    who = editor("redaktör")
    meeting = made.meeting(who)
    meetings.move(who, meeting, 1, "publicerad")
    decisions.decide(who, meeting, text="Bjud in SYV.", responsible="ordföranden")
    local = {"kind": "validering", "addressee_type": "komvux"}
    steps = ("beställd", "skickad", "åtagen", "beslutad lokalt", "startad")
    made.order(who, *steps, "uppföljd", title="Validering", **local)
    made.order(who, *steps, title="Ingen var kvinna", **local)
    made.order(who, "beställd", title="Svetsare")
    made.order(who, title="Utkast")
    for measure, number in (("blev klara, kvinnor", 8), ("startade", 2), ("beställda", 9)):
        goals.set_goal(who, **FORUM, year=2026, measure=measure, number=number)
    gone = goals.set_goal(who, **FORUM, year=2026, measure="åtagna", number=1)
    goals.edit(who, gone, 1, number=None)
    found = sheets.sheet("uppfoljning", store, open_kept(), CHOICE, TODAY)
    holds(found)
    drawn, each, aims, decided = found.figures
    assert aims.frame.to_numpy().tolist() == [
        ["beställda", 9, 3],
        ["startade", 2, 2],
        ["blev klara, kvinnor", 8, 7],
    ]
    assert found.answer[-1] == "Av tre mål för 2026 är ett nått."
    assert drawn.frame["number"].tolist() == [3, 2, 2, 0, 2, 1, 44, 18]
    assert drawn.frame["women"].tolist()[-2:] == [16, 7]
    html = chain.html(drawn, 3)
    assert "36 % kvinnor" in html.replace("\xa0", " ")
    assert decided.frame["text"].tolist() == ["Bjud in SYV."]
    by_title = each.frame.set_index("title")
    assert by_title.loc["Validering", "finished_women"] == 7
    assert by_title.loc["Svetsare"].isna().sum() == 4
    slides = Presentation(
        io.BytesIO(deck.deck([found], title="x", edition="2026-11-a", address_of=lambda s: "y"))
    )
    said = " ".join(
        shape.text_frame.text for slide in slides.slides for shape in slide.shapes
        if shape.has_text_frame
    )  # fmt: skip
    assert "Beställda" in said
    other = sheets.sheet("uppfoljning", store, open_kept(), CHOICE.but(ar=2025), TODAY)
    assert other.headline == "Inga beställningar gjordes 2025"
    assert other.figures == ()


@pytest.mark.parametrize(
    ("numbers", "reached", "said"),
    [
        (0, 0, ()),
        (1, 0, ("Målet för 2026 är inte nått.",)),
        (1, 1, ("Målet för 2026 är nått.",)),
        (3, 0, ("Av tre mål för 2026 är inget nått.",)),
        (3, 2, ("Av tre mål för 2026 är två nådda.",)),
        (3, 3, ("Av tre mål för 2026 är alla nådda.",)),
    ],
)
def test_how_many_goals_are_reached(numbers, reached, said):
    assert text.goals(2026, numbers, reached) == said


def test_a_goal_that_nobody_can_tell_of_is_not_zero():
    unknown = replace(SEVEN, people=People())
    goal = Goal(1, 1, "04", "industri", 2026, "började, kvinnor", 5)
    assert sheet_._aims([goal], unknown) == [("började, kvinnor", 5, None)]
