"""Short YH courses: every variant of the answer, the seats as published, the country's figures."""

from dataclasses import replace

import pytest

from components.render import tables
from components.sheets.kurser import text
from components.sheets.kurser.text import Courses
from components.sheets.programmes.began import Began
from data.questions import courses
from tests import rotation

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


def test_decisions_that_are_not_in_the_edition_say_how_to_read_them_in(sheet):
    (later,) = sheet("kurser").missing
    assert later.why == "Besluten om YH-kurser i ansökan 2026 ingår inte i den här utgåvan."
    assert later.do.endswith("python -m data.build --from MAPP")


@pytest.mark.rule("seats per start year as published.")
def test_seats_stand_per_year_of_start_and_add_up(sheet, store):
    built = sheet("kurser", lan="18")
    per_year, table, _ = built.figures
    assert list(per_year.frame["start_year"]) == [2021, 2022, 2023, 2024, 2025, 2026]
    assert per_year.frame["places"].sum() == courses.starts(store, "18", "industri")["places"].sum()
    granted = table.frame[table.frame["decision"] == "Beviljad"]
    assert (granted["start 2025"] + granted["start 2026"] == granted["places_granted"]).all()
    assert granted["places_granted"].sum() == 160


def test_a_rejected_application_has_no_seats_rather_than_zero(sheet):
    table = sheet("kurser").figures[1]
    assert list(table.frame["decision"]) == ["Beviljad"] + ["Avslag"] * 7
    assert table.frame.loc[table.frame["decision"] == "Avslag", "places_granted"].isna().all()
    assert ' class="number">–</td>' in tables.html(table)


def test_women_and_men_in_the_country(sheet):
    taken = sheet("kurser").figures[2]
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
