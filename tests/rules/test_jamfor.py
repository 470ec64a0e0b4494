"""The comparison: what it may say of a programme, and where the rules put it."""

import pytest

from components.sheets.jamfor import text
from components.sheets.programmes import row_text as row
from data.questions import occupations

#: CNC and a pilot's technician, both in Sörmland; the second has a kvalificerad examen.
TWO = ("MYH2025/3888", "MYH2023/4234")


def cells(sheet, label: str) -> list[str]:
    """What the row whose heading starts so says, of each programme or once for all."""
    for figure in sheet.figures[:2]:
        for values in figure.frame.to_dict("records"):
            if values["what"].startswith(label):
                return [
                    value[0] if isinstance(value, tuple) else value
                    for name, value in values.items()
                    if name in figure.columns and name != "what"
                ]
    raise AssertionError(label)


@pytest.mark.rule("views for a person's choice jobbmöjligheter")
@pytest.mark.answer("SYV views use jobbmöjligheter")
def test_a_person_is_told_the_job_opportunities(store, sheet):
    published = store.query(
        "SELECT recruitment_situation AS r, job_opportunities AS j FROM occupation_forecast "
        "WHERE county_code = '04' AND round = '2025-2' "
        "AND occupation = 'CNC- och maskinoperatörer inom metall'"
    ).iloc[0]
    said = cells(sheet("jamfor", utb=TWO), "Jobbmöjligheter i Sörmland (Yrkesbarometern 2025-2)")
    assert said == [
        f"CNC- och maskinoperatörer inom metall: {published['j']}, delvis större område "
        "(landsdel, NUTS 1)",
        "leder inte till ett yrke som Arbetsförmedlingen bedömer",
    ]
    assert published["r"] not in said[0]


def test_where_the_county_is_not_in_the_edition_the_country_is_said(store, sheet):
    county = occupations.newest_round(store, "09")
    assert county == "2025-2"
    [cnc, _] = cells(sheet("jamfor", lan="09", utb=TWO), "Jobbmöjligheter på Gotland")
    assert cnc.endswith("bygger på riket, länets ingår inte i utgåvan")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ("stora", "Svetsare: stora, bygger på riket"),
        (None, "Svetsare: ingen bedömning: för litet underlag"),
    ],
)
def test_no_assessment_is_a_value(found, said):
    assert text.prospect("Svetsare", found, "bygger på riket") == said


def test_what_is_known_of_lia_follows_the_degree(sheet):
    shown = sheet("jamfor", utb=TWO)
    assert cells(shown, "Examen") == ["Yrkeshögskoleexamen", "Kvalificerad yrkeshögskoleexamen"]
    assert cells(shown, "LIA") == [
        "Hur stor del som är LIA står i utbildningsplanen.",
        "Minst 25 procent av utbildningen är LIA.",
    ]
    assert text.MOST_HAD_LIA in shown.figures[0].caveats


def test_every_programme_asks_whether_it_is_open_and_says_where_to_look(sheet):
    frame = sheet("jamfor", utb=TWO).figures[0].frame.set_index("what")
    for column in ("p1", "p2"):
        assert frame.loc[row.OPEN_QUESTION, column] == (
            "Se yrkeshogskolan.se",
            "https://www.yrkeshogskolan.se",
        )


def test_entry_rules_are_general_and_nothing_is_invented(sheet):
    [rule] = cells(sheet("jamfor", utb=TWO), "Behörighet")
    assert "finns inte i uppgifterna: läs på yrkeshogskolan.se" in rule


def test_the_whole_area_stands_last_marked_and_with_women_first(sheet):
    *_, own, area = sheet("jamfor", utb=TWO).figures
    assert area.title.startswith("Hela området, riket: ")
    assert area.title not in own.title
    assert list(area.frame["sex"]) == ["kvinnor", "män"]
    assert {"employed_margin", "matching_margin"} <= set(area.columns)
    assert any("kan skillnaden bero på slumpen" in caveat for caveat in area.caveats)


def test_seats_are_per_start_with_the_total_beside(sheet):
    assert cells(sheet("jamfor", utb=TWO), "Platser per start") == [
        "29 (87 totalt över alla beviljade starter)",
        "24 (72 totalt över alla beviljade starter)",
    ]


def test_the_programme_with_two_numbers_of_starts_shows_the_lower_and_says_so(sheet):
    [said, _] = cells(sheet("jamfor", utb=("MYH2023/4372", TWO[0])), "Beviljade starter")
    assert said.startswith("3 (Beviljade starter enligt MYH: 3, men platser för 5")


def test_distances_are_from_the_chosen_municipality_or_the_county(sheet):
    near = sheet("jamfor", kommun="0483", utb=("MYH2023/3980", "MYH2022/4694"))
    assert cells(near, "Avstånd från Katrineholms kommun") == ["35\u00a0km", "i kommunen"]
    county = sheet("jamfor", utb=("MYH2023/3980", "MYH2025/3888"))
    assert cells(county, "Avstånd från närmaste kommun i Sörmland") == [
        "i länet",
        "mäts inte (distans)",
    ]
