"""Short YH courses: the bundled facts, the workbooks, seats per year of start."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from data.inputs import BUNDLED, MANIFEST, Inputs
from data.problems import BuildStopped, Problem
from data.published import NotRead, myh_kurser
from data.published.myh_places import Vocabulary
from data.steps import yh_course, yh_course_start
from tests.data.myh_books import COURSE, Cells, place, renamed, without, write

Tables = dict[str, pd.DataFrame]
SE_LISTA = 'Se "Lista flera kommuner"'
GRANTED_ONLY = without(COURSE, "Beslut")
REJECTED: Cells = COURSE | {
    "Diarienummer": "MYH 2025/1002",
    "Beslut": "Avslag",
    "Antal beviljade platser start 2025": 0,
    "Antal beviljade platser start 2026": 0,
    "Totalt antal beviljade platser": 0,
}


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return Vocabulary.of(Inputs())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kurser.xlsx"


def read(path: Path, words: Vocabulary) -> pd.DataFrame:
    return myh_kurser.read(path, path.name, words)


def problems_of(action: Callable[[], object]) -> list[Problem]:
    with pytest.raises(BuildStopped) as stopped:
        action()
    return list(stopped.value.problems)


def test_granted_courses_per_year(made: Tables) -> None:
    table = made["yh_course"]
    granted = table[table["decision"] == "Beviljad"]
    per_year = granted.groupby("application_year")["diarienummer"].nunique()
    assert per_year.to_dict() == {2021: 109, 2022: 137, 2023: 380, 2024: 451, 2025: 581}


def test_granted_only_lists_are_marked(made: Tables) -> None:
    table = made["yh_course"]
    partial = table[table["list"] == "endast beviljade"].drop_duplicates("diarienummer")
    assert partial.groupby("application_year").size().to_dict() == {2021: 109, 2023: 241}
    assert set(partial["decision"]) == {"Beviljad"}


@pytest.mark.rule("seats per start year as published.")
def test_seats_per_year_of_start(made: Tables) -> None:
    starts = made["yh_course_start"].set_index("diarienummer")
    assert starts.loc["MYH 2021/1341", ["start_year", "places"]].values.tolist() == [
        [2021, 35],
        [2022, 35],
    ]
    only_2024 = starts.loc[["MYH 2024/1153"], ["start", "start_year", "places"]]
    assert only_2024.values.tolist() == [["start och slut 2024", 2024, 35]]


def test_years_that_do_not_add_up_stop_the_build(
    changed: Callable[..., Inputs], remake: Callable[..., pd.DataFrame]
) -> None:
    def lose_a_seat(rows: pd.DataFrame) -> pd.DataFrame:
        one = rows["diarienummer"] == "MYH 2021/1341"
        return rows.assign(places_by_start=rows["places_by_start"].mask(one, "2021: 35; 2022: 34"))

    inputs = changed("yh_courses.csv", lose_a_seat)
    (problem,) = problems_of(lambda: remake(yh_course_start, inputs))
    assert problem.what == "MYH 2021/1341: platserna per startår blir 69, totalt står 70."


def test_a_course_in_one_municipality(path: Path, words: Vocabulary) -> None:
    rows = read(write(path, {"Lista ansökningar": [COURSE, REJECTED]}), words)
    assert rows.iloc[0].to_dict() == {
        "application_year": "2025",
        "diarienummer": "MYH 2025/1001",
        "decision": "Beviljad",
        "education_area": "Teknik och tillverkning",
        "course": "Svetsning i praktiken",
        "provider": "Exempelskolan AB",
        "yh_points": "30",
        "places_granted": "35",
        "places_by_start": "start 2025: 20; start 2026: 15",
        "county_code": "04",
        "municipality_code": "0483",
        "list": "samtliga beslut",
    }
    assert list(rows["decision"]) == ["Beviljad", "Avslag"]


def test_a_locality_is_its_municipality(path: Path, words: Vocabulary) -> None:
    course = COURSE | {"Kommun": "Västra Frölunda", "Län": "Västra Götaland"}
    (code,) = read(write(path, {"Lista ansökningar": [course]}), words)["municipality_code"]
    assert code == "1480"


def test_several_municipalities_named_twice_count_once(path: Path, words: Vocabulary) -> None:
    course = COURSE | {"Kommun": SE_LISTA, "Län": SE_LISTA, "Antal kommuner": 2}
    names = [("Skåne", "Malmö"), ("Skåne", "Malmö"), ("Halland", "Varberg")]
    others = [place("MYH 2025/1001", county, name) for county, name in names]
    book = write(path, {"Lista ansökningar": [course], "Lista flera kommuner": others})
    assert list(read(book, words)["municipality_code"]) == ["1280", "1383"]


def test_a_list_of_granted_courses_has_no_decision_column(path: Path, words: Vocabulary) -> None:
    book = write(path, {"Lista beviljade ansökningar": [GRANTED_ONLY]})
    (row,) = read(book, words).to_dict("records")
    assert (row["decision"], row["list"]) == ("Beviljad", "endast beviljade")


@pytest.mark.parametrize(
    ("sheet", "rows", "name"),
    [
        ("Lista ansökningar", [COURSE, REJECTED], "myh-kurser-2025.xlsx"),
        ("Lista ansökningar", [COURSE], "myh-kurser-2025-beviljade.xlsx"),
        ("Lista beviljade ansökningar", [GRANTED_ONLY], "myh-kurser-2025-beviljade.xlsx"),
        ("Tabell 3", [COURSE], None),
        ("Lista ansökningar", [{"Kommun": "Flen"}], None),
    ],
)
def test_recognised_by_content(path: Path, sheet: str, rows: list[Cells], name: str | None) -> None:
    assert yh_course.recognise(write(path, {sheet: rows})) == name


def test_applications_without_decisions_are_not_read(path: Path) -> None:
    applied = renamed(
        without(COURSE, "Beslut", "Totalt antal beviljade platser"),
        antal_beviljade_platser_start_2025="Sökt antal platser 2025",
        antal_beviljade_platser_start_2026="Sökt antal platser 2026",
    )
    book = write(path, {"Lista ansökningar": [applied]})
    with pytest.raises(NotRead, match="inga beslut"):
        yh_course.recognise(book)


def test_the_lists_of_2020_are_not_read(path: Path) -> None:
    old = {"Kommun 1": "Flen", "Utbildningsnummer": "YH01239"}
    with pytest.raises(NotRead, match="2021 och senare läses"):
        yh_course.recognise(write(path, {"Lista beviljade utbildningar": [old]}))


def test_an_import_replaces_the_same_year_and_kind_of_list(
    tmp_path: Path, made: Tables, remake: Callable[..., pd.DataFrame]
) -> None:
    course = COURSE | {"Diarienummer": "MYH 2023/9999"}
    write(tmp_path / "myh-kurser-2023-beviljade.xlsx", {"Lista ansökningar": [course]})
    (tmp_path / MANIFEST).write_text(
        '{"myh-kurser-2023-beviljade.xlsx": {"received": "2026-11-21", "original": "k.xlsx", '
        '"source": "myh_kurser"}}'
    )
    table = remake(yh_course, Inputs(BUNDLED, tmp_path))
    year = table[table["application_year"] == 2023]
    partial = year["list"] == "endast beviljade"
    assert list(year[partial]["diarienummer"]) == ["MYH 2023/9999"]
    assert year[~partial]["diarienummer"].nunique() == 280
    assert len(table) == len(made["yh_course"]) - 359 + 1


@pytest.mark.parametrize(
    ("change", "column", "what"),
    [
        ({"Beslut": "Kanske"}, "Beslut", "Värdet 'Kanske' är okänt."),
        (
            {"Kommun": "Ankeborg"},
            "Kommun",
            "Länet Södermanland har ingen kommun som heter 'Ankeborg'.",
        ),
        ({"Utbildningsområde": "Alkemi"}, "Utbildningsområde", "Värdet 'Alkemi' är okänt."),
        (
            {"Antal beviljade platser start 2026": 5},
            "Totalt antal beviljade platser",
            "Totalt står 35 platser, men platserna per startår blir 25.",
        ),
        (
            {"Antal beviljade platser start 2026": ""},
            "Totalt antal beviljade platser",
            "Totalt står 35 platser, men platserna per startår blir 20.",
        ),
        ({"Diarienummer": "MYH 2025/1002"}, "Diarienummer", "MYH 2025/1002 finns redan på rad 2."),
    ],
)
def test_a_mistake_is_named_with_file_sheet_row_and_column(
    path: Path, words: Vocabulary, change: Cells, column: str, what: str
) -> None:
    book = write(path, {"Lista ansökningar": [REJECTED, COURSE | change]})
    (problem,) = problems_of(lambda: read(book, words))
    assert (problem.file, problem.sheet, problem.row) == ("kurser.xlsx", "Lista ansökningar", 3)
    assert (problem.column, problem.what) == (column, what)


def test_a_list_of_every_application_needs_its_decisions(path: Path, words: Vocabulary) -> None:
    book = write(path, {"Lista ansökningar": [GRANTED_ONLY]})
    (problem,) = problems_of(lambda: read(book, words))
    assert (problem.column, problem.what) == ("Beslut", "Kolumnen saknas.")
