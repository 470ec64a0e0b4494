"""The forum's meetings and decisions: what is seen first."""

import pytest

from components.sheets.forum import finding
from data.forum.rows import Meeting
from tests.components.first_seen import holds

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
        (0, None, 0, 0, "Inga möten är publicerade än"),
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
