"""The start page's sheet: this quarter's meeting, and answers taken from other sheets."""

import re
from dataclasses import replace
from datetime import date
from html import escape, unescape
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit import words
from components.kit.headline import fits
from components.kit.sheet import Key, Lead, Sheet
from components.sheets import cards
from components.sheets.arshjulet import dashboard, doors, text, wheel
from components.sheets.arshjulet import sheet as arshjulet
from components.sheets.arshjulet.doors import Door
from components.sheets.reading import Reading
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


def test_the_headline_names_the_sector_and_the_county(store):
    assert made(store).headline == "Industrin i Sörmland just nu"
    assert made(store, lan="18", bransch="vard").headline == (
        "Vård och omsorg i Örebro län just nu"
    )


def test_six_tiles_of_sormland(store):
    said = [
        (key.page, key.label, f"{key.before} {key.value} {key.after}".strip(), key.under)
        for key in made(store).keys
    ]
    assert said == [
        ("q1", "Sysselsatta 2025", "17\u00a0234", ""),
        ("q2", "Yrken med brist", "9 av 24", "2 paradox · 11 balans · 2 överskott"),
        (
            "q3",
            "Beviljade YH, sökta 2025",
            "2 av 7",
            "båda på distans · riket 53\u00a0% (94 av 178)",
        ),
        ("q3", "YH-studerande ht 2026", "högst 856", "262 på plats"),
        ("lia", "Kan behöva LIA vt 2027", "högst 612", "419 på distans"),
        ("q4", "Väntande beställningar", "–", "förs inte här"),
    ]
    assert [bool(key.estimated) for key in made(store).keys] == [False] * 3 + [True] * 2 + [False]


def test_a_tile_without_a_number_says_why(store):
    tiles = {key.page: key for key in reversed(made(store, lan="09", bransch="kultur").keys)}
    assert tiles["q1"] == Key(
        "Arbetar i länet", "–", under="senaste uppgift är från 2016", page="q1"
    )
    assert (tiles["q2"].label, tiles["q2"].under) == ("Brist i riket", "länets uppgift saknas")
    assert (tiles["q3"].value, tiles["q3"].under) == ("0", "ingen ansökan lämnades in")
    assert tiles["lia"].label == "LIA i riket vt 2027"


def same_as_the_sheets(store: Store, built: Sheet, **choice: str) -> None:
    """The numbers of the tiles are among the key figures of the sheets they come from, or in
    what those say."""
    for slug, key in zip(arshjulet.TILES, built.keys, strict=True):
        if key.value in ("–", "0"):
            continue
        other = sheets.sheet(slug, store, EmptyBook(), Choice(**choice), NOVEMBER)
        values = {(one.value, one.after) for one in other.keys}
        said = " ".join((other.headline, *other.answer))
        assert (key.value, key.after) in values or key.value in said, (slug, key, said)


@pytest.mark.parametrize(
    ("month", "slug", "who"),
    [
        (2, "sysselsattning", "På bordet i Q1"),
        (5, "bristyrken", "På bordet i Q2"),
        (9, "yh-beviljat", "På bordet i Q3"),
        (11, "vagning", "På bordet i Q4"),
    ],
)
def test_the_quarters_finding_is_on_the_table(store, month, slug, who):
    today = date(2026, month, 16)
    assert doors.telling(today) == slug
    now = Reading(store, EmptyBook(), today)
    finding = sheets.sheet(slug, store, EmptyBook(), Choice(), today).headline
    assert escape(finding) in dashboard.of(now, Choice())[2]
    table, _, _ = doors.doors(finding, today)
    assert table == Door(who, finding, f"q{(month + 2) // 3}")


def test_the_page_makes_no_sheet_of_its_own(store, monkeypatch):
    """Its leads are the answers of six other sheets, which the page does not show."""
    asked, keys = made(store, lan="04").question, made(store, lan="04").keys
    with monkeypatch.context() as during:
        ask = sheets.sheet

        def other(slug: str, *given: object) -> Sheet:
            assert slug != "arshjulet"
            return ask(slug, *given)

        during.setattr(sheets, "sheet", other)
        now = Reading(store, EmptyBook(), NOVEMBER)
        _, tiles, _, _ = dashboard.of(now, Choice(lan="04"))
        assert cards.question("arshjulet", now, Choice(lan="04")) == asked
    for key in keys:
        assert escape(key.value) in tiles


def test_in_a_meetings_edition_a_tile_is_of_the_meetings_day(store):
    class Met(EmptyBook):
        def meeting(self, number: int) -> Any:
            return SimpleNamespace(day="2030-01-15")

    def tile(book: EmptyBook, today: date, **choice: str) -> Key:
        asked = Choice(lan="04", **choice)
        return sheets.tiles(("sysselsattning",), store, book, asked, today)[0]

    met = tile(Met(), NOVEMBER, utgava=store.edition, mote="1")
    assert met == tile(EmptyBook(), date(2030, 1, 15)) != tile(EmptyBook(), NOVEMBER)


def test_employers_and_counsellors_have_doors_of_their_own(store):
    _, employer, counsellor = doors.doors("Ett fynd.", NOVEMBER)
    assert employer == Door("Arbetsgivare", "Utbildningar och LIA-behov nära dig", "arbetsgivare")
    assert counsellor == Door("Vägledare", "Hitta, jämför och dela utbildningar", "utbildningar")


@pytest.mark.parametrize("turn", rotation.turns())
def test_every_county_and_sector(store, turn):
    for county, sector in rotation.turn(turn):
        built = made(store, lan=county, bransch=sector)
        assert built.leads or built.missing
        assert fits(built.headline)
        assert [key.page for key in built.keys] == ["q1", "q2", "q3", "q3", "lia", "q4"]
        for key in built.keys:
            assert len(key.label) <= 24
            assert key.value
            assert key.value != "–" or key.under
        same_as_the_sheets(store, built, lan=county, bransch=sector)


def test_the_page_shows_wheel_tiles_and_doors(visit):
    app = visit("", lan="18", bransch="vard")
    assert not app.exception
    assert not app.error
    assert [title.value for title in app.title] == ["Vård och omsorg i Örebro län just nu"]
    shown = seen.html(app)
    assert shown.count('class="bricka"') == 6
    assert shown.count('class="dorr"') == 3
    assert text.SOURCES in shown
    assert "<svg" in shown


def test_every_tile_and_door_leads_to_a_page_of_ours_with_the_choices(visit):
    shown = seen.html(visit("", lan="18", bransch="vard"))
    inside = shown[shown.index('class="tal"') :]
    found = [urlsplit(unescape(link)) for link in re.findall(r'href="(/[^"]*)"', inside)]
    ours = [link for link in found if link.query == "lan=18&bransch=vard"]
    assert {link.path.strip("/") for link in ours} >= {
        "q1",
        "q2",
        "q3",
        "q4",
        "lia",
        "arbetsgivare",
        "utbildningar",
    }
    assert {link.path.strip("/") for link in ours} <= set(words.PAGES)


def test_the_wheel_says_when_the_forum_meets_next():
    drawn = wheel.svg(date(2026, 11, 28), date(2026, 12, 3))
    assert "Nästa möte" in drawn
    assert ">3 december<" in drawn
    assert "om 5 dagar" in drawn
    assert "I dag är det" in wheel.svg(date(2026, 11, 28))
    assert text.days_left(date(2026, 11, 28), date(2026, 11, 28)) == "i dag"
    assert text.days_left(date(2026, 11, 28), date(2026, 11, 29)) == "i morgon"
