"""The situation per occupation: every variant of the answer (A4), and the sheet as built."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.address.choices import Choice
from components.sheets.bristyrken import finding, text
from components.sheets.bristyrken import sheet as bristyrken
from components.sheets.bristyrken.finding import Country
from components.sheets.bristyrken.text import Situations
from components.sheets.occupations import board
from components.sheets.occupations import situations as say
from data.forum import EmptyBook
from data.store import Store
from tests.components.first_seen import holds
from tests.rotation import turn, turns

READ = (
    "Arbetsförmedlingen publicerar bedömningar av fler yrken. Den som förvaltar webbplatsen kan "
    "läsa in dem alla."
)
SORMLAND = Situations(
    county="Sörmland",
    sector="industrin",
    round="2025-2",
    occupations=35,
    held=35,
    shortage=9,
    paradox=2,
    balance=11,
    surplus=2,
    own=0,
    growing=14,
    unchanged=10,
    shrinking=0,
    covered=218,
)
ONE = replace(SORMLAND, occupations=1, held=1, shortage=0, paradox=0, balance=1, surplus=0)


def first(**changes: object) -> str:
    return text.answer(replace(SORMLAND, **changes))[0]


def table(sheet, title):
    return next(figure for figure in sheet.figures if figure.title == title)


@pytest.mark.answer("Real, Sörmland industri (corrected mapping), 2025-2")
def test_sormland_industri_is_the_sentence_of_a4(sheet):
    assert sheet("bristyrken", lan="04", bransch="industri").answer == (
        "Arbetsförmedlingen bedömer 24 yrken inom industrin i Sörmland (omgång 2025-2). I 9 råder "
        "brist, i 2 paradox, i 11 balans och i 2 överskott; för 11 görs ingen bedömning. Ingen av "
        "bedömningarna bygger helt på uppgifter från länet.",
        "På fem års sikt väntas efterfrågan öka i 14 av de 24 yrkena, vara oförändrad i 10 och "
        "minska i inget. Det är ingen prognos om brist.",
    )


@pytest.mark.answer("Arbetsförmedlingen bedömer {n} yrken inom {bransch} i {lan}")
@pytest.mark.parametrize(
    ("own", "said"),
    [
        (0, "Ingen av bedömningarna bygger helt på uppgifter från länet."),
        (
            1,
            "En av bedömningarna bygger helt på uppgifter från länet, resten helt eller delvis på "
            "ett större område.",
        ),
        (
            3,
            "3 av bedömningarna bygger helt på uppgifter från länet, resten helt eller delvis på "
            "ett större område.",
        ),
        (24, "Alla bedömningarna bygger helt på uppgifter från länet."),
    ],
)
def test_what_the_assessments_rest_on(own, said):
    assert first(own=own).endswith(said)


@pytest.mark.answer("Arbetsförmedlingen bedömer {n} yrken inom {bransch} i {lan}")
def test_none_and_one_in_a_situation():
    assert (
        "I inget råder brist, i ett paradox, i 11 balans och i 2 överskott; inget saknar bedömning."
    ) in first(shortage=0, paradox=1, occupations=14, held=14)


@pytest.mark.answer("Arbetsförmedlingen bedömer {n} yrken inom {bransch} i {lan}")
def test_one_assessed_occupation():
    assert text.answer(replace(ONE, growing=0, unchanged=1)) == (
        "Arbetsförmedlingen bedömer ett yrke inom industrin i Sörmland (omgång 2025-2). Där råder "
        "balans. Bedömningen bygger inte helt på uppgifter från länet.",
        "På fem års sikt väntas efterfrågan vara oförändrad. Det är ingen prognos om brist.",
    )


def test_one_assessed_occupation_that_rests_on_the_county():
    answer = text.answer(replace(ONE, own=1, growing=1, unchanged=0))
    assert answer[0].endswith("Bedömningen bygger helt på uppgifter från länet.")
    assert answer[1] == "På fem års sikt väntas efterfrågan öka. Det är ingen prognos om brist."


@pytest.mark.parametrize(
    ("changes", "situation"),
    [
        ({"balance": 0, "shortage": 1}, "brist"),
        ({"balance": 0, "paradox": 1}, "paradox"),
        ({"balance": 0, "surplus": 1}, "överskott"),
        ({"occupations": 3, "held": 3}, "balans; för 2 görs ingen bedömning"),
    ],
)
def test_the_situation_of_one_assessed_occupation(changes, situation):
    assert f"(omgång 2025-2). Där råder {situation}. B" in text.answer(replace(ONE, **changes))[0]


@pytest.mark.answer("Other counties in the bundled edition")
def test_an_edition_with_gaps_says_how_many_are_in_it(sheet):
    gotland = sheet("bristyrken", lan="09", bransch="bygg")
    assert gotland.answer[0].startswith(
        "I utgåvan ingår 16 av 27 yrken inom bygg, anläggning och fastighet på Gotland (omgång "
        "2025-2). Arbetsförmedlingen bedömer 10 av dem. I 2 råder brist, "
    )
    assert gotland.answer[1] == f"45 av 219 yrken ingår för Gotland. {READ}"


def test_an_edition_with_one_occupation_of_the_sector(sheet):
    skane = sheet("bristyrken", lan="12", bransch="vard")
    assert skane.answer[0] == (
        "I utgåvan ingår ett av 35 yrken inom vård och omsorg i Skåne (omgång 2025-2). "
        "Arbetsförmedlingen bedömer det. Där råder balans. Bedömningen bygger helt på uppgifter "
        "från länet."
    )
    assert [(figure.title, figure.beside) for figure in skane.figures] == [
        (text.NATIONAL, False),
        (text.TABLE, True),
    ]


@pytest.mark.answer("Arbetsförmedlingen bedömer {n} yrken inom {bransch} i {lan}")
def test_no_assessment_at_all(sheet):
    assert sheet("bristyrken", lan="09", bransch="industri").answer == (
        "Arbetsförmedlingen gör ingen bedömning av det enda yrket inom industrin som ingår för "
        "Gotland (omgång 2025-2): för litet underlag.",
        f"45 av 219 yrken ingår för Gotland. {READ}",
    )


def test_no_occupation_of_the_sector_says_what_to_read_in_and_shows_the_country(sheet):
    found = sheet("bristyrken", lan="09", bransch="besok")
    assert found.answer == ("Inget av yrkena inom besöksnäringen ingår i utgåvan för Gotland.",)
    assert [(m.why, m.do) for m in found.missing] == [("45 av 219 yrken ingår för Gotland.", READ)]
    (national,) = found.figures
    assert (national.title, national.period, len(national.frame)) == (
        text.NATIONAL,
        "omgång 2025-2",
        12,
    )


@pytest.mark.parametrize(
    ("situation", "said"),
    [
        ("brist", "▲\u00a0brist"),
        ("paradox", "◆\u00a0paradox"),
        ("balans", "●\u00a0balans"),
        ("överskott", "▼\u00a0överskott"),
        (None, "–\u00a0ingen bedömning"),
    ],
)
def test_each_situation_has_a_word_and_a_shape_of_its_own(situation, said):
    assert say.shape(situation) == said


@pytest.mark.rule('Each row says on what it rests: "länets uppgifter"')
@pytest.mark.answer('Per row: "länets uppgifter"')
@pytest.mark.parametrize(
    ("basis", "level", "said"),
    [
        ("lanet", "län", "länets uppgifter"),
        ("delvis", "nuts2", "delvis större område (riksområde, NUTS 2)"),
        ("delvis", "nuts1", "delvis större område (landsdel, NUTS 1)"),
        ("delvis", "nationellt", "delvis större område (riket)"),
        ("storre", "nuts1", "bygger på större område (landsdel, NUTS 1)"),
        ("riket", "nationellt", "bygger på riket"),
        (None, None, "Ingen bedömning: för litet underlag."),
    ],
)
def test_what_a_row_rests_on(basis, level, said):
    assert say.basis(basis, level) == said


@pytest.mark.answer("Arbetsgivare har svårt att rekrytera")
@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ("arbetslöshet", "kan yrket: arbetslösa."),
        ("deltidsarbete;lämnare", "kan yrket: deltidsarbetande och personer som lämnat yrket."),
        (
            "arbetslöshet;deltidsarbete;lämnare",
            "kan yrket: arbetslösa, deltidsarbetande och personer som lämnat yrket.",
        ),
        (None, "kan yrket. Orsaken är inte angiven."),
    ],
)
def test_a_paradox_says_who_exists(reasons, said):
    start = "Arbetsgivare har svårt att rekrytera fast det finns människor som "
    assert say.paradox(reasons) == start + said


@pytest.mark.rule("It assesses today's recruitment situation")
@pytest.mark.answer('Trend: "Efterfrågan väntas öka."')
@pytest.mark.parametrize(
    ("demand", "said"),
    [
        ("öka", "Efterfrågan väntas öka."),
        ("vara oförändrad", "Efterfrågan väntas vara oförändrad."),
        ("minska", "Efterfrågan väntas minska."),
        (None, None),
    ],
)
def test_the_trend_is_demand_in_words(demand, said):
    assert say.trend(demand) == said


@pytest.mark.rule('"Ingen bedömning: för litet underlag" is a value, not an empty cell.')
def test_every_row_has_a_value_in_every_column(sheet):
    figure = table(sheet("bristyrken", lan="04", bransch="industri"), text.TABLE)
    rows = figure.frame.set_index("occupation")
    assert list(rows.loc["Slaktare", ["now", "rests_on"]]) == [
        "–\u00a0ingen bedömning",
        "Ingen bedömning: för litet underlag.",
    ]
    assert figure.columns["demand"].missing == "ingen bedömning"
    assert not figure.frame[["occupation", "now", "rests_on", "country"]].isna().any(axis=None)


@pytest.mark.rule("is its own kind, not a step between brist and balans")
@pytest.mark.answer("Arbetsgivare har svårt att rekrytera")
def test_paradox_stands_apart_from_the_scale(sheet):
    figure = table(sheet("bristyrken", lan="04", bransch="industri"), text.TABLE)
    shapes = [cell[0] for cell in figure.frame["now"]]
    assert "".join(dict.fromkeys(shapes)) == "▲●▼◆–"
    assert text.ORDER in figure.caveats


def test_the_board_has_every_occupation_under_its_situation(sheet):
    board = sheet("bristyrken", lan="04", bransch="industri").figures[0]
    assert (board.kind, board.title) == ("board", text.TABLE)
    assert list(board.frame["group"].cat.categories) == [
        "▲ Brist",
        "◆ Paradox",
        "● Balans",
        "▼ Överskott",
        "– Ingen bedömning",
    ]
    assert board.frame["group"].value_counts().to_dict() == {
        "▲ Brist": 9,
        "◆ Paradox": 2,
        "● Balans": 11,
        "▼ Överskott": 2,
        "– Ingen bedömning": 11,
    }
    row = board.frame.set_index("occupation").loc["Maskinoperatörer inom livsmedel"]
    assert list(row[["mark", "said", "note", "texture", "ground"]]) == [
        "↗",
        "efterfrågan väntas öka på fem års sikt",
        "riket: balans",
        "delvis",
        "bygger delvis på ett större område",
    ]
    assert board.alt == (
        "Tavla över yrken inom industrin i Sörmland, omgång 2025-2: 9 med brist, 2 med paradox, 11 "
        "i balans, 2 med överskott och 11 utan bedömning."
    )


@pytest.mark.rule('Each row says on what it rests: "länets uppgifter"')
def test_every_kind_of_basis_has_a_texture(store):
    found = store.query("SELECT DISTINCT basis FROM occupation_forecast WHERE basis IS NOT NULL")
    assert set(found["basis"]) == set(board.TEXTURES)
    assert set(board.TEXTURES.values()) == set(board.GROUNDS)


@pytest.mark.rule("County and country only from the same round.")
def test_the_board_says_the_country_only_where_it_differs(sheet):
    for number in (0, 3, 7):
        for lan, bransch in turn(number):
            for figure in sheet("bristyrken", lan=lan, bransch=bransch).figures:
                for row in figure.frame.to_dict("records") if "note" in figure.encoding else []:
                    both = (row["situation"], row["national_situation"])
                    own, national = (None if pd.isna(one) else one for one in both)
                    differs = own is not None and national is not None and own != national
                    said = None if pd.isna(row["note"]) else row["note"]
                    assert said == (f"riket: {national}" if differs else None)


@pytest.mark.rule('rows with also appear as "Närliggande" in the other sector')
def test_related_occupations_are_folded_and_not_counted(sheet):
    found = sheet("bristyrken", lan="04", bransch="industri")
    related = table(found, text.RELATED)
    assert related.folded
    assert "Truckförare" in set(related.frame["occupation"])
    assert "Truckförare" not in set(table(found, text.TABLE).frame["occupation"])


@pytest.mark.rule("County and country only from the same round.")
@pytest.mark.answer("County and riket only from the same round")
def test_the_country_is_from_the_same_round_only(sheet):
    found = sheet("bristyrken", lan="04", bransch="industri")
    assert {figure.period for figure in found.figures} == {"omgång 2025-2"}
    assert found.notes == (
        "Omgång 2026-1 finns i utgåvan bara för riket och visas därför inte här: län och riket "
        "jämförs bara inom samma omgång.",
    )


@pytest.mark.rule("County and country only from the same round.")
def test_a_later_round_that_has_the_county_is_used(edition, tmp_path):
    copy = tmp_path / "kopia.sqlite"
    shutil.copy(edition, copy)
    with closing(sqlite3.connect(copy)) as db, db:
        db.execute(
            "INSERT INTO occupation_forecast SELECT occupation, '04', round, 'balans', "
            "job_opportunities, NULL, 'minska', 'län', 'helt', 'lanet' FROM occupation_forecast "
            "WHERE county_code = '00' AND round = '2026-1'"
        )
    choice = Choice(lan="04", bransch="utbildning")
    found = bristyrken.build(Store(copy), EmptyBook(), choice, date(2026, 11, 16))
    assert "(omgång 2026-1)" in found.answer[0]
    assert "Alla bedömningarna bygger helt på uppgifter från länet." in found.answer[0]
    assert found.notes == ()


@pytest.mark.rule("It assesses today's recruitment situation")
def test_what_may_not_be_concluded_has_the_countrys_own_numbers(sheet):
    found = sheet("bristyrken", lan="04", bransch="industri")
    assert found.not_conclude[0] == (
        "Du kan inte dra slutsatsen att det blir brist eller överskott om fem år. Läget gäller "
        "rekryteringen i dag, och bedömningen på fem års sikt gäller efterfrågan. I riket väntas "
        "efterfrågan öka också i 29 av de 35 yrken där det råder överskott (omgång 2025-2)."
    )


def test_the_sources_silence_about_sex_is_said_at_every_figure(sheet):
    for figure in sheet("bristyrken", lan="09", bransch="vard").figures:
        assert "Källan redovisar inte kön per yrke." in figure.caveats
        assert [source.key for source in figure.sources] == [
            "af_yrkesbarometern",
            "egen_branschindelning",
        ]


NO_COUNTRY = Country()


def said(country: Country = NO_COUNTRY, **changes: object) -> str:
    return finding.headline(replace(SORMLAND, **changes), country)


def test_the_finding_counts_the_assessed_occupations_in_shortage():
    assert said() == "Brist råder i 9 av 24 bedömda yrken"
    assert said(shortage=1, balance=19) == "Brist råder i 1 av 24 bedömda yrken"
    assert said(shortage=0, balance=20) == "Inget av 24 bedömda yrken har brist"
    assert said(paradox=0, balance=0, surplus=0) == "Brist råder i alla 9 bedömda yrken"


def test_the_finding_says_where_the_edition_has_gaps():
    assert said(occupations=40) == "Brist råder i 9 av 24 bedömda yrken i utgåvan"
    assert said(occupations=40, shortage=0) == "Inget av 15 bedömda yrken i utgåvan har brist"


@pytest.mark.parametrize(
    ("group", "begins"),
    [
        ("shortage", "Brist"),
        ("paradox", "Paradox"),
        ("balance", "Balans"),
        ("surplus", "Överskott"),
    ],
)
def test_the_finding_of_one_assessed_occupation(group, begins):
    one = {"shortage": 0, "paradox": 0, "balance": 0, "surplus": 0} | {group: 1}
    assert said(**one) == f"{begins} råder i det enda bedömda yrket"


def test_the_finding_where_nothing_is_assessed():
    nothing = {"shortage": 0, "paradox": 0, "balance": 0, "surplus": 0}
    assert said(**nothing) == "Arbetsförmedlingen bedömer inga yrken inom industrin i Sörmland"
    assert said(**nothing, held=1) == "Ingen bedömning inom industrin ingår i utgåvan för Sörmland"


@pytest.mark.rule("County and country only from the same round.")
def test_the_finding_is_the_countrys_where_the_edition_lacks_the_county():
    nothing = {"shortage": 0, "paradox": 0, "balance": 0, "surplus": 0, "held": 1}
    country = Country(shortage=10, assessed=24)
    assert said(country, **nothing) == (
        "I riket råder brist i 10 av 24 bedömda yrken, länets uppgift saknas"
    )
    assert said(replace(country, shortage=0), **nothing) == (
        "I riket råder brist i inget av 24 bedömda yrken, länets uppgift saknas"
    )
    assert said(country, **(nothing | {"balance": 1})) == (
        "I riket råder brist i 10 av 24 bedömda yrken, länet har en bedömning"
    )


def test_key_figures_beside_the_countrys(sheet):
    keys = sheet("bristyrken", lan="04", bransch="industri").keys
    assert [(key.label, key.value, key.after, key.under) for key in keys] == [
        ("Brist", "9", "av 24", "riket: 10, samma yrken"),
        ("Efterfrågan väntas öka", "14", "av 24", "ingen prognos om brist"),
        ("Helt på länets uppgifter", "0", "av 24", "bedömningar"),
        ("Ingen bedömning", "11", "av 35", ""),
    ]
    gotland = sheet("bristyrken", lan="09", bransch="bygg").keys
    assert (gotland[-1].label, gotland[-1].value, gotland[-1].after) == (
        "Ingår för länet",
        "16",
        "av 27",
    )
    none = sheet("bristyrken", lan="09", bransch="besok").keys
    assert [(key.label, key.value, key.after) for key in none] == [
        ("Brist i riket", "1", "av 9"),
        ("Ingår för länet", "0", "av 12"),
    ]


@pytest.mark.parametrize(
    ("changes", "question"),
    [
        ({}, "Vilka av de nio bristyrkena kan vi utbilda till här, och vem tar det?"),
        ({"shortage": 1}, "Kan vi utbilda till bristyrket här, och vem tar det?"),
        (
            {"shortage": 0},
            "Varför är det svårt att rekrytera fast det finns människor som kan yrket?",
        ),
        (
            {"shortage": 0, "paradox": 0},
            "Stämmer bilden med er egen rekrytering, eller saknas ett yrke?",
        ),
    ],
)
def test_the_question_to_the_room(changes, question):
    assert finding.discuss(replace(SORMLAND, **changes), NO_COUNTRY) == question


def test_the_question_to_the_room_where_the_picture_is_the_countrys(sheet):
    found = sheet("bristyrken", lan="09", bransch="besok")
    assert found.discuss == "Stämmer rikets bild med er egen rekrytering här?"


@pytest.mark.parametrize("number", turns())
def test_the_finding_agrees_with_the_picture(sheet, number):
    for lan, bransch in turn(number):
        found = sheet("bristyrken", lan=lan, bransch=bransch)
        holds(found)
        country = found.headline.startswith("I riket")
        board = table(found, text.NATIONAL if country else text.TABLE).frame
        assessed = board["national_situation" if country else "situation"].dropna()
        numbers = [int(word) for word in found.headline.split() if word.isdigit()]
        shortage = int((assessed == "brist").sum())
        if len(numbers) == 2:
            assert numbers == [shortage, len(assessed)], found.headline
        elif numbers:
            assert (numbers, shortage) == ([len(assessed)], 0), found.headline
