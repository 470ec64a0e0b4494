"""The board of orders and what is to be done by when: the sheet, the list and the calendar."""

from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import sheets
from components.address.choices import Choice
from components.render.calendar import feed
from components.render.pictures import board
from components.sheets.tavla import due, text
from components.web import routes
from data import editions
from data.forum import decisions, life, meetings, orders, place
from data.forum.editor import Editor, editor
from data.forum.reading import open_kept
from data.forum.rows import Decision, Order
from tests.components.first_seen import holds
from tests.conftest import TODAY
from tests.forum import made

CHOICE = Choice(lan="04", bransch="industri")
ORDER = Order(
    7, 3, "04", "industri", 1, "ny YH-utbildning", "YH-anordnare", "Campus Nyköping", "Svetsare",
    None, None, "Brist.", None, 25, 2, "2029ht", "2027-01-15", "skickad", None,
)  # fmt: skip
DECISION = Decision(4, 1, 1, None, "Fråga igen.", "ordföranden", "2026-12-01", "beslutat")


@pytest.fixture
def who(var, tmp_path, monkeypatch) -> Editor:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    return editor("redaktör")


def test_what_has_a_day_stands_by_its_day_and_only_while_it_is_awaited():
    found = due.found([ORDER], [DECISION])
    assert [(one.identity, one.who, one.day, one.page) for one in found] == [
        ("beslut-4", "ordföranden", date(2026, 12, 1), "protokoll/1"),
        ("bestallning-7-svar", "Campus Nyköping", date(2027, 1, 15), "bestallning/7"),
    ]
    assert [one.left(date(2026, 12, 2)) for one in found] == [-1, 44]
    answered, done = replace(ORDER, state="åtagen"), replace(DECISION, state="klart")
    without = replace(DECISION, due=None)
    assert due.found([answered], [done, without]) == []


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "i dag"), (1, "om en dag"), (-1, "en dag sedan"), (44, "om 44 dagar")],
)
def test_how_long_is_left(days, said):
    assert text.left(days) == said


def test_every_state_of_an_order_has_its_place_and_what_is_next():
    grouped = [state for states in text.GROUPS.values() for state in states]
    assert sorted(grouped) == sorted(life.STATES.keys() - {"utkast"})
    assert text.NEXT.keys() | {"skickad"} | life.ENDED == life.STATES.keys() - {"utkast"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((0, 0, None, 0), "Inga beställningar än"),
        ((4, 2, date(2026, 12, 1), 3), "Två svar och beslut har passerat sin dag"),
        ((4, 1, None, 3), "Ett svar eller beslut har passerat sin dag"),
        (
            (4, 0, date(2026, 12, 1), 3),
            "Inget är försenat, nästa dag att bevaka är 1 december 2026",
        ),
        ((4, 0, None, 3), "Tre beställningar är inte avslutade, ingen med en dag att bevaka"),
        ((4, 0, None, 1), "En beställning är inte avslutad, ingen med en dag att bevaka"),
        ((4, 0, None, 0), "Alla beställningar är avslutade"),
    ],
)
def test_the_finding(given, said):
    assert text.headline(*given) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((1, 1, 1, 0), "en beställning. Den är varken uppföljd eller avförd. Ett svar eller beslut "
         "har en dag att bevaka. Inget har passerat sin dag."),
        ((4, 1, 3, 1), "fyra beställningar. En är varken uppföljd eller avförd. Tre svar och "
         "beslut har en dag att bevaka. Ett har passerat sin dag."),
        ((4, 2, 3, 2), "fyra beställningar. Två är varken uppföljda eller avförda. Tre svar och "
         "beslut har en dag att bevaka. Två har passerat sin dag."),
        ((4, 0, 0, 0), "fyra beställningar. Alla är uppföljda eller avförda. Inget svar väntas "
         "till en viss dag, och inget beslut har en."),
        ((1, 0, 0, 0), "en beställning. Den är uppföljd eller avförd. Inget svar väntas till en "
         "viss dag, och inget beslut har en."),
    ],
)  # fmt: skip
def test_the_board_in_words(given, said):
    words = " ".join(text.answer("Sörmland", "industrin", *given))
    assert words == f"Branschforum för industrin i Sörmland har gjort {said}"


def test_without_a_book(sheet):
    found = sheet("tavla", lan="04", bransch="industri")
    holds(found)
    assert found.headline == text.UNREAD
    assert found.figures == ()


def test_the_board_the_list_and_the_calendar_say_the_same(who, store):
    meeting = made.meeting(who)
    meetings.move(who, meeting, 1, "publicerad")
    decisions.decide(
        who, meeting, text="Bjud in <b>SYV</b>.", responsible="ordföranden", due="2026-11-10"
    )
    made.order(who, title="Utkast")
    sent, version = made.order(who, "beställd", "skickad", title="Svetsare")
    made.order(who, "beställd", "skickad", "avböjd", title="Drifttekniker")
    made.order(who, "beställd", "avförd", title="Lackerare")
    found = sheets.sheet("tavla", store, open_kept(), CHOICE, TODAY)
    holds(found)
    assert found.headline == "Ett svar eller beslut har passerat sin dag"
    assert [key.value for key in found.keys] == ["2", "1", "1", "1"]
    drawn, listed = found.figures
    assert drawn.frame[["title", "group"]].to_numpy().tolist() == [
        ["Svetsare", "Skickad, väntar på svar"],
        ["Drifttekniker", "Behöver ett nytt försök"],
        ["Lackerare", "Avförd"],
    ]
    html = board.html(drawn, 3)
    assert "Campus Nyköping. Svar senast 15 januari 2027, om 60 dagar." in html
    assert "Utkast" not in html
    assert listed.frame[["who", "day", "left"]].to_numpy().tolist() == [
        ["ordföranden", "2026-11-10", "6 dagar sedan"],
        ["Campus Nyköping", "2027-01-15", "om 60 dagar"],
    ]

    client = TestClient(Starlette(routes=routes.ROUTES), base_url="http://forum.example")
    first = client.get("/bevaka.ics?lan=04&bransch=industri")
    assert first.headers["content-type"] == "text/calendar; charset=utf-8"
    events = _events(first.content)
    assert [(event["dtstart"].dt, event["dtend"].dt) for event in events] == [
        (date(2026, 11, 10), date(2026, 11, 11)),
        (date(2027, 1, 15), date(2027, 1, 16)),
    ]
    assert str(events[0]["summary"]) == "Bjud in <b>SYV</b>. (ordföranden)"
    assert f"http://forum.example/bestallning/{sent}" in str(events[1]["description"])
    identity = events[1]["uid"]
    assert identity.startswith(f"bestallning-{sent}-svar@")
    # Another day and another title: the same thing, by its identity.
    orders.edit(who, sent, version, answer_due="2027-02-01")
    (_, moved) = _events(client.get("/bevaka.ics?lan=04&bransch=industri").content)
    assert (moved["uid"], moved["dtstart"].dt) == (identity, date(2027, 2, 1))
    assert _events(client.get("/bevaka.ics?lan=09&bransch=industri").content) == []


def _events(body: bytes) -> list:
    """What a parser that forgives nothing reads."""
    [calendar] = Calendar.from_ical(body, multiple=True)
    assert [part.errors for part in calendar.walk()] == [[] for _ in calendar.walk()]
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert body.endswith(b"END:VCALENDAR\r\n")
    return calendar.events


def test_a_feed_is_the_same_for_the_same():
    one = feed.Watched("a@b", date(2027, 1, 15), TODAY, "Å; b, c\nd", "e\\f", "http://x/?a=1&b=2")
    made_ = feed.feed([one], name="Namn", product="Prov")
    assert made_ == feed.feed([one], name="Namn", product="Prov")
    (event,) = _events(made_)
    assert (str(event["summary"]), str(event["description"])) == ("Å; b, c\nd", "e\\f")
