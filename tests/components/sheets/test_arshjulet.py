"""The start page's sheet: this quarter's meeting, and answers taken from other sheets."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from urllib.parse import urlsplit

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit import words
from components.kit.sheet import Lead
from components.sheets.arshjulet import sheet as arshjulet
from components.sheets.arshjulet import text, wheel
from data.forum import EmptyBook
from data.store import Store
from tests import rotation
from tests.pages import seen

NOVEMBER = date(2026, 11, 21)


def made(store: Store, today: date = NOVEMBER, **choice: object):
    return sheets.sheet("arshjulet", store, EmptyBook(), Choice(**choice), today)


def test_the_quarters_meeting_and_the_next_one():
    assert text.now(date(2026, 8, 3)) == (
        "Det är tredje kvartalet: arbetsutskott om utbildningsutfall. Därefter, i fjärde "
        "kvartalet, möts branschforumet om utbildningsbeställningar."
    )


def test_after_the_fourth_quarter_comes_the_next_year():
    assert text.now(NOVEMBER) == (
        "Det är fjärde kvartalet: branschforum om utbildningsbeställningar. Nästa år, i första "
        "kvartalet, möts arbetsutskottet om branschutveckling."
    )


def test_the_question_is_about_the_sector_in_the_county(store):
    assert made(store).question == "Vad är på bordet just nu för industrin i Sörmland?"
    assert made(store, lan="09", bransch="vard").question == (
        "Vad är på bordet just nu för vård och omsorg på Gotland?"
    )


def test_the_first_lead_is_the_answer_of_the_sheet_itself_with_its_source(store):
    other = sheets.sheet("yh-beviljat", store, EmptyBook(), Choice(), NOVEMBER)
    assert made(store).leads[0] == Lead(
        page="q3",
        slug="yh-beviljat",
        question="Vad söktes, vad beviljades, hur många platser per start?",
        answer=" ".join(other.answer[:2]),
        source=(
            "Egen bearbetning av uppgifter från Myndigheten för yrkeshögskolan (MYH), Resultat "
            "ansökningsomgång 2018–2025, program (Excel), ansökan 2018–2025. Hämtad november 2026."
        ),
    )


def test_the_declared_order_is_kept_and_there_are_at_most_three(store):
    slugs = [lead.slug for lead in made(store).leads]
    assert slugs == [slug for slug in arshjulet.ORDER if slug in slugs]
    assert len(slugs) <= 3


def test_an_answer_older_than_24_months_is_left_out_and_the_next_takes_its_place(
    store, monkeypatch
):
    first = made(store).leads[0].slug
    ask = sheets.sheet

    def aged(slug, *rest):
        found = ask(slug, *rest)
        return replace(found, old_year=2019) if slug == first else found

    monkeypatch.setattr(sheets, "sheet", aged)
    built = arshjulet.build(store, EmptyBook(), Choice(), NOVEMBER)
    assert first not in [lead.slug for lead in built.leads]


def test_without_any_answer_it_says_so(store, monkeypatch):
    monkeypatch.setattr(arshjulet, "ORDER", ())
    built = arshjulet.build(store, EmptyBook(), Choice(), NOVEMBER)
    assert built.leads == ()
    assert [missing.why for missing in built.missing] == [
        "Ingen av de viktigaste frågorna har ett svar som är nyare än 24 månader i den här utgåvan."
    ]


@pytest.mark.parametrize("turn", rotation.turns())
def test_every_county_and_sector(store, turn):
    for county, sector in rotation.turn(turn):
        built = made(store, lan=county, bransch=sector)
        assert built.leads or built.missing


def test_the_page_shows_wheel_tiles_and_doors(visit):
    app = visit("", lan="18", bransch="vard")
    assert not app.exception
    assert not app.error
    assert [title.value for title in app.title] == ["Vård och omsorg i Örebro län just nu"]
    shown = seen.html(app)
    assert shown.count('class="bricka"') == 6
    assert shown.count('class="dorr"') == 3
    assert "<svg" in shown


def test_every_tile_and_door_leads_to_a_page_of_ours_with_the_choices(visit):
    shown = seen.html(visit("", lan="18", bransch="vard"))
    inside = shown[shown.index('class="tal"') :]
    found = [urlsplit(unescape(link)) for link in re.findall(r'href="(/[^"]*)"', inside)]
    ours = [link for link in found if link.query == "lan=18&bransch=vard"]
    assert {link.path.strip("/") for link in ours} >= {"q1", "q2", "q3", "q4", "lia", "jamfor"}
    assert {link.path.strip("/") for link in ours} <= set(words.PAGES)


def test_the_wheel_says_when_the_forum_meets_next():
    drawn = wheel.svg(date(2026, 11, 28), date(2026, 12, 3))
    assert "Nästa möte" in drawn
    assert ">3 december<" in drawn
    assert "om 5 dagar" in drawn
    assert "I dag är det" in wheel.svg(date(2026, 11, 28))
    assert text.days_left(date(2026, 11, 28), date(2026, 11, 28)) == "i dag"
    assert text.days_left(date(2026, 11, 28), date(2026, 11, 29)) == "i morgon"
