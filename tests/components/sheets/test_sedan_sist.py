"""Sedan sist as a sheet: from a real book, closed on one edition and opened on another."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from components import sheets
from components.address.choices import Choice
from components.address.known import known
from components.forum import run_sheet
from components.kit import shown
from components.render.paper import paper
from components.render.pictures import board
from components.render.stage import stage
from components.sheets.sedan_sist import picture, text
from data import editions
from data.forum import decisions, items, meetings, open_book, orders
from data.forum.editor import Editor, editor
from data.store import Store
from tests.components.first_seen import holds
from tests.forum import made

TODAY = date(2026, 12, 3)
CHOICE = Choice()
QUERY = "lan=04&bransch=industri"


@pytest.fixture
def who(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path))
    return editor("redaktör")


def planned(who: Editor, day: str = "2026-12-01") -> int:
    agenda = [
        {"sheet": "yh-beviljat", "choices": QUERY, "clock_minutes": 10},
        {"question": "Vad gör vi med lokalerna?"},
    ]
    return meetings.plan(
        who, county_code="04", sector="industri", quarter=4, day=day, agenda=agenda
    )


def held(who, store):
    """A meeting that decided on its first sheet and was closed."""
    meeting_id = planned(who)
    version = made.start(who, meeting_id)
    first = open_book().items(meeting_id)[0]
    decisions.decide(
        who, meeting_id, first.item_id, text="Sök igen", responsible="utbildare", due="2027-03-01"
    )
    sheet = sheets.sheet("yh-beviljat", store, open_book(), CHOICE, TODAY)
    kept = (paper.article(sheet), shown.of(sheet, "2025-11-aaaaaaaa").plain())
    meetings.close(who, meeting_id, version, "2025-11-aaaaaaaa", {first.item_id: kept})
    return meeting_id


def since(store: Store, **choices):
    return sheets.sheet("sedan-sist", store, open_book(), CHOICE.but(**choices), TODAY)


def test_without_a_book_it_says_that_nothing_is_known(store):
    sheet = sheets.sheet("sedan-sist", store, open_book(), CHOICE, TODAY)
    assert sheet.answer == ("Forumboken har inget tidigare möte för industrin i Sörmland.",)


def test_the_first_meeting_has_nothing_before_it(store, who):
    meeting_id = planned(who)
    assert since(store, mote=str(meeting_id)).figures == ()
    assert [point.slug for point in agenda(store, meeting_id)] == ["yh-beviljat", ""]


def test_the_next_meeting_opens_with_what_has_happened(store, who):
    held(who, store)
    later = planned(who, "2027-03-02")
    assert [point.slug for point in agenda(store, later)] == ["sedan-sist", "yh-beviljat", ""]
    sheet = since(store, mote=str(later))
    assert sheet.answer == (
        "Förra mötet, branschforum Q4 den 1 december 2026, fattade ett beslut. Det är inte "
        "påbörjat.",
        "Ingen beställning har gått vidare sedan dess.",
        "Bladet som visades då säger detsamma nu.",
    )
    [drawn, decided, shown_then] = sheet.figures
    assert drawn.frame[["group", "what", "note"]].to_numpy().tolist() == [
        ["Väntar", "Sök igen", "utbildare, senast 1 mars 2027"],
        ["Samma uppgifter", "Vad söktes, vad beviljades, hur många platser per start?", ""],
    ]
    holds(sheet)
    assert decided.frame.to_dict("records") == [
        {
            "text": "Sök igen",
            "added": None,
            "responsible": "utbildare",
            "due": "2027-03-01",
            "state": "beslutat",
            "day": "2026-12-01",
        }
    ]
    assert list(shown_then.frame["since"]) == [
        "En ny utgåva har kommit, men inget på bladet har ändrats sedan sist."
    ]


def test_an_order_that_has_moved_is_told(store, who):
    held(who, store)
    order_id = orders.draft(
        who,
        kind="ny YH-utbildning",
        county_code="04",
        sector="industri",
        addressee_type="YH-anordnare",
        title="Drifttekniker",
        reason="Brist",
        addressee="Campus Nyköping",
        places_per_start=30,
        starts=2,
        wanted_start="2029ht",
    )
    version = orders.move(who, order_id, 1, "beställd")
    orders.move(who, order_id, version, "skickad")
    moved = next(one for one in since(store).figures if "gått vidare" in one.title)
    assert moved.frame[["title", "moved"]].to_dict("records") == [
        {"title": "Drifttekniker", "moved": "beställd → skickad"}
    ]
    drawn = since(store).figures[0]
    told = drawn.frame.groupby("group", observed=True)["what"].agg(list).to_dict()
    assert told["Rörde sig"] == ["Drifttekniker"]
    assert told["Väntar"] == ["Sök igen", "Drifttekniker"]
    assert "rörde sig 1, väntar 2 och samma uppgifter 1" in drawn.alt
    assert "Campus Nyköping, senast" in board.html(drawn, 3)


def test_a_decision_stands_on_its_sheet_on_every_surface(store, who):
    held(who, store)
    sheet = sheets.sheet("yh-beviljat", store, open_book(), CHOICE, TODAY)
    sentence = (
        "1 december 2026: Sök igen. Ansvarig: utbildare. Klart senast 1 mars 2027. Läge: beslutat."
    )
    assert sheet.decided == (sentence,)
    assert sentence in paper.article(sheet)
    elsewhere = sheets.sheet("yh-beviljat", store, open_book(), CHOICE.but(lan="18"), TODAY)
    assert elsewhere.decided == ()


def test_the_meetings_own_day_is_the_day_of_its_edition(store, who, edition):
    """What depends on the day is as it was at the meeting."""
    meeting_id = planned(who, "2027-02-01")
    choice = CHOICE.but(utgava=store.edition, mote=str(meeting_id))
    then = sheets.sheet("yh-pagar", store, open_book(), choice, TODAY)
    assert (
        then.answer == sheets.sheet("yh-pagar", store, open_book(), CHOICE, date(2027, 2, 1)).answer
    )
    assert then.answer != sheets.sheet("yh-pagar", store, open_book(), CHOICE, TODAY).answer


def test_a_point_brings_its_choices_and_keeps_the_meeting(store, who):
    meeting_id = planned(who)
    now = CHOICE.but(lan="18", mote=str(meeting_id), lage="presentation", punkt=2)
    point = agenda(store, meeting_id)[0]
    assert point.choice(now) == now.but(lan="04")


def agenda(store, meeting_id):
    book = open_book()
    return run_sheet.of_meeting(book.meeting(meeting_id), book, known(store))


@pytest.mark.parametrize(
    ("states", "older", "said"),
    [
        ((), 0, "fattade inga beslut."),
        (("klart",), 0, "fattade ett beslut. Det är klart."),
        (
            ("klart", "klart", "pågår", "avskrivet"),
            1,
            "fattade fyra beslut. Två är klara, ett pågår och ett är avskrivet. Ett äldre beslut "
            "är inte klart.",
        ),
        (("beslutat", "beslutat"), 3, "Två är inte påbörjade. Tre äldre beslut är inte klara."),
    ],
)
def test_decisions_are_counted_in_words(states, older, said):
    found = text.Since(2, "2026-05-07", states, older, moved=1, shown=3, changed=1)
    first, orders_, sheets_ = text.answer(found)
    assert first.endswith(said)
    assert orders_ == "En beställning har gått vidare sedan dess."
    assert sheets_ == "Av tre blad som visades då har ett nya uppgifter."


@pytest.mark.parametrize(
    ("shown_", "changed", "said"),
    [
        (0, 0, "Inga blad visades då."),
        (1, 0, "Bladet som visades då säger detsamma nu."),
        (1, 1, "Bladet som visades då har nya uppgifter."),
        (4, 0, "Alla fyra blad som visades då säger detsamma nu."),
        (4, 3, "Av fyra blad som visades då har tre nya uppgifter."),
    ],
)
def test_sheets_are_counted_in_words(shown_, changed, said):
    found = text.Since(2, "2026-05-07", (), 0, moved=0, shown=shown_, changed=changed)
    assert text.answer(found)[1:] == ("Ingen beställning har gått vidare sedan dess.", said)


def test_the_chairs_own_question_heads_its_sheet_with_the_sheets_title_below(store, who):
    meeting_id = planned(who)
    first = open_book().items(meeting_id)[0]
    items.edit(who, first.item_id, first.version, question="Räcker platserna i Nyköping?")
    point = agenda(store, meeting_id)[0]
    get = partial(_sheet, store)
    sheet = point.sheet(point.choice(CHOICE), get)
    own = get("yh-beviljat", CHOICE)
    assert (sheet.question, sheet.under) == ("Räcker platserna i Nyköping?", own.title)
    assert sheet.answer == own.answer
    on_stage = stage.html(stage.StageItem(sheet, "motet", 1, 2), 0, "http://a.example/", ())
    for html in (on_stage, paper.article(sheet)):
        heading, title = html.index("Räcker platserna i Nyköping?</h1>"), html.index(own.title)
        assert heading < title
        assert own.question not in html


def test_without_a_question_of_the_chairs_the_sheet_keeps_its_own(store, who):
    point = agenda(store, planned(who))[0]
    sheet = point.sheet(point.choice(CHOICE), partial(_sheet, store))
    own = _sheet(store, "yh-beviljat", CHOICE)
    assert (sheet.question, sheet.under) == (own.question, "")


def _sheet(store, slug, choice):
    return sheets.sheet(slug, store, open_book(), choice, TODAY)


def test_a_meeting_that_is_running_is_not_called_an_earlier_one(store, who):
    meeting_id = planned(who)
    first = "Forumboken har inget tidigare möte för industrin i Sörmland."
    assert since(store).answer == (first,)
    made.start(who, meeting_id)
    running = ("Mötet som pågår är det första i forumboken för industrin i Sörmland.",)
    assert since(store).answer == running
    assert since(store, mote=str(meeting_id)).answer == running


def test_a_changed_figure_is_in_the_picture_and_a_long_change_is_cut():
    rows = [
        {"question": "Fråga?", "since": "Då: " + "ord " * 60, "changed": True},
        {"question": "Annan?", "since": "Samma.", "changed": False},
    ]
    (found,) = picture.board([], [], [], rows, "sedan 1 december 2026", TODAY)
    assert list(found.frame["group"]) == ["Ändrat i siffrorna", "Samma uppgifter"]
    assert found.frame["note"][0].endswith(" …")
    assert len(found.frame["note"][0]) <= 112
    assert picture.board([], [], [], [], "", TODAY) == ()
    said = text.waits("regionen", "2026-12-01", TODAY)
    assert said == "regionen, senast 1 december 2026, har passerat"
