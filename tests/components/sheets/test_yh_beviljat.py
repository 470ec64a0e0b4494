"""What was applied for and granted: every variant of the answer, and the sheet as built."""

from dataclasses import replace
from datetime import date

import pytest

from components.render import tables
from components.sheets.yh_beviljat import text
from components.sheets.yh_beviljat.text import Grants
from tests import rotation

SORMLAND = Grants(
    year=2025,
    county="Sörmland",
    sector="industrin",
    applied=7,
    granted=2,
    per_start=64,
    total=192,
    remote=2,
    shared=2,
    left=9,
    national_applied=178,
    national_granted=94,
)

NOT_SPLIT = "; hur platserna fördelas mellan kommunerna redovisas inte."


def first(**changes: object) -> str:
    return text.answer(replace(SORMLAND, **changes))[0]


def forms(**changes: object) -> str:
    """The last sentence of the first paragraph: distance and other municipalities."""
    return first(**changes).split("starter. ")[1]


@pytest.mark.answer("Ingen ny utbildning på plats i {lan} beviljades.")
def test_normal_with_nothing_new_on_site():
    assert text.answer(SORMLAND) == (
        "I ansökan 2025 (beslut januari 2026) beviljades 2 av 7 ansökningar inom industrin som "
        "avser Sörmland. De ger högst 64 platser per start, 192 totalt över alla beviljade "
        "starter. Båda är distansutbildningar och båda ges också i andra kommuner" + NOT_SPLIT,
        "Ingen ny utbildning på plats i Sörmland beviljades.",
        "I riket beviljades 53 procent.",
    )


@pytest.mark.answer("Extra sentence, when true")
def test_something_new_on_site_needs_no_extra_sentence():
    answer = text.answer(replace(SORMLAND, granted=4, remote=1, shared=0))
    assert answer[1:] == ("I riket beviljades 53 procent.",)


@pytest.mark.answer("Normal", "I ansökan {ansökningsår} (beslut januari {beslutsår})")
@pytest.mark.parametrize(
    ("granted", "remote", "shared", "sentence"),
    [
        (5, 2, 3, "2 av 5 är distansutbildningar och 3 ges också i andra kommuner" + NOT_SPLIT),
        (5, 1, 1, "1 av 5 är en distansutbildning och en ges också i andra kommuner" + NOT_SPLIT),
        (5, 2, 0, "2 av 5 är distansutbildningar och ingen ges också i andra kommuner."),
        (5, 0, 5, "Ingen är en distansutbildning och alla ges också i andra kommuner" + NOT_SPLIT),
        (3, 3, 1, "Alla är distansutbildningar och en ges också i andra kommuner" + NOT_SPLIT),
        (2, 0, 0, "Ingen är en distansutbildning och ingen ges också i andra kommuner."),
        (1, 1, 1, "Den är en distansutbildning och ges också i andra kommuner" + NOT_SPLIT),
        (1, 1, 0, "Den är en distansutbildning."),
        (1, 0, 1, "Den är en utbildning på plats och ges också i andra kommuner" + NOT_SPLIT),
        (1, 0, 0, "Den är en utbildning på plats."),
    ],
)
def test_distance_and_other_municipalities(granted, remote, shared, sentence):
    assert forms(granted=granted, remote=remote, shared=shared) == sentence


def test_one_granted_of_several():
    assert first(granted=1, remote=0, shared=0, per_start=30, total=1200) == (
        "I ansökan 2025 (beslut januari 2026) beviljades 1 av 7 ansökningar inom industrin som "
        "avser Sörmland. Den ger högst 30 platser per start, 1\u00a0200 totalt över alla beviljade "
        "starter. Den är en utbildning på plats."
    )


@pytest.mark.answer("I ansökan {ansökningsår} (beslut januari {beslutsår})")
def test_the_only_application_granted():
    assert first(applied=1, granted=1, remote=0, shared=0).startswith(
        "I ansökan 2025 (beslut januari 2026) beviljades den enda ansökningen inom industrin som "
        "avser Sörmland. Den ger högst 64 platser per start,"
    )


@pytest.mark.answer("None granted")
def test_none_granted():
    assert text.answer(replace(SORMLAND, granted=0, per_start=None, total=None)) == (
        "Ingen av de 7 ansökningarna inom industrin som avser Sörmland beviljades 2025 (beslut "
        "januari 2026). 9 utbildningar från tidigare beslut kan ha starter kvar.",
        "I riket beviljades 53 procent.",
    )


@pytest.mark.answer("None granted")
@pytest.mark.parametrize(
    ("left", "sentence"),
    [
        (1, " 1 utbildning från tidigare beslut kan ha starter kvar."),
        (
            0,
            " Ingen utbildning från tidigare beslut har starter kvar, om varje start sker så "
            "tidigt som beslutet tillåter.",
        ),
        (None, ""),
    ],
)
def test_the_only_application_not_granted(left, sentence):
    assert first(applied=1, granted=0, left=left) == (
        "Den enda ansökningen inom industrin som avser Sörmland beviljades inte 2025 (beslut "
        "januari 2026)." + sentence
    )


@pytest.mark.answer("None applied")
def test_none_applied_is_not_a_rejection():
    gotland = replace(SORMLAND, county="Gotland", applied=0, granted=0)
    assert text.answer(gotland) == (
        "Ingen sökte om att få ge en utbildning inom industrin på Gotland 2025. Det är inte ett "
        "avslag: ingen anordnare lämnade in någon ansökan.",
    )


@pytest.mark.answer("Comparison, only as a second sentence")
def test_fewer_than_twenty_in_the_country_are_counted():
    answer = text.answer(replace(SORMLAND, national_applied=19, national_granted=8))
    assert answer[-1] == "I riket beviljades 8 av 19."


@pytest.mark.rule("2018–2019 have no seats.")
@pytest.mark.answer("Seats missing (2018–2019)")
def test_2018_and_2019_have_no_seats():
    assert first(year=2019, per_start=None, total=None) == (
        "I ansökan 2019 (beslut januari 2020) beviljades 2 av 7 ansökningar inom industrin som "
        "avser Sörmland. MYH redovisade inga platser per utbildning 2019. Båda är "
        "distansutbildningar och båda ges också i andra kommuner."
    )


def test_2018_does_not_say_where_else_a_programme_is_given():
    year = {"year": 2018, "per_start": None, "total": None, "shared": 0}
    assert first(**year).endswith(
        "Båda är distansutbildningar; om de också ges i andra kommuner redovisade MYH inte 2018."
    )
    assert first(**year, granted=1, remote=0).endswith(
        "Den är en utbildning på plats; om den också ges i andra kommuner redovisade MYH inte 2018."
    )


@pytest.mark.rule("divide nothing")
@pytest.mark.rule(
    '2020 has one figure of seats per start for all starts (Tabell 4, "Beviljade platser per'
)
def test_2020_has_seats_per_start_and_a_total(sheet):
    table = sheet("yh-beviljat", ansokningsar=2020).figures[1].frame
    seats = table.loc[table["decision"] == "Beviljad", ["per_start", "starts", "places"]]
    assert len(seats)
    assert (seats["per_start"] * seats["starts"] == seats["places"]).all()


def test_seats_per_start_that_are_not_published_are_not_worked_out():
    assert text.answer(replace(SORMLAND, year=2020, per_start=None, total=455)) == (
        "I ansökan 2020 (beslut januari 2021) beviljades 2 av 7 ansökningar inom industrin som "
        "avser Sörmland. De ger högst 455 platser totalt över alla beviljade starter; "
        "platserna per start redovisas inte. Båda är distansutbildningar och båda ges också "
        "i andra kommuner.",
        "Fördelningen på kommuner är anordnarens avsikt i ansökan, inte bindande (MYH).",
        "Ingen ny utbildning på plats i Sörmland beviljades.",
        "I riket beviljades 53 procent.",
    )


@pytest.mark.rule("Seats of programmes in several municipalities")
@pytest.mark.answer("2020–2022, several municipalities")
@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_2020_to_2022_several_municipalities_are_the_applicants_intention(year):
    said = text.answer(replace(SORMLAND, year=year))
    assert text.INTENDED in said
    assert NOT_SPLIT not in said[0]
    assert text.INTENDED not in text.answer(replace(SORMLAND, year=year, shared=0))


@pytest.mark.rule('rows with also appear as "Närliggande" in the other sector')
@pytest.mark.answer("Real figures, Sörmland industri with the corrected mapping")
def test_sormland_industri_as_built(sheet):
    built = sheet("yh-beviljat")
    assert built.answer == text.answer(SORMLAND)
    assert built.title == "YH-ansökningar och beslut 2025 inom industrin i Sörmland"
    by_year, applications, related = built.figures
    assert by_year.frame["application_year"].nunique() == 8
    assert list(applications.frame["decision"]) == ["Beviljad"] * 2 + ["Avslag"] * 5
    assert applications.frame["per_start"].sum() == 64
    assert related.folded
    assert all(figure.processed for figure in built.figures)


def test_a_year_without_applications_is_a_zero_in_the_chart(sheet):
    by_year = sheet("yh-beviljat", lan="04", bransch="kultur").figures[0].frame
    assert list(by_year.loc[by_year["application_year"] == 2025, "number"]) == [0, 0]


@pytest.mark.rule("Seats of programmes in several municipalities")
def test_seats_split_by_municipality_are_the_countys_own(sheet):
    """Processtekniker 2022: 4 municipalities in the country, 5 seats per start of them here."""
    table = sheet("yh-beviljat", ansokningsar=2022).figures[1]
    row = table.frame.set_index("programme").loc["Processtekniker smart industri"]
    assert (row["starts"], row["per_start"], row["places"]) == (4, 5, 20)
    assert text.INTENDED in table.caveats


@pytest.mark.rule("Number of starts = number of filled seat columns")
def test_where_myh_contradicts_itself_the_lower_number_counts_and_it_is_said(sheet):
    table = sheet("yh-beviljat", ansokningsar=2023).figures[1]
    row = table.frame.set_index("diarienummer").loc["MYH 2023/4372"]
    assert (row["starts"], row["per_start"], row["places"]) == (3, 20, 60)
    assert row["remark"].endswith("Här räknas 3.")
    assert table.caveats[0] == f"Automations- & Underhållstekniker: {row['remark']}"


@pytest.mark.rule("divide nothing")
@pytest.mark.parametrize(
    ("year", "columns"),
    [
        (2019, set()),
        (2020, {"starts", "per_start", "places"}),
        (2021, {"starts", "per_start", "places"}),
    ],
)
def test_only_the_seats_that_myh_published_have_a_column(sheet, year, columns):
    table = sheet("yh-beviljat", ansokningsar=year).figures[1]
    assert {"starts", "per_start", "places"} & set(table.columns) == columns


def test_a_rejected_application_has_no_seats_rather_than_zero(sheet):
    table = sheet("yh-beviljat").figures[1]
    assert ">Avslag</td>" in tables.html(table)
    assert table.frame.loc[table.frame["decision"] == "Avslag", "places"].isna().all()


def test_starts_left_are_counted_from_the_day(sheet):
    """Gotland, vård: no grant in 2025; the last start of an earlier one decides the count."""
    now = sheet("yh-beviljat", lan="09", bransch="vard").answer[0]
    before = sheet("yh-beviljat", today=date(2024, 1, 1), lan="09", bransch="vard").answer[0]
    assert now.endswith(
        "Ingen utbildning från tidigare beslut har starter kvar, om varje start sker så tidigt som "
        "beslutet tillåter."
    )
    assert before.endswith("från tidigare beslut kan ha starter kvar.")


@pytest.mark.parametrize("turn", rotation.turns())
def test_every_county_and_sector_has_an_answer(sheet, turn):
    for county, sector in rotation.turn(turn):
        built = sheet("yh-beviljat", lan=county, bransch=sector)
        assert built.answer, (county, sector)
        assert all(figure.sources and figure.period for figure in built.figures)


def test_a_sector_that_never_was_applied_for_says_what_to_do(sheet):
    built = sheet("yh-beviljat", lan="23", bransch="kultur")
    (missing,) = built.missing
    assert built.figures == ()
    assert missing.why == (
        "Ingen ansökan inom kultur, media och personliga tjänster som avser Jämtland finns bland "
        "MYH:s resultat för 2018–2025."
    )
    assert "arbetsutskottet" in missing.do
