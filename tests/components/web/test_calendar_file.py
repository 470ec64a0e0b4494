"""The calendar file: a strict parser reads it, weeks are whole days, identities stay."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.web.routes import ROUTES
from data import editions
from data.lia import format as lia_format
from tests.lia_edition import with_lia

PERIODS = (
    {"from_week": "2026-v53", "to_week": "2027-v01"},
    {"course": "LIA 2", "from_week": "2027-v05", "to_week": "2027-v05"},
    {"course": "Klar", "from_week": "2026-v40", "to_week": "2026-v44"},
    {"diarienummer": "MYH 2023/4104", "municipality_code": None, "confirmed": "2025-03-01"},
)


@pytest.fixture(scope="module")
def root(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kalender")
    with_lia(edition, folder, PERIODS, ({},))
    return folder


@pytest.fixture
def client(root: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(root))
    return TestClient(Starlette(routes=ROUTES))


def events(client: TestClient, query: str = "") -> list:
    answer = client.get(f"/lia.ics?{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    [calendar] = Calendar.from_ical(answer.content, multiple=True)
    assert calendar.errors == []
    assert [event.errors for event in calendar.walk()] == [[] for _ in calendar.walk()]
    return calendar.events


def test_weeks_are_whole_days_right_over_new_year(client):
    found = {(event["dtstart"].dt, event["dtend"].dt) for event in events(client)}
    assert found == {
        (date(2026, 12, 28), date(2027, 1, 11)),  # week 53 of 2026 to week 1 of 2027
        (date(2027, 2, 1), date(2027, 2, 8)),  # one week
        (date(2027, 2, 1), date(2027, 4, 12)),
    }


@pytest.mark.rule("Estimates are not in /lia.ics.")
def test_only_confirmed_periods_that_have_not_ended_are_in_it(client):
    found = events(client)
    assert len(found) == 3
    assert all("kan behöva" not in str(event["summary"]) for event in found)
    assert len(events(client, "fran=2026-v40&till=2026-v45")) == 1


def test_an_event_says_what_where_how_many_and_whom_to_ask(client):
    [event] = events(client, "fran=2027-v01&till=2027-v01")
    assert str(event["summary"]) == "LIA: Elektronikingenjör, Teknikhögskolan (20 studerande)"
    assert str(event["location"]) == "Eskilstuna kommun"
    assert str(event["description"]).split("\n")[:4] == [
        "Kurs: LIA 1",
        "Vecka 53 2026–vecka 1 2027, 20 studerande.",
        "Bekräftat 1 november 2026 av anordnaren. Veckor och antal kan ändras.",
        "Kontakt: https://www.anordnaren.se/lia, lia@anordnaren.se",
    ]
    assert event["dtstamp"].dt == datetime(2026, 11, 1, tzinfo=UTC)
    assert event["transp"] == "TRANSPARENT"
    assert "attendee" not in event
    assert "organizer" not in event


def test_what_was_not_confirmed_for_a_year_says_so(client):
    old = [event for event in events(client) if "location" not in event]
    assert "Ej bekräftat sedan 1 mars 2025 av anordnaren." in str(old[0]["description"])


def test_identities_are_stable_unique_and_bytes_the_same(client):
    first, second = client.get("/lia.ics"), client.get("/lia.ics")
    assert first.content == second.content
    uids = [str(event["uid"]) for event in events(client)]
    assert len(set(uids)) == len(uids)
    assert all(uid.endswith("@lia.arshjulet") for uid in uids)
    near = {str(event["uid"]) for event in events(client, "kommun=0484&radie=20")}
    assert near <= set(uids)


def test_the_same_filters_as_the_page(client):
    assert len(events(client, "form=distans")) == 1
    assert len(events(client, "form=bunden")) == 2
    assert len(events(client, "kommun=0484&form=bunden")) == 2
    assert events(client, "lan=24") == []
    assert events(client, "bransch=vard") == []


def test_an_empty_calendar_is_a_calendar_with_a_swedish_name(client):
    answer = client.get("/lia.ics?bransch=vard")
    calendar = Calendar.from_ical(answer.content)
    assert str(calendar["x-wr-calname"]).endswith("i Sörmland: bekräftade veckor")
    assert calendar.events == []


def test_an_unchanged_calendar_is_not_sent_again(client):
    answer = client.get("/lia.ics")
    again = client.get("/lia.ics", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_no_other_sheet_has_a_calendar(client):
    assert client.get("/blad/stod.ics").status_code == 404
    assert client.get("/blad/lia.ics").content == client.get("/lia.ics").content


def test_the_template_is_a_workbook_with_a_sheet_for_each_side(client):
    answer = client.get("/LIA-mall.xlsx")
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    sheets = openpyxl.load_workbook(io.BytesIO(answer.content)).sheetnames
    assert {form.sheet for form in lia_format.FORMS} <= set(sheets)
