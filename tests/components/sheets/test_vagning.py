"""The weighing: its sentences, and the sheet as built from the real edition."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.address.choices import Choice
from components.sheets.forum.figures import rows_of
from components.sheets.occupations.leads_to import Reach, WayIn
from components.sheets.occupations.weighing import SHORTAGE, Case
from components.sheets.vagning import finding, matrix_text, text
from components.sheets.vagning import sheet as vagning
from components.sheets.vagning.text import Weighed
from data.forum import EmptyBook
from data.store import Store
from tests.components.books import SmallBook
from tests.components.first_seen import holds
from tests.rotation import turn, turns

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
        ("Elektriker", Case.HERE),
        ("Mekaniker", Case.MIXED),
        ("Laboranter", Case.REMOTE),
        ("Kemister", Case.OTHER_WAY),
        ("Montörer", Case.SURPLUS),
        ("Svetsare", Case.PARADOX),
    ),
    national=frozenset(),
    since=2023,
    until=2025,
)


#: Nothing leads to it.
NOTHING = Reach(WayIn("hogskola", "högskola (läkarexamen)", False))


def only(*cases: Case, national: tuple[str, ...] = ()) -> tuple[str, ...]:
    named = tuple((f"Yrke {number}", found) for number, found in enumerate(cases))
    return text.answer(replace(MIXED, cases=named, national=frozenset(national)))


def figure(sheet, title):
    return next(found for found in sheet.figures if found.title == title)


def test_answer_with_every_kind():
    assert text.answer(MIXED) == (
        "Inom industrin i Sörmland råder brist i 7 av 9 yrken: ett har minst en YH-utbildning på "
        "plats i länet, ett har YH på plats bara i annat län, ett har YH bara på distans, ett har "
        "ingen YH-utbildning inom räckhåll men avslag, 2 har varken YH-utbildning inom räckhåll "
        "eller avslag i länet och ett har en annan väg in än YH.",
        "Störst är gapet för drifttekniker samt CNC-operatörer: ingen YH-utbildning inom "
        "räckhåll, och ingen har sökt 2023–2025.",
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
            "Störst är gapet för yrke 0: ingen YH-utbildning inom räckhåll, och avslag 2023–2025.",
        ),
        (
            (Case.LAPSED,),
            "Störst är gapet för yrke 0: ingen YH-utbildning inom räckhåll, trots ansökan "
            "2023–2025.",
        ),
        (
            (Case.ACROSS, Case.REMOTE),
            "Störst är gapet för yrke 0: YH-utbildning finns bara på plats i annat län.",
        ),
        ((Case.REMOTE,), "Störst är gapet för yrke 0: YH-utbildning finns bara på distans."),
        (
            (Case.MIXED,),
            "Störst är gapet för yrke 0: YH-utbildning finns i annat län och på distans, men inte "
            "på plats i länet.",
        ),
        (
            (Case.HERE, Case.OTHER_WAY),
            "Inget bristyrke med YH som väg in saknar utbildning på plats i länet.",
        ),
        (
            (Case.OTHER_WAY,),
            "Inget av bristyrkena har YH som väg in: på varje rad står hur man utbildar sig.",
        ),
        (
            (Case.UNTRIED,) * 6,
            "Störst är gapet för yrke 0; yrke 1; yrke 2; yrke 3 samt 2 yrken till: ingen "
            "YH-utbildning inom räckhåll, och ingen har sökt 2023–2025.",
        ),
    ],
)
def test_where_the_gap_is_widest(cases, widest):
    assert only(*cases)[1] == widest


def test_a_single_group_is_not_listed():
    assert only(Case.OTHER_WAY, Case.OTHER_WAY)[0].endswith(
        "råder brist i 2 av 2 yrken; båda har en annan väg in än YH."
    )


def test_whose_assessment_it_is():
    some = only(Case.HERE, Case.HERE, Case.BALANCE, national=("Yrke 0",))
    assert "råder brist i 2 av 3 yrken (ett av dem enligt rikets bedömning); båda" in some[0]
    assert some[-1] == (
        "Länets bedömning ingår inte i utgåvan för ett av yrkena: där visas rikets bedömning i "
        "samma omgång (2025-2)."
    )
    every = only(Case.HERE, national=("Yrke 0",))
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
        "Inom industrin i Sörmland råder brist i 9 av 35 yrken: 2 har minst en YH-utbildning på "
        "plats i länet, 2 har YH på plats bara i annat län, 2 har YH bara på distans och 3 har en "
        "annan väg in än YH.",
        "Störst är gapet för larm- och servicetekniker inom elektronik samt maskinoperatörer inom "
        "livsmedel: YH-utbildning finns bara på distans.",
        "I 2 yrken råder paradox: där är fler platser inte det första svaret.",
    )


def test_the_rows_of_shortage_with_their_suggestions(sheet):
    shortage = figure(sheet("vagning", lan="04", bransch="industri"), text.SHORTAGE)
    rows = shortage.frame.set_index("occupation")
    assert list(rows.index[:6]) == [
        "Larm- och servicetekniker inom elektronik",
        "Maskinoperatörer inom livsmedel",
        "Drifttekniker vid värme- och vattenverk",
        "Ingenjörer och tekniker inom elkraft",
        "CNC- och maskinoperatörer inom metall",
        "Ingenjörer och tekniker inom elektroteknik",
    ]
    cnc = rows.loc["CNC- och maskinoperatörer inom metall"]
    assert list(cnc[["now", "here_said", "across_said", "remote_said", "rejected"]]) == [
        "▲\u00a0brist",
        "1 (via namn)",
        "2 (1 via namn): närmast Örebro kommun, 60\u00a0km från Eskilstuna kommun",
        "3",
        0,
    ]
    assert cnc["suggestion"].startswith("Fyll den som finns: högst 30 platser per start, 90 totalt")
    other = rows.loc["Civilingenjörer inom elkraft"]
    assert other["suggestion"] == "Utbildas på annat sätt: högskola (civilingenjör)."
    assert other[["here", "across", "remote", "here_said", "rejected"]].isna().all()
    assert shortage.columns["rejected"].missing == "annan väg in"


def test_a_municipality_and_a_radius_change_what_is_within_reach(sheet):
    def across(**where: object) -> dict[str, str]:
        found = figure(sheet("vagning", lan="04", bransch="industri", **where), text.SHORTAGE)
        return dict(zip(found.frame["occupation"], found.frame["across_said"], strict=True))

    power = "Ingenjörer och tekniker inom elkraft"
    assert across(kommun="0483", radie=50)[power] == (
        "1: Arboga kommun, 45\u00a0km från Katrineholms kommun"
    )
    assert across(kommun="0483", radie=20)[power] == "0"
    assert across()[power].startswith("10 (1 via namn): närmast Västerås kommun, 35\u00a0km från")
    shown = figure(sheet("vagning", lan="04", bransch="industri", radie=50), text.SHORTAGE)
    assert shown.columns["across_said"].label == "YH på plats inom 50\u00a0km i annat län"
    assert "inom 50 km från länets folkrikaste kommuner" in shown.estimated


#: What the law lets only those with a licence or an exam do (occupation_routes.csv says so).
REGULATED = ("legitimation", "examen)", "specialistsjuksköterska")


@pytest.mark.parametrize("county", ["04", "18", "14", "23"])
def test_no_suggestion_is_nonsense_for_a_regulated_occupation(sheet, store, county):
    ways = store.query("SELECT occupation, route_text, note FROM occupation_route").fillna("")
    regulated = {
        row.occupation
        for row in ways.itertuples()
        if any(word in f"{row.route_text} {row.note}" for word in REGULATED)
    }
    assert {"Specialistläkare", "Grundutbildade sjuksköterskor", "Tandläkare"} <= regulated
    for sector in ("vard", "trygghet", "handel", "utbildning"):
        found = sheet("vagning", lan=county, bransch=sector)
        for one in (each for each in found.figures if each.kind == "table"):
            rows = one.frame[one.frame["occupation"].isin(regulated)]
            for row in rows.itertuples():
                if isinstance(row.here_said, str):
                    continue  # some YH education leads there too
                assert "Fyll" not in row.suggestion
                assert "Pröva ny utbildning" not in row.suggestion
                assert "ny ansökan" not in row.suggestion


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


def test_programmes_that_no_row_counts_are_told():
    assert text.unassessed(0, "industrin", "Sörmland") == ()
    assert text.unassessed(1, "industrin", "Sörmland") == (
        "En YH-utbildning inom industrin i Sörmland leder till ett yrke som Arbetsförmedlingen "
        "inte bedömer, eller som inte är känt, och är inte med i sammanvägningen.",
    )
    assert text.unassessed(2, "industrin", "Sörmland")[0].startswith(
        "2 YH-utbildningar inom industrin i Sörmland leder till yrken som Arbetsförmedlingen inte "
        "bedömer, eller som inte är kända, och är"
    )


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
    assert shortage.estimated.startswith("inom räckhåll är en beviljad utbildning som kan starta")


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
        {"competence": "CNC tekniker", "persons": 4},
    ]
    found = vagning.build(store, SmallBook(need_dicts=needs), INDUSTRI, TODAY)
    rows = figure(found, text.PARADOX).frame.set_index("occupation")
    assert rows.loc["Svetsare och gasskärare", "persons"] == 3
    assert rows.loc["Lackerare och industrimålare", "persons"] == 0
    assert "persons" in figure(found, text.PARADOX).columns
    shortage = figure(found, text.SHORTAGE).frame.set_index("occupation")
    # "CNC-tekniker" is a programme that leads there, and nowhere else
    assert shortage.loc["CNC- och maskinoperatörer inom metall", "persons"] == 4
    assert found.notes[-2:] == (
        "Ett rapporterat behov är inte ett av yrkena här och syns bara i bladet om behov.",
        "Ett rapporterat behov saknar antal personer och räknas inte här.",
    )


def test_a_need_counts_persons_for_the_occupation_that_was_chosen(store):
    chosen = {"occupation": "Svetsare och gasskärare", "competence": "svetsa rör"}
    needs = [chosen | {"persons": 12}, chosen | {"persons": 3}]
    needs.append({"occupation": "Lackerare och industrimålare", "competence": "lack"})
    found = vagning.build(store, SmallBook(need_dicts=needs), INDUSTRI, TODAY)
    shown = figure(found, text.PARADOX)
    rows = shown.frame.set_index("occupation")
    assert rows.loc["Svetsare och gasskärare", "persons"] == 15
    assert pd.isna(rows.loc["Lackerare och industrimålare", "persons"])
    assert shown.columns["persons"].missing == "antal inte angivet"
    assert set(rows.index) <= set(vagning.weighed_occupations(store, INDUSTRI))


def test_without_a_book_the_needs_are_said_to_be_missing(sheet):
    found = sheet("vagning", lan="04", bransch="industri")
    assert "persons" not in found.figures[0].columns
    assert found.notes[-1:] == (
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


def finds(*cases: Case, national: tuple[str, ...] = ()) -> Weighed:
    named = tuple((f"Yrke {number}", found) for number, found in enumerate(cases))
    return replace(MIXED, cases=named, national=frozenset(national))


@pytest.mark.parametrize(
    ("cases", "said"),
    [
        (
            (Case.UNTRIED, Case.UNTRIED, Case.HERE),
            "Två bristyrken saknar YH-utbildning inom räckhåll, och ingen sökte 2023–2025",
        ),
        (
            (Case.REJECTED,),
            "Ett bristyrke saknar YH-utbildning inom räckhåll, efter avslag 2023–2025",
        ),
        (
            (Case.LAPSED,),
            "Ett bristyrke saknar YH-utbildning inom räckhåll, trots ansökan 2023–2025",
        ),
        ((Case.UNTRIED, Case.REJECTED), "Två bristyrken saknar YH-utbildning inom räckhåll"),
        (
            (Case.REMOTE, Case.MIXED, Case.HERE, Case.OTHER_WAY),
            "Två av fyra bristyrken har YH-utbildning bara på distans eller utanför länet",
        ),
        ((Case.REMOTE, Case.HERE), "Ett av två bristyrken har YH-utbildning bara på distans"),
        ((Case.ACROSS, Case.ACROSS), "Båda bristyrkena har YH-utbildning bara i annat län"),
        ((Case.REMOTE,), "Det enda bristyrket har YH-utbildning bara på distans"),
        ((Case.HERE,) * 3, "Alla tre bristyrken har YH-utbildning på plats i länet"),
        ((Case.HERE,), "Det enda bristyrket har YH-utbildning på plats i länet"),
        (
            (Case.HERE, Case.OTHER_WAY, Case.OTHER_WAY),
            "Ett av tre bristyrken har YH-utbildning på plats, övriga annan väg in",
        ),
        ((Case.OTHER_WAY,) * 2, "Inget av två bristyrken har YH som väg in"),
        ((Case.OTHER_WAY,), "Det enda bristyrket har en annan väg in än YH"),
        ((Case.BALANCE, Case.SURPLUS, Case.UNASSESSED), "Inget av 2 bedömda yrken har brist"),
        (
            (Case.BALANCE, Case.PARADOX),
            "Inget av 2 bedömda yrken har brist, ett har paradox",
        ),
        ((Case.PARADOX,) * 2, "Inget av 2 bedömda yrken har brist, båda har paradox"),
        ((Case.PARADOX,) * 3, "Inget av 3 bedömda yrken har brist, alla har paradox"),
        ((Case.PARADOX,), "Det enda bedömda yrket har paradox"),
        ((Case.BALANCE,), "Det enda bedömda yrket har inte brist"),
        (
            (Case.UNASSESSED,),
            "Inget yrke inom industrin har en bedömning att väga samman",
        ),
    ],
)
def test_the_finding(cases, said):
    assert finding.headline(finds(*cases)) == said


def test_the_finding_says_whose_assessments_they_are():
    all_of_them = finds(Case.REMOTE, Case.MIXED, Case.HERE, national=("Yrke 0", "Yrke 1", "Yrke 2"))
    assert finding.headline(all_of_them) == (
        "Två av tre bristyrken (enligt riket) har YH-utbildning bara på distans eller utanför länet"
    )
    some = finds(Case.HERE, Case.OTHER_WAY, national=("Yrke 1",))
    assert finding.headline(some) == (
        "Ett av två bristyrken (delvis riket) har YH-utbildning på plats, övriga annan väg in"
    )
    gap = finds(Case.UNTRIED, Case.HERE, national=("Yrke 0",))
    assert finding.headline(gap) == (
        "Ett bristyrke (enligt riket) saknar YH-utbildning inom räckhåll, och ingen sökte 2023–2025"
    )
    other = finds(Case.UNTRIED, Case.HERE, national=("Yrke 1",))
    assert "riket" not in finding.headline(other)
    assert {key.under for key in finding.keys(some)} == {"bristyrken (delvis riket)"}


def test_key_figures_are_the_shortage_by_what_is_within_reach(sheet):
    keys = sheet("vagning", lan="04", bransch="industri").keys
    assert [(key.label, key.value, key.after) for key in keys] == [
        ("Ingen YH inom räckhåll", "0", "av 9"),
        ("Distans eller annat län", "4", "av 9"),
        ("YH på plats i länet", "2", "av 9"),
        ("Annan väg in än YH", "3", "av 9"),
    ]
    none = finding.keys(finds(Case.BALANCE, Case.PARADOX, Case.UNASSESSED))
    assert [(key.label, key.value, key.after) for key in none] == [
        ("Brist", "0", "av 2"),
        ("Paradox", "1", "av 2"),
    ]
    assert finding.keys(finds(Case.UNASSESSED)) == ()


@pytest.mark.parametrize(
    ("case", "question"),
    [
        (
            Case.LAPSED,
            "Vilken anordnare kan ta det, och vilka arbetsgivare skriver avsiktsförklaring?",
        ),
        (Case.MIXED, "Räcker distans och grannlän, eller behövs en utbildning på plats här?"),
        (Case.HERE, "Fylls platserna, och får de studerande LIA hos oss?"),
        (Case.OTHER_WAY, "Vem i rummet tar frågan till gymnasiet, komvux eller högskolan?"),
        (Case.PARADOX, "Vad kan arbetsgivarna själva göra när människor som kan yrket finns?"),
        (Case.SURPLUS, "Stämmer bilden med er egen rekrytering, eller saknas ett yrke?"),
    ],
)
def test_the_question_to_the_room(case, question):
    assert finding.discuss(finds(case, Case.SURPLUS)) == question


@pytest.mark.parametrize("number", turns())
def test_the_finding_agrees_with_the_rows(sheet, number):
    for lan, bransch in turn(number):
        found = sheet("vagning", lan=lan, bransch=bransch)
        holds(found)
        tables = [each for each in found.figures if "suggestion" in each.columns]
        cases = [case for each in tables for case in each.frame["case"]]
        shortage = [case for case in cases if case in SHORTAGE]
        if shortage:
            assert sum(int(key.value) for key in found.keys) == len(shortage)
            assert found.figures[0].kind == "matrix"
            lacks = int(found.keys[0].value)
            assert (" saknar " in found.headline) == (lacks > 0)
        else:
            assert f"{sum(case is Case.PARADOX for case in cases)}" == found.keys[1].value


def matrix_of(found) -> pd.DataFrame:
    assert found.figures[0].title == matrix_text.TITLE
    return found.figures[0].frame.set_index("name")


def test_the_matrix_places_shortage_by_what_is_within_reach(sheet):
    placed = matrix_of(sheet("vagning", lan="04", bransch="industri"))
    assert list(placed["column"].cat.categories) == [
        "Ingen utbildning inom räckhåll",
        "Bara på distans",
        "På plats inom 100\u00a0km i annat län",
        "På plats i länet",
        "Utbildas på annat sätt än YH",
    ]
    assert placed["column"].dropna().to_dict() == {
        "Larm- och servicetekniker inom elektronik": "Bara på distans",
        "Maskinoperatörer inom livsmedel": "Bara på distans",
        "Drifttekniker vid värme- och vattenverk": "På plats inom 100\u00a0km i annat län",
        "Ingenjörer och tekniker inom elkraft": "På plats inom 100\u00a0km i annat län",
        "CNC- och maskinoperatörer inom metall": "På plats i länet",
        "Ingenjörer och tekniker inom elektroteknik": "På plats i länet",
        "Civilingenjörer inom elektroteknik": "Utbildas på annat sätt än YH",
        "Civilingenjörer inom elkraft": "Utbildas på annat sätt än YH",
        "Industrielektriker (med certifikat)": "Utbildas på annat sätt än YH",
    }


@pytest.mark.rule("is its own kind, not a step between brist and balans")
def test_paradox_is_a_strip_of_its_own_in_the_matrix(sheet):
    placed = matrix_of(sheet("vagning", lan="04", bransch="industri"))
    apart = placed[placed["column"].isna()]
    assert list(apart.index) == ["Lackerare och industrimålare", "Svetsare och gasskärare"]
    assert set(apart["row"]) == {"◆ Paradox"}
    assert set(placed.loc[placed["column"].notna(), "row"]) == {"▲ Brist"}


def test_the_lit_cell_is_where_nothing_is_within_reach(sheet):
    placed = matrix_of(sheet("vagning", lan="04", bransch="besok"))
    lit = placed[placed["hot"] == "ja"]
    assert lit["column"].to_dict() == {"Kockar": "Ingen utbildning inom räckhåll"}
    assert lit["note"].to_dict() == {"Kockar": "Pröva ny utbildning: ingen har sökt"}


def test_the_matrix_says_whose_assessment_it_is(sheet):
    assert set(matrix_of(sheet("vagning", lan="09", bransch="besok"))["under"]) == {"enligt riket"}
    assert matrix_of(sheet("vagning", lan="04", bransch="besok"))["under"].isna().all()


@pytest.mark.parametrize(
    ("case", "reach", "reasons", "said"),
    [
        (Case.HERE, NOTHING, None, "Fyll det som finns"),
        (
            Case.REMOTE,
            replace(NOTHING, rejected=(2024, 2025)),
            None,
            "Fyll det som finns. 2\u00a0avslag 2024–2025: stöd en ny ansökan om det inte räcker",
        ),
        (Case.UNTRIED, NOTHING, None, "Pröva ny utbildning: ingen har sökt"),
        (Case.LAPSED, NOTHING, None, "Pröva ny utbildning: fråga varför ansökan inte ledde dit"),
        (
            Case.REJECTED,
            replace(NOTHING, rejected=(2025,)),
            None,
            "Stöd en ny ansökan: 1\u00a0avslag 2025",
        ),
        (Case.OTHER_WAY, NOTHING, None, "Högskola (läkarexamen)"),
        (
            Case.PARADOX,
            NOTHING,
            "arbetslöshet;lämnare",
            "Fler platser löser inte detta först: validering, kurs eller matchning. Frågan ligger "
            "hos arbetsgivarna: villkor, schema, introduktion",
        ),
        (
            Case.PARADOX,
            NOTHING,
            None,
            "Fler platser är inte det första svaret: fråga arbetsgivarna i rummet",
        ),
        (Case.SURPLUS, NOTHING, None, ""),
    ],
)
def test_the_suggestion_of_a_cell(case, reach, reasons, said):
    assert matrix_text.short(case, reach, reasons) == said


def test_what_an_order_rests_on_is_the_whole_row_and_not_the_matrix(sheet):
    kept = rows_of(sheet("vagning", lan="04", bransch="industri"))
    assert kept["CNC- och maskinoperatörer inom metall"]["here_said"] == "1 (via namn)"
