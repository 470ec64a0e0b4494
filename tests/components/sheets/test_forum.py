"""The forum's meetings and decisions: what is seen first."""

from dataclasses import replace

import pytest

from components.address.choices import Choice
from components.sheets.forum import finding
from components.sheets.forum import sheet as sheet_of
from data.forum import EmptyBook
from data.forum.rows import Decision, Meeting
from tests.components.first_seen import holds
from tests.conftest import TODAY

NEXT = Meeting(
    meeting_id=3,
    version=1,
    county_code="04",
    sector="industri",
    quarter=4,
    day="2026-12-03",
    state="publicerad",
    edition=None,
    diarienummer=None,
    title=None,
    starts=None,
    ends=None,
    place=None,
    chair=None,
)


@pytest.mark.parametrize(
    ("held", "coming", "decided", "open_", "said"),
    [
        (0, None, 0, 0, "Inget möte är stängt än"),
        (0, NEXT, 0, 0, "Forumets första möte är 3 december 2026"),
        (1, None, 0, 0, "Ett möte hittills, inget beslut än"),
        (3, NEXT, 5, 2, "Tre möten hittills, två av fem beslut är inte klara"),
        (3, NEXT, 5, 1, "Tre möten hittills, ett av fem beslut är inte klart"),
        (3, NEXT, 5, 5, "Tre möten hittills, inget av fem beslut är klart"),
        (3, NEXT, 5, 0, "Tre möten hittills, alla fem beslut är klara eller avskrivna"),
        (1, None, 1, 1, "Ett möte hittills, det enda beslutet är inte klart"),
        (1, None, 1, 0, "Ett möte hittills, det enda beslutet är klart"),
    ],
)
def test_the_finding(held, coming, decided, open_, said):
    assert finding.headline(held, coming, decided, open_) == said


def test_key_figures_begin_with_the_next_meeting():
    found = finding.keys(3, NEXT, 5, 2)
    assert [(key.label, key.value, key.after, key.under) for key in found] == [
        ("Nästa möte", "Q4", "", "3 december 2026"),
        ("Möten hittills", "3", "", ""),
        ("Beslut som inte är klara", "2", "av 5", ""),
    ]
    assert finding.keys(0, None, 0, 0) == ()


def test_without_a_book(sheet):
    found = sheet("forum", lan="04", bransch="industri")
    holds(found)
    assert found.headline == "Uppgift om forumets möten saknas"


def test_a_meeting_that_is_published_and_over_but_not_closed_is_not_denied(store):
    class Published(EmptyBook):
        kept = True

        def meetings(self, county: str, sector: str) -> list[Meeting]:
            return [replace(NEXT, day="2026-11-10")]

        def forum_decisions(self, county: str, sector: str) -> list[Decision]:
            return []

    found = sheet_of.build(store, Published(), Choice(lan="04", bransch="industri"), TODAY)
    assert found.headline == "Inget möte är stängt än"
    assert "har inte haft något möte som är stängt" in found.answer[0]
    assert len(found.figures[0].frame) == 1
