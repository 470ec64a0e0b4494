"""Workbooks as people make them: what is accepted, and what is said about the rest."""

import logging
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from data.problems import BuildStopped, Problem
from data.workbooks import Workbook
from data.worksheets import text

ANCHOR = ("Diarienummer",)
COLUMNS = {"number": ANCHOR, "points": ("YH-poäng",), "place": ("Kommun", "Studiekommun")}
HEADINGS = ["Diarienummer", "YH-poäng", "Kommun"]


def book(path: Path, rows: list[list[object]], sheet: str = "Tabell 3") -> Workbook:
    with xlsxwriter.Workbook(path) as made:
        page = made.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return Workbook(path, path.name)


def stopped(action) -> list[Problem]:
    with pytest.raises(BuildStopped) as error:
        action()
    return list(error.value.problems)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bok.xlsx"


@pytest.mark.parametrize(
    ("above", "headings", "row"),
    [
        ([], HEADINGS, 2),
        ([["Yrkeshögskolan"], [], ["Rubrik"]], HEADINGS, 5),  # a header row further down
        ([], ["Kommun", "YH-poäng", "Diarienummer"], 2),  # moved columns
        ([], ["diarie-\nnummer", "YH poäng ", "STUDIEKOMMUN"], 2),  # spelled otherwise
        ([], ["Diarienummer", "YH-poäng", "Kommun", "Något nytt"], 2),  # an extra column
    ],
)
def test_columns_are_found_by_heading(
    path: Path, above: list, headings: list[str], row: int
) -> None:
    values = {"d": "MYH 2025/1", "y": 400, "k": "Eskilstuna", "s": "Eskilstuna", "n": "?"}
    cells = [values[heading.lower()[0]] for heading in headings]
    opened = book(path, [*above, headings, cells])
    (found,) = opened.sheet(("Tabell 3",), ANCHOR).rows(COLUMNS)
    assert found.cells == {"number": "MYH 2025/1", "points": "400", "place": "Eskilstuna"}
    assert found.number == row
    assert opened.problems == []


@pytest.mark.parametrize("name", ["Tabell 3", "tabell 3", "Tabell3", " TABELL  3"])
def test_sheet_names_may_differ_in_case_and_blanks(path: Path, name: str) -> None:
    opened = book(path, [HEADINGS], name)
    assert opened.sheet_named("Lista", "Tabell 3") == name


def test_a_missing_sheet_is_named_with_those_that_exist(path: Path) -> None:
    opened = book(path, [HEADINGS], "Blad1")
    (problem,) = stopped(lambda: opened.sheet(("Tabell 3", "Lista"), ANCHOR))
    assert problem.file == "bok.xlsx"
    assert problem.what == "Bladet Tabell 3 eller Lista saknas. Filen har bladen Blad1."


def test_a_sheet_without_header_row_is_a_problem(path: Path) -> None:
    opened = book(path, [["Nummer"], ["MYH 2025/1"]])
    (problem,) = stopped(lambda: opened.sheet(("Tabell 3",), ANCHOR))
    assert (problem.sheet, problem.what) == (
        "Tabell 3",
        "Bladet Tabell 3 saknar kolumnen Diarienummer: ingen rad har den rubriken.",
    )


def test_every_missing_column_is_named_on_the_header_row(path: Path) -> None:
    opened = book(path, [["Yrkeshögskolan"], ["Diarienummer", "Annat"], ["MYH 2025/1", 1]])
    assert opened.sheet(("Tabell 3",), ANCHOR).rows(COLUMNS) == []
    problems = stopped(opened.stop_on_problems)
    assert [(p.row, p.column, p.what) for p in problems] == [
        (2, "YH-poäng", "Kolumnen saknas."),
        (2, "Kommun", "Kolumnen saknas."),
    ]


def test_a_column_that_stands_twice_is_not_guessed(path: Path) -> None:
    opened = book(path, [[*HEADINGS, "Studiekommun"], ["MYH 2025/1", 400, "Flen", "Trosa"]])
    assert opened.sheet(("Tabell 3",), ANCHOR).rows(COLUMNS) == []
    (problem,) = opened.problems
    assert problem.what.startswith("Kolumnen finns två gånger")


def test_extra_columns_are_logged_unless_known(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    opened = book(path, [[*HEADINGS, "Ny uppgift", "FA-region"], ["MYH 2025/1", 1, "Flen", 1, 2]])
    with caplog.at_level(logging.INFO):
        opened.sheet(("Tabell 3",), ANCHOR).rows(COLUMNS, known=("FA-region",))
    assert caplog.messages == ["bok.xlsx, blad Tabell 3: kolumner som inte läses: Ny uppgift"]


def test_blank_rows_are_left_out_and_numbers_stay_the_spreadsheets(path: Path) -> None:
    rows = [HEADINGS, ["MYH 2025/1", 1, "Flen"], [], ["", " "], ["MYH 2025/2", 2, "Trosa"]]
    found = book(path, rows).sheet(("Tabell 3",), ANCHOR).rows(COLUMNS)
    assert [(row.number, row.cells["place"]) for row in found] == [(2, "Flen"), (5, "Trosa")]


def test_a_line_under_the_table_fills_one_cell(path: Path) -> None:
    rows = [HEADINGS, ["MYH 2025/1", 1, "Flen"], ["Källa: MYH"]]
    found = book(path, rows).sheet(("Tabell 3",), ANCHOR).rows(COLUMNS)
    assert [row.filled for row in found] == [3, 1]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (400.0, "400"),
        (17.5, "17.5"),
        ("  två\n ord ", "två ord"),
        ("", ""),
        (date(2026, 11, 21), "2026-11-21"),
    ],
)
def test_cells_as_text(cell: object, expected: str) -> None:
    assert text(cell) == expected


def test_dates_in_a_workbook_are_iso(path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.append(HEADINGS)
    made.active.append(["MYH 2025/1", date(2026, 11, 21), "Flen"])
    made.save(path)
    (row,) = Workbook(path, "bok.xlsx").sheet(("Sheet",), ANCHOR).rows(COLUMNS)
    assert row.cells["points"] == "2026-11-21"


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("", "Cellen är tom."),
        ("fyrahundra", "Värdet 'fyrahundra' är inte ett heltal mellan 1 och 1500."),
        (-5, "Värdet '-5' är inte ett heltal mellan 1 och 1500."),
        (12.5, "Värdet '12.5' är inte ett heltal mellan 1 och 1500."),
        (9999, "Värdet '9999' är inte ett heltal mellan 1 och 1500."),
    ],
)
def test_a_bad_number_is_a_problem_where_it_stands(path: Path, value: object, what: str) -> None:
    opened = book(path, [HEADINGS, ["MYH 2025/1", value, "Flen"]])
    (row,) = opened.sheet(("Tabell 3",), ANCHOR).rows(COLUMNS)
    assert row.integer("points", 1, 1500) is None
    (problem,) = opened.problems
    assert (problem.file, problem.sheet, problem.row, problem.column, problem.what) == (
        *("bok.xlsx", "Tabell 3", 2, "YH-poäng"),
        what,
    )


def test_forty_mistakes_give_forty_messages(path: Path) -> None:
    rows = [HEADINGS, *([f"MYH 2025/{number}", "x", "Flen"] for number in range(40))]
    opened = book(path, rows)
    for row in opened.sheet(("Tabell 3",), ANCHOR).rows(COLUMNS):
        row.integer("points")
    problems = stopped(opened.stop_on_problems)
    assert [problem.row for problem in problems] == list(range(2, 42))


def test_a_word_may_differ_in_case_and_blanks_but_not_be_unknown(path: Path) -> None:
    rows = [HEADINGS, [1, 1, "ej  Beviljad "], [2, 1, "Kanske"]]
    opened = book(path, rows)
    good, bad = opened.sheet(("Tabell 3",), ANCHOR).rows(COLUMNS)
    words = {"Beviljad": "ja", "Ej beviljad": "nej"}
    assert (good.choice("place", words), bad.choice("place", words)) == ("nej", None)
    (problem,) = opened.problems
    assert (problem.row, problem.what) == (3, "Värdet 'Kanske' är okänt.")
    assert "Beviljad, Ej beviljad" in problem.do


def zipped(**members: str) -> bytes:
    import io

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "Filen är tom."),
        (b" \n ", "Filen är tom."),
        (
            b"<!DOCTYPE html><html>404</html>",
            "Filen är en webbsida med fel filändelse, inte en arbetsbok.",
        ),
        (
            b"\xef\xbb\xbf<html></html>",
            "Filen är en webbsida med fel filändelse, inte en arbetsbok.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "Filen är skadad eller avklippt och går inte att öppna.",
        ),
        (b"Diarienummer;Beslut\n", "Filen är skadad eller avklippt och går inte att öppna."),
        (zipped(text="hej"), "Filen är ingen Excel-arbetsbok (.xlsx)."),
        (
            zipped(**{"xl/workbook.xml": "<trasig"}),
            "Filen är skadad eller avklippt och går inte att öppna.",
        ),
    ],
)
def test_what_is_not_a_workbook_says_what_it_is(path: Path, content: bytes, what: str) -> None:
    path.write_bytes(content)
    (problem,) = stopped(lambda: Workbook(path, "från.xlsx"))
    assert (problem.file, problem.what) == ("från.xlsx", what)
    assert problem.do


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_damaged(path: Path, share: float) -> None:
    book(path, [HEADINGS] + [[f"MYH 2025/{n}", n, "Flen"] for n in range(500)])
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    (problem,) = stopped(lambda: Workbook(path, "bok.xlsx"))
    assert problem.what == "Filen är skadad eller avklippt och går inte att öppna."


def test_flipped_bytes_are_damage_too(path: Path) -> None:
    book(path, [HEADINGS] + [[f"MYH 2025/{n}", n, "Flen"] for n in range(500)])
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 200
    content = bytearray(path.read_bytes())
    content[at : at + 40] = b"\0" * 40
    path.write_bytes(content)
    (problem,) = stopped(lambda: Workbook(path, "bok.xlsx"))
    assert problem.what == "Filen är skadad eller avklippt och går inte att öppna."
