"""Q3 skola: what the country, the county and local figures say, each in its own year."""

from datetime import date

import pandas as pd
import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Figure, Sheet
from components.sheets.local.text import LocalFigures, about, by, handed
from components.sheets.skola import figures as skola_figures
from components.sheets.skola import glance, text
from components.sheets.skola.text import Adults, Established, Finished, Programmes, SchoolProgramme
from data.forum import EmptyBook
from data.local_format import KINDS
from data.store import Store
from tests import rotation
from tests.components import glanced

NOVEMBER = date(2026, 11, 21)
NBSP = "\u00a0"


def made(store: Store, lan: str = "04", bransch: str = "industri", today: date = NOVEMBER) -> Sheet:
    return sheets.sheet("skola", store, EmptyBook(), Choice(lan=lan, bransch=bransch), today)


def titles(sheet: Sheet) -> list[str]:
    return [figure.title for figure in sheet.figures]


def handed_in(sheet: Sheet) -> Figure:
    """The table of local figures."""
    return next(figure for figure in sheet.figures if figure.title == "Lokala siffror")


# Words.


def test_how_school_ended_and_how_many_adults_study():
    said = text.answer(
        "Sörmland",
        "industrin",
        None,
        Finished("2024/25", 100152, 90.9, 31.1),
        Adults("2024", 368000, 228000),
    )
    assert said == (
        f"Läsåret 2024/25 slutade 100{NBSP}152 elever gymnasiet i riket. 91 procent av dem fick "
        "gymnasieexamen, och 31 procent av examina var yrkesexamen. Utgåvan har inte uppgiften "
        "per län.",
        f"2024 hade komvux 368{NBSP}000 elever i riket, varav 228{NBSP}000 på gymnasial nivå "
        "(avrundat av Skolverket).",
    )


def test_local_figures_are_said_first():
    local = LocalFigures(3, "2026/27", "2026-10-05")
    assert text.answer("Gotland", "industrin", local, None, None) == (
        "Tre lokala siffror om gymnasium och vuxenutbildning för industrin har lämnats på Gotland, "
        "den nyaste för 2026/27 (lämnad 5 oktober 2026). De är inte officiell statistik.",
    )


def test_one_local_figure():
    assert handed(LocalFigures(1, "2025", "2026-01-02"), "validering", "Sörmland") == (
        "En lokal siffra om validering har lämnats i Sörmland, för 2025 (lämnad 2 januari 2026). "
        "Den är inte officiell statistik."
    )


def test_nothing_is_known():
    assert text.answer("Sörmland", "industrin", None, None, None) == ()


def test_programmes_with_women_without_and_missing():
    found = (
        SchoolProgramme("Industritekniska programmet", 4257, 12),
        SchoolProgramme("Teknik", 900, None),
    )
    assert text.programmes(Programmes("2016/17", found, ("A", "B"))) == (
        f"Per program har utgåvan bara riket läsåret 2016/17. Då gick 4{NBSP}257 på "
        "Industritekniska programmet (12 procent kvinnor) och 900 på Teknik.",
        "För A och B har utgåvan inga uppgifter per program.",
    )


def test_a_sector_without_programme_figures():
    assert text.programmes(Programmes("", (), ("Estetiska programmet",))) == (
        "För Estetiska programmet har utgåvan inga uppgifter per program.",
    )


def test_established_one_and_three_years_after_each_with_its_year():
    said = text.established(Established(46, "2019/20", "2021", 54, 71, "2014/15", "2018"))
    assert said == (
        "2021 var 46 procent av dem som tog yrkesexamen 2019/20 etablerade på arbetsmarknaden, ett "
        "år efter examen. 2018 var 54 procent av kvinnorna och 71 procent av männen med "
        "yrkesexamen 2014/15 etablerade, tre år efter examen. Uppgifterna gäller riket."
    )


def test_an_old_heading_says_its_year():
    assert text.aged("Elever per program", 2017) == "Elever per program (äldre uppgift: 2017)"
    assert text.aged("Elever per program", None) == "Elever per program"


def test_a_measure_of_its_own_is_said():
    kinds = {kind.code: kind for kind in KINDS}
    assert about(kinds["gymnasium-1"], "elever i år 1") == "Gymnasium, elever i år 1"
    assert about(kinds["kvalitet"], "nöjda elever") == "Utbildningskvalitet: nöjda elever"


def test_who_handed_it_in_with_and_without_organisation():
    assert by("rektor", "VIS", "2026-10-05") == "rektor, VIS, 5 oktober 2026"
    assert by("rektor", None, "2026-10-05") == "rektor, 5 oktober 2026"


# The sheet.


def test_the_answer_is_the_countrys_newest(store):
    sheet = made(store)
    assert sheet.answer[0].startswith(f"Läsåret 2024/25 slutade 100{NBSP}152 elever gymnasiet")
    assert (sheet.question, sheet.old_year) == (text.QUESTION, None)


def test_when_the_newest_is_older_than_24_months_the_question_is_in_the_past(store):
    sheet = made(store, today=date(2028, 1, 1))
    assert sheet.question == "Vad levererade gymnasium och vuxenutbildning?"
    assert sheet.old_year == 2025


def test_old_tables_say_their_year(store):
    assert "Elever per program och årskurs, riket (äldre uppgift: 2017)" in titles(made(store))
    assert "Etablerade efter gymnasiet, riket (äldre uppgift: 2021)" in titles(made(store))


def test_how_school_ended_adds_up_to_the_pupils_and_says_what_is_computed(store):
    figure = made(store).figures[0]
    assert figure.title == "Så slutade gymnasiet, riket 2024/25"
    assert figure.frame["pupils"].tolist() == [28350, 62692, 9110]
    assert figure.frame["pupils"].sum() == 100152
    assert figure.estimated == text.WITHOUT_RULE


def test_women_and_men_stand_side_by_side_and_women_first(store):
    figure = next(f for f in made(store).figures if f.title.startswith(text.ESTABLISHED))
    names = list(figure.columns)
    assert names.index("kvinnor") < names.index("män") < names.index("totalt")
    row = figure.frame.query("period == '2018 (examen 2014/15)' and kvinnor.notna()").iloc[0]
    assert (row["kvinnor"], row["män"]) == (54, 71)


def test_a_source_without_sex_says_so(store):
    assert text.NO_SEX in made(store).figures[0].caveats


def test_the_countys_own_old_figures_have_a_table(store):
    figure = next(f for f in made(store).figures if f.title.startswith("Uppgifter om Sörmland"))
    degrees = figure.frame[figure.frame["indicator"].str.startswith("Andel med examen")]
    assert dict(zip(degrees["area"], degrees["totalt"], strict=True))["Katrineholms kommun"] == 77


def test_a_county_with_nothing_says_who_has_it(store):
    sheet = made(store, lan="09")
    assert [missing.why for missing in sheet.missing] == [
        "Lokala siffror för industrin saknas.",
        "Utgåvan har inga uppgifter från Skolverket eller SCB om gymnasium och vuxenutbildning på "
        "Gotland.",
    ]
    assert sheet.missing[0].do.endswith("be den som förvaltar webbplatsen om mallen.")
    assert not [title for title in titles(sheet) if title.startswith("Uppgifter om")]


def test_a_county_with_compulsory_school_only_still_lacks_upper_secondary(store):
    sheet = made(store, lan="18")
    assert len(sheet.missing) == 2
    assert [title for title in titles(sheet) if title.startswith("Uppgifter om Örebro län")]


def test_the_card_on_regional_planning_says_what_is_not_confirmed(store):
    sheet = made(store)
    last = "Senaste underlaget: 31 okt 2023; nya vart tredje år."
    coming = "Nytt underlag väntas hösten 2026: kontrollera."
    assert sheet.notes[-1] == f"{text.PLANNING} {last} {coming}"
    assert sheet.figures[-1].frame.loc["planeringsunderlag", "confirmed"] == "nej, kontrollera"


def test_women_and_men_after_a_vocational_degree_are_of_one_year_that_is_said(store):
    after = made(store).figures[1]
    assert (after.kind, after.beside) == ("dumbbell", True)
    assert after.title == "Kvinnor och män efter yrkesexamen, riket (äldre uppgift: 2018)"
    assert after.period == "2018 (examen 2014/15)"
    shown = after.frame.set_index("indicator")[["kvinnor", "män"]]
    assert shown.loc["Etablerad ställning 3 år efter examen"].tolist() == [54, 71]
    assert shown.loc["Högskolestuderande 3 år efter examen"].tolist() == [13, 4]


# Local figures beside.


def test_local_figures_have_a_table_with_role_date_and_source(local_store):
    sheet = made(local_store)
    table = handed_in(sheet)
    first = table.frame.iloc[0]
    assert (first["kvinnor"], first["män"], first["about"]) == (12, 31, "Gymnasium, elever i år 1")
    assert (first["by"], first["reference"]) == ("rektor, VIS, 5 oktober 2026", "Elevregistret")
    assert sheet.answer[0] == (
        "Tre lokala siffror om gymnasium och vuxenutbildning för industrin har lämnats i Sörmland, "
        "den nyaste för 2026/27 (lämnad 5 oktober 2026). De är inte officiell statistik."
    )
    assert sheet.missing == ()


def test_a_column_that_no_row_fills_is_left_out(local_store):
    assert "caveat" not in handed_in(made(local_store)).columns


def test_small_local_numbers_are_shown_as_handed_in(local_store):
    table = handed_in(made(local_store))
    adults = table.frame[table.frame["kind"] == "vuxenutbildning-klara"].iloc[0]
    assert (adults["area"], adults["totalt"]) == ("Eskilstuna kommun", 4)


def test_local_figures_of_another_county_or_sector_are_not_shown(local_store):
    assert "Lokala siffror" not in titles(made(local_store, lan="18"))
    assert "Lokala siffror" not in titles(made(local_store, bransch="vard"))


def test_the_span_of_periods_is_the_same_in_every_process():
    """Several periods may end in one year; a set of them has no order of its own."""
    names = ("avslutat", "examen", "läsåret", "slutbetyg", "intag", "nybörjare")
    rows = pd.DataFrame({"period": [*(f"{name} 2017/18" for name in names), "2017/18", "2019"]})
    assert skola_figures._span(rows) == "2017/18–2019"
    assert skola_figures._span(rows[rows["period"] != "2019"]) == "2017/18–slutbetyg 2017/18"


# Seen in five seconds.

ENDED = Finished("2024/25", 100152, 90.9, 31.1)
STUDY = Adults("2024", 368000, 228000)
HANDED = LocalFigures(3, "2026/27", "2026-10-05")


def test_the_finding():
    assert glance.headline("Sörmland", HANDED, ENDED, STUDY) == (
        "I riket fick 91 procent av avgångseleverna gymnasieexamen läsåret 2024/25"
    )
    assert glance.headline("Sörmland", HANDED, None, STUDY) == (
        f"I riket hade komvux 368{NBSP}000 elever 2024"
    )
    assert glance.headline("Gotland", HANDED, None, None) == (
        "Lokala siffror har lämnats på Gotland, den nyaste för 2026/27"
    )
    assert glance.headline("Gotland", None, None, None) == (
        "Uppgift om gymnasium och vuxenutbildning på Gotland saknas"
    )


def test_key_figures_say_riket_and_their_year():
    found = glance.keys(HANDED, ENDED, STUDY)
    assert [(key.label, key.value, key.under) for key in found] == [
        ("Fick gymnasieexamen", f"91{NBSP}%", "riket 2024/25"),
        ("Yrkesexamen", f"31{NBSP}%", "riket 2024/25, av examina"),
        ("Elever i komvux", f"368{NBSP}000", "riket 2024"),
        ("Lokala siffror", "3", "den nyaste för 2026/27"),
    ]
    one = glance.keys(LocalFigures(1, "2025", "2026-01-02"), None, None)
    assert [(key.value, key.under) for key in one] == [("1", "för 2025")]


def test_the_likeliest_misreading_and_who_has_the_figures():
    assert glance.caution(ENDED, None) == glance.CAUTION
    assert glance.caution(None, None) == (
        "Säger inte hur det är i hela länet: lokala siffror är inte officiell statistik."
    )
    assert glance.discuss(None) == (
        "Vilka siffror har ni om våra egna program, och vem lämnar dem till forumet?"
    )
    assert glance.discuss(HANDED) == (
        "Vilket program behöver fler sökande, och vad kan arbetsgivarna göra för det?"
    )


@pytest.mark.parametrize("turn", rotation.turns())
def test_the_finding_keeps_its_limits_everywhere(store, turn):
    for county, sector in rotation.turn(turn):
        sheet = made(store, county, sector)
        assert glanced.faults(sheet) == [], (county, sector)
        ended = next(f for f in sheet.figures if f.title.startswith(text.FINISHED)).frame
        pupils = ended.set_index("end")["pupils"]
        share = 100 * (1 - pupils[text.WITHOUT] / pupils.sum())
        assert f" {round(share)} procent " in sheet.headline
