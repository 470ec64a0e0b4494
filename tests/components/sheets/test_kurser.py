"""Short YH courses: every variant of the answer, the seats as published, the country's figures."""

from dataclasses import replace
from datetime import date

import pytest

from components.kit import numbers
from components.kit.sheet import Figure, Sheet
from components.render import tables
from components.sheets.kurser import glance, text
from components.sheets.kurser.text import Courses
from components.sheets.programmes.began import Began
from data.questions import courses
from tests import rotation
from tests.components import glanced

OREBRO = Courses(
    year=2025,
    county="Örebro län",
    sector="industrin",
    applied=12,
    granted=5,
    seats=((2025, 1140), (2026, 20)),
    shared=1,
    national_applied=140,
    national_granted=84,
)
TEKNIK = Began(
    area="Teknik och tillverkning",
    year=2024,
    admitted=2181,
    women_admitted=679,
    applicants=2404,
    women_applicants=743,
)


def applications(built: Sheet) -> Figure:
    """The table of applications."""
    return next(figure for figure in built.figures if figure.kind == "table")


def first(**changes: object) -> str:
    return text.answer(replace(OREBRO, **changes), TEKNIK)[0]


@pytest.mark.rule('The bundled rounds are over: "har beviljats".')
def test_normal():
    assert text.answer(OREBRO, TEKNIK) == (
        "I ansökan 2025 har 5 av 12 ansökningar om korta YH-kurser inom industrin som avser Örebro "
        "län beviljats. De har högst 1\u00a0160 platser totalt över alla beviljade starter, "
        "1\u00a0140 med start 2025 och 20 med start 2026. 1 av 5 ges också i andra kommuner; hur "
        "platserna fördelas redovisas inte.",
        "I riket har 60 procent beviljats.",
        "I riket började 2\u00a0181 personer en YH-kurs inom Teknik och tillverkning 2024; 31 "
        "procent var kvinnor bland de antagna och 31 procent bland de behöriga sökande. Uppgiften "
        "finns inte per län.",
    )


@pytest.mark.parametrize(
    ("granted", "shared", "sentence"),
    [
        (5, 0, ""),
        (5, 3, " 3 av 5 ges också i andra kommuner; hur platserna fördelas redovisas inte."),
        (2, 2, " Båda ges också i andra kommuner; hur platserna fördelas redovisas inte."),
        (5, 5, " Alla ges också i andra kommuner; hur platserna fördelas redovisas inte."),
        (1, 1, " Den ges också i andra kommuner; hur platserna fördelas redovisas inte."),
    ],
)
def test_other_municipalities(granted, shared, sentence):
    said = first(granted=granted, shared=shared)
    assert said.split("20 med start 2026.")[1] == sentence


def test_one_granted_with_one_year_of_start():
    assert first(granted=1, shared=0, seats=((2026, 35),)) == (
        "I ansökan 2025 har 1 av 12 ansökningar om korta YH-kurser inom industrin som avser Örebro "
        "län beviljats. Den har högst 35 platser totalt över alla beviljade starter, alla med "
        "start 2026."
    )


def test_the_only_application_granted():
    assert first(applied=1, granted=1, shared=0, seats=((2025, 50),)) == (
        "I ansökan 2025 har en kort YH-kurs inom industrin som avser Örebro län beviljats, den "
        "enda som söktes. Den har högst 50 platser totalt över alla beviljade starter, alla med "
        "start 2025."
    )


@pytest.mark.rule('The bundled rounds are over: "har beviljats".')
@pytest.mark.parametrize(
    ("applied", "sentence"),
    [
        (
            2,
            "Ingen av de 2 ansökningarna om korta YH-kurser inom industrin som avser Örebro län "
            "har beviljats 2025.",
        ),
        (
            1,
            "Den enda ansökningen om en kort YH-kurs inom industrin som avser Örebro län har inte "
            "beviljats 2025.",
        ),
    ],
)
def test_none_granted(applied, sentence):
    assert first(applied=applied, granted=0, shared=0, seats=()) == sentence


def test_none_applied_is_not_a_rejection_and_is_not_compared():
    none = replace(OREBRO, county="Gotland", applied=0, granted=0, shared=0, seats=())
    assert text.answer(none, None) == (
        "Ingen sökte om att få ge en kort YH-kurs inom industrin på Gotland 2025. Det är inte ett "
        "avslag: ingen anordnare lämnade in någon ansökan.",
    )


@pytest.mark.parametrize(
    ("granted", "start"),
    [
        (2, "I ansökan 2021 har 2 korta YH-kurser inom industrin som avser Örebro län beviljats."),
        (1, "I ansökan 2021 har en kort YH-kurs inom industrin som avser Örebro län beviljats."),
        (0, "Ingen kort YH-kurs inom industrin som avser Örebro län har beviljats i ansökan 2021."),
    ],
)
def test_a_list_of_granted_courses_says_nothing_of_how_many_applied(granted, start):
    only = replace(OREBRO, year=2021, applied=None, granted=granted, shared=0)
    said = text.answer(only, None)
    assert said[0].startswith(start)
    assert said[0].endswith("Hur många som söktes 2021 redovisar MYH inte.")
    assert len(said) == 1


def test_fewer_than_twenty_are_counted():
    few = replace(TEKNIK, admitted=19, women_admitted=4)
    assert "; 4 av 19 var kvinnor bland de antagna och 31 procent" in text.answer(OREBRO, few)[2]


def test_sormland_industri_as_built(sheet):
    built = sheet("kurser")
    assert built.answer[0] == (
        "I ansökan 2025 har 1 av 8 ansökningar om korta YH-kurser inom industrin som avser "
        "Sörmland beviljats. Den har högst 35 platser totalt över alla beviljade starter, alla med "
        "start 2026."
    )
    assert built.question == "Vilka korta YH-kurser har beviljats?"
    assert built.notes == (
        "YH-kurser söks för sig, en gång om året. Senast kända sista ansökningsdag är 12 februari "
        "2026, med beslut maj 2026 (planerat) och start hösten 2026 och våren 2027.",
    )


def test_decisions_that_are_not_in_the_edition_say_where_they_are(sheet):
    (later,) = sheet("kurser").missing
    assert later.why == "Besluten om YH-kurser i ansökan 2026 ingår inte i den här utgåvan."
    assert later.do == "MYH publicerar dem på sidan Resultat för kurser på myh.se."


@pytest.mark.rule("seats per start year as published.")
def test_seats_stand_per_year_of_start_and_add_up(sheet, store):
    built = sheet("kurser", lan="18")
    per_year, _ = (figure for figure in built.figures if figure.kind == "column")
    table = applications(built)
    assert list(per_year.frame["start_year"]) == [2021, 2022, 2023, 2024, 2025, 2026]
    assert per_year.frame["places"].sum() == courses.starts(store, "18", "industri")["places"].sum()
    granted = table.frame[table.frame["decision"] == "Beviljad"]
    assert (granted["start 2025"] + granted["start 2026"] == granted["places_granted"]).all()
    assert granted["places_granted"].sum() == 160


def test_a_rejected_application_has_no_seats_rather_than_zero(sheet):
    table = applications(sheet("kurser"))
    assert list(table.frame["decision"]) == ["Beviljad"] + ["Avslag"] * 7
    assert table.frame.loc[table.frame["decision"] == "Avslag", "places_granted"].isna().all()
    assert ' class="number">–</td>' in tables.html(table)


def test_women_and_men_in_the_country(sheet):
    taken = sheet("kurser").figures[-1]
    newest = taken.frame[taken.frame["year"] == 2024]
    assert list(newest["sex"]) == ["kvinnor", "män"]
    assert list(newest[courses.ADMITTED]) == [679, 1502]
    assert not taken.processed


def test_an_area_without_figures_says_so(sheet):
    built = sheet("kurser", bransch="kultur", omrade="ovrigt")
    assert built.missing[-1].why == (
        "Den här utgåvan har inga uppgifter från SCB om vilka som läser YH-kurser inom Övrigt."
    )


def test_2021_and_2023_are_not_lists_of_every_decision(store):
    complete = {year: courses.every_decision(store, year) for year in range(2021, 2026)}
    assert complete == {2021: False, 2022: True, 2023: False, 2024: True, 2025: True}


@pytest.mark.parametrize("turn", rotation.turns())
def test_every_county_and_sector_has_an_answer(sheet, turn):
    for county, sector in rotation.turn(turn):
        built = sheet("kurser", lan=county, bransch=sector)
        assert built.answer, (county, sector)
        assert all(figure.sources and figure.period for figure in built.figures)


def test_applications_stand_by_year_and_are_unknown_where_only_grants_are_listed(sheet):
    by_year, cards = sheet("kurser").figures[:2]
    assert by_year.kind == "units"
    shown = by_year.frame.set_index("application_year")
    assert shown["granted"].to_dict() == {2021: 0, 2022: 0, 2023: 1, 2024: 3, 2025: 1}
    known = {2022: 2, 2024: 7, 2025: 8}
    assert shown["applications"].dropna().astype(int).to_dict() == known
    assert by_year.columns["applications"].missing == "sökta redovisas inte"
    assert (cards.kind, cards.title) == ("cards", "Den beviljade")
    assert list(cards.frame["said"]) == [
        "INSU · högst 35 platser totalt över alla beviljade starter"
    ]


# Seen in five seconds.


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "5 av 12 ansökningar om korta YH-kurser har beviljats"),
        ({"applied": 8, "granted": 1}, "En av åtta ansökningar om korta YH-kurser har beviljats"),
        ({"applied": 2, "granted": 2}, "Båda ansökningarna om korta YH-kurser har beviljats"),
        ({"applied": 4, "granted": 4}, "Alla fyra ansökningar om korta YH-kurser har beviljats"),
        ({"granted": 0}, "Ingen av 12 ansökningar om korta YH-kurser har beviljats"),
        ({"applied": 1, "granted": 1}, "Den enda ansökningen om en kort YH-kurs har beviljats"),
        (
            {"applied": 1, "granted": 0},
            "Den enda ansökningen om en kort YH-kurs har inte beviljats",
        ),
        (
            {"applied": 0, "granted": 0, "county": "Gotland"},
            "Ingen sökte om att få ge en kort YH-kurs på Gotland 2025",
        ),
        ({"applied": None}, "Fem korta YH-kurser har beviljats i ansökan 2025"),
        ({"applied": None, "granted": 1}, "En kort YH-kurs har beviljats i ansökan 2025"),
        ({"applied": None, "granted": 0}, "Ingen kort YH-kurs har beviljats i ansökan 2025"),
        (
            {"named": True},
            "5 av 12 ansökningar om korta YH-kurser har beviljats i ansökan 2025",
        ),
    ],
)
def test_the_finding(changes, said):
    assert glance.headline(replace(OREBRO, **changes)) == said


def shown(takers: Began | None = TEKNIK, **changes: object) -> list[tuple[str, ...]]:
    return [
        (key.label, key.before, key.value, key.after, key.under)
        for key in glance.keys(replace(OREBRO, **changes), takers)
    ]


def test_key_figures():
    assert shown() == [
        ("Beviljade, ansökan 2025", "", "5", "av 12", "riket 60\u00a0% (84 av 140)"),
        (
            "Platser, alla starter",
            "högst",
            "1\u00a0160",
            "",
            "1\u00a0140 med start 2025 · 20 med start 2026",
        ),
        ("Började en YH-kurs", "", "2\u00a0181", "", "riket 2024, Teknik och tillverkning"),
        (
            "Kvinnor bland antagna",
            "",
            "31\u00a0%",
            "",
            "riket 2024, bland behöriga sökande 31\u00a0%",
        ),
    ]


def test_key_figures_of_one_year_of_start_of_few_and_of_unknown_applications():
    assert shown(None, seats=((2026, 35),))[1][-1] == "alla med start 2026"
    assert shown(None, national_applied=19, national_granted=8)[0][-1] == "riket 8 av 19"
    assert shown(None, applied=None)[0] == (
        "Beviljade, ansökan 2025", "", "5", "", "sökta redovisas inte",
    )  # fmt: skip
    assert shown(None, applied=0, granted=0, seats=()) == [
        ("Sökta, ansökan 2025", "", "0", "", "riket 84 av 140 beviljade")
    ]
    few = replace(TEKNIK, admitted=19, women_admitted=4, applicants=18, women_applicants=3)
    assert shown(few)[-1][2:] == ("4", "av 19", "riket 2024, bland behöriga sökande 3 av 18")


def test_the_likeliest_misreading():
    assert glance.caution(OREBRO) == (
        "Säger inte att kurserna har startat eller att det går att söka till dem nu."
    )
    assert glance.caution(replace(OREBRO, granted=0)) == (
        "Säger inte att korta kurser saknas i länet: tidigare beviljade kan ha starter kvar."
    )
    assert glance.caution(replace(OREBRO, applied=0, granted=0)) == (
        "Säger inte att någon fick avslag: ingen anordnare lämnade in någon ansökan."
    )


def test_old_courses_say_their_year(sheet):
    assert sheet("kurser", today=date(2028, 1, 1)).headline.endswith(" i ansökan 2025")
    assert "2025" not in sheet("kurser").headline


@pytest.mark.parametrize("turn", rotation.turns())
def test_the_finding_agrees_with_the_table_everywhere(sheet, turn):
    for county, sector in rotation.turn(turn):
        built = sheet("kurser", lan=county, bransch=sector)
        assert glanced.faults(built) == [], (county, sector)
        table = [figure for figure in built.figures if figure.kind == "table"]
        if not table:
            assert built.headline.startswith("Ingen sökte")
            continue
        decisions = list(table[0].frame["decision"])
        granted, applied = decisions.count("Beviljad"), len(decisions)
        assert (built.keys[0].value, built.keys[0].after) == (str(granted), f"av {applied}")
        if 0 < granted < applied:
            assert numbers.of_all(granted, applied) in built.headline.lower()
