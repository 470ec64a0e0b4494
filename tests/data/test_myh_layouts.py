"""Every layout of MYH's workbooks is read, from excerpts with invented rows."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data import inbox
from data.inputs import MANIFEST, Inputs
from data.problems import BuildStopped
from data.published import myh_kurser, myh_program
from data.published.myh_places import Vocabulary
from tests.data import myh_layouts
from tests.data.myh_books import write


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return Vocabulary.of(Inputs())


def cells(rows: pd.DataFrame, *columns: str) -> list[list[object]]:
    return rows.reindex(columns=["diarienummer", *columns]).astype(object).to_numpy().tolist()


@pytest.mark.parametrize("year", myh_layouts.PROGRAMMES)
def test_decisions_and_places_of_programmes(tmp_path: Path, words: Vocabulary, year: int) -> None:
    rows = myh_program.read(myh_layouts.programmes(tmp_path / "a.xlsx", year), "a.xlsx", words)
    assert set(rows["application_year"]) == {str(year)}
    assert set(rows["provider"]) == {"Exempelskolan AB"}
    several = [
        [f"MYH {year}/3", "Beviljad", "04", "0480"],
        [f"MYH {year}/3", "Beviljad", "18", "1881"],
    ]
    assert cells(rows, "decision", "county_code", "municipality_code") == [
        [f"MYH {year}/1", "Beviljad", "04", "0484"],
        [f"MYH {year}/2", "Avslag", "04", "0484"],
        *(several if year >= 2020 else []),
    ]


@pytest.mark.parametrize("year", [year for year in myh_layouts.PROGRAMMES if year >= 2020])
def test_seats_of_programmes(tmp_path: Path, words: Vocabulary, year: int) -> None:
    rows = myh_program.read(myh_layouts.programmes(tmp_path / "a.xlsx", year), "a.xlsx", words)
    scope = "intended" if year < 2023 else "programme"
    seats = "60" if year == 2020 else "55"
    assert cells(rows, "places_granted", "places_scope") == [
        [f"MYH {year}/1", seats, "municipality"],
        [f"MYH {year}/2", "0", "municipality"],
        [f"MYH {year}/3", seats, scope],
        [f"MYH {year}/3", seats, scope],
    ]
    starts = [f"places_round{number}" for number in range(1, 6)]
    first = rows.reindex(columns=starts).iloc[0]
    assert first.notna().all() == (year > 2020)
    if year > 2020:
        assert first.tolist() == ["30", "25", "0", "0", "0"]


def test_a_round_before_2020_has_no_seats(tmp_path: Path, words: Vocabulary) -> None:
    rows = myh_program.read(myh_layouts.programmes(tmp_path / "a.xlsx", 2018), "a.xlsx", words)
    assert [name for name in rows.columns if name.startswith(("places", "rounds"))] == []


@pytest.mark.parametrize("name", myh_layouts.COURSES)
def test_courses(tmp_path: Path, words: Vocabulary, name: str) -> None:
    year = name.split("-")[2]
    rows = myh_kurser.read(myh_layouts.courses(tmp_path / "a.xlsx", name), "a.xlsx", words)
    only = name.endswith("beviljade")
    assert cells(rows, "decision", "municipality_code", "places_granted") == [
        [f"MYH {year}/1001", "Beviljad", "0483", "35"],
        *([] if only else [[f"MYH {year}/1002", "Avslag", "0483", "0"]]),
        [f"MYH {year}/1003", "Beviljad", "1280", "35"],
        [f"MYH {year}/1003", "Beviljad", "1383", "35"],
    ]
    assert set(rows["list"]) == {"endast beviljade" if only else "samtliga beslut"}


@pytest.mark.parametrize(
    ("name", "seats"),
    [
        ("myh-kurser-2021-beviljade", "2021: 20; 2022: 15"),
        ("myh-kurser-2023", "2023: 20; 2024: 15"),
        ("myh-kurser-2024", "start 2024: 20; start och slut 2024: 15; start 2025: 0"),
        ("myh-kurser-2025", "start 2025: 20; start 2026: 15"),
    ],
)
def test_seats_of_courses(tmp_path: Path, words: Vocabulary, name: str, seats: str) -> None:
    rows = myh_kurser.read(myh_layouts.courses(tmp_path / "a.xlsx", name), "a.xlsx", words)
    assert rows["places_by_start"].iloc[0] == seats


def test_a_folder_of_them_all_is_received_under_what_each_holds(tmp_path: Path) -> None:
    source, kept = tmp_path / "nya filer", tmp_path / "inbox"
    (source / "kurser").mkdir(parents=True)
    for year in myh_layouts.PROGRAMMES:
        myh_layouts.programmes(source / f"resultat {year}.xlsx", year)
    for name in myh_layouts.COURSES:
        myh_layouts.courses(source / "kurser" / f"{name[::-1]}.xlsx", name)
    inbox.accept(inbox.receive(source, kept, today=date(2026, 11, 21)), kept)
    assert set(json.loads((kept / MANIFEST).read_text(encoding="utf-8"))) == {
        *(f"{name}.xlsx" for name in myh_layouts.COURSES),
        *(f"myh-program-{year}.xlsx" for year in myh_layouts.PROGRAMMES),
    }


def test_statistics_alone_are_nothing_to_receive(tmp_path: Path) -> None:
    source = tmp_path / "statistik"
    source.mkdir()
    write(source / "ek_1.xlsx", {"Tabell": [{"Utbildningsområde": "Juridik", "2024": 12}]})
    (source / "nyckeltal.csv").write_text("År;Studerande\n2024;1 200\n", encoding="utf-8")
    with pytest.raises(BuildStopped, match="går att läsa in"):
        inbox.receive(source, tmp_path / "inbox", today=date(2026, 11, 21))
    assert not (tmp_path / "inbox").exists()
