"""Q3 ovrigt: what no open source tells, who can bring it, and what has been handed in."""

from datetime import date

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Sheet
from components.sheets.local.text import HOW, LocalFigures
from components.sheets.ovrigt import text
from data import local_format as form
from data.forum import EmptyBook
from data.store import Store
from tests import rotation
from tests.components import glanced

NOVEMBER = date(2026, 11, 21)


def made(store: Store, lan: str = "04", bransch: str = "industri", today: date = NOVEMBER) -> Sheet:
    return sheets.sheet("ovrigt", store, EmptyBook(), Choice(lan=lan, bransch=bransch), today)


def test_without_local_figures_it_says_so_and_who_can_bring_each(store):
    sheet = made(store, lan="09")
    assert sheet.answer == (
        "Utgåvan har inga uppgifter om arbetsmarknadsutbildning, validering eller "
        "utbildningskvalitet för industrin på Gotland. De som har siffrorna kan lämna dem till "
        "forumet.",
    )
    [missing] = sheet.missing  # one card, not one for each subject
    assert missing.why == (
        "Inga siffror om arbetsmarknadsutbildning, validering eller utbildningskvalitet för "
        "industrin har lämnats på Gotland."
    )
    assert missing.do.startswith("Arbetsförmedlingen kan lämna")
    assert all(subject.can_bring in missing.do for subject in text.SUBJECTS)
    assert sheet.notes == (HOW,)


def test_there_is_room_for_the_questions_and_who_has_the_figure(store):
    figure = made(store).figures[0]
    assert (figure.title, figure.kind) == (text.TO_ASK, "board")
    assert figure.alt == (
        "9 frågor att ta med till mötet, om arbetsmarknadsutbildning, validering och "
        "utbildningskvalitet."
    )
    assert len(figure.frame) == 9
    assert set(figure.frame["about"]) == {
        "Arbetsmarknadsutbildning",
        "Validering",
        "Utbildningskvalitet",
    }


def test_what_has_been_handed_in_is_shown_and_the_rest_still_missing(local_store):
    sheet = made(local_store)
    assert sheet.answer == (
        "Två lokala siffror om arbetsmarknadsutbildning, validering och kvalitet för industrin har "
        "lämnats i Sörmland, den nyaste för 2025 (lämnad 5 oktober 2026). De är inte officiell "
        "statistik.",
    )
    table = sheet.figures[1]
    assert table.frame[["kvinnor", "män"]].iloc[0].tolist() == [6, 37]
    [missing] = sheet.missing
    assert missing.why == (
        "Inga siffror om validering eller utbildningskvalitet för industrin har lämnats i Sörmland."
    )


def test_figures_about_every_sector_are_shown_in_each(local_store):
    table = made(local_store, lan="18", bransch="vard").figures[1]
    assert table.frame["about"].tolist() == ["Validering, genomförda"]


def test_old_local_figures_are_told_in_the_past(local_store):
    sheet = made(local_store, today=date(2028, 1, 1))
    assert sheet.question == (
        "Vad gav arbetsmarknadsutbildning och validering, och hur god var kvaliteten?"
    )
    assert sheet.old_year == 2025


def test_every_kind_of_local_figure_has_one_sheet():
    subjects = tuple(subject.kind for subject in text.SUBJECTS)
    school = ("gymnasium", "vuxenutbildning")
    for kind in form.KINDS:
        assert kind.code.startswith(subjects) != kind.code.startswith(school)


# Seen in five seconds.


def test_the_finding_says_what_is_missing_or_handed_in():
    some, one = LocalFigures(2, "2025", "2026-10-05"), LocalFigures(1, "2025", "2026-10-05")
    assert text.headline(None, text.SUBJECTS, "Gotland") == (
        "Uppgift om arbetsmarknadsutbildning, validering och utbildningskvalitet saknas på Gotland"
    )
    assert text.headline(some, text.SUBJECTS[1:], "Gotland") == (
        "Två lokala siffror har lämnats, den nyaste för 2025; validering och utbildningskvalitet "
        "saknas"
    )
    assert text.headline(one, (), "Gotland") == "En lokal siffra har lämnats, för 2025"


def test_key_figures_are_of_what_has_been_handed_in():
    assert text.keys(None, text.SUBJECTS) == ()
    found = text.keys(LocalFigures(2, "2025", "2026-10-05"), text.SUBJECTS[1:])
    assert [(key.label, key.value, key.after, key.under) for key in found] == [
        ("Lokala siffror", "2", "", "den nyaste för 2025"),
        ("Ämnen med siffror", "1", "av 3", "saknas: validering och utbildningskvalitet"),
    ]


def test_the_room_is_asked_for_what_is_missing():
    assert text.discuss(text.SUBJECTS[1:]) == (
        "Vem i rummet har siffror om validering och utbildningskvalitet, och kan lämna dem?"
    )
    assert text.discuss(()) == "Vad säger siffrorna om vad som behöver ändras, och vem gör det?"


@pytest.mark.parametrize("turn", rotation.turns())
def test_the_finding_keeps_its_limits_everywhere(store, local_store, turn):
    for county, sector in rotation.turn(turn):
        for one in (store, local_store):
            assert glanced.faults(made(one, county, sector)) == [], (county, sector)
