"""The weighing: its sentences, and the sheet as built from the real edition."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from components.address.choices import Choice
from components.sheets.vagning import sheet as vagning
from components.sheets.vagning import text
from components.sheets.vagning.text import Weighed
from components.sheets.vagning.weighing import Case
from data.forum import EmptyBook
from data.store import Store
from tests.components.books import SmallBook

TODAY = date(2026, 11, 16)
INDUSTRI = Choice(lan="04", bransch="industri")
MIXED = Weighed(
    county="Sörmland",
    sector="industrin",
    round="2025-2",
    cases=(
        ("Drifttekniker", Case.UNTRIED),
        ("CNC-operatörer", Case.UNTRIED),
        ("Bagare", Case.REJECTED),
        ("Elektriker", Case.EXISTS),
        ("Kemister", Case.UNLINKED),
        ("Montörer", Case.SURPLUS),
        ("Svetsare", Case.PARADOX),
    ),
    national=frozenset(),
    since=2023,
    until=2025,
)


def only(*cases: Case, national: tuple[str, ...] = ()) -> tuple[str, ...]:
    named = tuple((f"Yrke {number}", found) for number, found in enumerate(cases))
    return text.answer(replace(MIXED, cases=named, national=frozenset(national)))


def figure(sheet, title):
    return next(found for found in sheet.figures if found.title == title)


def test_answer_with_every_kind():
    assert text.answer(MIXED) == (
        "Inom industrin i Sörmland råder brist i 5 av 7 yrken: ett har minst en YH-utbildning inom "
        "räckhåll, ett har ingen utbildning inom räckhåll men avslag, 2 har varken utbildning "
        "eller avslag i länet och ett saknar koppling till utbildning.",
        "Störst är gapet för drifttekniker samt CNC-operatörer: ingen utbildning inom räckhåll, "
        "och ingen har sökt 2023–2025.",
        "I ett yrke råder paradox: där är fler platser inte det första svaret.",
    )


def test_no_shortage():
    assert only(Case.BALANCE, Case.SURPLUS) == (
        "Inom industrin i Sörmland råder brist i inget av 2 yrken.",
    )


@pytest.mark.parametrize(
    ("cases", "widest"),
    [
        (
            (Case.REJECTED,),
            "Störst är gapet för yrke 0: ingen utbildning inom räckhåll, och avslag 2023–2025.",
        ),
        (
            (Case.LAPSED,),
            "Störst är gapet för yrke 0: ingen utbildning inom räckhåll, trots ansökan 2023–2025.",
        ),
        ((Case.EXISTS,), "Inget bristyrke saknar utbildning inom räckhåll."),
        (
            (Case.EXISTS, Case.UNLINKED),
            "För det yrke som saknar koppling går gapet inte att bedöma.",
        ),
        (
            (Case.UNLINKED,),
            "Var gapet är störst går inte att säga. Ingen koppling mellan utbildning och yrke "
            "gjord. Gör den i sun5_occupation.csv.",
        ),
        (
            (Case.UNTRIED,) * 6,
            "Störst är gapet för yrke 0; yrke 1; yrke 2; yrke 3 samt 2 yrken till: ingen "
            "utbildning inom räckhåll, och ingen har sökt 2023–2025.",
        ),
    ],
)
def test_where_the_gap_is_widest(cases, widest):
    assert only(*cases)[1] == widest


def test_a_single_group_is_not_listed():
    assert only(Case.UNLINKED, Case.UNLINKED)[0].endswith(
        "råder brist i 2 av 2 yrken; båda saknar koppling till utbildning."
    )


def test_whose_assessment_it_is():
    some = only(Case.EXISTS, Case.EXISTS, Case.BALANCE, national=("Yrke 0",))
    assert "råder brist i 2 av 3 yrken (ett av dem enligt rikets bedömning); båda" in some[0]
    assert some[-1] == (
        "Länets bedömning ingår inte i utgåvan för ett av yrkena: där visas rikets bedömning i "
        "samma omgång (2025-2)."
    )
    every = only(Case.EXISTS, national=("Yrke 0",))
    assert every[0].startswith("Inom industrin råder brist enligt rikets bedömning i ett av")
    assert every[-1].startswith("Länets bedömning ingår inte i utgåvan för något av yrkena")


@pytest.mark.parametrize(
    ("occupation", "said"),
    [
        ("Drifttekniker inom IT", "drifttekniker inom IT"),
        ("CNC- och maskinoperatörer", "CNC- och maskinoperatörer"),
        ("IT-säkerhetsspecialister", "IT-säkerhetsspecialister"),
    ],
)
def test_an_occupation_inside_a_sentence(occupation, said):
    assert text.in_text(occupation) == said


def test_sormland_industri(sheet):
    found = sheet("vagning", lan="04", bransch="industri")
    assert found.answer == (
        "Inom industrin i Sörmland råder brist i 9 av 35 yrken: 4 har minst en YH-utbildning inom "
        "räckhåll, 2 har varken utbildning eller avslag i länet och 3 saknar koppling till "
        "utbildning.",
        "Störst är gapet för drifttekniker vid värme- och vattenverk samt maskinoperatörer inom "
        "livsmedel: ingen utbildning inom räckhåll, och ingen har sökt 2023–2025.",
        "I 2 yrken råder paradox: där är fler platser inte det första svaret.",
    )


def test_the_rows_of_shortage_with_their_suggestions(sheet):
    shortage = figure(sheet("vagning", lan="04", bransch="industri"), text.SHORTAGE)
    rows = shortage.frame.set_index("occupation")
    assert list(rows.index[:4]) == [
        "Drifttekniker vid värme- och vattenverk",
        "Maskinoperatörer inom livsmedel",
        "CNC- och maskinoperatörer inom metall",
        "Ingenjörer och tekniker inom elkraft",
    ]
    cnc = rows.loc["CNC- och maskinoperatörer inom metall"]
    assert (cnc["now"], cnc["reach"], cnc["rejected"]) == ("▲\u00a0brist", "1 på distans", 0)
    assert cnc["suggestion"].startswith("Fyll den som finns: högst 29 platser per start, 87 totalt")
    unlinked = rows.loc["Civilingenjörer inom elkraft"]
    assert unlinked["reach"] == "ingen yrkeskoppling gjord"
    assert unlinked[["elsewhere", "rejected"]].isna().all()
    assert shortage.columns["rejected"].missing == "okänt"


@pytest.mark.rule("is its own kind, not a step between brist and balans")
def test_paradox_has_a_table_of_its_own(sheet):
    found = sheet("vagning", lan="04", bransch="industri")
    paradox = figure(found, text.PARADOX)
    assert list(paradox.frame["occupation"]) == [
        "Lackerare och industrimålare",
        "Svetsare och gasskärare",
    ]
    others = [f for f in found.figures if f.title in (text.SHORTAGE, text.REST)]
    assert not any(f.frame["now"].str.contains("paradox").any() for f in others)


def test_every_occupation_has_exactly_one_row(sheet, store):
    found = sheet("vagning", lan="18", bransch="vard")
    rows = [
        name
        for title in (text.SHORTAGE, text.PARADOX, text.REST)
        for name in figure(found, title).frame["occupation"]
    ]
    held = store.query("SELECT occupation FROM occupation WHERE sector = 'vard'")["occupation"]
    assert sorted(rows) == sorted(held)


def test_what_has_no_link_stands_by_area_and_says_since_when(sheet):
    areas = figure(sheet("vagning", lan="04", bransch="industri"), text.AREAS)
    (row,) = areas.frame.itertuples()
    assert (row.area, row.codes) == ("Teknik och tillverkning", "525da")
    assert row.reach == "2 på plats, 1 delas mellan kommuner, 4 på distans"
    assert row.suggestion == (
        "Ingen koppling mellan utbildning och yrke gjord. Gör den i sun5_occupation.csv. "
        "6 utbildningar från ansökan före 2023 går inte att koppla: MYH redovisade inte SUN5 då."
    )
    assert text.SUN5_FROM in areas.caveats


@pytest.mark.rule('"Öka" covers 388 of 474 assessments: it does not rank anything.')
def test_demand_in_five_years_does_not_move_a_row(edition, tmp_path):
    copy = tmp_path / "kopia.sqlite"
    shutil.copy(edition, copy)
    with closing(sqlite3.connect(copy)) as db, db:
        db.execute("UPDATE occupation_forecast SET five_year_trend = 'minska'")
    before, after = (
        vagning.build(Store(file), EmptyBook(), INDUSTRI, TODAY) for file in (edition, copy)
    )
    assert after.answer == before.answer
    for was, is_ in zip(before.figures, after.figures, strict=True):
        assert was.frame.equals(is_.frame)


def test_the_order_is_explained_where_it_is_used(sheet):
    shortage = figure(sheet("vagning", lan="04", bransch="industri"), text.SHORTAGE)
    assert text.ORDER in shortage.caveats
    assert shortage.estimated == text.WITHIN_REACH


def test_a_county_without_its_own_assessments_gets_the_countrys_and_says_so(sheet):
    found = sheet("vagning", lan="09", bransch="besok")
    shortage = figure(found, text.SHORTAGE)
    assert list(shortage.frame["now"]) == ["▲\u00a0brist i riket"]
    assert list(shortage.frame["basis"]) == ["riket: länets bedömning ingår inte i utgåvan"]
    assert "enligt rikets bedömning" in found.answer[0]


def test_reported_needs_stand_by_the_occupation_they_name(store):
    needs = [
        {"competence": "svetsare och gasskärare", "persons": 3},
        {"competence": "Svetsare och gasskärare", "persons": None},
        {"competence": "Truckkort", "persons": 1},
    ]
    found = vagning.build(store, SmallBook(need_dicts=needs), INDUSTRI, TODAY)
    rows = figure(found, text.PARADOX).frame.set_index("occupation")
    assert rows.loc["Svetsare och gasskärare", "needs"] == 2
    assert rows.loc["Lackerare och industrimålare", "needs"] == 0
    assert "needs" in figure(found, text.PARADOX).columns
    assert found.notes == (
        "Ett rapporterat behov har inte ett yrkes namn och syns bara i bladet om behov.",
    )


def test_without_a_book_the_needs_are_said_to_be_missing(sheet):
    found = sheet("vagning", lan="04", bransch="industri")
    assert "needs" not in found.figures[0].columns
    assert found.notes == (
        "Rapporterade behov är inte med i sammanvägningen: ingen forumbok förs i den här "
        "installationen.",
    )


def test_programmes_weighed_elsewhere_are_named():
    assert text.moved(0, "industrin") == ()
    assert text.moved(1, "industrin") == (
        "En utbildning inom industrin leder till yrken i andra branscher och vägs in där.",
    )
    assert text.moved(3, "industrin") == (
        "3 utbildningar inom industrin leder till yrken i andra branscher och vägs in där.",
    )


def test_the_name_is_sammanvagning(sheet):
    found = sheet("vagning", lan="18", bransch="it")
    assert found.question == "Sammanvägning: var är gapet störst?"
    assert found.title == "Sammanvägning inom IT och digitalisering i Örebro län"
