"""What was applied for and granted: every variant of the answer, and the sheet as built."""

from dataclasses import replace
from datetime import date

import pytest

from components.kit import numbers
from components.kit.sheet import Figure, Sheet
from components.render import tables
from components.sheets.yh_beviljat import glance, text
from components.sheets.yh_beviljat.text import Grants
from tests import rotation
from tests.components import glanced

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


def applications(built: Sheet) -> Figure:
    """The table of the sector's own applications."""
    return next(figure for figure in built.figures if figure.kind == "table")


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
    table = applications(sheet("yh-beviljat", ansokningsar=2020)).frame
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
    by_year, cards, decided, related = built.figures
    assert (by_year.kind, cards.kind, cards.beside) == ("units", "cards", True)
    assert cards.title == "De två beviljade"
    assert list(cards.frame["said"]) == [
        "Folkuniversitetet Göteborg · distans · 35 platser per start",
        "Kunskapscompaniet Ankaret · distans · 29 platser per start",
    ]
    assert list(by_year.frame["application_year"]) == list(range(2018, 2026))
    assert list(by_year.frame["applications"]) == [9, 8, 8, 8, 6, 10, 6, 7]
    assert list(decided.frame["decision"]) == ["Beviljad"] * 2 + ["Avslag"] * 5
    assert decided.frame["per_start"].sum() == 64
    assert related.folded
    assert all(figure.processed for figure in built.figures)


def test_a_year_without_applications_is_a_zero_in_the_chart(sheet):
    by_year = sheet("yh-beviljat", lan="04", bransch="kultur").figures[0].frame
    newest = by_year.set_index("application_year").loc[2025]
    assert (newest["applications"], newest["granted"], newest["on_site"]) == (0, 0, 0)


@pytest.mark.rule("Seats of programmes in several municipalities")
def test_seats_split_by_municipality_are_the_countys_own(sheet):
    """Processtekniker 2022: 4 municipalities in the country, 5 seats per start of them here."""
    table = applications(sheet("yh-beviljat", ansokningsar=2022))
    row = table.frame.set_index("programme").loc["Processtekniker smart industri"]
    assert (row["starts"], row["per_start"], row["places"]) == (4, 5, 20)
    assert text.INTENDED in table.caveats


@pytest.mark.rule("Number of starts = number of filled seat columns")
def test_where_myh_contradicts_itself_the_lower_number_counts_and_it_is_said(sheet):
    table = applications(sheet("yh-beviljat", ansokningsar=2023))
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
    table = applications(sheet("yh-beviljat", ansokningsar=year))
    assert {"starts", "per_start", "places"} & set(table.columns) == columns


def test_a_rejected_application_has_no_seats_rather_than_zero(sheet):
    table = applications(sheet("yh-beviljat"))
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


def test_the_first_four_granted_stand_as_cards_on_site_first(sheet):
    built = sheet("yh-beviljat", lan="01", bransch="it")
    cards = built.figures[1]
    assert cards.title == "4 av de 21 beviljade; tabellen har alla"
    assert len(cards.frame) == 4
    assert cards.frame["said"].str.contains(" · på plats · ").all()
    assert sheet("yh-beviljat", lan="03", bransch="grona").figures[1].title == "Den beviljade"


def test_without_a_grant_there_are_no_cards_and_of_2018_no_seats_on_them(sheet):
    none = sheet("yh-beviljat", lan="04", bransch="it")
    assert [figure.kind for figure in none.figures][:2] == ["units", "table"]
    old = sheet("yh-beviljat", ansokningsar=2018).figures[1]
    assert not old.frame["said"].str.contains("platser").any()


# Seen in five seconds.


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Två av sju ansökningar beviljades, båda på distans"),
        ({"granted": 3, "remote": 3}, "Tre av sju ansökningar beviljades, alla på distans"),
        ({"granted": 3, "remote": 1}, "Tre av sju ansökningar beviljades, en på distans"),
        ({"granted": 3, "remote": 0}, "Tre av sju ansökningar beviljades, alla på plats"),
        ({"granted": 1, "remote": 0}, "En av sju ansökningar beviljades, på plats"),
        ({"granted": 1, "remote": 1}, "En av sju ansökningar beviljades, på distans"),
        (
            {"applied": 114, "granted": 21, "remote": 5},
            "21 av 114 ansökningar beviljades, 5 på distans",
        ),
        ({"applied": 2}, "Båda ansökningarna beviljades, båda på distans"),
        (
            {"applied": 4, "granted": 4, "remote": 1},
            "Alla fyra ansökningar beviljades, en på distans",
        ),
        (
            {"applied": 1, "granted": 1, "remote": 0},
            "Den enda ansökningen beviljades, på plats",
        ),
        ({"granted": 0}, "Ingen av sju ansökningar beviljades"),
        ({"applied": 1, "granted": 0}, "Den enda ansökningen beviljades inte"),
        (
            {"applied": 0, "granted": 0, "county": "Gotland"},
            "Ingen sökte om att få ge en utbildning på Gotland 2025",
        ),
        (
            {"year": 2022, "named": True},
            "Två av sju ansökningar beviljades 2022, båda på distans",
        ),
        ({"granted": 0, "year": 2022, "named": True}, "Ingen av sju ansökningar beviljades 2022"),
        (
            {"applied": 1, "granted": 0, "year": 2022, "named": True},
            "Den enda ansökningen beviljades inte 2022",
        ),
    ],
)
def test_the_finding(changes, said):
    assert glance.headline(replace(SORMLAND, **changes)) == said


def shown(**changes: object) -> list[tuple[str, ...]]:
    return [
        (key.label, key.before, key.value, key.after, key.under)
        for key in glance.keys(replace(SORMLAND, **changes))
    ]


def test_key_figures():
    assert shown(on_site=((2022, 0), (2023, 4), (2024, 1), (2025, 0))) == [
        ("Beviljade, ansökan 2025", "", "2", "av 7", "riket 53\u00a0% (94 av 178)"),
        ("Platser per start", "högst", "64", "", "192 totalt över alla beviljade starter"),
        ("Nya på plats i länet", "", "0", "", "2023: 4 · 2024: 1"),
        ("Kan ha starter kvar", "", "9", "", "utbildningar från tidigare beslut"),
    ]


def test_key_figures_of_the_first_year_have_no_seats_no_earlier_year_and_nothing_left():
    first_year = {"year": 2018, "per_start": None, "total": None, "left": None}
    assert shown(**first_year, on_site=((2018, 5), (2019, 4))) == [
        ("Beviljade, ansökan 2018", "", "2", "av 7", "riket 53\u00a0% (94 av 178)"),
        ("Nya på plats i länet", "", "5", "", ""),
    ]


def test_key_figures_when_nobody_applied_or_few_did_in_the_country():
    none = {"applied": 0, "granted": 0, "remote": 0, "left": 1}
    few = {"national_applied": 19, "national_granted": 8}
    assert shown(**none, **few) == [
        ("Sökta, ansökan 2025", "", "0", "", "riket 8 av 19 beviljades"),
        ("Kan ha starter kvar", "", "1", "", "utbildning från tidigare beslut"),
    ]
    assert shown(**few)[0][-1] == "riket 8 av 19"


def test_seats_per_start_that_are_not_published_are_not_a_key_figure():
    unknown = ("Platser, alla starter", "högst", "455", "", "per start redovisas inte")
    assert shown(per_start=None, total=455)[1] == unknown


def test_the_likeliest_misreading_and_the_question_to_the_room():
    assert glance.caution(SORMLAND) == (
        "Säger inte att utbildningen har startat eller att platserna är fyllda: beviljad betyder "
        "kan starta."
    )
    assert glance.discuss(SORMLAND) == (
        "Vilka avslag är värda en ny ansökan, och vem skriver avsiktsförklaring?"
    )
    none = replace(SORMLAND, granted=0)
    assert glance.caution(none) == (
        "Säger inte att utbildning saknas i länet: tidigare beviljade kan fortfarande pågå."
    )
    nobody = replace(SORMLAND, applied=0, granted=0)
    assert glance.caution(nobody) == (
        "Säger inte att någon fick avslag: ingen anordnare lämnade in någon ansökan."
    )
    assert glance.discuss(nobody) == (
        "Vilken anordnare kan söka för Sörmland nästa gång, och vem skriver avsiktsförklaring?"
    )
    assert glance.discuss(replace(SORMLAND, granted=7)) == (
        "Vad behövs för att de beviljade ska kunna starta: sökande, LIA-platser eller lärare?"
    )


def test_a_chosen_older_year_stands_in_the_finding(sheet):
    assert " 2023, " in sheet("yh-beviljat", ansokningsar=2023).headline
    assert "2025" not in sheet("yh-beviljat").headline
    assert " 2025, " in sheet("yh-beviljat", today=date(2028, 1, 1)).headline


@pytest.mark.parametrize("turn", rotation.turns())
def test_the_finding_agrees_with_the_figure_everywhere(sheet, turn):
    for county, sector in rotation.turn(turn):
        built = sheet("yh-beviljat", lan=county, bransch=sector)
        assert glanced.faults(built) == [], (county, sector)
        if not built.figures or built.figures[0].kind != "units":  # only related ones, or none
            assert built.headline.startswith("Ingen sökte")
            continue
        newest = built.figures[0].frame.iloc[-1]
        applied, granted = int(newest["applications"]), int(newest["granted"])
        key = built.keys[0]
        assert (key.value, key.after) == (str(granted), f"av {applied}" if applied else "")
        said = f" {built.headline.lower()} "
        if applied == 0:
            assert said.startswith(" ingen sökte")
        elif granted == 0:
            assert said.startswith((" ingen av", " den enda ansökningen beviljades inte"))
        elif granted < applied:
            assert f" {numbers.of_all(granted, applied)} ansökningar beviljades" in said
        else:
            assert said.startswith((" alla", " båda", " den enda ansökningen beviljades,"))
