"""MYH's applications: the bundled facts, and what is said about a workbook that is wrong."""

import logging
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from data.inputs import BUNDLED, MANIFEST, Inputs
from data.problems import BuildStopped, Problem
from data.published import myh_program
from data.published.myh_places import Vocabulary
from data.steps import yh_application
from tests.data.myh_books import APPLICATION, SEVERAL, Cells, place, programmes, without, write

Tables = dict[str, pd.DataFrame]
TABELL_4 = [place("MYH 2025/1", "Södermanland", "Nyköping"), place("MYH 2025/1", "Örebro", "Kumla")]


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return Vocabulary.of(Inputs())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "resultat.xlsx"


def problems_of(action: Callable[[], object]) -> list[Problem]:
    with pytest.raises(BuildStopped) as stopped:
        action()
    return list(stopped.value.problems)


def read(path: Path, words: Vocabulary) -> pd.DataFrame:
    return myh_program.read(path, path.name, words)


# The bundled facts ---------------------------------------------------------------------


def test_granted_applications_per_year(made: Tables) -> None:
    table = made["yh_application"]
    granted = table[table["decision"] == "Beviljad"]
    per_year = granted.groupby("application_year")["diarienummer"].nunique()
    assert per_year.to_dict() == {
        2018: 496,
        2019: 420,
        2020: 484,
        2021: 426,
        2022: 420,
        2023: 477,
        2024: 344,
        2025: 462,
    }


def test_granted_seats_in_the_country(made: Tables) -> None:
    table = made["yh_application"]
    granted = table[table["decision"] == "Beviljad"]
    split = granted[granted["places_scope"] != "programme"]
    whole = granted[granted["places_scope"] == "programme"].drop_duplicates("diarienummer")
    seats = pd.concat([split, whole]).groupby("application_year")["places_granted"].sum()
    assert seats[seats.index >= 2020].to_dict() == {
        2020: 39_758,
        2021: 35_130,
        2022: 35_086,
        2023: 40_702,
        2024: 29_358,
        2025: 37_972,
    }
    assert table[table["application_year"] < 2020]["places_granted"].isna().all()


@pytest.mark.rule("by SUN5 prefix, longest wins, from 2023")
def test_industry_in_sormland_2025(made: Tables) -> None:
    table = made["yh_application"]
    year = table[(table["application_year"] == 2025) & (table["sector"] == "industri")]
    here = year[year["county_code"] == "04"].drop_duplicates("diarienummer")
    granted = here[here["decision"] == "Beviljad"]
    assert (len(here), len(granted)) == (7, 2)
    assert set(granted["study_form"]) == {"distans"}
    assert (granted["municipality_count"] > 1).all()
    assert (granted["places_round1"].sum(), granted["places_granted"].sum()) == (64, 192)
    country = year.drop_duplicates("diarienummer")
    assert (len(country), (country["decision"] == "Beviljad").sum()) == (178, 94)


@pytest.mark.rule("an unmapped area, SUN5 or occupation stops the build")
def test_an_area_without_a_sector_stops_the_build(
    changed: Callable[..., Inputs], remake: Callable[..., pd.DataFrame]
) -> None:
    def unmap(sectors: pd.DataFrame) -> pd.DataFrame:
        return sectors.replace({"yh_education_areas": {"Data/IT": "Data"}})

    inputs = changed("sectors.csv", unmap)
    (problem,) = problems_of(lambda: remake(yh_application, inputs))
    assert problem.what == "Utbildningsområdet 'Data/IT' hör inte till någon bransch."


def test_a_municipality_in_the_wrong_county_stops_the_build(
    changed: Callable[..., Inputs], remake: Callable[..., pd.DataFrame]
) -> None:
    def move(rows: pd.DataFrame) -> pd.DataFrame:
        rows.loc[0, ["diarienummer", "county_code", "municipality_code"]] = ["X", "04", "1880"]
        return rows

    inputs = changed("yh_applications.csv", move)
    (problem,) = problems_of(lambda: remake(yh_application, inputs))
    assert problem.what == "X: kommun 1880 ligger inte i län 04."


# A workbook that is right ----------------------------------------------------------------


def test_one_municipality(path: Path, words: Vocabulary) -> None:
    (row,) = read(programmes(path, APPLICATION), words).to_dict("records")
    assert row == {
        "diarienummer": "MYH 2025/1",
        "application_year": "2025",
        "decision": "Beviljad",
        "education_area": "Teknik och tillverkning",
        "programme": "Produktionstekniker",
        "provider": "Exempelskolan AB",
        "provider_type": "Privat",
        "yh_points": "400",
        "study_form": "Bunden",
        "pace_pct": "100",
        "rounds_applied": "3",
        "rounds_granted": "2",
        "diploma": "Yrkeshögskoleexamen",
        "seqf_level": "5",
        "sun5": "521ce",
        "sun5_name": "Utbildningar till produktionstekniker",
        "narrow_occupation": "Nej",
        "county_code": "04",
        "municipality_code": "0484",
        "places_granted": "55",
        "places_round1": "30",
        "places_round2": "25",
        "places_round3": "0",
        "places_round4": "0",
        "places_round5": "0",
        "places_scope": "municipality",
    }


@pytest.mark.rule("Seats of programmes in several municipalities")
def test_several_municipalities_share_the_seats_of_the_programme(
    path: Path, words: Vocabulary
) -> None:
    rows = read(programmes(path, SEVERAL | {"Antal kommuner": 2}, places=TABELL_4), words)
    assert rows[
        ["county_code", "municipality_code", "places_granted", "places_scope"]
    ].values.tolist() == [["04", "0480", "55", "programme"], ["18", "1881", "55", "programme"]]


def test_a_municipality_named_twice_counts_once(path: Path, words: Vocabulary) -> None:
    twice = [*TABELL_4, TABELL_4[0]]
    rows = read(programmes(path, SEVERAL | {"Antal kommuner": 2}, places=twice), words)
    assert list(rows["municipality_code"]) == ["0480", "1881"]


def test_2022_splits_the_seats_by_intention_whole_seats_only(path: Path, words: Vocabulary) -> None:
    seats = {h: v for h, v in APPLICATION.items() if h.startswith("Beviljade platser")}
    row = SEVERAL | {"Diarienummer": "MYH 2022/1", "Antal kommuner": 2}
    row = without(row, *seats, "SUN5 inriktning", "SUN5 inriktning namn", "SeQF nivå")
    places = [
        place("MYH 2022/1", "Uppsala", "Uppsala", **(seats | {"Beviljade platser totalt": 35.71})),
        place("MYH 2022/1", "Örebro", "Kumla", **seats),
    ]
    rows = read(programmes(path, row, places=places), words)
    assert rows[["municipality_code", "places_granted", "places_scope"]].values.tolist() == [
        ["0380", "35", "intended"],
        ["1881", "55", "intended"],
    ]


def test_2019_repeats_an_application_per_place_of_study(path: Path, words: Vocabulary) -> None:
    kept = ("Utbildningsområde", "Utbildningsnamn", "Län", "Kommun", "YH-poäng", "Studieform")
    kept += ("Studietakt %", "Huvudmannatyp")
    row = {heading: APPLICATION[heading] for heading in kept} | {
        "Flera studieorter": "Ja",
        "Antal studieorter": 2,
        "Utbildningsanordnare, administrativ enhet": "Exempelskolan AB",
        "Diarienummer": "MYH 2019/1",
        "Beslut": "Ej beviljad ",
    }
    book = write(path, {"Lista": [row, row | {"Kommun": "Trosa"}]})
    rows = read(book, words)
    assert rows[["decision", "municipality_code"]].values.tolist() == [
        ["Avslag", "0484"],
        ["Avslag", "0488"],
    ]
    assert "places_scope" not in rows


def test_a_next_year_with_moved_and_added_columns_is_read(
    path: Path, words: Vocabulary, caplog: pytest.LogCaptureFixture
) -> None:
    row: Cells = {"Ny uppgift": "?", **dict(reversed(APPLICATION.items()))}
    row |= {"Diarienummer": "MYH 2026/17", "Beslut": "AVSLAG "}
    above = ["Yrkeshögskolan", "", "", "ansökningsår 2026 med beslutsår 2027", "", "", "", ""]
    book = write(path, {"Försättsblad": [{"Hej": 1}], "Tabell 3": [row]}, above)
    with caplog.at_level(logging.INFO):
        (read_row,) = read(book, words).to_dict("records")
    assert (read_row["application_year"], read_row["decision"]) == ("2026", "Avslag")
    assert caplog.messages == ["resultat.xlsx, blad Tabell 3: kolumner som inte läses: Ny uppgift"]


@pytest.mark.parametrize("sheet", ["Tabell 3", "TABELL 3", "Lista"])
def test_recognised_by_content_whatever_its_name(tmp_path: Path, sheet: str) -> None:
    book = write(tmp_path / "kopia av (3).xlsx", {sheet: [APPLICATION]})
    assert yh_application.recognise(book) == "myh-program-2025.xlsx"


def test_other_files_are_not_recognised(tmp_path: Path) -> None:
    other = write(tmp_path / "resultat-ansokningsomgang-2025.xlsx", {"Tabell 3": [{"Kommun": 1}]})
    assert yh_application.recognise(other) is None
    assert yh_application.recognise(tmp_path / "yrkesbarometer.json") is None


def test_an_imported_year_takes_the_place_of_the_bundled_one(
    tmp_path: Path, made: Tables, remake: Callable[..., pd.DataFrame]
) -> None:
    programmes(tmp_path / "myh-program-2025.xlsx", APPLICATION)
    (tmp_path / MANIFEST).write_text(
        '{"myh-program-2025.xlsx": {"received": "2026-11-21", "original": "resultat.xlsx", '
        '"source": "myh_program"}}'
    )
    table = remake(yh_application, Inputs(BUNDLED, tmp_path))
    assert list(table[table["application_year"] == 2025]["diarienummer"]) == ["MYH 2025/1"]
    before = made["yh_application"]
    pd.testing.assert_frame_equal(
        table[table["application_year"] < 2025].reset_index(drop=True),
        before[before["application_year"] < 2025].reset_index(drop=True),
    )


# A workbook that is wrong: nothing is guessed, everything is said ----------------------


@pytest.mark.parametrize(
    ("change", "column", "what"),
    [
        ({"Beslut": "Kanske"}, "Beslut", "Värdet 'Kanske' är okänt."),
        ({"Beslut": ""}, "Beslut", "Cellen är tom."),
        ({"Utbildningsområde": "Alkemi"}, "Utbildningsområde", "Värdet 'Alkemi' är okänt."),
        ({"Län": "Svealand"}, "Län", "Länet 'Svealand' är okänt."),
        (
            {"Kommun": "Ankeborg"},
            "Kommun",
            "Länet Södermanland har ingen kommun som heter 'Ankeborg'.",
        ),
        (
            {"Kommun": "Kumla"},
            "Kommun",
            "Länet Södermanland har ingen kommun som heter 'Kumla'.",
        ),
        ({"Studieform": "Hybrid"}, "Studieform", "Värdet 'Hybrid' är okänt."),
        ({"Huvudmannatyp": "Stiftelse"}, "Huvudmannatyp", "Värdet 'Stiftelse' är okänt."),
        ({"YH-poäng": "400 p"}, "YH-poäng", "Värdet '400 p' är inte ett heltal mellan 1 och 1500."),
        ({"Studietakt %": 1}, "Studietakt %", "Värdet '1' är inte ett heltal mellan 25 och 100."),
        ({"Examenstyp": "Diplom"}, "Examenstyp", "Värdet 'Diplom' är okänt."),
        ({"SeQF nivå": 9}, "SeQF nivå", "Värdet '9' är inte ett heltal mellan 5 och 6."),
        (
            {"SUN5 inriktning": "teknik"},
            "SUN5 inriktning",
            "'teknik' är ingen SUN5-kod (tre siffror och två bokstäver).",
        ),
        ({"SUN5 inriktning": ""}, "SUN5 inriktning", "Cellen är tom."),
        (
            {"Diarienummer": "2025/17"},
            "Diarienummer",
            "'2025/17' är inget diarienummer (skrivs MYH 2025/4192).",
        ),
        (
            {"Diarienummer": "MYH 2024/17"},
            "Diarienummer",
            "Här står år 2024, men de flesta diarienummer är från 2025.",
        ),
        ({"Diarienummer": "MYH 2025/1"}, "Diarienummer", "MYH 2025/1 finns redan på rad 4."),
        (
            {"Beviljade platser totalt": 90},
            "Beviljade platser totalt",
            "Totalt står 90 platser, men platserna per start blir 55.",
        ),
        (
            {"Antal kommuner": 3},
            "Antal kommuner",
            "Här står 3 kommuner, men uppräknade för MYH 2025/3 är 1.",
        ),
    ],
)
def test_a_mistake_is_named_with_file_sheet_row_and_column(
    path: Path, words: Vocabulary, change: Cells, column: str, what: str
) -> None:
    good = [APPLICATION, APPLICATION | {"Diarienummer": "MYH 2025/2"}]
    bad = APPLICATION | {"Diarienummer": "MYH 2025/3"} | change
    (problem,) = problems_of(lambda: read(programmes(path, *good, bad), words))
    assert (problem.file, problem.sheet, problem.row) == ("resultat.xlsx", "Tabell 3", 6)
    assert (problem.column, problem.what) == (column, what)
    assert problem.do.endswith(".")


def test_every_mistake_of_a_workbook_is_said_at_once(path: Path, words: Vocabulary) -> None:
    rows = [APPLICATION | {"Diarienummer": f"MYH 2025/{n}"} for n in range(1, 6)]
    rows[1] |= {"Beslut": "Kanske", "Kommun": "Ankeborg"}
    rows[3] |= {"Utbildningsområde": "Alkemi"}
    rows[4] |= {"Diarienummer": "MYH 2025/1"}
    found = problems_of(lambda: read(programmes(path, *rows), words))
    assert sorted((p.row, p.column) for p in found) == [
        (5, "Beslut"),
        (5, "Kommun"),
        (7, "Utbildningsområde"),
        (8, "Diarienummer"),
    ]


@pytest.mark.parametrize(
    ("missing", "named"),
    [
        (["Beslut"], ["Beslut"]),
        (["Examenstyp", "SeQF nivå"], ["Typ av examen", "SeQF nivå"]),
        (["Beviljade platser totalt"], ["Beviljade platser totalt"]),
        (["Flera kommuner", "Antal kommuner"], ["Flera kommuner", "Antal kommuner"]),
    ],
)
def test_a_missing_column_stops_and_is_named(
    path: Path, words: Vocabulary, missing: list[str], named: list[str]
) -> None:
    book = programmes(path, without(APPLICATION, *missing))
    found = problems_of(lambda: read(book, words))
    assert [(p.row, p.column, p.what) for p in found] == [
        (3, column, "Kolumnen saknas.") for column in named
    ]


def test_several_municipalities_need_the_sheet_that_names_them(
    path: Path, words: Vocabulary
) -> None:
    (problem,) = problems_of(lambda: read(programmes(path, SEVERAL), words))
    assert problem.what == "Bladet Tabell 4 saknas. Filen har bladen Tabell 3."


@pytest.mark.parametrize(
    ("places", "sheet", "what"),
    [
        (
            [place("MYH 2025/9", "Örebro", "Kumla"), *TABELL_4],
            "Tabell 4",
            "MYH 2025/9 finns inte bland ansökningarna.",
        ),
        (
            TABELL_4[:1],
            "Tabell 3",
            "Här står 2 kommuner, men uppräknade för MYH 2025/1 är 1.",
        ),
        (
            [TABELL_4[0], place("MYH 2025/1", "Örebro", "Trosa")],
            "Tabell 4",
            "Länet Örebro har ingen kommun som heter 'Trosa'.",
        ),
    ],
)
def test_the_two_sheets_must_agree(
    path: Path, words: Vocabulary, places: list[Cells], sheet: str, what: str
) -> None:
    book = programmes(path, SEVERAL | {"Antal kommuner": 2}, places=places)
    (problem,) = problems_of(lambda: read(book, words))
    assert (problem.sheet, problem.what) == (sheet, what)


def test_a_title_of_another_year_stops(path: Path, words: Vocabulary) -> None:
    book = write(path, {"Tabell 3": [APPLICATION]}, ["Ansökningar, ansökningsår 2024"])
    (problem,) = problems_of(lambda: read(book, words))
    assert problem.what == "Här står år 2024, men de flesta diarienummer är från 2025."


def test_a_workbook_from_before_2018_says_what_can_be_read(path: Path, words: Vocabulary) -> None:
    book = programmes(path, APPLICATION | {"Diarienummer": "MYH 2017/1"})
    (problem,) = problems_of(lambda: read(book, words))
    assert problem.what == "Filen gäller ansökningar 2017."


def test_a_workbook_without_diarienummer_stops(path: Path, words: Vocabulary) -> None:
    book = programmes(path, APPLICATION | {"Diarienummer": ""})
    (problem,) = problems_of(lambda: read(book, words))
    assert problem.what == "Ingen rad har ett diarienummer (skrivs MYH 2025/4192)."


def test_problems_of_several_workbooks_are_said_together(tmp_path: Path) -> None:
    for year in (2024, 2025):
        row = APPLICATION | {"Diarienummer": f"MYH {year}/1", "Beslut": "Kanske"}
        programmes(tmp_path / f"myh-program-{year}.xlsx", row)
    entry = (
        '"myh-program-%d.xlsx": {"received": "2026-11-21", "original": "%d.xlsx", "source": "x"}'
    )
    entries = ", ".join(entry % (year, year) for year in (2024, 2025))
    (tmp_path / MANIFEST).write_text(f"{{{entries}}}")
    found = problems_of(lambda: yh_application.read(Inputs(BUNDLED, tmp_path)))
    assert [problem.file for problem in found] == ["2024.xlsx", "2025.xlsx"]


def test_a_missing_column_and_a_missing_sheet_are_said_together(
    path: Path, words: Vocabulary
) -> None:
    row = without(APPLICATION | {"Diarienummer": "MYH 2022/1"}, "Beslut")
    found = problems_of(lambda: read(programmes(path, row), words))
    assert [(p.column, p.what.split(".")[0]) for p in found] == [
        ("Beslut", "Kolumnen saknas"),
        ("", "Bladet Tabell 4 saknas"),
    ]


def test_a_line_under_the_table_is_not_an_application_but_a_lone_diarienummer_is(
    path: Path, words: Vocabulary
) -> None:
    blank = dict.fromkeys(APPLICATION, "")
    rows = [APPLICATION, blank | {"Utbildningsområde": "Källa: MYH"}]
    assert len(read(programmes(path, *rows), words)) == 1
    rows[1] = blank | {"Diarienummer": "MYH 2025/2"}
    found = problems_of(lambda: read(programmes(path, *rows), words))
    assert ("Beslut", "Cellen är tom.") in [(p.column, p.what) for p in found]
    assert {p.row for p in found} == {5}
