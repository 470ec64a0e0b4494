"""What is sent out before a meeting: calendar file, mail, printed agenda, slides."""

import io
import shutil
import sqlite3
from contextlib import closing
from datetime import date, datetime
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from pptx import Presentation
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.forum import invitation, timetable
from components.kit import sender as sending
from components.kit import site
from components.sheets import reading
from components.web import routes
from data import editions
from data.forum import items, meetings, open_book, place
from data.forum.editor import Editor, editor
from tests.components.elsewhere import Elsewhere
from tests.forum import made

BASE = "http://forum.example"
WHERE = {"starts": "13:00", "ends": "15:00", "place": "Rådhuset, Nyköping; sal 2, plan 3"}


@pytest.fixture
def client(var, tmp_path, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    monkeypatch.setattr(routes, "HEAVY", Elsewhere())
    return TestClient(Starlette(routes=routes.ROUTES), base_url=BASE)


@pytest.fixture
def who(client) -> Editor:
    return editor("redaktör")


def published(who: Editor, **changes) -> int:
    meeting = made.meeting(who, **({"day": "2026-12-01"} | changes))
    meetings.move(who, meeting, 1, "publicerad")
    return meeting


def invited(meeting: int) -> invitation.Invitation:
    found = invitation.collect(reading.read(), meeting, f"{BASE}/")
    assert found
    return found


def event(client: TestClient, meeting: int):
    """The one event of the file, read by a parser that forgives nothing."""
    answer = client.get(f"/kallelse/{meeting}.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    [calendar] = Calendar.from_ical(answer.content, multiple=True)
    assert [part.errors for part in calendar.walk()] == [[] for _ in calendar.walk()]
    [found] = calendar.events
    return calendar, found


def test_a_meeting_that_is_only_planned_is_sent_to_nobody(client, who):
    meeting = made.meeting(who)
    for name in (f"{meeting}", f"{meeting}.ics", f"{meeting}.pptx", "99", "a.ics", "1.xlsx"):
        assert client.get(f"/kallelse/{name}").status_code == 404


def test_a_row_of_the_book_has_one_number_in_an_address(client, who):
    assert published(who) == 1
    kept = client.get("/kallelse/1.ics").headers["content-disposition"]
    assert kept == 'attachment; filename="kallelse-1.ics"'
    for number in ("١", "１", "01", "+1", "1" * 10):
        for kind, ending in (("kallelse", ".ics"), ("protokoll", ""), ("bestallning", ".txt")):
            assert client.get(f"/{kind}/{number}{ending}").status_code == 404


def test_the_calendar_has_the_hour_in_swedish_time_winter_and_summer(client, who):
    winter = published(who, **WHERE)
    calendar, found = event(client, winter)
    assert found["dtstart"].dt == datetime(2026, 12, 1, 13, tzinfo=ZoneInfo("Europe/Stockholm"))
    assert found["dtend"].dt.utcoffset().total_seconds() == 3600
    assert str(found["location"]) == WHERE["place"]
    assert found["dtstart"].params["TZID"] == "Europe/Stockholm"
    [zone] = calendar.walk("VTIMEZONE")
    offsets = {str(part["tzoffsetto"].to_ical()) for part in zone.subcomponents}
    assert (str(zone["tzid"]), offsets) == ("Europe/Stockholm", {"+0100", "+0200"})
    _, found = event(client, published(who, day="2027-06-10", **WHERE))
    assert found["dtstart"].dt.utcoffset().total_seconds() == 7200


def test_the_event_is_the_same_one_and_a_change_comes_after_it(client, who):
    meeting = published(who, **WHERE)
    _, first = event(client, meeting)
    for change in ({"day": "2026-12-02"}, {"starts": "12:30"}, {"place": "Eskilstuna"}):
        before = open_book().meeting(meeting).version
        meetings.edit(who, meeting, before, **change)
        _, found = event(client, meeting)
        assert found["uid"] == first["uid"]
        assert int(found["sequence"]) > int(first["sequence"])
        first = found
    assert (found["dtstart"].dt.hour, str(found["location"])) == (12, "Eskilstuna")
    _, other = event(client, published(who))
    assert other["uid"] != first["uid"]


def test_a_day_without_an_hour_is_a_whole_day_and_the_end_follows_from_the_points(client, who):
    _, found = event(client, published(who))
    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2026, 12, 1), date(2026, 12, 2))
    long = [{"question": "Ett?", "clock_minutes": 20}, {"question": "Två?", "clock_minutes": 25}]
    _, found = event(client, published(who, starts="09:15", agenda=long))
    assert found["dtend"].dt.strftime("%H.%M") == "10.00"
    _, found = event(client, published(who, starts="09:15"))  # one point has no minutes
    assert "dtend" not in found


def test_what_changes_its_points_comes_after_what_it_said_before(client, who):
    long = [{"question": "Ett?", "clock_minutes": 20}, {"question": "Två?", "clock_minutes": 25}]
    meeting = published(who, starts="09:15", agenda=long)
    _, first = event(client, meeting)
    assert event(client, meeting)[1]["sequence"] == first["sequence"]  # nothing is written
    one, two = open_book().items(meeting)
    for change, ends in (
        (lambda: items.edit(who, one.item_id, 1, clock_minutes=40), "10.20"),
        (lambda: items.remove(who, two.item_id, 1), "09.55"),
        (
            lambda: made.closed(who, day="2026-12-30", agenda=[]),
            "09.55",
        ),  # what was removed is forgotten
    ):
        change()
        _, found = event(client, meeting)
        assert found["dtend"].dt.strftime("%H.%M") == ends
        assert int(found["sequence"]) > int(first["sequence"])
        first = found


def test_an_organiser_is_a_role_with_a_mailbox_or_nobody(client, who, monkeypatch):
    meeting = published(who, **WHERE)
    calendar, found = event(client, meeting)
    assert "method" not in calendar
    assert "organizer" not in found
    region = sending.Sender("Region Sörmland", "kompetens@region.example")
    monkeypatch.setattr("components.forum.calendar_file.sender", lambda: region)
    meetings.edit(who, meeting, 2, place="Flen")  # another file, not the kept one
    calendar, found = event(client, meeting)
    assert str(calendar["method"]) == "PUBLISH"
    assert str(found["organizer"]) == "mailto:kompetens@region.example"


def test_a_point_begins_when_those_before_it_are_over_and_missing_is_not_zero(client, who):
    meeting = open_book().meeting(published(who, starts="13:00"))
    found = timetable.begins(meeting, [10, 25, None, 5])
    assert [timetable.clock(at) for at in found] == ["13.00", "13.10", "13.35", "", ""]
    assert timetable.begins(open_book().meeting(published(who)), [10]) == [None, None]


def test_the_mail_says_when_where_what_and_every_address(client, who):
    meeting = published(who, **WHERE, chair="Branschens ordförande", title="YH-dagen")
    found = invited(meeting)
    code = open_book().room(meeting).code
    for words in (
        "Välkommen till YH-dagen: Branschforum Q4",
        "När: tisdag 1 december 2026, kl. 13.00–15.00",
        "Var: Rådhuset, Nyköping; sal 2, plan 3",
        "Ordförande: Branschens ordförande",
        "13.00  1. Vad har vi beställt, och vad blev det av det? (10 min)",
        "13.10  2. Vem tar kontakt med anordnaren?",
        f"{BASE}/kallelse/{meeting}.ics",
        f"{BASE}/motet?lan=04&bransch=industri&mote={meeting}",
        f"{BASE}/folj/{meeting}",
    ):
        assert words in found.mail
    assert found.answer == f"{BASE}/svara/{code}"
    link = urlsplit(found.mailto)
    asked = parse_qs(link.query)
    assert (link.scheme, asked["body"]) == ("mailto", [found.mail])
    assert asked["subject"][0].startswith("Inbjudan: YH-dagen")


def test_a_long_agenda_is_left_to_its_address_in_the_link_and_whole_in_the_text(client, who):
    agenda = [{"question": f"Hur löser vi fråga nummer {n} tillsammans?"} for n in range(40)]
    found = invited(published(who, agenda=agenda))
    assert "40. Hur löser vi" in found.mail
    assert len(found.mailto) <= 2000
    assert f"/kallelse/{found.meeting.meeting_id}" in unquote(found.mailto)


def test_the_agenda_on_paper_has_a_code_to_every_sheet_and_the_meetings_own(client, who):
    agenda = [
        {"sheet": "yh-beviljat", "choices": "lan=18", "question": "Räcker <b>det</b>?"},
        {"question": "Vem gör vad?", "clock_minutes": 15},
    ]
    meeting = published(who, agenda=agenda, **WHERE)
    html = client.get(f"/kallelse/{meeting}").text
    assert html.count("<svg") == 2  # one sheet, and the meeting
    assert "Räcker &lt;b&gt;det&lt;/b&gt;?" in html
    assert f'href="{BASE}/blad/yh-beviljat?lan=18&amp;bransch=industri"' in html
    assert invited(meeting).points[0].address in html.replace("&amp;", "&")
    assert client.get("/blad/yh-beviljat?lan=18&bransch=industri").status_code == 200
    assert open_book().room(meeting).code in html
    assert "15 min" in html
    local = client.get(f"/kallelse/{meeting}", headers={"host": "127.0.0.1"}).text
    assert "<svg" not in local


def test_the_slides_are_this_agendas_in_its_order(client, who):
    agenda = [
        {"question": "Vem gör vad?"},
        {"sheet": "yh-beviljat", "choices": "lan=04&bransch=industri"},
        {"sheet": "yh-beviljat", "choices": "lan=18&bransch=industri"},
    ]
    meeting = published(who, agenda=agenda, **WHERE)
    deck = Presentation(io.BytesIO(client.get(f"/kallelse/{meeting}.pptx").content))
    said = [
        "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for slide in deck.slides
    ]
    assert "tisdag 1 december 2026, kl. 13.00–15.00" in said[0]
    assert "1. Vem gör vad?" in said[0]
    assert "Rådhuset" in said[0]
    assert "Vem gör vad?" in said[1]
    notes = "\n".join(
        slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide
    )
    assert "lan=04" in notes
    assert "lan=18" in notes


def test_what_has_happened_since_the_last_meeting_comes_first(client, who):
    made.closed(who, day="2026-10-01", agenda=[{"question": "Vad gör vi?"}])
    found = invited(published(who, starts="13:00"))
    # it has no minutes of its own, and takes no clock from the others
    assert [point.begins for point in found.points] == ["13.00", "13.00", "13.10"]
    assert found.points[0].minutes is None
    assert "13.10  3. Vem tar kontakt med anordnaren?" in found.mail
    assert "13.10" in client.get(f"/kallelse/{found.meeting.meeting_id}").text
    assert found.points[0].question == "Vad har hänt sedan förra mötet?"
    assert f"mote={found.meeting.meeting_id}" in found.points[0].address
    assert client.get(found.points[0].address.removeprefix(BASE)).status_code == 200


def test_who_follows_sees_an_edition_that_is_published_meanwhile(
    client, who, var, tmp_path, monkeypatch
):
    meeting = published(who, agenda=[{"sheet": "yh-beviljat", "choices": "lan=04"}])
    follow = f"/folj/{meeting}.json"
    first = client.get(follow).json()
    assert client.get(follow, params={"steg": first["step"]}).status_code == 204
    root, other = tmp_path / "var", "2027-01-bbbbbbbb"
    shutil.copytree(var, root)
    copied = editions.path(other, root)
    shutil.copy(editions.path(editions.current(var), root), copied)
    with closing(sqlite3.connect(copied)) as opened, opened:
        opened.execute("UPDATE yh_application SET decision = 'Avslag'")
    (root / "current").write_text(f"{other}\n", encoding="utf-8")
    monkeypatch.setenv(editions.VARIABLE, str(root))
    after = client.get(follow, params={"steg": first["step"]})
    assert after.status_code == 200
    assert after.json()["html"] != first["html"]


def test_the_deployments_own_address_is_what_is_sent(client, who, monkeypatch):
    monkeypatch.setenv(site.VARIABLE, "https://arshjulet.example.se")
    html = client.get(f"/kallelse/{published(who)}").text
    assert "https://arshjulet.example.se/folj/1" in html
    assert BASE not in html
