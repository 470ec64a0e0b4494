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
from data.forum.rows import Goal, Order
from tests.components.first_seen import holds
from tests.conftest import TODAY
from tests.forum import made

CHOICE = Choice(lan="04", bransch="industri")
FORUM = {"county_code": "04", "sector": "industri"}
ORDER = Order(
    7, 3, "04", "industri", 1, "ny YH-utbildning", "YH-anordnare", "Campus Nyköping", "Svetsare",
    None, None, "Brist.", None, 25, 2, "2029ht", "2027-01-15", "skickad", None,
)  # fmt: skip
SEVEN = Followed("Sörmland", "industrin", 2026, (7, 4, 2, 1, 2, 1), 1, People(8, 14, 7, 11), 1)


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
        ({"steps": (1, 0, 0, 0, 0, 0), "state": "avböjd"}, "Den enda beställningen 2026 är avböjd"),
        ({"steps": (1, 1, 0, 0, 0, 0), "state": "avförd"}, "Den enda beställningen 2026 är avförd"),
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
        "I 1 av 2 som har startat är antalet uppgivet: 22 började (8 kvinnor och 14 män). Hur "
        "många som blev klara är uppgivet i 1 av 2: 18 (7 kvinnor och 11 män)."
    )
    nobody = replace(SEVEN, told=0, people=People(), told_done=0)
    assert text.answer(nobody)[1] == "Hur många som började är inte angivet."
    begun = replace(SEVEN, people=People(1, 14), told_done=0)
    assert text.answer(begun)[1].endswith(": 15 började (1 kvinna och 14 män).")


def test_one_sex_of_one_order_is_no_total_of_all():
    rows = [replace(ORDER, order_id=number, passed="beställd;startad") for number in (1, 2)]
    told = {1: People(20, 10), 2: People(15, 15, 12)}
    found = sheet_._followed(rows, told, "Sörmland", "industrin", 2026)
    assert (found.told, found.told_done, found.people) == (2, 0, People(35, 25))
    assert text.answer(found)[1] == (
        "I 2 av 2 som har startat är antalet uppgivet: 60 började (35 kvinnor och 25 män). Hur "
        "många som blev klara är inte angivet för både kvinnor och män."
    )
    # The women who finished are told, so a goal for them can be looked at.
    goal = Goal(1, 1, "04", "industri", 2026, "blev klara, kvinnor", 8)
    assert sheet_._aims([goal], found) == [("blev klara, kvinnor", 8, 12)]


def test_the_only_order_is_said_as_it_stands():
    declined = replace(ORDER, passed="beställd;skickad;avböjd", state="avböjd")
    found = sheet_._followed([declined], {7: People()}, "Sörmland", "industrin", 2026)
    assert text.headline(found) == "Den enda beställningen 2026 är avböjd"


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
    ("numbers", "reached", "unknown", "said"),
    [
        (0, 0, 0, ()),
        (1, 0, 1, ("Om målet för 2026 är nått är inte angivet.",)),
        (2, 0, 2, ("Om de två målen för 2026 är nådda är inte angivet.",)),
        (3, 1, 1, ("Av tre mål för 2026 är ett nått. För ett är det inte angivet.",)),
        (1, 0, 0, ("Målet för 2026 är inte nått.",)),
        (1, 1, 0, ("Målet för 2026 är nått.",)),
        (3, 0, 0, ("Av tre mål för 2026 är inget nått.",)),
        (3, 2, 0, ("Av tre mål för 2026 är två nådda.",)),
        (3, 3, 0, ("Av tre mål för 2026 är alla nådda.",)),
    ],
)
def test_how_many_goals_are_reached(numbers, reached, unknown, said):
    assert text.goals(2026, numbers, reached, unknown) == said


def test_a_goal_of_a_year_that_goes_on_is_not_reached_yet():
    assert text.goals(2026, 1, 0, over=False) == ("Målet för 2026 är inte nått än.",)
    assert text.goals(2026, 3, 0, over=False) == ("Av tre mål för 2026 är inget nått än.",)
    assert text.goals(2026, 1, 1, over=False) == ("Målet för 2026 är nått.",)


def test_a_goal_that_nobody_can_tell_of_is_not_zero():
    unknown = replace(SEVEN, people=People())
    goal = Goal(1, 1, "04", "industri", 2026, "började, kvinnor", 5)
    assert sheet_._aims([goal], unknown) == [("började, kvinnor", 5, None)]
