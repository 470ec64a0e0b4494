"""MYH's own workbooks give exactly the bundled facts, and nothing else.

The workbooks are not in the repository (MYH prints no licence on them), so these tests
need the folder of published files beside it. test_myh_layouts.py reads excerpts without them.
"""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data import inbox
from data.build import make
from data.inputs import BUNDLED, Inputs
from data.problems import BuildStopped
from data.published import myh_kurser, myh_program
from data.published.myh_places import Vocabulary
from data.steps import yh_course
from data.workbooks import Workbook
from tests.data import myh_layouts

RAW = Path(__file__).parents[3] / "shared" / "raw" / "myh"
PROGRAMME_FILES = sorted((RAW / "program").glob("*.xlsx"))
COURSE_FILES = sorted((RAW / "kurser").glob("*esultat-*.xlsx")) + sorted(
    (RAW / "kurser").glob("beviljade-*.xlsx")
)

pytestmark = pytest.mark.skipif(
    not PROGRAMME_FILES,
    reason=f"MYH's published workbooks are not in {RAW}; their layouts are read without them",
)


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return Vocabulary.of(Inputs())


def in_order(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    keys = ["diarienummer", "municipality_code"]
    return rows.reindex(columns=columns).astype("str").sort_values(keys).reset_index(drop=True)


@pytest.mark.parametrize("path", PROGRAMME_FILES, ids=lambda path: path.stem[-4:])
def test_a_programme_workbook_gives_the_bundled_rows(path: Path, words: Vocabulary) -> None:
    rows = myh_program.read(path, path.name, words)
    bundled = Inputs().csv("yh_applications.csv")
    (year,) = set(rows["application_year"])
    expected = bundled[bundled["application_year"] == year]
    columns = list(bundled.columns)
    pd.testing.assert_frame_equal(in_order(rows, columns), in_order(expected, columns))


@pytest.mark.parametrize("path", PROGRAMME_FILES, ids=lambda path: path.stem[-4:])
def test_a_programme_workbook_gives_the_counted_applications(path: Path, words: Vocabulary) -> None:
    counts = json.loads((RAW / "expected_counts.json").read_text(encoding="utf-8"))
    (expected,) = [count for count in counts if count["year"] == path.stem[-4:]]
    rows = myh_program.read(path, path.name, words)
    once = rows.drop_duplicates("diarienummer")
    granted = once[once["decision"] == "Beviljad"]
    assert len(once) == expected["unique_dnr"]
    assert len(granted) == expected["beviljad"]
    if expected["platser"]:
        assert granted["places_granted"].astype(int).sum() == expected["platser"]
    alone = once[~once["diarienummer"].isin(rows[rows.duplicated("diarienummer")]["diarienummer"])]
    dalarna = alone[alone["county_code"] == "20"]
    assert len(dalarna) == expected["dalarna"]
    assert (dalarna["decision"] == "Beviljad").sum() == expected["dalarna_bev"]
    assert len(once) - len(alone) == expected["flera"]


@pytest.mark.parametrize("path", COURSE_FILES, ids=lambda path: path.stem[:14])
def test_a_course_workbook_gives_the_bundled_rows(path: Path, words: Vocabulary) -> None:
    rows = myh_kurser.read(path, path.name, words)
    bundled = Inputs().csv("yh_courses.csv")
    (year,), (holds,) = set(rows["application_year"]), set(rows["list"])
    expected = bundled[(bundled["application_year"] == year) & (bundled["list"] == holds)]
    columns = list(bundled.columns)
    pd.testing.assert_frame_equal(in_order(rows, columns), in_order(expected, columns))


@pytest.mark.parametrize("path", PROGRAMME_FILES, ids=lambda path: path.stem[-4:])
def test_excerpts_have_the_headings_of_the_programme_workbook(path: Path) -> None:
    layout = myh_layouts.PROGRAMMES[int(path.stem[-4:])]
    assert headings(path, layout) == layout


@pytest.mark.parametrize("path", COURSE_FILES, ids=lambda path: path.stem[:14])
def test_excerpts_have_the_headings_of_the_course_workbook(path: Path) -> None:
    layout = myh_layouts.COURSES[str(yh_course.recognise(path)).removesuffix(".xlsx")]
    assert headings(path, layout) == layout


def headings(path: Path, layout: myh_layouts.Layout) -> myh_layouts.Layout:
    """Those of the sheets that the layout has."""
    book = Workbook(path, path.name)
    return {name: list(book.sheet((name,), ("Diarienummer",)).headings) for name in layout}


def test_localities_of_2024_are_their_municipalities(words: Vocabulary) -> None:
    (path,) = [path for path in COURSE_FILES if "2024" in path.stem]
    named = {
        (row.get("municipality"), row.get("county"))
        for row in Workbook(path, path.name)
        .sheet(("Lista ansökningar",), ("Diarienummer",))
        .rows({"county": ("Län",), "municipality": ("Kommun",)})
    }
    known = set(Inputs().csv("municipalities.csv")["municipality"])
    localities = {place: county for place, county in named if place not in known}
    del localities['Se "Lista flera kommuner"']
    assert len(localities) == 19
    for place, county in localities.items():
        code = words.places.county(county)
        assert code is not None
        assert words.places.municipality(place, code) is not None


def test_the_whole_folder_is_received_and_changes_no_table(tmp_path: Path) -> None:
    kept = tmp_path / "inbox"
    inbox.accept(inbox.receive(RAW, kept, today=date(2026, 11, 21)), kept)
    assert sorted(Inputs(inbox=kept).manifest) == [
        "myh-kurser-2021-beviljade.xlsx",
        "myh-kurser-2023-beviljade.xlsx",
        "myh-kurser-2023.xlsx",
        "myh-kurser-2024.xlsx",
        "myh-kurser-2025.xlsx",
        *(f"myh-program-{year}.xlsx" for year in (2018, 2020, 2022, 2023, 2024, 2025)),
    ]
    before, after = make(Inputs(BUNDLED)), make(Inputs(BUNDLED, kept))
    for name, (_, table) in before.items():
        pd.testing.assert_frame_equal(after[name][1], table)


def test_statistics_alone_are_nothing_to_receive(tmp_path: Path) -> None:
    with pytest.raises(BuildStopped, match="går att läsa in"):
        inbox.receive(RAW / "statistik", tmp_path / "inbox", today=date(2026, 11, 21))
    assert list(tmp_path.iterdir()) == []
