"""Publishers' files as they really come: each kind of fault that one stopped on or slipped by."""

import io
import unicodedata
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from data import inbox
from data.build import make
from data.inputs import Inputs
from data.problems import BuildStopped, Problem
from data.published import myh_kurser, myh_program, other_files
from data.published.myh_places import Vocabulary
from data.rows import Row, is_nothing
from data.workbooks import Workbook
from data.worksheets import text
from tests.data.myh_books import APPLICATION, COURSE, SEVERAL, place, programmes, without, write

CASES = Path(__file__).parents[1] / "cases"
DAY = date(2026, 11, 28)


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return Vocabulary.of(Inputs())


def stopped(action) -> list[Problem]:
    with pytest.raises(BuildStopped) as error:
        action()
    return list(error.value.problems)


def received(folder: Path, *files: Path) -> Inputs:
    """The bundled facts with an inbox of these files."""
    new = folder / "nya"
    new.mkdir()
    for file in files:
        (new / file.name).write_bytes(file.read_bytes())
    return Inputs(inbox=inbox.receive(new, folder / "var" / "inbox", today=DAY))


# Marks for nothing ----------------------------------------------------------------------

NOTHING = [
    "", ".", "..", "...", "…", "-", "–", "—", "−", "--", "x", "X", " ", "\u00a0", "\u2007",
    "\u202f", "\u3000", "\u200b", ". ", "..¹", "..¹⁾", "– *", "-**", "x 1)", "… (2)", ".†", "..[1]",
]  # fmt: skip


@pytest.mark.parametrize("mark", NOTHING)
def test_a_publishers_mark_for_nothing_is_unknown_and_never_zero(
    tmp_path: Path, words: Vocabulary, mark: str
) -> None:
    rejected = APPLICATION | {"Beslut": "Avslag", "SeQF nivå": mark}
    rejected |= {name: mark for name in APPLICATION if "latser" in name or "omgångar" in name}
    rows = myh_program.read(programmes(tmp_path / "a.xlsx", rejected), "a.xlsx", words)
    numbers = [name for name in rows if name.startswith(("places_g", "places_r", "rounds", "seqf"))]
    assert len(numbers) == 9
    assert rows[numbers].isna().all(axis=None)


@pytest.mark.parametrize("mark", [mark for mark in NOTHING if mark.strip("\u200b ")])
def test_courses_too(tmp_path: Path, words: Vocabulary, mark: str) -> None:
    seats = {name: mark for name in COURSE if "platser" in name}
    half = COURSE | {"Antal beviljade platser start 2026": mark}
    half |= {"Totalt antal beviljade platser": 20, "Diarienummer": "MYH 2025/1002"}
    rejected = COURSE | seats | {"Beslut": "Avslag", "Antal kommuner": mark}
    book = write(tmp_path / "k.xlsx", {"Lista ansökningar": [rejected, half]})
    rows = myh_kurser.read(book, "k.xlsx", words)
    assert rows["places_granted"].isna().tolist() == [True, False]
    assert rows["places_by_start"].tolist()[1] == "start 2025: 20"
    assert pd.isna(rows["places_by_start"][0])


@pytest.mark.parametrize(
    "value", ["y", "?", "30 st", "-1", "1.5.", "..5", "xx", "*", "1)", "ca 30"]
)
def test_what_is_no_number_and_no_known_mark_stops_with_cell_and_value(
    tmp_path: Path, words: Vocabulary, value: str
) -> None:
    wrong = APPLICATION | {"Beviljade platser utbildningsomgång 5": value}
    book = programmes(tmp_path / "a.xlsx", wrong)
    found = stopped(lambda: myh_program.read(book, "a.xlsx", words))
    assert [(p.row, p.column) for p in found] == [(4, "Beviljade platser utbildningsomgång 5")]
    assert repr(value) in found[0].what


@given(st.text("0123456789", min_size=1, max_size=6), st.sampled_from(["", ".0", " "]))
def test_no_number_is_taken_for_a_mark(digits: str, after: str) -> None:
    assert not is_nothing(f"{digits}{after}")


def test_a_mark_where_a_number_is_needed_says_that_it_is_needed() -> None:
    row = Row({"points": ".."}, {"points": "YH-poäng"}, 4, "Tabell 3", "a.xlsx", [])
    assert row.integer("points") is None
    assert row.problems[0].what.startswith("Här står '..', som betyder att uppgiften saknas")


def test_a_number_may_have_a_blank_between_its_thousands() -> None:
    row = Row({"n": text("1\u00a0200"), "m": "12 00"}, {}, 4, "Blad", "a.xlsx", [])
    assert (row.integer("n"), row.integer("m")) == (1200, None)


def test_the_marked_workbook_of_2021_gives_what_the_one_with_blanks_gives(
    words: Vocabulary,
) -> None:
    marked, blank = (
        myh_program.read(path, path.name, words) for path in sorted(CASES.glob("1-*.xlsx"))
    )
    pd.testing.assert_frame_equal(marked, blank)
    assert marked["places_round2"].tolist() == ["30"]
    assert marked["places_round3"].isna().all()


# 2020's one figure of seats per start -----------------------------------------------------


def of_2020(folder: Path, each: object, total: object, starts: object) -> Path:
    left = ("SUN5 inriktning", "SUN5 inriktning namn", "Examenstyp", "SeQF nivå")
    number = {"Diarienummer": "MYH 2020/1", "Beviljade utbildningsomgångar": starts}
    row = without(APPLICATION | number, *left, "Smalt yrkesområde")
    seats = {
        "Beviljade platser per utbildningsomgång": each,
        "Beviljade platser totalt": total,
    }
    split = place("MYH 2020/1", "Södermanland", "Eskilstuna", **seats)
    return programmes(folder / "a.xlsx", row, places=[split])


def test_each_start_of_2020_has_the_one_figure(tmp_path: Path, words: Vocabulary) -> None:
    rows = myh_program.read(of_2020(tmp_path, 30, 90, 3), "a.xlsx", words)
    seats = rows.filter(like="places_round").iloc[0]
    assert seats.dropna().to_dict() == {f"places_round{number}": "30" for number in (1, 2, 3)}


def test_a_figure_of_2020_that_contradicts_its_total_stops(
    tmp_path: Path, words: Vocabulary
) -> None:
    (problem,) = stopped(lambda: myh_program.read(of_2020(tmp_path, 30, 80, 3), "a.xlsx", words))
    assert problem.what == "Totalt står 80 platser, men platserna per start blir 90."


# Composed and decomposed text ----------------------------------------------------------------


def test_decomposed_headings_and_cells_are_read_as_composed(words: Vocabulary) -> None:
    headings, cells = (
        myh_program.read(path, path.name, words)
        for path in (CASES / "6-nfd-rubriker.xlsx", CASES / "6-nfd-celler.xlsx")
    )
    pd.testing.assert_frame_equal(headings, cells)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_sheets_headings_cells_and_file_names_in_any_form(
    tmp_path: Path, words: Vocabulary, form: str
) -> None:
    def other(text: str) -> str:
        return unicodedata.normalize(form, text)

    row = {
        other(name): other(value) if isinstance(value, str) else value
        for name, value in COURSE.items()
    }
    book = write(tmp_path / other("kurser på nätet.xlsx"), {other("Lista ansökningar"): [row]})
    inputs = received(tmp_path, book)
    ((path, name),) = inputs.files("myh-kurser")
    assert name == "kurser på nätet.xlsx"
    rows = myh_kurser.read(path, name, words)
    expected = write(tmp_path / "b.xlsx", {"Lista ansökningar": [COURSE]})
    pd.testing.assert_frame_equal(rows, myh_kurser.read(expected, "b.xlsx", words))


# Other formats, files too large, cells too far ------------------------------------------------

NAMES = "urn:oasis:names:tc:opendocument:xmlns"
ODS = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Tabell 3">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
TAIL = (
    '<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
    'table:number-columns-repeated="16384"/></table:table-row>'
)


def ods(path: Path, *rows: list[object], more: str = "", locked: bool = False) -> Path:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{value}</text:p>'
            "</table:table-cell>"
            for value in row
        )
        + "</table:table-row>"
        for row in rows
    )
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    entry = "<manifest:encryption-data/>" if locked else ""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", mime)
        archive.writestr("content.xml", ODS.format(rows=cells + more))
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{NAMES}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>{entry}'
            "</manifest:manifest>",
        )
    return path


def test_xls_and_ods_give_the_same_rows(tmp_path: Path, words: Vocabulary) -> None:
    table = [list(APPLICATION), list(APPLICATION.values())]
    free = ods(tmp_path / "a.ods", *table, more=TAIL.format(rows=1_048_000))
    old = CASES / "8-program-2025.xls"
    new = programmes(tmp_path / "a.xlsx", APPLICATION)
    expected = myh_program.read(new, "a", words)
    for path in (free, old):
        folder = tmp_path / path.suffix[1:]
        folder.mkdir()
        (found,) = received(folder, path).files("myh-program")
        assert found[0].name == "myh-program-2025.xlsx"
        pd.testing.assert_frame_equal(myh_program.read(*found, words), expected)


@pytest.mark.parametrize("cell", ["XFD1048576", "CV1048576", "XFD2000", "AB1048576", "ZZ500000"])
def test_a_stray_cell_far_away_is_named_before_it_is_read(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Tabell 3")
        sheet.write_row(0, 0, list(APPLICATION))
        sheet.write(cell, "hej")
    (problem,) = stopped(lambda: Workbook(path, "a.xlsx"))
    assert problem.what.startswith("Bladet sheet1 går ända till cell ")
    assert cell in problem.what


def test_empty_formatted_cells_far_away_are_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Tabell 3")
        sheet.write_row(0, 0, list(APPLICATION))
        sheet.write_blank("XFD1048576", None, book.add_format({"bold": True}))
    assert Workbook(path, "a.xlsx").sheet_with("Tabell 3", ("Diarienummer",)) is not None


def test_a_stray_cell_of_ods_is_named_too(tmp_path: Path) -> None:
    far = TAIL.format(rows=1_048_000) + (
        '<table:table-row><table:table-cell table:number-columns-repeated="16000"/>'
        '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
        "</table:table-row>"
    )
    (problem,) = stopped(lambda: Workbook(ods(tmp_path / "a.ods", ["Kommun"], more=far), "a.ods"))
    assert "rad 1048002, kolumn 16001" in problem.what


def encrypted(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))


def locked_zip(path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "x")
    content = bytearray(buffer.getvalue())
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("make_file", "what"),
    [
        (encrypted, "Filen är skyddad med lösenord."),
        (locked_zip, "Filen är skyddad med lösenord."),
        (lambda path: ods(path, ["x"], locked=True), "Filen är skyddad med lösenord."),
        (lambda path: path.write_bytes(b"PK" + b"\0" * 58_000_000), "Filen är 58 MB."),
    ],
)
def test_locked_and_huge_workbooks_have_their_own_sentence(tmp_path: Path, make_file, what) -> None:
    path = tmp_path / "a.xlsx"
    make_file(path)
    (problem,) = stopped(lambda: Workbook(path, "a.xlsx"))
    assert problem.what.startswith(what)


def test_deep_json_has_its_own_sentence(tmp_path: Path) -> None:
    deep = tmp_path / "yrkesbarometer.json"
    deep.write_text("[" * 200_000)
    (problem,) = stopped(lambda: received(tmp_path, deep))
    assert "listor ligger i listor" in problem.what


def test_deep_json_of_others_stops_nothing(tmp_path: Path) -> None:
    deep = tmp_path / "annat.json"
    deep.write_text("[" * 200_000)
    good = programmes(tmp_path / "a.xlsx", APPLICATION)
    assert list(received(tmp_path, deep, good).manifest) == ["myh-program-2025.xlsx"]


# What is said ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        (
            {"Tabell 3": [without(APPLICATION, "Diarienummer")]},
            "Tabell 3 saknar kolumnen Diarienummer",
        ),
        (
            {"Lista ansökningar": [without(COURSE, "Diarienummer")]},
            "Lista ansökningar saknar kolumnen Diarienummer",
        ),
        ({"LIA-perioder": [{"Utbildning": "x"}]}, "LIA-perioder saknar kolumnen Diarienummer"),
        (
            {"Så gör du": [{"a": 1}], "Siffror": [{"Län": "04"}]},
            "Siffror saknar kolumnen Lämnad av",
        ),
    ],
)
def test_a_sheet_without_its_column_is_named_so(tmp_path: Path, sheets: dict, said: str) -> None:
    book = write(tmp_path / "a.xlsx", sheets)
    found = stopped(lambda: make(received(tmp_path, book)))
    assert said in " ".join(problem.what for problem in found)


def test_the_case_without_diarienummer(tmp_path: Path) -> None:
    (problem,) = stopped(lambda: received(tmp_path, CASES / "2-tabell3-utan-diarienummer.xlsx"))
    assert "Tabell 3 saknar kolumnen Diarienummer" in problem.what


def test_a_column_is_called_what_the_file_calls_it(tmp_path: Path, words: Vocabulary) -> None:
    renamed = {
        "Antal studiekommuner" if name == "Antal kommuner" else name: value
        for name, value in APPLICATION.items()
    } | {"Antal studiekommuner": "två"}
    book = programmes(tmp_path / "a.xlsx", renamed)
    (problem,) = stopped(lambda: myh_program.read(book, "a.xlsx", words))
    assert problem.column == "Antal studiekommuner"


@pytest.mark.parametrize(
    ("sheets", "sheet", "what"),
    [
        (
            {"Tabell 3": [APPLICATION], "Lista": [APPLICATION | {"Diarienummer": "MYH 2024/7"}]},
            "Lista",
            "Bladet har ansökningar från 2024, men filen läses som 2025.",
        ),
        (
            {
                "Tabell 3": [APPLICATION],
                "Tabell 1": [place(f"MYH 2025/{number}", "x", "y") for number in (1, 2)],
            },
            "Tabell 1",
            "Bladet räknar upp 2 beviljade, men bladet Tabell 3 har 1. Bland det som skiljer: "
            "MYH 2025/2.",
        ),
        (
            {"Tabell 3": [APPLICATION], "Tabell 2": [place("MYH 2025/9", "x", "y")]},
            "Tabell 2",
            "Bladet räknar upp 1 beviljade, men bladet Tabell 3 har 1. Bland det som skiljer: "
            "MYH 2025/1, MYH 2025/9.",
        ),
    ],
)  # fmt: skip
def test_a_second_year_and_a_summary_that_differs_are_named(
    tmp_path: Path, words: Vocabulary, sheets: dict, sheet: str, what: str
) -> None:
    book = write(tmp_path / "a.xlsx", sheets)
    (problem,) = stopped(lambda: myh_program.read(book, "a.xlsx", words))
    assert (problem.sheet, problem.what) == (sheet, what)


def test_two_tables_in_one_workbook_are_not_chosen_between(tmp_path: Path) -> None:
    book = write(tmp_path / "a.xlsx", {"Tabell 3": [APPLICATION], "Lista ansökningar": [COURSE]})
    (problem,) = stopped(lambda: received(tmp_path, book))
    assert problem.what == (
        "Filen innehåller flera tabeller: Ansökningar om YH-program och Ansökningar om korta "
        "YH-kurser."
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "Utbildningsområde;Diarienummer;Beslut\n", "spara den som .xlsx"),
        ("a.txt", "Beslut\tDiarienummer\n", "spara den som .xlsx"),
        ("a.csv", "region;kön;2024\n", "CSV-fil"),
        ("a.zip", "PK", "packa upp den"),
        ("a.px", "CHARSET=", "PxWeb"),
        ("a.json", '{"class": "dataset", "version": "2.0"}', "PxWeb"),
        ("a.json", '{"columns": [{"code": "Region", "text": "region"}]}', "PxWeb"),
        ("a.json", '{"values": [{"kpi": "N00945", "municipality": "0180"}]}', "Kolada"),
        ("a.json", '{"educationEvents": [{"id": "e.myh.yh.1"}]}', "Susa-navet"),
        ("a.json", '{"body": {"educationEventId": "e.myh.1"}}', "Skolverket"),
        ("a.csv", "Valt läsår: 2024/25\nKommun;Program\n", "Skolverket"),
        ("a.json", '[{"id": "1", "removed": true, "removed_date": "2026"}]', "JobTech"),
        ("a.json", '{"hits": [{"number_of_vacancies": 2}]}', "JobTech"),
        ("a.json", '{"annat": 1}', "av ett annat slag"),
        ("a.docx", "PK", "av ett annat slag"),
    ],
)
def test_other_files_are_named_by_what_they_are_and_stop_nothing(
    tmp_path: Path, name: str, content: str, said: str
) -> None:
    other = tmp_path / name
    other.write_text(content)
    assert said in other_files.what(other)
    good = programmes(tmp_path / "b.xlsx", APPLICATION)
    assert list(received(tmp_path, other, good).manifest) == ["myh-program-2025.xlsx"]


@pytest.mark.parametrize("value", ["Verk\u202estad", "A" * 32_000, "Skola\x07"])
def test_hidden_characters_and_endless_names_are_refused(
    tmp_path: Path, words: Vocabulary, value: str
) -> None:
    made = openpyxl.Workbook()
    made.active.title = "Tabell 3"
    made.active.append(list(APPLICATION))
    name = "Utbildningsnamn"
    cells = {**APPLICATION, name: value.replace("\x07", "_x0007_")}
    made.active.append(list(cells.values()))
    made.save(tmp_path / "a.xlsx")
    found = stopped(lambda: myh_program.read(tmp_path / "a.xlsx", "a.xlsx", words))
    assert [problem.column for problem in found] == [name]
    assert len(found[0].what) < 100


def test_several_municipalities_without_their_count(tmp_path: Path, words: Vocabulary) -> None:
    several = SEVERAL | {"Antal kommuner": ".."}
    places = [place("MYH 2025/1", "Södermanland", town) for town in ("Flen", "Trosa")]
    rows = myh_program.read(
        programmes(tmp_path / "a.xlsx", several, places=places), "a.xlsx", words
    )
    assert rows["municipality_code"].tolist() == ["0482", "0488"]
